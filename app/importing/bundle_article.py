"""Articles and tags of an evidence bundle, from their JSON; every value is looked at."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields, replace
from itertools import pairwise
from typing import Any

from app.exporting.bundle_layout import ARTICLE_FORMAT, CODEBOOK_FORMAT
from app.model.article import Metadata
from app.model.block import BLOCK_FORMAT, Block, Body, blocks_from_plain
from app.model.draft import Draft
from app.model.sentence_edit import EditKind, SentenceEdit
from app.model.span import Span
from app.storage.versions import text_hash

# Normalising takes them out of every text: each would part a block in two in the window.
_BREAKS = re.compile("[\r\u2029\ufdd0\ufdd1]")
_HASH = re.compile(r"[0-9a-f]{64}|")
_TEXTS = ("text", "direction", "language", "boilerplate", "asset", "alt")
_DEEPEST = 1000
_MOST_BLOCKS = 200_000


@dataclass(frozen=True, slots=True)
class BundledArticle:
    """A draft, with what is the library's own; `original` is a path in the bundle, or ""."""

    draft: Draft
    starred: bool
    original: str
    edits: tuple[SentenceEdit, ...]

    @property
    def is_normalised(self) -> bool:
        """Say whether the text has no characters that would put the window out of step."""
        return _BREAKS.search(self.draft.body.text) is None


@dataclass(frozen=True, slots=True)
class BundledTag:
    """A tag by its path (`frame/conflict`)."""

    path: str
    colour: str
    key: str
    definition: str
    retired: bool


def tags_from_plain(plain: Any) -> list[BundledTag]:
    """Rebuild the tags; raise LookupError, TypeError or ValueError where they are not ours."""
    if plain["format"] != CODEBOOK_FORMAT:
        raise ValueError("it was written by a newer Pressmark")
    return [
        BundledTag(
            path=_text(tag["path"]),
            colour=_text(tag["colour"]),
            key=_text(tag["key"]),
            definition=_text(tag["definition"]),
            retired=bool(tag["retired"]),
        )
        for tag in plain["tags"]
    ]


def article_from_plain(plain: Any) -> BundledArticle:
    """Rebuild an article; raise LookupError, TypeError or ValueError where it is not ours."""
    if plain["format"] != ARTICLE_FORMAT or plain["block_format"] > BLOCK_FORMAT:
        raise ValueError("it was written by a newer Pressmark")
    version = plain["version"]
    body = Body(_blocks(plain["blocks"]))
    if text_hash(body.text) != version["text_sha256"]:
        raise ValueError("its blocks are not those of its text")
    meta = {each.name: _text(plain["metadata"][each.name]) for each in fields(Metadata)}
    edits = tuple(_edit(*each) for each in plain["sentence_edits"])
    draft = Draft(
        meta=Metadata(**meta),
        body=body,
        mended={_text(kind): int(count) for kind, count in version["mended"].items()},
        sentences=_spans(plain["sentences"], len(body.text)),
        # Sentences with a person's edits in them are none that the rules would compute.
        splitter="" if edits else _text(plain["splitter"]),
        original_sha256=_text(version["original_sha256"]),
        original_name=_text(version["original_name"]),
        media_type=_text(version["media_type"]),
        importer=_text(version["importer"]),
        importer_version=_text(version["importer_version"]),
    )
    original = _text(version["original"])
    if not _HASH.fullmatch(draft.original_sha256) or (original and not draft.original_sha256):
        raise ValueError("its file has no hash")  # which names the file in the library
    return BundledArticle(draft, bool(plain["starred"]), original, edits)


def _edit(kind: str, offset: object) -> SentenceEdit:
    if type(offset) is not int or offset < 0:
        raise ValueError("a sentence is split or joined nowhere")
    return SentenceEdit(EditKind(kind), offset)


def _text(value: object) -> str:
    if not isinstance(value, str) or "\0" in value:
        raise TypeError("a text is no text")
    value.encode()  # half of a character raises UnicodeEncodeError, a ValueError
    return value


def _blocks(plain: Sequence[Mapping[str, Any]]) -> tuple[Block, ...]:
    if not 0 < len(plain) <= _MOST_BLOCKS:
        raise ValueError("it has no blocks, or too many")
    # No pictures come along, so that a name of one would lead nowhere or elsewhere.
    blocks = tuple(replace(block, asset="") for block in blocks_from_plain(plain))
    for block in blocks:
        for name in _TEXTS:
            _text(getattr(block, name))
        if not _is_in_range(block):
            raise ValueError("a block has levels or runs out of range")
    return blocks


def _is_in_range(block: Block) -> bool:
    numbers = [block.level, 0 if block.ordinal is None else block.ordinal]
    numbers += [] if block.page is None else [block.page.index]
    if block.page is not None:
        _text(block.page.label)
    for run in block.runs:
        _text(run.href)
        if not 0 <= run.start <= run.end <= len(block.text):
            return False
    return all(type(number) is int for number in numbers) and 0 <= block.level <= _DEEPEST


def _spans(plain: Sequence[Sequence[int]], length: int) -> tuple[Span, ...]:
    spans = tuple(Span(int(start), int(end)) for start, end in plain)
    inside = all(0 <= span.start < span.end <= length for span in spans)
    if not inside or any(one.end > other.start for one, other in pairwise(spans)):
        raise ValueError("its sentences are out of order")
    return spans
