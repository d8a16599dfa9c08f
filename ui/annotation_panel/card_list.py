"""The cards, painted but for the selected one, which is a live editor."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import islice

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QWidget

from app.model.annotation import Annotation
from app.model.ids import AnnotationId
from app.model.tag import Tag
from ui.annotation_panel.annotation_model import AnnotationModel
from ui.annotation_panel.card_delegate import CardDelegate
from ui.annotation_panel.card_editor import CardEditor
from ui.annotation_panel.card_kinds import Field
from ui.theme import Theme
from ui.widgets.row_view import RowView

MEASURED_AT_ONCE = 40
"""Cards laid out in one turn of the event loop, about 3 ms."""
ESTIMATED_HEIGHT = 110

_Flag = QItemSelectionModel.SelectionFlag


class CardList(RowView):
    """A card for each annotation; heights are measured a few at a time, the visible ones first.

    Signals: those of `AnnotationPanel`, which passes them on.
    """

    annotation_chosen = Signal(object)
    edit_requested = Signal(object, dict)
    tag_removal_requested = Signal(object, object)
    trash_requested = Signal(list)
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._delegate = CardDelegate(theme, self.font())
        self._annotations = AnnotationModel(self._delegate.describe)
        self._heights: dict[AnnotationId, tuple[Annotation, int]] = {}
        self._editor: CardEditor | None = None
        self._quiet = False
        self._changing = False
        self._read_only = False
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setItemDelegate(self._delegate)
        self.setModel(self._annotations)
        self.verticalHeader().setDefaultSectionSize(ESTIMATED_HEIGHT)
        self._measuring = QTimer(self)
        self._measuring.setInterval(0)
        self._measuring.timeout.connect(self._measure_some)
        self.selectionModel().currentRowChanged.connect(self._on_current_row_changed)
        self.row_entered.connect(self._on_row_entered)
        self.delete_requested.connect(self._on_delete_requested)

    # ------------------------------------------------------------------ what the owner says

    def show_annotations(self, annotations: Sequence[Annotation]) -> None:
        """Show these annotations; what is typed, selected and scrolled to stays."""
        selected = self.selected_id()
        row = self.currentIndex().row()
        if self._editor is not None and all(item.id != selected for item in annotations):
            self._editor.commit()
        self._changing = True
        self.keep_place(lambda: self._replace(annotations))
        self._changing = False
        self._follow_selected(selected, row)
        self._measure_seen()

    def _replace(self, annotations: Sequence[Annotation]) -> None:
        rows = self._annotations.show(annotations)
        if rows is None:
            self._heights.clear()
        else:
            self._set_known_heights(rows)

    def _follow_selected(self, selected: AnnotationId | None, row: int) -> None:
        """Keep the selected card, or go on to the next where the keyboard is in the list."""
        found = self._annotations.row_of(selected)
        if found is not None:
            self._make_current(found)
            if self._editor is not None:
                self._editor.show_annotation(self._annotations.at(found))
        elif selected is not None:
            self.select(None)
            rows = self._annotations.rowCount()
            if rows and self.hasFocus():
                self._make_current(min(row, rows - 1), quiet=False)

    def select(self, annotation_id: AnnotationId | None) -> None:
        """Select a card and scroll to it, without choosing it; or none."""
        row = self._annotations.row_of(annotation_id)
        if row is None:
            self._quiet = True
            self.selectionModel().clear()
            self._quiet = False
            self._open_editor(QModelIndex())
        else:
            self._make_current(row)
            self.scrollTo(self.currentIndex())

    def edit_note(self, annotation_id: AnnotationId) -> None:
        """Select a card and put the caret into its note."""
        self.select(annotation_id)
        if self._editor is not None and self._editor.annotation_id == annotation_id:
            self._editor.focus_field(Field.NOTE)

    def selected_id(self) -> AnnotationId | None:
        """Return the annotation of the selected card."""
        index = self.currentIndex()
        return self._annotations.at(index.row()).id if index.isValid() else None

    def commit(self) -> None:
        """Ask for what was typed and not asked for yet."""
        if self._editor is not None:
            self._editor.commit()

    def set_tags(self, tags: Sequence[Tag]) -> None:
        """Name tags as this codebook does."""
        self._delegate.set_tags(tags)
        self._look_changed()

    def set_theme(self, theme: Theme) -> None:
        """Draw with the colours of `theme`."""
        self._delegate.set_theme(theme)
        self.set_ground(theme.window)
        if self._editor is not None:
            self._editor.set_theme(theme)
        self._look_changed()

    def set_read_only(self, read_only: bool) -> None:
        """Let nothing be changed, as in a library opened for reading."""
        self._read_only = read_only
        if self._editor is not None:
            self._editor.set_read_only(read_only)

    def _look_changed(self) -> None:
        if self._editor is not None:
            self._editor.show_annotation(self._annotations.at(self.currentIndex().row()))
        self._heights.clear()
        self._fit()
        self.viewport().update()

    # ------------------------------------------------------------------ the selected card

    def _make_current(self, row: int, *, quiet: bool = True) -> None:
        self._quiet = quiet
        index = self._annotations.index(row)
        self.selectionModel().setCurrentIndex(index, _Flag.ClearAndSelect | _Flag.Rows)
        self._quiet = False

    def _on_current_row_changed(self, current: QModelIndex) -> None:
        if self._changing:
            return  # cards that go make Qt choose others on the way; `_follow_selected` decides
        self._open_editor(current)
        if current.isValid() and not self._quiet:
            self._choose()

    def _choose(self) -> None:
        selected = self.selected_id()
        if selected is not None:
            self.annotation_chosen.emit(selected)

    def _open_editor(self, index: QModelIndex) -> None:
        """Lay an editor over the card at `index`, and take the one before away."""
        annotation = self._annotations.at(index.row()) if index.isValid() else None
        shown = self._editor.annotation_id if self._editor is not None else None
        if annotation is not None and annotation.id == shown:
            return
        self._close_editor()
        if annotation is None:
            return
        editor = CardEditor(annotation, self._delegate, self.viewport())
        editor.set_read_only(self._read_only)
        editor.edit_requested.connect(self.edit_requested)
        editor.tag_removal_requested.connect(self.tag_removal_requested)
        editor.left.connect(self.left)
        editor.clicked.connect(self._choose)
        editor.height_changed.connect(self._on_editor_height_changed)
        self._editor = editor
        self.setIndexWidget(index, editor)
        QWidget.setTabOrder(self, editor)
        self._on_editor_height_changed()

    def _close_editor(self) -> None:
        editor, self._editor = self._editor, None
        if editor is None:
            return
        editor.commit()
        focused = QApplication.focusWidget()
        if focused is not None and editor.isAncestorOf(focused):
            self.setFocus()  # else Qt would give it to whatever comes next in the window
        editor.hide()
        row = self._annotations.row_of(editor.annotation_id)
        if row is not None:
            index = self._annotations.index(row)
            self.setIndexWidget(index, None)  # type: ignore[arg-type]  # takes the editor away
            self._set_height(row)

    def _on_editor_height_changed(self) -> None:
        row = self.currentIndex().row()
        if self._editor is not None and row >= 0:
            self.setRowHeight(row, self._editor.height_at(self.viewport().width()))

    def _on_row_entered(self) -> None:
        if self._editor is not None:
            self._editor.focus_field()

    def _on_delete_requested(self) -> None:
        selected = self.selected_id()
        if selected is not None and not self._read_only:
            self.trash_requested.emit([selected])

    # ------------------------------------------------------------------ heights

    def _fit(self) -> None:
        """Give every card its height: what is seen now, the others in the turns to come."""
        self.keep_place(self._set_all_heights)
        self._measure_seen()

    def _measure_seen(self) -> None:
        first = max(0, self.rowAt(0))
        last = self.rowAt(self.viewport().height())
        self._measure(range(first, last + 1 if last >= 0 else self._annotations.rowCount()))
        self._measuring.start()

    def _set_all_heights(self) -> None:
        self._set_known_heights(range(self._annotations.rowCount()))
        self._on_editor_height_changed()

    def _set_known_heights(self, rows: Iterable[int]) -> None:
        for row in rows:
            if self._is_measured(self._annotations.at(row)):
                self._set_height(row)

    def _is_measured(self, annotation: Annotation) -> bool:
        """Say whether the height of a card is known, and that of its present content."""
        measured = self._heights.get(annotation.id)
        return measured is not None and measured[0] is annotation

    def _measure_some(self) -> None:
        unknown = (
            row
            for row, annotation in enumerate(self._annotations)
            if not self._is_measured(annotation)
        )
        rows = list(islice(unknown, MEASURED_AT_ONCE))
        if not rows:
            self._measuring.stop()
            return
        self.keep_place(lambda: self._measure(rows))

    def _measure(self, rows: Iterable[int]) -> None:
        for row in islice(rows, MEASURED_AT_ONCE):
            annotation = self._annotations.at(row)
            if not self._is_measured(annotation):
                height = self._delegate.card_height(annotation, self.viewport().width())
                self._heights[annotation.id] = annotation, height
            self._set_height(row)

    def _set_height(self, row: int) -> None:
        """Give a card its measured height, unless its editor has one of its own."""
        annotation_id = self._annotations.at(row).id
        if self._editor is not None and self._editor.annotation_id == annotation_id:
            return
        _, height = self._heights.get(annotation_id, (None, ESTIMATED_HEIGHT))
        self.setRowHeight(row, height)

    # ------------------------------------------------------------------ Qt

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Measure the cards anew where the width is another."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._heights.clear()
            self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Measure the cards anew in another font."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._delegate.set_font(self.font())
            self._look_changed()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Escape leave for the reader."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
