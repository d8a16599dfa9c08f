"""The list of steps itself: rows by day, and which one is meant."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, Signal
from PySide6.QtWidgets import QAbstractItemView, QWidget

from app.model.history import HistoryRow
from app.model.ids import StepId
from ui.history.days import Listing
from ui.history.history_model import FetchRows, HistoryModel
from ui.history.step_delegate import StepDelegate
from ui.theme import Theme
from ui.widgets.row_view import RowView


class StepList(RowView):
    """Selects one step; a row in which a day begins is taller by the day's name.

    Signals: `step_selected(object)`, a `StepId`, or None where the selected one went.
    """

    step_selected = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Steps"))
        self._steps = HistoryModel()
        self._delegate = StepDelegate(theme)
        self._tall: set[int] = set()
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setItemDelegate(self._delegate)
        self.setModel(self._steps)
        self.selectionModel().currentRowChanged.connect(self._on_current_row_changed)
        self._fit_rows()

    def set_source(self, fetch_rows: FetchRows) -> None:
        """List the steps of another library."""
        self._steps.set_source(fetch_rows)

    def set_theme(self, theme: Theme) -> None:
        """Draw with the colours of `theme`."""
        self._delegate.set_theme(theme)
        self.set_ground(theme.window)
        self.viewport().update()

    def show_listing(self, listing: Listing) -> None:
        """Show these steps, the one selected staying selected where it is among them."""
        current = self.current_id()
        self.keep_place(lambda: self._take(listing))
        row = self._steps.row_of(current)
        if row is not None and row != self.currentIndex().row():
            self.setCurrentIndex(self._steps.index(row))

    def _take(self, listing: Listing) -> None:
        added = self._steps.set_listing(listing)
        # A header keeps the heights of rows that move down, and forgets all when others come.
        self._tall = set() if added is None else {row + added for row in self._tall}
        self._fit_days()

    def _fit_rows(self) -> None:
        """Give all rows the height that the font needs."""
        self.verticalHeader().setDefaultSectionSize(StepDelegate.row_height(self.font()))
        self._tall = set()
        self._fit_days()

    def _fit_days(self) -> None:
        """Make rows in which a day begins taller, and only those that differ from before."""
        header, days = self.verticalHeader(), set(self._steps.days)
        height = header.defaultSectionSize()
        tall = height + StepDelegate.day_height(self.font())
        was_blocked = header.blockSignals(True)  # each would have 100,000 rows placed anew
        for row in self._tall - days:
            header.resizeSection(row, height)
        for row in days - self._tall:
            header.resizeSection(row, tall)
        header.blockSignals(was_blocked)
        if days != self._tall:
            self._tall = days
            self.scheduleDelayedItemsLayout()

    def current_id(self) -> StepId | None:
        """Return the step selected."""
        index = self.currentIndex()
        return self._steps.id_at(index.row()) if index.isValid() else None

    def row_at(self, row: int) -> HistoryRow | None:
        """Return what was done in a row."""
        return self._steps.row_at(row)

    def changeEvent(self, event: QEvent) -> None:
        """Make the rows fit another font."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and hasattr(self, "_steps"):
            self._fit_rows()

    def _on_current_row_changed(self, current: QModelIndex) -> None:
        self.step_selected.emit(self._steps.id_at(current.row()) if current.isValid() else None)
