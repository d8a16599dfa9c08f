"""The window's own icons, drawn in the colour wanted."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from app.paths import resource

_SIZE = 24
_SCALES = (1, 2, 3)


@cache
def _source(name: str) -> str:
    return resource("icons", f"{name}.svg").read_text(encoding="utf-8")


def icon(name: str, colour: QColor) -> QIcon:
    """Return a bundled icon with its `currentColor` replaced, sharp on dense screens too."""
    drawing = _source(name).replace("currentColor", colour.name())
    renderer = QSvgRenderer(QByteArray(drawing.encode()))
    result = QIcon()
    for scale in _SCALES:
        pixmap = QPixmap(QSize(_SIZE, _SIZE) * scale)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        renderer.render(painter, QRectF(pixmap.rect()))
        painter.end()
        result.addPixmap(pixmap)
    return result


def application_icon() -> QIcon:
    """Return Pressmark's own icon."""
    pixmap = QPixmap()
    pixmap.loadFromData(resource("icons", "pressmark.svg").read_bytes(), "SVG")
    return QIcon(pixmap)
