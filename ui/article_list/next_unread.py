"""Which article is read next."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain

from app.model.ids import ArticleId


def next_unread(
    listed: Sequence[ArticleId], unread: Sequence[ArticleId], current: ArticleId | None
) -> ArticleId | None:
    """Return the first unread article listed below the current one, else from the top."""
    wanted = set(unread) - {current}
    start = listed.index(current) + 1 if current is not None and current in listed else 0
    return next((each for each in chain(listed[start:], listed[:start]) if each in wanted), None)
