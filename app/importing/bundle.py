"""Bringing in an evidence bundle: what is not here yet, and nothing over what is.

The whole bundle is checked before anything is kept. Articles come in one after the other, each
with its annotations; at the end what lies between them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path

from app.errors import CancelledError, UnreadableFileError
from app.importing import messages
from app.importing.bundle_codebook import brought
from app.importing.bundle_contents import Contents
from app.importing.bundle_merge import Merge, worth_telling
from app.model.report import Outcome, Progress, Report, ReportItem
from app.storage.store import Store
from app.storage.whole_writing import Known, WholeWriting


@dataclass(frozen=True, slots=True)
class Incoming:
    """How a bundle comes in: into which store, each part inside one `step`, told to whom.

    The report `tells_all`, or of the annotations only those that did not just come in.
    """

    store: Store
    step: Callable[[], AbstractContextManager[None]]
    on_progress: Callable[[Progress], None]
    is_cancelled: Callable[[], bool]
    tells_all: bool = True

    def bring(self, path: Path) -> Report:
        """Bring in a bundle; raise UnreadableFileError, and keep nothing, if it is not whole.

        The report has an item per article, followed by one per annotation of it. When cancelled,
        what came in so far stays.
        """
        with Contents(path) as contents:
            self.on_progress(Progress(0, len(contents.folders)))
            for _ in contents.check():
                if self.is_cancelled():
                    return Report(cancelled=True)
            return self.take(contents)

    def take(self, contents: Contents) -> Report:
        """Bring in what was looked through; the same report."""
        items: list[ReportItem] = []
        folders = contents.folders
        with self.step():
            known = brought(contents.codebook(), self.store)
        try:
            for number, arrived in enumerate(self._arriving(contents, folders, known), start=1):
                items += arrived if self.tells_all else worth_telling(arrived)
                self.on_progress(Progress(number, len(folders), arrived[0].name))
                if self.is_cancelled():
                    return Report(tuple(items), cancelled=True)
        except CancelledError:
            return Report(tuple(items), cancelled=True)
        with self.step():
            self._add_the_rest(contents, known)
        return Report(tuple(items))

    def _arriving(
        self, contents: Contents, folders: list[str], known: Known
    ) -> Iterator[list[ReportItem]]:
        merge = Merge(self.store, known, self.step)
        for folder in folders:
            try:
                yield merge.article(contents, folder)
            except UnreadableFileError as error:
                yield [ReportItem(messages.printable(folder), Outcome.FAILED, str(error))]

    def _add_the_rest(self, contents: Contents, known: Known) -> None:
        writing = WholeWriting(self.store, known)
        writing.add_note(None, contents.codebook().note)
        for link in contents.links():
            writing.add_link(link)
