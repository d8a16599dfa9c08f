"""Quotations by their marks: pairs, nested and across paragraphs, the broken ones mended."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from app.model.block import BlockKind
from app.suggesting.languages.quote_words import quote_words
from app.suggesting.paragraphs import Paragraph
from app.suggesting.quotes.marks import APOSTROPHES, CLOSERS, SINGLE, Mark, marks_of
from app.suggesting.quotes.mending import lacking_end, lacking_start, said_at


@dataclass(frozen=True, slots=True)
class Quoted:
    """A stretch in quotation marks, `[start, end)` in the canonical text, marks included.

    `first` and `last` are the indexes of the paragraphs it begins and ends in; `mended` tells that
    one of its marks is missing. `sign` is the signal that shows it: marks, a dash, or its block.
    """

    start: int
    end: int
    first: int
    last: int
    mended: bool = False
    sign: str = "quotation-marks"


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
        words = quote_words(paragraph.language)
        marks = list(marks_of(paragraph.text, words.openers))
        if not marks or paragraph.kind is BlockKind.CODE:
            continue
        pairing = _Pairing(index, paragraph, marks, carried)
        carried = pairing.run(read[index + 1] if index + 1 < len(read) else None)
        found.extend(pairing.found)
    return sorted(found, key=lambda one: (one.start, -one.end))


class _Pairing:
    """One paragraph's marks, paired with a stack that holds each glyph at most twice."""

    def __init__(
        self, index: int, paragraph: Paragraph, marks: list[Mark], carried: _Open | None
    ) -> None:
        self.found: list[Quoted] = []
        self._index = index
        self._paragraph = paragraph
        self._words = quote_words(paragraph.language)
        self._marks = marks
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
            if depth == 0 and self._goes_on(one, following):
                return one
            if one.mark.glyph in SINGLE:
                continue
            until = self._stack[depth + 1].mark.start if depth + 1 < len(self._stack) else len(text)
            self._mend(one, until)
        return None

    def _goes_on(self, one: _Open, following: Paragraph | None) -> bool:
        if following is None or following.kind is not self._paragraph.kind:
            return False
        if one.mark.glyph in APOSTROPHES:
            return False
        mark = next(marks_of(following.text, self._words.openers), None)
        if mark is None or following.text[: mark.start].strip():
            return False
        again = mark.glyph == one.mark.glyph or (mark.glyph == "»" and one.mark.glyph == "«")
        text = self._paragraph.text
        return again and said_at(text, one.mark.end, len(text), self._words) is None

    def _mend(self, one: _Open, until: int) -> None:
        """Add a quotation that is never closed; it ends before `until` at the latest."""
        mark = one.mark
        end = lacking_end(self._paragraph, mark.start, mark.end, until, self._words)
        if end > mark.end:
            self._add(one, self._paragraph.span.start + end, mended=True)

    def _begin_lacking(self, mark: Mark) -> None:
        """Add a quotation whose opening mark is lost, where the text shows where it begins."""
        offset = self._paragraph.span.start
        start = lacking_start(self._paragraph, mark.start, mark.end, self._words)
        if start is not None and not mark.begins:
            taken = self.found[-1].end - offset if self.found else 0
            if taken <= start < mark.start:
                here = self._index
                found = Quoted(offset + start, offset + mark.end, here, here, mended=True)
                self.found.append(found)

    def _add(self, one: _Open, end: int, *, mended: bool = False) -> None:
        self.found.append(Quoted(one.start, end, one.first, self._index, mended))


def inside(read: Sequence[Paragraph], quoted: Quoted) -> str:
    """Return the text of a quotation with its marks, its paragraphs joined by a line feed."""
    begin = quoted.start - read[quoted.first].span.start
    if quoted.first == quoted.last:
        return read[quoted.first].text[begin : begin + quoted.end - quoted.start]
    parts = [paragraph.text for paragraph in read[quoted.first : quoted.last]]
    last = read[quoted.last]
    return "\n".join((*parts, last.text[: quoted.end - last.span.start]))[begin:]
