"""A program that opens every window there is, one after the other, and prints what is wrong.

`python -m tests.gui.layout_tour LANGUAGE` with `QT_SCALE_FACTOR` set from outside: the language
and the scale of a program are settled when it starts. Prints one JSON list of sentences.
"""

from __future__ import annotations

import json
import os
import sys
import tempfile
import time
import traceback
import zipfile
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

SCREEN = (1920, 1080) if os.environ.get("QT_SCALE_FACTOR") == "2" else (1280, 720)
"""In device pixels: a usual screen at 200 %, and the smallest that is to do at 100 %."""
PATIENCE_S = 5.0

_CONFIG = Path(tempfile.mkdtemp()) / "screen.json"
_WIDTH, _HEIGHT = SCREEN
_CONFIG.write_text(
    json.dumps({"screens": [{"name": "one", "x": 0, "y": 0, "width": _WIDTH, "height": _HEIGHT}]})
)
os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={_CONFIG}"

from PySide6.QtCore import QRect, QSize, QTimer  # noqa: E402 - the screen is settled before Qt is there
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget  # noqa: E402

from app.library import Library  # noqa: E402
from app.model.article import ArticleQuery  # noqa: E402
from app.model.ids import ArticleId  # noqa: E402
from app.model.report import Source  # noqa: E402
from app.paths import resource  # noqa: E402
from app.settings import Settings  # noqa: E402
from tests.gui.layout_checks import faults_of, opened_too_big_for, too_big_for  # noqa: E402
from ui.application import Application, qt_application  # noqa: E402
from ui.commands import Act  # noqa: E402
from ui.dialogs.codebook.editor import CodebookEditor  # noqa: E402
from ui.theme import THEMES  # noqa: E402

OPENING = (
    Act.PASTE_ARTICLE,
    Act.EXPORT,
    Act.PRINT,
    Act.SEARCH_EVERYWHERE,
    Act.SAVE_SEARCH,
    Act.CODEBOOK,
    Act.VARIABLES,
    Act.LIBRARY_NOTE,
    Act.SHOW_TRASH,
    Act.BACKUPS,
    Act.ENCRYPTION,
    Act.NAME_CODER,
    Act.EDIT_DETAILS,
    Act.ABOUT_TEXT,
    Act.ANY_TAG,
    Act.TAG_ARTICLE,
    Act.LINK_ANNOTATION,
    Act.VERSIONS,
    Act.REVIEW,
    Act.READING,
    Act.IMPORT_REPORTS,
    Act.WORD_LISTS,
    Act.SHOW_DISMISSED,
    Act.CHANGE_KEYS,
    Act.KEYS,
    Act.ABOUT,
)
"""The commands that open a window of ours; the system's own file dialogs are left out."""


REPORT = "The harbour was closed on Tuesday after a storm tore two cranes from their rails."
OLD = "Repairs will cost 4.2 million euros, the city said."
NEW = "Repairs will cost up to 4.8 million euros, the city said on Wednesday."


