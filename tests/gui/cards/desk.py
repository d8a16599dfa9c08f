"""The cards of an article on the desk: what their tests do there, and what they look at."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QWidget,
)
from pytestqt.qtbot import QtBot

from app.library import Library
from app.model.ids import AnnotationId, ArticleId
from ui.annotation_panel.card_list import CardList
from ui.application import Application

W = TypeVar("W", bound=QWidget)
TEXTS = ("Two cranes came on Monday.", "No crane came on Monday.")


def library_of(application: Application) -> Library:
    library = application.session.library
    assert library is not None
    return library


def cards(application: Application) -> CardList:
    return application.window.annotation_panel.findChild(CardList)


def here(application: Application) -> list[AnnotationId]:
    library = library_of(application)
    return [each.id for each in library.annotations(library.find_articles()[1])]


def there(application: Application) -> tuple[ArticleId, AnnotationId]:
    library = library_of(application)
    article_id = library.find_articles()[0]
    return article_id, library.annotations(article_id)[0].id


def dialog(qtbot: QtBot) -> QDialog:
    def found() -> list[QDialog]:
        return [
            w for w in QApplication.topLevelWidgets() if isinstance(w, QDialog) and w.isVisible()
        ]

    qtbot.waitUntil(lambda: bool(found()))
    return found()[0]


def named(parent: QWidget, kind: type[W], name: str) -> W:
    found = [w for w in parent.findChildren(kind) if w.accessibleName() == name]
    assert len(found) == 1, name
    return found[0]


def press(application: Application, key: Qt.Key, modifier: Qt.KeyboardModifier) -> None:
    QTest.keyClick(application.window, key, modifier)


NONE, SHIFT, CTRL = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
)
