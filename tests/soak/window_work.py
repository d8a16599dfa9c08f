"""Somebody at work in the window, who tells what is on the screen: killed sooner or later.

`python tests/soak/window_work.py LIBRARY SEED ACTS PAGES` opens the window on a library, presses
keys by chance, and says after each act, once its outcome is seen, what a person takes for saved.
Lines are JSON, each with the time: `look` is what the window looks like, `kept` what is in the
library, `typing` the note that is being typed.
"""

from __future__ import annotations

import json
import os
import random
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from facts import Facts, kept
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QPlainTextEdit
from pytestqt.exceptions import TimeoutError as QtTimeoutError
from window_facts import look

from app.library import Library
from tests.journeys.driver import Person
from tests.stalls import idle
from ui.application import Application, qt_application

WORDS = "ask the harbour master who counted them and when he was told about the second pier"
LETTER_MS = 40
LOOK_MS = 50

Act = Callable[["Desk"], None]


class Patience:
    """Waits as pytest-qt does, without pytest."""

    def waitExposed(self, _window: object) -> None:
        """Wait until the window is on the screen."""
        idle(20)

    def waitUntil(self, until: Callable[[], bool], timeout: int) -> None:
        """Wait until something is so; raise pytest-qt's error if it never is."""
        end = time.monotonic() + timeout / 1_000
        while not until():
            if time.monotonic() > end:
                raise QtTimeoutError("what was waited for did not come")
            idle(10)


class Desk:
    """The window, who sits before it, and chance."""

    def __init__(self, library: Path, pages: Path, seed: str) -> None:
        self.person = Person(library.parent, Patience())  # type: ignore[arg-type]
        self.chance = random.Random(seed)
        self.pages = sorted(pages.iterdir())
        self.library = library
        assert self.person.starts(library)
        self._look: Facts = {}
        self._looks = QTimer(singleShot=True, interval=LOOK_MS)
        self._looks.timeout.connect(self.tell_look)
        self.program: Application = self.person._program  # type: ignore[assignment]
        self.person.waits(lambda: self.program.window.reader.toPlainText() != "" or self._none())

    def _none(self) -> bool:
        library = self.program.session.library
        assert library is not None
        return not library.window_state("window")

    # ------------------------------------------------------------------ telling

    def tell(self, kind: str, what: Any) -> None:
        """Say something in a single system call."""
        line = json.dumps({"at": time.monotonic(), "kind": kind, "what": what})
        os.write(1, f"{line}\n".encode())

    def tell_look(self) -> None:
        """Say what the window looks like, from now on whenever that has changed."""
        now = look(self.program)
        if now != self._look:
            self._look = now
            self.tell("look", now)
        self._looks.start()

    def tell_kept(self) -> None:
        """Say what is in the library, after the screen has shown it."""
        with Library.open(self.library, read_only=True) as beside:
            self.tell("kept", kept(beside))

    # ------------------------------------------------------------------ doing

    def steps(self) -> int:
        """Return how far the window's history goes."""
        library = self.program.session.library
        assert library is not None
        newest = library.history(limit=1)
        return newest[0].id if newest else 0

    def waits_for_step(self, before: int) -> None:
        """Wait until something more was done, and the screen stands still."""
        self.person.waits(lambda: self.steps() > before)
        QApplication.processEvents()

    def does(self, *keys: str) -> None:
        """Press keys that are a step."""
        before = self.steps()
        self.person.presses(*keys)
        self.waits_for_step(before)


def _untagged(desk: Desk) -> None:
    """Go to a sentence without a tag, by a few ways."""
    desk.person.presses("Alt+2", desk.chance.choice(["G", "Shift+G"]))


def tag(desk: Desk) -> None:
    """Tag a sentence, or two."""
    _untagged(desk)
    if desk.chance.random() < 0.3:
        desk.person.presses("Shift+Down")
    desk.does(desk.chance.choice("123"))


