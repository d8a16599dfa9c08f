"""The least each job could cost: the same work by the bare libraries, without Pressmark.

Run as a program, it is the bare window: shown, painted once, and closed.
"""

from __future__ import annotations

import csv
import json
import resource
import sqlite3
import sys
import time
from collections.abc import Callable, Sequence
from contextlib import closing
from pathlib import Path

from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication, QHBoxLayout, QListView, QTextEdit, QWidget

SEARCH = """SELECT f.rowid, snippet(article_fts, 3, '', '', '…', 24), a.title, a.outlet,
    a.published, a.captured
FROM article_fts f JOIN article a ON a.id = f.rowid AND a.trashed_at IS NULL
WHERE article_fts MATCH :words ORDER BY bm25(article_fts, 8, 2, 2, 1) LIMIT 50"""

LIST = """SELECT a.id, a.title, a.outlet, a.published, a.captured FROM article a
WHERE (a.id IN (SELECT rowid FROM article_fts WHERE article_fts MATCH :words)
    OR a.id IN (SELECT rowid FROM article_trigram WHERE article_trigram MATCH :letters))
AND a.trashed_at IS NULL ORDER BY a.captured DESC, a.id DESC"""

TABLE = """SELECT n.uid, a.uid, a.title, a.outlet, a.byline, a.published, a.url, a.language,
    a.captured, v.original_sha256, v.text_sha256, v.number, k.start, k."end", n.exact, n.prefix,
    n.suffix, tag.name, tag.colour, n.note, n.speaker, n.speaker_role, n.value, n.value_high,
    n.unit, n.unit_code, n.qualifier, n.status, coder.name, n.origin, n.created_at, n.modified_at,
    k.state
FROM article a JOIN version v ON v.id = a.version_id
JOIN annotation n ON n.article_id = a.id AND n.trashed_at IS NULL
JOIN coder ON coder.id = n.coder_id
LEFT JOIN anchor k ON k.annotation_id = n.id AND k.version_id = a.version_id
LEFT JOIN annotation_tag at ON at.annotation_id = n.id AND at.trashed_at IS NULL
LEFT JOIN tag ON tag.id = at.tag_id
WHERE a.trashed_at IS NULL ORDER BY a.captured, a.id, k.start, k."end", n.id, tag.position"""

ROW = ("0197-uid", 1, 1, 1, "The words annotated. " * 4, "before " * 4, "after " * 5, 100, 184)


def milliseconds(since: float) -> float:
    """Return the milliseconds since a reading of `time.perf_counter`."""
    return (time.perf_counter() - since) * 1000


def timed(work: Callable[[], object]) -> float:
    """Return the milliseconds that something takes."""
    started = time.perf_counter()
    work()
    return milliseconds(started)


class Commits:
    """Rows like an annotation's, each committed durably, by raw sqlite3."""

    def __init__(self, folder: Path) -> None:
        self._database = sqlite3.connect(folder / "floor.db", isolation_level=None)
        self._database.execute("PRAGMA journal_mode = WAL")
        self._database.execute("PRAGMA synchronous = FULL")
        self._database.execute(
            "CREATE TABLE IF NOT EXISTS annotation (id INTEGER PRIMARY KEY AUTOINCREMENT, uid, a,"
            " v, c, exact, prefix, suffix, start, end_)"
        )

    def one(self) -> float:
        """Return the milliseconds of one row and its commit."""
        started = time.perf_counter()
        self._database.execute("BEGIN IMMEDIATE")
        marks = ", ".join("?" * len(ROW))
        self._database.execute(f"INSERT INTO annotation VALUES (NULL, {marks})", ROW)
        self._database.execute("COMMIT")
        return milliseconds(started)

    def close(self) -> None:
        """Close the database."""
        self._database.close()


class BareReader:
    """A QTextEdit that is given blocks of text and paints them."""

    def __init__(self, size: tuple[int, int]) -> None:
        self._edit = QTextEdit()
        self._edit.setReadOnly(True)
        self._edit.resize(*size)
        self._edit.show()
        QApplication.processEvents()

    def show(self, paragraphs: Sequence[str]) -> float:
        """Return the milliseconds until the paragraphs are set and painted."""
        started = time.perf_counter()
        self._edit.clear()
        cursor = QTextCursor(self._edit.document())
        cursor.beginEditBlock()
        for number, paragraph in enumerate(paragraphs):
            if number:
                cursor.insertBlock()
            cursor.insertText(paragraph)
        cursor.endEditBlock()
        self._edit.viewport().repaint()
        return milliseconds(started)

    def close(self) -> None:
        """Take the window away."""
        self._edit.close()


def search(database: sqlite3.Connection, sql: str, words: str) -> float:
    """Return the milliseconds of a search, with the fields of its first 50 rows."""
    started = time.perf_counter()
    database.execute(sql, {"words": f'"{words}"*', "letters": f'"{words}"'}).fetchmany(50)
    return milliseconds(started)


def extract(paths: Sequence[Path]) -> float:
    """Return how many saved pages a second trafilatura takes out, in this one process."""
    import trafilatura

    started = time.perf_counter()
    for path in paths:
        trafilatura.extract(
            path.read_text(encoding="utf-8"),
            output_format="html",
            include_formatting=True,
            include_links=True,
            include_images=True,
        )
    return len(paths) / (time.perf_counter() - started)


def table(library: Path, target: Path) -> float:
    """Return the milliseconds of writing all annotations' columns with `csv.writer`."""
    started = time.perf_counter()
    with (
        closing(sqlite3.connect(library / "library.db")) as database,
        target.open("w", encoding="utf-8-sig", newline="") as file,
    ):
        writer = csv.writer(file, quoting=csv.QUOTE_ALL)
        writer.writerows(database.execute(TABLE))
    return milliseconds(started)


def bare_window() -> None:
    """Show a window with a list and a text view, paint it once, print the peak memory."""
    import sqlite_utils  # noqa: F401 - the program cannot do without it either

    application = QApplication([])
    window = QWidget()
    layout = QHBoxLayout(window)
    layout.addWidget(QListView())
    layout.addWidget(QTextEdit())
    window.resize(1480, 900)
    window.show()
    application.processEvents()
    window.close()
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    sys.stdout.write(json.dumps({"peak_memory_kb": peak}) + "\n")


if __name__ == "__main__":
    bare_window()
