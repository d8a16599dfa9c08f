"""Bringing the annotations of a Pressmark CSV into a library that holds the same articles."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from pathlib import Path

from app.anchoring.anchor import anchor
from app.anchoring.describe import describe
from app.errors import InvalidInputError, PressmarkError, UnreadableFileError
from app.exporting.csv_columns import COLUMNS, FORMAT, JOINER, RAW_FORMAT, unguarded
from app.model.annotation import AnchorState, Fields, Selectors, Status
from app.model.article import Article
from app.model.ids import AnnotationId, ArticleId, TagId
from app.model.record import Record
from app.model.report import Outcome, Report, ReportItem
from app.model.span import Span
from app.storage.store import Store

_FIELD_LIMIT = 64 * 1024 * 1024
_DELIMITERS = ",;\t"

# What two records of one annotation are compared by; the rest follows from the article.
_CONTENT = ("quote", "note", "speaker", "speaker_role", "value", "value_high", "unit", "unit_code",
            "qualifier", "status", "coder", "origin", "created", "modified")  # fmt: skip


@dataclass(frozen=True, slots=True)
class Row:
    """One annotation of the file, with its tags as (path, colour)."""

    record: Record
    tags: tuple[tuple[str, str], ...]

    @property
    def name(self) -> str:
        """Return what to call the annotation in a report."""
        quote = " ".join(self.record.quote.split())
        return f"{quote[:40]}…" if len(quote) > 40 else quote or self.record.article_title  # noqa: PLR2004


def read(path: Path) -> list[Row]:
    """Read a Pressmark CSV; raise UnreadableFileError with what is wrong and what to do.

    A file saved again by a spreadsheet, with semicolons or tabs between the cells, is read too.
    """
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise UnreadableFileError(
            f"{path.name} is not in UTF-8: save it as “CSV UTF-8”, or export it again."
        ) from error
    except OSError as error:
        raise UnreadableFileError(
            f"{path.name} cannot be read ({error.strerror}): check that it is there."
        ) from error
    csv.field_size_limit(_FIELD_LIMIT)
    first_line = text.partition("\n")[0]
    delimiter = max(_DELIMITERS, key=first_line.count)
    try:
        lines = list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True))
    except csv.Error as error:
        raise UnreadableFileError(
            f"{path.name} is damaged or cut short ({error}): export it again."
        ) from error
    return _grouped(_records(path.name, lines))


def _records(name: str, lines: Sequence[Sequence[str]]) -> list[Record]:
    header = list(lines[0]) if lines else []
    missing = [column for column in COLUMNS if column not in header]
    if missing:
        shown = ", ".join(missing[:6]) + (" …" if len(missing) > 6 else "")  # noqa: PLR2004
        raise UnreadableFileError(
            f"{name} is no complete Pressmark CSV: it lacks {shown}. Export it again."
        )
    places = {column: header.index(column) for column in COLUMNS}
    records = []
    for number, line in enumerate(lines[1:], start=2):
        if not any(line):
            continue
        if len(line) < len(header):
            raise UnreadableFileError(
                f"{name} is damaged or cut short in row {number}: export it again."
            )
        form = line[places["format"]]
        if form not in (FORMAT, RAW_FORMAT):
            raise UnreadableFileError(
                f"{name} has the format “{form}” in row {number}, and {FORMAT} is read here:"
                " export it again, or install the newest version."
            )
        cells = {column: line[places[column]] for column in Record._fields}
        if form == FORMAT:
            cells = {column: unguarded(column, cell) for column, cell in cells.items()}
        records.append(Record(**cells))
    return records


def _grouped(records: Iterable[Record]) -> list[Row]:
    rows: dict[str, Row] = {}
    for uid, group in groupby(records, key=lambda record: record.annotation_id):
        for record in group:
            tags = tuple(
                zip(record.tag_path.split(JOINER), record.colour.split(JOINER), strict=False)
            )
            known = rows[uid].tags if uid in rows else ()
            added = tuple(tag for tag in tags if tag[0] and tag not in known)
            rows[uid] = Row(record, known + added)
    return list(rows.values())


def apply(rows: Sequence[Row], store: Store, *, update: bool) -> Report:
    """Write the annotations into the library, inside the step that is open.

    A row that cannot be brought in is reported and costs only itself.
    """
    arrival = _Arrival(store, update=update)
    items = []
    for row in rows:
        try:
            with store.database.transaction():
                items.append(arrival.take(row))
        except InvalidInputError as error:
            items.append(ReportItem(row.name, Outcome.FAILED, str(error), row.record.annotation_id))
    return Report(tuple(items))


class _Arrival:
    """Takes rows in, one after the other."""

    def __init__(self, store: Store, *, update: bool) -> None:
        self._store = store
        self._update = update

    def take(self, row: Row) -> ReportItem:
        uid = row.record.annotation_id
        if not uid:
            raise InvalidInputError("It has no annotation_id.")
        try:
            known = self._store.annotations.id_of(uid) if not uid.isdigit() else None
        except PressmarkError:
            known = None
        if known is not None:
            return self._meet(row, known)
        article = self._article(row.record)
        selectors, gone = self._selectors(row.record, article)
        annotation_id = self._store.annotations.insert(
            article.id,
            article.version_id,
            self._store.codebook.coder_called(row.record.coder or "Coder 1"),
            selectors,
            self._tags(row),
            _fields(row.record),
            origin=row.record.origin or "manual",
            uid=uid,
            created_at=row.record.created,
            modified_at=row.record.modified,
        )
        if gone:
            self._store.annotations.orphan(annotation_id)
        return ReportItem(row.name, Outcome.ADDED, uid=uid)

    # ------------------------------------------------------------------ a known annotation

    def _meet(self, row: Row, annotation_id: AnnotationId) -> ReportItem:
        uid = row.record.annotation_id
        there = self._store.records.of_annotation(uid)
        if not there:
            return ReportItem(row.name, Outcome.SKIPPED, "It is in the trash here.", uid)
        same_content = all(
            getattr(there[0], name) == getattr(row.record, name) for name in _CONTENT
        )
        paths = {record.tag_path for record in there if record.tag_path}
        if same_content and paths == {path for path, _ in row.tags}:
            return ReportItem(row.name, Outcome.SKIPPED, "It is here already.", uid)
        if not self._update:
            reason = "It is here already with other content, which was left alone."
            return ReportItem(row.name, Outcome.SKIPPED, reason, uid)
        if row.record.modified <= there[0].modified:
            return ReportItem(row.name, Outcome.SKIPPED, "The one here is newer.", uid)
        fields = _fields(row.record)
        self._store.annotations.overwrite(
            annotation_id, fields, self._tags(row), modified_at=row.record.modified
        )
        return ReportItem(row.name, Outcome.UPDATED, uid=uid)

    # ------------------------------------------------------------------ a new one

    def _article(self, record: Record) -> Article:
        articles = self._store.articles
        candidates: list[ArticleId] = [
            *articles.with_text(record.text_sha256),
            *articles.with_original(record.original_sha256),
            *articles.with_url(record.url),
        ]
        for article_id in dict.fromkeys(candidates):
            article = articles.get(article_id)
            if record.anchor == AnchorState.GONE or not record.quote:
                return article
            if self._found(record, article) is not None:
                return article
        if candidates:
            raise InvalidInputError("Its words are not in the article any more.")
        raise InvalidInputError(
            f"Its article “{record.article_title}” is not in this library: import that first."
        )

    def _selectors(self, record: Record, article: Article) -> tuple[Selectors | None, bool]:
        """Return where the annotation lies in the article, and whether it is an orphan."""
        if not record.quote:
            return None, False
        if record.anchor == AnchorState.GONE:
            return _selectors(record), True
        span = self._found(record, article)
        if span is None:
            raise InvalidInputError("Its words are not in the article any more.")
        return describe(self._store.versions.body(article.version_id).text, span), False

    def _found(self, record: Record, article: Article) -> Span | None:
        text = self._store.versions.body(article.version_id).text
        found = anchor(text, _selectors(record))
        exactly = found.state in (AnchorState.EXACT, AnchorState.MOVED)
        return found.span if exactly else None

    def _tags(self, row: Row) -> list[TagId]:
        return [self._store.codebook.at_path(path, colour) for path, colour in row.tags]


def _selectors(record: Record) -> Selectors:
    try:
        start, end = int(record.start), int(record.end)
    except ValueError as error:
        raise InvalidInputError("Its start and end are no numbers.") from error
    if not 0 <= start < end:
        raise InvalidInputError("Its start and end do not fit together.")
    return Selectors(record.quote, record.prefix, record.suffix, start, end)


def _fields(record: Record) -> Fields:
    try:
        status = Status(record.status or Status.UNCHECKED)
    except ValueError as error:
        raise InvalidInputError(f"“{record.status}” is no status.") from error
    return replace(
        Fields(),
        note=record.note,
        speaker=record.speaker,
        speaker_role=record.speaker_role,
        value=record.value,
        value_high=record.value_high,
        unit=record.unit,
        unit_code=record.unit_code,
        qualifier=record.qualifier,
        status=status,
    )
