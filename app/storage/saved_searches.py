"""Gateway of `saved_search`: name, query, and `position` from top to bottom."""

from __future__ import annotations

from app.clock import now
from app.errors import InvalidInputError, NotFoundError
from app.model.ids import SavedSearchId
from app.model.query import parse
from app.model.saved_search import SavedSearch
from app.storage.database import Database, Row
from app.storage.rows import Rows
from app.words import say

_COLUMNS = "id, uid, name, query"


class SavedSearches:
    """The searches kept in a library; all writes belong to a step."""

    def __init__(self, database: Database, rows: Rows) -> None:
        self._database = database
        self._rows = rows

    def all(self) -> tuple[SavedSearch, ...]:
        """Return the searches from top to bottom."""
        rows = self._database.query(
            f"SELECT {_COLUMNS} FROM saved_search WHERE trashed_at IS NULL ORDER BY position, id"
        )
        return tuple(map(_search, rows))

    def get(self, search_id: SavedSearchId) -> SavedSearch:
        """Return one search; raise NotFoundError."""
        row = self._database.first(
            f"SELECT {_COLUMNS} FROM saved_search WHERE id = ? AND trashed_at IS NULL", (search_id,)
        )
        if row is None:
            raise NotFoundError(say("There is no saved search number {number}.", number=search_id))
        return _search(row)

    def add(self, name: str, query: str) -> None:
        """Keep a query under a name of its own, below the others; blanks around both go."""
        query = query.strip()
        if not parse(query):
            raise InvalidInputError(say("There is nothing to save: search for something first."))
        last = self._database.number("SELECT ifnull(max(position), 0) FROM saved_search")
        name = self._free_name(name)
        self._rows.insert("saved_search", {"name": name, "query": query, "position": last + 1})

    def rename(self, search_id: SavedSearchId, name: str) -> None:
        """Call a search otherwise."""
        self.get(search_id)
        self._rows.update("saved_search", search_id, {"name": self._free_name(name, search_id)})

    def trash(self, search_id: SavedSearchId) -> None:
        """Put a search away."""
        self.get(search_id)
        self._rows.update("saved_search", search_id, {"trashed_at": now()})

    def _free_name(self, name: str, but: SavedSearchId | None = None) -> str:
        name = " ".join(name.split())
        if not name:
            raise InvalidInputError(say("A saved search needs a name."))
        taken = {search.name.casefold() for search in self.all() if search.id != but}
        if name.casefold() in taken:
            raise InvalidInputError(
                say("There is a saved search “{name}” already: choose another name.", name=name)
            )
        return name


def _search(row: Row) -> SavedSearch:
    return SavedSearch(SavedSearchId(row[0]), *row[1:])
