"""Which article of the list is meant by "the next unread one" or by letters typed."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import chain

from app.model.ids import ArticleId


def next_article(
    listed: Sequence[ArticleId],
    wanted: Collection[ArticleId],
    current: ArticleId | None,
    *,
    may_stay: bool = False,
) -> ArticleId | None:
    """Return the first of those wanted that is listed below the current one, else from the top.

    With `may_stay` the current one comes first, otherwise it is none of them.
    """
    start = listed.index(current) if current is not None and current in listed else 0
    among = set(wanted) if may_stay else set(wanted) - {current}
    return next((each for each in chain(listed[start:], listed[:start]) if each in among), None)
