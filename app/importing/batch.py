"""A batch of files and folders, read by workers and kept by one writer."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, replace

from app.errors import PressmarkError
from app.importing import messages
from app.importing.collect import Collection, Entry, collect
from app.importing.pool import Pool, worker_count
from app.importing.protocol import Answer, Request
from app.model.draft import Draft, Note
from app.model.report import Outcome, Progress, Report, ReportItem, Source

OnProgress = Callable[[Progress], None]
IsCancelled = Callable[[], bool]
Keep = Callable[[Sequence[tuple[Draft, Source]]], Sequence[ReportItem]]
"""Keeps some drafts together and returns what became of each."""

_KEPT_AT_ONCE = 16
"""Drafts handed on together: a longer transaction would keep whoever else writes waiting."""


@dataclass(frozen=True, slots=True)
class Limits:
    """What one file may cost: its bytes, and seconds from the question to the answer."""

    size: int = 64 * 2**20
    seconds: float = 30


LIMITS = Limits()


@dataclass(frozen=True, slots=True)
class Reading:
    """What became of one file: its articles, or a problem as a sentence that names it.

    `position` sorts the readings in the order of the sources. `skipped` says that nothing has
    failed: the file was met in a folder and is of a format that is not read. `part` says that the
    problem is of a part of a file whose other articles came in the reading before.
    """

    position: int
    source: Source
    drafts: tuple[Draft, ...] = ()
    problem: str = ""
    skipped: bool = False
    part: bool = False

    @property
    def name(self) -> str:
        """Return what a report calls the file: its path as the person named it."""
        return messages.line_name_of(self.source)


def read_sources(
    sources: Sequence[Source],
    *,
    is_cancelled: IsCancelled = lambda: False,
    limits: Limits = LIMITS,
) -> Generator[Reading, None, None]:
    """Read files, folders and bytes without keeping anything; yield as each is done.

    Close the iterator to end the workers before it is used up.
    """
    with closing(_readings(collect(sources, is_cancelled), is_cancelled, limits)) as readings:
        for together in readings:
            yield from together


def import_sources(
    sources: Sequence[Source],
    keep: Keep,
    *,
    on_progress: OnProgress,
    is_cancelled: IsCancelled,
    limits: Limits = LIMITS,
) -> Report:
    """Read files, folders and bytes and hand the articles to `keep`, all on this thread.

    Those that are ready at one moment are handed over together. A PressmarkError from `keep` (a
    full disk) ends the batch: what was not kept yet is reported as failed with its sentence. Other
    errors are mistakes of ours and go through.
    """
    collection = collect(sources, is_cancelled)
    tally = _Tally(collection)
    with closing(_readings(collection, is_cancelled, limits)) as readings:
        for together in readings:
            try:
                tally.keep(together, keep)
            except PressmarkError as error:
                return tally.report_stopped_by(error)
            for reading in together:
                tally.count(reading)
                on_progress(Progress(tally.done, tally.total, reading.name))
    return tally.report()


def _readings(
    collection: Collection, is_cancelled: IsCancelled, limits: Limits
) -> Generator[list[Reading], None, None]:
    """Yield what became of the entries, then the folders in which nothing was an article."""
    barren = set(collection.folders)
    done = 0
    with closing(_entry_readings(collection.entries, is_cancelled, limits)) as readings:
        for together in readings:
            for entry, reading in together:
                done += not reading.part
                if entry.folder is not None and not reading.skipped:
                    barren.discard(entry.folder)
            yield [reading for _, reading in together]
    if done == len(collection.entries) and not collection.cut_short:
        for position in sorted(barren):
            source = collection.folders[position]
            problem = messages.no_articles(messages.name_of(source))
            yield [Reading(position, source, problem=problem)]


def _entry_readings(
    entries: Sequence[Entry], is_cancelled: IsCancelled, limits: Limits
) -> Generator[list[tuple[Entry, Reading]], None, None]:
    for entry in entries:
        if entry.problem:
            yield [(entry, _reading(entry, problem=entry.problem, foreign=entry.foreign))]
    wanted = [entry for entry in entries if not entry.problem]
    requests = (_request(entry.source, limits) for entry in wanted)
    with Pool(worker_count()) as pool:
        for answers in pool.answers(requests, is_cancelled, _KEPT_AT_ONCE):
            yield [
                (wanted[number], reading)
                for number, answer in answers
                for reading in _readings_of(wanted[number], answer)
            ]


def _readings_of(entry: Entry, answer: Answer) -> Iterator[Reading]:
    drafts = tuple(_with_overrides(draft, entry.source) for draft in answer.drafts)
    yield _reading(entry, drafts, answer.problem, foreign=answer.foreign)
    for note in (note for draft in drafts for note in draft.notes):
        yield _reading_of_part(entry, note)


def _reading(
    entry: Entry, drafts: tuple[Draft, ...] = (), problem: str = "", *, foreign: bool
) -> Reading:
    skipped = foreign and entry.folder is not None
    return Reading(entry.position, entry.source, drafts, problem, skipped)


def _reading_of_part(entry: Entry, note: Note) -> Reading:
    skipped = not note.failed
    return Reading(entry.position, entry.source, (), note.sentence, skipped, part=True)


def _request(source: Source, limits: Limits) -> Request:
    return Request(
        path=source.path,
        name=messages.name_of(source),
        limit=limits.size,
        seconds=limits.seconds,
        data=source.data,
        media_type=source.media_type,
        chapters=source.chapters,
    )


def _with_overrides(draft: Draft, source: Source) -> Draft:
    """Let what came with the source win over what the importer found."""
    known = {
        name: value
        for name in ("title", "outlet", "published", "url")
        if (value := getattr(source, name))
    }
    return replace(draft, meta=replace(draft.meta, **known)) if known else draft


class _Tally:
    """The report as it grows."""

    def __init__(self, collection: Collection) -> None:
        self._collection = collection
        self._items: dict[int, list[ReportItem]] = {}
        self.total = len(collection.entries)
        self.done = 0

    def keep(self, together: Sequence[Reading], keep: Keep) -> None:
        """Have the articles of readings kept and note what became of all of them."""
        self._note_problems(reading for reading in together if not reading.part)
        read = [(reading, draft) for reading in together for draft in reading.drafts]
        for first in range(0, len(read), _KEPT_AT_ONCE):
            some = read[first : first + _KEPT_AT_ONCE]
            kept = keep([(draft, reading.source) for reading, draft in some])
            for (reading, _), item in zip(some, kept, strict=True):
                self._note(reading, replace(item, name=reading.name))
        self._note_problems(reading for reading in together if reading.part)

    def _note_problems(self, readings: Iterable[Reading]) -> None:
        for reading in readings:
            if reading.problem:
                outcome = Outcome.SKIPPED if reading.skipped else Outcome.FAILED
                self._note(reading, ReportItem(reading.name, outcome, reading.problem))

    def _note(self, reading: Reading, item: ReportItem) -> None:
        self._items.setdefault(reading.position, []).append(item)

    def count(self, reading: Reading) -> None:
        """Count a reading that is done with; a part and a barren folder are no items."""
        self.done += not reading.part and reading.position not in self._collection.folders

    def report(self) -> Report:
        """Return the items in the order of the sources."""
        items = [item for position in sorted(self._items) for item in self._items[position]]
        cancelled = self._collection.cut_short or self.done < self.total
        return Report(tuple(items), cancelled=cancelled)

    def report_stopped_by(self, error: PressmarkError) -> Report:
        """Return the report with everything not kept as failed for that reason."""
        for entry in self._collection.entries:
            items = self._items.setdefault(entry.position, [])
            if not items:
                name = messages.line_name_of(entry.source)
                items.append(ReportItem(name, Outcome.FAILED, str(error)))
        self.done = self.total
        return self.report()
