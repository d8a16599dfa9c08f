"""Which command does what, and which can be given at the moment."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QPlainTextEdit, QTextEdit

from app.model.ids import ArticleId
from ui.actions import THEME_OF_ACT, Actions
from ui.commands import Act
from ui.controllers.annotating import Annotating
from ui.controllers.appearance import Appearance
from ui.controllers.exporting import ExportController
from ui.controllers.importing import ImportController
from ui.controllers.marking import Marking
from ui.controllers.other_libraries import OtherLibraries
from ui.controllers.reading import Reading
from ui.controllers.sentences import Sentences
from ui.controllers.session import Session
from ui.main_window import MainWindow


class Commanding(QObject):
    """Connects every action with the one thing it does."""

    def __init__(
        self,
        actions: Actions,
        window: MainWindow,
        session: Session,
        appearance: Appearance,
        reading: Reading,
        annotating: Annotating,
        sentences: Sentences,
    ) -> None:
        super().__init__(window)
        self._actions = actions
        self._window = window
        self._session = session
        self._appearance = appearance
        self._reading = reading
        self._annotating = annotating
        self._sentences = sentences
        self.marking = Marking(session, self)
        actions.hold_while(lambda: reading.is_coming, reading.settled)
        self._connect_article()
        self._connect_reader()
        self._connect_annotating()
        self._connect_view()

    def connect_files(
        self,
        importing: ImportController,
        exporting: ExportController,
        others: OtherLibraries,
    ) -> None:
        """Connect the commands about files and libraries."""
        on, libraries = self._actions.on, others.libraries
        on(Act.IMPORT_FILES, importing.choose_files)
        on(Act.IMPORT_FOLDER, importing.choose_folder)
        on(Act.IMPORT_LIBRARY, others.choose)
        on(Act.PASTE_ARTICLE, importing.paste)
        on(Act.EXPORT, exporting.ask)
        on(Act.OPEN_LIBRARY, libraries.choose)
        on(Act.NEW_LIBRARY, libraries.create)
        on(Act.SAMPLE_LIBRARY, libraries.open_samples)
        on(Act.CLOSE, self._window.close)
        on(Act.QUIT, self._window.close)

    def _connect_article(self) -> None:
        on, articles = self._actions.on, self._window.article_list
        on(Act.FIND, articles.focus_search)
        on(Act.NEXT_ARTICLE, lambda: articles.move_selection(1))
        on(Act.PREVIOUS_ARTICLE, lambda: articles.move_selection(-1))
        on(Act.EDIT_DETAILS, self._edit_details)
        on(Act.TRASH_ARTICLE, lambda: self._annotating.trash_articles(self._selected()))
        self._actions.on_toggled(
            Act.STAR, lambda starred: self.marking.star(self._selected(), starred=starred)
        )
        self._actions.on_toggled(
            Act.MARK_READ, lambda read: self.marking.mark_read(self._selected(), read=read)
        )

    def _connect_reader(self) -> None:
        on, reader = self._actions.on, self._window.reader
        on(Act.NEXT_SENTENCE, lambda: reader.move_sentence(1))
        on(Act.PREVIOUS_SENTENCE, lambda: reader.move_sentence(-1))
        on(Act.EXTEND_DOWN, lambda: reader.move_sentence(1, extend=True))
        on(Act.EXTEND_UP, lambda: reader.move_sentence(-1, extend=True))
        on(Act.NEXT_PARAGRAPH, lambda: reader.move_paragraph(1))
        on(Act.PREVIOUS_PARAGRAPH, lambda: reader.move_paragraph(-1))
        on(Act.GO_TO_START, reader.go_to_start)
        on(Act.GO_TO_END, reader.go_to_end)
        on(Act.END_LATER, lambda: reader.adjust_end(1))
        on(Act.END_EARLIER, lambda: reader.adjust_end(-1))
        on(Act.START_LATER, lambda: reader.adjust_start(1))
        on(Act.START_EARLIER, lambda: reader.adjust_start(-1))
        on(Act.CARET_RIGHT, lambda: reader.move_caret(1))
        on(Act.CARET_LEFT, lambda: reader.move_caret(-1))
        on(Act.NEXT_ANNOTATION, lambda: reader.go_to_annotation(1))
        on(Act.PREVIOUS_ANNOTATION, lambda: reader.go_to_annotation(-1))
        on(Act.NEXT_UNTAGGED, lambda: reader.go_to_untagged(1))
        on(Act.PREVIOUS_UNTAGGED, lambda: reader.go_to_untagged(-1))
        on(Act.PAGE_DOWN, lambda: reader.move_screen(1))
        on(Act.PAGE_UP, lambda: reader.move_screen(-1))
        on(Act.HIGHLIGHT_END_LATER, lambda: reader.resize_held(end=1))
        on(Act.HIGHLIGHT_END_EARLIER, lambda: reader.resize_held(end=-1))
        on(Act.HIGHLIGHT_START_LATER, lambda: reader.resize_held(start=1))
        on(Act.HIGHLIGHT_START_EARLIER, lambda: reader.resize_held(start=-1))
        on(Act.SHOW_HIGHLIGHTS, reader.tell_highlights)
        on(Act.COPY, _copy)

    def _connect_annotating(self) -> None:
        on, annotating, window = self._actions.on, self._annotating, self._window
        window.tag_bar.tag_requested.connect(annotating.toggle_tag)
        window.tag_bar.any_tag_requested.connect(self._pick_tag)
        on(Act.ANY_TAG, self._pick_tag)
        on(
            Act.TAG_ARTICLE,
            lambda: annotating.pick_article_tag(self._appearance.theme, window),
        )
        on(Act.SPLIT_SENTENCE, self._sentences.split)
        on(Act.JOIN_SENTENCES, self._sentences.join)
        on(Act.NOTE, annotating.note)
        on(Act.DELETE_ANNOTATION, annotating.delete_current)
        on(Act.UNDO, annotating.undoing.undo)
        on(Act.REDO, annotating.undoing.redo)

    def _connect_view(self) -> None:
        on, window = self._actions.on, self._window
        for act, name in THEME_OF_ACT.items():
            on(act, partial(self._appearance.choose, name))
        on(Act.TEXT_BIGGER, lambda: self._appearance.enlarge(1))
        on(Act.TEXT_SMALLER, lambda: self._appearance.enlarge(-1))
        on(Act.TEXT_NORMAL, lambda: self._appearance.enlarge(0))
        self._actions.on_toggled(Act.SHOW_LIST, window.article_list.setVisible)
        self._actions.on_toggled(Act.SHOW_PANEL, window.annotation_panel.setVisible)
        on(Act.FOCUS_LIST, window.focus_list)
        on(Act.FOCUS_READER, lambda: window.reader.setFocus(Qt.FocusReason.ShortcutFocusReason))
        on(Act.FOCUS_ANNOTATIONS, window.focus_annotations)
        on(Act.FOCUS_NEXT_PANE, window.focus_next_pane)
        on(Act.ABOUT, self._show_about)

    # ------------------------------------------------------------------ keeping up

    def refresh(self) -> None:
        """Enable and check the actions as things are."""
        library, article = self._session.library, self._reading.article
        self._actions.set_available(library=library is not None, article=article is not None)
        if library is not None:
            with self._session.reporting():
                self._actions.set_undo(library.undoable(), library.redoable())
            if article is not None:
                with self._session.reporting():
                    shown = library.article(article.article.id)
                    self._actions[Act.STAR].setChecked(shown.starred)
                    self._actions[Act.MARK_READ].setChecked(shown.read)
        else:
            self._actions.set_undo(None, None)
        self._actions[Act.SHOW_LIST].setChecked(not self._window.article_list.isHidden())
        self._actions[Act.SHOW_PANEL].setChecked(not self._window.annotation_panel.isHidden())

    def refresh_theme(self) -> None:
        """Check the theme in force."""
        for act, name in THEME_OF_ACT.items():
            self._actions[act].setChecked(name == self._appearance.choice)

    # ------------------------------------------------------------------ what takes more than a call

    def _selected(self) -> list[ArticleId]:
        """Return the articles selected in the list, else the one shown."""
        selected = self._window.article_list.selected_ids()
        shown = self._reading.article
        return selected or ([shown.article.id] if shown else [])

    # A start needs no dialog: each is imported when it is shown.

    def _show_about(self) -> None:
        from ui.dialogs.about import About

        _open(About(self._window))

    def _edit_details(self) -> None:
        from ui.dialogs.article_details import ArticleDetails

        library, shown = self._session.library, self._reading.article
        if library is None or shown is None:
            return
        with self._session.reporting():
            dialog = ArticleDetails(library.article(shown.article.id), self._window)
            dialog.edit_requested.connect(self._on_edit_requested)
            _open(dialog)

    def _on_edit_requested(self, article_id: ArticleId, fields: dict[str, str]) -> None:
        library = self._session.library
        if library is not None:
            with self._session.reporting():
                library.edit_article(article_id, **fields)

    def _pick_tag(self) -> None:
        self._annotating.pick_tag(self._appearance.theme, self._window)


def _copy() -> None:
    """Copy what is selected where the keyboard is."""
    widget = QApplication.focusWidget()
    if isinstance(widget, QLineEdit | QPlainTextEdit | QTextEdit):
        widget.copy()


def _open(dialog: QDialog) -> None:
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
