"""The view of painted cards, whose heights are measured a few at a time, the visible ones first."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice

from PySide6.QtCore import QEvent, QItemSelection, QItemSelectionModel, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from app.model.annotation import Annotation
from app.model.ids import AnnotationId
from ui.annotation_panel.annotation_model import AnnotationModel
from ui.annotation_panel.card_delegate import CardDelegate
from ui.annotation_panel.note_blocks import NoteBlocks
from ui.theme import Theme
from ui.widgets.row_view import RowView

MEASURED_AT_ONCE = 40
"""Cards laid out in one turn of the event loop, about 3 ms."""
ESTIMATED_HEIGHT = 110


class MeasuredCards(RowView):
    """Cards of many heights; one of them may have a height of its own (`own_height`)."""

    def __init__(self, theme: Theme, notes: NoteBlocks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._delegate = CardDelegate(theme, self.font(), notes)
        self._annotations = AnnotationModel(self._delegate.describe)
        self._heights: dict[AnnotationId, tuple[Annotation, int]] = {}
        self.setItemDelegate(self._delegate)
        self.setModel(self._annotations)
        self.verticalHeader().setDefaultSectionSize(ESTIMATED_HEIGHT)
        self._measuring = QTimer(self)
        self._measuring.setInterval(0)
        self._measuring.timeout.connect(self._measure_some)
        notes.ready.connect(self._on_note_ready)

    def own_height(self, annotation_id: AnnotationId) -> int | None:
        """Return the height of a card that is not painted, None for all others."""
        del annotation_id
        return None

    def look_changed(self) -> None:
        """Measure and paint all cards anew."""
        self._heights.clear()
        self._fit()
        self.viewport().update()

    def cards_changed(self, ids: Iterable[AnnotationId]) -> None:
        """Measure and paint these cards anew."""
        changed = set(ids)
        for annotation_id in changed:
            self._heights.pop(annotation_id, None)
            self._delegate.forget(annotation_id)
        rows = [row for row, each in enumerate(self._annotations) if each.id in changed]
        if rows:
            seen = self._seen()
            self.viewport().update()
            self.keep_place(lambda: self._measure(row for row in rows if row in seen))
            self._measuring.start()

    def _on_note_ready(self, text: str) -> None:
        self.cards_changed([each.id for each in self._annotations if each.fields.note == text])

    # ------------------------------------------------------------------ heights

    def _fit(self) -> None:
        """Give every card its height: what is seen now, the others in the turns to come."""
        self.keep_place(lambda: self._set_known_heights(range(self._annotations.rowCount())))
        self._measure_seen()

    def _measure_seen(self) -> None:
        self._measure(self._seen())
        self._measuring.start()

    def _seen(self) -> range:
        first = max(0, self.rowAt(0))
        last = self.rowAt(self.viewport().height())
        return range(first, last + 1 if last >= 0 else self._annotations.rowCount())

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
        annotation_id = self._annotations.at(row).id
        own = self.own_height(annotation_id)
        _, height = self._heights.get(annotation_id, (None, ESTIMATED_HEIGHT))
        self.setRowHeight(row, height if own is None else own)

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
            self.look_changed()

    def select_rows(self, rows: Iterable[int]) -> None:
        """Have exactly these rows selected, the first of them being the current one."""
        flags = QItemSelectionModel.SelectionFlag
        chosen = sorted(rows)
        selection = QItemSelection()
        for row in chosen:
            index = self._annotations.index(row)
            selection.select(index, index)
        if chosen and self.currentIndex().row() not in chosen:
            first = self._annotations.index(chosen[0])
            self.selectionModel().setCurrentIndex(first, flags.NoUpdate)
        self.selectionModel().select(selection, flags.ClearAndSelect | flags.Rows)
