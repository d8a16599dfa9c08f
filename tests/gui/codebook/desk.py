"""The codebook editor beside a text: what its tests do there, and what they look at."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QMessageBox,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from app.library import Library
from app.model.ids import AnnotationId, TagId
from app.model.span import Span
from app.model.tag_tree import TagTree
from ui.application import Application
from ui.dialogs.codebook.editor import CodebookEditor

D = TypeVar("D", bound=QDialog)
TEXT = "Harbour posts a record\n\nAda Quast said it rained.\n\nIt cost 4.2 million euros in May.\n"


def library_of(application: Application) -> Library:
    library = application.session.library
    assert library is not None
    return library


def annotate(application: Application, words: str, name: str) -> AnnotationId:
    library = library_of(application)
    (article_id,) = library.find_articles()
    start = library.open_article(article_id).text.index(words)
    tag_id = library.tag_named(name).id
    change = library.annotate(article_id, Span(start, start + len(words)), [tag_id])
    (annotation_id,) = change.annotations
    return annotation_id


def dialog_of(kind: type[D], qtbot: QtBot) -> D:
    def found() -> list[D]:
        tops = QApplication.topLevelWidgets()
        return [item for item in tops if isinstance(item, kind) and item.isVisible()]

    qtbot.waitUntil(lambda: bool(found()))
    return found()[0]


def rows(editor: CodebookEditor) -> list[tuple[str, str, str]]:
    """Return what the tree shows from top to bottom: name, key, annotations."""
    shown = []
    index = editor.tree.model().index(0, 0)
    while index.isValid():
        shown.append(tuple(index.siblingAtColumn(column).data() for column in range(3)))
        index = editor.tree.indexBelow(index)
    return [(name, key, count) for name, key, count in shown]


def names(editor: CodebookEditor) -> list[str]:
    return [name for name, _, _ in rows(editor)]


def paths(application: Application) -> list[str]:
    tree = TagTree(library_of(application).tags())
    return [tree.path(tag.id) for tag in tree]


def choose(application: Application, editor: CodebookEditor, name: str) -> TagId:
    tag_id = library_of(application).tag_named(name).id
    editor.choose(tag_id)
    editor.tree.setFocus()
    return tag_id


def button(parent: QWidget, text: str) -> QPushButton:
    return next(
        item for item in parent.findChildren(QPushButton) if item.text().replace("&", "") == text
    )


def answer(qtbot: QtBot, label: str, act: Callable[[], object]) -> str:
    """Do something that asks, press the button of that label, and return what was asked."""
    asked: list[str] = []

    def press() -> None:
        box = QApplication.activeModalWidget()
        if not isinstance(box, QMessageBox):
            return
        timer.stop()
        asked.append(f"{box.text()} {box.informativeText()}")
        next(b for b in box.buttons() if b.text().replace("&", "") == label).click()

    timer = QTimer()
    timer.timeout.connect(press)
    timer.start(10)
    act()
    qtbot.waitUntil(lambda: bool(asked))
    return asked[0]
