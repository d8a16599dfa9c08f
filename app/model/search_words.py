"""When two words are the same to a search: the size of letters and their marks do not matter."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from app.model.query import Term

_WORDS = re.compile(r"\w+")


@lru_cache(maxsize=4096)
def fold(text: str) -> str:
    """Return a text in small letters without marks: "Größe" and "GROẞE" are "grosse"."""
    if text.isascii():
        return text.lower()
    apart = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in apart if not unicodedata.combining(letter)).casefold()


def words_of(text: str) -> list[str]:
    """Return the words of a text, folded, without what stands between them."""
    return _WORDS.findall(fold(text))


def words_fit(term: Term, text: str) -> bool:
    """Say whether the words of a term stand in a text, in a row."""
    wanted, here = words_of(term.value), words_of(text)
    size = len(wanted)
    for start in range(len(here) - size + 1 if size else 0):
        found = here[start : start + size]
        if found == wanted:
            return True
        if term.beginning and found[:-1] == wanted[:-1] and found[-1].startswith(wanted[-1]):
            return True
    return False
