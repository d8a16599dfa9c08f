"""From a sanitised tree to blocks, in document order and without recursion."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from lxml import etree

from app.model.block import IMAGE_CHARACTER, Block, BlockKind, RunKind
from app.text.html.inline import Inline, one_line
from app.text.html.tables import cell_span, holds_data
from app.text.html.tags import (
    BACK_LINKS,
    BLOCKS,
    FOOTNOTE_MARKS,
    FOOTNOTES,
    HEADINGS,
    LISTS,
    RUNS,
)

if TYPE_CHECKING:
    from lxml.etree import _Element

MAX_ALT = 2_000
"""Code points of an image's description that are kept."""
MAX_ORDINAL = 1_000_000
TRACKING_PIXEL = 2
"""An image declared no wider or higher than this shows nothing."""
EMOJI_LENGTH = 8


@dataclass(frozen=True, slots=True)
class Piece:
    """A block as it stands in the tree, and how many of its code points are in links."""

    block: Block
    linked: int = 0


@dataclass(slots=True)
class _Frame:
    """An element that is open and says what the text in it is."""

    element: _Element
    kind: BlockKind | None = None
    level: int = 0
    ordinal: int | None = None
    next_ordinal: int | None = None  # of a list
    direction: str = ""
    language: str = ""


def pieces_of(tree: _Element) -> tuple[list[Piece], dict[str, int]]:
    """Return every block of the tree, and how often what was mended in their texts."""
    builder = _Builder()
    walker = etree.iterwalk(tree, events=("start", "end"))
    for event, element in walker:
        if _names(element) & BACK_LINKS:
            if event == "start":
                walker.skip_subtree()
            else:
                builder.write(element.tail)
        elif event == "start":
            builder.start(element)
        else:
            builder.end(element)
    builder.flush()
    return builder.pieces, dict(builder.mended)


