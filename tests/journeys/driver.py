"""A person before the window: looks at the screen, presses keys, moves the mouse, nothing else.

What is on the screen is read from the accessibility tree, as a screen reader does, and from
pictures. Keys go to whatever window has the keyboard, mouse events to whatever lies there.
"""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, QRect, Qt, QTimer, QUrl
from PySide6.QtGui import (
    QAccessible,
    QAccessibleInterface,
    QDragEnterEvent,
    QDropEvent,
    QGuiApplication,
    QImage,
    QKeySequence,
    QWindow,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from app.settings import Settings
from tests.journeys.on_screen import keyboard_window, name_of, visible, window_of, windows
from tests.stalls import aside, idle
from ui.application import Application

PATIENCE_S = 60
_PAUSE_MS = 5
_DRAG_STEPS = 6
_OPENING_MS = 50

Role = QAccessible.Role
_SUGGESTED = ". Suggestion. "


class Person:
    """Works with one window at a time; `starts` opens it, `quits` closes it by its keys."""

    def __init__(self, home: Path, qtbot: QtBot) -> None:
        self._settings = home / "settings.json"
        self._qtbot = qtbot
        self._program: Application | None = None
        # As when a screen reader runs; else Qt does not keep the tree in step with the lists.
        QAccessible.setActive(True)

    # ------------------------------------------------------------------ the program

    def starts(self, library: Path) -> bool:
        """Start the program on a library and say whether that opened."""
        with aside():  # how long a start takes is measured by the benchmark
            program = Application(Settings(self._settings))
            self._program = program
            opened = program.open_library(library)
            program.window.show()
            program.window.activateWindow()
        self._qtbot.waitExposed(program.window)
        self.waits(lambda: QGuiApplication.focusWindow() is not None)
        return opened

    def quits(self) -> None:
        """Close the window by its key, and wait until the program has let go of the library."""
        self.presses("Ctrl+Q")
        self.waits(lambda: not windows())
        self.leaves()

    def leaves(self) -> None:
        """Let go of a window that was closed, or close one that a failed test left open."""
        program, self._program = self._program, None
        if program is not None:
            program.window.close()
            program.window.deleteLater()
            program.deleteLater()
            QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)

    # ------------------------------------------------------------------ looking

    def items(self) -> Iterator[QAccessibleInterface]:
        """Yield everything on the screen, from the outside in."""
        with aside():
            program = QAccessible.queryAccessibleInterface(QApplication.instance())
            for number in range(program.childCount()):
                yield from visible(program.child(number))
            menu = QApplication.activePopupWidget()
            if menu is not None:
                yield from visible(QAccessible.queryAccessibleInterface(menu))

    def names(self) -> list[str]:
        """Return the names of everything on the screen."""
        return [name_of(item) for item in self.items()]

    def sees(self, text: str) -> bool:
        """Say whether anything on the screen is called so, or has it in its name."""
        return any(text in name for name in self.names())

    def finds(self, name: str, role: Role | None = None) -> QAccessibleInterface:
        """Return what is called exactly so, the innermost window first."""
        found = [
            item
            for item in self.items()
            if name_of(item) == name and (role is None or item.role() == role)
        ]
        assert found, f"nothing called {name!r} among {[n for n in self.names() if n]}"
        return found[-1]

    def reads(self, name: str) -> str:
        """Return what stands in the field of that name."""
        return self.finds(name, Role.EditableText).text(QAccessible.Text.Value)

    def rows(self, table: str) -> list[str]:
        """Return the cells of a table in words, none where it is not on the screen.

        Cards of suggestions are left out: see `suggested`.
        """
        return [cell for cell in self._cells(table) if _SUGGESTED not in cell]

    def suggested(self) -> list[str]:
        """Return the cards of suggestions on the screen in words."""
        return [cell for cell in self._cells("Annotations") if _SUGGESTED in cell]

    def suggestions(self) -> int:
        """Return how many suggestions the window says there are."""
        told = (re.search(r"(\d+) suggested", name) for name in self.names())
        return next((int(found[1]) for found in told if found), 0)

    def _cells(self, table: str) -> list[str]:
        inside = False
        cells = []
        for item in self.items():
            if item.role() == Role.Table:
                inside = name_of(item) == table
            elif inside and item.role() == Role.Cell:
                cells.append(name_of(item))
        return cells

    def focus(self) -> str:
        """Return the name of what has the keyboard."""
        widget = QApplication.focusWidget()
        return name_of(QAccessible.queryAccessibleInterface(widget)) if widget else ""

    def waits(self, until: Callable[[], bool]) -> None:
        """Wait until something is so; fail, saying what is on the screen, if it never is.

        The program, which cannot work while it is looked at, is given twice as long in between.
        """
        looked = time.monotonic()
        end = looked + PATIENCE_S
        while not until():
            now = time.monotonic()
            assert now < end, f"it did not come; keyboard in {self.focus()!r}; {self.names()}"
            idle(max(_PAUSE_MS, round(2_000 * (now - looked))))
            looked = time.monotonic()

    def waits_to_see(self, text: str) -> None:
        """Wait until something on the screen has `text` in its name."""
        self.waits(lambda: self.sees(text))

    def waits_for_focus(self, name: str) -> None:
        """Wait until the keyboard is in what is called so."""
        self.waits(lambda: self.focus() == name)

    def picture(self, of: QAccessibleInterface | None = None) -> QImage:
        """Return a picture of an item, or of the whole window."""
        window = window_of(of) if of else keyboard_window()
        widget = next(w for w in QApplication.topLevelWidgets() if w.windowHandle() is window)
        whole = widget.grab().toImage()
        if of is None:
            return whole
        return whole.copy(QRect(window.mapFromGlobal(of.rect().topLeft()), of.rect().size()))

    # ------------------------------------------------------------------ the keyboard

    def presses(self, *keys: str) -> None:
        """Press keys one after the other, by their portable names ("Ctrl+Shift+Z")."""
        for name in keys:
            combination = QKeySequence(name, QKeySequence.SequenceFormat.PortableText)[0]
            QTest.keyClick(keyboard_window(), combination.key(), combination.keyboardModifiers())
        QApplication.processEvents()

    def types(self, text: str) -> None:
        """Type plain text."""
        for letter in text:
            QTest.keyClick(keyboard_window(), letter)
        QApplication.processEvents()

    def fills(self, name: str, text: str) -> None:
        """Click into a field and put `text` in place of what stands there."""
        self.clicks(name, Role.EditableText)
        self.presses("Ctrl+A")
        self.types(text)

    def after(self, done: Callable[[], object]) -> None:
        """Do something in the dialog or menu that opens next, which has an event loop of its own.

        It is planned before what opens it, and done once that has the keyboard.
        """
        before, end = QApplication.activeModalWidget(), time.monotonic() + PATIENCE_S

        def look() -> None:
            dialog = QApplication.activeModalWidget()
            is_asked = dialog is not None and dialog is not before and dialog.isActiveWindow()
            if is_asked or isinstance(QApplication.activePopupWidget(), QMenu):
                done()
            elif time.monotonic() < end:
                QTimer.singleShot(_OPENING_MS, look)

        QTimer.singleShot(_OPENING_MS, look)

    # ------------------------------------------------------------------ the mouse

    def clicks(self, name: str, role: Role | None = None) -> None:
        """Click on the middle of what is called so."""
        item = self.finds(name, role)
        self.clicks_at(window_of(item), item.rect().center())

    def chooses(self, button: str, beginning: str) -> str:
        """Open the menu of a button, click on the entry that begins so, and return its name."""
        chosen: list[str] = []

        def choose() -> None:
            for item in self.items():
                if item.role() == Role.MenuItem and name_of(item).startswith(beginning):
                    chosen.append(name_of(item))
                    self.clicks_at(window_of(item), item.rect().center())
                    return
            self.presses("Esc")

        self.after(choose)
        self.clicks(button)
        assert chosen, f"no entry begins with {beginning!r}"
        return chosen[0]

    def clicks_at(self, window: QWindow, point: QPoint) -> None:
        """Click on a point of the screen."""
        QTest.mouseClick(
            window,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
            window.mapFromGlobal(point),
        )
        QApplication.processEvents()

    def drags(self, window: QWindow, start: QPoint, end: QPoint) -> None:
        """Drag with the left button from one point of the screen to another."""
        left, free = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        QTest.mousePress(window, left, free, window.mapFromGlobal(start))
        for step in range(1, _DRAG_STEPS + 1):
            point = start + (end - start) * step / _DRAG_STEPS
            QTest.mouseMove(window, window.mapFromGlobal(point))
        QTest.mouseRelease(window, left, free, window.mapFromGlobal(end))
        QApplication.processEvents()

    def drops(self, *paths: Path, onto: str = "") -> None:
        """Drag files and folders to the middle of the window, or of something in it, and let go.

        The platform's own drags cannot be had in a test; their events go to what Qt would choose:
        the innermost widget there that takes drops.
        """
        mime = QMimeData()
        mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
        window = keyboard_window()
        item = self.finds(onto) if onto else None
        spot = item.rect().center() if item else window.geometry().center()
        widget = next(w for w in QApplication.topLevelWidgets() if w.windowHandle() is window)
        target = widget.childAt(window.mapFromGlobal(spot)) or widget
        while not target.acceptDrops():
            target = target.parentWidget()
        place = QPointF(target.mapFromGlobal(spot))
        how = (Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton)
        free = Qt.KeyboardModifier.NoModifier
        entering = QDragEnterEvent(place.toPoint(), *how, free)
        QApplication.sendEvent(target, entering)
        assert entering.isAccepted(), "what is dragged would not be taken there"
        QApplication.sendEvent(target, QDropEvent(place, *how, free))
