"""All keys at a glance."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations, pairwise

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from ui.dialogs import MARGIN

_CHOICE = ((3, False), (4, True), (3, True), (2, True), (1, True))
"""Numbers of columns, the best first, and whether they are taken even if not all rows are seen."""
_COLUMN_GAP = 32
_ROW_GAP = 5
_AROUND = QSize(16, 64)
"""What a screen has besides the dialog: its frame and some air."""

MenuKeys = tuple[str, Sequence[tuple[str, str]]]
"""A menu's title, and the text and keys of each of its commands."""


class KeysOverlay(QDialog):
    """The commands that have keys, menu by menu, in columns of about equal height.

    It is as large as they are, on a low screen in one column more. On one too small for all of them
    it has as many columns as there is room for, and scrolls by whole rows.
    """

    def __init__(
        self,
        menus: Sequence[MenuKeys],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keys"))
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QScrollArea.Shape.NoFrame)
        self._area.setAccessibleName(self.windowTitle())
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        layout.setSpacing(12)
        layout.addWidget(self._area, 1)
        layout.addWidget(buttons)
        around = QSize(2 * MARGIN, 2 * MARGIN + layout.spacing() + buttons.sizeHint().height())
        self._fit([menu for menu in menus if menu[1]], around)

    def _fit(self, menus: Sequence[MenuKeys], around: QSize) -> None:
        """Take the columns there is room for, and the height of all rows or of some."""
        room = self.screen().availableSize() - around - _AROUND
        bar = QSize(self._area.verticalScrollBar().sizeHint().width(), 0)
        for count, may_scroll in _CHOICE:
            wanted = self._put(menus, count) + bar
            if wanted.width() <= room.width() and (may_scroll or wanted.height() <= room.height()):
                break
        row = self._area.findChildren(QLabel)[-1].sizeHint().height() + _ROW_GAP
        self._area.verticalScrollBar().setSingleStep(row)
        rows_in_room = max(1, room.height() // row) * row
        size = QSize(min(wanted.width(), room.width()), min(wanted.height(), rows_in_room))
        self.resize(size + around)

    def _put(self, menus: Sequence[MenuKeys], count: int) -> QSize:
        """Show the menus in so many columns; return the room they want."""
        columns = _columns(menus, count)
        self._area.setWidget(columns)
        for label in columns.findChildren(QLabel):
            label.ensurePolished()  # else its size is that in another font
        return columns.sizeHint()


def _columns(menus: Sequence[MenuKeys], count: int) -> QWidget:
    columns = QWidget()
    row = QHBoxLayout(columns)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(_COLUMN_GAP)
    for group in _in_columns(menus, count):
        column = QVBoxLayout()
        column.setSpacing(_ROW_GAP)
        for title, lines in group:
            column.addLayout(_section(title, lines))
        column.addStretch(1)
        row.addLayout(column, 1)
    return columns


def _in_columns(menus: Sequence[MenuKeys], count: int) -> list[Sequence[MenuKeys]]:
    """Deal the menus out in order, so that the tallest column is as low as can be."""
    cuts = combinations(range(1, len(menus)), min(count, len(menus)) - 1)
    dealt = ([menus[a:b] for a, b in pairwise((0, *cut, len(menus)))] for cut in cuts)
    return min(dealt, key=lambda columns: max(map(_height, columns)))


def _height(column: Sequence[MenuKeys]) -> int:
    """Return the rows of a column, each menu having a title and an empty row."""
    return sum(len(lines) + 2 for _, lines in column)


def _section(title: str, lines: Sequence[tuple[str, str]]) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(18)
    grid.setVerticalSpacing(_ROW_GAP)
    grid.setColumnStretch(0, 1)
    heading = QLabel(title)
    heading.setObjectName("title")
    grid.addWidget(heading, 0, 0, 1, 2)
    for number, (text, keys) in enumerate(lines, start=1):
        grid.addWidget(QLabel(text), number, 0)
        shown = QLabel(keys)
        shown.setObjectName("quiet")
        grid.addWidget(shown, number, 1, Qt.AlignmentFlag.AlignRight)
    # A whole row, so that those of all columns stand side by side; empty, it has no spacing.
    grid.setRowMinimumHeight(len(lines) + 1, heading.sizeHint().height() + _ROW_GAP)
    return grid
