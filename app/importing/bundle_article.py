"""What the files of an evidence bundle hold, from their JSON; every value is looked at."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Any

from app.exporting import bundle_layout as layout
from app.importing.plain import built, number, stamp, text, uid
from app.model.annotation import AnchorState
from app.model.article import Metadata
from app.model.asset import sha256_of
from app.model.block import BLOCK_FORMAT, Block, Body, blocks_from_plain
from app.model.draft import Draft
from app.model.span import Span
from app.model.whole import (
    WholeAnchor,
    WholeAnnotation,
    WholeArticle,
    WholeCodebook,
    WholeEdit,
    WholeLink,
    WholeVersion,
)
from app.storage.versions import text_hash

# Normalising takes them out of every text: each would part a block in two in the window.
_BREAKS = re.compile("[\r\u2029\ufdd0\ufdd1]")
_HASH = re.compile(r"[0-9a-f]{64}|")
_TEXTS = ("text", "direction", "language", "boilerplate", "asset", "alt")
_DEEPEST = 1000
_MOST_BLOCKS = 200_000
_MOST_VERSIONS = 10_000
_FULL_SCORE = 1000


@dataclass(frozen=True, slots=True)
class BundledVersion:
    """A version; `original` is the path of its file in the bundle, or "".

    `assets` has the paths of its images by their names.
    """

    whole: WholeVersion
    original: str
    assets: Mapping[str, str]

    @property
    def is_normalised(self) -> bool:
        """Say whether the text has no characters that would put the window out of step."""
        return _BREAKS.search(self.whole.draft.body.text) is None


def codebook_from_plain(plain: Any) -> WholeCodebook:
    """Rebuild the codebook; raise LookupError, TypeError or ValueError where it is not ours."""
    _check_format(plain, layout.CODEBOOK_FORMAT)
    return built(WholeCodebook, plain)


def links_from_plain(plain: Any) -> tuple[WholeLink, ...]:
    """Rebuild the links; raise LookupError, TypeError or ValueError where they are not ours."""
    _check_format(plain, layout.LINKS_FORMAT)
    return tuple(built(WholeLink, each) for each in plain["links"])


def article_from_plain(plain: Any) -> WholeArticle:
    """Rebuild an article; raise LookupError, TypeError or ValueError where it is not ours."""
    _check_format(plain, layout.ARTICLE_FORMAT)
    article = built(WholeArticle, plain)
    if not 0 < len(article.versions) <= _MOST_VERSIONS:
        raise ValueError("it has no versions, or too many")
    if len(set(article.versions)) < len(article.versions):
        raise ValueError("two versions have one uid")
    for annotation in article.annotations:
        _check_annotation(annotation)
    return article


def version_from_plain(plain: Any, meta: Metadata) -> BundledVersion:
    """Rebuild a version; raise LookupError, TypeError or ValueError where it is not ours."""
    _check_format(plain, layout.VERSION_FORMAT)
    if number(plain["block_format"]) > BLOCK_FORMAT:
        raise ValueError("it was written by a newer Pressmark")
    assets = {text(name): text(path) for name, path in plain["assets"].items()}
    body = Body(_blocks(plain["blocks"], assets))
    if text_hash(body.text) != plain["text_sha256"]:
        raise ValueError("its blocks are not those of its text")
    edits = tuple(built(WholeEdit, each) for each in plain["sentence_edits"])
    draft = Draft(
        meta=meta,
        body=body,
        mended={text(kind): number(count) for kind, count in plain["mended"].items()},
        sentences=_spans(plain["sentences"], len(body.text)),
        # Sentences with a person's edits in them are none that the rules would compute.
        splitter="" if edits else text(plain["splitter"]),
        original_sha256=text(plain["original_sha256"]),
        original_name=text(plain["original_name"]),
        media_type=text(plain["media_type"]),
        importer=text(plain["importer"]),
        importer_version=text(plain["importer_version"]),
    )
    original = text(plain["original"])
    if not _HASH.fullmatch(draft.original_sha256) or (original and not draft.original_sha256):
        raise ValueError("its file has no hash")  # which names the file in the library
    whole = WholeVersion(uid(plain["uid"]), stamp(plain["created"]), draft, edits)
    return BundledVersion(whole, original, assets)


def _check_format(plain: Any, known: str) -> None:
    if plain["format"] != known:
        raise ValueError("it was written by a newer Pressmark")


def _check_annotation(annotation: WholeAnnotation) -> None:
    selectors = annotation.selectors
    if selectors is None and annotation.anchors:
        raise ValueError("what is about the whole article lies nowhere in it")
    if selectors is not None and not (selectors.start < selectors.end and selectors.exact):
        raise ValueError("a quote has no words")
    if len({anchor.version for anchor in annotation.anchors}) < len(annotation.anchors):
        raise ValueError("an annotation lies in a version twice")
    for anchor in annotation.anchors:
        _check_anchor(anchor)


def _check_anchor(anchor: WholeAnchor) -> None:
    nowhere = anchor.start is None or anchor.end is None
    if nowhere != (anchor.state is AnchorState.GONE) or (anchor.start is None) != (
        anchor.end is None
    ):
        raise ValueError("an anchor is somewhere and nowhere")
    if not 0 <= anchor.score_permille <= _FULL_SCORE:
        raise ValueError("a score is out of range")


def _blocks(plain: Sequence[Mapping[str, Any]], assets: Collection[str]) -> tuple[Block, ...]:
    if not 0 < len(plain) <= _MOST_BLOCKS:
        raise ValueError("it has no blocks, or too many")
    for name in assets:
        sha256_of(name)
    # An image that did not come along is told by its words alone.
    blocks = tuple(
        block if block.asset in assets else replace(block, asset="")
        for block in blocks_from_plain(plain)
    )
    for block in blocks:
        for name in _TEXTS:
            text(getattr(block, name))
        if not _is_in_range(block):
            raise ValueError("a block has levels or runs out of range")
    return blocks


def _is_in_range(block: Block) -> bool:
    number(0 if block.ordinal is None else abs(block.ordinal))
    if block.page is not None:
        text(block.page.label)
        number(block.page.index)
    for length in block.size or ():
        number(length)
    for run in block.runs:
        text(run.href)
        if not number(run.start) <= number(run.end) <= len(block.text):
            return False
    return number(block.level) <= _DEEPEST


def _spans(plain: Sequence[Sequence[int]], length: int) -> tuple[Span, ...]:
    spans = tuple(Span(number(start), number(end)) for start, end in plain)
    inside = all(span.start < span.end <= length for span in spans)
    if not inside or any(one.end > other.start for one, other in pairwise(spans)):
        raise ValueError("its sentences are out of order")
    return spans
