"""From what a person types to what FTS5 matches."""

from __future__ import annotations

_TRIGRAM = 3
_UNSPACED = (("\u3040", "\u30ff"), ("\u3400", "\u9fff"), ("\uac00", "\ud7af"))
"""Kana, CJK ideographs, Hangul: first and last letter of the scripts that set no spaces."""


def match_words(text: str) -> str:
    """Return an FTS5 query for all the words typed, in any order, the last one as a prefix.

    Words between double quotes are a phrase. Every word is quoted, so that no character of it is
    taken for an operator.
    """
    parts: list[str] = []
    for index, piece in enumerate(text.replace("\0", " ").split('"')):
        if index % 2:
            if piece.strip():
                parts.append(f'"{piece.strip()}"')
        else:
            parts.extend(f'"{word}"' for word in piece.split())
    if not parts:
        return '""'
    if not text.rstrip().endswith('"') and not text[-1:].isspace():
        parts[-1] += "*"
    return " ".join(parts)


def in_articles(text: str, id_column: str) -> tuple[str, list[str]]:
    """Return an SQL condition, with its parameters, for the articles that hold what was typed.

    The word index answers first. Where the text has three characters or more the trigram index
    is asked too, which finds parts of words in titles and in text written without spaces; a
    shorter CJK word is looked for in that text itself.
    """
    conditions = [f"{id_column} IN (SELECT rowid FROM article_fts WHERE article_fts MATCH ?)"]
    parameters = [match_words(text)]
    words = text.replace("\0", " ").replace('"', " ").split()
    if words and all(len(word) >= _TRIGRAM for word in words):
        conditions.append(
            f"{id_column} IN (SELECT rowid FROM article_trigram WHERE article_trigram MATCH ?)"
        )
        parameters.append(" ".join(f'"{word}"' for word in words))
    elif any(map(_is_unspaced, words)):
        like = " AND ".join(["title || char(10) || text LIKE ? ESCAPE '\\'"] * len(words))
        conditions.append(f"{id_column} IN (SELECT id FROM article_characters WHERE {like})")
        parameters.extend(f"%{_escaped(word)}%" for word in words)
    return f"({' OR '.join(conditions)})", parameters


def _is_unspaced(word: str) -> bool:
    return any(first <= letter <= last for letter in word for first, last in _UNSPACED)


def _escaped(word: str) -> str:
    return word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