class Tour:
    """Goes through the windows of a program that shows an annotated article."""

    def __init__(self, program: Application, *, contrast: bool) -> None:
        self._program = program
        self._contrast = contrast
        self.faults: list[str] = []

    def main_window(self) -> None:
        """Look at the window with a card open and the find bar shown, and narrow."""
        window = self._program.window
        self._look(window, "main window")
        self._program.actions[Act.FIND_IN_ARTICLE].trigger()
        self._program.actions[Act.HISTORY].trigger()
        self._program.messages.info("A sentence that says what has happened just now.")
        self._look(window, "main window, finding")
        window.resize(window.minimumSizeHint())
        self._look(window, "main window, small")

    def windows(self) -> None:
        """Open all others, with a text to paste and a search to save."""
        QApplication.clipboard().setText(f"{REPORT}\n\n{OLD}")
        self._program.window.article_list.set_query(ArticleQuery(starred=True))
        for act in OPENING:
            self._open(act.name, self._program.actions[act].trigger)

    def with_words(self, annotated: ArticleId, book: Path) -> None:
        """Open those that show what was found, and those that another window or a file opens."""
        library = self._program.session.library
        assert library is not None
        self._program.window.annotation_panel.select(library.annotations(annotated)[0].id)
        linking = self._program.actions[Act.LINK_ANNOTATION].trigger
        self._open("nothing to link", linking, lambda window: _write(window, "zeppelin"))
        search = self._program.actions[Act.SEARCH_EVERYWHERE].trigger
        self._open("results", search, lambda window: _write(window, "har"))
        self._open("operators", search, lambda window: _write(window, "tag:"))
        QApplication.clipboard().setText(f"{REPORT} {NEW}")
        self._open("pasted again", self._program.actions[Act.PASTE_ARTICLE].trigger, _wait_a_while)
        self._open("chapters", lambda: self._program.import_paths([book]))
        self._program.actions[Act.CODEBOOK].trigger()
        editor = self._program.window.findChild(CodebookEditor)
        self._open("split", lambda: editor.split_requested.emit(editor.chosen), aside=editor)
        editor.close()

    def on_error(
        self, kind: type[BaseException], error: BaseException, at: TracebackType | None
    ) -> None:
        """Count what goes wrong in a slot as a fault: Qt goes on as if nothing were."""
        self.faults += traceback.format_exception(kind, error, at)

    def _open(
        self,
        name: str,
        opening: Callable[[], object],
        prepare: Callable[[QWidget], None] = lambda _: None,
        aside: QWidget | None = None,
    ) -> None:
        """Look at the window that opens, `aside` being one that is open already."""
        seen: list[bool] = []

        def look_at_new() -> None:
            window = self._opened(aside)
            if window is None or seen:
                return
            seen.append(True)
            prepare(window)
            turn(lambda: False, 0.1)
            found = opened_too_big_for(window, window.screen().availableSize())
            self.faults += [f"{name}: {fault}" for fault in found]
            self._look(window, name)
            window.close()

        # Some run a loop of their own until they are closed, so that looking comes from within.
        timer = QTimer()
        timer.timeout.connect(look_at_new)
        timer.start(20)
        opening()
        turn(lambda: bool(seen))
        timer.stop()
        if not seen:
            self.faults.append(f"{name} opened no window")

    def _opened(self, aside: QWidget | None) -> QWidget | None:
        others = (self._program.window, aside)
        shown = [each for each in QApplication.topLevelWidgets() if each.isVisible()]
        return next((each for each in reversed(shown) if each not in others), None)

    def _look(self, window: QWidget, name: str) -> None:
        screen = window.screen().availableSize()
        for theme in THEMES:
            self._program.appearance.choose(theme)
            turn(lambda: False, 0.15 if window is self._program.window else 0.03)
            wait_for_rest(window)
            found = [*faults_of(window, with_contrast=self._contrast), *too_big_for(window, screen)]
            self.faults += [f"{name}, {theme}: {fault}" for fault in found]
            if not self._contrast:
                return  # themes differ in colours only


def _write(window: QWidget, words: str) -> None:
    """Write into the first field of a window, and let what is found come."""
    field = window.findChild(QLineEdit)
    field.setText(words)
    field.textEdited.emit(words)
    _wait_a_while(window)


def _wait_a_while(_window: QWidget) -> None:
    turn(lambda: False, 1.0)


def turn(until: Callable[[], bool], seconds: float = PATIENCE_S) -> None:
    """Let the program go on until something is so, or for a while."""
    end = time.monotonic() + seconds
    while not until() and time.monotonic() < end:
        QApplication.processEvents()
        time.sleep(0.002)


def wait_for_rest(window: QWidget) -> None:
    """Let the program go on until all of a window is in its place, however slow the machine is."""
    end = time.monotonic() + PATIENCE_S
    places = None
    while places != (places := _places(window)) and time.monotonic() < end:
        turn(lambda: False, 0.01)


