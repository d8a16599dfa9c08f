"""A newer text of an article in the window: told, reviewed by keys, and compared."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QDialog,
    QLabel,
    QListWidget,
    QPushButton,
    QTableWidget,
    QWidget,
)
from pytestqt.qtbot import QtBot

from app.library import Library
from app.model.annotation import AnchorState
from app.model.ids import ArticleId
from app.model.span import Span
from app.settings import Settings
from tests.gui.ready_made import ready_made
from ui.application import Application
from ui.commands import Act
from ui.dialogs.import_report import ImportReport
from ui.dialogs.version_review import VersionReview
from ui.dialogs.versions import VersionsDialog
from ui.widgets.diff_view import DiffView

# The offscreen platform cannot tell a window manager about sizes, and says so.
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

D = TypeVar("D", bound=QDialog)

PAGE = """<!DOCTYPE html><html lang="en"><head><title>Storm closes the harbour</title>
<link rel="canonical" href="https://ledger.example/storm">
<meta property="og:site_name" content="Northern Ledger"></head><body><article>
<h1>Storm closes the harbour</h1>{paragraphs}</article></body></html>"""
OLD = (
    "The harbour of Norhaven was closed on Tuesday after a storm tore two cranes from their rails.",
    "Repairs will cost 4.2 million euros, the city said. Brandt expects them to last until May.",
    "Nobody was hurt. Ferries to the islands leave from the old pier until then.",
    "The harbour has had five storms this year. Each of them closed it for a day at least.",
)
NEW = (
    OLD[0],
    "Repairs will cost up to 4.8 million euros, the city said on Wednesday.",
    *OLD[2:],
)
COST = "Repairs will cost 4.2 million euros, the city said."
UNTIL_MAY = "Brandt expects them to last until May."


def html(texts: tuple[str, ...]) -> str:
    return PAGE.format(paragraphs="".join(f"<p>{text}</p>" for text in texts))


def page(folder: Path, name: str, texts: tuple[str, ...]) -> Path:
    file = folder / name
    file.write_text(html(texts), encoding="utf-8")
    return file


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[Application]:
    """The window with an article of two annotations, open for reading."""
    application = Application(Settings(tmp_path / "settings.json"))
    ready_made(tmp_path / "Storm.pressmark", ("old.html", html(OLD)))
    assert application.open_library(tmp_path / "Storm.pressmark")
    qtbot.addWidget(application.window)
    application.window.show()
    application.window.activateWindow()
    qtbot.waitExposed(application.window)
    with qtbot.waitSignal(application.window.reader.article_shown):
        application.open_article(the_article(library_of(application)))
    library = library_of(application)
    text = library.open_article(the_article(library)).text
    for quote in (COST, UNTIL_MAY):
        start = text.index(quote)
        library.annotate(the_article(library), Span(start, start + len(quote)))
    yield application
    application.close()


@pytest.fixture
def renewed(window: Application, qtbot: QtBot, tmp_path: Path) -> Application:
    """The window after a newer text of the article was imported."""
    with qtbot.waitSignal(window.window.reader.article_shown):
        window.import_paths([page(tmp_path, "new.html", NEW)])
    return window


def library_of(application: Application) -> Library:
    library = application.session.library
    assert library is not None
    return library


def the_article(library: Library) -> ArticleId:
    (article_id,) = library.find_articles()
    return article_id


def dialog_of(kind: type[D], qtbot: QtBot) -> D:
    def found() -> None:
        assert any(isinstance(item, kind) for item in QApplication.topLevelWidgets())

    qtbot.waitUntil(found)
    return next(item for item in QApplication.topLevelWidgets() if isinstance(item, kind))


def rows(dialog: VersionReview) -> list[str]:
    (shown,) = dialog.findChildren(QListWidget)
    return [shown.item(row).text() for row in range(shown.count())]


def drawn(view: DiffView, words: str) -> tuple[bool, bool]:
    """Say whether words are underlined, and whether they are struck through."""
    cursor = view.document().find(words)
    assert not cursor.isNull(), view.toPlainText()
    format_ = cursor.charFormat()
    return format_.fontUnderline(), format_.fontStrikeOut()


@pytest.fixture
def review(renewed: Application, qtbot: QtBot) -> VersionReview:
    renewed.actions[Act.REVIEW].trigger()
    dialog = dialog_of(VersionReview, qtbot)
    qtbot.waitUntil(dialog.isActiveWindow)
    return dialog


def test_the_newer_text_is_shown_and_a_review_offered(renewed: Application, qtbot: QtBot) -> None:
    assert "4.8 million" in renewed.window.reader.toPlainText()
    (button,) = renewed.window.message_bar.findChildren(QPushButton)
    qtbot.waitUntil(lambda: button.isVisible() and button.text() == "Review")  # the import is over
    button.click()
    assert rows(dialog_of(VersionReview, qtbot)) == [
        f"{COST}\nreworded, 76 % alike",
        f"{UNTIL_MAY}\ngone",
    ]


def test_the_review_shows_what_became_of_the_words_by_lines_not_by_colour_alone(
    review: VersionReview,
) -> None:
    (view,) = review.findChildren(DiffView)
    assert drawn(view, "4.8") == drawn(view, "on Wednesday") == (True, False)
    assert drawn(view, "4.2") == (False, True)
    assert drawn(view, "the city said") == (False, False)


def test_the_review_is_done_by_three_keys(
    renewed: Application, review: VersionReview, qtbot: QtBot
) -> None:
    library = library_of(renewed)
    reworded, gone = (item.annotation.id for item in library.review_queue())
    qtbot.keyClick(review, Qt.Key.Key_A)
    assert library.annotation(reworded).anchor is AnchorState.REWORDED
    assert rows(review) == [f"{UNTIL_MAY}\ngone"]
    qtbot.keyClick(review, Qt.Key.Key_A)  # nothing is proposed for this one
    assert len(library.review_queue()) == 1
    text = library.open_article(the_article(library)).text
    start = text.index("Nobody was hurt.")
    renewed.window.reader.select_span(Span(start, start + len("Nobody was hurt.")))
    qtbot.keyClick(review, Qt.Key.Key_P)
    placed = library.annotation(gone).span
    assert placed is not None
    assert placed.of(text) == "Nobody was hurt."
    assert rows(review) == []
    library.undo()
    assert rows(review) == [f"{UNTIL_MAY}\ngone"]
    qtbot.keyClick(review, Qt.Key.Key_O)
    assert library.annotation(gone).anchor is AnchorState.GONE
    assert rows(review) == []


def test_choosing_an_annotation_puts_the_cursor_on_its_proposed_place(
    renewed: Application, review: VersionReview
) -> None:
    assert rows(review)
    (item, _) = library_of(renewed).review_queue()
    assert renewed.window.reader.cursor_span() == item.proposed


def test_the_cursor_stays_while_something_else_is_annotated(
    renewed: Application, review: VersionReview
) -> None:
    library, reader = library_of(renewed), renewed.window.reader
    reader.go_to_end()
    span = reader.cursor_span()
    assert span is not None
    library.annotate(the_article(library), span)
    assert reader.cursor_span() == span
    assert len(rows(review)) == 2


def test_versions_are_compared_in_one_text_and_side_by_side(
    renewed: Application, qtbot: QtBot
) -> None:
    renewed.actions[Act.VERSIONS].trigger()
    dialog = dialog_of(VersionsDialog, qtbot)
    (view,) = dialog.findChildren(DiffView)
    qtbot.waitUntil(lambda: "4.8" in view.toPlainText())
    assert drawn(view, "4.8") == (True, False)
    assert drawn(view, "Brandt expects") == (False, True)
    assert "sentences unchanged" in view.toPlainText()
    assert "five storms" not in view.toPlainText()
    (beside,) = dialog.findChildren(QCheckBox)
    beside.click()
    table = QTextCursor(view.document().find("4.8")).currentTable()
    assert table is not None
    cell = table.cellAt(view.document().find("4.8"))
    left = table.cellAt(cell.row(), 0).firstCursorPosition().block().text()
    right = table.cellAt(cell.row(), 1).firstCursorPosition().block().text()
    assert (left, right) == (COST, NEW[1])


@pytest.mark.parametrize(
    ("changed", "counted"),
    [
        ({3: OLD[3].replace("five", "six")}, "1 sentence differs."),
        ({0: OLD[0].replace("two", "three"), 3: OLD[3].replace("five", "six")}, "2 sentences"),
    ],
)
def test_sentences_that_differ_are_counted_in_words(
    window: Application,
    qtbot: QtBot,
    tmp_path: Path,
    changed: dict[int, str],
    counted: str,
) -> None:
    texts = tuple(changed.get(number, text) for number, text in enumerate(OLD))
    with qtbot.waitSignal(window.window.reader.article_shown):
        window.import_paths([page(tmp_path, "new.html", texts)])
    window.actions[Act.VERSIONS].trigger()
    dialog = dialog_of(VersionsDialog, qtbot)
    qtbot.waitUntil(lambda: any(x.text().startswith(counted) for x in dialog.findChildren(QLabel)))


def test_the_newest_version_can_be_made_an_article(renewed: Application, qtbot: QtBot) -> None:
    library = library_of(renewed)
    renewed.actions[Act.VERSIONS].trigger()
    dialog = dialog_of(VersionsDialog, qtbot)
    with qtbot.waitSignal(renewed.window.reader.article_shown):
        next(
            item
            for item in dialog.findChildren(QPushButton)
            if item.text().replace("&", "").startswith("Make the Newest")
        ).click()
    assert len(library.find_articles()) == 2
    assert "4.2 million" in renewed.window.reader.toPlainText()


def button_of(parent: QWidget, text: str) -> QPushButton:
    (found,) = (b for b in parent.findChildren(QPushButton) if b.text().replace("&", "") == text)
    return found


def test_a_newer_text_can_be_kept_apart_where_its_import_is_told(
    window: Application, qtbot: QtBot, tmp_path: Path
) -> None:
    with qtbot.waitSignal(window.window.reader.article_shown):
        window.import_paths([page(tmp_path, "more.html", (*OLD, "A ferry sails again."))])
    library = library_of(window)
    assert len(library.find_articles()) == 1
    bar = window.window.message_bar
    qtbot.waitUntil(lambda: any("newer text" in x.text() for x in bar.findChildren(QLabel)))
    button_of(bar, "Keep as Separate Article").click()
    assert len(library.find_articles()) == 2
    window.actions[Act.UNDO].trigger()
    qtbot.waitUntil(lambda: len(library.find_articles()) == 1)


def test_a_newer_text_among_others_can_be_kept_apart_from_the_report(
    renewed: Application, qtbot: QtBot
) -> None:
    library = library_of(renewed)
    qtbot.waitUntil(lambda: len(library.import_reports()) > 1)  # the import is over
    renewed.actions[Act.IMPORT_REPORTS].trigger()
    dialog = dialog_of(ImportReport, qtbot)
    (table,) = dialog.findChildren(QTableWidget)
    button = button_of(dialog, "Keep as Separate Article")
    assert not button.isEnabled()
    qtbot.waitUntil(lambda: table.item(0, 1) is not None)  # reports are read in the background
    table.selectRow(0)
    assert button.isEnabled()
    qtbot.keyClick(button, Qt.Key.Key_Space)
    assert len(library.find_articles()) == 2
    cell = table.item(0, 1)
    assert cell is not None
    assert cell.text() == "separate article"
    assert not button.isEnabled()


def test_an_article_of_one_version_says_so(window: Application, qtbot: QtBot) -> None:
    window.actions[Act.VERSIONS].trigger()
    dialog = dialog_of(VersionsDialog, qtbot)
    assert not next(
        item for item in dialog.findChildren(QPushButton) if "Newest" in item.text()
    ).isEnabled()


def test_nothing_to_review_is_said_in_the_window(window: Application, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.messages.message_posted) as posted:
        window.actions[Act.REVIEW].trigger()
    assert posted.args is not None
    assert posted.args[0].text == "Nothing is left to review."


def test_undoing_the_import_shows_the_old_text_again(renewed: Application, qtbot: QtBot) -> None:
    with qtbot.waitSignal(renewed.window.reader.article_shown):
        renewed.actions[Act.UNDO].trigger()
    assert "4.2 million" in renewed.window.reader.toPlainText()
