"""What a text would become, before it is imported."""

from __future__ import annotations

from dataclasses import dataclass

from app.model.article import ArticleRow, Metadata


@dataclass(frozen=True, slots=True)
class Preview:
    """What is found out about a text that was pasted.

    `same` is the article that has it already, `earlier` the one of which it would be a newer text;
    at most one of the two is known.
    """

    meta: Metadata
    same: ArticleRow | None = None
    earlier: ArticleRow | None = None
