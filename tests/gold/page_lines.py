"""A saved web page as plain text: what selecting all of it and copying would give."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree, html

from app.text.html.clean import parse

_UNSEEN = frozenset({"head", "script", "style", "noscript", "template", "svg", "iframe", "object",
                     "select", "textarea"})  # fmt: skip
_INLINE = frozenset({"a", "abbr", "b", "big", "cite", "code", "data", "del", "em", "font", "i",
                     "ins", "kbd", "label", "mark", "q", "s", "samp", "small", "span", "strong",
                     "sub", "sup", "time", "tt", "u", "var", "wbr"})  # fmt: skip


def page_lines(markup: str) -> Iterator[str]:
    """Yield the lines of a page as saving it as text makes them: one for each block of it."""
    tree, _ = parse(markup)
    line: list[str] = []
    for element, piece in _pieces(tree) if tree is not None else ():
        if piece is not None:
            line.append(piece)
        elif element not in _INLINE and (text := " ".join("".join(line).split())):
            yield text
            line = []
        elif element not in _INLINE:
            line = []


def _pieces(top: html.HtmlElement) -> Iterator[tuple[str, str | None]]:
    """Yield texts with the element around, and (with None) where an element begins or ends."""
    skip = etree.iterwalk(top, events=("start", "end", "comment"))
    for event, element in skip:
        if event == "start" and element.tag not in _UNSEEN:
            yield element.tag, None
            yield element.tag, element.text or ""
        elif event == "start":
            skip.skip_subtree()
        if event != "start":
            if event == "end" and element.tag not in _UNSEEN:
                yield element.tag, None
            if element is not top:
                yield "", element.tail or ""
