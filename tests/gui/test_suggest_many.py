"""An article with more suggestions than are shown at once, as a book has."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from app.model.span import Span
from app.model.suggestion import Suggestion, SuggestionKind
from tests.gui.suggestion_desk import Desk
from ui.application import qt_application
from ui.commands import Act
from ui.near import MOST, Near

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", "This plugin does not support")

Key = Qt.Key
COUNT = 700
LEDGER = "Ledger of the harbour\n\n" + "\n\n".join(
    f"The next crate went for {1000 + number} euros." for number in range(COUNT)
)


@pytest.fixture(scope="session")
def qapp() -> object:
    return qt_application()


@pytest.fixture
def desk(tmp_path: Path, qtbot: QtBot) -> Iterator[Desk]:
    """The ledger opened, with what is suggested in it."""
    desk = Desk(tmp_path, qtbot)
    (article,) = desk.brings(LEDGER)
    desk.starts()
    desk.does(Act.SUGGEST_CLAIMS)
    desk.does(Act.SUGGEST_QUOTES)
    desk.opens(article)
    yield desk
    desk.leaves()


def _labels(desk: Desk) -> list[str]:
    panel = desk.program.window.annotation_panel
    return [label.text() for label in panel.findChildren(QLabel)]


def test_what_is_shown_follows_the_cursor_and_all_are_counted(desk: Desk) -> None:
    assert len(desk.suggesting.proposals) == MOST < COUNT
    desk.waits(lambda: f"{COUNT} suggested" in _labels(desk))
    assert desk.suggests("1000 euros")
    assert not desk.suggests("1699 euros")
    desk.presses(Key.Key_End)
    assert desk.suggests("1699 euros")
    desk.presses(Key.Key_Return)
    article = desk.library.find_articles()[0]
    assert [each.quote for each in desk.annotations(article)] == ["1699 euros"]
    desk.waits(lambda: f"1 · {COUNT - 1} suggested" in _labels(desk))


def test_who_scrolled_away_accepts_what_the_cursor_is_on(desk: Desk) -> None:
    desk.presses(Key.Key_Home, Key.Key_P)
    bar = desk.reader.verticalScrollBar()
    bar.setValue(bar.maximum())
    desk.waits(lambda: desk.suggests("1699 euros") and not desk.suggests("1000 euros"))
    desk.presses(Key.Key_Return)
    article = desk.library.find_articles()[0]
    assert [each.quote for each in desk.annotations(article)] == ["1000 euros"]


def test_a_review_goes_through_all_of_them(desk: Desk) -> None:
    desk.does(Act.REVIEW_SUGGESTIONS)
    bar = desk.program.window.review_bar
    desk.waits(lambda: bar.accessibleName().endswith(f" 1 of {COUNT}"))
    for _ in range(MOST):
        desk.presses(Key.Key_P)
    assert bar.accessibleName().endswith(f" {MOST + 1} of {COUNT}")
    assert desk.held().annotation.quote == f"{1000 + MOST} euros"


def test_all_figures_are_all_of_the_article(desk: Desk) -> None:
    assert f"({COUNT})" in desk.program.actions[Act.ACCEPT_FIGURES].text()
    desk.presses(Key.Key_F, shift=True)
    article = desk.library.find_articles()[0]
    desk.waits(lambda: len(desk.annotations(article)) == COUNT)
    desk.waits(lambda: not desk.suggesting.proposals)


@pytest.mark.parametrize("count", [0, 1, MOST, MOST + 1, 5 * MOST])
def test_what_is_read_is_always_among_what_is_shown(count: int) -> None:
    near = Near()
    every = [
        Suggestion(SuggestionKind.FIGURE, Span(10 * n, 10 * n + 5), "figure") for n in range(count)
    ]
    near.set(every, 0)
    for one in (*every[::7], *every[::-11], *every[-1:]):
        near.go_to(one.span.start)
        assert one in near.shown
        assert len(near.shown) == min(count, MOST)
