"""The quote on a card that is being edited: four lines, or all of them."""

from __future__ import annotations

import math

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QToolButton, QVBoxLayout, QWidget

from ui.annotation_panel.card_geometry import QUOTE_LINES
from ui.widgets.text_lines import TextLines, fit_lines

ALL_LINES = 10_000


class QuoteText(QWidget):
    """Paints the quote as the card does, so that nothing moves when a card is selected."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = ""
        self._quote_font = self.font()
        self._ink = QColor()
        self._max_lines = QUOTE_LINES
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_text(self, text: str, font: QFont, ink: QColor) -> None:
        """Show a quote."""
        self._text, self._quote_font, self._ink = text, font, ink
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def set_max_lines(self, lines: int) -> None:
        """Show no more than so many lines."""
        self._max_lines = lines
        self.updateGeometry()
        self.update()

    def lines_at(self, width: int) -> TextLines:
        """Return the quote laid out."""
        return fit_lines(self._text, self._quote_font, max(1, width), self._max_lines)

    def hasHeightForWidth(self) -> bool:
        """Say that the height depends on the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of the lines shown."""
        return math.ceil(self.lines_at(width).height)

    def sizeHint(self) -> QSize:
        """Return the height at the present width."""
        return QSize(1, self.heightForWidth(max(1, self.width())))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the lines."""
        del event
        painter = QPainter(self)
        painter.setPen(self._ink)
        self.lines_at(self.width()).draw(painter, 0, 0)


class QuoteView(QWidget):
    """The quote, with a button for the rest of a long one.

    Signals: `height_changed()`.
    """

    height_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = QuoteText(self)
        self._more = QToolButton(self)
        self._more.setObjectName("more")
        self._more.setCheckable(True)
        self._more.toggled.connect(self._on_toggled)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._text)
        layout.addWidget(self._more)
        self._name_button()

    def show_text(self, text: str, font: QFont, ink: QColor) -> None:
        """Show a quote."""
        self._text.show_text(text, font, ink)
        self._offer_more()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Offer the rest where the width leaves one."""
        super().resizeEvent(event)
        self._offer_more()

    def _offer_more(self) -> None:
        offered = self._more.isChecked() or self._text.lines_at(self.width()).elided
        if offered == self._more.isHidden():
            self._more.setVisible(offered)
            self.height_changed.emit()

    def _on_toggled(self, checked: bool) -> None:
        self._text.set_max_lines(ALL_LINES if checked else QUOTE_LINES)
        self._name_button()
        self.updateGeometry()
        self.height_changed.emit()

    def _name_button(self) -> None:
        self._more.setText(self.tr("less") if self._more.isChecked() else self.tr("more"))
        self._more.setAccessibleName(
            self.tr("Show less of the quote")
            if self._more.isChecked()
            else self.tr("Show all of the quote")
        )
