"""The strip in which messages appear, above the status bar."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QToolButton, QWidget

from ui.i18n import ui_number
from ui.in_sight import MOST, MOST_SAID, in_sight
from ui.messages import Level, Message, Messages
from ui.theme import Theme
from ui.widgets.icons import icon

_INFO_MS = 6_000
_OFFER_MS = 20_000
_ICON = 18
_EDGE = 4


class MessageBar(QWidget):
    """Shows the newest message; behind it waits what must be read, until each is closed."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._message: Message | None = None
        self._unread: list[Message] = []
        self._sign = QLabel()
        self._sign.setFixedSize(_ICON, _ICON)
        self._text = QLabel()
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setWordWrap(True)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._more = QLabel()
        self._more.setObjectName("quiet")
        self._action = QPushButton()
        self._action.setObjectName("flat")
        self._action.clicked.connect(self._on_action)
        self._close = QToolButton()
        self._close.setAutoRaise(True)
        self._close.setIconSize(QSize(14, 14))
        self._close.setAccessibleName(self.tr("Close message"))
        self._close.clicked.connect(self.next_message)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.next_message)
        self._lay_out()
        self.set_theme(theme)
        self.hide()

    def _lay_out(self) -> None:
        layout = QHBoxLayout(self)
        layout.setContentsMargins(18, 8, 12, 8)
        layout.setSpacing(10)
        for widget in (self._sign, self._text, self._more, self._action, self._close):
            layout.addWidget(widget)

    @property
    def text(self) -> str:
        """Return the sentence shown, "" where none is."""
        return self._message.text if self._message else ""

    def set_theme(self, theme: Theme) -> None:
        """Draw in other colours."""
        self._theme = theme
        self._close.setIcon(icon("close", theme.muted))
        self._draw()

    def listen_to(self, messages: Messages) -> None:
        """Show what is told from now on."""
        messages.message_posted.connect(self.show_message)
        messages.hint_heeded.connect(self.withdraw)

    def show_message(self, message: Message) -> None:
        """Show a message at once; one that was not closed and must be read comes back later."""
        shown = self._message
        if message == shown and message.lasting:
            return
        self._unread = [other for other in self._unread if other != message]
        if shown is not None and shown.lasting:
            self._unread.append(shown)
        self._show(message)

    def _show(self, message: Message) -> None:
        self._message = message
        self._timer.stop()
        if not message.lasting:
            self._timer.start(_OFFER_MS if message.callback else _INFO_MS)
        self._draw()
        self.show()
        announcement = QAccessibleAnnouncementEvent(self, in_sight(message.text, MOST_SAID))
        QAccessible.updateAccessibility(announcement)

    def next_message(self) -> None:
        """Take the message away, and show the newest of those behind it."""
        self._message = None
        self._timer.stop()
        if self._unread:
            self._show(self._unread.pop())
        else:
            self.hide()

    def withdraw(self, text: str) -> None:
        """Take a message that has become untrue away, where it is the one shown."""
        if self.text == text:
            self.next_message()

    def _on_action(self) -> None:
        message = self._message
        self.next_message()
        if message is not None and message.callback is not None:
            message.callback()

    def _draw(self) -> None:
        message = self._message
        if message is None:
            return
        name = "info" if message.level is Level.INFO else "warning"
        self._sign.setPixmap(icon(name, self._edge()).pixmap(_ICON, _ICON))
        self._text.setText(in_sight(message.text, 2 * MOST))
        self._more.setText(self.tr("{n} more").format(n=ui_number(len(self._unread))))
        self._more.setVisible(bool(self._unread))
        self._action.setText(message.action_label)
        self._action.setVisible(message.callback is not None)
        self.setAccessibleName(in_sight(message.text, MOST_SAID))
        self.update()

    def _edge(self) -> QColor:
        level = self._message.level if self._message else Level.INFO
        if level is Level.ERROR:
            return self._theme.danger
        if level is Level.WARNING:
            return self._theme.tags["amber"].line
        return self._theme.accent

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ground, and the edge that tells the level."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.card)
        painter.setPen(self._theme.line)
        painter.drawLine(0, 0, self.width(), 0)
        painter.fillRect(0, 0, _EDGE, self.height(), self._edge())
