"""What an RTF file's text comes to as HTML: paragraphs, list items, rows, notes."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from html import escape
from itertools import groupby


@dataclass(frozen=True, slots=True)
class Look:
    """How a stretch of text is set, and where it leads."""

    bold: bool = False
    italic: bool = False
    raised: bool = False
    lowered: bool = False
    href: str = ""

    def wrapped(self, markup: str) -> str:
        """Return markup inside the tags that say the same."""
        if not markup.strip():
            return markup
        tags = {"strong": self.bold, "em": self.italic, "sup": self.raised, "sub": self.lowered}
        for tag, is_set in tags.items():
            if is_set:
                markup = f"<{tag}>{markup}</{tag}>"
        return f'<a href="{escape(self.href)}">{markup}</a>' if self.href else markup


@dataclass(slots=True)
class Paragraph:
    """A paragraph as it grows: its stretches as markup, each with its look."""

    stretches: list[tuple[Look, str]] = field(default_factory=list)
    heading: int = 0  # its level, 0 for none
    marker: str | None = None  # of a list item

    def write(self, look: Look, text: str) -> None:
        """Add text."""
        self.stretches.append((look, escape(text)))

    def add(self, markup: str) -> None:
        """Add markup without any look of its own."""
        self.stretches.append((Look(), markup))

    def inline(self) -> str:
        """Return what is in it, neighbours of one look together."""
        groups = groupby(self.stretches, key=lambda stretch: stretch[0])
        return "".join(
            look.wrapped("".join(markup for _, markup in stretches)) for look, stretches in groups
        )

    def markup(self) -> str:
        """Return the paragraph, heading or list item, "" for one without text."""
        inline = self.inline()
        if not inline.strip():
            return ""
        if self.heading:
            return f"<h{self.heading}>{inline}</h{self.heading}>"
        if self.marker is None:
            return f"<p>{inline}</p>"
        number = "".join(character for character in self.marker if character.isdecimal())[:6]
        if number and number.isascii():
            return f'<ol><li value="{number}">{inline}</li></ol>'
        return f"<ul><li>{inline}</li></ul>"


class Story:
    """The text of a file, or of one note in it, in the order in which it comes."""

    def __init__(self) -> None:
        self.paragraph = Paragraph()
        self._parts: list[str] = []
        self._cells: list[str] = []
        self._rows: list[str] = []

    def end_paragraph(self, *, in_table: bool) -> None:
        """End the paragraph at hand; in a table it is only a break in its cell."""
        if in_table:
            self.paragraph.add("<br>")
            return
        self._end_table()
        self._parts.append(self.paragraph.markup())
        self.paragraph = Paragraph()

    def end_cell(self) -> None:
        """End a cell of a row."""
        self._cells.append(f"<td>{self.paragraph.inline().removesuffix('<br>')}</td>")
        self.paragraph = Paragraph()

    def end_row(self) -> None:
        """End a row of a table."""
        if self._cells:
            self._rows.append(f"<tr>{''.join(self._cells)}</tr>")
        self._cells = []

    def markup(self) -> str:
        """Return all of it, ended."""
        self.end_paragraph(in_table=False)
        return "".join(self._parts)

    def _end_table(self) -> None:
        if self._cells:
            self.end_row()
        if self._rows:
            self._parts.append(f"<table>{''.join(self._rows)}</table>")
            self._rows = []


def plain(look: Look) -> Look:
    """Return a look without emphasis that still leads where it led."""
    return replace(Look(), href=look.href)
