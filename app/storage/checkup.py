"""Looking a whole library over, piece by piece."""

from __future__ import annotations

import sqlite3
from collections import deque
from collections.abc import Callable
from contextlib import closing
from typing import Any

from app.errors import LibraryError
from app.model.report import CheckReport
from app.storage import backup, migrations
from app.storage.assets import Assets
from app.storage.database import Database, Row, cancelled_error
from app.storage.originals import Originals
from app.storage.proven_copy import connect_to_copy
from app.storage.search_index import SearchIndex
from app.storage.versions import text_hash, unpack_body
from app.words import later, say

_ROWS_A_PIECE = 100
_FILES_A_PIECE = 10
_ASKED_AFTER_STEPS = 200
"""The check of a search index looks that often whether it is called off: about every 10 ms."""

_TEXTS = (
    "SELECT id, blocks, text, text_sha256 FROM version WHERE id > ? ORDER BY id LIMIT ?",
    0,
    _ROWS_A_PIECE,
)
_ANCHORS = (
    'SELECT k.id, n.uid, n.exact, substr(v.text, k.start + 1, k."end" - k.start)'
    " FROM anchor k JOIN annotation n ON n.id = k.annotation_id"
    " JOIN version v ON v.id = k.version_id"
    " WHERE k.id > ? AND k.state IN ('exact', 'moved') ORDER BY k.id LIMIT ?",
    0,
    _ROWS_A_PIECE,
)
_ORIGINALS = (
    "SELECT original_sha256, min(original_name) FROM version WHERE original_sha256 > ?"
    " GROUP BY original_sha256 ORDER BY original_sha256 LIMIT ?",
    "",
    _FILES_A_PIECE,
)
_ASSETS = (
    "SELECT DISTINCT name FROM asset WHERE name > ? ORDER BY name LIMIT ?",
    "",
    _FILES_A_PIECE,
)
_NEVER_DELETED = {
    "article": later("Articles that the history knows are gone ({n}): restore a backup."),
    "annotation": later("Annotations that the history knows are gone ({n}): restore a backup."),
    "annotation_tag": later("Tags on annotations that the history knows are gone ({n}): restore a "
                            "backup."),
    "tag": later("Tags that the history knows are gone ({n}): restore a backup."),
}  # fmt: skip
_GONE = """SELECT count(DISTINCT row_id) FROM journal_change c
JOIN journal_step s ON s.id = c.step_id AND s.state = 'done'
WHERE table_name = '{table}' AND after IS NOT NULL AND blanked = 0
AND NOT EXISTS (SELECT 1 FROM {table} WHERE {table}.id = c.row_id)
AND NOT EXISTS (SELECT 1 FROM journal_change later JOIN journal_step ON journal_step.id = step_id
    WHERE later.table_name = '{table}' AND later.row_id = c.row_id AND later.id > c.id
    AND later.after IS NULL AND journal_step.state = 'done')"""

_LAST_CHANGE = "SELECT seq FROM sqlite_sequence WHERE name = 'journal_change'"

IsCancelled = Callable[[], bool]


def _never() -> bool:
    return False


