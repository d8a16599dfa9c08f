"""A choice of several that shows that it is one, whatever a style sheet does to it."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QComboBox


class ArrowBox(QComboBox):
    """A combo box for panels that draw their fields by `field_style`."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the arrow, which a style sheet takes away where it draws the frame."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Text), 1.4))
        from_right = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        tip = QPointF(14 if from_right else self.width() - 14, self.height() / 2 + 2)
        painter.drawPolyline([tip + QPointF(-4, -4), tip, tip + QPointF(4, -4)])
