"""Bringing articles in and caring for them."""

from __future__ import annotations

import contextlib
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from app.errors import LibraryError
from app.library.bringing import Bringing
from app.library.writing import IsCancelled, OnProgress
from app.model.change import Change, Origin
from app.model.chapter import Chapter
from app.model.draft import Draft
from app.model.ids import ArticleId
from app.model.report import Report, Source

if TYPE_CHECKING:
    from app.importing.batch import Keep

_MANY = 50
"""Articles from which a mistake would be hard to see whole."""


class ArticleWriting(Bringing):
    """Writes articles."""

    def add_article(self, draft: Draft, original: bytes | Path | None = None) -> Change:
        """Keep a draft as a new article.

        One that is known already comes back from the trash; an empty change where it is not there.
        """
        return self._write(
            "Import {title}",
            lambda: self._store.intake.add(draft, original),
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
        one costs itself. Evidence bundles and libraries come after the rest, each as a step of its
        own. Blocks until done or cancelled: call it off the window's thread.
        """
        from app.importing import batch

        while not is_cancelled() and self.catch_up():
            pass
        whole = [each.path for each in sources if each.path and self._is_brought(each.path)]
        join = f"import:{self._store.new_uid()}"
        report = batch.import_sources(
            [each for each in sources if each.path is None or each.path not in whole],
            self._keeper(join),
            on_progress=on_progress,
            is_cancelled=lambda: is_cancelled() or self._winding_up.is_set(),
        )
        for path in whole:
            if report.cancelled:
                break
            brought = self._brought(path, on_progress, is_cancelled)
            report = Report(report.items + brought.items, brought.cancelled)
        self._keep_report(report, join)
        return report

    def catch_up(self) -> bool:
        """Make some of what near-copies are found by, where an earlier Pressmark made none.

        False where nothing is missing. Takes some hundredths of a second: not for the window's
        thread.
        """
        return not self.read_only and self._store.near_duplicates.catch_up()

    def take_over(self, source: Path) -> Report:
        """Bring in what the folder of a library holds beside its database.

        That is what its sidecars tell of, then the originals that none tells of. What is here
        already stays as it is. Raise LibraryError where there is neither.
        """
        from app.importing.rebuild import rebuild

        join = f"rebuild:{self._store.new_uid()}"
        incoming = self._incoming(
            lambda: self.step("Rebuild", origin=Origin.IMPORT, join=join),
            lambda _: None,
            lambda: False,
        )
        return rebuild(source, incoming, self.import_sources)

    @staticmethod
    def chapters(source: Source, is_cancelled: IsCancelled = lambda: False) -> tuple[Chapter, ...]:
        """Return the chapters of a book, to choose among; none of a file that is no book.

        The book is read as for an import, in a worker: call it off the window's thread. Raise
        UnreadableFileError.
        """
        from app.importing.chapters import list_chapters

        return list_chapters(source, is_cancelled)

    @staticmethod
    def suffixes() -> tuple[str, ...]:
        """Return the usual endings of files that can be imported, such as `.html`."""
        from app.importing.sniff import SUFFIXES

        return tuple(SUFFIXES)

    def _keep_report(self, report: Report, join: str = "") -> None:
        """Keep a report in the library; what came in is not lost where that cannot be written."""
        if report.items:
            with contextlib.suppress(LibraryError):
                self._store.reports.keep(report, join)

    def _keeper(self, join: str) -> Keep:
        return lambda read: self._store.intake.keep(
            read, lambda: self.step("Import articles", origin=Origin.IMPORT, join=join)
        )

    def edit_article(self, article_id: ArticleId, **metadata: str) -> Change:
        """Set metadata of an article, by the names of `Metadata`."""
        return self._write("Edit article", lambda: self._store.articles.edit(article_id, metadata))

    def split_sentence(self, article_id: ArticleId, offset: int) -> Change:
        """Have a sentence of the article begin at `offset`, a code point of its current text.

        A join made there is taken back. Raise InvalidInputError where no sentence can be split.
        """
        return self._write(
            "Split sentence", lambda: self._store.articles.split_sentence(article_id, offset)
        )

    def join_sentence(self, article_id: ArticleId, offset: int) -> Change:
        """Have the sentence that begins at or after `offset` go on from the one before it.

        A split made there is taken back. Raise InvalidInputError where something else than white
        space lies between the two, as a folded block does, or there is none before.
        """
        return self._write(
            "Join sentences", lambda: self._store.articles.join_sentence(article_id, offset)
        )

    def star_articles(self, article_ids: Sequence[ArticleId], *, starred: bool) -> Change:
        """Star articles, or take the star away."""
        return self._write(
            "Star" if starred else "Remove star",
            lambda: self._store.articles.star(self._counted(article_ids), starred=starred),
        )

    def mark_articles(self, article_ids: Sequence[ArticleId], *, read: bool) -> Change:
        """Mark articles read or unread, as the person's decision."""
        return self._write(
            "Mark as read" if read else "Mark as unread",
            lambda: self._store.articles.mark(self._counted(article_ids), read=read),
        )

    def trash_articles(self, article_ids: Sequence[ArticleId]) -> Change:
        """Put articles into the trash, their annotations with them; many only after a backup."""
        if len(article_ids) >= _MANY:
            self._save_first()
        return self._write(
            "Delete article", lambda: self._store.articles.trash(self._counted(article_ids))
        )

    def restore_articles(self, article_ids: Sequence[ArticleId]) -> Change:
        """Bring articles back from the trash."""
        return self._write(
            "Restore article", lambda: self._store.articles.restore(self._counted(article_ids))
        )

    def set_position(self, article_id: ArticleId, offset: int, *, read: bool = False) -> None:
        """Remember where the reader is, and that the end was reached; neither is a step."""
        self._store.articles.set_position(article_id, offset, read=read)
