"""A short text broken into a few lines, the last one elided, ready to be painted."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QTextLayout, QTextOption

CHARACTERS_PER_LINE = 200
"""More than fit into a line anywhere here; what is beyond is never seen and not laid out."""


@dataclass(frozen=True, slots=True)
class TextLines:
    """A text laid out at one width; `height` in logical pixels.

    The first `count` lines of `layout` are shown, then `tail`, the elided last line, if any.
    """

    layout: QTextLayout
    count: int
    tail: QTextLayout | None
    height: float

    @property
    def elided(self) -> bool:
        """Say whether something of the text is not shown."""
        return self.tail is not None

    def draw(self, painter: QPainter, x: float, y: float) -> None:
        """Paint the lines with the painter's pen, their top left corner at `x`, `y`."""
        for number in range(self.count):
            self.layout.lineAt(number).draw(painter, QPointF(x, y))
        if self.tail is not None:
            top = self.layout.lineAt(self.count).y()
            self.tail.lineAt(0).draw(painter, QPointF(x, y + top))


def scaled(font: QFont, factor: float) -> QFont:
    """Return the font at another size, whether it was given in points or in pixels."""
    copy = QFont(font)
    if font.pointSizeF() > 0:
        copy.setPointSizeF(font.pointSizeF() * factor)
    else:
        copy.setPixelSize(max(1, round(font.pixelSize() * factor)))
    return copy


def fit_lines(text: str, font: QFont, width: float, max_lines: int) -> TextLines:
    """Break `text` into at most `max_lines` lines; line breaks in it count as spaces.

    Right-to-left text stands at the right edge.
    """
    text = " ".join(text[: CHARACTERS_PER_LINE * max_lines].split())
    direction = direction_of(text)
    from_right = direction == Qt.LayoutDirection.RightToLeft
    option = QTextOption(Qt.AlignmentFlag.AlignRight if from_right else Qt.AlignmentFlag.AlignLeft)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    option.setTextDirection(direction)
    layout = _lay_out(text, font, option, width, max_lines)
    last = layout.lineAt(layout.lineCount() - 1)
    height = last.y() + last.height() if last.isValid() else 0.0
    raw = text.encode("utf-16-le", "replace")
    if not last.isValid() or last.textStart() + last.textLength() >= len(raw) // 2:
        return TextLines(layout, layout.lineCount(), None, height)
    rest = raw[last.textStart() * 2 :].decode("utf-16-le", "replace")
    rest = QFontMetricsF(font).elidedText(rest, Qt.TextElideMode.ElideRight, width)
    option.setWrapMode(QTextOption.WrapMode.NoWrap)
    tail = _lay_out(rest, font, option, width, 1)
    return TextLines(layout, layout.lineCount() - 1, tail, height)


def direction_of(text: str) -> Qt.LayoutDirection:
    """Return the reading direction by the first strong character (Unicode UAX #9, rule P2)."""
    for character in text:
        kind = unicodedata.bidirectional(character)
        if kind in ("R", "AL"):
            return Qt.LayoutDirection.RightToLeft
        if kind == "L":
            break
    return Qt.LayoutDirection.LeftToRight


def _lay_out(
    text: str, font: QFont, option: QTextOption, width: float, max_lines: int
) -> QTextLayout:
    layout = QTextLayout(text, font)
    layout.setTextOption(option)
    y = 0.0
    layout.beginLayout()
    for _ in range(max_lines):
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(width)
        line.setPosition(QPointF(0, y))
        y += line.height()
    layout.endLayout()
    return layout
