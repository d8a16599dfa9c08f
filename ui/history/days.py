"""Days of the person's calendar: which steps begin one, and what it is called."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QTime

from app.model.history import StepTime
from ui.i18n import ui_date

_MINUTE = 16  # letters of "2026-11-14T08:30"


@dataclass(frozen=True, slots=True)
class Listing:
    """Steps, newest first, and the rows in which another day begins, with its ISO date."""

    steps: Sequence[StepTime] = ()
    days: dict[int, str] = field(default_factory=dict)


def listing_of(steps: Sequence[StepTime]) -> Listing:
    """Find where each day begins in the person's time zone; for 100,000 steps off the thread."""
    days: dict[int, str] = {}
    known: dict[str, str] = {}
    before = ""
    for row, step in enumerate(steps):
        minute = step.created_at[:_MINUTE]
        day = known.get(minute) or known.setdefault(minute, _local_day(step.created_at))
        if day != before:
            days[row] = before = day
    return Listing(steps, days)


def _local_day(stamp: str) -> str:
    return datetime.fromisoformat(stamp).astimezone().date().isoformat()


def day_title(day: str) -> str:
    """Return what a day is called: today, yesterday, or its date with the weekday."""
    date = QDate.fromString(day, "yyyy-MM-dd")
    today = QDate.currentDate()
    if date == today:
        return QCoreApplication.translate("History", "Today")
    if date == today.addDays(-1):
        return QCoreApplication.translate("History", "Yesterday")
    return f"{QLocale().dayName(date.dayOfWeek())}, {ui_date(day)}"


def time_of_day(stamp: str) -> str:
    """Return the time of day of a stamp in UTC, in the person's zone and language."""
    moment = datetime.fromisoformat(stamp).astimezone()
    return QLocale().toString(QTime(moment.hour, moment.minute), QLocale.FormatType.ShortFormat)


def moment(stamp: str) -> str:
    """Return day and time of a stamp in UTC, as `day_title` and `time_of_day` say them."""
    return f"{day_title(_local_day(stamp))}, {time_of_day(stamp)}"