class _Builder:
    """Turns starts and ends of elements into pieces."""

    def __init__(self) -> None:
        self.pieces: list[Piece] = []
        self.mended: Counter[str] = Counter()
        self._frames: list[_Frame] = []
        self._runs: list[tuple[_Element, RunKind | None, str]] = []
        self._inline = Inline()
        self._images: list[Block] = []  # met inside a paragraph, wait for its end
        self._preformatted = 0  # how many `pre` are open
        self._row: _Element | None = None  # the data table whose cells are being read

    # ------------------------------------------------------------------ elements

    def start(self, element: _Element) -> None:
        tag = element.tag
        if tag in BLOCKS:
            self._start_block(element, tag)
        elif tag == "br":
            self._break_line()
        elif tag == "img":
            self._image(element)
        elif tag == "q":
            self._inline.write("“")
        elif tag in RUNS:
            self._start_run(element, RUNS[tag])
        self.write(element.text)

    def end(self, element: _Element) -> None:
        tag = element.tag
        if tag in BLOCKS:
            self._end_block(element, tag)
        elif tag == "q":
            self._inline.write("”")
        elif self._runs and self._runs[-1][0] is element:
            self._runs.pop()
            self._inline.close()
        self.write(element.tail)

    def write(self, text: str | None) -> None:
        if text:
            self._inline.write(text)

    # ------------------------------------------------------------------ blocks

    def _start_block(self, element: _Element, tag: str) -> None:
        if self._row is not None:
            self._start_in_table(element, tag)
            return
        self.flush()
        if tag == "table" and holds_data(element):
            self._row = element
        self._frames.append(self._frame(element, tag))
        if tag == "pre":
            self._preformatted += 1
            self._inline = self._fresh_inline()

    def _end_block(self, element: _Element, tag: str) -> None:
        if self._row is not None and element is not self._row:
            if tag in ("tr", "caption"):
                self.flush()
                self._frames.pop()
            else:
                self._inline.write(" ")
            return
        self.flush()
        self._row = None
        self._frames.pop()
        if tag == "pre":
            self._preformatted -= 1
            self._inline = self._fresh_inline()

    def _start_in_table(self, element: _Element, tag: str) -> None:
        if tag in ("tr", "caption"):
            self.flush()
            kind = BlockKind.TABLE_ROW if tag == "tr" else BlockKind.CAPTION
            self._frames.append(_Frame(element, kind))
        elif tag in ("td", "th"):
            previous = element.getprevious()
            if previous is not None:
                self._inline.glue("\t" * cell_span(previous))
        else:
            self._inline.write(" ")

    def _frame(self, element: _Element, tag: str) -> _Frame:
        frame = _Frame(element, direction=_direction(element), language=_language(element))
        if tag in HEADINGS:
            frame.kind, frame.level = BlockKind.HEADING, HEADINGS[tag]
        elif tag in LISTS:
            frame.next_ordinal = _number(element.get("start"), 1) if tag == "ol" else None
        elif tag == "li":
            self._list_item(frame, element)
        elif tag == "blockquote":
            frame.kind, frame.level = BlockKind.QUOTATION, 1 + self._depth("blockquote")
        elif tag == "pre":
            frame.kind = BlockKind.CODE
        elif tag in ("figcaption", "caption"):
            frame.kind = BlockKind.CAPTION
        elif tag in ("dt", "dd"):
            frame.kind = BlockKind.PARAGRAPH
        if _names(element) & FOOTNOTES:
            frame.kind = BlockKind.FOOTNOTE
        return frame

    def _list_item(self, frame: _Frame, element: _Element) -> None:
        frame.kind, frame.level = BlockKind.LIST_ITEM, max(1, self._depth(*LISTS))
        if any(outer.kind is BlockKind.FOOTNOTE for outer in self._frames):
            frame.kind, frame.level = BlockKind.FOOTNOTE, 0
        for outer in reversed(self._frames):
            if outer.element.tag in LISTS:
                if outer.next_ordinal is not None:
                    frame.ordinal = _number(element.get("value"), outer.next_ordinal)
                    outer.next_ordinal = frame.ordinal + 1
                break

    def _depth(self, *tags: str) -> int:
        return sum(frame.element.tag in tags for frame in self._frames)

    # ------------------------------------------------------------------ text

    def _start_run(self, element: _Element, kind: RunKind) -> None:
        href = element.get("href", "") if kind is RunKind.LINK else ""
        found: RunKind | None = kind
        if _is_footnote_mark(element):
            found = RunKind.FOOTNOTE_MARK
        elif kind is RunKind.LINK and not href:
            found = None
        self._runs.append((element, found, href))
        self._inline.open(found, href)

    def _break_line(self) -> None:
        kind = self._kind_frame().kind if self._frames else BlockKind.PARAGRAPH
        if self._row is not None or kind is BlockKind.HEADING:
            self._inline.write(" ")
        elif not self._inline.at_break:
            self._inline.glue("\n")
        elif kind in (BlockKind.PARAGRAPH, BlockKind.QUOTATION, None):
            self.flush()  # two breaks in a row are how older pages part their paragraphs
        elif kind is BlockKind.CODE:
            self._inline.glue("\n")

    def _image(self, element: _Element) -> None:
        alt = one_line(element.get("alt", "")[:MAX_ALT])
        if any(0 <= _number(element.get(side), 99) <= TRACKING_PIXEL for side in _SIDES):
            return
        is_sign = 0 < len(alt) <= EMOJI_LENGTH and not any(mark.isalnum() for mark in alt)
        if self._row is not None or is_sign:
            self._inline.write(alt)
            return
        image = Block(BlockKind.IMAGE, IMAGE_CHARACTER, alt=alt)
        if self._inline.has_text:
            self._images.append(image)
        else:
            self.pieces.append(Piece(image))

    def flush(self) -> None:
        """End the block at hand; what comes next is another one."""
        if self._inline.has_text:
            found = self._inline.finish()
            self.mended.update(found.mended)
            if found.text:
                block = replace(self._block(), text=found.text, runs=found.runs)
                self.pieces.append(Piece(block, found.linked))
        if self._images:
            self.pieces.extend(Piece(image) for image in self._images)
            self._images = []
        self._inline = self._fresh_inline()

    def _fresh_inline(self) -> Inline:
        inline = Inline(preformatted=self._preformatted > 0)
        for _, kind, href in self._runs:
            inline.open(kind, href)
        return inline

    def _block(self) -> Block:
        """Return the block that the open elements make, still without its text."""
        frame = self._kind_frame()
        block = Block(
            frame.kind or BlockKind.PARAGRAPH,
            "",
            level=frame.level,
            ordinal=frame.ordinal,
            direction=next((f.direction for f in reversed(self._frames) if f.direction), ""),
            language=next((f.language for f in reversed(self._frames) if f.language), ""),
        )
        # Only the first paragraph of an item has the marker; those after it are paragraphs.
        frame.ordinal = None
        if frame.kind is BlockKind.LIST_ITEM:
            frame.kind, frame.level = BlockKind.PARAGRAPH, 0
        return block

    def _kind_frame(self) -> _Frame:
        for frame in reversed(self._frames):
            if frame.kind is not None:
                return frame
        return _Frame(etree.Element("body"))


_NO_NAMES: AbstractSet[str] = frozenset()
_SIDES = ("width", "height")
_LANGUAGE_TAG = re.compile(r"[a-zA-Z]{2,3}(?:-[a-zA-Z0-9]{2,8})*")


def _names(element: _Element) -> AbstractSet[str]:
    """Return the classes and the role of an element."""
    classes, role = element.get("class"), element.get("role")
    return {*classes.split(), role or ""} if classes else {role} if role else _NO_NAMES


def _is_footnote_mark(element: _Element) -> bool:
    """Say whether a `sup` or `a` is a reference to a note: by name, or a link to this page."""
    if element.tag == "sup":
        only = element[0] if len(element) == 1 and not (element.text or "").strip() else None
        links_here = only is not None and only.tag == "a" and not only.get("href")
        return links_here or bool(_names(element) & FOOTNOTE_MARKS)
    return bool(_names(element) & FOOTNOTE_MARKS) and not element.get("href")


def _direction(element: _Element) -> str:
    direction = element.get("dir", "").lower()
    return direction if direction in ("ltr", "rtl") else ""


def _language(element: _Element) -> str:
    language = element.get("lang", "")
    return language if _LANGUAGE_TAG.fullmatch(language) else ""


def _number(written: str | None, default: int) -> int:
    """Return a number an attribute gives, the default where it gives none within reason."""
    digits = (written or "").strip().removesuffix("px")
    if not digits.removeprefix("-").isdecimal() or len(digits) > len(str(MAX_ORDINAL)):
        return default
    return int(digits)
