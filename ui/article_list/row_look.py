"""What one row of the article list shows, worked out before anything is painted."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from app.model.article import ArticleRow
from app.model.ids import TagId
from app.model.tag import Tag
from ui.i18n import ui_date, ui_number
from ui.in_sight import in_sight
from ui.theme import Theme
from ui.widgets.tag_look import TagLook, look_of_tag

ISOLATE = "\u2068{}\u2069"
"""FIRST STRONG ISOLATE … POP DIRECTIONAL ISOLATE: an Arabic outlet does not turn the date over."""


@dataclass(frozen=True, slots=True)
class CountLook:
    """How often an article has one tag: the chip's text and its colours."""

    text: str
    tag: TagLook


@dataclass(frozen=True, slots=True)
class RowLook:
    """One row; `spoken` says all of it in words, for screen readers and the tool tip.

    `progress` is how far an article that is not read was scrolled, from 0 to 1.
    """

    title: str
    outlet: str
    date: str
    unread: bool
    starred: bool
    counts: tuple[CountLook, ...]
    spoken: str
    progress: float = 0.0


def look_of_row(
    row: ArticleRow, tags: Mapping[TagId, Tag], theme: Theme, letters: Mapping[TagId, str]
) -> RowLook:
    """Return how a row looks; counts come in the order of the codebook, unknown tags left out."""
    counted = dict(row.tag_counts)
    shown = [
        (look_of_tag(tag, theme, letters[tag_id]), counted[tag_id])
        for tag_id, tag in tags.items()
        if counted.get(tag_id)
    ]
    title, outlet = in_sight(row.title) or _tr("Untitled"), in_sight(row.outlet)
    date = ui_date(row.published)
    if not row.outlet and not date:
        date = _tr("added {date}").format(date=ui_date(row.captured[:10]))
    shown_date = ISOLATE.format(date) if date else ""
    said = [title, outlet, date]
    said.append("" if row.read else _tr("unread"))
    percent = round(row.progress * 100)
    said.append(_tr("{percent} % read").format(percent=ui_number(percent)) if percent else "")
    said.append(_tr("starred") if row.starred else "")
    said += [f"{ui_number(count)} {look.label}" for look, count in shown]
    return RowLook(
        title=title,
        outlet=ISOLATE.format(outlet) if outlet else "",
        date=shown_date,
        unread=not row.read,
        starred=row.starred,
        counts=tuple(CountLook(f"{look.letter} {ui_number(count)}", look) for look, count in shown),
        spoken=", ".join(part for part in said if part),
        progress=row.progress,
    )


def _tr(text: str) -> str:
    return QCoreApplication.translate("ArticleList", text)
