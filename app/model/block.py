"""Blocks: the structural units of an article, in which every importer ends."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from functools import cached_property
from typing import Any

from app.model.span import Span

BLOCK_FORMAT = 1
"""The number of the stored form of blocks; raised when `to_plain` changes."""

IMAGE_CHARACTER = "\ufffc"
"""OBJECT REPLACEMENT CHARACTER: the text of an image block."""


class BlockKind(StrEnum):
    """What a block is."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST_ITEM = "list_item"
    QUOTATION = "quotation"
    CODE = "code"
    TABLE_ROW = "table_row"
    IMAGE = "image"
    CAPTION = "caption"
    FOOTNOTE = "footnote"


class RunKind(StrEnum):
    """How a stretch inside a block is set."""

    STRONG = "strong"
    EMPHASIS = "emphasis"
    LINK = "link"
    SUB = "sub"
    SUP = "sup"
    FOOTNOTE_MARK = "footnote_mark"


@dataclass(frozen=True, slots=True)
class Run:
    """Inline formatting: `[start, end)` in code points of the block's own text."""

    start: int
    end: int
    kind: RunKind
    href: str = ""


@dataclass(frozen=True, slots=True)
class Page:
    """The page a block starts on: its label as printed ("iv", "14") and its index from 0."""

    label: str
    index: int


@dataclass(frozen=True, slots=True)
class Block:
    """One structural unit.

    `text` is normalised; a break inside the block is LF, the cells of a table row are joined by
    TAB, an image is U+FFFC. `level` is the heading level (1 to 6) or the depth of nesting of a
    list item or quotation (from 1). `ordinal` is the number of an ordered list item, None for a
    bullet. `boilerplate` is why the block is folded ("repeated title", "related links"), or "".
    `asset` names a file of the library's `assets/` (`app.model.asset`), `size` is that image's
    width and height in pixels. `alt` describes an image in words.
    """

    kind: BlockKind
    text: str
    level: int = 0
    ordinal: int | None = None
    page: Page | None = None
    direction: str = ""
    language: str = ""
    boilerplate: str = ""
    asset: str = ""
    alt: str = ""
    runs: tuple[Run, ...] = ()
    size: tuple[int, int] | None = None

    def to_plain(self) -> dict[str, Any]:
        """Return the block as JSON-ready data, leaving out what has its default value."""
        plain: dict[str, Any] = {"kind": self.kind.value, "text": self.text}
        for name in ("level", "ordinal", "direction", "language", "boilerplate", "asset", "alt"):
            value = getattr(self, name)
            if value not in (0, None, "") or (name == "ordinal" and value == 0):
                plain[name] = value
        if self.page is not None:
            plain["page"] = [self.page.label, self.page.index]
        if self.size is not None:
            plain["size"] = list(self.size)
        if self.runs:
            plain["runs"] = [
                [run.start, run.end, run.kind.value, *([run.href] if run.href else [])]
                for run in self.runs
            ]
        return plain

    @classmethod
    def from_plain(cls, plain: Mapping[str, Any]) -> Block:
        """Rebuild a block from `to_plain`; raise KeyError or ValueError on foreign data."""
        if len(plain) == _PLAINEST:  # most blocks of a long text
            return cls(_KINDS[plain["kind"]], plain["text"])
        page, size = plain.get("page"), plain.get("size")
        return cls(
            kind=_KINDS[plain["kind"]],
            text=plain["text"],
            level=plain.get("level", 0),
            ordinal=plain.get("ordinal"),
            page=Page(page[0], page[1]) if page else None,
            direction=plain.get("direction", ""),
            language=plain.get("language", ""),
            boilerplate=plain.get("boilerplate", ""),
            asset=plain.get("asset", ""),
            alt=plain.get("alt", ""),
            runs=tuple(map(_run, plain["runs"])) if "runs" in plain else (),
            size=(int(size[0]), int(size[1])) if size else None,
        )

    def folded(self, reason: str) -> Block:
        """Return the block marked as boilerplate."""
        return replace(self, boilerplate=reason)


_PLAINEST = 2  # kind and text, which every block has
_KINDS = {kind.value: kind for kind in BlockKind}  # ten times as fast as `BlockKind(value)`


def _run(plain: Sequence[Any]) -> Run:
    start, end, kind, *href = plain
    return Run(start, end, RunKind(kind), href[0] if href else "")


@dataclass(frozen=True)
class Body:
    """The blocks of a version and the canonical text they make: their texts joined by one LF."""

    blocks: tuple[Block, ...] = field(default=())

    @cached_property
    def text(self) -> str:
        """Return the canonical text; every offset refers to it."""
        return "\n".join(block.text for block in self.blocks)

    @cached_property
    def unfolded_text(self) -> str:
        """Return the texts of the blocks that are not folded, joined by one LF."""
        return "\n".join(block.text for block in self.blocks if not block.boilerplate)

    @cached_property
    def starts(self) -> tuple[int, ...]:
        """Return the offset at which each block starts."""
        starts: list[int] = []
        offset = 0
        for block in self.blocks:
            starts.append(offset)
            offset += len(block.text) + 1
        return tuple(starts)

    def worked_out(self) -> Body:
        """Return the body with its text and starts at hand: a long one takes some milliseconds."""
        _ = self.text, self.starts
        return self

    def span(self, index: int) -> Span:
        """Return where block number `index` lies, without the LF behind it."""
        start = self.starts[index]
        return Span(start, start + len(self.blocks[index].text))

    def block_at(self, offset: int) -> int:
        """Return the number of the block that holds `offset` (the LF counts to the one before)."""
        return max(0, bisect_right(self.starts, offset) - 1)

    def spans(self) -> Iterator[tuple[Block, Span]]:
        """Yield every block with its span."""
        for index, block in enumerate(self.blocks):
            yield block, self.span(index)

    def paragraph_at(self, offset: int) -> int:
        """Return the number, from 1, of the block at `offset` among those that are not folded.

        A folded block has the number of the last unfolded one before it.
        """
        last = self.block_at(offset)
        return sum(1 for block in self.blocks[: last + 1] if not block.boilerplate)


def blocks_to_plain(blocks: Sequence[Block]) -> list[dict[str, Any]]:
    """Return blocks as JSON-ready data."""
    return [block.to_plain() for block in blocks]


def blocks_from_plain(plain: Sequence[Mapping[str, Any]]) -> tuple[Block, ...]:
    """Rebuild blocks from `blocks_to_plain`."""
    return tuple(Block.from_plain(item) for item in plain)
