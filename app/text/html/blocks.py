"""From a sanitised tree to blocks, in document order and without recursion."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from lxml import etree

from app.model.block import IMAGE_CHARACTER, Block, BlockKind, RunKind
from app.text.html.images import NUMBERED
from app.text.html.inline import Inline, one_line
from app.text.html.pieces import (
    Frame,
    NotePart,
    Piece,
    Said,
    is_footnote_mark,
    note_part,
    number,
    said_of,
)
from app.text.html.tables import cell_span, holds_data
from app.text.html.tags import BLOCKS, HEADINGS, LISTS, RUNS

if TYPE_CHECKING:
    from lxml.etree import _Element

MAX_ALT = 2_000
"""Code points of an image's description that are kept."""
TRACKING_PIXEL = 2
"""An image declared no wider or higher than this shows nothing."""
EMOJI_LENGTH = 8

_SIDES = ("width", "height")


def pieces_of(tree: _Element) -> tuple[list[Piece], dict[str, int]]:
    """Return every block of the tree, and how often what was mended in their texts.

    The asset of an image is its number still (`Images.shown`).
    """
    builder = _Builder()
    walker = etree.iterwalk(tree, events=("start", "end"))
    skipped: _Element | None = None
    for event, element in walker:
        if event == "end":
            if skipped is not None and element is skipped:
                skipped = None
                builder.write(element.tail)
            else:
                builder.end(element)
        else:
            tag = element.tag
            said = said_of(element) if tag in BLOCKS else None
            if (said.part if said else note_part(element)) is NotePart.WAY_BACK:
                skipped = element
                walker.skip_subtree()
            else:
                builder.start(element, tag, said)
    builder.finish()
    return builder.pieces, dict(builder.mended)


