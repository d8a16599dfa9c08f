"""Days of the person's calendar: which steps begin one, and what it is called."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QTime

from app.model.history import FoundSteps
from app.model.ids import StepId
from ui.i18n import ui_date


@dataclass(frozen=True, slots=True)
class Listing:
    """Steps, newest first, and the rows in which another day begins, with its ISO date."""

    ids: Sequence[StepId] = ()
    days: dict[int, str] = field(default_factory=dict)


def listing_of(found: FoundSteps) -> Listing:
    """Find where each day begins in the person's time zone; of many steps off the thread."""
    days: dict[int, str] = {}
    before = ""
    for row, minute in found.minutes:
        day = _local_day(f"{minute}Z")
        if day != before:
            days[row] = before = day
    return Listing(found.ids, days)


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
