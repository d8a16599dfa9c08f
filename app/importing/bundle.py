"""Bringing in an evidence bundle: articles that are not here yet, tags, then annotations.

The whole bundle is checked before anything is kept, and nothing that is here is overwritten.
"""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path

from app.errors import InvalidInputError, UnreadableFileError
from app.importing import arrivals
from app.importing.bundle_article import BundledArticle, BundledTag
from app.importing.bundle_contents import Contents
from app.model.ids import VersionId
from app.model.report import Outcome, Progress, Report, ReportItem
from app.model.sentence_edit import EditKind
from app.storage.store import Store


@dataclass(frozen=True, slots=True)
class Incoming:
    """How a bundle comes in: into which store, each part inside one `step`, told to whom."""

    store: Store
    step: Callable[[], AbstractContextManager[None]]
    on_progress: Callable[[Progress], None]
    is_cancelled: Callable[[], bool]

    def bring(self, path: Path) -> Report:
        """Bring in a bundle; raise UnreadableFileError, and keep nothing, if it is not whole.

        The report has an item per article, then one per annotation. When cancelled, what came in
        so far stays.
        """
        contents = Contents(path)
        folders = contents.checked_folders()
        items: list[ReportItem] = []
        for number, folder in enumerate(folders, start=1):
            if self.is_cancelled():
                return Report(tuple(items), cancelled=True)
            items.append(self._keep(contents.article(folder), contents))
            self.on_progress(Progress(number, len(folders), items[-1].name))
        rows = [row for folder in folders for row in contents.rows(folder)]
        with self.step():
            _make_tags(self.store, contents.tags())
            items += arrivals.apply(rows, self.store, update=False).items
        return Report(tuple(items))

    def _keep(self, article: BundledArticle, contents: Contents) -> ReportItem:
        title = article.draft.meta.title
        if not article.is_normalised:
            reason = "Its text holds characters that Pressmark takes out of every text."
            return ReportItem(title, Outcome.FAILED, reason)
        try:
            with self.step():
                return _kept(self.store, article, contents.original(article))
        except (InvalidInputError, UnreadableFileError) as error:
            return ReportItem(title, Outcome.FAILED, str(error))


def _kept(store: Store, article: BundledArticle, original: bytes | None) -> ReportItem:
    """Keep one article unless it is here; then it is only taken out of the trash."""
    title = article.draft.meta.title
    known = store.articles.known(article.draft)
    if known is None:
        store.intake.add(article.draft, original)
        known = store.articles.known(article.draft)
        assert known is not None, "it was added a moment ago"
        if article.starred:
            store.articles.star([known], starred=True)
        _edit_sentences(store, store.articles.get(known).version_id, article)
        return ReportItem(title, Outcome.ADDED, uid=store.articles.get(known).uid)
    here = store.articles.get(known)
    if not here.trashed_at:
        return ReportItem(title, Outcome.SKIPPED, "It is in the library already.", here.uid)
    store.articles.restore([known])
    reason = "It was in the trash and was brought back."
    return ReportItem(title, Outcome.UPDATED, reason, here.uid)


def _edit_sentences(store: Store, version_id: VersionId, article: BundledArticle) -> None:
    """Split and join again what a person did; where the rules do so by now, nothing is left."""
    language = article.draft.meta.language
    for edit in article.edits:
        repeat = (
            store.versions.split_sentence
            if edit.kind is EditKind.SPLIT
            else store.versions.join_sentence
        )
        with contextlib.suppress(InvalidInputError):
            repeat(version_id, language, edit.offset)


def _make_tags(store: Store, tags: list[BundledTag]) -> None:
    """Make the tags that the codebook lacks; a key goes along where it is free here."""
    for tag in tags:
        if tag.path in store.codebook.paths().values():
            continue
        try:
            with store.database.transaction():
                tag_id = store.codebook.at_path(tag.path, tag.colour)
                store.codebook.edit(tag_id, {"definition": tag.definition})
                store.codebook.retire(tag_id, retired=tag.retired)
        except InvalidInputError:
            continue  # what cannot be a tag is told with the annotations that have it
        taken = {known.key for known in store.codebook.tags() if known.id != tag_id}
        if tag.key not in taken:
            store.codebook.edit(tag_id, {"key": tag.key})
