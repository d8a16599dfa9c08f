"""The formats annotations go out in, and the safe way to write any of them."""

from __future__ import annotations

import contextlib
import errno
import io
import os
import sys
import tempfile
from collections.abc import Callable, Generator, Iterable, Sequence
from contextlib import closing
from pathlib import Path
from typing import TextIO

from app.errors import ExportError, InvalidInputError
from app.exporting import csv_file
from app.model.export import ExportOptions
from app.model.ids import ArticleId
from app.model.record import Record
from app.model.report import Outcome, Progress, Report, ReportItem
from app.storage.store import Store

_PROGRESS_EVERY = 500


Writer = Callable[[Iterable[Record], TextIO, ExportOptions], None]


def _write_csv(records: Iterable[Record], file: TextIO, options: ExportOptions) -> None:
    csv_file.write(records, file, raw=options.raw, per_annotation=options.per_annotation)


FORMATS: dict[str, Writer] = {"csv": _write_csv}
"""Every format by its name; a new one is a module and a line here."""


class _CancelledError(Exception):
    """The person stopped the export."""


def export(
    store: Store,
    target: Path | None,
    *,
    format_name: str,
    articles: Sequence[ArticleId] | None,
    options: ExportOptions,
    on_progress: Callable[[Progress], None],
    is_cancelled: Callable[[], bool],
) -> Report:
    """Write the annotations of `articles` to `target`, or (None) to standard output.

    The file is written beside and renamed, so that an earlier one stays whole until the new one
    is. The report has one item per annotation written.
    """
    if format_name not in FORMATS:
        known = ", ".join(FORMATS)
        raise InvalidInputError(f"“{format_name}” is no format; there are {known}.")
    seen: dict[str, str] = {}
    total = Progress(0, store.records.count(articles))
    # Closed here, and not whenever it is collected: by then the library may be closed.
    with closing(
        _watched(store.records.read(articles), seen, total, on_progress, is_cancelled)
    ) as records:
        try:
            if target is None:
                _to_stdout(records, FORMATS[format_name], options)
            else:
                _to_target(target, records, FORMATS[format_name], options)
        except _CancelledError:
            return Report(cancelled=True)
    return Report(tuple(ReportItem(title, Outcome.ADDED, uid=uid) for uid, title in seen.items()))


def _watched(
    records: Iterable[Record],
    seen: dict[str, str],
    start: Progress,
    on_progress: Callable[[Progress], None],
    is_cancelled: Callable[[], bool],
) -> Generator[Record, None, None]:
    for record in records:
        if record.annotation_id not in seen:
            seen[record.annotation_id] = record.article_title
            if len(seen) % _PROGRESS_EVERY == 0:
                if is_cancelled():
                    raise _CancelledError
                on_progress(Progress(len(seen), start.total, record.article_title))
        yield record
    on_progress(Progress(start.total, start.total))


def _to_stdout(records: Iterable[Record], write: Writer, options: ExportOptions) -> None:
    buffer = getattr(sys.stdout, "buffer", None)
    if buffer is None:  # a captured stdout is text already
        write(records, sys.stdout, options)
        return
    file = io.TextIOWrapper(buffer, encoding="utf-8", newline="", write_through=True)
    try:
        write(records, file, options)
        file.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        raise ExportError(_sentence(Path("The output"), error)) from error
    finally:
        file.detach()


def _to_target(
    target: Path, records: Iterable[Record], write: Writer, options: ExportOptions
) -> None:
    """Write to a file, through a link too, or straight into a pipe or a device."""
    if target.exists() and not target.is_file() and not target.is_dir():
        try:
            with target.open("w", encoding="utf-8", newline="") as file:
                write(records, file, options)
        except BrokenPipeError:
            raise
        except OSError as error:
            raise ExportError(_sentence(target, error)) from error
        return
    _to_file(target.resolve() if target.is_symlink() else target, records, write, options)


def _to_file(
    target: Path, records: Iterable[Record], write: Writer, options: ExportOptions
) -> None:
    beside: Path | None = None
    try:
        handle, name = tempfile.mkstemp(dir=target.parent, prefix=".", suffix=".new")
        beside = Path(name)
        with os.fdopen(handle, "w", encoding="utf-8", newline="") as file:
            write(records, file, options)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(target)
    except OSError as error:
        raise ExportError(_sentence(target, error)) from error
    finally:
        if beside is not None:
            with contextlib.suppress(OSError):
                beside.unlink(missing_ok=True)


def _sentence(target: Path, error: OSError) -> str:
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        why = "the disk is full: free some space, or choose another place"
    elif error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        why = "its folder cannot be written to: choose another place"
    elif error.errno in (errno.ENOENT, errno.ENOTDIR):
        why = "its folder does not exist: make it first, or choose another place"
    elif error.errno == errno.EISDIR:
        why = "there is a folder of that name: choose another name"
    else:
        why = f"the system says “{error.strerror}”: choose another place"
    return f"{target.name} was not written, because {why}."
