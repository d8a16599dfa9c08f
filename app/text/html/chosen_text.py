"""The text that trafilatura (Apache-2.0) takes for the article of a page."""

from __future__ import annotations

import logging
import socket
from functools import cache
from typing import TYPE_CHECKING

from app.text.html.narrowed import narrow

if TYPE_CHECKING:
    from types import ModuleType

    from lxml.html import HtmlElement
    from trafilatura.settings import Extractor


def chosen_text(tree: HtmlElement, *, fast: bool) -> str:
    """Return the paragraphs it chooses, one a line; "" where it finds nothing or stumbles."""
    extract, options = _trafilatura().bare_extraction, _options(fast=fast)
    from trafilatura.metadata import Document

    try:
        found = extract(tree, options=options)
    except Exception:
        return ""
    if not isinstance(found, Document) or found.body is None:
        return ""
    return "\n".join(str(text) for text in found.body.itertext())


@cache
def _options(*, fast: bool) -> Extractor:
    """Return what trafilatura is asked for: no comments, no metadata, no text of its own making.

    WORKAROUND (2.3): its quick way measures the whole page once more, to see whether it should be
    less strict, but only where `focus` is "balanced". Another word there changes nothing else.
    """
    _trafilatura()
    from trafilatura.settings import Extractor

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)  # it would log of the page
    options = Extractor(output_format="txt", fast=fast, comments=False)
    if fast:
        options.focus = "quick"
    return options


@cache
def _trafilatura() -> ModuleType:
    """Import it without a socket.

    WORKAROUND: it imports urllib3 (2.x), which binds a socket there and then to see whether the
    machine knows IPv6, unless Python says that it does not.
    """
    known = socket.has_ipv6
    socket.has_ipv6 = False
    try:
        import trafilatura
    finally:
        socket.has_ipv6 = known
    from trafilatura import xpaths

    narrow(xpaths)
    return trafilatura
