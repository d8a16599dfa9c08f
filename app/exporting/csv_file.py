"""Annotations as CSV (RFC 4180) that spreadsheets and statistics programs open right."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import TextIO

from app.exporting.csv_columns import COLUMNS, FORMAT, JOINER, RAW_FORMAT, guarded
from app.model.record import Record


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
        file.writelines(line((FORMAT, *guarded(record))) for record in records)


def line(cells: Iterable[str]) -> str:
    """Return a row as `csv.writer` writes it, sooner: no cell holds a NUL, which stands between.

    Every cell is quoted.
    """
    joined = "\0".join(cells).replace('"', '""').replace("\0", '","')
    return f'"{joined}"\r\n'


def _joined(records: Iterable[Record]) -> Iterator[Record]:
    """Yield one record per annotation, its tags joined."""
    for _, group in groupby(records, key=lambda record: record.annotation_id):
        rows = list(group)
        yield rows[0]._replace(
            tag=JOINER.join(row.tag for row in rows),
            tag_path=JOINER.join(row.tag_path for row in rows),
            colour=JOINER.join(row.colour for row in rows),
        )
