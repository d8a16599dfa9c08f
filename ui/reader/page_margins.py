"""The white round the column of an article, in pixels."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QTextEdit

SIDE = 46.0
_TOP = 36.0
BOTTOM = 240.0
"""Room below the last line, for the cursor to stay in the middle of the view."""


def column(edit: QTextEdit) -> QRectF:
    """Return the column of a view between its margins."""
    width = edit.lineWrapColumnOrWidth() - 2 * SIDE
    return QRectF(SIDE, 0, width, edit.viewport().height())


def set_in(document: QTextDocument) -> None:
    """Give a document these margins."""
    root = document.rootFrame()
    setting = root.frameFormat()
    setting.setLeftMargin(SIDE)
    setting.setRightMargin(SIDE)
    setting.setTopMargin(_TOP)
    setting.setBottomMargin(BOTTOM)
    root.setFrameFormat(setting)
