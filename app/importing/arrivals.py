"""Bringing annotations read from a file into a library that holds the same articles.

First every row is looked at and decided upon, then what was decided is written. So the tags that
are missing are made in one go and in the order in which they stood in the other library.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from graphlib import CycleError, TopologicalSorter

from app.anchoring.anchor import anchor
from app.anchoring.describe import describe
from app.errors import InvalidInputError, NotFoundError
from app.importing.annotations_csv import Row
from app.importing.arriving_values import check_identity, fields_of, selectors_of
from app.model.annotation import MANUAL, AnchorState, Fields, Selectors
from app.model.article import Article
from app.model.ids import AnnotationId, ArticleId, TagId, VersionId
from app.model.record import Record
from app.model.report import Outcome, Report, ReportItem
from app.model.span import Span
from app.storage.codebook import DEEPEST
from app.storage.store import Store
from app.words import say

# What two records of one annotation are compared by; the rest follows from the article.
_CONTENT = ("quote", "note", "speaker", "speaker_role", "value", "value_high", "unit", "unit_code",
            "qualifier", "status", "coder", "origin", "created", "modified")  # fmt: skip
_PLACE = ("url", "outlet", "article_title", "original_sha256")

_DEFAULT_CODER = "Coder 1"


@dataclass(frozen=True, slots=True)
class _New:
    """A row to be inserted; `selectors` is None for the whole article, `gone` for an orphan."""

    row: Row
    fields: Fields
    article: Article
    selectors: Selectors | None
    gone: bool


@dataclass(frozen=True, slots=True)
class _Newer:
    """A row that replaces what is known of an annotation."""

    row: Row
    fields: Fields
    annotation_id: AnnotationId


_Decision = _New | _Newer | ReportItem


def apply(rows: Sequence[Row], store: Store, *, update: bool) -> Report:
    """Write the annotations into the library, inside the step that is open.

    A row that cannot be brought in is reported and costs only itself. `update` lets a newer row
    replace a known annotation.
    """
    judge = _Judge(store, update=update)
    decisions = [judge.decide(row) for row in rows]
    writer = _Writer(store)
    writer.make_tags([each.row for each in decisions if not isinstance(each, ReportItem)])
    return Report(
        tuple(each if isinstance(each, ReportItem) else writer.write(each) for each in decisions)
    )


def _item(row: Row, outcome: Outcome, reason: str = "") -> ReportItem:
    return ReportItem(row.name, outcome, reason, row.record.annotation_id)


class _Judge:
    """Decides what becomes of each row; writes nothing."""

    def __init__(self, store: Store, *, update: bool) -> None:
        self._store = store
        self._update = update
        self._texts: dict[VersionId, str] = {}

    def decide(self, row: Row) -> _Decision:
        """Return what is to be written, or what to report instead."""
        try:
            check_identity(row.record)
            try:
                known = self._store.annotations.id_of(row.record.annotation_id)
            except NotFoundError:
                return self._arriving(row)
            return self._meeting(row, known)
        except InvalidInputError as error:
            return _item(row, Outcome.FAILED, str(error))

    # ------------------------------------------------------------------ a known annotation

    def _meeting(self, row: Row, annotation_id: AnnotationId) -> _Decision:
        there = self._store.records.of_annotation(row.record.annotation_id)
        if not there:
            return _item(row, Outcome.SKIPPED, say("It is in the trash here."))
        same = all(getattr(there[0], name) == getattr(row.record, name) for name in _CONTENT)
        paths = {record.tag_path for record in there if record.tag_path}
        if same and paths == {path for path, _ in row.tags}:
            return _item(row, Outcome.SKIPPED, say("It is here already."))
        if not self._update:
            reason = say("It is here already with other content, which was left alone.")
            return _item(row, Outcome.SKIPPED, reason)
        if row.record.modified <= there[0].modified:
            return _item(row, Outcome.SKIPPED, say("The one here is as new or newer."))
        return _Newer(row, fields_of(row.record), annotation_id)

    # ------------------------------------------------------------------ a new one

    def _arriving(self, row: Row) -> _New:
        article = self._article(row.record)
        selectors, gone = self._selectors(row.record, article)
        return _New(row, fields_of(row.record), article, selectors, gone)

    def _article(self, record: Record) -> Article:
        candidates = list(dict.fromkeys(self._candidates(record)))
        for article_id in candidates:
            article = self._store.articles.get(article_id)
            if record.anchor == AnchorState.GONE or not record.quote:
                return article
            if self._found(record, article) is not None:
                return article
        if candidates:
            raise InvalidInputError(say("Its words are not in the article any more."))
        raise InvalidInputError(
            say(
                "Its article “{article_title}” is not in this library: import that first.",
                article_title=record.article_title,
            )
        )

    def _candidates(self, record: Record) -> Iterator[ArticleId]:
        """Yield the articles it may belong to: by text, then by file, then by address.

        Of several articles with one text, printed by several papers, the most alike comes first.
        """
        articles = self._store.articles
        yield from sorted(
            articles.with_text(record.text_sha256),
            key=lambda article_id: -self._likeness(record, article_id),
        )
        yield from articles.with_original(record.original_sha256)
        yield from articles.with_url(record.url)

    def _likeness(self, record: Record, article_id: ArticleId) -> int:
        article = self._store.articles.get(article_id)
        original = self._store.versions.get(article.version_id).original_sha256
        here = (article.meta.url, article.meta.outlet, article.meta.title, original)
        there = tuple(getattr(record, name) for name in _PLACE)
        return sum(one == other for one, other in zip(here, there, strict=True))

    def _selectors(self, record: Record, article: Article) -> tuple[Selectors | None, bool]:
        """Return where the annotation lies in the article, and whether it is an orphan."""
        if not record.quote:
            return None, False
        if record.anchor == AnchorState.GONE:
            return selectors_of(record), True
        span = self._found(record, article)
        if span is None:
            raise InvalidInputError(say("Its words are not in the article any more."))
        return describe(self._text(article), span), False

    def _found(self, record: Record, article: Article) -> Span | None:
        """Return where the very words stand: an annotation is not moved to similar ones unseen."""
        found = anchor(self._text(article), selectors_of(record))
        exactly = found.state in (AnchorState.EXACT, AnchorState.MOVED)
        return found.span if exactly else None

    def _text(self, article: Article) -> str:
        """Return an article's text; the last one is kept, for rows come article by article."""
        if article.version_id not in self._texts:
            self._texts = {article.version_id: self._store.versions.body(article.version_id).text}
        return self._texts[article.version_id]


