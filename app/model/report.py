"""What a long job over many items tells: per item, what became of it and why."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

from app.model.ids import ReportId


class Outcome(StrEnum):
    """What became of one item."""

    ADDED = "added"
    UPDATED = "updated"
    SKIPPED = "skipped"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Source:
    """One thing to import: a file, or bytes from the clipboard with a name to call them by.

    `media_type` overrides sniffing where it is known, as it is for the clipboard. `title`,
    `outlet`, `published` and `url` win over what the importer finds. `chapters` are the
    numbers of those wanted of a book, none for all.
    """

    path: Path | None = None
    data: bytes = b""
    name: str = ""
    media_type: str = ""
    title: str = ""
    outlet: str = ""
    published: str = ""
    url: str = ""
    chapters: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class ReportItem:
    """One line of a report.

    `name` is the file as the person named it; `reason` is a sentence, "" for what simply went
    well; `uid` is the article's or annotation's; `also_in` has the uids of the other articles with
    nearly the same text. `newer` is the uid of the version that the text became of an article that
    was here before, "" for all else.
    """

    name: str
    outcome: Outcome
    reason: str = ""
    uid: str = ""
    also_in: tuple[str, ...] = ()
    newer: str = ""


@dataclass(frozen=True, slots=True)
class Report:
    """What became of all items, in order; `cancelled` where the person stopped it.

    `unlisted` counts what simply went well and has no item: there may be very much of it.
    """

    items: tuple[ReportItem, ...] = field(default=())
    cancelled: bool = False
    unlisted: int = 0

    @property
    def total(self) -> int:
        """Return how many there were, listed or not."""
        return len(self.items) + self.unlisted

    def count(self, outcome: Outcome) -> int:
        """Return how many items ended so."""
        return self.counts[outcome]

    @property
    def counts(self) -> Counter[Outcome]:
        """Return the number of items per outcome."""
        return Counter(item.outcome for item in self.items)

    @property
    def failures(self) -> tuple[ReportItem, ...]:
        """Return what failed."""
        return tuple(item for item in self.items if item.outcome is Outcome.FAILED)


@dataclass(frozen=True, slots=True)
class KeptReport:
    """A report of an import as the library keeps it: with names of files, without their folders.

    `created_at` is UTC, ISO 8601.
    """

    id: ReportId
    created_at: str
    report: Report


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a long job is: `done` of `total` items, and the name of the latest."""

    done: int
    total: int
    name: str = ""


@dataclass(frozen=True, slots=True)
class CheckReport:
    """What looking over a library found: problems that stay, and what was healed."""

    problems: tuple[str, ...] = ()
    healed: tuple[str, ...] = ()
    articles: int = 0
    annotations: int = 0

    @property
    def ok(self) -> bool:
        """Say whether nothing is wrong any more."""
        return not self.problems