class _Builder:
    """Turns starts and ends of elements into pieces."""

    def __init__(self) -> None:
        self.pieces: list[Piece] = []
        self.mended: Counter[str] = Counter()
        self._frames = [Frame("html")]  # one more than elements, for text outside of all
        self._runs: list[tuple[_Element, RunKind | None, str]] = []
        self._inline = Inline()
        self._images: list[Block] = []  # met inside a paragraph, wait for its end
        self._preformatted = 0  # how many `pre` are open
        self._row: _Element | None = None  # the data table whose cells are being read

    # ------------------------------------------------------------------ elements

    def start(self, element: _Element, tag: str, said: Said | None) -> None:
        """Begin an element; `said` is what one that makes blocks says."""
        if said:
            self._start_block(element, tag, said)
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

    def _start_block(self, element: _Element, tag: str, said: Said) -> None:
        if self._row is not None:
            self._start_in_table(element, tag)
            return
        self.flush()
        if tag == "table" and holds_data(element):
            self._row = element
        frame = self._frame(element, tag, said)
        if said.part is NotePart.NOTES:
            frame.kind = BlockKind.FOOTNOTE
        self._frames.append(frame)
        if tag == "pre":
            self._preformatted += 1
            self._inline = self._fresh_inline()

    def _end_block(self, element: _Element, tag: str) -> None:
        if self._row is not None and element is not self._row:
            if tag in ("tr", "caption"):
                self.flush()
                self._close_frame()
            else:
                self._inline.write(" ")
            return
        self.flush()
        self._row = None
        self._close_frame()
        if tag == "pre":
            self._preformatted -= 1
            self._inline = self._fresh_inline()

    def _start_in_table(self, element: _Element, tag: str) -> None:
        if tag in ("tr", "caption"):
            self.flush()
            frame = self._inheriting(tag)
            frame.kind = BlockKind.TABLE_ROW if tag == "tr" else BlockKind.CAPTION
            self._frames.append(frame)
        elif tag in ("td", "th"):
            previous = element.getprevious()
            if previous is not None:
                self._inline.glue("\t" * cell_span(previous))
        else:
            self._inline.write(" ")

    def _close_frame(self) -> None:
        self._frames.pop().end = len(self.pieces)

    def _inheriting(self, tag: str) -> Frame:
        outer = self._frames[-1]
        frame = Frame(tag, outer, "", len(self.pieces))
        frame.direction, frame.language = outer.direction, outer.language
        return frame

    def _frame(self, element: _Element, tag: str, said: Said) -> Frame:
        frame = self._inheriting(tag)
        frame.names = said.names
        frame.direction = said.direction or frame.direction
        frame.language = said.language or frame.language
        if tag in HEADINGS:
            frame.kind, frame.level = BlockKind.HEADING, HEADINGS[tag]
        elif tag in LISTS:
            frame.next_ordinal = number(element.get("start"), 1) if tag == "ol" else None
        elif tag == "li":
            self._list_item(frame, element)
        elif tag == "blockquote":
            frame.kind, frame.level = BlockKind.QUOTATION, 1 + self._depth("blockquote")
        elif tag in _KINDS:
            frame.kind = _KINDS[tag]
        return frame

    def _list_item(self, frame: Frame, element: _Element) -> None:
        frame.kind, frame.level = BlockKind.LIST_ITEM, max(1, self._depth(*LISTS))
        if any(outer.kind is BlockKind.FOOTNOTE for outer in self._frames):
            frame.kind, frame.level = BlockKind.FOOTNOTE, 0
        for outer in reversed(self._frames):
            if outer.tag in LISTS:
                if outer.next_ordinal is not None:
                    frame.ordinal = number(element.get("value"), outer.next_ordinal)
                    outer.next_ordinal = frame.ordinal + 1
                break

    def _depth(self, *tags: str) -> int:
        return sum([frame.tag in tags for frame in self._frames])

    # ------------------------------------------------------------------ text

    def _start_run(self, element: _Element, kind: RunKind) -> None:
        href = element.get("href", "") if kind is RunKind.LINK else ""
        found: RunKind | None = kind
        if is_footnote_mark(element):
            found = RunKind.FOOTNOTE_MARK
        elif kind is RunKind.LINK and not href:
            found = None
        self._runs.append((element, found, href))
        self._inline.open(found, href)

    def _break_line(self) -> None:
        kind = self._kind_frame().kind
        if self._row is not None or kind is BlockKind.HEADING:
            self._inline.write(" ")
        elif not self._inline.at_break:
            self._inline.glue("\n")
        elif kind in (BlockKind.PARAGRAPH, BlockKind.QUOTATION, None):
            self.flush()  # two breaks in a row are how older pages part their paragraphs
        elif kind is BlockKind.CODE:
            self._inline.glue("\n")

    def _image(self, element: _Element) -> None:
        alt = one_line((element.get("alt") or "")[:MAX_ALT])
        if any(0 <= number(element.get(side), 99) <= TRACKING_PIXEL for side in _SIDES):
            return
        is_sign = 0 < len(alt) <= EMOJI_LENGTH and not any(mark.isalnum() for mark in alt)
        if self._row is not None or is_sign:
            self._inline.write(alt)
            return
        shown = (element.get("src") or "").removeprefix(NUMBERED)
        image = Block(BlockKind.IMAGE, IMAGE_CHARACTER, alt=alt, asset=shown)
        if self._inline.has_text:
            self._images.append(image)
        else:
            self.pieces.append(Piece(image, self._frames[-1]))

    def finish(self) -> None:
        """End the last block, and what is around all."""
        self.flush()
        self._close_frame()

    def flush(self) -> None:
        """End the block at hand; what comes next is another one."""
        if self._inline.untouched and not self._images:  # as between most elements
            return
        if self._inline.has_text:
            self._add_block()
        if self._images:
            self.pieces.extend(Piece(image, self._frames[-1]) for image in self._images)
            self._images = []
        self._inline = self._fresh_inline()

    def _fresh_inline(self) -> Inline:
        inline = Inline(preformatted=self._preformatted > 0)
        for _, kind, href in self._runs:
            inline.open(kind, href)
        return inline

    def _add_block(self) -> None:
        """Add a block of what was written and of what the open elements say of it."""
        found = self._inline.finish()
        if found.mended:
            self.mended.update(found.mended)
        if not found.text:
            return
        innermost = self._frames[-1]
        frame = self._kind_frame()
        block = Block(
            frame.kind or BlockKind.PARAGRAPH,
            found.text,
            level=frame.level,
            ordinal=frame.ordinal,
            direction=innermost.direction,
            language=innermost.language,
            runs=found.runs,
        )
        self.pieces.append(Piece(block, innermost, found.linked))
        # Only the first paragraph of an item has the marker; those after it are paragraphs.
        if frame.kind is BlockKind.LIST_ITEM:
            frame.kind, frame.level = BlockKind.PARAGRAPH, 0
        frame.ordinal = None

    def _kind_frame(self) -> Frame:
        for frame in reversed(self._frames):
            if frame.kind is not None:
                return frame
        return self._frames[0]


_KINDS = {
    "pre": BlockKind.CODE,
    "figcaption": BlockKind.CAPTION,
    "caption": BlockKind.CAPTION,
    "dt": BlockKind.PARAGRAPH,
    "dd": BlockKind.PARAGRAPH,
}
