"""How large a window may be on the screen it is on."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QStyle, QWidget


def fitting(window: QWidget, wanted: QSize) -> QSize:
    """Return the size wanted, or what the screen has room for, the window's title bar included."""
    title = window.style().pixelMetric(QStyle.PixelMetric.PM_TitleBarHeight)
    return wanted.boundedTo(window.screen().availableSize() - QSize(0, title))
