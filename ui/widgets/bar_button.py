"""A button that is painted as the bar above the text paints its own."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QStyle, QWidget

BUTTON_HEIGHT = 36
RADIUS = 7
PADDING = 13
_KEY_GAP = 9
_FOCUS_WIDTH = 2.0


class BarButton(QAbstractButton):
    """What the buttons of the bar have in common: size, rounded ground, focus outline."""

    def __init__(self, label: str, key: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._key = key
        self.setText(label)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def _label_font(self) -> QFont:
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold)
        return font

    def _key_font(self) -> QFont:
        font = QFont(self.font())
        font.setPointSizeF(font.pointSizeF() * 0.88)
        return font

    def _leading(self) -> int:
        """Return the room kept in front of the label."""
        return 0

    def sizeHint(self) -> QSize:
        """Return the room for label and key."""
        width = 2 * PADDING + self._leading()
        width += QFontMetrics(self._label_font()).horizontalAdvance(self.text())
        if self._key:
            width += _KEY_GAP + QFontMetrics(self._key_font()).horizontalAdvance(self._key)
        return QSize(width, BUTTON_HEIGHT)

    def _ground(self) -> QRectF:
        return QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5)

    def _draw_texts(self, painter: QPainter, ink: QColor, key_ink: QColor) -> QRectF:
        """Draw label and key, and return where the label lies."""
        label_font, key_font = self._label_font(), self._key_font()
        label_width = QFontMetrics(label_font).horizontalAdvance(self.text())
        key_width = QFontMetrics(key_font).horizontalAdvance(self._key)
        area = self.rect().adjusted(PADDING + self._leading(), 0, -PADDING, 0)
        label = self._mirrored(QRect(area.topLeft(), QSize(label_width, area.height())))
        key = self._mirrored(area.adjusted(area.width() - key_width, 0, 0, 0))
        painter.setFont(label_font)
        painter.setPen(ink)
        painter.drawText(label, Qt.AlignmentFlag.AlignCenter, self.text())
        painter.setFont(key_font)
        painter.setPen(key_ink)
        painter.drawText(key, Qt.AlignmentFlag.AlignCenter, self._key)
        return QRectF(label)

    def _mirrored(self, place: QRect) -> QRect:
        """Return where a place lies in a window that reads from right to left, too."""
        return QStyle.visualRect(self.layoutDirection(), self.rect(), place)

    def _draw_focus(self, painter: QPainter, colour: QColor) -> None:
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(colour, _FOCUS_WIDTH))
            painter.drawRoundedRect(
                QRectF(self.rect()).adjusted(1, 1, -1, -1), RADIUS + 1, RADIUS + 1
            )
