"""Annotations as CSV (RFC 4180) that spreadsheets and statistics programs open right."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import TextIO

from app.exporting.csv_columns import COLUMNS, FORMAT, JOINER, RAW_FORMAT, guarded, has_formula
from app.model.record import Record

_BEGINNING = f"{FORMAT}\0"


def write(records: Iterable[Record], file: TextIO, *, raw: bool, per_annotation: bool) -> None:
    """Write a header and the records.

    `file` is open for UTF-8 text with `newline=""`; a byte order mark comes first, because Excel
    takes a file without one for a local encoding. Every cell is quoted, rows end in CRLF, line
    breaks inside a cell stay as they are.
    """
    file.write("\ufeff")
    file.write(line(COLUMNS))
    if per_annotation:
        records = _joined(records)
    if raw:
        file.writelines(line((RAW_FORMAT, *record)) for record in records)
    else:
        file.writelines(map(_guarded_line, records))


def line(cells: Iterable[str]) -> str:
    """Return a row as `csv.writer` writes it with every cell quoted, sooner."""
    return _quoted("\0".join(cells))


def _quoted(cells: str) -> str:
    """Return cells that are joined by NUL, which none of them holds, as a row."""
    joined = cells.replace('"', '""').replace("\0", '","')
    return f'"{joined}"\r\n'


def _guarded_line(record: Record) -> str:
    """Return a row without formulas: one look at all its cells is enough for most."""
    cells = _BEGINNING + "\0".join(record)
    return line((FORMAT, *guarded(record))) if has_formula(cells) else _quoted(cells)


def _joined(records: Iterable[Record]) -> Iterator[Record]:
    """Yield one record per annotation, its tags joined."""
    for _, group in groupby(records, key=lambda record: record.annotation_id):
        rows = list(group)
        yield rows[0]._replace(
            tag=JOINER.join(row.tag for row in rows),
            tag_path=JOINER.join(row.tag_path for row in rows),
            colour=JOINER.join(row.colour for row in rows),
        )
