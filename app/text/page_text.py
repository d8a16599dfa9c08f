"""Find the article in the text of a whole web page: the best run of lines in a row.

Menus, teasers and footers are short lines, an article is sentences. Each line is worth its words
if it is prose and costs something if not; the article is the run of lines that is worth most. The
weights are set by hand. A text is taken for a page only on several kinds of signs, so that no
article which was saved as such, its lists and short answers included, is ever cut.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from app.model.block import Block, BlockKind
from app.text.languages.boilerplate import (
    ADVERTISEMENT,
    NETWORKS,
    NEWSLETTER,
    READ_MORE,
    RELATED,
    SOFTWARE,
    SOURCE,
)
from app.text.languages.navigation import NAVIGATION

AROUND = "around the article"

_FEWEST_SIGNS = 2
_FEWEST_SHORT_LINES = 8
_SHORT_LINE_COSTS = 10
_NAVIGATION_COSTS = 40
_MARKED_COSTS = 80
_IN_BETWEEN = frozenset({ADVERTISEMENT, NEWSLETTER, SOFTWARE, SOURCE})
"""What stands between the paragraphs of an article as often as behind it, and so costs nothing."""

_PROSE_FROM = 18
"""Words from which a line is prose without a full stop, too."""

_SENTENCE_FROM = 6
"""Words from which a line that ends as a sentence does is one: shorter ones are teasers."""

_WORDS_COUNTED = 80
"""Words of one line that count: legal notices are longer than any paragraph."""

_BARE = re.compile(r"\w(?:.*\w)?", re.DOTALL)  # from the first word to the last, in one go
_SENTENCE_END = re.compile(r"[.!?…。！？؟।][\"'»«”“’)\]』」]*$")
_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_UNSPACED = re.compile("[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")


def article_of_page(blocks: Sequence[Block]) -> range | None:
    """Return the numbers of the blocks in which the article lies; None where this is no page.

    What has headings or lists of its own comes from a document, and is none either.
    """
    if any(block.kind is not BlockKind.PARAGRAPH for block in blocks[1:]):
        return None
    signs = {sign for sign in map(_sign, blocks) if sign}
    if len(signs) < _FEWEST_SIGNS:
        return None
    values = [_value(block) for block in blocks]
    if sum(value < 0 for value in values) < _FEWEST_SHORT_LINES:
        return None
    return _best_run(_softened(values)) or None


def _softened(values: Sequence[int]) -> list[int]:
    """Have a lone mark between two lines of prose cost little: "read also" inside an article."""
    padded = [0, *values, 0]
    return [
        -_SHORT_LINE_COSTS if value == -_MARKED_COSTS and before > 0 < after else value
        for before, value, after in zip(padded, values, padded[2:], strict=False)
    ]


def _value(block: Block) -> int:
    """Return what a block speaks for the article: its words, or less than nothing."""
    if block.boilerplate:
        return 0 if block.boilerplate in _IN_BETWEEN else -_MARKED_COSTS
    text = block.text.strip()
    if is_navigation(text):
        return -_NAVIGATION_COSTS
    words = _words(text)
    is_sentence = words >= _SENTENCE_FROM and _SENTENCE_END.search(text) is not None
    is_prose = is_sentence or words >= _PROSE_FROM
    return min(words, _WORDS_COUNTED) if is_prose else -_SHORT_LINE_COSTS


def is_navigation(text: str) -> bool:
    """Say whether a line is nothing but an entry of a website's menu or footer."""
    return _bare(text) in NAVIGATION


def _bare(text: str) -> str:
    found = _BARE.search(" ".join(text.casefold().split()))
    return found.group() if found else ""


def _sign(block: Block) -> str:
    """Return what speaks for a website, "" if nothing does; all links to articles are one sign."""
    if block.boilerplate:
        return RELATED if block.boilerplate == READ_MORE else block.boilerplate
    bare = _bare(block.text)
    return bare if bare in NAVIGATION or bare in NETWORKS else ""


def _words(text: str) -> int:
    """Count words; two characters count as one where words are not parted by spaces."""
    unspaced = len(_UNSPACED.findall(text))
    return len(_WORD.findall(_UNSPACED.sub(" ", text) if unspaced else text)) + unspaced // 2


def _best_run(values: Sequence[int]) -> range:
    """Return the stretch with the greatest sum, empty where nothing is worth anything."""
    best, best_sum = range(0), 0
    start, total = 0, 0
    for number, value in enumerate(values):
        if total <= 0:
            start, total = number, 0
        total += value
        if total > best_sum:
            best, best_sum = range(start, number + 1), total
    return best
