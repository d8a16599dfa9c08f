"""Books in the window: their chapters are listed, and those ticked become articles."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton, QTreeWidget
from pytestqt.qtbot import QtBot

from app.settings import Settings
from ui.application import Application
from ui.dialogs.chapters import ChapterChoice

# The offscreen platform cannot tell a window manager about sizes, and says so.
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

CHAPTERS = ("cover", "arrival", "crane", "imprint")


def book(folder: Path, name: str, chapters: tuple[str, ...] = CHAPTERS) -> Path:
    manifest = "".join(
        f'<item id="{n}" href="{n}.xhtml" media-type="application/xhtml+xml"/>' for n in chapters
    )
    spine = "".join(f'<itemref idref="{n}"/>' for n in chapters)
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as written:
        written.writestr("mimetype", "application/epub+zip")
        written.writestr(
            "META-INF/container.xml",
            '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
            '<rootfile full-path="book.opf"/></rootfiles></container>',
        )
        written.writestr(
            "book.opf",
            '<package xmlns="http://www.idpf.org/2007/opf"><metadata/>'
            f"<manifest>{manifest}</manifest><spine>{spine}</spine></package>",
        )
        for chapter in chapters:
            text = f"<h1>The {chapter}</h1><p>Of {chapter} in {name} is told here.</p>"
            written.writestr(f"{chapter}.xhtml", f"<html><body>{text}</body></html>")
    path = folder / name
    path.write_bytes(stream.getvalue())
    return path


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[Application]:
    application = Application(Settings(tmp_path / "settings.json"))
    assert application.open_library(tmp_path / "Shelf.pressmark")
    qtbot.addWidget(application.window)
    application.window.show()
    application.window.activateWindow()
    qtbot.waitExposed(application.window)
    yield application
    application.close()


def choice(qtbot: QtBot) -> ChapterChoice:
    def shown() -> list[ChapterChoice]:
        return [
            item
            for item in QApplication.topLevelWidgets()
            if isinstance(item, ChapterChoice) and item.isVisible()
        ]

    qtbot.waitUntil(lambda: bool(shown()))
    return shown()[0]


def tree_of(dialog: ChapterChoice) -> QTreeWidget:
    (tree,) = dialog.findChildren(QTreeWidget)
    return tree


def press(dialog: ChapterChoice, text: str, qtbot: QtBot) -> None:
    button = next(item for item in dialog.findChildren(QPushButton) if text in item.text())
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def titles(application: Application) -> set[str]:
    library = application.session.library
    assert library is not None
    return {row.title for row in library.article_rows(library.find_articles())}


def test_chapters_are_chosen_by_keyboard_and_the_rest_stays_out(
    window: Application, qtbot: QtBot, tmp_path: Path
) -> None:
    window.import_paths([book(tmp_path, "harbour.epub")])
    dialog = choice(qtbot)
    tree = tree_of(dialog)
    rows = [tree.topLevelItem(0).child(row) for row in range(4)]
    assert [row.text(0) for row in rows][:2] == ["1. The cover", "2. The arrival"]
    ticked = [row.checkState(0) is Qt.CheckState.Checked for row in rows]
    assert ticked == [False, True, True, False]
    tree.setFocus()
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Space):
        qtbot.keyClick(tree, key)
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: titles(window) == {"The arrival"})


def test_books_among_other_files_are_asked_about_once_and_can_be_left_out(
    window: Application, qtbot: QtBot, tmp_path: Path
) -> None:
    note = tmp_path / "note.txt"
    note.write_text("A note from the harbour\n\nIt rained.\n", encoding="utf-8")
    single = book(tmp_path, "single.epub", ("arrival",))
    books = [book(tmp_path, "one.epub"), book(tmp_path, "two.epub"), single]
    window.import_paths([note, *books])
    dialog = choice(qtbot)
    tree = tree_of(dialog)
    names = [tree.topLevelItem(row).text(0) for row in range(tree.topLevelItemCount())]
    assert names == ["one.epub", "two.epub"]
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: len(titles(window)) == 2)
    assert titles(window) == {"A note from the harbour", "The arrival"}


def test_nothing_ticked_cannot_be_imported(
    window: Application, qtbot: QtBot, tmp_path: Path
) -> None:
    window.import_paths([book(tmp_path, "harbour.epub")])
    dialog = choice(qtbot)
    tree_of(dialog).topLevelItem(0).setCheckState(0, Qt.CheckState.Unchecked)
    button = next(item for item in dialog.findChildren(QPushButton) if item.text() == "Import")
    assert not button.isEnabled()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    window.import_paths([book(tmp_path, "single.epub", ("arrival",))])
    qtbot.waitUntil(lambda: titles(window) == {"The arrival"})


def test_a_broken_book_is_told_without_asking(
    window: Application, qtbot: QtBot, tmp_path: Path
) -> None:
    broken = book(tmp_path, "broken.epub")
    broken.write_bytes(broken.read_bytes()[:300])
    with qtbot.waitSignal(window.messages.message_posted) as posted:
        window.import_paths([broken])
    assert posted.args is not None
    assert "“broken.epub”" in posted.args[0].text
