"""How a draft comes into the library: as a new article, as a newer text of one, or not at all."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from dataclasses import replace

from app.errors import InvalidInputError, UnreadableFileError
from app.model.annotation import AnchorState
from app.model.draft import Draft
from app.model.ids import ArticleId
from app.model.report import Outcome, ReportItem, Source
from app.storage.anchors import TO_REVIEW
from app.storage.articles import Articles
from app.storage.assets import Assets
from app.storage.copies import Content, Incoming, copies
from app.storage.database import Database
from app.storage.earlier import earlier
from app.storage.near_duplicates import NearDuplicates
from app.storage.originals import Originals
from app.storage.succession import Succession
from app.words import later, quoted, say

_MOST_NAMED = 3
_TOLD = {
    AnchorState.EXACT: later("exact"),
    AnchorState.MOVED: later("moved"),
    AnchorState.REWORDED: later("reworded"),
    AnchorState.GONE: later("gone"),
    TO_REVIEW: TO_REVIEW,
}

Step = Callable[[], AbstractContextManager[None]]


class Intake:
    """Keeps drafts and the files they were read from; an article is never without its file."""

    def __init__(
        self,
        database: Database,
        articles: Articles,
        succession: Succession,
        originals: Originals,
        assets: Assets,
        near_duplicates: NearDuplicates,
    ) -> None:
        self._database = database
        self._articles = articles
        self._succession = succession
        self._originals = originals
        self._assets = assets
        self._near_duplicates = near_duplicates

    def add(self, draft: Draft, original: Content | None) -> None:
        """Keep a draft and its original; one that is known already comes back from the trash."""
        known = self._articles.known(draft)
        if known is not None:
            self._articles.restore([known])
            return
        with self._incoming([draft]) as incoming:
            self._add(draft, original, incoming)
            incoming.settle()

    def keep(self, read: Sequence[tuple[Draft, Source]], step: Step) -> list[ReportItem]:
        """Keep what importers read, or say why not, all inside one `step` opened here.

        A draft that is refused costs only itself. Raise LibraryError where the library cannot be
        written: then none of them is kept.
        """
        contents = [(_content(source), draft.original_sha256) for draft, source in read]
        drafts = [draft for draft, _ in read]
        with self._incoming(drafts, contents) as incoming, step():
            items = [self._kept_alone(draft, source, incoming) for draft, source in read]
            incoming.settle()
        return items

    @contextmanager
    def _incoming(
        self, drafts: Sequence[Draft], originals: Sequence[tuple[Content, str]] = ()
    ) -> Iterator[Incoming]:
        """Have the files of drafts written beside the others, before the one writer is asked."""
        images = [(asset.data, asset.name) for draft in drafts for asset in draft.assets]
        with (
            copies(self._originals.folder, originals, vault=self._database.vault) as copied,
            copies(self._assets.folder, images, vault=self._database.vault) as copied_images,
        ):
            yield Incoming(copied, copied_images)

    def _kept_alone(self, draft: Draft, source: Source, incoming: Incoming) -> ReportItem:
        try:
            with self._database.transaction():
                return self._kept(draft, source, incoming)
        except (InvalidInputError, UnreadableFileError) as error:
            return ReportItem(draft.original_name, Outcome.FAILED, str(error))

    def _kept(self, draft: Draft, source: Source, incoming: Incoming) -> ReportItem:
        name = source.name or (source.path.name if source.path else draft.meta.title)
        known = self._articles.known(draft)
        if known is None:
            followed = earlier(self._database, draft)
            if followed is not None:
                return self._follow(name, followed, draft, source, incoming)
            added = self._add(draft, _content(source), incoming)
            return self._told(ReportItem(name, Outcome.ADDED, draft.remark), added)
        article = self._articles.get(known)
        if article.trashed_at:
            self._articles.restore([known])
            reason = say("It was in the trash and was brought back.")
            return ReportItem(name, Outcome.UPDATED, reason, article.uid)
        reason = say("It is in the library already.")
        return ReportItem(name, Outcome.SKIPPED, reason, article.uid)

    def _add(self, draft: Draft, original: Content | None, incoming: Incoming) -> ArticleId:
        """Keep a draft, its files last: nothing stays in the folders of a draft refused."""
        article_id = self._articles.add(draft)
        incoming.keep(draft, original)
        return article_id

    def _follow(
        self, name: str, article_id: ArticleId, draft: Draft, source: Source, incoming: Incoming
    ) -> ReportItem:
        """Make a draft the newest version of an article, and tell what became of annotations."""
        counts = self._succession.follow(article_id, draft)
        incoming.keep(draft, _content(source))
        told = ", ".join(
            f"{count} {say(word)}" for what, word in _TOLD.items() if (count := counts[what])
        )
        reason = say("A newer text of an article that is here.")
        if told:
            found = say("Its annotations were looked for in it: {told}.", told=told)
            reason = f"{reason} {found}"
        newer = self._succession.versions(article_id)[-1].uid
        return self._told(ReportItem(name, Outcome.UPDATED, reason, newer=newer), article_id)

    def _told(self, item: ReportItem, article_id: ArticleId) -> ReportItem:
        """Return a line of the report with the article, and the others that have its text too."""
        uid = self._articles.get(article_id).uid
        others = self._articles.rows(self._near_duplicates.of(article_id))
        if not others:
            return replace(item, uid=uid)
        names = list(dict.fromkeys(row.outlet or quoted(row.title) for row in others))
        more = len(names) - _MOST_NAMED
        listed = ", ".join(names[:_MOST_NAMED])
        if more > 0:
            listed = say("{listed} and {more} more", listed=listed, more=more)
        reason = f"{item.reason} {say('Also in: {listed}.', listed=listed)}".lstrip()
        return replace(item, reason=reason, uid=uid, also_in=tuple(row.uid for row in others))


def _content(source: Source) -> Content:
    return source.path if source.path else source.data
