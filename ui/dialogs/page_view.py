"""One page as it will be printed, with the way to the others."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from ui.i18n import ui_number

_LEAST = QSize(220, 311)
_PAINTED_WIDTH = 680
"""Logical pixels a page is painted wide, to be shown smaller where there is less room."""


class PageView(QWidget):
    """A picture of a page, and buttons to go to the page before or after it.

    Signals: `page_requested(int)`, the number of a page from 0.
    """

    page_requested = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._number = 0
        self._pages = 0
        self._page = QLabel(self.tr("The pages are laid out…"))
        self._picture = QPixmap()
        self._page.setMinimumSize(_LEAST)
        self._page.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        self._page.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._page.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._page.setObjectName("page")
        self._where = QLabel()
        self._where.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._where.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._back = self._button("‹", self.tr("Page before"), -1)
        self._on = self._button("›", self.tr("Next page"), 1)
        row = QHBoxLayout()
        for widget in (self._back, self._where, self._on):
            row.addWidget(widget)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._page, 1)
        layout.addLayout(row)

    def _button(self, text: str, name: str, step: int) -> QPushButton:
        button = QPushButton(text)
        button.setAccessibleName(name)
        button.setToolTip(name)
        button.setAutoDefault(False)
        button.setEnabled(False)
        button.clicked.connect(lambda: self._go(step))
        return button

    @property
    def width_px(self) -> int:
        """Return how many pixels wide a page is to be painted."""
        return round(_PAINTED_WIDTH * self.devicePixelRatio())

    def show_page(self, image: QImage, number: int, pages: int) -> None:
        """Show a page, counted from 0, of so many."""
        self._number, self._pages = number, pages
        self._picture = QPixmap.fromImage(image)
        self._fit()
        text = self.tr("Page {number} of {pages}")
        self._where.setText(text.format(number=ui_number(number + 1), pages=ui_number(pages)))
        self._page.setAccessibleName(self._where.text())
        self._back.setEnabled(number > 0)
        self._on.setEnabled(number < pages - 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show the page as large as there is room."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        if self._picture.isNull():
            return
        fitting = self._page.size() * self.devicePixelRatio()
        kept = Qt.AspectRatioMode.KeepAspectRatio
        shown = self._picture.scaled(fitting, kept, Qt.TransformationMode.SmoothTransformation)
        shown.setDevicePixelRatio(self.devicePixelRatio())
        self._page.setPixmap(shown)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Page Up and Page Down turn the pages."""
        step = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self._go(step)

    def _go(self, step: int) -> None:
        if 0 <= self._number + step < self._pages:
            self.page_requested.emit(self._number + step)
