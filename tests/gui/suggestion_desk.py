"""A window on articles made for suggestions, driven by keys."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QListWidget, QWidget
from pytestqt.qtbot import QtBot

from app.library import Library
from app.model.annotation import Annotation
from app.model.ids import AnnotationId, ArticleId
from app.settings import Settings
from tests.gui.ready_made import ready_made
from ui.annotation_panel.card_list import CardList
from ui.application import Application
from ui.commands import Act
from ui.controllers.suggesting import Suggesting
from ui.proposed import Proposal
from ui.reader.reader_view import ReaderView

REPORT = """Lantern bridge closes for the winter

The town of Oakmere will close the Lantern bridge in December. The repairs will cost 4.2 million \
euros, the council said on Monday.

“Nobody will have to walk further than ten minutes,” said Mayor Ines Valdor. She added that a \
ferry would run every day.

About 9,300 people cross the bridge each day. Critics speak of a “miracle plan” and laugh.
"""


class Desk:
    """A running program on a library of its own."""

    def __init__(self, home: Path, qtbot: QtBot) -> None:
        self.home = home
        self.qtbot = qtbot
        self.program = Application(Settings(home / "settings.json"))
        self.folder = home / "Press.pressmark"

    def brings(self, *texts: str) -> list[ArticleId]:
        """Import texts; return their articles in that order."""
        ready_made(self.folder, *((f"{number}.txt", text) for number, text in enumerate(texts)))
        with Library.open(self.folder, read_only=True) as library:
            return sorted(library.find_articles())

    def starts(self) -> None:
        """Open the library in the window."""
        assert self.program.open_library(self.folder)
        self.program.window.show()
        self.qtbot.waitExposed(self.program.window)

    def opens(self, article_id: ArticleId) -> None:
        """Open an article, and wait until suggestions are shown for it, on cards, too."""
        self.program.open_article(article_id)
        self.waits(lambda: self.suggesting.is_fetched(article_id))
        self.waits(lambda: len(self.cards()) >= len(self.suggesting.proposals))
        self.waits(self.reader.hasFocus)

    # ------------------------------------------------------------------ what there is

    @property
    def suggesting(self) -> Suggesting:
        """Return what shows the suggestions."""
        found = self.program.window.findChild(Suggesting)
        assert isinstance(found, Suggesting)
        return found

    @property
    def reader(self) -> ReaderView:
        """Return the text."""
        return self.program.window.reader

    @property
    def library(self) -> Library:
        """Return the library that is open."""
        library = self.program.session.library
        assert library is not None
        return library

    def proposed(self, words: str) -> Proposal:
        """Return the suggestion whose words begin so."""
        shown = self.suggesting.proposals
        found = [each for each in shown if each.annotation.quote.startswith(words)]
        assert found, [each.annotation.quote for each in shown]
        return found[0]

    def suggests(self, words: str) -> bool:
        """Say whether anything that begins so is suggested."""
        return any(e.annotation.quote.startswith(words) for e in self.suggesting.proposals)

    def held(self) -> Proposal:
        """Return the suggestion gone to."""
        held = self.reader.held_proposal()
        return next(each for each in self.suggesting.proposals if each.id == held)

    def annotations(self, article_id: ArticleId) -> list[Annotation]:
        """Return what is stored."""
        return list(self.library.annotations(article_id))

    def cards(self) -> list[str]:
        """Return the cards as a screen reader says them."""
        cards = self.program.window.annotation_panel.findChild(CardList)
        assert isinstance(cards, CardList)
        model = cards.model()
        role = Qt.ItemDataRole.AccessibleTextRole
        return [str(model.index(row, 0).data(role)) for row in range(model.rowCount())]

    @property
    def message(self) -> str:
        """Return what the window says."""
        return self.program.window.message_bar.text

    # ------------------------------------------------------------------ what is done

    def holds(self, proposal_id: AnnotationId) -> None:
        """Go from suggestion to suggestion until this one is held."""
        self.presses(Qt.Key.Key_Home)
        for _ in self.suggesting.proposals:
            self.presses(Qt.Key.Key_P)
            if self.reader.held_proposal() == proposal_id:
                return
        raise AssertionError("never held")

    def presses(self, *keys: Qt.Key, shift: bool = False) -> None:
        """Press keys where the keyboard is."""
        modifier = Qt.KeyboardModifier
        for key in keys:
            target = QApplication.focusWidget() or self.reader
            held = modifier.ShiftModifier if shift else modifier.NoModifier
            self.qtbot.keyClick(target, key, held)

    def does(self, act: Act) -> None:
        """Give a command."""
        self.program.actions[act].trigger()

    def dialog(self) -> QDialog:
        """Return the dialog that is open, once it has the keyboard."""

        def active() -> list[QDialog]:
            shown = [w for w in QApplication.topLevelWidgets() if isinstance(w, QDialog)]
            return [each for each in shown if each.isVisible() and each.isActiveWindow()]

        self.waits(lambda: bool(active()))
        return active()[0]

    def items(self, dialog: QDialog) -> list[str]:
        """Return the lines of the list in a dialog."""
        listed = dialog.findChild(QListWidget)
        assert isinstance(listed, QListWidget)
        return [listed.item(row).text() for row in range(listed.count())]

    def clicks(self, inside: QWidget, text: str) -> None:
        """Click on a button."""
        buttons = inside.findChildren(QAbstractButton)
        button = next(each for each in buttons if each.text() == text and each.isVisible())
        self.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)

    def waits(self, until: Callable[[], bool]) -> None:
        """Wait until something is so."""
        self.qtbot.waitUntil(until)

    def leaves(self) -> None:
        """Close the window."""
        self.program.window.close()