class _Writer:
    """Writes what was decided, each row in a savepoint of its own."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def make_tags(self, rows: Sequence[Row]) -> None:
        """Make the tags that the codebook lacks, in the order of the library they come from.

        The rows of an annotation are sorted by the codebook, so each says something about it.
        What cannot be a tag is told when the annotation that has it is written.
        """
        colours: dict[str, str] = {}
        above: dict[str, set[str]] = {}
        for row in rows:
            previous: set[str] = set()
            for path, colour in row.tags:
                colours.setdefault(path, colour)
                above.setdefault(path, set()).update(previous)
                previous = {path}
        for path in _in_order(above):
            try:
                with self._store.database.transaction():
                    self._tag(path, colours)
            except InvalidInputError:
                continue

    def _tag(self, path: str, colours: dict[str, str]) -> TagId:
        """Return a tag; parents that are missing are made first, in their own colours."""
        names = path.split("/", DEEPEST)
        for depth in range(1, len(names)):
            parent = "/".join(names[:depth])
            if parent in colours:
                self._store.codebook.at_path(parent, colours[parent])
        return self._store.codebook.at_path(path, colours[path])

    def write(self, decision: _New | _Newer) -> ReportItem:
        """Write one row and return its line of the report."""
        try:
            with self._store.database.transaction():
                if isinstance(decision, _New):
                    self._insert(decision)
                    return _item(decision.row, Outcome.ADDED)
                self._overwrite(decision)
                return _item(decision.row, Outcome.UPDATED)
        except InvalidInputError as error:
            return _item(decision.row, Outcome.FAILED, str(error))

    def _insert(self, new: _New) -> None:
        record = new.row.record
        annotation_id = self._store.annotations.insert(
            new.article.id,
            new.article.version_id,
            self._store.codebook.coder_called(record.coder or _DEFAULT_CODER),
            new.selectors,
            self._tag_ids(new.row),
            new.fields,
            origin=record.origin or MANUAL,
            uid=record.annotation_id,
            created_at=record.created,
            modified_at=record.modified,
        )
        if new.gone:
            self._store.annotations.orphan(annotation_id)

    def _overwrite(self, newer: _Newer) -> None:
        self._store.annotations.overwrite(
            newer.annotation_id,
            newer.fields,
            self._tag_ids(newer.row),
            modified_at=newer.row.record.modified,
        )

    def _tag_ids(self, row: Row) -> list[TagId]:
        return [self._store.codebook.at_path(path, colour) for path, colour in row.tags]


def _in_order(above: dict[str, set[str]]) -> list[str]:
    try:
        return list(TopologicalSorter(above).static_order())
    except CycleError:  # rows sorted by hand
        return list(above)
