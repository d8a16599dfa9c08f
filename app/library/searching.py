"""Searches that are kept."""

from __future__ import annotations

from app.library.writing import Writing
from app.model.change import Change
from app.model.ids import SavedSearchId
from app.model.saved_search import SavedSearch


class SearchKeeping(Writing):
    """Reads and writes the saved searches."""

    def saved_searches(self) -> tuple[SavedSearch, ...]:
        """Return the saved searches from top to bottom."""
        return self._store.saved_searches.all()

    def save_search(self, name: str, query: str) -> Change:
        """Keep a query, in the language of `app.model.query`, under a name.

        Raise InvalidInputError where the name is empty or taken, or the query asks for nothing.
        """
        return self._write(
            "Save search {name}",
            lambda: self._store.saved_searches.add(name, query),
            name=name.strip(),
        )

    def rename_search(self, search_id: SavedSearchId, name: str) -> Change:
        """Call a saved search otherwise; raise InvalidInputError as `save_search`."""
        return self._write(
            "Rename search {name}",
            lambda: self._store.saved_searches.rename(search_id, name),
            name=self._store.saved_searches.get(search_id).name,
        )

    def delete_search(self, search_id: SavedSearchId) -> Change:
        """Put a saved search away; undo brings it back."""
        return self._write(
            "Delete search {name}",
            lambda: self._store.saved_searches.trash(search_id),
            name=self._store.saved_searches.get(search_id).name,
        )
