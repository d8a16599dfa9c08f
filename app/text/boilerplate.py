"""Mark what a website left around an article: second titles, related links, share bars.

Blocks are marked and folded, never deleted, and only on strong signs: a short block that is, or
begins with, a phrase of `app.text.languages.boilerplate`, or a text that is a whole page
(`app.text.page_text`). A body paragraph of an article is never touched.
"""

from __future__ import annotations

import re

from app.model.block import Block, BlockKind
from app.text.languages.boilerplate import LABELS, NETWORKS, OPENINGS, RELATED, SHARING, WHOLE
from app.text.page_text import AROUND, article_of_page, is_navigation

REPEATED_TITLE = "repeated title"

_MARKED_KINDS = frozenset(
    {BlockKind.HEADING, BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.QUOTATION}
)
_LONGEST_LABEL = 160
_LONGEST_OPENING = 400
_LONGEST_LINK = 160
_FEWEST_NETWORKS = 2

_FIRST_BLOCKS = 5
_STEM = 5  # letters: "militärs" and "militärischer" are the same word in a second translation
_LEAST_SHARED_WORDS = 0.6
_MOST_UNEQUAL_LENGTHS = 1.7

_EDGES = re.compile(r"^[\s\W]+|[\s\W]+$")
_COUNT = re.compile(r"\s*[(\[]?\d+[)\]]?$")
_SEPARATOR = re.compile(r"\s*(?:[:|»›→>\n]|[-–—]\s)")
_SENTENCE_END = re.compile(r"[.!?…][\"'»«”“’)\]]*$")
_WORD = re.compile(r"[^\W_]+")

_REASON_OF_WHOLE = {
    phrase: reason for table in (WHOLE, LABELS) for reason, some in table.items() for phrase in some
}

_FIRST_WORDS = NETWORKS.union(
    found[0]
    for table in (WHOLE, LABELS, OPENINGS)
    for some in table.values()
    for phrase in some
    if (found := _WORD.match(phrase))
)
"""What saves looking through all phrases: most paragraphs begin with none of these."""


def mark(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """Return the blocks with the website's leftovers marked; the first block never is."""
    marked = [
        block if number == 0 or block.boilerplate else marked_line(block)
        for number, block in enumerate(blocks)
    ]
    _mark_repeated_titles(marked)
    _mark_links_at_the_end(marked)
    _mark_around_the_article(marked)
    return tuple(marked)


def marked_line(block: Block) -> Block:
    """Return the block marked where its own words say that it is a website's leftover."""
    if block.kind not in _MARKED_KINDS:
        return block
    reason = _reason(block.text.strip())
    return block.folded(reason) if reason else block


def _reason(text: str) -> str:
    """Return why a block with this text is no part of an article, "" if it is one."""
    if len(text) > _LONGEST_OPENING or not _may_begin_a_phrase(text):
        return ""
    folded = re.sub(r"\s+", " ", text.casefold().replace("’", "'"))
    bare = _EDGES.sub("", folded)
    whole = _REASON_OF_WHOLE.get(bare) or _REASON_OF_WHOLE.get(_COUNT.sub("", bare))
    if whole or _is_share_bar(folded):
        return whole or SHARING
    for reason, phrases in OPENINGS.items():
        if folded.startswith(phrases):
            return reason
    return _labelled(folded) if len(text) <= _LONGEST_LABEL else ""


def _may_begin_a_phrase(text: str) -> bool:
    """Say whether a text begins with a sign, or with the first word of any phrase."""
    first = _WORD.match(text)
    return first is None or first[0].casefold() in _FIRST_WORDS


def _labelled(folded: str) -> str:
    for reason, phrases in LABELS.items():
        for phrase in phrases:
            if folded.startswith(phrase) and _SEPARATOR.match(folded, len(phrase)):
                return reason
    return ""


def _is_share_bar(folded: str) -> bool:
    words = re.findall(r"[^\W_]+(?:-[^\W_]+)*", folded)
    return len(words) >= _FEWEST_NETWORKS and NETWORKS.issuperset(words)


def _mark_repeated_titles(blocks: list[Block]) -> None:
    """Mark the headline where it stands again, or in other words right below itself."""
    if not blocks or blocks[0].kind is not BlockKind.HEADING:
        return
    headline = blocks[0].text
    is_next = True
    for number, block in enumerate(blocks[1:_FIRST_BLOCKS], start=1):
        if block.boilerplate or block.kind not in _MARKED_KINDS:
            continue
        if _same_words(headline, block.text) or (is_next and _is_near(headline, block.text)):
            blocks[number] = block.folded(REPEATED_TITLE)
        else:
            is_next = False


def _same_words(one: str, other: str) -> bool:
    return _WORD.findall(one.casefold()) == _WORD.findall(other.casefold()) != []


def _is_near(headline: str, text: str) -> bool:
    """Say whether a line is the headline in other words; a whole sentence is a lead instead."""
    shorter, longer = sorted((len(headline), len(text)))
    if longer > _MOST_UNEQUAL_LENGTHS * shorter:
        return False
    if _SENTENCE_END.search(text) and not _SENTENCE_END.search(headline):
        return False
    one, other = _stems(headline), _stems(text)
    return 2 * len(one & other) >= _LEAST_SHARED_WORDS * (len(one) + len(other))


def _stems(text: str) -> set[str]:
    return {word[:_STEM] for word in _WORD.findall(text.casefold())}


def _mark_links_at_the_end(blocks: list[Block]) -> None:
    """Mark the titles listed below "related links", if nothing but such lines follows."""
    first = len(blocks)
    while first > 1 and (blocks[first - 1].boilerplate or _is_like_a_link(blocks[first - 1])):
        first -= 1
    below_links = False
    for number in range(first, len(blocks)):
        block = blocks[number]
        below_links = below_links or block.boilerplate == RELATED
        if below_links and not block.boilerplate:
            blocks[number] = block.folded(RELATED)


def _mark_around_the_article(blocks: list[Block]) -> None:
    """Mark everything outside the article where the text is that of a whole page."""
    article = article_of_page(blocks)
    if article is None:
        return
    for number, block in enumerate(blocks[1:], start=1):
        outside = number not in article or is_navigation(block.text)
        if outside and block.kind in _MARKED_KINDS and not block.boilerplate:
            blocks[number] = block.folded(AROUND)


def _is_like_a_link(block: Block) -> bool:
    text = block.text.strip()
    return (
        block.kind in _MARKED_KINDS
        and len(text) <= _LONGEST_LINK
        and _SENTENCE_END.search(text) is None
    )
