"""Recognising the same copy in several outlets: an agency's text, printed with small changes."""

from __future__ import annotations

import re
from collections import Counter

from app.model.block import Body
from app.model.ids import ArticleId
from app.storage.database import Database
from app.storage.versions import unpack_body
from app.text.likeness import likeness

LEAST_LIKENESS = 0.5
"""Copies share at least this much of their neighbouring words, whatever was cut or added."""

_PHRASES = 8
"""Phrases asked for, spread over the text: each outlet cuts elsewhere."""
_PHRASE_WORDS = 6
_PHRASE_CHARACTERS = 9
_LEAST_PHRASES = 2
_MOST_CANDIDATES = 12
_MOST_PER_PHRASE = 50

_WORD = re.compile(r"\w+")
_UNSPACED = ("zh", "ja", "ko")


def near_duplicates(database: Database, article_id: ArticleId) -> list[ArticleId]:
    """Return the other articles outside the trash whose text is nearly the same, oldest first.

    The indexes of words and characters answer which articles share phrases with this one; only
    those few are compared as a whole. Nothing is kept, so nothing can be out of date. Folded
    blocks do not count.
    """
    row = database.first(
        "SELECT v.blocks, v.text, a.language FROM article a JOIN version v ON v.id = a.version_id"
        " WHERE a.id = ?",
        (article_id,),
    )
    if row is None:
        return []
    paragraphs = _paragraphs(unpack_body(row[0], row[1]))
    text = "\n".join(paragraphs)
    return sorted(
        candidate
        for candidate, other in _candidates(database, article_id, paragraphs, row[2])
        if likeness(text, "\n".join(_paragraphs(other))) >= LEAST_LIKENESS
    )


def _paragraphs(body: Body) -> list[str]:
    return [block.text for block in body.blocks if not block.boilerplate]


def _candidates(
    database: Database, article_id: ArticleId, paragraphs: list[str], language: str
) -> list[tuple[ArticleId, Body]]:
    unspaced = language.startswith(_UNSPACED)
    index = "article_trigram" if unspaced else "article_fts"
    phrases = _spread(_characters(paragraphs) if unspaced else _words(paragraphs))
    shared: Counter[int] = Counter()
    for phrase in phrases:
        quoted = phrase.replace('"', '""')
        shared.update(
            row[0]
            for row in database.query(
                f"SELECT rowid FROM {index} WHERE {index} MATCH ? LIMIT {_MOST_PER_PHRASE}",
                (f'text : "{quoted}"',),
            )
        )
    del shared[article_id]
    least = min(_LEAST_PHRASES, len(phrases))
    often = [other for other, count in shared.most_common(_MOST_CANDIDATES) if count >= least]
    return [
        (ArticleId(row[0]), unpack_body(row[1], row[2]))
        for row in database.query(
            "SELECT a.id, v.blocks, v.text FROM article a JOIN version v ON v.id = a.version_id"
            f" WHERE a.trashed_at IS NULL AND a.id IN ({','.join('?' * len(often))})",
            often,
        )
    ]


def _words(paragraphs: list[str]) -> list[str]:
    """Return every phrase of some words in a row, none across the end of a paragraph."""
    found = []
    for paragraph in paragraphs:
        words = list(_WORD.finditer(paragraph))
        for first, last in zip(words, words[_PHRASE_WORDS - 1 :], strict=False):
            found.append(paragraph[first.start() : last.end()])
    return found


def _characters(paragraphs: list[str]) -> list[str]:
    return [
        paragraph[start : start + _PHRASE_CHARACTERS]
        for paragraph in paragraphs
        for start in range(len(paragraph) - _PHRASE_CHARACTERS + 1)
    ]


def _spread(phrases: list[str]) -> list[str]:
    """Return a few of the phrases, as far from each other as can be."""
    step = max(1, len(phrases) // _PHRASES)
    return list(dict.fromkeys(phrases[step // 2 :: step]))[:_PHRASES]
