"""From a document's pages to blocks: reading order, paragraphs, headings by size, folded edges."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from app.importing.pdf.columns import in_reading_order
from app.importing.pdf.furniture import PAGE_MARGIN, Sheet, furniture
from app.importing.pdf.glyphs import Stretch, usual_size
from app.importing.pdf.joining import Joiner
from app.importing.pdf.lines import Part, lines_of
from app.importing.pdf.paragraphs import Paragraph, add_part
from app.model.block import Block, BlockKind, Page

_HEADING_FROM = 1.15  # times the size of the text
_CAPTION_BELOW = 0.9  # times the size of the text; captions are bold too
_LONGEST_HEADING = 250
_LONGEST_BOLD_HEADING = 120
_MOST_LEVELS = 6
_NO_HEADING_END = re.compile(r"[.,;:][\"'»«”“’)\]]*\Z")
_BULLET = re.compile(r"[•·▪‣◦●■]\s+(?=\S)")
_NUMBERED = re.compile(r"\(?(\d{1,3})[.)]\s+(?=\S)")


def blocks_of(sheets: Sequence[Sheet]) -> tuple[tuple[Block, ...], dict[str, int]]:
    """Return the blocks of all pages, and what was mended in them."""
    stretches = [one for sheet in sheets for one in sheet.stretches]
    text_size = usual_size((one.size, len(one.text)) for one in stretches)
    paragraphs: list[Paragraph] = []
    for sheet, folded in zip(sheets, furniture(sheets, text_size), strict=True):
        _add_sheet(paragraphs, sheet, folded)
    joiner = Joiner(line.text for paragraph in paragraphs for line in paragraph.lines)
    levels = _levels(paragraphs, text_size)
    blocks = [_block(paragraph, text_size, levels, joiner) for paragraph in paragraphs]
    return tuple(_with_lists([block for block in blocks if block.text])), dict(joiner.mended)


def _add_sheet(paragraphs: list[Paragraph], sheet: Sheet, folded: dict[Stretch, str]) -> None:
    page = Page(sheet.label, sheet.index)
    middle = sheet.height / 2
    paragraphs += _folded({one: why for one, why in folded.items() if one.base >= middle}, page)
    text = [one for one in sheet.stretches if one not in folded and not one.sideways]
    for stretches in in_reading_order(text):
        add_part(paragraphs, Part.of(stretches), page)
    paragraphs += _folded({one: why for one, why in folded.items() if one.base < middle}, page)
    sideways = {one: PAGE_MARGIN for one in sheet.stretches if one.sideways and one not in folded}
    paragraphs += _folded(sideways, page)


def _folded(reasons: dict[Stretch, str], page: Page) -> Iterator[Paragraph]:
    for reason in dict.fromkeys(reasons.values()):
        for line in lines_of(one for one, why in reasons.items() if why == reason):
            yield Paragraph(page, [line], reason=reason)


def _levels(paragraphs: Iterable[Paragraph], text_size: float) -> dict[float, int]:
    """Return the heading levels by size: 1 for the largest of the first page that has one.

    Larger ones may follow (a number across a page), but the headline is at the beginning.
    """
    headings = [one for one in paragraphs if _is_large(one, text_size)]
    if not headings:
        return {}
    first = max(_size(one) for one in headings if one.page == headings[0].page)
    smaller = sorted({_size(one) for one in headings if _size(one) < first}, reverse=True)
    larger = {_size(one): 1 for one in headings if _size(one) >= first}
    return larger | {size: min(level, _MOST_LEVELS) for level, size in enumerate(smaller, start=2)}


def _size(paragraph: Paragraph) -> float:
    return round(paragraph.size)


def _is_large(paragraph: Paragraph, text_size: float) -> bool:
    length = sum(len(line.text) for line in paragraph.lines)
    return (
        not paragraph.reason
        and not paragraph.is_row
        and paragraph.size >= _HEADING_FROM * text_size
        and length <= _LONGEST_HEADING
        and any(character.isalpha() for line in paragraph.lines for character in line.text)
    )


def _block(
    paragraph: Paragraph, text_size: float, levels: dict[float, int], joiner: Joiner
) -> Block:
    text = joiner.text(line.text for line in paragraph.lines)
    if paragraph.reason:
        return Block(BlockKind.PARAGRAPH, text, page=paragraph.page, boilerplate=paragraph.reason)
    if paragraph.is_row:
        return Block(BlockKind.TABLE_ROW, text, page=paragraph.page)
    if _is_large(paragraph, text_size):
        level = levels[_size(paragraph)]
        return Block(BlockKind.HEADING, text, level=level, page=paragraph.page)
    if _is_bold_heading(paragraph, text, text_size):
        level = min(max(levels.values(), default=1) + 1, _MOST_LEVELS)
        return Block(BlockKind.HEADING, text, level=level, page=paragraph.page)
    return Block(BlockKind.PARAGRAPH, text, page=paragraph.page)


def _with_lists(blocks: Sequence[Block]) -> Iterator[Block]:
    """Yield the blocks, paragraphs that begin with a marker as list items without it.

    A number is a marker only beside the one before or after it: "14. November" is none. Nor is a
    dash, which may be the turn of a dialogue.
    """
    numbers = [_number(block) for block in blocks]
    for index, block in enumerate(blocks):
        number = numbers[index]
        beside = {*numbers[max(0, index - 1) : index], *numbers[index + 1 : index + 2]}
        if number is not None and beside & {number - 1, number + 1}:
            yield _item(block, _NUMBERED, number)
        elif block.kind is BlockKind.PARAGRAPH and _BULLET.match(block.text):
            yield _item(block, _BULLET, None)
        else:
            yield block


def _number(block: Block) -> int | None:
    found = _NUMBERED.match(block.text) if block.kind is BlockKind.PARAGRAPH else None
    return int(found[1]) if found and not block.boilerplate else None


def _item(block: Block, marker: re.Pattern[str], ordinal: int | None) -> Block:
    text = marker.sub("", block.text, count=1)
    return replace(block, kind=BlockKind.LIST_ITEM, text=text, level=1, ordinal=ordinal)


def _is_bold_heading(paragraph: Paragraph, text: str, text_size: float) -> bool:
    return (
        paragraph.bold
        and len(text) <= _LONGEST_BOLD_HEADING
        and paragraph.size > _CAPTION_BELOW * text_size
        and not _NO_HEADING_END.search(text)
        and any(map(str.isalpha, text))
    )
