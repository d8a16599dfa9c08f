"""Quotations by their marks: pairs, nested and across paragraphs, the broken ones mended.

A mark that is never closed ends at the next opening mark, before a verb of saying or with its
sentence, and the quotation counts as mended: measured on news, running on to the paragraph's end
instead takes in half as much again of the text around.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from app.suggesting.languages.quote_words import QuoteWords, quote_words
from app.suggesting.paragraphs import Paragraph
from app.suggesting.quote_marks import CLOSERS, SINGLE, Mark, has_marks, marks_of

_LONGEST_MENDED = 2_000
_LONGEST_CUE = 60
_COMMA = re.compile(r"[,?!…]\s+(?:[–—-]\s*)?")
_WORDS = re.compile(r"\w[\w'’-]*")


@dataclass(frozen=True, slots=True)
class Quoted:
    """A stretch in quotation marks, `[start, end)` in the canonical text, marks included.

    `first` and `last` are the indexes of the paragraphs it begins and ends in; `depth` counts the
    quotations round it; `mended` tells that one of its marks is missing.
    """

    start: int
    end: int
    first: int
    last: int
    depth: int = 0
    mended: bool = False
    dash: bool = False


@dataclass(slots=True)
class _Open:
    """An opening mark that waits for its closing one; `mark` is in the paragraph now read."""

    mark: Mark
    start: int
    first: int


def quotations(read: Sequence[Paragraph]) -> list[Quoted]:
    """Return everything in quotation marks, in text order, the nested ones after their outer."""
    found: list[Quoted] = []
    carried: _Open | None = None
    for index, paragraph in enumerate(read):
        if carried is None and not has_marks(paragraph.text):
            continue
        pairing = _Pairing(index, paragraph, carried)
        carried = pairing.run(read[index + 1] if index + 1 < len(read) else None)
        found.extend(pairing.found)
    return sorted(found, key=lambda one: (one.start, -one.end))


class _Pairing:
    """One paragraph's marks, paired with a stack that holds each glyph at most twice."""

    def __init__(self, index: int, paragraph: Paragraph, carried: _Open | None) -> None:
        self.found: list[Quoted] = []
        self._index = index
        self._paragraph = paragraph
        self._words = quote_words(paragraph.language)
        self._marks = list(marks_of(paragraph.text, _openers(self._words)))
        self._stack: list[_Open] = []
        if carried is not None:
            reopened = self._marks.pop(0)
            self._stack.append(_Open(reopened, carried.start, carried.first))

    def run(self, following: Paragraph | None) -> _Open | None:
        """Pair all marks; return what goes on in the following paragraph, if anything does."""
        for position, mark in enumerate(self._marks):
            if mark.closes and self._closed_by(mark, position):
                self._close(mark)
            elif mark.opens:
                self._open(mark, position)
            elif mark.closes and mark.glyph not in SINGLE and not self._stack:
                self._begin_lacking(mark)
        return self._carried(following)

    def _closed_by(self, mark: Mark, position: int) -> bool:
        if mark.begins and mark.opens:
            return False
        waiting = self._waiting_for(mark.glyph)
        if waiting is None:
            return False
        proper = CLOSERS[waiting.mark.glyph][0]
        if mark.glyph in {proper, "”"}:
            return True
        following = self._marks[position + 1] if position + 1 < len(self._marks) else None
        return following is None or following.glyph not in CLOSERS[waiting.mark.glyph][:2]

    def _waiting_for(self, glyph: str) -> _Open | None:
        return next(
            (one for one in reversed(self._stack) if glyph in CLOSERS[one.mark.glyph]), None
        )

    def _close(self, mark: Mark) -> None:
        waiting = self._waiting_for(mark.glyph)
        while self._stack:
            one = self._stack.pop()
            if one is waiting:
                self._add(one, self._paragraph.span.start + mark.end)
                return

    def _open(self, mark: Mark, position: int) -> None:
        same = next((one for one in self._stack if one.mark.glyph == mark.glyph), None)
        if same is not None and not self._nests(mark, position):
            while self._stack:
                one = self._stack.pop()
                if one.mark.glyph not in SINGLE:
                    self._mend(one, mark.start)
                if one is same:
                    break
        self._stack.append(_Open(mark, self._paragraph.span.start + mark.start, self._index))

    def _nests(self, mark: Mark, position: int) -> bool:
        """Say whether the same mark opens again inside: both are then closed one by one."""
        ahead = self._marks[position + 1 : position + 3]
        twice = sum(one.mark.glyph == mark.glyph for one in self._stack) > 1
        closers = CLOSERS[mark.glyph]
        return (
            not twice
            and mark.glyph not in SINGLE
            and len(ahead) == 2  # noqa: PLR2004
            and all(one.glyph in closers and not one.begins for one in ahead)
        )

    def _carried(self, following: Paragraph | None) -> _Open | None:
        """Mend what is still open, but for a quotation that the next paragraph opens again."""
        text = self._paragraph.text
        for depth, one in enumerate(self._stack):
            if one.mark.glyph in SINGLE:
                continue
            if depth == 0 and self._goes_on(one, following):
                return one
            until = self._stack[depth + 1].mark.start if depth + 1 < len(self._stack) else len(text)
            self._mend(one, until)
        return None

    def _goes_on(self, one: _Open, following: Paragraph | None) -> bool:
        if following is None or following.kind is not self._paragraph.kind:
            return False
        mark = next(marks_of(following.text, _openers(self._words)), None)
        if mark is None or following.text[: mark.start].strip():
            return False
        again = mark.glyph == one.mark.glyph or (mark.glyph == "»" and one.mark.glyph == "«")
        text = self._paragraph.text
        said = _said(text, one.mark.end, one.mark.end + _LONGEST_MENDED, self._words)
        return again and said is None

    def _mend(self, one: _Open, until: int) -> None:
        """Add a quotation that is never closed; it ends before `until` at the latest."""
        offset = self._paragraph.span.start
        ends = bisect_left(
            self._paragraph.sentences, one.mark.end + offset + 2, key=lambda span: span.end
        )
        if ends < len(self._paragraph.sentences):
            until = min(until, self._paragraph.sentences[ends].end - offset)
        until = min(until, one.mark.end + _LONGEST_MENDED)
        said = _said(self._paragraph.text, one.mark.end, until, self._words)
        end = until if said is None else said
        inside = self._paragraph.text[one.mark.end : end].rstrip()
        if inside:
            self._add(one, offset + one.mark.end + len(inside), mended=True)

    def _begin_lacking(self, mark: Mark) -> None:
        """Add a quotation whose opening mark is lost, where a verb of saying follows."""
        text, offset = self._paragraph.text, self._paragraph.span.start
        following = _WORDS.findall(text, mark.end, mark.end + _LONGEST_CUE)
        if mark.begins or not _is_cue(following, self._words):
            return
        place = bisect_left(self._paragraph.sentences, offset + mark.end, key=lambda span: span.end)
        if place == len(self._paragraph.sentences):
            return
        start = self._paragraph.sentences[place].start
        if self.found and self.found[-1].end > start:
            return
        if offset + mark.start - start > 1:
            found = Quoted(start, offset + mark.end, self._index, self._index, mended=True)
            self.found.append(found)

    def _add(self, one: _Open, end: int, *, mended: bool = False) -> None:
        depth = len(self._stack) if not mended else 0
        self.found.append(Quoted(one.start, end, one.first, self._index, depth, mended))


