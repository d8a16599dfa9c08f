"""Lines joined to paragraphs again, over the ends of columns and pages where a sentence goes on."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from app.importing.pdf.lines import Line, Part
from app.model.block import Page

_SAME_SIZE = 0.08
_PARAGRAPH_GAP = 1.35  # times the usual leading
_LOOSEST_LEADING = 1.5  # ems between lines that may still be one paragraph, whatever is usual
_INDENT = 0.8  # ems
_SAME_PLACE = 0.5  # ems
_DEEPEST_INDENT = 6.0
_WORD_SPACE = 0.3
_CLEARLY_SHORT = 3.0
"""Ems by which a line misses the right edge, the next word not counted, to end a paragraph."""

_LOOK_BACK = 4
"""Paragraphs among which that one is sought which goes on in the next column: captions come
between."""

_SENTENCE_END = re.compile(r"[.!?:…。！？][\"'»«”“’)\]]*\Z")
_HYPHEN = re.compile(r"\w[-‐\xad]\Z")
_BULLET = re.compile(r"[•·▪‣◦●■]\s")
_MAYBE_ITEM = re.compile(r"(?:[–—*-]|\(?(?:\d{1,3}|[a-z])[.)])\s")
"""Also how a wrapped line may begin: "14. November", "– sagte sie"."""


@dataclass(slots=True)
class Paragraph:
    """Lines that belong together, and the page on which the first of them stands."""

    page: Page
    lines: list[Line] = field(default_factory=list)
    full: bool = True  # its last line reaches the right edge
    reason: str = ""  # why it is to be folded

    @property
    def size(self) -> float:
        """Return the size in points in which it begins."""
        return self.lines[0].size

    @property
    def bold(self) -> bool:
        """Say whether all of it is bold."""
        return all(line.bold for line in self.lines)

    @property
    def is_row(self) -> bool:
        """Say whether it is a row of a table."""
        return self.lines[0].cells > 1

    @property
    def is_open(self) -> bool:
        """Say whether its sentence goes on somewhere else."""
        last = self.lines[-1].text
        return self.full and not self.is_row and not _SENTENCE_END.search(last)


def _may_be_item(line: Line) -> bool:
    return bool(_BULLET.match(line.text) or _MAYBE_ITEM.match(line.text))


def add_part(paragraphs: list[Paragraph], part: Part, page: Page) -> None:
    """Add a part's paragraphs, the first of them to one that is open where it continues that."""
    found = list(_paragraphs_of(part, page))
    if found:
        before = _open_one(paragraphs, found[0], part)
        if before is not None:
            before.lines += found[0].lines
            before.full = found[0].full
            del found[0]
    paragraphs += found


def _open_one(paragraphs: list[Paragraph], first: Paragraph, part: Part) -> Paragraph | None:
    line = first.lines[0]
    is_indented = line.left - part.left > _INDENT * line.size and len(first.lines) > 1
    if first.is_row or _BULLET.match(line.text) or is_indented or not line.text[0].isalnum():
        return None
    for before in reversed(paragraphs[-_LOOK_BACK:]):
        if before.reason or not _same_size(before.lines[-1], line):
            continue
        same_style = before.lines[-1].bold == line.bold
        return before if before.is_open and same_style else None
    return None


def _paragraphs_of(part: Part, page: Page) -> Iterator[Paragraph]:
    current: Paragraph | None = None
    for line in part.lines:
        if current is not None and _goes_on(current, line, part):
            current.lines.append(line)
        else:
            if current is not None:
                yield current
            current = Paragraph(page, [line])
        current.full = not _is_short(line, None, part)
    if current is not None:
        yield current


def _goes_on(paragraph: Paragraph, line: Line, part: Part) -> bool:
    last = paragraph.lines[-1]
    step = last.base - line.base
    widest = max(_PARAGRAPH_GAP * part.leading, _LOOSEST_LEADING * line.size)
    if paragraph.is_row or line.cells > 1 or not _same_size(last, line):
        return False
    if _BULLET.match(line.text) or not 0 < step <= min(
        widest, _PARAGRAPH_GAP * max(part.leading, 1.2 * line.size)
    ):
        return False
    if _is_indented(paragraph, line) or _is_next_item(paragraph.lines[0], line):
        return False
    return not _ends(last, line, part)


def _ends(line: Line, following: Line, part: Part) -> bool:
    """Say whether a line is the last of its paragraph, by what it holds and what follows it."""
    is_short = _is_short(line, following, part)
    sentence_ends = _SENTENCE_END.search(line.text) is not None
    if line.bold != following.bold or _MAYBE_ITEM.match(following.text):
        return is_short or sentence_ends
    if not is_short or _HYPHEN.search(line.text):
        return False
    clearly = part.right - line.right > _CLEARLY_SHORT * line.size
    return sentence_ends or (clearly and not following.text[0].islower())


def _is_indented(paragraph: Paragraph, line: Line) -> bool:
    """Say whether a line begins further in, or further out, than its paragraph's lines do."""
    last = paragraph.lines[-1]
    by = (line.left - last.left) / line.size
    if len(paragraph.lines) == 1:  # the first may be indented, or hang out as an item does
        return _INDENT < by < _DEEPEST_INDENT and not _may_be_item(last)
    return abs(by) > _INDENT


def _is_next_item(first: Line, line: Line) -> bool:
    """Say whether a line begins as its paragraph does, with a marker, and at the same place."""
    is_same_place = abs(line.left - first.left) < _SAME_PLACE * line.size
    return is_same_place and _may_be_item(first) and _may_be_item(line)


def _is_short(line: Line, following: Line | None, part: Part) -> bool:
    """Say whether the following line's first word would have fitted, or any would."""
    word = following.text.split(maxsplit=1)[0] if following else ""
    per_letter = (line.right - line.left) / max(1, len(line.text))
    needed = len(word) * per_letter + _WORD_SPACE * line.size
    slack = part.right - line.right
    return slack > (needed if following else _CLEARLY_SHORT * line.size)


def _same_size(one: Line, other: Line) -> bool:
    return abs(one.size - other.size) <= _SAME_SIZE * max(one.size, other.size)
