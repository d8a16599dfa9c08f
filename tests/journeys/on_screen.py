"""What is on the screen, as the accessibility tree tells it."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtGui import (
    QAccessible,
    QAccessibleInterface,
    QGuiApplication,
    QWindow,
)
from PySide6.QtWidgets import QApplication

Role = QAccessible.Role
_MOST_CHILDREN = 120  # looked at, of a long table


def name_of(item: QAccessibleInterface) -> str:
    """Return what an item is called."""
    return item.text(QAccessible.Text.Name)


def visible(item: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    """Yield an item and everything in it that is to be seen, from the outside in."""
    if not item.isValid() or item.state().invisible:
        return
    yield item
    for number in range(min(item.childCount(), _MOST_CHILDREN)):
        child = item.child(number)
        if child is not None:
            yield from visible(child)


def window_of(item: QAccessibleInterface) -> QWindow:
    """Return the window that an item is in."""
    while item.window() is None:
        item = item.parent()
    return item.window()


def windows() -> list[QWindow]:
    """Return the windows that are open."""
    return [window for window in QGuiApplication.topLevelWindows() if window.isVisible()]


def keyboard_window() -> QWindow:
    """Return the window that has the keyboard.

    Offscreen there is no window manager that gives it back when a dialog closes.
    """
    window = QGuiApplication.focusWindow()
    if window is None:
        assert windows(), "no window is open"
        window = windows()[-1]
        window.requestActivate()
        QApplication.processEvents()
    return window