def _places(window: QWidget) -> list[tuple[QRect, QSize]]:
    """Return where everything is and how large it would be: new words may not be laid out yet."""
    return [(each.geometry(), each.sizeHint()) for each in (window, *window.findChildren(QWidget))]


def filled(folder: Path) -> tuple[Path, ArticleId]:
    """Make a library of the sample articles; return it and the one with annotations."""
    with Library.create(folder / "Press.pressmark") as library:
        library.import_sources([Source(path=Path(str(resource("samples", "articles"))))])
        article = library.open_article(library.find_articles()[-1])
        tags = library.tags()
        for number, tag in enumerate(tags[:3], start=1):
            library.annotate(article.article.id, article.sentences[number], [tag.id])
        _add_reworded(library, folder)
        return library.path, article.article.id


def _add_reworded(library: Library, folder: Path) -> None:
    """Bring in an article, annotate it, and bring in a newer text of it, for a review."""
    for sentence in (OLD, NEW):
        page = folder / "storm.html"
        page.write_text(
            '<html lang="en"><head><title>Storm closes the harbour</title>'
            '<link rel="canonical" href="https://ledger.example/storm"></head><body><article>'
            f"<h1>Storm closes the harbour</h1><p>{REPORT} {sentence}</p></article></body></html>"
        )
        library.import_sources([Source(path=page)])
        article = library.open_article(library.find_articles()[0])
        if sentence is OLD:
            library.annotate(article.article.id, article.sentences[2])


def _book(folder: Path) -> Path:
    """Write a book of two chapters."""
    files = {
        "mimetype": "application/epub+zip",
        "META-INF/container.xml": '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:'
        'container"><rootfiles><rootfile full-path="b.opf"/></rootfiles></container>',
        "b.opf": '<package xmlns="http://www.idpf.org/2007/opf"><manifest>'
        '<item id="a" href="a.xhtml" media-type="application/xhtml+xml"/>'
        '<item id="b" href="b.xhtml" media-type="application/xhtml+xml"/></manifest>'
        '<spine><itemref idref="a"/><itemref idref="b"/></spine></package>',
        "a.xhtml": "<html><body><h1>The storm</h1><p>It came at night.</p></body></html>",
        "b.xhtml": "<html><body><h1>The cranes</h1><p>They fell at dawn.</p></body></html>",
    }
    book = folder / "book.epub"
    with zipfile.ZipFile(book, "w") as archive:
        for name, text in files.items():
            archive.writestr(name, text)
    return book


def _show_sentence(program: Application, article_id: ArticleId) -> None:
    """Open an article and go to a sentence that is annotated."""
    program.open_article(article_id)
    turn(lambda: False, 1.0)  # another one may be shown until then
    turn(lambda: program.window.reader.cursor_sentences() is not None)
    program.window.reader.go_to_start()
    program.actions[Act.NEXT_SENTENCE].trigger()
    turn(lambda: False, 0.5)


def main() -> int:
    """Make the tour in the language named, and print what was found."""
    qt_application()
    with tempfile.TemporaryDirectory() as home:
        settings = Settings(Path(home) / "settings.json")
        settings.set("language", sys.argv[1])
        program = Application(settings)
        folder, shown = filled(Path(home))
        program.open_library(folder)
        program.window.resize(program.window.screen().availableSize())
        program.window.show()
        tour = Tour(program, contrast=os.environ.get("QT_SCALE_FACTOR") == "2")
        sys.excepthook = tour.on_error
        _show_sentence(program, shown)
        tour.main_window()
        program.window.resize(program.window.screen().availableSize())
        tour.windows()
        _show_sentence(program, shown)
        tour.with_words(shown, _book(Path(home)))
        program.window.close()
        turn(lambda: False, 0.2)
    sys.stdout.write(json.dumps(tour.faults, ensure_ascii=False) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
