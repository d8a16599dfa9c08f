"""What is done to very many things at once: the window lives, and all of it can be called off."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QListView, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from app.library import Library
from app.model.annotation import Status
from app.model.article import ArticleQuery, Metadata
from app.model.block import Block, BlockKind, Body
from app.model.draft import Draft
from app.model.ids import ArticleId
from app.model.span import Span
from app.settings import Settings
from ui.application import Application
from ui.article_list.article_table import ArticleTable
from ui.commands import Act
from ui.dialogs.trash import Trash

# The offscreen platform cannot tell a window manager about sizes, and says so.
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

MANY = 120
SELECT_ALL = (Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library of many articles, the newest of them with as many annotations."""
    path = tmp_path_factory.mktemp("mass") / "Many.pressmark"
    with Library.create(path) as library:
        with library.step("Import articles"):
            for number in range(MANY):
                text = Block(BlockKind.PARAGRAPH, f"Harbour {number} counted its boats. " * 20)
                library.add_article(Draft(Metadata(title=f"Report {number}"), Body((text,))))
        claim = library.tag_named("claim").id
        with library.step("Tag all"):
            for start in range(MANY):
                library.annotate(ArticleId(MANY), Span(start, start + 4), [claim])
    return path


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path, made: Path) -> Iterator[Application]:
    path = tmp_path / "Many.pressmark"
    shutil.copytree(made, path)
    application = Application(Settings(tmp_path / "settings.json"))
    assert application.open_library(path)
    qtbot.addWidget(application.window)
    application.window.show()
    application.window.activateWindow()
    qtbot.waitExposed(application.window)
    application.open_article(ArticleId(MANY))
    qtbot.waitUntil(lambda: f"{MANY} highlights" in application.window.status_line.text)
    yield application
    application.close()


def library_of(application: Application) -> Library:
    library = application.session.library
    assert library is not None
    return library


def finish(window: Application, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not window.session.writes.running)


def all_listed(window: Application, qtbot: QtBot) -> ArticleTable:
    """Select every article in the list, by keys."""
    (table,) = window.window.article_list.findChildren(ArticleTable)
    qtbot.waitUntil(lambda: table.model().rowCount() == MANY)
    table.setFocus()
    qtbot.keyClick(table, *SELECT_ALL)
    assert len(window.window.article_list.selected_ids()) == MANY
    return table


def called_off(window: Application, qtbot: QtBot, begin: Callable[[], object]) -> None:
    """Begin something, press Escape before it has written anything, and see it to its end."""
    with library_of(window)._store.database.transaction():  # the write waits until this is over
        begin()
        assert window.session.writes.running
        qtbot.keyClick(window.window.reader, Qt.Key.Key_Escape)
    finish(window, qtbot)
    assert window.window.message_bar.text == "Cancelled; nothing was touched."


def test_many_articles_are_deleted_in_one_step_while_the_window_lives(
    window: Application, qtbot: QtBot
) -> None:
    table, library = all_listed(window, qtbot), library_of(window)
    qtbot.keyClick(table, Qt.Key.Key_Delete)
    assert window.session.writes.running
    finish(window, qtbot)
    assert not library.find_articles()
    assert window.window.message_bar.text == f"{MANY} articles deleted."
    library.undo()
    assert len(library.find_articles()) == MANY


def test_a_deletion_of_many_articles_called_off_deletes_none(
    window: Application, qtbot: QtBot
) -> None:
    table, library = all_listed(window, qtbot), library_of(window)
    called_off(window, qtbot, lambda: qtbot.keyClick(table, Qt.Key.Key_Delete))
    assert len(library.find_articles()) == MANY
    step = library.undoable()
    assert step is not None
    assert step.label == "Tag all"


def test_many_articles_are_starred_and_marked_as_read(window: Application, qtbot: QtBot) -> None:
    all_listed(window, qtbot)
    library = library_of(window)
    window.actions[Act.STAR].trigger()
    assert window.session.writes.running
    finish(window, qtbot)
    assert len(library.find_articles(ArticleQuery(starred=True))) == MANY
    window.actions[Act.MARK_READ].trigger()
    finish(window, qtbot)
    assert not library.find_articles(ArticleQuery(unread=True))


