"""The bar above the text while suggestions are reviewed one after the other."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QWidget

from ui.theme import Theme
from ui.widgets.icons import icon


class ReviewBar(QWidget):
    """Says where the review is and which keys go on; hidden while there is none.

    Signals: `closed()`.
    """

    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._place = QLabel()
        self._place.setObjectName("title")
        self._keys = QLabel()
        self._keys.setObjectName("quiet")
        self._keys.setWordWrap(True)
        for text in (self._place, self._keys):
            text.setTextFormat(Qt.TextFormat.PlainText)
        self._close = QToolButton()
        self._close.setAutoRaise(True)
        self._close.setIconSize(QSize(16, 16))
        self._close.setAccessibleName(self.tr("Leave the review"))
        self._close.setToolTip(self._close.accessibleName())
        self._close.clicked.connect(self.closed)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(18, 6, 12, 6)
        layout.setSpacing(12)
        layout.addWidget(self._place)
        layout.addWidget(self._keys, 1)
        layout.addWidget(self._close)
        self.set_theme(theme)
        self.hide()

    def set_theme(self, theme: Theme) -> None:
        """Draw in other colours."""
        self._theme = theme
        self._close.setIcon(icon("close", theme.muted))
        self.update()

    def tell(self, place: str, keys: str) -> None:
        """Say where the review is, and which keys go on."""
        self._place.setText(place)
        self._keys.setText(keys)
        self.setAccessibleName(place)
        self.show()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, place))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ground, and the line below it."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.hover)
        painter.setPen(self._theme.line)
        painter.drawLine(0, self.height() - 1, self.width(), self.height() - 1)
