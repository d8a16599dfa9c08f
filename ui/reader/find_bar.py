"""The bar above the text in which words are looked for in the article."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QToolButton, QWidget

from ui.i18n import ui_number
from ui.theme import Theme
from ui.widgets.clear_button import add_clear_button
from ui.widgets.field_style import field_style
from ui.widgets.icons import icon

_FIELD_WIDTH = 320


class FindBar(QWidget):
    """A field, the count of what was found, and buttons to go through it.

    Signals: `typed(str)`; `step_requested(int)`, 1 for the next place and -1 for the one before;
    `closed()`.
    """

    typed = Signal(str)
    step_requested = Signal(int)
    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._field = QLineEdit()
        self._field.setPlaceholderText(self.tr("Find in article"))
        self._field.setAccessibleName(self.tr("Find in article"))
        add_clear_button(self._field)
        self._field.setMaximumWidth(_FIELD_WIDTH)
        self._field.textChanged.connect(self.typed)
        self._count = QLabel()
        self._count.setObjectName("quiet")
        self._previous = self._button(self.tr("Previous place"), "Shift+F3")
        self._next = self._button(self.tr("Next place"), "F3")
        self._close = self._button(self.tr("Close the find bar"), "Esc")
        self._previous.clicked.connect(lambda: self.step_requested.emit(-1))
        self._next.clicked.connect(lambda: self.step_requested.emit(1))
        self._close.clicked.connect(self.closed)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(18, 6, 12, 6)
        layout.setSpacing(8)
        layout.addWidget(self._field, 1)
        for widget in (self._previous, self._next, self._count):
            layout.addWidget(widget)
        layout.addStretch(0)
        layout.addWidget(self._close)
        self.set_theme(theme)
        self.hide()

    def _button(self, name: str, key: str) -> QToolButton:
        button = QToolButton()
        button.setAutoRaise(True)
        button.setIconSize(QSize(16, 16))
        button.setAccessibleName(name)
        button.setToolTip(f"{name} ({key})")
        return button

    def set_theme(self, theme: Theme) -> None:
        """Draw in other colours."""
        self._theme = theme
        self._field.setStyleSheet(field_style(theme))
        for button, name in ((self._previous, "up"), (self._next, "down"), (self._close, "close")):
            button.setIcon(icon(name, theme.muted))
        self.update()

    def start(self) -> None:
        """Come up with the keyboard in the field, what is there selected."""
        self.show()
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._field.selectAll()

    @property
    def text(self) -> str:
        """Return what is looked for."""
        return self._field.text()

    def show_count(self, current: int | None, found: int) -> None:
        """Say which of how many places is shown, `current` counted from 0."""
        if not self.text:
            said = ""
        elif not found:
            said = self.tr("Not found")
        elif current is None:
            said = self.tr("{n} found").format(n=ui_number(found))
        else:
            said = self.tr("{number} of {n}").format(
                number=ui_number(current + 1), n=ui_number(found)
            )
        for button in (self._previous, self._next):
            button.setEnabled(found > 0)
        if said != self._count.text():
            self._count.setText(said)
            if said and self.isVisible():
                QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, said))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on, with Shift back; Escape closes."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            back = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            self.step_requested.emit(-1 if back else 1)
        elif event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ground, and the line below it."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.page)
        painter.setPen(self._theme.line)
        painter.drawLine(0, self.height() - 1, self.width(), self.height() - 1)
