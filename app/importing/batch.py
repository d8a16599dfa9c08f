"""A batch of files and folders, read by workers and kept by one writer."""

from __future__ import annotations

from collections.abc import Callable, Generator, Sequence
from contextlib import closing
from dataclasses import dataclass, replace

from app.errors import PressmarkError
from app.importing import messages
from app.importing.collect import Collection, Entry, collect
from app.importing.pool import Pool, worker_count
from app.importing.protocol import Request
from app.model.draft import Draft, Note
from app.model.report import Outcome, Progress, Report, ReportItem, Source

OnProgress = Callable[[Progress], None]
IsCancelled = Callable[[], bool]
Keep = Callable[[Draft, Source], ReportItem]


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
    yield from _readings(collect(sources, is_cancelled), is_cancelled, limits)


def import_sources(
    sources: Sequence[Source],
    keep: Keep,
    *,
    on_progress: OnProgress,
    is_cancelled: IsCancelled,
    limits: Limits = LIMITS,
) -> Report:
    """Read files, folders and bytes and hand each article to `keep`, all on this thread.

    A PressmarkError from `keep` (a full disk) ends the batch: what was not kept yet is reported
    as failed with its sentence. Other errors are mistakes of ours and go through.
    """
    collection = collect(sources, is_cancelled)
    tally = _Tally(collection)
    with closing(_readings(collection, is_cancelled, limits)) as readings:
        for reading in readings:
            try:
                tally.keep(reading, keep)
            except PressmarkError as error:
                return tally.report_stopped_by(error)
            on_progress(Progress(tally.done, tally.total, reading.name))
    return tally.report()


def _readings(
    collection: Collection, is_cancelled: IsCancelled, limits: Limits
) -> Generator[Reading, None, None]:
    """Yield what became of each entry, then the folders in which nothing was an article."""
    barren = set(collection.folders)
    done = 0
    with closing(_entry_readings(collection.entries, is_cancelled, limits)) as readings:
        for entry, reading in readings:
            done += not reading.part
            if entry.folder is not None and not reading.skipped:
                barren.discard(entry.folder)
            yield reading
    if done == len(collection.entries) and not collection.cut_short:
        for position in sorted(barren):
            source = collection.folders[position]
            problem = messages.no_articles(messages.name_of(source))
            yield Reading(position, source, problem=problem)


def _entry_readings(
    entries: Sequence[Entry], is_cancelled: IsCancelled, limits: Limits
) -> Generator[tuple[Entry, Reading], None, None]:
    for entry in entries:
        if entry.problem:
            yield entry, _reading(entry, problem=entry.problem, foreign=entry.foreign)
    wanted = [entry for entry in entries if not entry.problem]
    requests = (_request(entry.source, limits) for entry in wanted)
    with Pool(worker_count()) as pool:
        for number, answer in pool.answers(requests, is_cancelled):
            entry = wanted[number]
            drafts = tuple(_with_overrides(draft, entry.source) for draft in answer.drafts)
            yield entry, _reading(entry, drafts, answer.problem, foreign=answer.foreign)
            for note in (note for draft in drafts for note in draft.notes):
                yield entry, _reading_of_part(entry, note)


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

    def keep(self, reading: Reading, keep: Keep) -> None:
        """Have a reading's articles kept and note what became of them."""
        items = self._items.setdefault(reading.position, [])
        if reading.problem:
            outcome = Outcome.SKIPPED if reading.skipped else Outcome.FAILED
            items.append(ReportItem(reading.name, outcome, reading.problem))
        for draft in reading.drafts:
            items.append(replace(keep(draft, reading.source), name=reading.name))
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
