"""The codebook editor in the window: opened beside the text, in step with what is committed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QFileDialog, QMenu

from app.errors import PressmarkError
from app.library import Library
from app.model.change import Change
from app.model.ids import TagId
from app.model.report import Outcome, Report
from app.model.tag import TaggedQuote, TagUse
from app.model.tag_tree import Place, TagTree
from ui.actions import Actions
from ui.background import BackgroundReads, Lane
from ui.commands import Act
from ui.controllers.appearance import Appearance
from ui.controllers.reading import Reading
from ui.controllers.retagging import Retagging
from ui.controllers.session import Session
from ui.i18n import tag_label, ui_number
from ui.main_window import MainWindow
from ui.messages import Messages

if TYPE_CHECKING:  # a start needs no dialog: each is imported when it is shown
    from ui.dialogs.codebook.editor import CodebookEditor

_EXAMPLES = 12
_TABLES = "CSV (*.csv)"


class CodebookController(QObject):
    """Opens the editor and does what it asks for."""

    def __init__(
        self,
        session: Session,
        background: BackgroundReads,
        reading: Reading,
        appearance: Appearance,
        messages: Messages,
        window: MainWindow,
    ) -> None:
        super().__init__(window)
        self._session = session
        self._background = background
        self._reading = reading
        self._appearance = appearance
        self._messages = messages
        self._window = window
        self._actions: Actions | None = None
        self._editor: CodebookEditor | None = None
        self._retagging = Retagging(session, background, appearance, messages, self)
        self._retagging.failed.connect(self._show_problem)
        session.tags_changed.connect(self._on_tags_changed)
        session.committed.connect(self._on_committed)
        session.library_closing.connect(self._on_library_closing)
        appearance.theme_changed.connect(self._on_theme_changed)

    def connect_actions(self, actions: Actions) -> None:
        """Have the command do what it says; undo and redo work in the editor, too."""
        self._actions = actions
        actions.on(Act.CODEBOOK, self.show)

    # ------------------------------------------------------------------ opening

    def show(self) -> None:
        """Show the editor, made first where it is not open."""
        if self._session.library is None:
            return
        editor = self._editor or self._open()
        editor.show()
        editor.raise_()
        editor.activateWindow()

    def _open(self) -> CodebookEditor:
        from ui.dialogs.codebook.editor import CodebookEditor

        editor = self._editor = CodebookEditor(self._appearance.theme, self._window)
        editor.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if self._actions is not None:
            editor.addActions([self._actions[Act.UNDO], self._actions[Act.REDO]])
        editor.tag_chosen.connect(self._on_tag_chosen)
        editor.creation_requested.connect(self._on_creation_requested)
        editor.edit_requested.connect(self._on_edit_requested)
        editor.key_requested.connect(self._on_key_requested)
        editor.move_requested.connect(self._on_move_requested)
        editor.retire_requested.connect(self._on_retire_requested)
        editor.trash_requested.connect(self._on_trash_requested)
        editor.restore_menu_requested.connect(self._fill_restore_menu)
        editor.merge_requested.connect(lambda tag_id: self._retagging.ask_merge(tag_id, editor))
        editor.split_requested.connect(lambda tag_id: self._retagging.ask_split(tag_id, editor))
        editor.import_requested.connect(self._import)
        editor.export_requested.connect(self._export)
        editor.quote_chosen.connect(self._on_quote_chosen)
        editor.finished.connect(self._on_finished)
        editor.set_tags(self._session.tags)
        self._refresh_uses()
        editor.tree.setFocus()
        return editor

    # ------------------------------------------------------------------ keeping up

    def _on_tags_changed(self, tags: object) -> None:
        del tags  # those of the session
        if self._editor is not None:
            self._editor.set_tags(self._session.tags)

    def _on_committed(self, change: Change) -> None:
        if self._editor is not None:
            self._editor.show_problem("")
            if not change.tables.isdisjoint({"tag", "annotation", "annotation_tag", "article"}):
                self._refresh_uses()

    def _refresh_uses(self) -> None:
        library, editor = self._session.library, self._editor
        if library is None or editor is None:
            return
        self._background.submit("codebook-uses", library.tag_uses, self._on_uses, Lane.IDLE)
        if editor.chosen is not None:
            self._on_tag_chosen(editor.chosen)

    def _on_uses(self, uses: Mapping[TagId, TagUse]) -> None:
        if self._editor is not None:
            self._editor.set_uses(uses)

    def _on_tag_chosen(self, tag_id: TagId) -> None:
        library = self._session.library
        if library is not None:
            self._background.submit(
                "codebook-examples",
                lambda: (tag_id, library.tagged_quotes(tag_id, limit=_EXAMPLES)),
                self._on_examples,
            )

    def _on_examples(self, found: tuple[TagId, Sequence[TaggedQuote]]) -> None:
        if self._editor is not None:
            self._editor.show_examples(*found)

    def _on_theme_changed(self, theme: object) -> None:
        del theme
        if self._editor is not None:
            self._editor.set_theme(self._appearance.theme)

    def _on_library_closing(self, _library: object) -> None:
        if self._editor is not None:
            self._editor.close()

    def _on_finished(self) -> None:
        self._editor = None

    # ------------------------------------------------------------------ writing

    @contextmanager
    def _writing(self) -> Iterator[Library]:
        """Give out the library; what it refuses is said in the editor."""
        library = self._session.library
        assert library is not None, "the editor is closed with its library"
        try:
            yield library
        except PressmarkError as error:
            self._show_problem(str(error))

    def _show_problem(self, sentence: str) -> None:
        if self._editor is not None and self._editor.isVisible():
            self._editor.show_problem(sentence)
        else:
            self._messages.error(sentence)

    def _on_creation_requested(self, parent_id: TagId | None) -> None:
        with self._writing() as library:
            taken = {tag.name for tag in TagTree(self._session.tags).children(parent_id)}
            names = (self.tr("new tag {n}").format(n=n) for n in range(1, len(taken) + 2))
            change = library.create_tag(
                next(name for name in names if name not in taken), parent_id=parent_id
            )
            (tag_id,) = change.tags
            if self._editor is not None:
                self._editor.choose(tag_id, to_name=True)

    def _on_edit_requested(self, tag_id: TagId, properties: dict[str, str]) -> None:
        with self._writing() as library:
            library.edit_tag(tag_id, **properties)

    def _on_key_requested(self, tag_id: TagId, key: str) -> None:
        with self._writing() as library:
            library.give_key(tag_id, key)

    def _on_move_requested(self, tag_id: TagId, place: Place) -> None:
        with self._writing() as library:
            library.move_tag(tag_id, place)

    def _on_retire_requested(self, tag_id: TagId) -> None:
        with self._writing() as library:
            tree = TagTree(self._session.tags)
            library.retire_tag(tag_id, retired=not tree[tag_id].retired)

    def _on_trash_requested(self, tag_id: TagId) -> None:
        """Delete a tag; where annotations lose it, ask first."""
        library = self._session.library
        if library is not None:
            branch = [tag.id for tag in TagTree(self._session.tags).branch(tag_id)]
            self._background.submit(
                "codebook-count", lambda: library.tag_use(branch), partial(self._trash, tag_id)
            )

    def _trash(self, tag_id: TagId, use: TagUse) -> None:
        name = next((tag.name for tag in self._session.tags if tag.id == tag_id), "")
        from ui.dialogs.codebook.words import use_in_words

        may = not use.annotations or self._messages.confirm(
            self.tr("Delete “{tag}”?").format(tag=tag_label(name)),
            self.tr("It is in use on {use}; they stay, without it.").format(use=use_in_words(use)),
            self.tr("Delete"),
        )
        if may:
            title = self.tr("Deleting “{tag}”").format(tag=tag_label(name))
            self._retagging.write(title, lambda library: library.trash_tag(tag_id))

    def _fill_restore_menu(self, menu: QMenu) -> None:
        menu.clear()
        with self._writing() as library:
            for tag in library.trashed_tags():
                menu.addAction(tag_label(tag.name)).triggered.connect(
                    partial(self._restore, tag.id)
                )
        if menu.isEmpty():
            menu.addAction(self.tr("No tag was deleted.")).setEnabled(False)

    def _restore(self, tag_id: TagId, _checked: bool = False) -> None:
        title = self.tr("Bringing back a tag")
        self._retagging.write(title, lambda library: library.restore_tag(tag_id))

    # ------------------------------------------------------------------ out and in

    def _import(self) -> None:
        name, _ = QFileDialog.getOpenFileName(self._editor, self.tr("Import Codebook"), "", _TABLES)
        if name:
            self.import_table(Path(name))

    def import_table(self, path: Path) -> None:
        """Bring in the codebook of a CSV."""
        self._session.write_long(
            self.tr("Importing {name}").format(name=path.name),
            lambda library: library.import_codebook(path),
            self._on_imported,
            self._show_problem,
        )

    def _on_imported(self, report: Report) -> None:
        counts = report.counts
        text = self.tr("Codebook imported: {added} tags added, {updated} changed.")
        self._messages.info(
            text.format(
                added=ui_number(counts[Outcome.ADDED]), updated=ui_number(counts[Outcome.UPDATED])
            )
        )

    def _export(self) -> None:
        name, _ = QFileDialog.getSaveFileName(
            self._editor, self.tr("Export Codebook"), "codebook.csv", _TABLES
        )
        if name:
            with self._writing() as library:
                count = len(library.export_codebook(Path(name)).items)
                text = self.tr("{n} tags exported to {name}.")
                self._messages.info(text.format(n=ui_number(count), name=Path(name).name))

    def _on_quote_chosen(self, quote: TaggedQuote) -> None:
        """Show the annotation in its text; the editor stays."""
        self._reading.open(quote.article_id, annotation_id=quote.annotation_id)
