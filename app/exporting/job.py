"""What an export has to do: which articles, in what shape, and whom to tell how far it is."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from app.model.export import ExportOptions
from app.model.ids import ArticleId
from app.model.report import Progress, Report
from app.storage.store import Store


class CancelledError(Exception):
    """The person stopped the export."""


@dataclass(frozen=True, slots=True)
class Job:
    """One export; `articles` is None where all of them are wanted."""

    store: Store
    articles: Sequence[ArticleId] | None
    options: ExportOptions
    on_progress: Callable[[Progress], None]
    is_cancelled: Callable[[], bool]

    def tell(self, progress: Progress) -> None:
        """Say how far the work is; raise CancelledError where it is not wanted any more."""
        self.check()
        self.on_progress(progress)

    def check(self) -> None:
        """Raise CancelledError where the work is not wanted any more."""
        if self.is_cancelled():
            raise CancelledError


class Format(Protocol):
    """One way in which articles and annotations go out."""

    @property
    def counted(self) -> str:
        """Return what the report has an item of each ("annotations", "articles")."""
        ...

    def export(self, job: Job, target: Path | None) -> Report:
        """Write to `target`, or (None) to standard output.

        What is at `target` stays whole until the new thing is. Raise ExportError with a sentence,
        InvalidInputError for a target that this format cannot go to.
        """
        ...
