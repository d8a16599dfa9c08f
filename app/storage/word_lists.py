"""Gateway of `word`: what a person taught the suggestions, list by list."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

from app.clock import now
from app.errors import InvalidInputError, NotFoundError
from app.model.ids import WordId
from app.model.suggestion import KnownWords
from app.model.word_list import LEAST_OFTEN, ListedWord, WordList
from app.storage.database import Database, Row
from app.storage.rows import Rows
from app.words import say

_SELECT = "SELECT id, list, language, text, accepted, dismissed FROM word WHERE trashed_at IS NULL"


class WordLists:
    """The words of a library's lists; all writes belong to a step."""

    def __init__(self, database: Database, rows: Rows) -> None:
        self._database = database
        self._rows = rows

    # ------------------------------------------------------------------ reading

    def all(self) -> tuple[ListedWord, ...]:
        """Return all words, those that are only counted so far too, by list, language and text."""
        rows = self._database.query(f"{_SELECT} ORDER BY list, language, text, id")
        return tuple(map(_word, rows))

    def get(self, word_id: WordId) -> ListedWord:
        """Return one word; raise NotFoundError."""
        row = self._database.first(f"{_SELECT} AND id = ?", (word_id,))
        if row is None:
            raise NotFoundError(say("There is no word number {number}.", number=word_id))
        return _word(row)

    def known(self, language: str, speakers: tuple[str, ...] = ()) -> KnownWords:
        """Return what the rules go by in a text of that language."""
        primary = primary_tag(language)
        here = [each for each in self.all() if each.in_force and each.language in ("", primary)]
        of = {name: frozenset(each.text for each in here if each.list is name) for name in WordList}
        return KnownWords(of[WordList.NOT_QUOTED], of[WordList.TITLES], speakers)

    # ------------------------------------------------------------------ counting

    def count(
        self, name: WordList, language: str, text: str, *, accepted: int = 0, dismissed: int = 0
    ) -> None:
        """Count decisions about a word more, or (negative) fewer; never fewer than none."""
        text, primary = as_listed(text), primary_tag(language)
        if not text:
            return
        there = self._same(name, primary, text)
        if there is None:
            self._insert(name, primary, text, max(0, accepted), max(0, dismissed))
            return
        self._rows.update(
            "word",
            there.id,
            {
                "accepted": max(0, there.accepted + accepted),
                "dismissed": max(0, there.dismissed + dismissed),
            },
        )

    # ------------------------------------------------------------------ by hand

    def add(self, name: str, text: str, language: str) -> None:
        """Put a word into a list, in force from now on; one that is only counted so far, too.

        Raise InvalidInputError for a list there is none of, and for a text without words.
        """
        try:
            wanted = WordList(name)
        except ValueError:
            raise InvalidInputError(
                say("“{name}” is no word list; there are {known}.", name=name, known=_known())
            ) from None
        text, primary = _checked(text), primary_tag(language)
        accepted, dismissed = _in_force(wanted)
        there = self._same(wanted, primary, text)
        if there is None:
            self._insert(wanted, primary, text, accepted, dismissed)
        elif not there.in_force:
            counts = {"accepted": accepted, "dismissed": dismissed}
            self._rows.update("word", there.id, counts)

    def edit(self, word_id: WordId, text: str) -> None:
        """Write a word otherwise; one that is there twice then is refused.

        Raise InvalidInputError.
        """
        word, text = self.get(word_id), _checked(text)
        same = self._same(word.list, word.language, text)
        if same is not None and same.id != word_id:
            raise InvalidInputError(say("“{text}” is in the list already.", text=text))
        self._rows.update("word", word_id, {"text": text})

    def remove(self, ids: Iterable[WordId]) -> None:
        """Take words out of their lists; what is decided from now on is counted anew."""
        for word_id in ids:
            self.get(word_id)
            self._rows.update("word", word_id, {"trashed_at": now()})

    def _same(self, name: WordList, language: str, text: str) -> ListedWord | None:
        row = self._database.first(
            f"{_SELECT} AND list = ? AND language = ? AND text = ?", (name.value, language, text)
        )
        return _word(row) if row else None

    def _insert(
        self, name: WordList, language: str, text: str, accepted: int, dismissed: int
    ) -> None:
        self._rows.insert(
            "word",
            {
                "list": name.value,
                "language": language,
                "text": text,
                "accepted": accepted,
                "dismissed": dismissed,
            },
        )


def primary_tag(language: str) -> str:
    """Return the primary tag of a BCP 47 tag: "pt" of "pt-BR"."""
    return language.casefold().partition("-")[0]


def as_listed(text: str) -> str:
    """Return a phrase as it is kept and compared: case folded, without marks around it."""
    folded = " ".join(text.casefold().split())
    first = next((at for at, letter in enumerate(folded) if _is_told(letter)), len(folded))
    last = next((at for at, letter in enumerate(reversed(folded)) if _is_told(letter)), 0)
    return folded[first : len(folded) - last]


def _is_told(letter: str) -> bool:
    """Say whether a character is part of the words: a letter, digit, mark or symbol."""
    return unicodedata.category(letter)[0] in "LNMS"


def _checked(text: str) -> str:
    listed = as_listed(text)
    if not listed:
        raise InvalidInputError(say("There is no word in it: write one."))
    return listed


def _known() -> str:
    return ", ".join(WordList)


def _in_force(name: WordList) -> tuple[int, int]:
    """Return the counts, accepted and dismissed, of a word that a person added herself."""
    return (0, LEAST_OFTEN) if name is WordList.NOT_QUOTED else (LEAST_OFTEN, 0)


def _word(row: Row) -> ListedWord:
    return ListedWord(WordId(row[0]), WordList(row[1]), *row[2:])
