"""Searches that are kept by a name."""

from __future__ import annotations

from dataclasses import dataclass

from app.model.ids import SavedSearchId


@dataclass(frozen=True, slots=True)
class SavedSearch:
    """A query in the language of `app.model.query`, and what it is called."""

    id: SavedSearchId
    uid: str
    name: str
    query: str
