"""A person before the window: looks at the screen, presses keys, moves the mouse, nothing else.

What is on the screen is read from the accessibility tree, as a screen reader does, and from
pictures. Keys go to whatever window has the keyboard, mouse events to whatever lies there.
"""

from __future__ import annotations

import re
import unicodedata
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
from PySide6.QtWidgets import QApplication
from pytestqt.exceptions import TimeoutError as QtTimeoutError
from pytestqt.qtbot import QtBot

from app.settings import Settings
from tests.stalls import aside, idle
from ui.application import Application

PATIENCE_MS = 10_000
GLIDE_MS = 300  # longer than any scrolling takes
_DRAG_STEPS = 6
_MENU_MS = 300  # until a menu is open
_MOST_CHILDREN = 120  # looked at, of a long table

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
        self.waits(lambda: not _windows())
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
                yield from _visible(program.child(number))
            menu = QApplication.activePopupWidget()
            if menu is not None:
                yield from _visible(QAccessible.queryAccessibleInterface(menu))

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
        """Wait until something is so; fail, saying what is on the screen, if it never is."""
        try:
            self._qtbot.waitUntil(until, timeout=PATIENCE_MS)
        except QtTimeoutError as error:
            seen = [name for name in self.names() if name]
            raise AssertionError(
                f"{error}; keyboard in {self.focus()!r}; on the screen: {seen}"
            ) from None

    def waits_to_see(self, text: str) -> None:
        """Wait until something on the screen has `text` in its name."""
        self.waits(lambda: self.sees(text))

    def waits_for_focus(self, name: str) -> None:
        """Wait until the keyboard is in what is called so."""
        self.waits(lambda: self.focus() == name)

    def picture(self, of: QAccessibleInterface | None = None) -> QImage:
        """Return a picture of an item, or of the whole window."""
        window = _window_of(of) if of else _keyboard_window()
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
            QTest.keyClick(_keyboard_window(), combination.key(), combination.keyboardModifiers())
        QApplication.processEvents()

    def types(self, text: str) -> None:
        """Type plain text."""
        for letter in text:
            QTest.keyClick(_keyboard_window(), letter)
        QApplication.processEvents()

    def fills(self, name: str, text: str) -> None:
        """Click into a field and put `text` in place of what stands there."""
        self.clicks(name, Role.EditableText)
        self.presses("Ctrl+A")
        self.types(text)

    def after(self, done: Callable[[], object]) -> None:
        """Do something in the dialog that comes up next, which has an event loop of its own."""
        QTimer.singleShot(_MENU_MS, done)

    # ------------------------------------------------------------------ the mouse

    def clicks(self, name: str, role: Role | None = None) -> None:
        """Click on the middle of what is called so."""
        item = self.finds(name, role)
        self.clicks_at(_window_of(item), item.rect().center())

    def chooses(self, button: str, beginning: str) -> str:
        """Open the menu of a button, click on the entry that begins so, and return its name."""
        chosen: list[str] = []

        def choose() -> None:
            for item in self.items():
                if item.role() == Role.MenuItem and name_of(item).startswith(beginning):
                    chosen.append(name_of(item))
                    self.clicks_at(_window_of(item), item.rect().center())
                    return
            self.presses("Esc")

        # A menu has an event loop of its own: what is done in it is planned before.
        QTimer.singleShot(_MENU_MS, choose)
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
        window = _keyboard_window()
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


class Text:
    """The article as it stands in the window, by places in its text."""

    def __init__(self, person: Person) -> None:
        self._person = person
        self._item = next(
            item
            for item in person.items()
            if item.role() == Role.EditableText and item.state().multiLine and item.childCount()
        )

    @property
    def title(self) -> str:
        """Return what the reader is called: the article's title."""
        return name_of(self._item)

    @property
    def cursor(self) -> str:
        """Return what is said of the sentence cursor: "Sentence 2 of 9, tagged Claim. The …"."""
        return self._item.text(QAccessible.Text.Description)

    @property
    def selected(self) -> str:
        """Return the words under the sentence cursor."""
        return self.cursor.partition(". ")[2]

    def content(self) -> str:
        """Return the whole text."""
        inside = self._item.textInterface()
        return inside.text(0, inside.characterCount())

    def place_of(self, words: str) -> QRect:
        """Return where the middle of some words is on the screen."""
        inside = self._item.textInterface()
        start = _utf16_length(self.content().partition(words)[0])
        return inside.characterRect(start + _utf16_length(words) // 2)

    def end_of(self, words: str) -> QPoint:
        """Return where the last letter of some words ends on the screen: to the left in Arabic."""
        inside = self._item.textInterface()
        end = _utf16_length(self.content().partition(words)[0] + words)
        last = inside.characterRect(end - 1)
        is_to_the_left = unicodedata.bidirectional(words[-1]) in ("R", "AL")
        return QPoint(last.left() if is_to_the_left else last.right(), last.center().y())

    def pulls(self, words: str, to: str) -> None:
        """Drag the end of some words to the end of others, once the text stands still."""
        self._waits_for_rest(words)
        self._person.drags(_window_of(self._item), self.end_of(words), self.end_of(to))

    def clicks(self, words: str) -> None:
        """Click on the middle of some words, once the text has stopped gliding."""
        self._waits_for_rest(words)
        self._person.clicks_at(_window_of(self._item), self.place_of(words).center())

    def drags(self, first: str, last: str) -> None:
        """Drag from the middle of some words to that of others, once the text stands still."""
        self._waits_for_rest(first)
        window = _window_of(self._item)
        start, end = self.place_of(first).center(), self.place_of(last).center()
        self._person.drags(window, start, end)

    def _waits_for_rest(self, words: str) -> None:
        """Wait until the text glides no more, however slow the machine is."""
        place = None
        while place != (now := self.place_of(words)):
            place = now
            idle(GLIDE_MS)

    def colours(self, words: str) -> set[str]:
        """Return the colours on the screen around the middle of some words."""
        picture = self._person.picture(self._item)
        place = self.place_of(words).translated(-self._item.rect().topLeft())
        area = place.adjusted(-20, 0, 20, 0).intersected(picture.rect())
        return {
            picture.pixelColor(x, y).name()
            for x in range(area.left(), area.right())
            for y in range(area.top(), area.bottom())
        }


def name_of(item: QAccessibleInterface) -> str:
    """Return what an item is called."""
    return item.text(QAccessible.Text.Name)


def _visible(item: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    if not item.isValid() or item.state().invisible:
        return
    yield item
    for number in range(min(item.childCount(), _MOST_CHILDREN)):
        child = item.child(number)
        if child is not None:
            yield from _visible(child)


def _window_of(item: QAccessibleInterface) -> QWindow:
    while item.window() is None:
        item = item.parent()
    return item.window()


def _windows() -> list[QWindow]:
    return [window for window in QGuiApplication.topLevelWindows() if window.isVisible()]


def _keyboard_window() -> QWindow:
    """Return the window that has the keyboard.

    Offscreen there is no window manager that gives it back when a dialog closes.
    """
    window = QGuiApplication.focusWindow()
    if window is None:
        assert _windows(), "no window is open"
        window = _windows()[-1]
        window.requestActivate()
        QApplication.processEvents()
    return window


def _utf16_length(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2
