"""The bar above the text: one button per tag with its key, and which tags the selection has."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import cached_property
from itertools import pairwise

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QLabel, QWidget

from app.model.ids import TagId
from app.model.tag import Tag
from ui.commands import Act
from ui.i18n import tag_definition, tag_label
from ui.keymap import KeyMap
from ui.theme import TagColours, Theme, mark_of
from ui.widgets.bar_button import BUTTON_HEIGHT, PADDING, RADIUS, BarButton
from ui.widgets.checking import show_checked
from ui.widgets.icons import icon

_HEIGHT = 56
_GAP = 8
_CHECK_SIZE = 14
_ICON_SIZE = 15
_MARGIN = 20


class TagButton(BarButton):
    """Applies one tag; checked while the selection has it.

    The tag's underline style under its name, and a tick when checked, say without colour what the
    colour says.
    """

    def __init__(self, tag: Tag, theme: Theme, parent: QWidget) -> None:
        super().__init__(tag_label(tag.name), tag.key, parent)
        self._tag = tag
        self._theme = theme
        self.setCheckable(True)
        self.setToolTip(tag_definition(tag))
        self.setAccessibleDescription(tag_definition(tag))
        self.setAccessibleName(
            self.tr("{tag}, key {key}").format(tag=self.text(), key=tag.key)
            if tag.key
            else self.text()
        )

    @property
    def tag_id(self) -> TagId:
        """Return the tag applied."""
        return self._tag.id

    @cached_property
    def _tick(self) -> QIcon:
        return icon("check", self._theme.ink)

    def nextCheckState(self) -> None:
        """Leave the state alone: it follows the library, not the click."""

    def _leading(self) -> int:
        return _CHECK_SIZE + 4 if self.isChecked() else 0

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the chip: its colour, name, key, underline mark and tick."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = self._theme.tag(self._tag)
        fill = QColor(colours.chip)
        if not self.isEnabled():
            fill.setAlphaF(0.45)
        elif self.isDown() or self.underMouse():
            fill = fill.lighter(112) if self._theme.dark else fill.darker(106)
        painter.setBrush(fill)
        painter.setPen(QPen(colours.line, 1.5) if self.isChecked() else Qt.PenStyle.NoPen)
        painter.drawRoundedRect(self._ground(), RADIUS, RADIUS)
        ink = self._theme.ink
        label = self._draw_texts(painter, ink, ink)
        self._draw_mark(painter, colours, label)
        if self.isChecked():
            top = (self.height() - _CHECK_SIZE) // 2
            place = QRect(PADDING - 2, top, _CHECK_SIZE, _CHECK_SIZE)
            self._tick.paint(painter, self._mirrored(place))
        self._draw_focus(painter, self._theme.accent)

    def _draw_mark(self, painter: QPainter, colours: TagColours, label: QRectF) -> None:
        painter.setPen(QPen(colours.line, 2, mark_of(self._tag)))
        bottom = self.height() - 7.0
        painter.drawLine(QPointF(label.left(), bottom), QPointF(label.right(), bottom))


class _AnyTagButton(BarButton):
    """Opens the list of all tags."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__("", "", parent)
        self._theme = theme
        self._icon = icon("tag", theme.muted)
        self.setText(self.tr("Tag"))
        self.set_key("")

    def set_key(self, key: str) -> None:
        """Name the key that does the same, "" for none."""
        self._key = key
        named = self.tr("Any tag, key {key}").format(key=key)
        self.setAccessibleName(named if key else self.tr("Any tag"))
        self.update()

    def set_theme(self, theme: Theme) -> None:
        """Draw in other colours."""
        self._theme = theme
        self._icon = icon("tag", theme.muted)
        self.update()

    def _leading(self) -> int:
        return _ICON_SIZE + 6

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        hovered = self.isEnabled() and (self.isDown() or self.underMouse())
        painter.setBrush(self._theme.hover if hovered else Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self._theme.line, 1, Qt.PenStyle.DashLine))
        painter.drawRoundedRect(self._ground(), RADIUS, RADIUS)
        muted = self._theme.muted
        self._draw_texts(painter, muted, muted)
        top = (self.height() - _ICON_SIZE) // 2 + 1
        place = QRect(PADDING, top, _ICON_SIZE, _ICON_SIZE)
        self._icon.paint(painter, self._mirrored(place))
        self._draw_focus(painter, self._theme.accent)


