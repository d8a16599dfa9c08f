"""From the words of a query to what FTS5 matches.

Every word is quoted, so that no character of it is taken for an operator of FTS5.
"""

from __future__ import annotations

from collections.abc import Sequence

from app.model.query import Term

Condition = tuple[str, list[str]]
"""A piece of SQL that is true or false, and its parameters."""

NOWHERE: Condition = ("0", [])
"""What nothing fits."""

_TRIGRAM = 3
_UNSPACED = (("\u3040", "\u30ff"), ("\u3400", "\u9fff"), ("\uac00", "\ud7af"))
"""Kana, CJK ideographs, Hangul: first and last letter of the scripts that set no spaces."""


def match_words(words: Sequence[Term]) -> str:
    """Return an FTS5 query for all of these words and phrases, in any order."""
    return " ".join(_quoted(word) + ("*" if word.beginning else "") for word in words) or '""'


def match_in_column(column: str, term: Term) -> str:
    """Return an FTS5 query for the words of one term, in a row, in one column."""
    return f"{{{column}}} : {_quoted(term)}" + ("*" if term.beginning else "")


def match_at_start(column: str, letters: str) -> str:
    """Return an FTS5 query for what begins with these letters in one column."""
    return f"{{{column}}} : ^ {_quoted(Term(letters))} *"


def _quoted(term: Term) -> str:
    return '"' + term.value.replace('"', " ") + '"'


def in_articles(words: Sequence[Term], id_column: str) -> Condition:
    """Return a condition for the articles that hold all of these words.

    One list of all found: two conditions with OR would look every article up twice.
    """
    found, values = "SELECT rowid FROM article_fts WHERE article_fts MATCH ?", [match_words(words)]
    letters, more = _with_letters(words)
    if letters:
        found = f"{found} UNION ALL {letters}"
    return f"{id_column} IN ({found})", [*values, *more]


def letters_in_articles(words: Sequence[Term], id_column: str) -> Condition:
    """Return a condition for the articles that hold these words otherwise than as words.

    Where they have three characters or more the trigram index is asked, which finds parts of words
    in titles and in text written without spaces; a shorter CJK word is looked for in that text
    itself. Else it is `NOWHERE`.
    """
    letters, values = _with_letters(words)
    return (f"{id_column} IN ({letters})", values) if letters else NOWHERE


def _with_letters(words: Sequence[Term]) -> Condition:
    """Return the SELECT of those articles, "" where there is none to ask."""
    pieces = _pieces(words)
    if pieces and all(len(piece) >= _TRIGRAM for piece in pieces):
        return "SELECT rowid FROM article_trigram WHERE article_trigram MATCH ?", [
            " ".join(f'"{piece}"' for piece in pieces)
        ]
    if any(map(is_unspaced, pieces)):
        like, likes = _letters(pieces, "title || char(10) || text")
        return f"SELECT id FROM article_characters WHERE {like}", likes
    return "", []


def in_annotations(words: Sequence[Term], alias: str) -> Condition:
    """Return a condition for the annotations whose quote or note holds all of these words."""
    by_words = f"{alias}.id IN (SELECT rowid FROM annotation_fts WHERE annotation_fts MATCH ?)"
    return _either((by_words, [match_words(words)]), letters_in_annotations(words, alias))


def letters_in_annotations(words: Sequence[Term], alias: str) -> Condition:
    """Return a condition for the annotations that hold letters written without spaces.

    It is `NOWHERE` where none of the words is written so.
    """
    pieces = _pieces(words)
    if not any(map(is_unspaced, pieces)):
        return NOWHERE
    like, likes = _letters(pieces, f"ifnull({alias}.exact, '') || char(10) || {alias}.note")
    return f"({like})", likes


def _either(one: Condition, other: Condition) -> Condition:
    if other == NOWHERE:
        return one
    return f"({one[0]} OR {other[0]})", [*one[1], *other[1]]


def is_unspaced(word: str) -> bool:
    """Say whether a word has letters of a script that sets no spaces between words."""
    return any(first <= letter <= last for letter in word for first, last in _UNSPACED)


def _pieces(words: Sequence[Term]) -> list[str]:
    return [piece for word in words for piece in word.value.replace('"', " ").split()]


def _letters(pieces: Sequence[str], text: str) -> Condition:
    like = " AND ".join([f"{text} LIKE ? ESCAPE '\\'"] * len(pieces))
    return like, [f"%{_escaped(piece)}%" for piece in pieces]


def _escaped(word: str) -> str:
    return word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
