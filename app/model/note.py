"""Notes on an article, or on the library as a whole."""

from __future__ import annotations

from dataclasses import dataclass

from app.model.ids import ArticleId


@dataclass(frozen=True, slots=True)
class Note:
    """A note in Markdown; one without an article belongs to the library."""

    uid: str
    article_id: ArticleId | None
    text: str
    created_at: str
    modified_at: str
