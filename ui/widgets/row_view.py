"""The view under both lists: one column of tall rows.

A QTableView and not a QListView, because a QListView lays every row out again at each change of
one, and laid out in batches it jumps to the top when that happens (Qt 6.11). A table with fixed
heights keeps its place and needs 2 ms for 100,000 rows.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

WHEEL_STEP_PX = 24


class RowView(QTableView):
    """One column of rows, scrolled by the pixel, without headers and grid.

    Signals: `row_entered(QModelIndex)` (Enter), `delete_requested()` (Delete).
    """

    row_entered = Signal(QModelIndex)
    delete_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalScrollBar().setSingleStep(WHEEL_STEP_PX)
        self.horizontalHeader().hide()
        self.horizontalHeader().setStretchLastSection(True)
        self.horizontalHeader().setMinimumSectionSize(1)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(1)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_Hover)

    def set_ground(self, colour: QColor) -> None:
        """Paint the ground behind the rows in a colour; the delegate marks selected ones."""
        name = colour.name()
        self.setStyleSheet(
            f"QTableView {{ background: {name}; selection-background-color: {name};"
            " border: none; outline: none; }"
        )

    def keep_place(self, change: Callable[[], None]) -> None:
        """Do `change`, to rows or heights, with what is at the top of the view staying there.

        A view at its very top stays at the top, so that new rows there are seen.
        """
        bar = self.verticalScrollBar()
        top = self.indexAt(self.viewport().rect().topLeft()) if bar.value() else QModelIndex()
        if not top.isValid():
            change()
            return
        kept = QPersistentModelIndex(top)
        offset = self.rowViewportPosition(top.row())
        length = self.verticalHeader().length()
        change()
        if (
            self.verticalHeader().length() == length
            and kept.isValid()
            and self.rowViewportPosition(kept.row()) == offset
        ):
            return  # nothing moved, and only what changed is painted again
        self.doItemsLayout()
        if kept.isValid():
            bar.setValue(bar.value() + self.rowViewportPosition(kept.row()) - offset)

    def keyboardSearch(self, search: str) -> None:
        """Leave letters alone: Qt would fetch every row to search by them."""

    def moveCursor(
        self,
        action: QAbstractItemView.CursorAction,
        modifiers: Qt.KeyboardModifier,
    ) -> QModelIndex:
        """Let Home and End go to the first and last row."""
        rows = self.model().rowCount()
        if rows and action is QAbstractItemView.CursorAction.MoveHome:
            return self.model().index(0, 0)
        if rows and action is QAbstractItemView.CursorAction.MoveEnd:
            return self.model().index(rows - 1, 0)
        return super().moveCursor(action, modifiers)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Turn Enter and Delete into wishes; the arrows are Qt's."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.row_entered.emit(self.currentIndex())
        elif event.key() == Qt.Key.Key_Delete:
            self.delete_requested.emit()
        else:
            super().keyPressEvent(event)
