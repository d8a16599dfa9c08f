"""Paints the card of one annotation, and says how tall it is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from app.model.annotation import Annotation
from app.model.ids import AnnotationId, TagId
from app.model.tag import Tag
from ui.annotation_panel.annotation_model import ANNOTATION_ROLE
from ui.annotation_panel.card_coding import Coding
from ui.annotation_panel.card_extras import NOTHING, Extra, Extras
from ui.annotation_panel.card_geometry import (
    EDGE,
    MARGIN_X,
    MARGIN_Y,
    CardFonts,
    CardGeometry,
    PlacedText,
    card_fonts,
    place,
)
from ui.annotation_panel.card_look import CardLook, look_of_card
from ui.annotation_panel.note_blocks import NoteBlocks
from ui.theme import Theme
from ui.widgets.tag_letters import letters_of
from ui.widgets.tag_look import TagLook, draw_chip, look_of_tag

RADIUS = 8
SELECTED_OUTLINE = 2
KEPT = 60
"""Cards kept laid out for the next painting: several screens of them."""


@dataclass(frozen=True, slots=True)
class _LaidOut:
    """A card ready to be painted, and for which content, width and reading direction."""

    annotation: Annotation
    width: int
    direction: Qt.LayoutDirection
    look: CardLook
    geometry: CardGeometry


class CardDelegate(QStyledItemDelegate):
    """Draws cards; the selected one is covered by its editor."""

    def __init__(self, theme: Theme, font: QFont, notes: NoteBlocks) -> None:
        super().__init__()
        self._theme = theme
        self._notes = notes
        self._coding = Coding()
        self._extras: Extras = {}
        self._fonts: CardFonts = card_fonts(font)
        self._tags: dict[TagId, Tag] = {}
        self._letters: dict[TagId, str] = {}
        self._laid_out: dict[AnnotationId, _LaidOut] = {}

    @property
    def theme(self) -> Theme:
        """Return the theme cards are drawn in."""
        return self._theme

    @property
    def fonts(self) -> CardFonts:
        """Return the faces cards are set in."""
        return self._fonts

    @property
    def tags(self) -> Mapping[TagId, Tag]:
        """Return the codebook."""
        return self._tags

    def look_of_tag(self, tag_id: TagId) -> TagLook:
        """Return how a tag of the codebook is drawn."""
        return look_of_tag(self._tags[tag_id], self._theme, self._letters[tag_id])

    def set_theme(self, theme: Theme) -> None:
        """Draw with the colours of `theme` from now on."""
        self._theme = theme
        self._laid_out.clear()

    def set_font(self, font: QFont) -> None:
        """Set cards in faces derived from `font` from now on."""
        self._fonts = card_fonts(font)
        self._laid_out.clear()

    def set_tags(self, tags: Sequence[Tag]) -> None:
        """Name tags as this codebook does from now on."""
        self._tags = {tag.id: tag for tag in tags}
        self._letters = letters_of(tags)
        self._laid_out.clear()

    @property
    def notes(self) -> NoteBlocks:
        """Return where notes are read as Markdown."""
        return self._notes

    @property
    def coding(self) -> Coding:
        """Return what belongs to the cards beside the annotations."""
        return self._coding

    def set_coding(self, coding: Coding) -> None:
        """Show these links and answers from now on."""
        self._coding = coding
        self._laid_out.clear()

    @property
    def extras(self) -> Extras:
        """Return what cards show beside what is stored."""
        return self._extras

    def set_extras(self, extras: Extras) -> None:
        """Show this beside what is stored from now on."""
        self._extras = extras

    def extra(self, annotation_id: AnnotationId) -> Extra:
        """Return what one card shows beside what is stored."""
        return self._extras.get(annotation_id, NOTHING)

    def forget(self, annotation_id: AnnotationId) -> None:
        """Lay a card out anew: its note was read."""
        self._laid_out.pop(annotation_id, None)

    def describe(self, annotation: Annotation) -> str:
        """Return a card in words."""
        return self._look(annotation).spoken

    def card_height(self, annotation: Annotation, width: int) -> int:
        """Return how tall the card is in a row of `width`."""
        return self._place(annotation, self._look(annotation), width).height

    def _place(self, annotation: Annotation, look: CardLook, width: int) -> CardGeometry:
        return place(look, self._fonts, width, self._notes.of(annotation.fields.note))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint one card."""
        annotation = index.data(ANNOTATION_ROLE)
        if not isinstance(annotation, Annotation):
            return
        laid_out = self._card(annotation, option.rect.width(), option.direction)
        look = laid_out.look
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        card = QRectF(option.rect).adjusted(MARGIN_X, MARGIN_Y, -MARGIN_X, -MARGIN_Y)
        edges = [tag.line for tag in look.tags]
        painter.setLayoutDirection(option.direction)
        draw_card_ground(painter, card, edges, self._theme, self._outline(option, look))
        painter.translate(option.rect.topLeft())
        self._draw_parts(painter, laid_out.geometry)
        painter.restore()

    def _card(self, annotation: Annotation, width: int, direction: Qt.LayoutDirection) -> _LaidOut:
        """Return a card laid out, as it was for the last painting where nothing changed."""
        card = self._laid_out.get(annotation.id)
        kept = (card.annotation, card.width, card.direction) if card else None
        if card is None or kept != (annotation, width, direction):
            if len(self._laid_out) >= KEPT:
                self._laid_out.clear()
            look = self._look(annotation)
            placed = self._place(annotation, look, width)
            if direction is Qt.LayoutDirection.RightToLeft:
                placed = placed.mirrored(width)
            card = _LaidOut(annotation, width, direction, look, placed)
            self._laid_out[annotation.id] = card
        return card

    def _look(self, annotation: Annotation) -> CardLook:
        extra = self.extra(annotation.id)
        return look_of_card(annotation, self._tags, self._theme, self._coding, self._letters, extra)

    def _outline(self, option: QStyleOptionViewItem, look: CardLook) -> QPen:
        if option.state & QStyle.StateFlag.State_Selected:
            return QPen(self._theme.accent, SELECTED_OUTLINE)
        if option.state & QStyle.StateFlag.State_MouseOver:
            return QPen(self._theme.muted, 1)
        if look.proposed:
            return QPen(self._theme.muted, 1.2, Qt.PenStyle.DashLine)
        style = Qt.PenStyle.DotLine if look.orphan else Qt.PenStyle.SolidLine
        return QPen(self._theme.line, 1, style)

    def _draw_parts(self, painter: QPainter, placed: CardGeometry) -> None:
        for tag in placed.tags:
            draw_chip(painter, tag.chip, tag.look.letter, tag.look, self._fonts.name)
            painter.setPen(tag.look.name_ink)
            name = QFontMetricsF(self._fonts.name).elidedText(
                tag.look.label, Qt.TextElideMode.ElideRight, tag.name.width()
            )
            painter.drawText(tag.name, Qt.AlignmentFlag.AlignVCenter, name)
        _draw(painter, self._theme.muted, placed.about, placed.reasons, *placed.labels)
        _draw(painter, self._theme.ink, placed.quote, placed.same, *placed.values)
        if placed.note is not None:
            note, ink = placed.note, self._theme.ink
            note.lines.draw(painter, note.x, note.y, ink, self._theme.line)


def draw_card_ground(
    painter: QPainter, card: QRectF, edges: Sequence[QColor], theme: Theme, outline: QPen
) -> None:
    """Paint a card's ground, its coloured edge (one stretch for each tag) and its outline.

    The edge is where the painter's direction begins to read.
    """
    shape = QPainterPath()
    shape.addRoundedRect(card.adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)
    painter.fillPath(shape, theme.card)
    painter.save()
    painter.setClipPath(shape)
    stretch = card.height() / max(1, len(edges))
    from_right = painter.layoutDirection() is Qt.LayoutDirection.RightToLeft
    left = card.right() - EDGE if from_right else card.left()
    for number, colour in enumerate(edges):
        painter.fillRect(QRectF(left, card.top() + number * stretch, EDGE, stretch + 1), colour)
    painter.restore()
    painter.setPen(outline)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(shape)


def _draw(painter: QPainter, colour: QColor, *texts: PlacedText | None) -> None:
    painter.setPen(colour)
    for text in texts:
        if text is not None:
            text.lines.draw(painter, text.x, text.y)
