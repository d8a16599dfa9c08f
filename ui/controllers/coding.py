"""Links, variables and notes in the window: read beside it, shown in the panel, written."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QDialog

from app.library import Library
from app.model.annotation import Annotation
from app.model.article import OpenArticle
from app.model.change import Change
from app.model.ids import AnnotationId, ArticleId, CoderId, LinkId, VariableId
from app.model.link import LinkEnd
from app.model.tag import Coder
from ui.actions import Actions
from ui.annotation_panel.annotation_panel import AnnotationPanel
from ui.annotation_panel.card_coding import Coding as CardCoding
from ui.annotation_panel.card_coding import coding_of
from ui.background import BackgroundReads
from ui.commands import Act
from ui.controllers.names_before import NamesBefore
from ui.controllers.reading import Reading
from ui.controllers.session import Session
from ui.main_window import MainWindow

_KEY = "coding"
_TABLES = frozenset(
    {"link", "variable", "variable_value", "note", "annotation", "article", "coder"}
)
"""Changes of these may change what is coded on the article shown."""


@dataclass(frozen=True, slots=True)
class _Read:
    """What the library says about one article beside its text and annotations."""

    coding: CardCoding
    note: str
    coders: tuple[Coder, ...]


class Coding(QObject):
    """Keeps the panel's links, codes and notes in step with the library, and asks for new ones."""

    def __init__(
        self,
        session: Session,
        background: BackgroundReads,
        reading: Reading,
        panel: AnnotationPanel,
        window: MainWindow,
    ) -> None:
        super().__init__(panel)
        self._session = session
        self._background = background
        self._reading = reading
        self._panel = panel
        self._window = window
        self._shown: ArticleId | None = None
        self._far_end: AnnotationId | None = None
        NamesBefore(session, background, panel)
        # Queued: the cards are there by then, whoever is told first.
        reading.annotations_changed.connect(
            self._on_annotations_changed, Qt.ConnectionType.QueuedConnection
        )
        reading.article_changed.connect(self._on_article_changed)
        session.committed.connect(self._on_committed)
        panel.answered.connect(self._on_answered)
        panel.article_answered.connect(self._on_article_answered)
        panel.article_note_written.connect(self._on_article_note_written)
        panel.variables_requested.connect(self.edit_variables)
        panel.link_requested.connect(self.link)
        panel.link_removal_requested.connect(self._on_link_removal_requested)
        panel.jump_requested.connect(self._on_jump_requested)

    def connect_actions(self, actions: Actions) -> None:
        """Connect the commands about links, variables and notes."""
        actions.on(Act.LINK_ANNOTATION, self.link_current)
        actions.on(Act.FOCUS_CODES, self._focus_codes)
        actions.on(Act.VARIABLES, self.edit_variables)
        actions.on(Act.LIBRARY_NOTE, self.edit_library_note)
        self._panel.add_card_action(actions[Act.LINK_ANNOTATION])

    # ------------------------------------------------------------------ reading

    def _on_article_changed(self, article: OpenArticle | None) -> None:
        article_id = article.article.id if article else None
        if article_id != self._shown:
            self._panel.commit()
            self._shown = article_id
            self._panel.set_coding(CardCoding(), "")
        self._read()

    def _on_committed(self, change: Change) -> None:
        if not _TABLES.isdisjoint(change.tables):
            self._read()

    def _read(self) -> None:
        library, article_id = self._session.library, self._shown
        if library is not None and article_id is not None:
            self._background.submit(_KEY, partial(_read, library, article_id), self._show)

    def _show(self, read: _Read) -> None:
        if read.coding.article_id != self._shown:
            return
        self._panel.set_coders({CoderId(each.id): each.name for each in read.coders})
        self._panel.set_coding(read.coding, read.note)

    # ------------------------------------------------------------------ links

    def link_current(self) -> None:
        """Link the annotation of the card selected with another one."""
        selected = self._panel.selected_ids()
        if len(selected) == 1:
            self.link(selected[0])

    def link(self, annotation_id: AnnotationId) -> None:
        """Let the annotation be chosen that another one is linked with."""
        from ui.dialogs.link_picker import LinkPicker  # a start needs no dialog

        library = self._session.library
        if library is None or library.read_only:
            return
        with self._session.reporting():
            picker = LinkPicker(library.annotation(annotation_id), self._window)
            picker.query_changed.connect(partial(self._search, library, annotation_id, picker))
            picker.link_chosen.connect(partial(self._on_link_chosen, annotation_id))
            picker.ask()
            _open(picker)

    def _search(
        self, library: Library, annotation_id: AnnotationId, picker: QObject, text: str
    ) -> None:
        from ui.dialogs.link_picker import LinkPicker

        if isinstance(picker, LinkPicker):
            self._background.submit(
                "link-candidates",
                lambda: library.link_candidates(text, but=annotation_id),
                picker.show_hits,
            )

    def _on_link_chosen(self, from_id: AnnotationId, to_id: AnnotationId, kind: str) -> None:
        library = self._session.library
        if library is not None:
            with self._session.reporting():
                library.link_annotations(from_id, to_id, kind)

    def _on_link_removal_requested(self, link_id: LinkId) -> None:
        library = self._session.library
        if library is not None:
            with self._session.reporting():
                library.remove_links([link_id])

    def _on_jump_requested(self, end: LinkEnd) -> None:
        self._panel.commit()
        self._far_end = end.other
        self._reading.open(end.article_id, focus=True, annotation_id=end.other)

    def _on_annotations_changed(self, annotations: Sequence[Annotation]) -> None:
        if any(each.id == self._far_end for each in annotations):
            self._panel.select(self._far_end)
            self._far_end = None

    # ------------------------------------------------------------------ variables

    def _on_answered(
        self, annotation_id: AnnotationId, variable_id: VariableId, answer: str
    ) -> None:
        self._answer(variable_id, annotation_id, answer)

    def _on_article_answered(self, variable_id: VariableId, answer: str) -> None:
        if self._shown is not None:
            self._answer(variable_id, self._shown, answer)

    def _answer(
        self, variable_id: VariableId, target: ArticleId | AnnotationId, answer: str
    ) -> None:
        library = self._session.library
        if library is not None:
            with self._session.reporting():
                library.set_variable(variable_id, target, answer)

    def _focus_codes(self) -> None:
        self._panel.show()
        self._panel.focus_codes()

    def edit_variables(self) -> None:
        """Let variables be defined."""
        from ui.dialogs.variables import VariablesDialog

        library = self._session.library
        if library is None:
            return
        dialog = VariablesDialog(library.variables(), self._window)
        dialog.setEnabled(not library.read_only)
        dialog.creation_requested.connect(partial(self._create_variable, dialog))
        dialog.edit_requested.connect(partial(self._edit_variable, dialog))
        dialog.order_requested.connect(partial(self._arrange_variables, dialog))
        dialog.removal_requested.connect(partial(self._remove_variable, dialog))
        _open(dialog)

    def _create_variable(self, dialog: QDialog, values: dict[str, object]) -> None:
        library = self._session.library
        if library is not None:
            with self._session.reporting():
                library.create_variable(**values)  # type: ignore[arg-type]  # by the form's names
                self._refresh(dialog)

    def _edit_variable(
        self, dialog: QDialog, variable_id: VariableId, values: dict[str, object]
    ) -> None:
        library = self._session.library
        if library is not None:
            with self._session.reporting():
                library.edit_variable(variable_id, **values)  # type: ignore[arg-type]
                self._refresh(dialog)

    def _arrange_variables(self, dialog: QDialog, order: Sequence[VariableId]) -> None:
        library = self._session.library
        if library is not None:
            with self._session.reporting():
                library.arrange_variables(order)
                self._refresh(dialog)

    def _remove_variable(self, dialog: QDialog, variable_id: VariableId) -> None:
        library = self._session.library
        if library is not None:
            with self._session.reporting():
                library.trash_variable(variable_id)
                self._refresh(dialog)

    def _refresh(self, dialog: QDialog) -> None:
        from ui.dialogs.variables import VariablesDialog

        library = self._session.library
        if library is not None and isinstance(dialog, VariablesDialog):
            dialog.show_variables(library.variables())

    # ------------------------------------------------------------------ notes

    def _on_article_note_written(self, text: str) -> None:
        if self._shown is not None:
            self._write_note(self._shown, text)

    def edit_library_note(self) -> None:
        """Show the note on the library."""
        from ui.dialogs.note_dialog import NoteDialog

        library = self._session.library
        if library is None:
            return
        note = library.note_on(None)
        dialog = NoteDialog(note.text if note else "", self._window)
        dialog.set_read_only(library.read_only)
        dialog.note_written.connect(partial(self._write_note, None))
        _open(dialog)

    def _write_note(self, article_id: ArticleId | None, text: str) -> None:
        library = self._session.library
        if library is not None and not library.read_only:
            with self._session.reporting():
                library.write_note(article_id, text)


def _read(library: Library, article_id: ArticleId) -> _Read:
    note = library.note_on(article_id)
    coding = coding_of(
        article_id,
        library.variables(),
        library.variable_values(article_id),
        library.link_ends(article_id),
    )
    return _Read(coding, note.text if note else "", library.coders())


def _open(dialog: QDialog) -> None:
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
