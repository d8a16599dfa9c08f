"""The state machine of RTF: groups, destinations and code pages, without recursion."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from app.importing import rtf_charsets
from app.importing.rtf_group import Group
from app.importing.rtf_paragraphs import Look, Story, plain
from app.importing.rtf_tokens import Sort, Token, tokens
from app.importing.rtf_words import (
    DATE_WORDS,
    DESTINATIONS,
    OF_INFO,
    SKIPPED,
    SYMBOLS,
    WORDS,
    Into,
)

MAX_DEPTH = 10_000

_DEEPEST_HEADING = 6
_HEADING_NAME = re.compile(r"(?:heading|überschrift|titre|título|titolo|kop)\s*([1-6])", re.I)
_HYPERLINK = re.compile(r'HYPERLINK\s+"?([^"\s]+)', re.IGNORECASE)


class RtfReader:
    """Reads one file; afterwards `markup` and the properties are there.

    `whole` says that every group was ended.
    """

    def __init__(self, data: bytes) -> None:
        self.title = self.author = ""
        self.date: dict[str, int] = {}
        self._encoding = rtf_charsets.DEFAULT
        self._fonts: dict[int, str] = {}
        self._headings: dict[int, int] = {}
        self._group = Group()
        self._outer: list[Group] = []
        self._stories = [Story()]
        self._notes: list[str] = []
        self._bytes = bytearray()
        self._to_skip = 0
        self._is_optional = False  # the word that follows is one a reader need not know
        self._style_name = self._instruction = self._marker = ""
        for token in tokens(data):
            self._take(token)
            if len(self._outer) > MAX_DEPTH:
                raise RecursionError
        self.whole = not self._outer
        self._flush()
        while len(self._stories) > 1:
            self._end_note()
        notes = "".join(f"<li>{note}</li>" for note in self._notes)
        self.markup = self._stories[0].markup()
        self.markup += f'<ol class="footnotes">{notes}</ol>' if notes else ""

    # ------------------------------------------------------------------ tokens

    def _take(self, token: Token) -> None:
        if token.sort is Sort.TEXT:
            self._take_bytes(token.data)
            return
        self._flush()
        if token.sort is Sort.OPEN:
            self._to_skip = 0
            self._outer.append(self._group)
            self._group = replace(self._group, is_note=False)
        elif token.sort is Sort.CLOSE:
            self._to_skip = 0
            self._close()
        elif self._to_skip and token.name not in ("u", "uc"):
            self._to_skip -= 1
        elif token.sort is Sort.SYMBOL:
            self._take_symbol(token.name)
        else:
            self._take_word(token)

    def _take_bytes(self, data: bytes) -> None:
        skipped = min(self._to_skip, len(data))
        self._to_skip -= skipped
        self._bytes += data[skipped:]

    def _flush(self) -> None:
        """Write the bytes that were gathered, which may be halves of characters one by one."""
        if self._bytes:
            encoding = self._fonts.get(self._group.font) or self._encoding
            text = self._bytes.decode(encoding, "replace")
            self._bytes.clear()
            self._write(text)

    def _close(self) -> None:
        closed = self._group
        if closed.into is Into.STYLES:
            self._end_style(closed)
        if closed.is_note:
            self._end_note()
        if self._outer:
            self._group = self._outer.pop()
        if closed.into is Into.INSTRUCTION and self._group.into is not Into.INSTRUCTION:
            self._end_instruction()
        if closed.into is Into.MARKER and self._group.into is not Into.MARKER:
            self._stories[-1].paragraph.marker = self._marker
            self._marker = ""

    def _take_symbol(self, name: str) -> None:
        if name == "*":
            self._is_optional = True
        elif name in "\r\n":
            self._end_paragraph()
        elif name in SYMBOLS:
            self._write(SYMBOLS[name])

    def _take_word(self, token: Token) -> None:
        name, number = token.name, token.number
        is_optional, self._is_optional = self._is_optional, False
        if self._take_destination(name, is_optional=is_optional):
            return
        handler = _HANDLERS.get(name)
        if handler is not None:
            handler(self, number)
        elif name in WORDS:
            self._write(WORDS[name])
        elif name in rtf_charsets.WHOLE:
            self._encoding = rtf_charsets.WHOLE[name]
        elif name in DATE_WORDS and self._group.into is Into.DATE:
            self.date[name] = number or 0

    def _take_destination(self, name: str, *, is_optional: bool) -> bool:
        group = self._group
        if group.into is Into.INFO and name in OF_INFO:
            group.into = OF_INFO[name]
        elif name == "footnote" and group.into is Into.STORY:
            self._start_note()
        elif name in DESTINATIONS:
            group.into = DESTINATIONS[name]
        elif name in SKIPPED or (is_optional and name not in _HANDLERS):
            group.into = Into.NOWHERE
        else:
            return False
        return True

    # ------------------------------------------------------------------ text

    def _write(self, text: str) -> None:
        group = self._group
        if group.into is Into.STORY:
            if not group.hidden:
                paragraph = self._stories[-1].paragraph
                paragraph.heading = group.heading or self._headings.get(group.style, 0)
                paragraph.write(group.look, text)
        elif group.into is Into.TITLE:
            self.title += text
        elif group.into is Into.AUTHOR:
            self.author += text
        elif group.into is Into.STYLES:
            self._style_name += text
        elif group.into is Into.MARKER:
            self._marker += text
        elif group.into is Into.INSTRUCTION:
            self._instruction += text

    def _end_paragraph(self) -> None:
        if self._group.into is Into.STORY:
            self._stories[-1].end_paragraph(in_table=self._group.in_table)

    def _start_note(self) -> None:
        group = self._group
        number = len(self._notes) + len(self._stories)
        self._stories[-1].paragraph.add(f'<sup class="footnote-ref">{number}</sup>')
        self._stories.append(Story())
        group.is_note = True
        group.in_table = False
        group.look = Look()
        group.heading = group.style = 0

    def _end_note(self) -> None:
        if len(self._stories) > 1:
            self._notes.append(self._stories.pop().markup())

    def _end_style(self, closed: Group) -> None:
        named = _HEADING_NAME.search(self._style_name)
        level = int(named[1]) if named else closed.heading
        if self._style_name.strip("; ").lower() in ("title", "titel"):
            level = 1
        if level and self._style_name:
            self._headings[closed.style] = level
        self._style_name = ""

    def _end_instruction(self) -> None:
        found = _HYPERLINK.search(self._instruction)
        self._instruction = ""
        if found:
            self._group.look = replace(self._group.look, href=found[1])

    # ------------------------------------------------------------------ control words

    def _unicode(self, number: int | None) -> None:
        if number is not None:
            code = number + 0x10000 if number < 0 else number
            self._write(chr(code) if 0 < code < 0x110000 else "")  # noqa: PLR2004 - Unicode's end
        self._to_skip = self._group.fallback

    def _fallback(self, number: int | None) -> None:
        self._group.fallback = max(0, number or 0)

    def _code_page(self, number: int | None) -> None:
        self._encoding = rtf_charsets.of_code_page(number or 0)

    def _font(self, number: int | None) -> None:
        self._group.font = number or 0

    def _charset(self, number: int | None) -> None:
        if self._group.into is Into.FONTS:
            self._fonts[self._group.font] = rtf_charsets.of_font(number or 0)

    def _style(self, number: int | None) -> None:
        self._group.style = number or 0

    def _outline(self, number: int | None) -> None:
        level = (number or 0) + 1
        self._group.heading = level if level <= _DEEPEST_HEADING else 0

    def _paragraph_defaults(self, _: int | None) -> None:
        group = self._group
        group.style = group.heading = 0
        group.in_table = False

    def _plain(self, _: int | None) -> None:
        self._group.look = plain(self._group.look)
        self._group.hidden = False

    def _hide(self, number: int | None) -> None:
        self._group.hidden = number != 0

    def _in_table(self, number: int | None) -> None:
        self._group.in_table = number != 0

    def _cell(self, _: int | None) -> None:
        if self._group.into is Into.STORY:
            self._stories[-1].end_cell()

    def _row(self, _: int | None) -> None:
        if self._group.into is Into.STORY:
            self._stories[-1].end_row()

    def _line(self, _: int | None) -> None:
        if self._group.into is Into.STORY and not self._group.hidden:
            self._stories[-1].paragraph.add("<br>")

    def _paragraph(self, _: int | None) -> None:
        self._end_paragraph()

    def _bold(self, number: int | None) -> None:
        self._group.look = replace(self._group.look, bold=number != 0)

    def _italic(self, number: int | None) -> None:
        self._group.look = replace(self._group.look, italic=number != 0)

    def _raise(self, number: int | None) -> None:
        self._group.look = replace(self._group.look, raised=number != 0, lowered=False)

    def _lower(self, number: int | None) -> None:
        self._group.look = replace(self._group.look, lowered=number != 0, raised=False)

    def _level(self, _: int | None) -> None:
        self._group.look = replace(self._group.look, raised=False, lowered=False)


_HANDLERS: dict[str, Callable[[RtfReader, int | None], None]] = {
    "ansicpg": RtfReader._code_page,
    "b": RtfReader._bold,
    "cell": RtfReader._cell,
    "column": RtfReader._paragraph,
    "deleted": RtfReader._hide,
    "f": RtfReader._font,
    "fcharset": RtfReader._charset,
    "i": RtfReader._italic,
    "intbl": RtfReader._in_table,
    "line": RtfReader._line,
    "nosupersub": RtfReader._level,
    "outlinelevel": RtfReader._outline,
    "page": RtfReader._paragraph,
    "par": RtfReader._paragraph,
    "pard": RtfReader._paragraph_defaults,
    "plain": RtfReader._plain,
    "row": RtfReader._row,
    "s": RtfReader._style,
    "sect": RtfReader._paragraph,
    "sub": RtfReader._lower,
    "super": RtfReader._raise,
    "u": RtfReader._unicode,
    "uc": RtfReader._fallback,
    "v": RtfReader._hide,
}
