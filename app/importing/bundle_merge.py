"""One article of a bundle meets a library: what is missing there is added, the rest told."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass, field, replace

from app.errors import InvalidInputError, NotFoundError, UnreadableFileError
from app.importing.bundle_article import BundledVersion
from app.importing.bundle_contents import Contents
from app.model.ids import AnnotationId, ArticleId, VersionId
from app.model.report import Outcome, ReportItem
from app.model.whole import Uid, WholeAnnotation, WholeArticle
from app.storage.copies import Incoming, copies
from app.storage.store import Store
from app.storage.whole_writing import Known, WholeWriting
from app.words import later, say

_QUOTE_SHOWN = 40
_HERE = later("It is here already.")
_NOT_NORMALISED = later("Its text holds characters that Pressmark takes out of every text.")


@dataclass(slots=True)
class _Met:
    """An article of the bundle as it is here: which of its versions are which, and what is told."""

    id: ArticleId
    outcome: Outcome
    reasons: list[str] = field(default_factory=list)
    versions: dict[Uid, VersionId] = field(default_factory=dict)


class Merge:
    """Brings articles into a library, each inside one `step`."""

    def __init__(
        self, store: Store, known: Known, step: Callable[[], AbstractContextManager[None]]
    ) -> None:
        self._store = store
        self._known_here = known
        self._writing = WholeWriting(store, known)
        self._step = step

    def article(self, contents: Contents, folder: str) -> list[ReportItem]:
        """Bring in one article; return its line of the report and those of its annotations."""
        article = contents.article(folder)
        try:
            vault = self._store.database.vault
            with (
                copies(self._store.originals.folder, vault=vault) as copied,
                copies(self._store.versions.assets.folder, vault=vault) as copied_images,
            ):
                incoming = Incoming(copied, copied_images)
                with self._step():
                    items = self._merged(article, contents, folder, incoming)
                    incoming.settle()
                return items
        except (InvalidInputError, UnreadableFileError) as error:
            reason = say("It could not be brought in, as its article was not.")
            return [
                ReportItem(article.metadata.title, Outcome.FAILED, str(error)),
                *(_item(each, Outcome.FAILED, reason) for each in article.annotations),
            ]

    def _merged(
        self, article: WholeArticle, contents: Contents, folder: str, incoming: Incoming
    ) -> list[ReportItem]:
        met = self._met(article, contents, folder)
        for version in contents.versions(folder, article):
            self._merge_version(met, version, contents, incoming)
        if self._writing.add_note(met.id, article.note):
            met.reasons.append(say("Its note here is another, which was left alone."))
        self._writing.add_answers("article_id", met.id, article.answers)
        items = list(self._annotations(met, article))
        uid = self._store.articles.get(met.id).uid
        head = ReportItem(article.metadata.title, met.outcome, " ".join(met.reasons), uid)
        return [head, *items]

    # ------------------------------------------------------------------ the article

    def _met(self, article: WholeArticle, contents: Contents, folder: str) -> _Met:
        """Return the article as it is here, made where it is not."""
        known = self._known(article, contents, folder)
        if known is None:
            return _Met(self._writing.add_article(article), Outcome.ADDED)
        if self._store.articles.get(known).trashed_at:
            self._store.articles.restore([known])
            return _Met(known, Outcome.UPDATED, [say("It was in the trash and was brought back.")])
        return _Met(known, Outcome.SKIPPED, [say("It is in the library already.")])

    def _known(self, article: WholeArticle, contents: Contents, folder: str) -> ArticleId | None:
        try:
            return self._store.articles.id_of(article.uid)
        except NotFoundError:
            drafts = (each.whole.draft for each in contents.versions(folder, article))
            found = filter(None, map(self._store.articles.known, drafts))
            return next(found, None)

    def _merge_version(
        self, met: _Met, version: BundledVersion, contents: Contents, incoming: Incoming
    ) -> None:
        """Find a version here, or add it if it follows the newest one here.

        A text that lies between those that are here, or beside them, is not taken in: what is
        shown stays what the person knows.
        """
        here = self._writing.version_here(met.id, version.whole, met.versions.values())
        line = self._writing.line(met.id)
        if here is not None:
            met.versions[version.whole.uid] = here
        elif not line or line[-1] in met.versions.values():
            made = self._add_version(met, version, contents, incoming)
            met.versions[version.whole.uid] = made
            if met.outcome is not Outcome.ADDED:
                self._follow(met, line[-1], made)
        else:
            met.reasons.append(say("A text of it differs from those here, which were left alone."))

    def _add_version(
        self, met: _Met, version: BundledVersion, contents: Contents, incoming: Incoming
    ) -> VersionId:
        if not version.is_normalised:
            raise InvalidInputError(say(_NOT_NORMALISED))
        draft = replace(version.whole.draft, assets=contents.images(version))
        whole = replace(version.whole, draft=draft)
        version_id = self._writing.add_version(met.id, whole)
        original = contents.original(version)
        if version.original and original is None:
            met.reasons.append(say("The file that it was imported from is missing there."))
        incoming.keep(draft, original)
        self._writing.show_version(met.id, version_id)
        self._writing.add_edits(version_id, whole)
        return version_id

    def _follow(self, met: _Met, old: VersionId, new: VersionId) -> None:
        """Have what a person did to the sentences here hold in a newer text, too."""
        self._store.versions.carry_sentence_edits(old, new)
        met.outcome = Outcome.UPDATED
        met.reasons.append(say("A newer text of it came in."))

    # ------------------------------------------------------------------ annotations

    def _annotations(self, met: _Met, article: WholeArticle) -> Iterator[ReportItem]:
        arrived: list[AnnotationId] = []
        for annotation in article.annotations:
            item, annotation_id = self._annotation(met, annotation)
            arrived += [] if annotation_id is None else [annotation_id]
            yield item
        line = self._writing.line(met.id)
        newest = [each for each in line if each in met.versions.values()]
        if arrived and newest:
            self._writing.lay_further(met.id, arrived, newest[-1])

    def _annotation(
        self, met: _Met, annotation: WholeAnnotation
    ) -> tuple[ReportItem, AnnotationId | None]:
        try:
            return self._known_annotation(annotation), None
        except NotFoundError:
            pass
        try:
            with self._store.database.transaction():
                made = self._writing.add_annotation(met.id, annotation, met.versions)
        except InvalidInputError as error:
            return _item(annotation, Outcome.FAILED, str(error)), None
        return _item(annotation, Outcome.ADDED), made

    def _known_annotation(self, annotation: WholeAnnotation) -> ReportItem:
        """Return what is told of an annotation that is here; raise NotFoundError."""
        here = self._store.annotations.get(self._store.annotations.id_of(annotation.uid))
        if here.trashed_at:
            return _item(annotation, Outcome.SKIPPED, say("It is in the trash here."))
        tags = {self._known_here.tags.get(tagging.tag) for tagging in annotation.tags}
        if (here.fields, set(here.tags)) == (annotation.fields, tags):
            return _item(annotation, Outcome.SKIPPED, say(_HERE))
        reason = say("It is here already with other content, which was left alone.")
        return _item(annotation, Outcome.SKIPPED, reason)


def worth_telling(arrived: list[ReportItem]) -> list[ReportItem]:
    """Return of the lines about one article its own, and those of which more is to be said."""
    plain = ("", say(_HERE))
    return [arrived[0], *(each for each in arrived[1:] if each.reason not in plain)]


def _item(annotation: WholeAnnotation, outcome: Outcome, reason: str = "") -> ReportItem:
    """Return a line of the report that calls an annotation by the first words of its quote."""
    exact = annotation.selectors.exact if annotation.selectors else ""
    quote = " ".join(exact.split()) or annotation.uid
    name = f"{quote[:_QUOTE_SHOWN]}…" if len(quote) > _QUOTE_SHOWN else quote
    return ReportItem(name, outcome, reason, annotation.uid)
