"""What an evidence bundle holds; every problem is a sentence that names bundle and file."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any, Protocol, Self, TypeVar

from app.errors import UnreadableFileError
from app.exporting import bundle_layout as layout
from app.importing import messages
from app.importing.bag import Bag, looks_like_bag
from app.importing.bundle_article import (
    BundledVersion,
    article_from_plain,
    codebook_from_plain,
    links_from_plain,
    version_from_plain,
)
from app.model.article import Metadata
from app.model.asset import Asset
from app.model.whole import WholeArticle, WholeCodebook, WholeLink
from app.words import later, say

T = TypeVar("T")

_MOST_IMAGES = 256 * 2**20
"""Bytes of the images of one version, which are in memory together."""

_TOO_MANY_IMAGES = later("Its images are larger than those that are kept of any article.")

_NOT_OURS = later(
    "“{path}” in “{name}” is not as Pressmark writes it: export the bundle again, or install the"
    " newest version."
)

_ARTICLE = re.compile(rf"({layout.ARTICLES}/[^/]+)/{re.escape(layout.ARTICLE)}")


class Files(Protocol):
    """Files by their names, as a bag has them."""

    @property
    def files(self) -> list[str]:
        """Return the paths of all, in order."""

    def read(self, path: str) -> bytes:
        """Return what a file holds; raise UnreadableFileError."""

    def close(self) -> None:
        """Let go of them."""


def is_bundle(path: Path) -> bool:
    """Say whether a folder or zip file is an evidence bundle, be it whole or not."""
    return looks_like_bag(path, layout.CODEBOOK)


class Contents:
    """The articles, annotations and tags of a bundle; raise UnreadableFileError.

    `not_ours` is the sentence about a file that cannot be understood.
    """

    not_ours = _NOT_OURS

    def __init__(self, path: Path, files: Files | None = None) -> None:
        self._name = messages.printable(path.name)
        self._bag = files or Bag(path)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._bag.close()

    @property
    def folders(self) -> list[str]:
        """Return the articles' folders; their uids sort as they were made, oldest first."""
        found = map(_ARTICLE.fullmatch, self._bag.files)
        return [each[1] for each in found if each]

    def check(self) -> Iterator[None]:
        """Look through the whole bundle; yield after each file, so that one can stop."""
        for path in self._bag.files:
            found = _ARTICLE.fullmatch(path)
            if found is None:
                self._bag.read(path)
            else:
                for version in self.versions(found[1], self.article(found[1])):
                    del version  # none is held while the next one is read
            yield
        self.codebook()
        self.links()

    def article(self, folder: str) -> WholeArticle:
        """Return the article in that folder."""
        return self._parsed(f"{folder}/{layout.ARTICLE}", article_from_plain)

    def versions(self, folder: str, article: WholeArticle) -> Iterator[BundledVersion]:
        """Yield the texts of an article, oldest first."""
        for index, uid in enumerate(article.versions, start=1):
            path = f"{folder}/{layout.version_path(index)}"
            yield self._parsed(path, partial(_version, uid=uid, meta=article.metadata))

    def original(self, version: BundledVersion) -> bytes | None:
        """Return the imported file of a version, None where it has none."""
        return self._bag.read(version.original) if version.original else None

    def images(self, version: BundledVersion) -> tuple[Asset, ...]:
        """Return the images of a version."""
        images: list[Asset] = []
        for name, path in version.assets.items():
            images.append(Asset(name, self._bag.read(path)))
            if sum(len(image.data) for image in images) > _MOST_IMAGES:
                raise UnreadableFileError(say(_TOO_MANY_IMAGES))
        return tuple(images)

    def codebook(self) -> WholeCodebook:
        """Return the tags, parents first, with variables and coders."""
        return self._parsed(layout.CODEBOOK, codebook_from_plain)

    def links(self) -> tuple[WholeLink, ...]:
        """Return the links between annotations."""
        return self._parsed(layout.LINKS, links_from_plain)

    def _parsed(self, path: str, parse: Callable[[Any], T]) -> T:
        data = self._bag.read(path)
        try:
            return parse(json.loads(data))
        except (
            ArithmeticError,
            AttributeError,
            LookupError,
            RecursionError,
            TypeError,
            ValueError,
        ):
            path = messages.printable(path)
            raise UnreadableFileError(say(self.not_ours, path=path, name=self._name)) from None


def _version(plain: Any, uid: str, meta: Metadata) -> BundledVersion:
    version = version_from_plain(plain, meta)
    if version.whole.uid != uid:
        raise ValueError("it is another version than the article says")
    return version
