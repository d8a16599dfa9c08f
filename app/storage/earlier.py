"""Recognising a changed copy of an article that is here already."""

from __future__ import annotations

import json
from difflib import SequenceMatcher

from app.model.draft import Draft
from app.model.ids import ArticleId
from app.storage.database import Database
from app.storage.sketches import Sketches, bands_of
from app.text.addresses import normal_address, possible_beginnings
from app.text.likeness import likeness

LEAST_TITLE = 0.8
"""Near-equal titles share at least this much of their letters."""
LEAST_TEXT = 0.6
"""Near-equal texts share at least this much of their neighbouring words."""
LEAST_TEXT_AT_ADDRESS = 0.2
"""Texts of one address share less where much was rewritten; a page of news shares nothing."""

_CANDIDATES = 40
_SHARING = 200
"""Articles that share a band, the likest first: of an agency's text there may be many."""
_FROM = (
    "FROM article a JOIN version v ON v.id = a.version_id WHERE a.trashed_at IS NULL AND v.text <>"
)


def earlier(database: Database, draft: Draft) -> ArticleId | None:
    """Return the article outside the trash that a draft is another text of, None if there is none.

    That is one of the same address, or one of the same outlet with a near-equal title and text;
    where no outlet is known, the name of the file stands for it: a folder of forms filled in alike
    is as many articles. A draft with the very text of an article is no other text of it.
    """
    return _at_same_address(database, draft) or _with_like_title(database, draft)


def _addresses(*written: str) -> set[str]:
    return {normal for address in written if (normal := normal_address(address))}


def _at_same_address(database: Database, draft: Draft) -> ArticleId | None:
    """Look the addresses up by how they begin, which the indexes can; what follows may differ."""
    wanted = _addresses(draft.meta.url, draft.meta.canonical_url)
    text = draft.body.text
    for address in dict.fromkeys((draft.meta.canonical_url, draft.meta.url)):
        for start in possible_beginnings(address):
            for column in ("canonical_url", "url"):
                for row in database.query(
                    f"SELECT a.id, a.url, a.canonical_url, v.text {_FROM} ?"
                    f" AND a.{column} >= ? AND a.{column} < ? ORDER BY a.id LIMIT {_CANDIDATES}",
                    (text, start, f"{start}\U0010ffff"),
                ):
                    if (
                        wanted & _addresses(row[1], row[2])
                        and likeness(row[3], text) >= LEAST_TEXT_AT_ADDRESS
                    ):
                        return ArticleId(row[0])
    return None


def _with_like_title(database: Database, draft: Draft) -> ArticleId | None:
    """Look among the articles that share a band; addresses known must not differ.

    What came from the very same file stands beside the draft there: another chapter, another entry.
    """
    sharing = Sketches(database).sharing(bands_of(draft), _SHARING)
    if not sharing:
        return None
    here = _addresses(draft.meta.url, draft.meta.canonical_url)
    text = draft.body.text
    for row in database.query(
        f"SELECT a.id, a.title, a.url, a.canonical_url, v.text, v.original_name {_FROM} ?"
        " AND a.outlet = ? AND v.id IN (SELECT value FROM json_each(?))"
        " AND (v.original_sha256 = '' OR v.original_sha256 <> ?) ORDER BY a.id DESC",
        (text, draft.meta.outlet, json.dumps(sharing), draft.original_sha256),
    ):
        there = _addresses(row[2], row[3])
        is_placed = draft.meta.outlet or draft.original_name == row[5] != ""
        if (
            is_placed
            and (not here or not there or here & there)
            and _are_like(row[1].casefold(), draft.meta.title.casefold())
            and likeness(row[4], text) >= LEAST_TEXT
        ):
            return ArticleId(row[0])
    return None


def _are_like(title: str, other: str) -> bool:
    """Say whether titles are near-equal; the upper bounds, looked at first, cost far less."""
    compared = SequenceMatcher(None, title, other, autojunk=False)
    return (
        compared.real_quick_ratio() >= LEAST_TITLE
        and compared.quick_ratio() >= LEAST_TITLE
        and compared.ratio() >= LEAST_TITLE
    )
