"""Gateway of `note`: one for each article that has one, and one for the library."""

from __future__ import annotations

from app.clock import now
from app.errors import NotFoundError
from app.model.ids import ArticleId
from app.model.note import Note
from app.storage.database import Database, Row
from app.storage.rows import Rows
from app.words import say

_COLUMNS = "uid, article_id, text, created_at, modified_at"


class Notes:
    """The notes on articles, and the one on the library (None in the place of an article)."""

    def __init__(self, database: Database, rows: Rows) -> None:
        self._database = database
        self._rows = rows

    def on(self, article_id: ArticleId | None) -> Note | None:
        """Return the note, None where there is none."""
        row = self._database.first(
            f"SELECT {_COLUMNS} FROM note WHERE article_id IS ? AND trashed_at IS NULL ORDER BY id",
            (article_id,),
        )
        return _note(row) if row else None

    def all(self) -> tuple[Note, ...]:
        """Return every note; the library's first."""
        rows = self._database.query(
            f"SELECT {_COLUMNS} FROM note WHERE trashed_at IS NULL"
            " ORDER BY article_id IS NOT NULL, article_id, id"
        )
        return tuple(_note(row) for row in rows)

    def write(self, article_id: ArticleId | None, text: str, *, uid: str = "") -> None:
        """Have the note say this; one without words is taken away.

        Raise NotFoundError for an article that is not there.
        """
        if article_id is not None and not self._database.first(
            "SELECT 1 FROM article WHERE id = ?", (article_id,)
        ):
            raise NotFoundError(say("There is no article number {number}.", number=article_id))
        row = self._database.first(
            "SELECT id, trashed_at FROM note WHERE article_id IS ?"
            " ORDER BY trashed_at IS NOT NULL, id",
            (article_id,),
        )
        trashed_at = None if text.strip() else now()
        if row and (row[1] is None or trashed_at is None):
            self._rows.update("note", row[0], {"text": text, "trashed_at": trashed_at})
        elif not row and trashed_at is None:
            self._rows.insert("note", {"article_id": article_id, "text": text}, uid=uid)


def _note(row: Row) -> Note:
    article_id = ArticleId(row[1]) if row[1] else None
    return Note(
        uid=row[0], article_id=article_id, text=row[2], created_at=row[3], modified_at=row[4]
    )
