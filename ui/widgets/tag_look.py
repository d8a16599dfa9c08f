"""How a tag is drawn where there is little room: a chip with its letter and its underline mark."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QIcon, QPainter, QPen, QPixmap

from app.model.tag import Tag
from ui.i18n import tag_label
from ui.theme import Theme, mark_of

CHIP_PADDING = 7
CHIP_RADIUS = 6
MARK_INSET = 5
MARK_WIDTH = 1.4
SWATCH = 16


@dataclass(frozen=True, slots=True)
class TagLook:
    """A tag as one theme draws it; `letter` and `mark` tell it apart without its colour."""

    label: str
    letter: str
    chip: QColor
    ink: QColor
    line: QColor
    name_ink: QColor
    mark: Qt.PenStyle


def look_of_tag(tag: Tag, theme: Theme, letter: str) -> TagLook:
    """Return how `theme` draws `tag`, which `letter` stands for."""
    colours = theme.tag(tag)
    return TagLook(
        label=tag_label(tag.name),
        letter=letter,
        chip=colours.chip,
        ink=theme.ink,
        line=colours.line,
        name_ink=colours.ink,
        mark=mark_of(tag),
    )


def swatch(tag: Tag, theme: Theme) -> QIcon:
    """Return a small square of a tag's colour, with its mark in it."""
    colours = theme.tag(tag)
    pixmap = QPixmap(SWATCH, SWATCH)
    pixmap.fill(QColor(Qt.GlobalColor.transparent))
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(colours.chip)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.drawRoundedRect(0, 0, SWATCH, SWATCH, 4, 4)
    painter.setPen(QPen(colours.line, 2, mark_of(tag)))
    painter.drawLine(2, SWATCH - 3, SWATCH - 2, SWATCH - 3)
    painter.end()
    icon = QIcon(pixmap)
    icon.addPixmap(pixmap, QIcon.Mode.Selected)  # else the style tints it
    return icon


def chip_width(text: str, font: QFont) -> float:
    """Return how wide a chip with `text` is."""
    return QFontMetricsF(font).horizontalAdvance(text) + 2 * CHIP_PADDING


def chip_height(font: QFont) -> float:
    """Return how tall a chip is."""
    return QFontMetricsF(font).height() + 6


def draw_chip(painter: QPainter, rect: QRectF, text: str, look: TagLook, font: QFont) -> None:
    """Paint a chip: a rounded ground, `text`, and the tag's underline mark."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.chip)
    painter.drawRoundedRect(rect, CHIP_RADIUS, CHIP_RADIUS)
    painter.setPen(look.ink)
    painter.setFont(font)
    painter.drawText(rect.adjusted(0, 0, 0, -3), Qt.AlignmentFlag.AlignCenter, text)
    pen = QPen(look.line, MARK_WIDTH, look.mark)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    painter.setPen(pen)
    y = rect.bottom() - 2.2
    painter.drawLine(QPointF(rect.left() + MARK_INSET, y), QPointF(rect.right() - MARK_INSET, y))