def untag_and_tag(desk: Desk) -> None:
    """Put a tag on and take it off again, and back by undo."""
    tag(desk)
    desk.does("Delete")
    desk.person.presses("Ctrl+Z")


def note(desk: Desk) -> None:
    """Type a note, letter by letter, and now and then leave it in the midst."""
    tag(desk)
    desk.tell_kept()
    desk.person.presses("N")
    desk.person.waits(lambda: isinstance(QApplication.focusWidget(), QPlainTextEdit))
    words = WORDS[: desk.chance.randint(10, len(WORDS))]
    for number in range(len(words)):
        desk.person.types(words[number])
        desk.tell("typing", words[: number + 1])
        idle(LETTER_MS)
    desk.person.presses("Esc")
    desk.person.waits(lambda: not isinstance(QApplication.focusWidget(), QPlainTextEdit))


def star(desk: Desk) -> None:
    """Star the article, or take the star away."""
    desk.does("Ctrl+D")


def status(desk: Desk) -> None:
    """Tag, and say that it is so."""
    tag(desk)
    desk.does(desk.chance.choice("CDR"))


def turn_back(desk: Desk) -> None:
    """Undo what was done last, and half the time do it again."""
    star(desk)
    desk.person.presses("Ctrl+Z")
    if desk.chance.random() < 0.5:
        desk.tell_kept()
        desk.person.presses("Ctrl+Shift+Z")


def another_article(desk: Desk) -> None:
    """Go to the next article, or the one before."""
    before = desk.program.window.reader.toPlainText()
    desk.person.presses(desk.chance.choice(["Ctrl+Down", "Ctrl+Up"]))
    desk.person._qtbot.waitUntil(  # the last one has none after it
        lambda: desk.program.window.reader.toPlainText() not in ("", before) or True, 500
    )
    idle(250)


def read_on(desk: Desk) -> None:
    """Read a screen further, or a few sentences."""
    desk.person.presses("Alt+2", *[desk.chance.choice(["PgDown", "Down", "Alt+Down"])] * 3)
    idle(desk.chance.randint(0, 900))


def filter_list(desk: Desk) -> None:
    """Type into the field above the list, or empty it."""
    desk.person.presses("Ctrl+Shift+F", "Ctrl+A", "Delete")
    desk.person.types(desk.chance.choice(["", "harbour", "is:annotated"]))
    idle(400)
    desk.person.presses("Esc", "Alt+2")


def move_panes(desk: Desk) -> None:
    """Hide a pane or bring it back, or make the window another size."""
    match desk.chance.randint(0, 2):
        case 0:
            desk.person.presses("Ctrl+Shift+L")
        case 1:
            desk.person.presses("Ctrl+Shift+A")
        case _:
            desk.program.window.resize(
                desk.chance.randint(1_000, 1_500), desk.chance.randint(640, 940)
            )


def bring_in(desk: Desk) -> None:
    """Drop two pages on the window."""
    before = desk.steps()
    desk.person.drops(*desk.chance.sample(desk.pages, 2))
    desk.person.waits(lambda: desk.program._importing.running or desk.steps() > before)
    desk.person.waits(lambda: not desk.program._importing.running)


ACTS: tuple[Act, ...] = (
    *(tag, tag, tag, note, note, untag_and_tag, star, status, turn_back),
    *(another_article, another_article, read_on, read_on, filter_list, move_panes, bring_in),
)


def main() -> None:
    """Work until killed, or until so many acts are done."""
    library, seed, most, pages = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]), Path(sys.argv[4])
    qt_application()
    desk = Desk(library, pages, seed)
    idle(300)
    desk.tell_look()
    desk.tell_kept()
    for _ in range(most):
        act = desk.chance.choice(ACTS)
        desk.tell("act", act.__name__)
        act(desk)
        desk.tell_kept()
    desk.person.quits()


if __name__ == "__main__":
    main()
