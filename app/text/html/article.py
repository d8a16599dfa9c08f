"""A saved web page, as metadata and blocks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from app.errors import UnreadableFileError
from app.model.article import Metadata
from app.model.asset import KeepImage
from app.model.block import Block, BlockKind
from app.text.html.blocks import pieces_of
from app.text.html.choose import article_blocks, choose
from app.text.html.clean import (
    EMBEDDED,
    NESTING,
    parse,
    sanitised,
    strip_machinery,
    without_embedded_files,
)
from app.text.html.dates import iso_date
from app.text.html.images import Images, painted_images
from app.text.html.inline import one_line
from app.text.html.limits import ATTRIBUTES, without_attribute_floods
from app.text.html.metadata import read_metadata
from app.text.html.opening import Opening, opening_of
from app.words import later, say

if TYPE_CHECKING:
    from lxml.html import HtmlElement

MAX_HEADLINE = 150
"""Code points up to which a first paragraph can be a headline, where a page has no other."""

NO_TEXT = later("The page holds no readable text.")


@dataclass(frozen=True, slots=True)
class HtmlArticle:
    """What a page or a Markdown file came to; the headline is the first block.

    `mended` counts what was changed or left out on the way, by kind.
    """

    meta: Metadata
    blocks: tuple[Block, ...]
    mended: dict[str, int] = field(default_factory=dict, hash=False)


def read_html(
    markup: str, *, whole_page: bool = False, keep_image: KeepImage | None = None
) -> HtmlArticle:
    """Read a saved page: its metadata, its headline, and the blocks of its article.

    What lies among the parts of the article, in the element that holds them all, without being one
    stays as a folded block; what lies around is left out, unless `whole_page`. Nothing outside of
    `markup` is looked at, but what `keep_image` looks at. Raise UnreadableFileError where there is
    no text, or far too much.
    """
    painted = painted_images(markup)
    markup, embedded, in_page = without_embedded_files(markup)
    markup, floods = without_attribute_floods(markup)
    tree, too_deep = parse(markup)
    if tree is None:
        raise UnreadableFileError(say(NO_TEXT))
    meta = read_metadata(tree)
    strip_machinery(tree, hidden=not whole_page, site=not whole_page)
    images = Images(keep_image, in_page, painted)
    clean = _sanitised(tree, images)
    if clean is None:
        raise UnreadableFileError(say(NO_TEXT))
    pieces, mended = pieces_of(clean)
    flags = [True] * len(pieces) if whole_page else choose(pieces, clean)
    opening = Opening() if whole_page else opening_of(pieces, flags, meta.title)
    blocks = images.shown(article_blocks(pieces, flags, opening))
    if not any(block.kind is not BlockKind.IMAGE for block in blocks):
        raise UnreadableFileError(say(NO_TEXT))
    mended = Counter(mended) + Counter(
        {EMBEDDED: embedded, NESTING: int(too_deep), ATTRIBUTES: floods}
    )
    meta, blocks = with_headline(_completed(meta, opening), blocks)
    return HtmlArticle(meta, blocks, dict(mended))


def _completed(meta: Metadata, opening: Opening) -> Metadata:
    """Return the metadata with what only the opening of the article says."""
    is_dated = bool(meta.published or not opening.written)
    return replace(
        meta,
        byline=meta.byline or ", ".join(opening.names),
        published=meta.published if is_dated else iso_date(opening.written),
        published_as_written=meta.published_as_written if is_dated else opening.written,
    )


def read_fragment(
    markup: str, keep_image: KeepImage | None = None
) -> tuple[tuple[Block, ...], dict[str, int]]:
    """Return every block of a piece of HTML that is article from end to end, and what was mended.

    Raise UnreadableFileError where there is far too much.
    """
    markup, _, in_page = without_embedded_files(markup)
    tree, _ = parse(without_attribute_floods(markup)[0])
    if tree is None:
        return (), {}
    strip_machinery(tree, hidden=True, site=False)
    images = Images(keep_image, in_page)
    clean = _sanitised(tree, images)
    if clean is None:
        return (), {}
    pieces, mended = pieces_of(clean)
    return images.shown(piece.block for piece in pieces), mended


def _sanitised(tree: HtmlElement, images: Images) -> HtmlElement | None:
    images.number(tree)
    return sanitised(tree)


def with_headline(meta: Metadata, blocks: Sequence[Block]) -> tuple[Metadata, tuple[Block, ...]]:
    """Return the blocks with the headline in front, and metadata that know it.

    The headline is the title of the metadata, and a heading that repeats it, or the site's name, is
    dropped. Without a title it is the first heading, where that is of level 1 or no text stands
    before it; failing that, a first block that is short enough to be one.
    """
    if meta.title:
        rest = [block for block in blocks if not _repeats(block, meta.title, meta.outlet)]
        return meta, (Block(BlockKind.HEADING, meta.title, level=1), *rest)
    index = _headline_at(blocks)
    if index is None:
        return meta, tuple(blocks)
    found = blocks[index]
    headline = replace(found, kind=BlockKind.HEADING, level=1)
    rest = [*blocks[:index], *blocks[index + 1 :]]
    return replace(meta, title=one_line(found.text)), (headline, *rest)


def _headline_at(blocks: Sequence[Block]) -> int | None:
    unfolded = [(index, block) for index, block in enumerate(blocks) if not block.boilerplate]
    for index, block in unfolded:
        if block.kind is BlockKind.HEADING and block.level == 1:
            return index
    for index, block in unfolded:
        if block.kind is BlockKind.HEADING:
            return index
        if block.kind is BlockKind.PARAGRAPH and len(block.text) <= MAX_HEADLINE:
            return index
        if block.kind is not BlockKind.IMAGE:
            return None
    return None


def _repeats(block: Block, *known: str) -> bool:
    """Say whether a block is a heading of known text: the headline, or the site's name."""
    if block.kind is not BlockKind.HEADING:
        return False
    letters = _letters(block.text)
    return letters != "" and letters in map(_letters, known)


def _letters(text: str) -> str:
    return "".join(character for character in text.casefold() if character.isalnum())
