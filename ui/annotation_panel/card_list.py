"""The cards: painted, but for one that is selected alone, over which a live editor lies."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QRect, QStringListModel, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QWidget

from app.model.annotation import Annotation
from app.model.ids import AnnotationId
from app.model.tag import Tag
from ui.annotation_panel.card_coding import Coding
from ui.annotation_panel.card_editor import CardEditor, Names
from ui.annotation_panel.card_holder import CardHolder
from ui.annotation_panel.card_kinds import Field
from ui.annotation_panel.measured_cards import MeasuredCards
from ui.annotation_panel.note_blocks import NoteBlocks
from ui.theme import Theme

_Flag = QItemSelectionModel.SelectionFlag


class CardList(MeasuredCards):
    """A card for each annotation, of which several can be selected.

    Signals: those of `AnnotationPanel`, which passes them on; `selection_changed()`.
    """

    annotation_chosen = Signal(object)
    edit_requested = Signal(object, dict)
    tag_removal_requested = Signal(object, object)
    answered = Signal(object, object, str)
    link_requested = Signal(object)
    link_removal_requested = Signal(object)
    jump_requested = Signal(object)
    trash_requested = Signal(list)
    left = Signal()
    selection_changed = Signal()

    def __init__(self, theme: Theme, notes: NoteBlocks, parent: QWidget) -> None:
        super().__init__(theme, notes, parent)
        self._holder = CardHolder(self, parent)
        self._editor: CardEditor | None = None
        self._names = Names(*(QStringListModel(self) for _ in range(3)))
        self._quiet = False
        self._changing = False
        self._read_only = False
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.selectionModel().selectionChanged.connect(self._on_selection_changed)
        self.verticalScrollBar().valueChanged.connect(self._place_editor)
        self.verticalHeader().sectionResized.connect(self._place_editor)
        self.row_entered.connect(self._on_row_entered)
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

    def edit_note(self, annotation_id: AnnotationId) -> None:
        """Select a card and put the caret into its note."""
        self.select(annotation_id)
        if self._editor is not None and self._editor.annotation_id == annotation_id:
            self._editor.focus_field(Field.NOTE)

    def selected_ids(self) -> list[AnnotationId]:
        """Return the annotations of the cards selected, in the order of the cards."""
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        return [self._annotations.at(row).id for row in rows]

    def commit(self) -> None:
        """Ask for what was typed and not asked for yet."""
        if self._editor is not None:
            self._editor.commit()

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

    def set_names(
        self, speakers: Sequence[str], roles: Sequence[str], units: Sequence[str]
    ) -> None:
        """Complete what is typed from these."""
        names = self._names
        for model, known in zip(
            (names.speakers, names.roles, names.units), (speakers, roles, units), strict=True
        ):
            if model.stringList() != list(known):
                model.setStringList(list(known))

    def set_theme(self, theme: Theme) -> None:
        """Draw with the colours of `theme`."""
        self._delegate.set_theme(theme)
        self.set_ground(theme.window)
        if self._editor is not None:
            self._editor.set_theme(theme)
        self.look_changed()

    def set_read_only(self, read_only: bool) -> None:
        """Let nothing be changed, as in a library opened for reading."""
        self._read_only = read_only
        if self._editor is not None:
            self._editor.set_read_only(read_only)

    def look_changed(self) -> None:
        """Measure and paint all cards anew."""
        self._show_in_editor()
        super().look_changed()

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

    # ------------------------------------------------------------------ the editor

    def _open_editor(self, annotation_id: AnnotationId | None) -> None:
        """Lay an editor over a card, and take the one before away."""
        if self._editor is not None and self._editor.annotation_id == annotation_id:
            return
        self._close_editor()
        row = self._annotations.row_of(annotation_id)
        if row is None:
            return
        editor = CardEditor(self._annotations.at(row), self._delegate, self._names)
        editor.set_read_only(self._read_only)
        self._editor = editor
        self._holder.hold(editor)
        self._connect_editor(editor)
        QWidget.setTabOrder(self, editor)
        self._on_editor_height_changed()

    def _connect_editor(self, editor: CardEditor) -> None:
        editor.edit_requested.connect(self.edit_requested)
        editor.tag_removal_requested.connect(self.tag_removal_requested)
        editor.answered.connect(self.answered)
        editor.link_requested.connect(self.link_requested)
        editor.link_removal_requested.connect(self.link_removal_requested)
        editor.jump_requested.connect(self.jump_requested)
        editor.left.connect(self.left)
        editor.clicked.connect(self._choose)
        editor.entered.connect(self._on_field_entered)
        editor.height_changed.connect(self._on_editor_height_changed)

    def _close_editor(self) -> None:
        editor, self._editor = self._editor, None
        if editor is None:
            return
        editor.commit()
        focused = QApplication.focusWidget()
        if focused is not None and editor.isAncestorOf(focused):
            self.setFocus()  # else Qt would give it to whatever comes next in the window
        self._holder.release()
        row = self._annotations.row_of(editor.annotation_id)
        if row is not None:
            self._set_height(row)

    def _show_in_editor(self) -> None:
        editor = self._editor
        row = self._annotations.row_of(editor.annotation_id) if editor else None
        if editor is not None and row is not None:
            editor.show_annotation(self._annotations.at(row))

    def own_height(self, annotation_id: AnnotationId) -> int | None:
        """Return the height of the editor where it lies over this card."""
        editor = self._editor
        if editor is None or editor.annotation_id != annotation_id:
            return None
        return editor.height_at(self.viewport().width())

    def _on_editor_height_changed(self) -> None:
        editor = self._editor
        row = self._annotations.row_of(editor.annotation_id) if editor else None
        if row is not None:
            self._set_height(row)
            self._place_editor()

    def _place_editor(self, *_: int) -> None:
        editor = self._editor
        row = self._annotations.row_of(editor.annotation_id) if editor else None
        if row is not None:
            top, height = self.rowViewportPosition(row), self.rowHeight(row)
            self._holder.follow(QRect(0, top, self.viewport().width(), height))

    def _on_field_entered(self, field: QWidget) -> None:
        """Scroll to a field that the keyboard goes into."""
        if self._editor is None:
            return
        top = field.mapTo(self._editor, field.rect().topLeft()).y()
        row = self._annotations.row_of(self._editor.annotation_id)
        top += self.rowViewportPosition(row) if row is not None else 0
        bar, below = self.verticalScrollBar(), top + field.height() - self.viewport().height()
        if top < 0 or below > 0:
            bar.setValue(bar.value() + (top if top < 0 else below))

    def _on_row_entered(self, _: QModelIndex) -> None:
        if self._editor is not None:
            self._editor.focus_field()

    def _on_delete_requested(self) -> None:
        selected = self.selected_ids()
        if selected and not self._read_only:
            self.trash_requested.emit(selected)

    # ------------------------------------------------------------------ Qt

    def _set_known_heights(self, rows: Iterable[int]) -> None:
        super()._set_known_heights(rows)
        self._on_editor_height_changed()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the editor over its card."""
        super().resizeEvent(event)
        self._place_editor()

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
        """Let Escape leave for the reader."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
