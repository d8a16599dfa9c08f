"""The trash and the coder's name, in the real window over a real library."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QInputDialog, QListView, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from app.library import Library
from app.model.article import ArticleQuery, Metadata
from app.model.block import Block, BlockKind, Body
from app.model.draft import Draft
from app.model.span import Span
from app.settings import Settings
from ui.application import Application
from ui.commands import Act
from ui.dialogs.trash import Trash
from ui.messages import Message

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


@pytest.fixture
def application(qtbot: QtBot, tmp_path: Path) -> Iterator[Application]:
    """The window on a library with an article and an annotation in the trash, and one of each."""
    path = tmp_path / "Care.pressmark"
    with Library.create(path) as library:
        for title in ("Kept", "Trashed"):
            blocks = (Block(BlockKind.HEADING, title, level=1), Block(BlockKind.PARAGRAPH, "Text."))
            library.add_article(Draft(Metadata(title=title), Body(blocks)))
        trashed, kept = library.find_articles()
        tag = library.tags()[0].id
        library.toggle_tag(kept, Span(0, 4), tag)
        library.annotate(kept, Span(5, 10), [tag])
        library.trash_annotations([library.annotations(kept)[1].id])
        library.trash_articles([trashed])
    application = Application(Settings(tmp_path / "settings.json"))
    assert application.open_library(path)
    qtbot.addWidget(application.window)
    application.window.show()
    yield application
    application.close()


def library_of(application: Application) -> Library:
    library = application.session.library
    assert library is not None
    return library


def shown(qtbot: QtBot, application: Application) -> tuple[Trash, QListView]:
    application.actions[Act.SHOW_TRASH].trigger()
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, Trash)
    qtbot.waitExposed(dialog)
    (items,) = dialog.findChildren(QListView)
    qtbot.waitUntil(lambda: items.model().rowCount() > 0)
    return dialog, items


def finish(qtbot: QtBot, application: Application) -> None:
    qtbot.waitUntil(lambda: not application.session.writes.running)


def press(qtbot: QtBot, dialog: Trash, label: str) -> None:
    (button,) = (b for b in dialog.findChildren(QPushButton) if b.text().startswith(label))
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_what_is_selected_in_the_trash_comes_back(qtbot: QtBot, application: Application) -> None:
    dialog, items = shown(qtbot, application)
    model = items.model()
    texts = [model.index(row, 0).data() for row in range(model.rowCount())]
    assert texts == ["Article: Trashed", "Annotation: Text."]
    qtbot.keyClick(items, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    press(qtbot, dialog, "&Restore")
    library = library_of(application)
    assert not library.trashed_annotations()
    assert len(library.find_articles()) == 2
    qtbot.waitUntil(lambda: model.rowCount() == 0)
    library.undo()
    assert len(library.trashed_annotations()) == 1
    qtbot.waitUntil(lambda: model.rowCount() == 2)
    dialog.close()


def test_a_deleted_tag_lies_in_the_trash_and_comes_back_from_it(
    qtbot: QtBot, application: Application
) -> None:
    library = library_of(application)
    library.trash_tag(library.tag_named("figure").id)
    dialog, items = shown(qtbot, application)
    model = items.model()
    assert model.index(2, 0).data() == "Tag: Figure"
    items.setCurrentIndex(model.index(2, 0))
    press(qtbot, dialog, "&Restore")
    assert library.tag_named("figure").name == "figure"
    qtbot.waitUntil(lambda: model.rowCount() == 2)
    undoable = library.undoable()
    assert undoable is not None
    assert undoable.title == "Restore tag"
    dialog.close()


def test_emptying_asks_first_and_keeps_all_when_told_no(
    qtbot: QtBot, application: Application
) -> None:
    dialog, items = shown(qtbot, application)

    def answer(yes: bool) -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        wanted = "Empty Trash" if yes else "Cancel"
        (button,) = (b for b in box.buttons() if b.text().replace("&", "") == wanted)
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)

    QTimer.singleShot(100, lambda: answer(yes=False))
    press(qtbot, dialog, "&Empty")
    library = library_of(application)
    assert len(library.find_articles(ArticleQuery(trashed=True))) == 1
    QTimer.singleShot(100, lambda: answer(yes=True))
    press(qtbot, dialog, "&Empty")
    finish(qtbot, application)
    assert not library.find_articles(ArticleQuery(trashed=True))
    assert not library.trashed_annotations()
    assert len(library.find_articles()) == 1
    qtbot.waitUntil(lambda: items.model().rowCount() == 0)
    dialog.close()


def test_the_coder_can_be_called_by_another_name(application: Application) -> None:
    def answer() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QInputDialog)
        dialog.setTextValue("Coder B")
        dialog.accept()

    QTimer.singleShot(100, answer)
    application.actions[Act.NAME_CODER].trigger()
    assert library_of(application).coder().name == "Coder B"


def test_backups_that_hold_what_was_deleted_are_told_of_and_go_when_wished(
    qtbot: QtBot, application: Application
) -> None:
    library = library_of(application)
    backup = library.backup()
    told: list[Message] = []
    application.messages.message_posted.connect(told.append)
    dialog, _ = shown(qtbot, application)

    def agree(label: str) -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        next(b for b in box.buttons() if b.text().replace("&", "") == label).click()

    QTimer.singleShot(100, lambda: agree("Empty Trash"))
    press(qtbot, dialog, "&Empty")
    qtbot.waitUntil(lambda: bool(told))
    dialog.close()
    assert told[0].text == "The trash was emptied. A backup still holds what was in it."
    assert backup.exists()
    assert told[0].callback is not None
    QTimer.singleShot(100, lambda: agree("Delete Backups"))
    told[0].callback()
    qtbot.waitUntil(lambda: not backup.exists())
    qtbot.waitUntil(lambda: len(told) == 2)
    assert library.backups_with_deleted() == []
    assert len(library.backups()) == 1
