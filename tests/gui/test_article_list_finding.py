"""Help while one searches in the list: completion, faults told, how much is found, letters."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QApplication, QListView, QTableView, QToolButton
from pytestqt.qtbot import QtBot

from app.library import Library
from app.model.article import Metadata
from app.model.block import Block, BlockKind, Body
from app.model.draft import Draft
from app.words import use_language
from ui.article_list.article_list_panel import ArticleListPanel
from ui.article_list.filter_chips import FilterChips
from ui.article_list.search_field import SearchField
from ui.article_list.search_hint import SearchHint
from ui.background import BackgroundReads
from ui.theme import load_theme

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # said offscreen

TITLES = ("Harbour posts record", "Union warns", "Hafen wächst", "“Out of order”", "Hats")


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library.create(tmp_path / "Test.pressmark") as library:
        for title in TITLES:
            body = Body((Block(BlockKind.HEADING, title, level=1),))
            library.add_article(Draft(Metadata(title=title, outlet="The Tide"), body))
        yield library


@pytest.fixture
def panel(qtbot: QtBot, library: Library) -> Iterator[ArticleListPanel]:
    background = BackgroundReads(library.interrupt_reads)
    panel = ArticleListPanel(background)
    qtbot.addWidget(panel)
    panel.set_theme(load_theme("light"))
    panel.set_tags(library.tags())
    panel.set_library(library)
    library.subscribe(panel.apply)
    panel.resize(300, 640)
    panel.show()
    qtbot.waitExposed(panel)
    chips = panel.findChild(FilterChips)
    qtbot.waitUntil(lambda: named(chips) == f"All {len(TITLES)}")
    yield panel
    panel.set_library(None)
    background.close()


def named(chips: FilterChips) -> str:
    return chips.findChildren(QToolButton)[0].text()


def field(panel: ArticleListPanel) -> SearchField:
    return panel.findChild(SearchField)


def offered() -> list[str]:
    """Return what is offered below the field."""
    shown = popup()
    if shown is None:
        return []
    model = shown.model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def popup() -> QListView | None:
    shown = QApplication.activePopupWidget()
    return shown if isinstance(shown, QListView) else None


def table(panel: ArticleListPanel) -> QTableView:
    return panel.findChild(QTableView)


def test_operators_and_then_their_values_are_offered_and_taken_by_tab(
    qtbot: QtBot, panel: ArticleListPanel
) -> None:
    panel.focus_search()
    qtbot.keyClicks(field(panel), "out")
    assert offered() == ["outlet:"]
    qtbot.keyClick(popup(), Qt.Key.Key_Tab)
    assert field(panel).text() == "outlet:"
    assert offered() == ['outlet:"The Tide"']
    with qtbot.waitSignal(panel.query_changed) as asked:
        qtbot.keyClick(popup(), Qt.Key.Key_Tab)
        assert popup() is None
    assert asked.args[0].text == 'outlet:"The Tide"'


def test_arrows_and_enter_take_one_of_several_and_escape_none(
    qtbot: QtBot, panel: ArticleListPanel
) -> None:
    panel.focus_search()
    qtbot.keyClicks(field(panel), "tag:")
    assert offered() == ["tag:Claim", "tag:Quote", "tag:Figure"]
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Return):
        qtbot.keyClick(popup(), key)
    assert field(panel).text() == "tag:Quote "
    qtbot.keyClicks(field(panel), "is:")
    assert popup()
    qtbot.keyClick(popup(), Qt.Key.Key_Escape)
    assert popup() is None
    assert field(panel).text() == "tag:Quote is:"


def test_a_click_takes_what_is_offered(qtbot: QtBot, panel: ArticleListPanel) -> None:
    panel.focus_search()
    qtbot.keyClicks(field(panel), "is:a")
    shown = popup()
    assert shown is not None
    place = shown.visualRect(shown.model().index(0, 0)).center()
    qtbot.mouseClick(shown.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert field(panel).text() == "is:annotated "


def test_tags_are_offered_by_the_names_that_the_window_has_for_them(
    qtbot: QtBot, panel: ArticleListPanel, library: Library
) -> None:
    use_language("de")
    try:
        panel.set_tags(library.tags())
        panel.focus_search()
        qtbot.keyClicks(field(panel), "tag:be")
        assert offered() == ["tag:Behauptung"]
    finally:
        use_language("en")


def test_a_fault_in_a_query_is_told_below_the_field(qtbot: QtBot, panel: ArticleListPanel) -> None:
    hint = panel.findChild(SearchHint)
    with qtbot.waitSignal(panel.query_changed):
        field(panel).setText("title:harbour")
    assert "“title:” is no operator" in hint.text()
    assert hint.isVisible()
    with qtbot.waitSignal(panel.query_changed):
        field(panel).setText("harbour")
    assert not hint.isVisible()


def test_the_first_chip_says_how_many_of_all_articles_are_listed(
    qtbot: QtBot, panel: ArticleListPanel
) -> None:
    chips = panel.findChild(FilterChips)
    field(panel).setText("ha")
    qtbot.waitUntil(lambda: named(chips) == "All · 3 of 5")
    field(panel).clear()
    qtbot.waitUntil(lambda: named(chips) == "All 5")


def test_letters_typed_into_the_list_go_to_the_next_title_that_begins_so(
    qtbot: QtBot, panel: ArticleListPanel, library: Library
) -> None:
    panel.focus_list()

    def go_to(letters: str) -> str:
        with qtbot.waitSignal(panel.article_chosen) as chosen:
            qtbot.keyClicks(table(panel), letters)
        qtbot.wait(QApplication.keyboardInputInterval() + 50)
        assert chosen.args[0] in panel.selected_ids()
        (row,) = library.article_rows(panel.selected_ids())
        return row.title

    assert go_to("haf") == "Hafen wächst"
    assert go_to("h") == "Harbour posts record"
    assert go_to("h") == "Hats"
    assert go_to("un") == "Union warns"
    assert go_to("out") == "“Out of order”"


def test_letters_that_no_title_begins_with_change_nothing(
    qtbot: QtBot, panel: ArticleListPanel
) -> None:
    panel.focus_list()
    before = panel.selected_ids()
    qtbot.keyClicks(table(panel), "posts")
    qtbot.wait(200)
    assert panel.selected_ids() == before


def test_several_that_are_selected_stay_so_when_one_of_them_has_opened(
    qtbot: QtBot, panel: ArticleListPanel
) -> None:
    panel.focus_list()
    qtbot.keyClick(table(panel), Qt.Key.Key_Home)
    qtbot.keyClick(table(panel), Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    both = panel.selected_ids()
    assert len(both) == 2
    panel.select(both[0])
    assert panel.selected_ids() == both


def test_the_article_shown_comes_into_sight_when_many_have_come_in(
    qtbot: QtBot, panel: ArticleListPanel, library: Library
) -> None:
    table(panel).scrollToTop()
    shown = library.find_articles()[-1]
    panel.select(shown)
    for number in range(30):
        body = Body((Block(BlockKind.HEADING, f"New {number}", level=1),))
        library.add_article(Draft(Metadata(title=f"New {number}"), body))
    qtbot.waitUntil(lambda: table(panel).model().rowCount() == len(TITLES) + 30)
    table(panel).scrollToTop()

    def in_sight() -> bool:
        current: QModelIndex = table(panel).currentIndex()
        place = table(panel).visualRect(current)
        return table(panel).viewport().rect().contains(place.center())

    assert not in_sight()
    panel.show_current()
    qtbot.waitUntil(in_sight)
    assert panel.selected_ids() == [shown]
