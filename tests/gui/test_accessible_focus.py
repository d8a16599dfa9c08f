"""The keyboard's way through the window: in order, seen at every stop, and never trapped."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.library import Library
from app.model.report import Source
from app.paths import resource
from app.settings import Settings
from ui.application import Application

SOURCE = Path(str(resource("samples", "articles", "06-nachtzug-nach-orvelo.txt")))
MOST_STOPS = 80

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", "This plugin does not support")


@pytest.fixture
def program(qtbot: QtBot, tmp_path: Path) -> Iterator[Application]:
    """The window on an article with an annotation, the keyboard in the text."""
    with Library.create(tmp_path / "Press.pressmark") as library:
        library.import_sources([Source(path=SOURCE)])
        (article_id,) = library.find_articles()
        first = library.open_article(article_id).sentences[1]
        library.annotate(article_id, first, [library.tags()[0].id])
    running = Application(Settings(tmp_path / "settings.json"))
    assert running.open_library(tmp_path / "Press.pressmark")
    running.window.show()
    running.window.activateWindow()
    qtbot.waitExposed(running.window)
    with qtbot.waitSignal(running.window.reader.article_shown):
        running.open_article(article_id)
    qtbot.waitUntil(running.window.reader.hasFocus)
    yield running
    running.window.close()
    running.window.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def _focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def _stops(qtbot: QtBot) -> list[QWidget]:
    """Press Tab until the keyboard is where it was, and return where it came by."""
    start, stops = _focused(), []
    for _ in range(MOST_STOPS):
        stops.append(_focused())
        qtbot.keyClick(_focused(), Qt.Key.Key_Tab)
        if _focused() is start:
            return stops
    raise AssertionError(f"Tab never comes back to {start}")


def test_tab_goes_round_the_panes_one_after_the_other(program: Application, qtbot: QtBot) -> None:
    window = program.window
    panes = (window.article_list, window.splitter.widget(1), window.annotation_panel)
    passed = [
        next((n for n, pane in enumerate(panes) if pane.isAncestorOf(stop)), -1)
        for stop in _stops(qtbot)
    ]
    changes = [pane for n, pane in enumerate(passed) if pane != passed[n - 1]]
    assert len(changes) <= len(panes), f"the panes were entered in the order {passed}"
    assert set(passed) >= {0, 1, 2}


def test_every_stop_has_a_name_and_shows_that_it_has_the_keyboard(
    program: Application, qtbot: QtBot
) -> None:
    unseen = []
    for stop in _stops(qtbot):
        stop.setFocus(Qt.FocusReason.TabFocusReason)
        qtbot.wait(5)
        with_focus = _picture(program.window)
        stop.clearFocus()
        qtbot.wait(5)
        if _picture(program.window) == with_focus:
            unseen.append(f"{type(stop).__name__} {stop.accessibleName()!r}")
    assert unseen == []


def _picture(window: QWidget) -> QImage:
    return window.grab().toImage()