def test_a_star_for_many_called_off_is_no_star_in_the_menu(
    window: Application, qtbot: QtBot
) -> None:
    all_listed(window, qtbot)
    called_off(window, qtbot, window.actions[Act.STAR].trigger)
    assert not library_of(window).find_articles(ArticleQuery(starred=True))
    qtbot.waitUntil(lambda: not window.actions[Act.STAR].isChecked())


def test_one_article_is_starred_at_once(window: Application) -> None:
    window.actions[Act.STAR].trigger()
    assert not window.session.writes.running
    assert list(library_of(window).find_articles(ArticleQuery(starred=True))) == [MANY]


def test_many_cards_are_tagged_checked_and_deleted(window: Application, qtbot: QtBot) -> None:
    panel, library = window.window.annotation_panel, library_of(window)
    panel.focus_cards()
    cards = QApplication.focusWidget()
    qtbot.keyClick(cards, *SELECT_ALL)
    assert len(panel.selected_ids()) == MANY
    window.actions[Act.STATUS_CONFIRMED].trigger()
    finish(window, qtbot)
    annotations = library.annotations(ArticleId(MANY))
    assert {each.fields.status for each in annotations} == {Status.CONFIRMED}
    qtbot.keyClick(cards, Qt.Key.Key_2)
    finish(window, qtbot)
    assert all(len(each.tags) == 2 for each in library.annotations(ArticleId(MANY)))
    qtbot.keyClick(cards, Qt.Key.Key_Delete)
    finish(window, qtbot)
    assert not library.annotations(ArticleId(MANY))
    assert window.window.message_bar.text == f"{MANY} annotations deleted."


def trash_of(window: Application, qtbot: QtBot) -> Trash:
    window.actions[Act.SHOW_TRASH].trigger()
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, Trash)
    qtbot.waitUntil(lambda: items_of(dialog).model().rowCount() > 0)
    return dialog


def items_of(dialog: Trash) -> QListView:
    (items,) = dialog.findChildren(QListView)
    return items


def press(dialog: Trash, label: str) -> None:
    next(b for b in dialog.findChildren(QPushButton) if b.text().startswith(label)).click()


def test_many_come_back_from_the_trash_in_one_step(window: Application, qtbot: QtBot) -> None:
    library = library_of(window)
    with library.step("Delete"):
        library.trash_annotations([library.annotations(ArticleId(MANY))[0].id])
        library.trash_articles(library.find_articles())
    dialog = trash_of(window, qtbot)
    qtbot.keyClick(items_of(dialog), *SELECT_ALL)
    press(dialog, "&Restore")
    finish(window, qtbot)
    assert len(library.find_articles()) == MANY
    assert len(library.annotations(ArticleId(MANY))) == MANY
    step = library.undoable()
    assert step is not None
    assert step.title == "Restore from the trash"
    qtbot.waitUntil(lambda: items_of(dialog).model().rowCount() == 0)
    dialog.close()


def test_emptying_the_trash_can_be_called_off(window: Application, qtbot: QtBot) -> None:
    library = library_of(window)
    library.trash_articles(library.find_articles()[:60])
    dialog = trash_of(window, qtbot)

    def agree() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        box.buttons()[0].click()

    QTimer.singleShot(50, agree)
    called_off(window, qtbot, lambda: press(dialog, "&Empty"))
    assert len(library.find_articles(ArticleQuery(trashed=True))) == 60
    dialog.close()


def test_a_merge_called_off_leaves_both_tags(window: Application, qtbot: QtBot) -> None:
    library = library_of(window)
    claim, quote = library.tag_named("claim").id, library.tag_named("quote").id
    merge = window._codebook._retagging.write
    called_off(window, qtbot, lambda: merge("Merging", lambda it: it.merge_tags(claim, quote)))
    assert library.tag_named("claim").id == claim
    assert all(each.tags == (claim,) for each in library.annotations(ArticleId(MANY)))
