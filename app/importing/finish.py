"""The last step of every importer: from what was found in a file to a finished draft."""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from dataclasses import dataclass, field, replace
from pathlib import Path
from textwrap import shorten

from app.errors import UnreadableFileError
from app.importing import messages
from app.importing.sniff import SUFFIXES, suffix_of
from app.model.article import Metadata
from app.model.asset import Asset
from app.model.block import IMAGE_CHARACTER, Block, BlockKind, Body
from app.model.draft import Draft
from app.text.language import article_language, direction, other_language
from app.text.long_blocks import PARTED, parted
from app.text.sentences import SPLITTER, split
from app.text.sketch import SKETCHER, sketch

_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\u200f\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U0001efff]")
"""The Unicode blocks that hold right-to-left letters: most articles have none to weigh."""

_TITLE_LENGTH = 80
"""Code points of the first words that name a text with neither a headline nor a file name."""

_NO_PROSE = frozenset({BlockKind.CODE, BlockKind.TABLE_ROW, BlockKind.IMAGE})
"""Kinds whose words tell little of a language."""


@dataclass(frozen=True, slots=True)
class Found:
    """One article found in a file: metadata, blocks, what was mended, by kind, and its images.

    `is_matter` says that it stands round the text of a book, as its cover does.
    """

    meta: Metadata
    blocks: tuple[Block, ...]
    mended: dict[str, int] = field(default_factory=dict, hash=False)
    assets: tuple[Asset, ...] = ()
    is_matter: bool = False


@dataclass(frozen=True, slots=True)
class Provenance:
    """Where a draft comes from: the file's bytes, its name, and what read it."""

    data: bytes
    name: str
    media_type: str
    importer: str
    importer_version: str


def finish(found: Found, provenance: Provenance) -> Draft:
    """Return the draft: language, directions, title, sentences and sketch filled in.

    Raise UnreadableFileError where no block outside boilerplate holds text.
    """
    text = Body(found.blocks).unfolded_text
    if not text.replace(IMAGE_CHARACTER, "").strip():
        raise UnreadableFileError(messages.no_text(provenance.name))
    language = article_language(text, found.meta.language)
    title = found.meta.title or _title(found.blocks, provenance.name)
    blocks, long = parted(_in_language(_directed(found.blocks, text), language))
    body = Body(blocks)
    return Draft(
        meta=replace(found.meta, language=language, title=title),
        body=body,
        original_sha256=hashlib.sha256(provenance.data).hexdigest(),
        original_name=provenance.name,
        media_type=provenance.media_type,
        importer=provenance.importer,
        importer_version=provenance.importer_version,
        mended=merged(found.mended, {PARTED: long}),
        assets=found.assets,
        sentences=split(body, language),
        splitter=SPLITTER,
        bands=sketch(text),
        sketcher=SKETCHER,
    )


def merged(*counts: dict[str, int]) -> dict[str, int]:
    """Add up what several steps mended, by kind; kinds with a count of 0 are left out."""
    total: Counter[str] = Counter()
    for count in counts:
        total.update(count)
    return {kind: number for kind, number in total.items() if number}


def _in_language(blocks: tuple[Block, ...], usual: str) -> tuple[Block, ...]:
    """Name the language of each paragraph that is surely in another than the article."""
    others = (_other_language(block, usual) for block in blocks)
    return tuple(
        replace(block, language=other) if other else block
        for block, other in zip(blocks, others, strict=True)
    )


def _other_language(block: Block, usual: str) -> str:
    """Return the language to be named of a block, "" where there is none to name."""
    if block.language or block.kind in _NO_PROSE:
        return ""
    return other_language(block.text, usual)


def _directed(blocks: tuple[Block, ...], text: str) -> tuple[Block, ...]:
    """Give each block its direction, one without letters ("2026") that of the article."""
    known = "" if any(_RIGHT_TO_LEFT.search(block.text) for block in blocks) else "ltr"
    usual = known or direction(text)
    return tuple(
        block if block.direction else replace(block, direction=known or _direction(block, usual))
        for block in blocks
    )


def _direction(block: Block, usual: str) -> str:
    return direction(block.text) if any(map(str.isalpha, block.text)) else usual


def _title(blocks: tuple[Block, ...], name: str) -> str:
    first = next(block for block in blocks if block.text.strip() and not block.boilerplate)
    if first.kind is BlockKind.HEADING:
        return " ".join(first.text.split())
    if suffix_of(name) in SUFFIXES:
        return Path(name).stem
    return shorten(first.text, _TITLE_LENGTH, placeholder="…")
