"""What one row of the history shows, worked out before anything is painted."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from app.model.history import HistoryRow
from ui.article_list.row_look import ISOLATE
from ui.history.days import day_title, time_of_day
from ui.i18n import step_title
from ui.in_sight import in_sight


@dataclass(frozen=True, slots=True)
class StepLook:
    """One step; `day` heads the row where another day begins, `spoken` says all of it in words."""

    title: str
    quote: str
    place: str
    coder: str
    time: str
    state: str
    day: str
    spoken: str


def look_of_step(row: HistoryRow, day: str) -> StepLook:
    """Return how a step looks; `day` is the ISO date that begins with it, "" for none."""
    state = {"undone": _tr("undone"), "discarded": _tr("discarded")}.get(row.step.state, "")
    quote = ISOLATE.format(_tr("“{quote}”").format(quote=in_sight(row.quote))) if row.quote else ""
    title = in_sight(row.title)
    if row.more:
        title = _tr("{title} and others").format(title=title)
    place = ISOLATE.format(title) if title else ""
    heading = day_title(day) if day else ""
    what = step_title(row.step)
    time = time_of_day(row.step.created_at)
    said = (heading, what, state, quote, place, row.step.coder, time)
    spoken = ", ".join(part for part in said if part)
    return StepLook(what, quote, place, row.step.coder, time, state, heading, spoken)


def _tr(text: str) -> str:
    return QCoreApplication.translate("History", text)
