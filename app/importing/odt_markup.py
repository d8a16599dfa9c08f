"""The body of an OpenDocument text as HTML, for the path that all markup goes."""

from __future__ import annotations

from collections.abc import Callable
from html import escape
from typing import TYPE_CHECKING

from app.importing.odt_styles import Styles

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_DRAW = "{urn:oasis:names:tc:opendocument:xmlns:drawing:1.0}"
_SVG = "{urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0}"
_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_HREF = "{http://www.w3.org/1999/xlink}href"
_STYLE_NAME = f"{_TEXT}style-name"

_LEFT_OUT = frozenset(
    {
        f"{_OFFICE}annotation",
        f"{_OFFICE}forms",
        f"{_TABLE}covered-table-cell",
        f"{_TEXT}hidden-paragraph",
        f"{_TEXT}hidden-text",
        f"{_TEXT}ruby-text",
        f"{_TEXT}sequence-decls",
        f"{_TEXT}table-of-content",
        f"{_TEXT}tracked-changes",
        f"{_TEXT}variable-decls",
    }
)
_CAPTIONS = frozenset({"Caption", "Drawing", "Figure", "Illustration", "Table"})
_WRAPPERS = {
    "Title": ("<h1>", "</h1>"),
    "Quotations": ("<blockquote>", "</blockquote>"),
    **dict.fromkeys(_CAPTIONS, ("<figcaption>", "</figcaption>")),
}
_PARAGRAPH = ("<p>", "</p>")
_DEEPEST_HEADING = 6


class Writer:
    """Writes HTML; `pictures` counts those that were met.

    It goes down the tree by recursion, which `parse_xml` has kept shallow.
    """

    def __init__(self, styles: Styles) -> None:
        self._styles = styles
        self._parts: list[str] = []
        self._notes: list[str] = []
        self._lists: list[str] = []  # names of the styles of the lists that are open
        self.pictures = 0
        self._writers: dict[str, Callable[[Element], None]] = {
            f"{_TEXT}h": self._heading,
            f"{_TEXT}p": self._paragraph,
            f"{_TEXT}span": self._span,
            f"{_TEXT}a": self._link,
            f"{_TEXT}list": self._list,
            f"{_TEXT}list-item": self._tagged("li"),
            f"{_TEXT}list-header": self._tagged("li"),
            f"{_TEXT}note": self._note,
            f"{_TEXT}section": self._section,
            f"{_TEXT}s": self._space,
            f"{_TEXT}tab": self._space,
            f"{_TEXT}line-break": self._break,
            f"{_TABLE}table": self._tagged("table"),
            f"{_TABLE}table-row": self._tagged("tr"),
            f"{_TABLE}table-cell": self._cell,
            f"{_DRAW}frame": self._frame,
        }

    def markup(self, body: Element) -> str:
        """Return the body's text as HTML, its notes behind it."""
        self._inside(body)
        notes = f'<ol class="footnotes">{"".join(self._notes)}</ol>' if self._notes else ""
        return "".join(self._parts) + notes

    def _inside(self, element: Element) -> None:
        self._write(element.text)
        for child in element:
            if child.tag not in _LEFT_OUT:
                self._writers.get(child.tag, self._inside)(child)
            self._write(child.tail)

    def _write(self, text: str | None) -> None:
        if text:
            self._parts.append(escape(text))

    def _wrapped(self, before: str, element: Element, after: str) -> None:
        self._parts.append(before)
        self._inside(element)
        self._parts.append(after)

    def _tagged(self, tag: str) -> Callable[[Element], None]:
        return lambda element: self._wrapped(f"<{tag}>", element, f"</{tag}>")

    def _heading(self, element: Element) -> None:
        written = element.get(f"{_TEXT}outline-level", "1")
        level = min(int(written), _DEEPEST_HEADING) if written.isdecimal() else 1
        self._wrapped(f"<h{max(level, 1)}>", element, f"</h{max(level, 1)}>")

    def _paragraph(self, element: Element) -> None:
        name = element.get(_STYLE_NAME, "")
        if self._styles.is_hidden(name):
            return
        known = (_WRAPPERS[one] for one in self._styles.chain(name) if one in _WRAPPERS)
        before, after = next(known, _PARAGRAPH)
        self._wrapped(before, element, after)

    def _span(self, element: Element) -> None:
        name = element.get(_STYLE_NAME, "")
        if self._styles.is_hidden(name):
            return
        tags = self._styles.tags_of(name)
        before = "".join(f"<{tag}>" for tag in tags)
        self._wrapped(before, element, "".join(f"</{tag}>" for tag in reversed(tags)))

    def _link(self, element: Element) -> None:
        self._wrapped(f'<a href="{escape(element.get(_HREF, ""))}">', element, "</a>")

    def _list(self, element: Element) -> None:
        inherited = self._lists[-1] if self._lists else ""
        self._lists.append(element.get(_STYLE_NAME, "") or inherited)
        is_numbered = (self._lists[-1], len(self._lists)) in self._styles.numbered
        tag = "ol" if is_numbered else "ul"
        self._wrapped(f"<{tag}>", element, f"</{tag}>")
        self._lists.pop()

    def _note(self, element: Element) -> None:
        mark = escape(element.findtext(f"{_TEXT}note-citation") or "*")
        self._parts.append(f'<sup class="footnote-ref">{mark}</sup>')
        body = element.find(f"{_TEXT}note-body")
        if body is None:
            return
        outer, self._parts = self._parts, []
        self._inside(body)
        self._notes.append(f"<li>{''.join(self._parts)}</li>")
        self._parts = outer

    def _section(self, element: Element) -> None:
        if element.get(f"{_TEXT}display") != "none":
            self._inside(element)

    def _space(self, _: Element) -> None:
        self._parts.append(" ")

    def _break(self, _: Element) -> None:
        self._parts.append("<br>")

    def _cell(self, element: Element) -> None:
        columns = element.get(f"{_TABLE}number-columns-spanned", "1")
        span = f' colspan="{columns}"' if columns.isdecimal() and columns != "1" else ""
        self._wrapped(f"<td{span}>", element, "</td>")

    def _frame(self, element: Element) -> None:
        """Write a frame's text, or its picture with the words that describe it."""
        text_box = element.find(f"{_DRAW}text-box")
        image = element.find(f"{_DRAW}image")
        if text_box is not None:
            self._inside(text_box)
        elif image is not None:
            self.pictures += 1
            words = element.findtext(f"{_SVG}desc") or element.findtext(f"{_SVG}title") or ""
            source = image.get(_HREF, "")
            self._parts.append(f'<img src="{escape(source)}" alt="{escape(words)}">')
