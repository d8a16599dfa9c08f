"""The same figure or quote in other articles: counted on cards, compared side by side."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QTableWidget
from pytestqt.qtbot import QtBot

from app.model.suggestion import SuggestionKind
from tests.gui.suggestion_desk import Desk
from ui.annotation_panel.proposal_editor import ProposalEditor
from ui.application import qt_application
from ui.widgets.diff_view import DiffView

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", "This plugin does not support")

Key = Qt.Key

HERE = """Storm tears cranes from their rails

Repairing the two cranes of the Saltmere harbour will cost 4.2 million euros, the city said.

“We will have both cranes back at work before the summer begins,” said harbour master Ada Kroll.
"""
SAME = """Harbour of Saltmere counts the damage

Repairing the two cranes of the harbour will cost about 4.2 million euros, the city said on Friday.
"""
OTHER = """Cranes in Saltmere: the bill grows

Repairing the two cranes of the Saltmere harbour will cost 6.8 million euros, the insurers said.

“We will have both cranes back at work before the autumn begins,” said harbour master Ada Kroll.
"""
PRONOUN = """Fire crews arrive late

Fire chief Jan Petersen met Minister Lena Vogt on Monday.

“We came too late,” she said.
"""
COST = "4.2 million euros"


@pytest.fixture(scope="session")
def qapp() -> object:
    return qt_application()


@pytest.fixture
def desk(tmp_path: Path, qtbot: QtBot) -> Iterator[Desk]:
    """Three reports of one damage, the first of them opened."""
    desk = Desk(tmp_path, qtbot)
    first, *_ = desk.brings(HERE, SAME, OTHER)
    desk.starts()
    desk.opens(first)
    yield desk
    desk.leaves()


def _card(desk: Desk, words: str) -> str:
    return next((card for card in desk.cards() if card.startswith("Figure") and words in card), "")


def _sources(desk: Desk) -> list[list[str]]:
    table = desk.dialog().findChild(QTableWidget)
    assert isinstance(table, QTableWidget)
    columns = range(table.columnCount())
    return [[table.item(row, at).text() for at in columns] for row in range(table.rowCount())]


def test_the_card_of_a_figure_says_in_how_many_sources_it_stands_and_who_disagrees(
    desk: Desk,
) -> None:
    desk.waits(lambda: "also in 2 sources · 1 disagrees" in _card(desk, COST))


def test_an_accepted_figure_says_it_still(desk: Desk) -> None:
    desk.waits(lambda: "1 disagrees" in _card(desk, COST))
    desk.holds(desk.proposed(COST).id)
    desk.presses(Key.Key_Return)
    desk.waits(lambda: "1 disagrees" in _card(desk, COST) and "Suggestion" not in _card(desk, COST))


def test_sources_open_side_by_side_and_lead_to_their_words(desk: Desk) -> None:
    desk.waits(lambda: "1 disagrees" in _card(desk, COST))
    desk.holds(desk.proposed(COST).id)
    editor = next(e for e in desk.program.window.findChildren(ProposalEditor) if e.isVisible())
    line = next(b for b in editor.findChildren(QPushButton) if "disagrees" in b.text())
    desk.qtbot.mouseClick(line, Qt.MouseButton.LeftButton)
    rows = _sources(desk)
    assert [row[0] for row in rows] == ["this article", "= yes", "≠ no"]
    assert "6 800 000 euro" in rows[2][3].replace("\u00a0", " ")
    assert "insurers" in rows[2][4]
    table = desk.dialog().findChild(QTableWidget)
    assert isinstance(table, QTableWidget)
    table.setCurrentCell(2, 0)
    desk.clicks(desk.dialog(), "&Open Article")
    desk.waits(lambda: "the bill grows" in desk.reader.accessibleName())
    desk.waits(lambda: desk.reader.accessibleDescription().endswith("6.8 million euros"))


def test_quotes_in_other_words_are_shown_word_by_word(desk: Desk) -> None:
    words = "“We will have both cranes"
    desk.waits(lambda: any("also in 1 source" in c for c in desk.cards() if words in c))
    of_words = (each for each in desk.suggesting.proposals if each.annotation.quote[:20] in words)
    desk.holds(next(each for each in of_words if each.kind is SuggestionKind.QUOTE).id)
    desk.presses(Key.Key_O)
    assert [row[0] for row in _sources(desk)] == ["this article", "≠ no"]
    diff = desk.dialog().findChild(DiffView)
    assert isinstance(diff, DiffView)
    assert diff.isVisible()
    assert "summer autumn" in diff.toPlainText()
    desk.dialog().close()


def test_whom_a_pronoun_may_stand_for_is_taken_by_its_button(tmp_path: Path, qtbot: QtBot) -> None:
    desk = Desk(tmp_path, qtbot)
    (article,) = desk.brings(PRONOUN)
    desk.starts()
    desk.opens(article)
    desk.holds(desk.proposed("“We came too late").id)
    editor = next(e for e in desk.program.window.findChildren(ProposalEditor) if e.isVisible())
    desk.clicks(editor, "or Lena Vogt")
    assert not any(b.isVisible() for b in editor.findChildren(QPushButton) if "or " in b.text())
    desk.presses(Key.Key_Return)
    (made,) = desk.annotations(article)
    assert (made.fields.speaker, made.fields.speaker_as_written) == ("Lena Vogt", "she")
    desk.leaves()


def test_what_stands_nowhere_else_says_so(desk: Desk) -> None:
    desk.waits(lambda: "1 disagrees" in _card(desk, COST))
    desk.presses(Key.Key_Home, Key.Key_O)
    assert "No other source" in desk.message
