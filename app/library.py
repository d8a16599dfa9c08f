"""The one façade over a library: this class is the whole public face of `app`.

It delegates: articles, annotations, codebook, journal, search and backup each have a gateway in
`app.storage`; importing and exporting are rooms of their own. Every write method returns a
`Change` – the ids it touched – and tells the subscribers after the commit, so that what is on
screen never differs from what is on disk.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Self

from app.errors import InvalidInputError, UnreadableFileError
from app.exporting import formats
from app.exporting.formats import Options as ExportOptions
from app.importing import annotations_csv, arrivals, batch
from app.model.annotation import MANUAL, Annotation, Fields
from app.model.article import (
    Article,
    ArticleQuery,
    ArticleRow,
    Facets,
    OpenArticle,
    SearchHit,
)
from app.model.change import Change, Origin, Step
from app.model.draft import Draft
from app.model.ids import AnnotationId, ArticleId, TagId
from app.model.report import CheckReport, Outcome, Progress, Report, ReportItem, Source
from app.model.span import Span
from app.model.tag import Coder, Tag
from app.storage.lock import is_held
from app.storage.store import Store

Subscriber = Callable[[Change], None]
OnProgress = Callable[[Progress], None]
IsCancelled = Callable[[], bool]


class Library:
    """A library folder `Name.pressmark/`, open.

    Writes may come from any thread and are done one after the other; reads never wait for a
    write. Errors the person can act on are `app.errors.PressmarkError`.
    """

    def __init__(self, store: Store) -> None:
        self._store = store
        self._subscribers: list[Subscriber] = []
        self._winding_up = threading.Event()

    # ------------------------------------------------------------------ opening and closing

    @classmethod
    def create(cls, path: Path) -> Self:
        """Make a new library folder at `path` and open it.

        Raise LibraryError where something other than an empty folder is there already.
        """
        return cls(Store.create(path))

    @classmethod
    def open(cls, path: Path, *, read_only: bool = False) -> Self:
        """Open the library at `path`.

        A read-only library can be read beside the one that holds it for writing. Raise
        LibraryLockedError, NewerLibraryError, NotALibraryError or another LibraryError.
        """
        return cls(Store.open(path, read_only=read_only))

    @classmethod
    def open_or_create(cls, path: Path) -> Self:
        """Open the library at `path`, made first where there is none."""
        return cls(Store.open_or_create(path))

    @staticmethod
    def is_held(path: Path) -> bool:
        """Say whether a Pressmark, this one or another, has the library open for writing."""
        return is_held(path)

    def wind_up(self) -> None:
        """Have imports and exports under way on other threads end early."""
        self._winding_up.set()

    def close(self) -> None:
        """Close the library; what was written is on the disk already."""
        self.wind_up()
        self._store.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @property
    def path(self) -> Path:
        """Return the library's folder."""
        return self._store.path

    @property
    def name(self) -> str:
        """Return the folder's name without `.pressmark`."""
        return self.path.name.removesuffix(".pressmark")

    @property
    def read_only(self) -> bool:
        """Say whether nothing can be written."""
        return self._store.read_only

    def subscribe(self, subscriber: Subscriber) -> Callable[[], None]:
        """Have `subscriber` called after each commit, on the thread that wrote.

        Return the function that ends it.
        """
        self._subscribers.append(subscriber)
        return lambda: self._subscribers.remove(subscriber)

    @contextmanager
    def step(
        self, label: str, *, origin: Origin = Origin.PERSON, join: str = "", **args: str
    ) -> Iterator[None]:
        """Gather every write inside into one undoable step; nothing is kept if it raises.

        `label` is an English pattern such as "Tag as {tag}", filled by `args`. A step with the
        same `join` as the newest one becomes part of that. Nested steps belong to the outermost.
        """
        with self._store.journal.step(label, args, origin=origin, join=join) as open_step:
            yield
        if open_step.outermost:
            self._tell(open_step.change)

    def _tell(self, change: Change) -> Change:
        if change:
            for subscriber in tuple(self._subscribers):
                subscriber(change)
        return change

    def _write(
        self,
        label: str,
        write: Callable[[], object],
        *,
        origin: Origin = Origin.PERSON,
        join: str = "",
        **args: str,
    ) -> Change:
        with self._store.journal.step(label, args, origin=origin, join=join) as open_step:
            write()
        return self._tell(open_step.change) if open_step.outermost else open_step.change

    # ------------------------------------------------------------------ reading articles

    def find_articles(self, query: ArticleQuery | None = None) -> Sequence[ArticleId]:
        """Return the ids of the articles wanted, newest first; cheap for 100,000 of them."""
        return self._store.articles.find(query or ArticleQuery())

    def article_rows(self, ids: Iterable[ArticleId]) -> list[ArticleRow]:
        """Return what the list shows of these articles, in the order asked."""
        return self._store.articles.rows(list(ids))

    def facets(self) -> Facets:
        """Return what the filter chips offer, with counts."""
        return self._store.articles.facets()

    def article_id(self, name: str) -> ArticleId:
        """Return the article that goes by a number or full uid; raise NotFoundError."""
        return self._store.articles.id_of(name)

    def article(self, article_id: ArticleId) -> Article:
        """Return one article without its text; raise NotFoundError."""
        return self._store.articles.get(article_id)

    def open_article(self, article_id: ArticleId) -> OpenArticle:
        """Return text, blocks, sentences and annotations of an article's current version."""
        return self._store.articles.open(article_id)

    def original_path(self, article_id: ArticleId) -> Path | None:
        """Return where the imported file is kept, None for an article without one."""
        return self._store.articles.original_path(article_id)

    def search(self, text: str, *, within: str = "articles", limit: int = 50) -> list[SearchHit]:
        """Search words in articles or (`within="annotations"`) in quotes and notes, best first."""
        return self._store.search.find(text, within=within, limit=limit)

    def interrupt_reads(self) -> None:
        """End the reads under way on other threads; they raise SupersededError."""
        self._store.interrupt_reads()

    # ------------------------------------------------------------------ reading annotations

    def annotation_id(self, name: str) -> AnnotationId:
        """Return the annotation that goes by a number or full uid; raise NotFoundError."""
        return self._store.annotations.id_of(name)

    def annotation(self, annotation_id: AnnotationId) -> Annotation:
        """Return one annotation, trashed or not; raise NotFoundError."""
        return self._store.annotations.get(annotation_id)

    def annotations(self, article_id: ArticleId) -> tuple[Annotation, ...]:
        """Return an article's annotations in text order, those of the whole article first."""
        return self._store.annotations.of_article(article_id)

    def trashed_annotations(self) -> tuple[Annotation, ...]:
        """Return the annotations in the trash, newest first."""
        return self._store.annotations.trashed()

    def tags(self) -> tuple[Tag, ...]:
        """Return the codebook in order, parents before children."""
        return self._store.codebook.tags()

    def tag_named(self, name: str) -> Tag:
        """Return the tag of that name or path (`frame/conflict`); raise NotFoundError."""
        return self._store.codebook.named(name)

    def coder(self) -> Coder:
        """Return who annotates here at present."""
        return self._store.codebook.coder()

    def speakers(self) -> tuple[str, ...]:
        """Return the speakers named so far, most used first."""
        return self._store.annotations.speakers()

    # ------------------------------------------------------------------ bringing articles in

    def add_article(self, draft: Draft, original: bytes | Path | None = None) -> Change:
        """Keep a draft as a new article.

        One that is known already comes back from the trash; an empty change where it is not there.
        """
        return self._write(
            "Import {title}",
            lambda: self._store.add_article(draft, original),
            origin=Origin.IMPORT,
            title=draft.meta.title,
        )

    def import_sources(
        self,
        sources: Sequence[Source],
        *,
        on_progress: OnProgress = lambda _: None,
        is_cancelled: IsCancelled = lambda: False,
    ) -> Report:
        """Import files, folders (recursively) and clipboard contents as one undoable step.

        Each file is read in a sandboxed worker process and kept as soon as it is read; a broken
        one costs itself. Blocks until done or cancelled: call it off the window's thread.
        """
        return batch.import_sources(
            sources,
            self._keeper(),
            on_progress=on_progress,
            is_cancelled=lambda: is_cancelled() or self._winding_up.is_set(),
        )

    def _keeper(self) -> Callable[[Draft, Source], ReportItem]:
        join = f"import:{self._store.new_uid()}"

        def keep(draft: Draft, source: Source) -> ReportItem:
            try:
                with self.step("Import articles", origin=Origin.IMPORT, join=join):
                    return self._store.keep_draft(draft, source)
            except (InvalidInputError, UnreadableFileError) as error:
                return ReportItem(draft.original_name, Outcome.FAILED, str(error))

        return keep

    def import_annotations(self, path: Path, *, update: bool = False) -> Report:
        """Bring in the annotations of a Pressmark CSV, as one undoable step.

        A known annotation with other content is reported and left alone; with `update` the newer
        of the two is kept, after a backup.
        """
        rows = annotations_csv.read(path)
        if update:
            self.backup()
        with self.step("Import annotations", origin=Origin.IMPORT):
            return arrivals.apply(rows, self._store, update=update)

    # ------------------------------------------------------------------ annotating

    def annotate(
        self,
        article_id: ArticleId,
        span: Span | None,
        tags: Sequence[TagId] = (),
        fields: Fields | None = None,
        *,
        origin: str = MANUAL,
    ) -> Change:
        """Make an annotation on a span of the current version, or (None) on the whole article.

        Raise InvalidInputError for a span that is empty or outside the text.
        """
        return self._write(
            "Tag as {tag}" if tags else "Annotate",
            lambda: self._store.annotations.add(
                article_id, span, tags, fields or Fields(), origin=origin
            ),
            tag=self._store.codebook.label(tags),
        )

    def toggle_tag(self, article_id: ArticleId, span: Span, tag_id: TagId) -> Change:
        """Put the tag on exactly this span, or take it off where it is on already.

        An annotation that loses its last tag goes to the trash, unless it has a note or a field.
        """
        return self._write(
            "Tag as {tag}",
            lambda: self._store.annotations.toggle(article_id, span, tag_id),
            tag=self._store.codebook.label([tag_id]),
        )

    def add_tag(self, annotation_ids: Sequence[AnnotationId], tag_id: TagId) -> Change:
        """Put a tag on annotations; one that has it already is left alone."""
        return self._write(
            "Tag as {tag}",
            lambda: self._store.annotations.add_tag(annotation_ids, tag_id),
            tag=self._store.codebook.label([tag_id]),
        )

    def remove_tag(self, annotation_ids: Sequence[AnnotationId], tag_id: TagId) -> Change:
        """Take a tag off annotations; an annotation without tags stays."""
        return self._write(
            "Remove tag {tag}",
            lambda: self._store.annotations.remove_tag(annotation_ids, tag_id),
            tag=self._store.codebook.label([tag_id]),
        )

    def edit_annotation(self, annotation_id: AnnotationId, **fields: str) -> Change:
        """Set fields of an annotation, by the names of `Fields`.

        Consecutive edits of one field of one annotation join into one step. Raise
        InvalidInputError for a name or value that cannot be.
        """
        return self._write(
            "Edit {field}",
            lambda: self._store.annotations.edit(annotation_id, fields),
            join=f"edit:{annotation_id}:{','.join(sorted(fields))}",
            field=", ".join(sorted(fields)).replace("_", " "),
        )

    def trash_annotations(self, annotation_ids: Sequence[AnnotationId]) -> Change:
        """Put annotations into the trash."""
        return self._write(
            "Delete annotation", lambda: self._store.annotations.trash(annotation_ids)
        )

    def restore_annotations(self, annotation_ids: Sequence[AnnotationId]) -> Change:
        """Bring annotations back from the trash."""
        return self._write(
            "Restore annotation", lambda: self._store.annotations.restore(annotation_ids)
        )

    # ------------------------------------------------------------------ caring for articles

    def edit_article(self, article_id: ArticleId, **metadata: str) -> Change:
        """Set metadata of an article, by the names of `Metadata`."""
        return self._write("Edit article", lambda: self._store.articles.edit(article_id, metadata))

    def star_articles(self, article_ids: Sequence[ArticleId], *, starred: bool) -> Change:
        """Star articles, or take the star away."""
        return self._write(
            "Star" if starred else "Remove star",
            lambda: self._store.articles.star(article_ids, starred=starred),
        )

    def mark_articles(self, article_ids: Sequence[ArticleId], *, read: bool) -> Change:
        """Mark articles read or unread, as the person's decision."""
        return self._write(
            "Mark as read" if read else "Mark as unread",
            lambda: self._store.articles.mark(article_ids, read=read),
        )

    def trash_articles(self, article_ids: Sequence[ArticleId]) -> Change:
        """Put articles into the trash, their annotations with them."""
        return self._write("Delete article", lambda: self._store.articles.trash(article_ids))

    def restore_articles(self, article_ids: Sequence[ArticleId]) -> Change:
        """Bring articles back from the trash."""
        return self._write("Restore article", lambda: self._store.articles.restore(article_ids))

    def set_position(self, article_id: ArticleId, offset: int, *, read: bool = False) -> None:
        """Remember where the reader is, and that the end was reached; neither is a step."""
        self._store.articles.set_position(article_id, offset, read=read)

    # ------------------------------------------------------------------ codebook

    def create_tag(
        self,
        name: str,
        *,
        colour: str = "",
        key: str = "",
        definition: str = "",
        parent_id: TagId | None = None,
    ) -> Change:
        """Add a tag; colour and key are the next free ones where not given.

        Raise InvalidInputError for a name that is empty, taken or has a slash in it.
        """
        return self._write(
            "New tag {tag}",
            lambda: self._store.codebook.create(
                name, colour=colour, key=key, definition=definition, parent_id=parent_id
            ),
            tag=name,
        )

    def edit_tag(self, tag_id: TagId, **properties: str) -> Change:
        """Set name, colour, key or definition of a tag."""
        return self._write(
            "Edit tag {tag}",
            lambda: self._store.codebook.edit(tag_id, properties),
            tag=self._store.codebook.label([tag_id]),
        )

    def retire_tag(self, tag_id: TagId, *, retired: bool = True) -> Change:
        """Stop offering a tag, or offer it again; what has it keeps it."""
        return self._write(
            "Retire tag {tag}" if retired else "Use tag {tag} again",
            lambda: self._store.codebook.retire(tag_id, retired=retired),
            tag=self._store.codebook.label([tag_id]),
        )

    def rename_coder(self, name: str) -> Change:
        """Call the present coder by another name."""
        return self._write("Rename coder", lambda: self._store.codebook.rename_coder(name))

    # ------------------------------------------------------------------ undo and history

    def undo(self) -> Change:
        """Take back the newest step; an empty change where there is none.

        Raise UndoRefusedError where that would lose what someone else wrote since.
        """
        return self._tell(self._store.journal.undo())

    def redo(self) -> Change:
        """Do the step undone last once more; an empty change where there is none."""
        return self._tell(self._store.journal.redo())

    def undoable(self) -> Step | None:
        """Return the step that `undo` would take back."""
        return self._store.journal.undoable()

    def redoable(self) -> Step | None:
        """Return the step that `redo` would do."""
        return self._store.journal.redoable()

    def history(self, limit: int = 200) -> list[Step]:
        """Return the newest steps, newest first."""
        return self._store.journal.history(limit)

    # ------------------------------------------------------------------ keeping

    def export(
        self,
        target: Path | None,
        *,
        format_name: str = "csv",
        articles: Sequence[ArticleId] | None = None,
        options: ExportOptions | None = None,
        on_progress: OnProgress = lambda _: None,
        is_cancelled: IsCancelled = lambda: False,
    ) -> Report:
        """Write the annotations of these articles (None: of all) to `target`, None for stdout.

        The file is written beside and renamed. Raise ExportError.
        """
        return formats.export(
            self._store,
            target,
            format_name=format_name,
            articles=articles,
            options=options or ExportOptions(),
            on_progress=on_progress,
            is_cancelled=lambda: is_cancelled() or self._winding_up.is_set(),
        )

    def empty_trash(self) -> Change:
        """Delete for good what is in the trash; this cannot be undone."""
        return self._tell(self._store.empty_trash())

    def check(self) -> CheckReport:
        """Look the whole library over, heal what can be derived, report the rest."""
        return self._store.check()

    def backup(self) -> Path:
        """Write a verified copy of the database into `backups/` and return it."""
        return self._store.backup()

    def backups(self) -> list[Path]:
        """Return the backups, newest first."""
        return self._store.backups()

    def window_state(self, key: str) -> Any:
        """Return what the window remembered under `key`, None where nothing."""
        return self._store.window_state(key)

    def set_window_state(self, key: str, value: Any) -> None:
        """Remember something of the window (JSON-ready); not a step."""
        self._store.set_window_state(key, value)

    @staticmethod
    def restore(path: Path, backup: Path) -> Path:
        """Put a backup in the place of a closed library's database.

        The present database is kept beside it; return where. Raise LibraryError.
        """
        return Store.restore(path, backup)


__all__ = ["ExportOptions", "Library"]
