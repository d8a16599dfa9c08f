"""Plain text to blocks: a paragraph is a line, unless lines were wrapped at a column.

Plain text never goes through Markdown: "1. FC", "# 5" and indented lines stay letter for letter.
Only wrapped lines are joined, and whether they were wrapped is measured, not guessed.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache
from itertools import groupby, pairwise

from app.model.block import Block, BlockKind

LONGEST_HEADLINE = 200
"""A first line longer than this, in code points, is a paragraph."""

_NARROWEST_COLUMN = 40
_WIDEST_COLUMN = 120
_USUAL_SHARE_OF_LINES = 0.9  # a few longer lines (an address, a rule) do not widen the column
_FEWEST_BREAKS = 3
_SHARE_OF_FULL_LINES = 0.8
_SHARE_OF_OPEN_BREAKS = 0.5  # paragraphs end in sentences, wrapped lines seldom do

_SENTENCE_END = re.compile(r"[.!?:…。！？][\"'»«”“’)\]]*\s*$")
_ITEM = re.compile(r"\s|[-–—*•·>#|]|\(?\d{1,3}[.)]\s")
_WIDTH_OF_PROSE = 0.75  # of the column, reached by one line at least
_WORD = re.compile(r"\w+")
_HANGING_HYPHEN = re.compile(r"[^\W\d_][-‐]$")
_CONJUNCTIONS = frozenset(
    {
        *("und", "oder", "bzw", "sowie", "bis", "als", "and", "or", "to", "et", "ou", "y", "o"),
        *("e", "ed", "en", "of", "i", "lub", "oraz", "та", "й", "і", "або", "и", "или"),
    }
)


def blocks_from_text(text: str) -> tuple[Block, ...]:
    """Return the blocks of a normalised plain text: paragraphs, and a headline if it has one.

    Blank lines part paragraphs and are dropped. Without wrapped lines every other line is a
    block, so that a text with a paragraph a line is its own canonical text.
    """
    lines = text.split("\n")
    groups = [list(group) for blank, group in groupby(lines, _is_blank) if not blank]
    column = _column(groups)
    if column is not None:
        unwrapped = _Unwrapper(column, text)
        groups = [list(unwrapped.paragraphs(group)) for group in groups]
    paragraphs = [paragraph for group in groups for paragraph in group]
    return tuple(
        Block(BlockKind.HEADING, paragraph, level=1)
        if number == 0 and _is_headline(paragraph)
        else Block(BlockKind.PARAGRAPH, paragraph)
        for number, paragraph in enumerate(paragraphs)
    )


def _is_blank(line: str) -> bool:
    return not line or line.isspace()


def _is_headline(line: str) -> bool:
    return len(line) <= LONGEST_HEADLINE and not line.rstrip().endswith((".", ",", ";", ":"))


def _column(groups: list[list[str]]) -> int | None:
    """Return the column at which the lines of a text were wrapped, None if they were not.

    A line was wrapped where the next line's first word would not have fitted behind it. Stretches
    between blank lines that stay far within the column, headers or a signature, tell nothing.
    """
    lengths = sorted(len(line) for group in groups for line in group)
    column = lengths[int(_USUAL_SHARE_OF_LINES * (len(lengths) - 1))] if lengths else 0
    prose = [group for group in groups if max(map(len, group)) >= _WIDTH_OF_PROSE * column]
    breaks = [pair for group in prose for pair in pairwise(group) if _may_go_on(*pair)]
    # A paragraph may end after a sentence, so only the other breaks can show a column.
    open_breaks = [pair for pair in breaks if not _SENTENCE_END.search(pair[0])]
    if len(open_breaks) < max(_FEWEST_BREAKS, _SHARE_OF_OPEN_BREAKS * len(breaks)):
        return None
    full = sum(_is_full(line, following, column) for line, following in open_breaks)
    is_wrapped = (
        _NARROWEST_COLUMN <= column <= _WIDEST_COLUMN
        and full >= _SHARE_OF_FULL_LINES * len(open_breaks)
    )
    return column if is_wrapped else None


def _may_go_on(line: str, following: str) -> bool:
    """Say whether a line begins neither a list's item nor a paragraph that is set in."""
    indent = _indent(following)
    return indent <= _indent(line) and not _ITEM.match(following, indent)


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())


def _is_full(line: str, following: str, column: int) -> bool:
    return len(line.rstrip()) + 1 + len(following.split(maxsplit=1)[0]) > column


class _Unwrapper:
    """Joins the lines of wrapped paragraphs again."""

    def __init__(self, column: int, text: str) -> None:
        self._column = column
        self._is_known: Callable[[str], bool] = _vocabulary(text)

    def paragraphs(self, lines: list[str]) -> Iterator[str]:
        """Yield the paragraphs in a stretch of lines without a blank one."""
        paragraph = lines[0]
        for line, following in pairwise(lines):
            if self._goes_on(line, following):
                paragraph = self._joined(paragraph, following)
            else:
                yield paragraph
                paragraph = following
        yield paragraph

    def _goes_on(self, line: str, following: str) -> bool:
        if not _may_go_on(line, following):
            return False
        return _is_full(line, following, self._column) or (
            2 * len(line) >= self._column
            and following.lstrip()[0].islower()
            and not _SENTENCE_END.search(line)
        )

    def _joined(self, head: str, tail: str) -> str:
        """Join two lines by a space, or by nothing where a word was cut at a hyphen.

        The hyphen goes only if the text has the whole word elsewhere: "well-known" keeps it.
        """
        head, tail = head.rstrip(), tail.lstrip()
        word = _WORD.match(tail)
        if word is None or not _HANGING_HYPHEN.search(head) or word.group() in _CONJUNCTIONS:
            return f"{head} {tail}"
        first_half = _WORD.findall(head)[-1]
        return (head[:-1] if self._is_known(first_half + word.group()) else head) + tail


def _vocabulary(text: str) -> Callable[[str], bool]:
    """Return the function that says whether a word stands somewhere in `text`."""

    @cache
    def words() -> frozenset[str]:
        return frozenset(_WORD.findall(text.casefold()))

    return lambda word: word.casefold() in words()
