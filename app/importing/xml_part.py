"""XML from the inside of a file: no document type, no entities, no bottomless nesting."""

from __future__ import annotations

import io
import re
from typing import TYPE_CHECKING

from app.errors import UnreadableFileError
from app.importing import document_messages, messages

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_BARE_DOCTYPE = re.compile(
    rb"\A(\s*(?:<\?[^>]*\?>|<!--(?:(?!-->).)*-->|\s)*)<!DOCTYPE[^\[<>]*>", re.DOTALL
)
"""A document type that declares nothing itself. Books have it; what it names is never fetched."""

MAX_DEPTH = 100
"""Elements inside one another; a table in a table in a text box makes about forty."""

MAX_ELEMENTS = 1_000_000
"""Elements of one part: each takes some hundred bytes once it is read."""


def parse_xml(data: bytes, name: str) -> Element:
    """Return the root of a part's XML; raise UnreadableFileError, `name` being the file's."""
    # Loaded here, as the worker that reads plain text has no need of it.
    from xml.etree.ElementTree import ParseError

    from defusedxml.common import DefusedXmlException
    from defusedxml.ElementTree import iterparse

    data = _BARE_DOCTYPE.sub(rb"\1", data, count=1)
    root: Element | None = None
    depth = elements = 0
    try:
        for event, element in iterparse(io.BytesIO(data), ("start", "end"), forbid_dtd=True):
            if event == "end":
                depth -= 1
                continue
            root = element if root is None else root
            depth += 1
            elements += 1
            if depth > MAX_DEPTH:
                raise UnreadableFileError(messages.too_deep(name))
            if elements > MAX_ELEMENTS:
                raise UnreadableFileError(document_messages.unpacks_too_large(name))
    except DefusedXmlException:
        raise UnreadableFileError(document_messages.entities_declared(name)) from None
    except (ParseError, ValueError, LookupError):  # the last two: an encoding that is unknown
        raise UnreadableFileError(document_messages.broken_package(name)) from None
    if root is None:
        raise UnreadableFileError(document_messages.broken_package(name))
    return root