class TagBar(QWidget):
    """One button per tag that has a key, a button for any tag, and a quiet hint.

    What does not fit is left out from the right; "Tag" always stays, and offers all of them.

    Signals: `tag_requested(object)`, a `TagId`; `any_tag_requested()`.
    """

    tag_requested = Signal(object)
    any_tag_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._tags: tuple[Tag, ...] = ()
        self._buttons: list[TagButton] = []
        self._applied: frozenset[TagId] = frozenset()
        self._any = _AnyTagButton(theme, self)
        self._any.clicked.connect(self.any_tag_requested)
        self._hint = QLabel(self)
        self._hint.setObjectName("quiet")
        self.setFixedHeight(_HEIGHT)
        self.setAccessibleName(self.tr("Tags"))

    def set_theme(self, theme: Theme) -> None:
        """Draw in other colours."""
        self._theme = theme
        self._any.set_theme(theme)
        self.set_tags(self._tags)

    def set_keys(self, keymap: KeyMap) -> None:
        """Name these keys from now on; what has none is not hinted at."""
        self._any.set_key(keymap.told(Act.ANY_TAG))
        forth, back = keymap.told(Act.NEXT_SENTENCE), keymap.told(Act.PREVIOUS_SENTENCE)
        note, keys = keymap.told(Act.NOTE), keymap.told(Act.KEYS)
        hints = (
            self.tr("{keys} move").format(keys=f"{forth} {back}") if forth and back else "",
            self.tr("{key} note").format(key=note) if note else "",
            self.tr("{key} keys").format(key=keys) if keys else "",
        )
        self._hint.setText("  ·  ".join(filter(None, hints)))
        self._arrange()

    def set_tags(self, tags: Sequence[Tag]) -> None:
        """Offer these tags, those with a key first-hand."""
        self._tags = tuple(tags)
        for button in self._buttons:
            button.hide()
            button.deleteLater()
        keyed = sorted((t for t in tags if t.key and not t.retired), key=lambda tag: tag.key)
        self._buttons = [self._make_button(tag) for tag in keyed]
        if self._buttons:
            # New ones would come last of all in the window: into the bar, and "Tag" behind them.
            for one, following in pairwise((self._any, *self._buttons, self._any)):
                QWidget.setTabOrder(one, following)
        self.set_applied(self._applied)

    def _make_button(self, tag: Tag) -> TagButton:
        button = TagButton(tag, self._theme, self)
        button.clicked.connect(lambda: self.tag_requested.emit(button.tag_id))
        button.toggled.connect(lambda checked: self._on_toggled(button, checked))
        return button

    def _on_toggled(self, button: TagButton, checked: bool) -> None:
        """Take a toggle for a click: it is how a screen reader presses a button that has a tick."""
        show_checked(button, not checked)
        self.tag_requested.emit(button.tag_id)

    def set_applied(self, applied: Collection[TagId]) -> None:
        """Show which tags the selection has."""
        self._applied = frozenset(applied)
        for button in self._buttons:
            show_checked(button, button.tag_id in self._applied)
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as many tags as now fit."""
        super().resizeEvent(event)
        self._arrange()

    def minimumSizeHint(self) -> QSize:
        """Return the room for "Tag" alone."""
        return QSize(2 * _MARGIN + self._any.sizeHint().width(), _HEIGHT)

    def _arrange(self) -> None:
        """Lay out from the reading side: tags while they fit, "Tag", then the hint."""
        room = self.width() - 2 * _MARGIN
        top = (self.height() - BUTTON_HEIGHT) // 2
        used = self._any.sizeHint().width()
        position = 0
        for button in self._buttons:
            width = button.sizeHint().width()
            fits = used + width + _GAP <= room
            button.setVisible(fits)
            used = used + width + _GAP if fits else room + 1
            if fits:
                self._place(button, position, top)
                position += width + _GAP
        self._place(self._any, position, top)
        left = position + self._any.sizeHint().width() + 2 * _GAP
        self._hint.setVisible(left + self._hint.sizeHint().width() <= room)
        self._place(self._hint, room - self._hint.sizeHint().width(), top)

    def _place(self, widget: QWidget, position: int, top: int) -> None:
        size = QSize(widget.sizeHint().width(), BUTTON_HEIGHT)
        left = _MARGIN + position
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            left = self.width() - left - size.width()
        widget.setGeometry(QRect(QPoint(left, top), size))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ground and the line below."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.page)
        painter.setPen(self._theme.line)
        painter.drawLine(0, self.height() - 1, self.width(), self.height() - 1)
