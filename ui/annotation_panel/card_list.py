"""The cards of an article: which are shown, and which of them are selected."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QItemSelectionModel, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QWidget

from app.model.annotation import Annotation
from app.model.ids import AnnotationId
from app.model.tag import Tag
from ui.annotation_panel.card_coding import Coding
from ui.annotation_panel.card_extras import Extras, changed
from ui.annotation_panel.card_kinds import Field
from ui.annotation_panel.edited_cards import EditedCards
from ui.annotation_panel.note_blocks import NoteBlocks
from ui.proposed import is_proposed
from ui.theme import Theme

_Flag = QItemSelectionModel.SelectionFlag


class CardList(EditedCards):
    """A card for each annotation, of which several can be selected; one selected alone is edited.

    Signals: those of `AnnotationPanel`, which passes them on; `selection_changed()`.
    """

    annotation_chosen = Signal(object)
    trash_requested = Signal(list)
    selection_changed = Signal()

    def __init__(self, theme: Theme, notes: NoteBlocks, parent: QWidget) -> None:
        super().__init__(theme, notes, parent)
        self._quiet = False
        self._changing = False
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.selectionModel().selectionChanged.connect(self._on_selection_changed)
        self.editor_clicked.connect(self._choose)
        self.delete_requested.connect(self._on_delete_requested)

    # ------------------------------------------------------------------ what the owner says

    def show_annotations(self, annotations: Sequence[Annotation], *, anew: bool = False) -> None:
        """Show these in this order; what is typed, selected and scrolled to stays.

        `anew` says that the order is another one.
        """
        selected, row = self.selected_ids(), self.currentIndex().row()
        there = {item.id for item in annotations}
        if self._editor is not None and self._editor.annotation_id not in there:
            self._editor.commit()
        self._changing = True
        self.keep_place(lambda: self._replace(annotations, anew=anew))
        kept = [self._annotations.row_of(annotation_id) for annotation_id in selected]
        self.select_rows(each for each in kept if each is not None)
        self._changing = False
        self._follow_selection(quiet=True)
        self._show_in_editor()
        if selected and not self.selected_ids() and self.hasFocus() and annotations:
            self._make_current(min(row, len(annotations) - 1), quiet=False)
        self._measure_seen()
        self._place_editor()

    def _replace(self, annotations: Sequence[Annotation], *, anew: bool) -> None:
        rows = self._annotations.show(annotations, anew=anew)
        self._set_known_heights(range(len(annotations)) if rows is None else rows)

    def select(self, annotation_id: AnnotationId | None) -> None:
        """Select a card and scroll to it, without choosing it; or none."""
        row = self._annotations.row_of(annotation_id)
        if row is None:
            self._quiet = True
            self.selectionModel().clear()
            self._quiet = False
        elif self.selected_ids() != [annotation_id]:
            self._make_current(row)
        if row is not None:
            self.scrollTo(self._annotations.index(row))

    def edit_proposal(self, proposal_id: AnnotationId) -> None:
        """Select the card of a suggestion and put the caret into its first field."""
        self.select(proposal_id)
        if self._editor is not None and self._editor.annotation_id == proposal_id:
            self._editor.focus_field()

    def set_extras(self, extras: Extras) -> None:
        """Show this beside what is stored; only the cards that differ are drawn anew."""
        before = self._delegate.extras
        self._delegate.set_extras(extras)
        ids = changed(before, extras)
        self.cards_changed(ids)
        if self._editor is not None and self._editor.annotation_id in ids:
            self._show_in_editor()

    def edit_note(self, annotation_id: AnnotationId) -> None:
        """Select a card and put the caret into its note."""
        self.select(annotation_id)
        if self._editor is not None and self._editor.annotation_id == annotation_id:
            self._editor.focus_field(Field.NOTE)

    def selected_ids(self) -> list[AnnotationId]:
        """Return the annotations of the cards selected, in the order of the cards."""
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        return [self._annotations.at(row).id for row in rows]

    def set_tags(self, tags: Sequence[Tag]) -> None:
        """Name tags as this codebook does."""
        self._delegate.set_tags(tags)
        self.look_changed()

    def set_coding(self, coding: Coding) -> None:
        """Show these links and answers; only the cards that differ are drawn anew."""
        before = self._delegate.coding
        self._delegate.set_coding(coding)
        changed = coding.changed_since(before)
        self._show_in_editor()
        if before.variables != coding.variables:
            self.look_changed()
        else:
            self.cards_changed(changed)

    def set_theme(self, theme: Theme) -> None:
        """Draw with the colours of `theme`."""
        self._delegate.set_theme(theme)
        self.set_ground(theme.window)
        if self._editor is not None:
            self._editor.set_theme(theme)
        self.look_changed()

    # ------------------------------------------------------------------ what is selected

    def _make_current(self, row: int, *, quiet: bool = True) -> None:
        self._quiet = quiet
        index = self._annotations.index(row)
        self.selectionModel().setCurrentIndex(index, _Flag.ClearAndSelect | _Flag.Rows)
        self._quiet = False

    def _on_selection_changed(self) -> None:
        if not self._changing:  # cards that go make Qt choose others on the way
            self._follow_selection(quiet=self._quiet)

    def _follow_selection(self, *, quiet: bool) -> None:
        """Open an editor on a card that is selected alone, and choose it unless `quiet`."""
        selected = self.selected_ids()
        self._open_editor(selected[0] if len(selected) == 1 else None)
        if len(selected) == 1 and not quiet:
            self._choose()
        self.selection_changed.emit()

    def _choose(self) -> None:
        for annotation_id in self.selected_ids()[:1]:
            self.annotation_chosen.emit(annotation_id)

    def _on_delete_requested(self) -> None:
        """Delete the annotations selected; where there are but suggestions, dismiss those."""
        selected = self.selected_ids()
        if self._read_only or not selected:
            return
        stored = [each for each in selected if not is_proposed(each)]
        if stored:
            self.trash_requested.emit(stored)
        else:
            self.dismiss_requested.emit(selected)

    # ------------------------------------------------------------------ Qt

    def selectAll(self) -> None:
        """Select all annotations; suggestions only where there is nothing else."""
        stored = [row for row, each in enumerate(self._annotations) if not is_proposed(each.id)]
        if stored:
            self.select_rows(stored)
        else:
            super().selectAll()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Select nothing by dragging: cards move when an editor closes under the mouse."""
        if event.buttons() is Qt.MouseButton.NoButton:
            super().mouseMoveEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Select a card when Tab comes here: without one it could not be seen where keys act."""
        super().focusInEvent(event)
        tabbed = event.reason() in (
            Qt.FocusReason.TabFocusReason,
            Qt.FocusReason.BacktabFocusReason,
        )
        if tabbed and self.model().rowCount() and not self.selected_ids():
            self._make_current(0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Escape leave for the reader; E and Backspace are about a suggestion selected."""
        selected = self.selected_ids()
        proposed = len(selected) == 1 and is_proposed(selected[0])
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif proposed and event.key() == Qt.Key.Key_E and not event.modifiers():
            self.edit_proposal(selected[0])
        elif proposed and event.key() == Qt.Key.Key_Backspace and not event.modifiers():
            self._on_delete_requested()
        else:
            super().keyPressEvent(event)
