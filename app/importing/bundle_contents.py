"""What an evidence bundle holds; every problem is a sentence that names bundle and file."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

from app.errors import UnreadableFileError
from app.exporting import bundle_layout as layout
from app.importing import annotations_csv, messages
from app.importing.annotations_csv import Row
from app.importing.bag import Bag, looks_like_bag
from app.importing.bundle_article import (
    BundledArticle,
    BundledTag,
    article_from_plain,
    tags_from_plain,
)

T = TypeVar("T")

_ARTICLE = re.compile(rf"({layout.ARTICLES}/[^/]+)/{re.escape(layout.ARTICLE)}")


def is_bundle(path: Path) -> bool:
    """Say whether a folder or zip file is an evidence bundle, be it whole or not."""
    return looks_like_bag(path, layout.CODEBOOK)


class Contents:
    """The articles, annotations and tags of a bundle; raise UnreadableFileError."""

    def __init__(self, path: Path) -> None:
        self._name = messages.printable(path.name)
        self._bag = Bag(path)

    def checked_folders(self) -> list[str]:
        """Look through the whole bundle, then return the articles' folders, oldest first."""
        folders = []
        for path in self._bag.files:
            found = _ARTICLE.fullmatch(path)
            if found is None:
                self._bag.read(path)
            else:
                folders.append(found[1])
                self.article(found[1])
                self.rows(found[1])
        self.tags()
        return folders

    def article(self, folder: str) -> BundledArticle:
        """Return the article in that folder."""
        return self._parsed(f"{folder}/{layout.ARTICLE}", article_from_plain)

    def original(self, article: BundledArticle) -> bytes | None:
        """Return the imported file of an article, None where it has none."""
        return self._bag.read(article.original) if article.original else None

    def rows(self, folder: str) -> list[Row]:
        """Return the annotations of the article in that folder."""
        path = f"{folder}/{layout.ANNOTATIONS}"
        return annotations_csv.read_bytes(self._bag.read(path), f"{self._name}: {path}")

    def tags(self) -> list[BundledTag]:
        """Return the tags, parents first."""
        return self._parsed(layout.CODEBOOK, tags_from_plain)

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
            raise UnreadableFileError(
                f"“{path}” in “{self._name}” is not as Pressmark writes it: export the bundle"
                " again, or install the newest version."
            ) from None
