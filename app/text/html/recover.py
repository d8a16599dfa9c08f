"""Markup that would swallow its own page, mended before anything is looked for in it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from app.text.html.tags import CLOSED_BY_NEIGHBOURS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.html import HtmlElement

MAX_NESTING = 60
"""How deep containers may nest where a page is too deep for libxml2 (256 elements). A table
counts once here and four times there, so that sixty of them still fit."""

RAW = ("script", "style", "title")
"""Elements whose content is no markup, however much it looks like it."""

SWALLOWED = 3
"""Ends of ordinary elements from which the content of a raw one is taken for the page's."""

_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9:-]*)[^<>]*>")
_FIRST_TAG = re.compile(r"<[a-zA-Z]")
_END_OF_TEXT = re.compile(r"</(?:a|b|div|h[1-6]|li|p|section|span|strong|td|ul)\s*>", re.IGNORECASE)
# In scripts that write scripts, the inner tag stands in quotation marks.
_AGAIN = {name: re.compile(rf"(?<![\"'`\\+])<{name}(?:\s[^<>]*)?>", re.IGNORECASE) for name in RAW}


def without_open_comment(markup: str) -> str:
    """Return the markup without the `<!--` of a comment that is never closed.

    It would swallow the rest of the page, which is what is wanted, and not the comment.
    """
    start = markup.find("<!--", markup.rfind("-->") + 1)
    return markup if start < 0 else f"{markup[:start]} {markup[start + len('<!--') :]}"


def with_missing_end(markup: str, tree: HtmlElement) -> str:
    """Return the markup with the end that a raw element of its tree lacks; as it is if none does.

    Such an element runs up to the end of the next one of its kind, or of the page, and has the
    text between in it. It is ended before the first tag that it holds.
    """
    for element in tree.iter(*RAW):
        content = element.text or ""
        if not _is_swallowing(element.tag, content, markup):
            continue
        first = _FIRST_TAG.search(content)
        at = markup.find(content)
        if first and at >= 0:
            place = at + first.start()
            return f"{markup[:place]}</{element.tag}>{markup[place:]}"
    return markup


def _is_swallowing(name: str, content: str, markup: str) -> bool:
    if "</" not in content:
        return False
    ends = _END_OF_TEXT.finditer(content)
    if sum(1 for _ in zip(ends, range(SWALLOWED), strict=False)) < SWALLOWED:
        return False
    return bool(_AGAIN[name].search(content)) or markup.rstrip().endswith(content.rstrip())


def flattened(markup: str) -> Iterator[str]:
    """Yield the markup without the tags that open or close a container below MAX_NESTING."""
    depth = 0
    end = 0
    for match in _TAG.finditer(markup):
        closing, name = match.group(1), match.group(2).lower()
        if name in CLOSED_BY_NEIGHBOURS:
            continue
        depth += -1 if closing and depth else 0 if closing else 1
        if depth > MAX_NESTING or (closing and depth == MAX_NESTING):
            yield markup[end : match.start()]
            yield " "
            end = match.end()
    yield markup[end:]