class Checkup:
    """Finds what is wrong, heals what can be derived from the rest.

    It may be broken off in a piece, by an interrupted read or by `is_cancelled`: the same piece is
    done again by the next `advance`.
    """

    def __init__(
        self, database: Database, originals: Originals, assets: Assets, index: SearchIndex
    ) -> None:
        self._database = database
        self._originals = originals
        self._assets = assets
        self._index = index
        self._problems: list[str] = []
        self._healed: list[str] = []
        self._is_cancelled: IsCancelled = _never
        self._pieces: deque[Callable[[], Callable[[], Any] | None]] = deque(self._all())

    def _all(self) -> list[Callable[[], Any]]:
        indexes = () if self._database.read_only else self._index.names
        return [
            self._check_pages,
            self._check_references,
            self._check_schema,
            *(lambda table=table: self._check_gone(table) for table in _NEVER_DELETED),
            self._check_age,
            *(lambda name=name: self._check_index(name) for name in indexes),
            lambda: self._check_rows(_TEXTS, self._check_text),
            lambda: self._check_rows(_ANCHORS, self._check_anchor),
            lambda: self._check_rows(_ORIGINALS, self._check_original),
            lambda: self._check_rows(_ASSETS, self._check_asset),
        ]

    def run(self) -> CheckReport:
        """Check file, references, schema, history, search indexes, texts, anchors and files."""
        while self.advance():
            pass
        return self.report()

    def advance(self, is_cancelled: IsCancelled = _never) -> bool:
        """Check one piece more and say whether there is another.

        Raise SupersededError or CancelledError where it was broken off.
        """
        self._is_cancelled = is_cancelled
        rest = self._pieces[0]()
        self._pieces.popleft()
        if rest is not None:
            self._pieces.appendleft(rest)
        return bool(self._pieces)

    def report(self) -> CheckReport:
        """Return what was found so far."""
        return CheckReport(
            tuple(self._problems),
            tuple(self._healed),
            articles=self._database.number(
                "SELECT count(*) FROM article WHERE version_id IS NOT NULL"
            ),
            annotations=self._database.number("SELECT count(*) FROM annotation"),
        )

    # ------------------------------------------------------------------ the database

    def _check_pages(self) -> None:
        for (result,) in self._database.query("PRAGMA quick_check"):
            if result != "ok":
                self._find(later("The database file is damaged: {result}."), result=result)

    def _check_references(self) -> None:
        sentence = later("Row {row} of {table} refers to a {parent} that is missing.")
        for table, row, parent, _ in self._database.query("PRAGMA foreign_key_check"):
            self._find(sentence, row=row, table=table, parent=parent)

    def _check_schema(self) -> None:
        with self._database.cancellable(self._is_cancelled):  # nobody else uses the connection
            found = migrations.fingerprint(self._database.sqlite)
        if found != migrations.SCHEMA_SHA256:
            self._find(later("The tables of the database are not as this version makes them."))

    def _check_gone(self, table: str) -> None:
        """Compare a table from which only the emptied trash deletes with what the history knows."""
        gone = self._database.number(_GONE.format(table=table))
        if gone:
            self._find(_NEVER_DELETED[table], n=gone)

    def _check_age(self) -> None:
        """Find a library in whose place an older copy was put, as programs that sync folders do.

        The numbers of changes only grow, but where a backup is put back.
        """
        newest = backup.newest_of(self._database.file.parent)
        restored = self._database.first("SELECT value FROM setting WHERE key = 'restored_at'")
        if newest is None or (restored and backup.made_at(newest) < restored[0]):
            return
        try:
            with closing(connect_to_copy(newest, self._database.vault)) as connection:
                then = connection.execute(_LAST_CHANGE).fetchone()
        except (sqlite3.DatabaseError, LibraryError):
            return  # a damaged one tells nothing
        if then is not None and then[0] > self._database.number(_LAST_CHANGE):
            sentence = later("The library is older than its backup {name}: restore that.")
            self._find(sentence, name=newest.name)

    def _check_index(self, name: str) -> None:
        with self._database.cancellable(self._is_cancelled, asked_after=_ASKED_AFTER_STEPS):
            if self._index.heal(name):
                self._healed.append(say("The search index {name} was made anew.", name=name))

    # ------------------------------------------------------------------ rows and files

    def _check_rows(
        self, query: tuple[str, Any, int], check: Callable[[Row], None]
    ) -> Callable[[], Any] | None:
        """Check some rows from a place on, and return what checks those behind them."""
        sql, after, most = query
        rows = self._database.query(sql, (after, most))
        found = len(self._problems)
        for row in rows:
            if self._is_cancelled():
                del self._problems[found:]
                raise cancelled_error()
            check(row)
        if len(rows) < most:
            return None
        return lambda: self._check_rows((sql, rows[-1][0], most), check)

    def _check_text(self, row: Row) -> None:
        version_id, packed, text, sha256 = row
        if text_hash(text) != sha256:
            self._find(later("The text of version {id} has changed."), id=version_id)
        elif not _fits(packed, text):
            self._find(later("The blocks of version {id} do not fit its text."), id=version_id)

    def _check_anchor(self, row: Row) -> None:
        _, uid, exact, found = row
        if exact != found:
            self._find(later("Annotation {uid} does not lie on its quote any more."), uid=uid)

    def _check_original(self, row: Row) -> None:
        sha256, name = row
        wrong = self._originals.damaged(sha256)
        if wrong:
            sentence = later("The original of {name} is {wrong}.")
            self._find(sentence, name=name or sha256[:12], wrong=say(wrong))

    def _check_asset(self, row: Row) -> None:
        wrong = self._assets.damaged(row[0])
        if wrong:
            sentence = later("The image assets/{name} is {wrong}.")
            self._find(sentence, name=row[0], wrong=say(wrong))

    def _find(self, sentence: str, **values: object) -> None:
        self._problems.append(say(sentence, **values))


def _fits(packed: str, text: str) -> bool:
    """Say whether the stored form of blocks can be read and makes this text."""
    try:
        return unpack_body(packed, text).text == text
    except (AttributeError, LookupError, RecursionError, TypeError, ValueError):
        return False
