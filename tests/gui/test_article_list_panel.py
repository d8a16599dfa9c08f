"""What a person sees and does in the list of articles, on a real library."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QTableView, QToolButton
from pytestqt.qtbot import QtBot

from app.library import Library
from app.model.article import ArticleQuery, Metadata
from app.model.block import Block, BlockKind, Body
from app.model.draft import Draft
from app.model.ids import ArticleId
from app.model.span import Span
from ui.article_list.article_list_panel import ArticleListPanel
from ui.article_list.choice_chip import ChoiceChip
from ui.background import BackgroundReads
from ui.theme import load_theme

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # said offscreen

TITLES = ["Harbour posts record", "Union warns", "Port : un trimestre", "Council minutes", "Ferry"]


def draft(number: int, title: str, text: str = "One sentence here.") -> Draft:
    body = Body((Block(BlockKind.HEADING, title, level=1), Block(BlockKind.PARAGRAPH, text)))
    return Draft(
        Metadata(
            title=title,
            outlet="Küstenkurier" if number % 2 else "Northern Ledger",
            published=f"2026-1{number % 2}-14",
            language="de" if number % 2 else "en",
        ),
        body,
        original_sha256=f"{number:064x}",
        original_name=f"{number}.txt",
    )


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library.create(tmp_path / "Test.pressmark") as library:
        for number, title in enumerate(TITLES):
            library.add_article(draft(number, title))
        yield library


@pytest.fixture
def background(library: Library) -> Iterator[BackgroundReads]:
    background = BackgroundReads(library.interrupt_reads)
    yield background
    background.close()


@pytest.fixture
def panel(
    qtbot: QtBot, library: Library, background: BackgroundReads
) -> Iterator[ArticleListPanel]:
    panel = ArticleListPanel(background)
    qtbot.addWidget(panel)
    panel.set_theme(load_theme("light"))
    panel.set_tags(library.tags())
    panel.set_library(library)
    library.subscribe(panel.apply)
    panel.resize(300, 640)
    panel.show()
    qtbot.waitUntil(lambda: len(listed(panel)) == len(TITLES))
    yield panel
    panel.set_library(None)


def table(panel: ArticleListPanel) -> QTableView:
    return panel.findChild(QTableView)


def listed(panel: ArticleListPanel) -> list[str]:
    model = table(panel).model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def spoken(panel: ArticleListPanel, row: int) -> str:
    return table(panel).model().index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole)


def notice(panel: ArticleListPanel) -> str:
    return " ".join(label.text() for label in panel.findChildren(QLabel) if label.isVisible())


def chip(panel: ArticleListPanel, name: str) -> QToolButton:
    return next(c for c in panel.findChildren(QToolButton) if c.text().startswith(name))


def click_row(qtbot: QtBot, panel: ArticleListPanel, row: int) -> None:
    place = table(panel).visualRect(table(panel).model().index(row, 0)).center()
    qtbot.mouseClick(table(panel).viewport(), Qt.MouseButton.LeftButton, pos=place)


def by_title(library: Library, title: str) -> ArticleId:
    return next(
        row.id for row in library.article_rows(library.find_articles()) if row.title == title
    )


def test_a_click_opens_an_article(qtbot: QtBot, panel: ArticleListPanel, library: Library) -> None:
    with qtbot.waitSignal(panel.article_chosen) as chosen:
        click_row(qtbot, panel, 1)
    assert library.article(chosen.args[0]).meta.title == listed(panel)[1]


def test_arrow_keys_held_down_open_only_the_article_they_stop_at(
    qtbot: QtBot, panel: ArticleListPanel
) -> None:
    chosen: list[ArticleId] = []
    click_row(qtbot, panel, 0)
    panel.article_chosen.connect(chosen.append)
    for _ in range(3):
        qtbot.keyClick(table(panel), Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: bool(chosen))
    assert chosen == panel.selected_ids()
    assert len(chosen) == 1


def test_home_and_end_go_to_the_first_and_last_article(
    qtbot: QtBot, panel: ArticleListPanel
) -> None:
    click_row(qtbot, panel, 1)
    qtbot.keyClick(table(panel), Qt.Key.Key_End)
    assert table(panel).currentIndex().row() == len(TITLES) - 1
    qtbot.keyClick(table(panel), Qt.Key.Key_Home)
    assert table(panel).currentIndex().row() == 0


def test_delete_asks_to_trash_all_selected_articles(qtbot: QtBot, panel: ArticleListPanel) -> None:
    click_row(qtbot, panel, 1)
    qtbot.keyClick(table(panel), Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    with qtbot.waitSignal(panel.trash_requested) as asked:
        qtbot.keyClick(table(panel), Qt.Key.Key_Delete)
    assert asked.args[0] == panel.selected_ids()
    assert len(asked.args[0]) == 2


def test_typing_finds_and_escape_shows_all_again(qtbot: QtBot, panel: ArticleListPanel) -> None:
    panel.focus_search()
    field = panel.findChild(QLineEdit)
    with qtbot.waitSignal(panel.query_changed) as asked:
        qtbot.keyClicks(field, "union")
    assert asked.args[0] == ArticleQuery(text="union")
    qtbot.waitUntil(lambda: listed(panel) == ["Union warns"])
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: len(listed(panel)) == len(TITLES))


def test_arrow_down_goes_from_the_search_to_the_first_result(
    qtbot: QtBot, panel: ArticleListPanel
) -> None:
    panel.focus_search()
    with qtbot.waitSignal(panel.article_chosen):
        qtbot.keyClick(panel.findChild(QLineEdit), Qt.Key.Key_Down)
    assert table(panel).currentIndex().row() == 0


def test_nothing_found_is_said_with_a_way_back(qtbot: QtBot, panel: ArticleListPanel) -> None:
    qtbot.keyClicks(panel.findChild(QLineEdit), "zeppelin")
    qtbot.waitUntil(lambda: "Nothing found for “zeppelin”" in notice(panel))
    qtbot.mouseClick(panel.findChild(QPushButton), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: table(panel).isVisible())
    assert len(listed(panel)) == len(TITLES)


def test_an_empty_library_offers_to_import(qtbot: QtBot, tmp_path: Path) -> None:
    with Library.create(tmp_path / "Empty.pressmark") as library:
        background = BackgroundReads(library.interrupt_reads)
        panel = ArticleListPanel(background)
        qtbot.addWidget(panel)
        panel.set_library(library)
        panel.show()
        qtbot.waitUntil(lambda: "Drop files or folders here" in notice(panel))
        with qtbot.waitSignal(panel.import_requested):
            qtbot.mouseClick(panel.findChild(QPushButton), Qt.MouseButton.LeftButton)
        panel.set_library(None)
        assert "No library is open." in notice(panel)
        background.close()


def test_chips_narrow_the_list_and_all_takes_them_back(
    qtbot: QtBot, panel: ArticleListPanel, library: Library
) -> None:
    library.star_articles([by_title(library, "Ferry")], starred=True)
    qtbot.mouseClick(chip(panel, "Starred"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: listed(panel) == ["Ferry"])
    assert not chip(panel, "All").isChecked()
    qtbot.mouseClick(chip(panel, "All"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(listed(panel)) == len(TITLES))
    assert chip(panel, "All").isChecked()
    assert panel.query() == ArticleQuery()


def test_a_chip_can_be_pressed_with_the_keyboard(qtbot: QtBot, panel: ArticleListPanel) -> None:
    chip(panel, "Annotated").setFocus()
    with qtbot.waitSignal(panel.query_changed) as asked:
        qtbot.keyClick(chip(panel, "Annotated"), Qt.Key.Key_Space)
    assert asked.args[0] == ArticleQuery(annotated=True)


def test_an_outlet_is_chosen_from_a_menu(qtbot: QtBot, panel: ArticleListPanel) -> None:
    outlet = chip(panel, "Outlet")
    assert isinstance(outlet, ChoiceChip)
    qtbot.waitUntil(outlet.isVisible)
    menu = outlet.menu()
    menu.popup(QPoint(0, 0))
    labels = [action.text() for action in menu.actions() if action.text()]
    assert labels == ["Any outlet", "Northern Ledger  (3)", "Küstenkurier  (2)"]
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Return):
        qtbot.keyClick(menu, key)
    qtbot.waitUntil(lambda: len(listed(panel)) == 3)
    assert outlet.accessibleName() == "Outlet: Northern Ledger"
    assert panel.query() == ArticleQuery(outlet="Northern Ledger")


def test_tags_of_one_name_are_offered_apart_by_their_paths(
    qtbot: QtBot, panel: ArticleListPanel, library: Library
) -> None:
    for number, parent in enumerate(("war", "peace"), start=1):
        library.create_tag(parent)
        library.create_tag("framing", parent_id=library.tag_named(parent).id)
        for article_id in library.find_articles()[:number]:
            library.annotate(article_id, None, [library.tag_named(f"{parent}/framing").id])
    panel.set_tags(library.tags())
    tag = chip(panel, "Tag")
    assert isinstance(tag, ChoiceChip)
    menu = tag.menu()

    def labels() -> list[str]:
        menu.aboutToShow.emit()
        return [action.text() for action in menu.actions() if action.text()]

    offered = ["Any tag", "war/framing  (1)", "peace/framing  (2)"]
    qtbot.waitUntil(lambda: labels() == offered)


def test_no_chip_is_clipped_at_260_pixels(qtbot: QtBot, panel: ArticleListPanel) -> None:
    panel.resize(260, 640)
    qtbot.waitUntil(lambda: chip(panel, "Outlet").isVisible())
    for shown in panel.findChildren(QToolButton):
        if shown.isVisible() and shown.text():
            assert shown.width() >= shown.sizeHint().width()
            assert shown.mapTo(panel, shown.rect().bottomRight()).x() < 260


def test_a_new_tag_shows_at_once_and_moves_nothing(
    qtbot: QtBot, panel: ArticleListPanel, library: Library
) -> None:
    click_row(qtbot, panel, 2)
    before = listed(panel)
    claim = library.tag_named("claim")
    library.annotate(by_title(library, "Ferry"), Span(0, 5), [claim.id])
    assert spoken(panel, before.index("Ferry")).endswith("1 Claim")
    assert listed(panel) == before
    assert table(panel).currentIndex().row() == 2


def test_an_import_keeps_selection_and_place(
    qtbot: QtBot, panel: ArticleListPanel, library: Library
) -> None:
    with library.step("Import articles"):
        for number in range(10, 60):
            library.add_article(draft(number, f"Piece {number}"))
    qtbot.waitUntil(lambda: len(listed(panel)) == 55)
    view = table(panel)
    ferry = by_title(library, "Ferry")
    panel.select(ferry)
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum() - 30)
    top = view.visualRect(view.currentIndex()).top()
    library.add_article(draft(99, "Breaking"))
    qtbot.waitUntil(lambda: len(listed(panel)) == 56)
    assert panel.selected_ids() == [ferry]
    assert view.visualRect(view.currentIndex()).top() == top


def test_several_selected_articles_stay_selected_when_others_come_and_go(
    qtbot: QtBot, panel: ArticleListPanel, library: Library
) -> None:
    click_row(qtbot, panel, 1)
    control = Qt.KeyboardModifier.ControlModifier
    last = table(panel).visualRect(table(panel).model().index(4, 0)).center()
    qtbot.mouseClick(table(panel).viewport(), Qt.MouseButton.LeftButton, control, last)
    selected = panel.selected_ids()
    assert len(selected) == 2
    with library.step("Tidy up"):
        library.trash_articles([by_title(library, listed(panel)[2])])
        library.add_article(draft(88, "Breaking"))
    qtbot.waitUntil(lambda: "Breaking" in listed(panel))
    assert len(listed(panel)) == len(TITLES)
    assert panel.selected_ids() == selected


def test_trashing_the_open_article_opens_the_one_that_takes_its_place(
    qtbot: QtBot, panel: ArticleListPanel, library: Library
) -> None:
    click_row(qtbot, panel, 1)
    following = listed(panel)[2]
    with qtbot.waitSignal(panel.article_chosen) as chosen:
        library.trash_articles(panel.selected_ids())
    assert library.article(chosen.args[0]).meta.title == following
    assert table(panel).currentIndex().row() == 1


def test_an_article_asked_for_before_it_is_found_is_selected_later(
    qtbot: QtBot, panel: ArticleListPanel, library: Library
) -> None:
    chosen: list[ArticleId] = []
    panel.article_chosen.connect(chosen.append)
    library.add_article(draft(77, "Late piece"))
    late = by_title(library, "Late piece")
    panel.select(late)
    qtbot.waitUntil(lambda: panel.selected_ids() == [late])
    assert chosen == []


def test_next_and_previous_article(qtbot: QtBot, panel: ArticleListPanel) -> None:
    click_row(qtbot, panel, 1)
    with qtbot.waitSignal(panel.article_chosen):
        panel.move_selection(1)
    assert table(panel).currentIndex().row() == 2
    panel.move_selection(-2)
    assert table(panel).currentIndex().row() == 0


def test_another_filter_keeps_the_open_article_without_opening_another(
    qtbot: QtBot, panel: ArticleListPanel
) -> None:
    click_row(qtbot, panel, 1)
    chosen: list[ArticleId] = []
    panel.article_chosen.connect(chosen.append)
    panel.set_query(ArticleQuery(text="Ferry" if listed(panel)[1] != "Ferry" else "union"))
    qtbot.waitUntil(lambda: len(listed(panel)) == 1)
    assert panel.selected_ids() == []
    assert chosen == []


def test_unread_and_starred_are_drawn_and_said(panel: ArticleListPanel, library: Library) -> None:
    ids = library.find_articles()
    library.mark_articles(ids, read=True)
    before = image_of(panel, 0)
    library.mark_articles(ids[:1], read=False)
    unread = image_of(panel, 0)
    library.star_articles(ids[:1], starred=True)
    assert "unread" in spoken(panel, 0)
    assert "starred" in spoken(panel, 0)
    assert before != unread != image_of(panel, 0)


def image_of(panel: ArticleListPanel, row: int) -> QImage:
    view = table(panel)
    return view.viewport().grab(view.visualRect(view.model().index(row, 0))).toImage()


def test_the_current_article_stays_in_sight_when_the_list_shrinks(
    qtbot: QtBot, panel: ArticleListPanel, library: Library
) -> None:
    oldest = by_title(library, TITLES[0])
    panel.select(oldest)
    panel.resize(300, 330)
    qtbot.wait(50)
    row = table(panel).visualRect(table(panel).currentIndex())
    assert table(panel).viewport().rect().contains(row)
