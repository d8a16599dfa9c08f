"""What is wrong with a window as it is laid out and drawn: words cut, parts over others, faint ink.

Everything is measured on what Qt would draw at this moment, whatever the language, the theme or
the scale; text that is painted line by line by `tests.gui.painted_text`.
"""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QImage
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QComboBox,
    QGroupBox,
    QLabel,
    QLineEdit,
    QMenuBar,
    QSizeGrip,
    QSplitterHandle,
    QStyle,
    QStyleOptionComboBox,
    QToolButton,
    QWidget,
)

from tests.gui.painted_text import colours_in, contrast, painted_faults, painters_in

ENOUGH = 4.5
"""Contrast of text against its ground (WCAG 2.2, 1.4.3)."""

_ROUNDING = 2  # logical pixels; a style sheet's padding and a font's width are not whole
_FRAME_PX = 8  # what a line edit keeps free beside its text
_LAID_OVER = {"CardHolder"}  # lies on the card it edits
_MOST_COMMON = 4


def faults_of(window: QWidget, *, with_contrast: bool) -> Iterator[str]:
    """Yield what is wrong in a window that is shown, in words."""
    for widget in (window, *window.findChildren(QWidget)):
        if not widget.isVisible() or widget.size().isEmpty():
            continue
        yield from (f"{_called(widget)}: {fault}" for fault in _cut(widget))
        yield from (f"{_called(widget)}: {fault}" for fault in _over_each_other(widget))
        if with_contrast:
            yield from (f"{_called(widget)}: {fault}" for fault in _faint(widget))
    for widget in painters_in(window):
        found = painted_faults(widget, least_contrast=ENOUGH if with_contrast else 0)
        yield from (f"{_called(widget.parentWidget() or widget)}: {fault}" for fault in found)


def too_big_for(window: QWidget, screen: QSize) -> Iterator[str]:
    """Yield what of a window does not find room on a screen."""
    least = window.minimumSizeHint().expandedTo(window.minimumSize())
    if least.width() > screen.width() or least.height() > screen.height():
        yield f"{_called(window)}: needs {least.toTuple()} of {screen.toTuple()}"


def opened_too_big_for(window: QWidget, screen: QSize) -> Iterator[str]:
    """Yield with which size a window opens that a screen has no room for."""
    if window.width() > screen.width() or window.height() > screen.height():
        yield f"{_called(window)}: opens with {window.size().toTuple()} of {screen.toTuple()}"


def _called(widget: QWidget) -> str:
    text = widget.accessibleName() or getattr(widget, "text", str)() or widget.objectName()
    return f"{type(widget).__name__} {text[:50]!r}"


# ---------------------------------------------------------------------- words cut


def _cut(widget: QWidget) -> Iterator[str]:
    """Yield which words of a widget do not find room in it."""
    if isinstance(widget, QLabel):
        yield from _label_cut(widget)
    elif isinstance(widget, QAbstractButton):
        yield from _button_cut(widget)
    elif isinstance(widget, QLineEdit):
        room = widget.contentsRect().width() - _FRAME_PX
        yield from _wider(widget, widget.placeholderText(), room, "placeholder")
    elif isinstance(widget, QComboBox):
        option = QStyleOptionComboBox()
        widget.initStyleOption(option)
        part = QStyle.SubControl.SC_ComboBoxEditField
        box = widget.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, part, widget)
        icon = widget.iconSize().width() + 4 if not option.currentIcon.isNull() else 0
        yield from _wider(widget, widget.currentText(), box.width() - icon, "choice")
    elif isinstance(widget, QGroupBox):
        yield from _wider(widget, widget.title(), widget.width(), "title")
    elif isinstance(widget, QMenuBar):
        extension = widget.findChild(QToolButton, "qt_menubar_ext_button")
        if extension is not None and extension.isVisible():
            yield "menus do not find room"


def _label_cut(label: QLabel) -> Iterator[str]:
    if not label.text():
        return
    if label.wordWrap():
        needed = label.heightForWidth(label.width())
        if needed > label.height() + _ROUNDING:
            yield f"wrapped words need a height of {needed}, there are {label.height()}"
        return
    needed_size = label.sizeHint()
    if needed_size.width() > label.width() + _ROUNDING:
        yield f"needs a width of {needed_size.width()}, there are {label.width()}"
    if needed_size.height() > label.height() + _ROUNDING:
        yield f"needs a height of {needed_size.height()}, there are {label.height()}"


def _button_cut(button: QAbstractButton) -> Iterator[str]:
    text = button.text()
    if not text:
        return
    icon = button.iconSize().width() if not button.icon().isNull() else 0
    yield from _wider(button, text, button.width() - icon, "text")
    height = QFontMetrics(button.font()).height()
    if height > button.height() + _ROUNDING:
        yield f"text needs a height of {height}, there are {button.height()}"


def _wider(widget: QWidget, text: str, room: int, what: str) -> Iterator[str]:
    flag = Qt.TextFlag.TextShowMnemonic.value
    needed = QFontMetrics(widget.font()).size(flag, text).width()
    if text and needed > room + _ROUNDING:
        yield f"{what} {text!r} needs a width of {needed}, there are {room}"


# ---------------------------------------------------------------------- parts over others


def _over_each_other(parent: QWidget) -> Iterator[str]:
    """Yield which children of a widget lie over each other."""
    if isinstance(parent, QAbstractScrollArea | QLineEdit | QComboBox):
        return
    shown = [
        child
        for child in parent.children()
        if isinstance(child, QWidget)
        and child.isVisible()
        and not child.isWindow()
        and not child.size().isEmpty()
        and type(child).__name__ not in _LAID_OVER
        and not isinstance(child, QSplitterHandle | QSizeGrip)
    ]
    for number, one in enumerate(shown):
        for other in shown[number + 1 :]:
            both = one.geometry().intersected(other.geometry())
            if both.width() > _ROUNDING and both.height() > _ROUNDING:
                yield f"{_called(one)} and {_called(other)} share {both.size().toTuple()}"


# ---------------------------------------------------------------------- faint ink


def _faint(widget: QWidget) -> Iterator[str]:
    """Yield which text of a widget stands out too little; what is disabled may."""
    if not (isinstance(widget, QLabel | QAbstractButton | QLineEdit) and widget.isEnabled()):
        return
    text = widget.text() or (widget.placeholderText() if isinstance(widget, QLineEdit) else "")
    if not text.strip():
        return
    window = widget.window()
    area = QRect(widget.mapTo(window, widget.rect().topLeft()), widget.size())
    seen = contrast_in(window.grab(area).toImage())
    if seen and seen < ENOUGH:
        yield f"contrast {seen:.1f}:1"


def contrast_in(image: QImage) -> float:
    """Return the contrast of the strongest ink with the ground, 0 where all is one colour.

    The ground is the most common colour. Strokes are as dark as they are meant only where they are
    wide enough, so this is for pictures at two device pixels per pixel.
    """
    counts = colours_in(image)
    if len(counts) < 2:
        return 0.0
    ground = QColor.fromRgb(counts.most_common(1)[0][0])
    inks = (QColor.fromRgb(pixel) for pixel, count in counts.items() if count >= _MOST_COMMON)
    return max((contrast(ink, ground) for ink in inks), default=0.0)
