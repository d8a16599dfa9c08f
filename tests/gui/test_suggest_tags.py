"""Suggestions go by the tags of the library, whatever those are called."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.gui.suggestion_desk import REPORT, Desk
from ui.application import qt_application

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", "This plugin does not support")

COST = "4.2 million euros"


@pytest.fixture(scope="session")
def qapp() -> object:
    return qt_application()


@pytest.fixture
def desk(tmp_path: Path, qtbot: QtBot) -> Iterator[Desk]:
    """The report opened, with what is suggested in it."""
    desk = Desk(tmp_path, qtbot)
    (article,) = desk.brings(REPORT)
    desk.starts()
    desk.opens(article)
    yield desk
    desk.leaves()


def test_a_tag_that_was_renamed_is_the_one_suggested(desk: Desk) -> None:
    figure = next(tag for tag in desk.library.tags() if tag.name == "figure")
    desk.library.edit_tag(figure.id, name="Zahl")
    desk.waits(lambda: any(card.startswith("Zahl") and COST in card for card in desk.cards()))
    assert desk.proposed(COST).annotation.tags == (figure.id,)
    desk.holds(desk.proposed(COST).id)
    desk.presses(Qt.Key.Key_3)
    assert not desk.suggests(COST)


def test_what_is_suggested_without_a_tag_of_its_kind_is_accepted_with_a_new_one(
    desk: Desk,
) -> None:
    figure = next(tag for tag in desk.library.tags() if tag.name == "figure")
    desk.library.trash_tag(figure.id)
    desk.waits(lambda: desk.proposed(COST).annotation.tags == ())
    desk.holds(desk.proposed(COST).id)
    desk.presses(Qt.Key.Key_Return)
    assert "figure" in {tag.name for tag in desk.library.tags()}
    assert not desk.suggests(COST)
