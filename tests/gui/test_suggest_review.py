"""Reviewing suggestions one after the other, and the words that the rules learn from it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QTableWidget
from pytestqt.qtbot import QtBot

from tests.gui.suggestion_desk import REPORT, Desk
from ui.application import qt_application
from ui.commands import Act

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", "This plugin does not support")

Key = Qt.Key
OTHER = """Ferry to run all winter

“The ferry will sail every half hour,” said harbour master Ugo Brandis. Tickets cost 3 euros.
"""


@pytest.fixture(scope="session")
def qapp() -> object:
    return qt_application()


@pytest.fixture
def desk(tmp_path: Path, qtbot: QtBot) -> Iterator[Desk]:
    """Two articles, the first of them opened."""
    desk = Desk(tmp_path, qtbot)
    first, _ = desk.brings(REPORT, OTHER)
    desk.starts()
    desk.opens(first)
    yield desk
    desk.leaves()


def _told(desk: Desk) -> str:
    bar = desk.program.window.review_bar
    return bar.accessibleName() if bar.isVisible() else ""


def test_a_yes_or_no_goes_to_the_next_and_the_end_is_told(desk: Desk) -> None:
    total = len(desk.suggesting.proposals)
    desk.does(Act.REVIEW_SUGGESTIONS)
    desk.waits(lambda: _told(desk).endswith(f" 1 of {total}"))
    desk.presses(Key.Key_Return)
    assert _told(desk).endswith(f" 2 of {total}")
    desk.presses(Key.Key_Backspace)
    assert _told(desk).endswith(f" 3 of {total}")
    for _ in range(total - 2):
        desk.presses(Key.Key_Backspace)
    assert _told(desk) == ""
    assert desk.message == "All suggestions are reviewed."
    assert len(desk.annotations(desk.library.find_articles()[-1])) == 1


def test_what_is_passed_over_can_be_gone_back_to(desk: Desk) -> None:
    total = len(desk.suggesting.proposals)
    desk.does(Act.REVIEW_SUGGESTIONS)
    first = desk.reader.held_proposal()
    desk.presses(Key.Key_P)
    assert _told(desk).endswith(f" 2 of {total}")
    assert desk.reader.held_proposal() != first
    desk.presses(Key.Key_P, shift=True)
    assert desk.reader.held_proposal() == first


def test_escape_leaves_the_review_with_everything_still_suggested(desk: Desk) -> None:
    before = desk.suggesting.proposals
    desk.does(Act.REVIEW_SUGGESTIONS)
    desk.presses(Key.Key_Escape)
    assert _told(desk) == ""
    assert not desk.program.actions[Act.REVIEW_SUGGESTIONS].isChecked()
    assert desk.suggesting.proposals == before


def test_a_review_of_the_library_goes_from_article_to_article_by_kind(desk: Desk) -> None:
    desk.does(Act.REVIEW_LIBRARY)
    desk.waits(lambda: _told(desk).startswith("Quote 1 of"))
    read, kinds = [], []
    for _ in range(40):
        kinds.append(desk.held().kind)
        read.append(desk.program.window.reader.accessibleName())
        before = _told(desk)
        desk.presses(Key.Key_Return)
        desk.waits(lambda before=before: _told(desk) != before)
        if not _told(desk):
            break
        desk.waits(lambda: desk.reader.held_proposal() is not None)
    assert desk.message == "All suggestions are reviewed."
    assert len(set(read)) == 2
    assert kinds == sorted(kinds, key=["quote", "figure", "claim"].index)
    made = [a for i in desk.library.find_articles() for a in desk.annotations(i)]
    assert len(made) == len(kinds)


def test_a_word_list_is_written_by_hand_and_the_rules_go_by_it(desk: Desk) -> None:
    assert desk.suggests("“miracle plan”")
    desk.does(Act.WORD_LISTS)
    dialog = desk.dialog()
    field = dialog.findChild(QLineEdit)
    assert field is not None
    desk.qtbot.keyClicks(field, "Miracle plan")
    desk.clicks(dialog, "&Add")
    table = dialog.findChild(QTableWidget)
    assert table is not None
    desk.waits(lambda: table.rowCount() == 1)
    assert table.item(0, 0).text() == "miracle plan"
    assert table.item(0, 3).text() == "✓ yes"
    desk.waits(lambda: not desk.suggests("“miracle plan”"))
    desk.clicks(dialog, "&Remove")
    desk.waits(lambda: table.rowCount() == 0)
    desk.waits(lambda: desk.suggests("“miracle plan”"))
    dialog.close()
