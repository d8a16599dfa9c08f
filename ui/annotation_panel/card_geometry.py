"""Where everything on a painted card lies, at one width."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFont, QFontMetricsF

from app.model.block import Block
from ui.annotation_panel.card_look import CardLook
from ui.annotation_panel.note_lines import NoteLines, lay_out_note
from ui.widgets.tag_look import TagLook, chip_height, chip_width
from ui.widgets.text_lines import TextLines, fit_lines, scaled

MARGIN_X, MARGIN_Y = 12, 5
PADDING_X, PADDING_Y = 12, 10
EDGE = 4
GAP = 5
LABEL_GAP = 8
TAG_GAP = 12
NAME_GAP = 5
QUOTE_LINES = 4
NOTE_LINES = 5
ABOUT_LINES = 2
REASON_LINES = 3
SMALL = 0.88
SERIFS = ("Source Serif 4", "Source Serif Pro", "Noto Serif", "Georgia", "DejaVu Serif")


@dataclass(frozen=True, slots=True)
class CardFonts:
    """The faces of a card, all derived from the window's."""

    body: QFont
    small: QFont
    name: QFont
    quote: QFont


@dataclass(frozen=True, slots=True)
class PlacedText:
    """Lines of text in a column of some width, and where they begin."""

    lines: TextLines
    x: float
    y: float
    width: float


@dataclass(frozen=True, slots=True)
class PlacedNote:
    """The note in a column of some width, and where it begins."""

    lines: NoteLines
    x: float
    y: float
    width: float


@dataclass(frozen=True, slots=True)
class PlacedTag:
    """A tag's chip with its letter, and where its name is written."""

    look: TagLook
    chip: QRectF
    name: QRectF


@dataclass(frozen=True, slots=True)
class CardGeometry:
    """All parts of a card, measured from its own top left corner; `height` with its margins."""

    tags: tuple[PlacedTag, ...]
    about: PlacedText | None
    quote: PlacedText | None
    labels: tuple[PlacedText, ...]
    values: tuple[PlacedText, ...]
    same: PlacedText | None
    reasons: PlacedText | None
    note: PlacedNote | None
    height: int

    def mirrored(self, width: float) -> CardGeometry:
        """Return the parts as they lie in a row of `width` that reads from right to left."""

        def text(part: PlacedText) -> PlacedText:
            return replace(part, x=width - part.x - part.width)

        def box(part: QRectF) -> QRectF:
            return QRectF(width - part.right(), part.top(), part.width(), part.height())

        note = self.note
        return CardGeometry(
            tuple(PlacedTag(tag.look, box(tag.chip), box(tag.name)) for tag in self.tags),
            text(self.about) if self.about else None,
            text(self.quote) if self.quote else None,
            tuple(map(text, self.labels)),
            tuple(map(text, self.values)),
            text(self.same) if self.same else None,
            text(self.reasons) if self.reasons else None,
            replace(note, x=width - note.x - note.width) if note else None,
            self.height,
        )


def card_fonts(font: QFont) -> CardFonts:
    """Return the faces of a card in a window that is set in `font`."""
    small = scaled(font, SMALL)
    name = QFont(small)
    name.setWeight(QFont.Weight.DemiBold)
    quote = scaled(font, 1.05)
    quote.setFamilies(list(SERIFS))
    quote.setStyleHint(QFont.StyleHint.Serif)
    return CardFonts(font, small, name, quote)


def place(
    look: CardLook, fonts: CardFonts, width: float, note_blocks: Sequence[Block]
) -> CardGeometry:
    """Lay a card out; `width` is that of the row, margins included."""
    x = float(MARGIN_X + EDGE + PADDING_X)
    room = max(1.0, width - x - PADDING_X - MARGIN_X)
    y = float(MARGIN_Y + PADDING_Y)
    tags, y = _place_tags(look, fonts, x, y, room)
    about, y = _place_text(look.about, fonts.small, x, y, room, ABOUT_LINES)
    quote, y = _place_text(look.quote, fonts.quote, x, y, room, QUOTE_LINES)
    labels: list[PlacedText] = []
    values: list[PlacedText] = []
    for label, value in look.lines:
        label_width = QFontMetricsF(fonts.small).horizontalAdvance(label) + 1
        indent = min(room / 2, label_width + LABEL_GAP)
        labels.append(_place_line(label, fonts.small, x, y, room / 2))
        values.append(_place_line(value, fonts.small, x + indent, y, room - indent))
        y += values[-1].lines.height + GAP / 2
    same, y = _place_text(look.same, fonts.name, x, y, room, ABOUT_LINES)
    reasons, y = _place_text(look.reasons, fonts.small, x, y, room, REASON_LINES)
    note = None
    if look.note.strip():
        lines = lay_out_note(note_blocks, fonts.small, room, NOTE_LINES)
        y += GAP / 2
        note = PlacedNote(lines, x, y, room)
        y += lines.height + GAP
    bottom = y - GAP + PADDING_Y + MARGIN_Y
    placed = (tuple(labels), tuple(values), same, reasons, note)
    return CardGeometry(tags, about, quote, *placed, round(bottom))


def _place_text(
    text: str, font: QFont, x: float, y: float, room: float, max_lines: int
) -> tuple[PlacedText | None, float]:
    """Place a text if there is any; return it and where the next thing begins."""
    if not text.strip():
        return None, y
    lines = fit_lines(text, font, room, max_lines)
    return PlacedText(lines, x, y, room), y + lines.height + GAP


def _place_line(text: str, font: QFont, x: float, y: float, room: float) -> PlacedText:
    """Place one line no wider than its text: mirrored, it stays beside what it belongs to."""
    width = min(room, math.ceil(QFontMetricsF(font).horizontalAdvance(text)) + 1)
    return PlacedText(fit_lines(text, font, width, 1), x, y, width)


def _place_tags(
    look: CardLook, fonts: CardFonts, x: float, y: float, room: float
) -> tuple[tuple[PlacedTag, ...], float]:
    """Set the tags side by side, on further lines where they do not fit."""
    if not look.tags:
        return (), y
    height = chip_height(fonts.name)
    metrics = QFontMetricsF(fonts.name)
    placed: list[PlacedTag] = []
    at = x
    for tag in look.tags:
        chip = chip_width(tag.letter, fonts.name)
        name = min(metrics.horizontalAdvance(tag.label) + 2, room - chip - NAME_GAP)
        if at > x and at + chip + NAME_GAP + name > x + room:
            at = x
            y += height + GAP
        placed.append(
            PlacedTag(
                tag, QRectF(at, y, chip, height), QRectF(at + chip + NAME_GAP, y, name, height)
            )
        )
        at += chip + NAME_GAP + name + TAG_GAP
    return tuple(placed), y + height + GAP
