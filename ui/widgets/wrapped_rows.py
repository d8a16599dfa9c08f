"""Rows of several lines in a list, as high as their words need."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem

_PADDING = QSize(12, 5)
"""Beside and above the words: what the style sheet gives a row of a dialog, and Qt's own margin."""

_HIGH = 10_000


class WrappedRows(QStyledItemDelegate):
    """Measures words in the width in which they are drawn.

    WORKAROUND (Qt 6.11): Qt measures them without the padding of a style sheet, so that a last line
    may find no room.
    """

    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Return a height with room for all lines."""
        size = super().sizeHint(option, index)
        room = QRect(0, 0, self._view.viewport().width() - 2 * _PADDING.width(), _HIGH)
        wrapped = Qt.TextFlag.TextWordWrap.value
        needed = option.fontMetrics.boundingRect(room, wrapped, str(index.data())).height()
        return QSize(size.width(), max(size.height(), needed + 2 * _PADDING.height()))
