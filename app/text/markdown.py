"""Markdown files and notes: by way of HTML to the same blocks as saved pages."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

import yaml

from app.errors import UnreadableFileError
from app.model.article import Metadata
from app.model.asset import KeepImage
from app.model.block import Block
from app.text.html.article import HtmlArticle, read_fragment, with_headline
from app.text.html.dates import iso_date
from app.text.html.inline import one_line
from app.words import later, say

EXTENSIONS = ("extra", "sane_lists")

NO_TEXT = later("The Markdown file holds no readable text.")
TOO_DEEP = later(
    "The Markdown is nested too deeply to be read; make its lists and quotations shallower."
)

MAX_FRONT_MATTER = 20_000
"""Code points of front matter that are read."""

MAX_NAMES = 50
"""Items of a list in the front matter that are read."""

_NOTHING = frozenset({"~", "null", "Null", "NULL"})
_FRONT_MATTER = re.compile(
    r"\ufeff?---[ \t]*\r?\n(.*?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)", re.DOTALL
)
_KEYS = {
    "title": ("title", "headline"),
    "byline": ("author", "authors", "byline"),
    "outlet": ("outlet", "site", "publisher"),
    "published": ("date", "published"),
    "url": ("url", "source"),
    "language": ("lang", "language"),
    "section": ("section",),
}
"""Field of the metadata -> the keys of the front matter that may hold it, first come first."""


def read_markdown(text: str, keep_image: KeepImage | None = None) -> HtmlArticle:
    """Read a Markdown file: its front matter (YAML) as metadata, everything else as article.

    The headline is the title of the front matter, else the first heading. Front matter that is
    no YAML stays as text. Raise UnreadableFileError where there is no text, or where it is nested
    too deeply.
    """
    stated, body = _front_matter(text)
    blocks, mended = _blocks(body, keep_image)
    meta, blocks = with_headline(_metadata(stated), blocks)
    if not blocks:
        raise UnreadableFileError(say(NO_TEXT))
    return HtmlArticle(meta, blocks, mended)


def blocks_from_note(text: str) -> tuple[Block, ...]:
    """Return the blocks of a note, which is Markdown; none for an empty one.

    Raise UnreadableFileError where it is nested too deeply.
    """
    return _blocks(text)[0]


def _blocks(
    text: str, keep_image: KeepImage | None = None
) -> tuple[tuple[Block, ...], dict[str, int]]:
    import markdown

    try:
        return read_fragment(markdown.markdown(text, extensions=list(EXTENSIONS)), keep_image)
    except RecursionError as error:
        raise UnreadableFileError(say(TOO_DEEP)) from error


def _front_matter(text: str) -> tuple[Mapping[str, Any], str]:
    """Return the front matter and the text behind it; no front matter and all of it otherwise."""
    found = _FRONT_MATTER.match(text)
    if not found or len(found[1]) > MAX_FRONT_MATTER:
        return {}, text
    try:
        # The base loader, as safe as the safe one, leaves dates and numbers as they are written.
        stated = yaml.load(found[1], Loader=yaml.BaseLoader)
    except (yaml.YAMLError, RecursionError):
        return {}, text
    if not isinstance(stated, Mapping):
        return {}, text
    return {str(key).lower(): value for key, value in stated.items()}, text[found.end() :]


def _metadata(stated: Mapping[str, Any]) -> Metadata:
    values = {
        field: next((value for key in keys if (value := _written(stated.get(key)))), "")
        for field, keys in _KEYS.items()
    }
    written = values.pop("published")
    url = values.pop("url")
    is_address = url.startswith(("http://", "https://")) and " " not in url
    return Metadata(
        **values,
        published=iso_date(written),
        published_as_written=written,
        url=url if is_address else "",
    )


def _written(value: object) -> str:
    """Return a value of the front matter as text; a list of names is joined by commas.

    Lists in lists are left out: with aliases, a few lines of them unfold without end.
    """
    items = value[:MAX_NAMES] if isinstance(value, list) else [value]
    names = [item.get("name") if isinstance(item, Mapping) else item for item in items]
    texts = [one_line(name) for name in names if isinstance(name, str)]
    return ", ".join(text for text in texts if text and text not in _NOTHING)