@cache
def _openers(words: QuoteWords) -> frozenset[str]:
    """Return the glyphs that open in a language; a German guillemet only where it is used so."""
    return frozenset(pair[0] for pair in words.pairs) | {"„"}


def _said(text: str, start: int, end: int, words: QuoteWords) -> int | None:
    """Return where a stretch of a text stops to be said by anybody: a comma, then who says it."""
    for comma in _COMMA.finditer(text, start, end):
        following = _WORDS.findall(text, comma.end(), comma.end() + _LONGEST_CUE)
        if _is_cue(following[: words.words_before_cue + 2], words):
            return comma.start() + (comma.group()[0] in "?!…")
    return None


def _is_cue(following: Sequence[str], words: QuoteWords) -> bool:
    """Say whether the first words behind a comma tell who says it, rather than what he says."""
    for place, word in enumerate(following[: words.words_before_cue + 1]):
        if word.lower() in words.cue_verbs:
            return following[place + 1 : place + 2] != ["that"]
    return False


def inside(read: Sequence[Paragraph], quoted: Quoted) -> str:
    """Return the text of a quotation with its marks, its paragraphs joined by a line feed."""
    return "\n".join(_parts(read, quoted))


def _parts(read: Sequence[Paragraph], quoted: Quoted) -> Iterator[str]:
    for paragraph in read[quoted.first : quoted.last + 1]:
        start = max(quoted.start - paragraph.span.start, 0)
        yield paragraph.text[start : quoted.end - paragraph.span.start]
