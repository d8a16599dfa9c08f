"""Reading the annotations of a Pressmark CSV."""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest
from pathlib import Path
from typing import TextIO

from app.errors import UnreadableFileError
from app.exporting.csv_columns import ADDED_LATER, COLUMNS, FORMAT, JOINER, RAW_FORMAT, unguarded
from app.importing.csv_reading import explained, lines_of, opened
from app.importing.messages import printable
from app.model.record import Record
from app.words import say

_NAMES_SHOWN = 6
_QUOTE_SHOWN = 40


@dataclass(frozen=True, slots=True)
class Row:
    """One annotation of the file, with its tags as (path, colour)."""

    record: Record
    tags: tuple[tuple[str, str], ...]

    @property
    def name(self) -> str:
        """Return what to call the annotation in a report."""
        quote = " ".join(self.record.quote.split())
        if not quote:
            return self.record.article_title
        return f"{quote[:_QUOTE_SHOWN]}…" if len(quote) > _QUOTE_SHOWN else quote


def read(path: Path) -> list[Row]:
    """Read a Pressmark CSV; raise UnreadableFileError with what is wrong and what to do.

    A file saved again by a spreadsheet, with semicolons or tabs between the cells, is read too.
    Where the rows of one annotation differ in anything but the tag, the last one holds.
    """
    name = printable(path.name)
    with explained(name), opened(path, name) as file:
        return _read(file, name)


def read_bytes(data: bytes, name: str) -> list[Row]:
    """Read a Pressmark CSV from memory, as `read` reads a file; `name` is what to call it."""
    with explained(name), io.StringIO(data.decode("utf-8-sig"), newline="") as file:
        return _read(file, name)


def _read(file: TextIO, name: str) -> list[Row]:
    return _grouped(_records(name, lines_of(file)))


def _records(name: str, lines: Iterator[list[str]]) -> Iterator[Record]:
    """Yield the records; the header is looked at before anything else is read."""
    header = next(lines, [])
    missing = [column for column in COLUMNS if column not in (*header, *ADDED_LATER)]
    if missing:
        more = " …" if len(missing) > _NAMES_SHOWN else ""
        raise UnreadableFileError(
            say(
                "“{name}” is no complete Pressmark CSV: it lacks {missing}{more}. Export it again.",
                name=name,
                missing=", ".join(missing[:_NAMES_SHOWN]),
                more=more,
            )
        )
    places = {column: header.index(column) for column in COLUMNS if column in header}
    for number, line in enumerate(lines, start=2):
        if not any(line):
            continue
        if len(line) < len(header):
            raise UnreadableFileError(
                say(
                    "“{name}” is damaged or cut short in row {number}: export it again.",
                    name=name,
                    number=number,
                )
            )
        yield _record(name, number, line, places)


def _record(name: str, number: int, line: Sequence[str], places: dict[str, int]) -> Record:
    form = line[places["format"]]
    if form not in (FORMAT, RAW_FORMAT):
        raise UnreadableFileError(
            say(
                "“{name}” has the format “{form}” in row {number}, and {format} is read here: "
                "export it again, or install the newest version.",
                name=name,
                form=printable(form),
                number=number,
                format=FORMAT,
            )
        )
    cells = {column: line[at] for column, at in places.items() if column != "format"}
    if form == FORMAT:
        cells = {column: unguarded(column, cell) for column, cell in cells.items()}
    return Record(**cells)


def _grouped(records: Iterable[Record]) -> list[Row]:
    rows: dict[str, Row] = {}
    for record in records:
        known = rows[record.annotation_id].tags if record.annotation_id in rows else ()
        paths = {path for path, _ in known}
        added = tuple(tag for tag in _tags(record) if tag[0] and tag[0] not in paths)
        rows[record.annotation_id] = Row(record, known + added)
    return list(rows.values())


def _tags(record: Record) -> Iterator[tuple[str, str]]:
    """Yield the tags of one line as (path, colour); the name serves where the path is empty."""
    paths = (record.tag_path or record.tag).split(JOINER)
    colours = record.colour.split(JOINER)
    for path, colour in zip_longest(paths, colours[: len(paths)], fillvalue=""):
        yield "/".join(" ".join(name.split()) for name in path.split("/")), colour
