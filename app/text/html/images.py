"""The images of a page: where each is told to be, and which of them the blocks show.

Nothing is fetched here. Whoever reads a page says which of its images there are (`KeepImage`), and
is asked for those of the article only. On the way through the sanitiser, which lets no address of
an image pass, an image is a number.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from app.model.asset import KeepImage, KeptImage
from app.model.block import Block, BlockKind

if TYPE_CHECKING:
    from lxml.html import HtmlElement

NUMBERED = "asset:"
"""What stands before the number of an image, or of an embedded file, in place of an address."""

MAX_ADDRESS = 2_000
"""Characters of an address that can be that of an image."""

MAX_ADDRESSES = 12
"""Addresses of one image that are tried: it comes in many sizes on some pages."""

_LAZY = ("data-src", "data-original", "data-lazy-src", "data-lazy")
"""Attributes that hold the true address of an image which was to load when it comes into view."""

_BETWEEN_SIZES = re.compile(r",\s+")


_PAINTED = re.compile(r"(--sf-img-\d{1,6})\s*:\s*url\(\s*[\"']?(data:image/[^\s\"'<>()]+)")
_PAINTED_BY = re.compile(r"var\(\s*(--sf-img-\d{1,6})\s*\)")


def painted_images(markup: str) -> dict[str, str]:
    """Return the `data:` URIs of images that a style sheet names, by those names.

    SingleFile (single-file-core 1.5) writes an image that a page shows twice into a variable of
    the style sheet and paints it as the background of an empty one.
    """
    if "--sf-img-" not in markup:
        return {}
    return {found[1]: found[2] for found in _PAINTED.finditer(markup)}


class Images:
    """The images of one page; `embedded` are its `data:` URIs, by the numbers they were given.

    `painted` are those that its style sheet names (`painted_images`).
    """

    def __init__(
        self,
        keep: KeepImage | None,
        embedded: Sequence[str] = (),
        painted: Mapping[str, str] | None = None,
    ) -> None:
        self._keep = keep
        self._embedded = embedded
        self._painted = painted or {}
        self._addresses: list[tuple[str, ...]] = []

    def number(self, tree: HtmlElement) -> None:
        """Put a number in the place of each image's address."""
        for image in tree.iter("img"):
            addresses = tuple(_addresses(image))[:MAX_ADDRESSES] if self._keep else ()
            image.attrib.pop("src", None)
            if addresses:
                image.set("src", f"{NUMBERED}{len(self._addresses)}")
                self._addresses.append(addresses)

    def shown(self, blocks: Iterable[Block]) -> tuple[Block, ...]:
        """Return the blocks, those of images with the asset they show where there is one.

        What is folded shows none: an advertisement is not worth keeping.
        """
        return tuple(
            self._with_asset(block) if block.kind is BlockKind.IMAGE else block for block in blocks
        )

    def _with_asset(self, block: Block) -> Block:
        kept = None if block.boilerplate else self._kept(block.asset)
        return replace(block, asset=kept.name, size=kept.size) if kept else replace(block, asset="")

    def _kept(self, number: str) -> KeptImage | None:
        index = _index(number, len(self._addresses))
        if self._keep is None or index is None:
            return None
        for address in self._addresses[index]:
            source = self._painted.get(address) or address
            if address.startswith(NUMBERED):
                source = self._embedded_at(address)
            kept = self._keep(source) if source else None
            if kept is not None:
                return kept
        return None

    def _embedded_at(self, address: str) -> str:
        index = _index(address.removeprefix(NUMBERED), len(self._embedded))
        return "" if index is None else self._embedded[index]


def _index(number: str, length: int) -> int | None:
    """Return a number as an index below `length`; a page may write what it likes."""
    if not (number.isascii() and number.isdecimal() and len(number) <= len(str(length))):
        return None
    return int(number) if int(number) < length else None


def _addresses(image: HtmlElement) -> Iterator[str]:
    """Yield where an image is told to be, the most likely place first."""
    told = [image.get(name) or "" for name in ("src", *_LAZY)]
    told += _sizes(image.get("srcset") or "")
    picture = image.getparent()
    if picture is not None and picture.tag == "picture":
        for source in picture.iter("source"):
            told += _sizes(source.get("srcset") or "")
    told += _PAINTED_BY.findall(image.get("style") or "")
    for address in dict.fromkeys(each.strip() for each in told):
        if 0 < len(address) <= MAX_ADDRESS:
            yield address


def _sizes(srcset: str) -> list[str]:
    """Return the addresses of an image in several sizes."""
    sizes = (size.split(None, 1) for size in _BETWEEN_SIZES.split(srcset[:_LONGEST_SET]))
    return [size[0].rstrip(",") for size in sizes if size]


_LONGEST_SET = MAX_ADDRESS * MAX_ADDRESSES
