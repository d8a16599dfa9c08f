"""The history in the real window over a real library, by keys and clicks."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from app.library import Library
from app.model.article import Metadata
from app.model.block import Block, BlockKind, Body
from app.model.draft import Draft
from app.model.history import FoundSteps
from app.model.ids import StepId
from app.model.report import Source
from app.model.span import Span
from app.settings import Settings
from ui.application import Application
from ui.commands import Act
from ui.dialogs.import_report import ImportReport
from ui.history.days import listing_of
from ui.history.history_model import LOOK_ROLE
from ui.history.history_panel import HistoryPanel

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

QUOTES = (Span(0, 7), Span(8, 13), Span(14, 16))


@pytest.fixture
def application(qtbot: QtBot, tmp_path: Path) -> Iterator[Application]:
    """The window on a library with two articles, three tagged words and one deleted tag."""
    path = tmp_path / "History.pressmark"
    with Library.create(path) as library:
        for title in ("Ferry passengers vote", "Harbour posts a record"):
            blocks = (Block(BlockKind.HEADING, title, level=1), Block(BlockKind.PARAGRAPH, "Text."))
            library.add_article(Draft(Metadata(title=title), Body(blocks)))
        harbour = library.find_articles()[0]
        for span in QUOTES:
            library.annotate(harbour, span, [library.tags()[0].id])
        library.trash_annotations([library.annotations(harbour)[2].id])
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


def opened(qtbot: QtBot, application: Application) -> HistoryPanel:
    qtbot.keyClick(application.window, Qt.Key.Key_H, Qt.KeyboardModifier.ControlModifier)
    (panel,) = application.window.findChildren(HistoryPanel)
    qtbot.waitUntil(lambda: panel.steps.model().rowCount() > 0)
    return panel


def titles(panel: HistoryPanel) -> list[str]:
    model = panel.steps.model()
    return [model.index(row, 0).data(LOOK_ROLE).title for row in range(model.rowCount())]


def button(panel: HistoryPanel, beginning: str) -> QPushButton:
    (found,) = (
        each
        for each in panel.findChildren(QPushButton)
        if each.isVisible() and each.text().replace("&", "").startswith(beginning)
    )
    return found


def select(qtbot: QtBot, panel: HistoryPanel, row: int, *, says: str) -> None:
    panel.steps.setCurrentIndex(panel.steps.model().index(row, 0))
    qtbot.waitUntil(lambda: any(says in b.text() for b in panel.findChildren(QPushButton)))


def answer_with(label: str) -> None:
    def answer() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        (chosen,) = (b for b in box.buttons() if b.text().replace("&", "") == label)
        chosen.click()

    QTimer.singleShot(100, answer)


def test_its_key_lists_what_was_done_where_and_by_whom_under_the_day(
    qtbot: QtBot, application: Application
) -> None:
    panel = opened(qtbot, application)
    assert titles(panel)[:2] == ["Delete annotation", "Tag as Claim"]
    assert panel.steps.hasFocus()
    spoken = panel.steps.model().index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.startswith("Today, Delete annotation, \u2068“a”")
    assert "Harbour posts a record" in spoken
    assert "Coder 1" in spoken
    assert panel.steps.rowHeight(0) > panel.steps.rowHeight(1), "the day stands above its first"
    qtbot.keyClick(application.window, Qt.Key.Key_H, Qt.KeyboardModifier.ControlModifier)
    assert not panel.isVisible()


def test_escape_goes_back_to_the_text_and_leaves_the_history_open(
    qtbot: QtBot, application: Application
) -> None:
    panel = opened(qtbot, application)
    for part in (panel.steps, *panel.findChildren(QComboBox)):
        if part.isVisible():
            part.setFocus()
            qtbot.keyClick(part, Qt.Key.Key_Escape)
            assert application.window.reader.hasFocus()
            assert panel.isVisible()


def test_going_back_says_how_many_steps_asks_and_can_be_done_again(
    qtbot: QtBot, application: Application
) -> None:
    panel = opened(qtbot, application)
    library = library_of(application)
    select(qtbot, panel, 2, says="(3)")
    answer_with("Cancel")
    button(panel, "Undo to Here").click()
    assert all(step.state == "done" for step in library.history())
    answer_with("Undo")
    button(panel, "Undo to Here").click()
    qtbot.waitUntil(lambda: [s.state for s in library.history()].count("undone") == 3)
    qtbot.waitUntil(lambda: panel.steps.model().index(0, 0).data(LOOK_ROLE).state == "undone")
    harbour = library.find_articles()[0]
    assert len(library.annotations(harbour)) == 1
    select(qtbot, panel, 0, says="Redo to Here (3)")
    answer_with("Redo")
    button(panel, "Redo to Here").click()
    qtbot.waitUntil(lambda: all(step.state == "done" for step in library.history()))


def test_a_deleted_annotation_is_restored_from_its_step(
    qtbot: QtBot, application: Application
) -> None:
    panel = opened(qtbot, application)
    library = library_of(application)
    select(qtbot, panel, 0, says="(1)")
    button(panel, "Restore").click()
    assert not library.trashed_annotations()
    qtbot.waitUntil(lambda: titles(panel)[0] == "Restore annotation")
    select(qtbot, panel, 1, says="(2)")
    assert not [
        b for b in panel.findChildren(QPushButton) if b.text() == "&Restore" and b.isVisible()
    ]


def test_enter_goes_to_the_place_and_puts_the_keyboard_there(
    qtbot: QtBot, application: Application
) -> None:
    panel = opened(qtbot, application)
    row = titles(panel).index("Tag as Claim") + 1
    panel.steps.setCurrentIndex(panel.steps.model().index(row, 0))
    qtbot.keyClick(panel.steps, Qt.Key.Key_Return)
    reader = application.window.reader
    qtbot.waitUntil(lambda: reader.cursor_span() == QUOTES[1])
    assert reader.hasFocus()


def test_what_is_done_meanwhile_appears_on_top_and_the_selected_step_stays_selected(
    qtbot: QtBot, application: Application
) -> None:
    panel = opened(qtbot, application)
    select(qtbot, panel, 1, says="(2)")
    kept = panel.steps.current_id()
    library_of(application).create_tag("frame")
    qtbot.waitUntil(lambda: titles(panel)[0] == "New tag frame")
    assert panel.steps.current_id() == kept
    assert panel.steps.currentIndex().row() == 2
    qtbot.waitUntil(lambda: button(panel, "Undo to Here").text().endswith("(3)"))


def test_filters_narrow_by_kind_and_by_the_article_shown(
    qtbot: QtBot, application: Application
) -> None:
    panel = opened(qtbot, application)
    kinds = next(c for c in panel.findChildren(QComboBox) if c.accessibleName() == "Kind of step")
    qtbot.keyClicks(kinds, "Del")
    kinds.activated.emit(kinds.currentIndex())
    qtbot.waitUntil(lambda: titles(panel) == ["Delete annotation"])
    kinds.setCurrentIndex(0)
    kinds.activated.emit(0)
    qtbot.waitUntil(lambda: panel.steps.model().rowCount() == 6)
    ferry = library_of(application).find_articles()[1]
    application.open_article(ferry)
    here = panel.findChild(QCheckBox)
    qtbot.waitUntil(here.isEnabled)
    here.click()
    qtbot.waitUntil(lambda: titles(panel) == ["Import Ferry passengers vote"])


def test_a_choice_of_steps_is_seen_to_be_one(application: Application, qtbot: QtBot) -> None:
    panel = opened(qtbot, application)
    (kinds,) = (each for each in panel.findChildren(QComboBox) if each.isVisible())
    image = kinds.grab().toImage()
    right = range(image.width() - 22, image.width() - 4)
    rows = range(4, image.height() - 4)
    ground = image.pixelColor(image.width() - 4, image.height() // 2)
    assert any(image.pixelColor(x, y) != ground for x in right for y in rows)


def test_an_import_leads_to_its_report_which_is_kept(
    qtbot: QtBot, application: Application, tmp_path: Path
) -> None:
    (tmp_path / "broken.pdf").write_bytes(b"%PDF-1.4 and nothing more")
    (tmp_path / "ferry.txt").write_text("The ferry leaves\n\nIt leaves at seven.\n")
    library = library_of(application)
    library.import_sources([Source(path=tmp_path / n) for n in ("broken.pdf", "ferry.txt")])
    panel = opened(qtbot, application)
    select(qtbot, panel, 0, says="(1)")
    button(panel, "Show Report").click()
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), ImportReport))
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, ImportReport)
    application.actions[Act.IMPORT_REPORTS].trigger()
    dialog.close()


def test_days_begin_where_the_person_lives() -> None:
    minutes = ((0, "2026-11-14T10:00"), (3, "2026-11-14T09:00"), (4, "2026-11-10T12:00"))
    found = FoundSteps([StepId(6 - row) for row in range(6)], minutes)
    assert list(listing_of(found).days) == [0, 4]


@pytest.mark.parametrize(("width", "beside"), [(1280, False), (1680, True)])
def test_the_text_stays_wide_enough_beside_the_history(
    qtbot: QtBot, application: Application, width: int, beside: bool
) -> None:
    application.window.resize(width, 800)
    qtbot.waitUntil(lambda: application.window.centralWidget().width() == width)
    opened(qtbot, application)
    qtbot.waitUntil(lambda: application.window.reader.width() >= 480)
    assert application.window.annotation_panel.isVisible() == beside


def test_cards_that_gave_way_to_the_history_are_back_after_a_restart(
    qtbot: QtBot, application: Application, tmp_path: Path
) -> None:
    opened(qtbot, application)
    assert not application.window.annotation_panel.isVisible(), "the screen is too narrow for both"
    path = library_of(application).path
    application.close()
    again = Application(Settings(tmp_path / "settings.json"))
    qtbot.addWidget(again.window)
    assert again.open_library(path)
    again.window.show()
    assert again.window.annotation_panel.isVisible()
    again.close()
