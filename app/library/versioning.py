"""The versions of an article, and the review of what a newer one did to its annotations."""

from __future__ import annotations

from app.errors import InvalidInputError
from app.library.writing import Writing
from app.model.article import Version
from app.model.change import Change
from app.model.ids import AnnotationId, ArticleId
from app.model.report import ReportItem
from app.model.review import ReviewItem
from app.model.span import Span
from app.words import say


class Versioning(Writing):
    """Reads versions, and writes what a person decides about them."""

    def versions(self, article_id: ArticleId) -> tuple[Version, ...]:
        """Return the versions of an article, oldest first; the last is the current one."""
        return self._store.succession.versions(article_id)

    def review_queue(self, article_id: ArticleId | None = None) -> tuple[ReviewItem, ...]:
        """Return what a newer version left unsure, of one article or (None) of all.

        An annotation in the queue counts as an orphan until the person decides.
        """
        return self._store.succession.anchors.queue(article_id)

    def accept_anchor(self, annotation_id: AnnotationId) -> Change:
        """Let an annotation lie where the review proposes it.

        Raise InvalidInputError where it proposes no place.
        """
        return self._write(
            "Accept place", lambda: self._store.succession.anchors.accept(annotation_id)
        )

    def place_annotation(self, annotation_id: AnnotationId, span: Span) -> Change:
        """Let an annotation lie on a span of the current version; its own selectors stay.

        Raise InvalidInputError for a span that is empty or outside the text.
        """
        return self._write(
            "Place annotation", lambda: self._store.succession.anchors.place(annotation_id, span)
        )

    def keep_as_orphan(self, annotation_id: AnnotationId) -> Change:
        """Say that an annotation lies nowhere in the current version; it is kept and listed."""
        return self._write(
            "Keep as orphan",
            lambda: self._store.succession.anchors.keep_as_orphan(annotation_id),
        )

    def separate(self, item: ReportItem) -> Change:
        """Make the newer version that an import brought an article of its own after all.

        Raise InvalidInputError where it is not the newest version of its article any more.
        """
        article_id = self._store.articles.id_of(item.uid)
        if self.versions(article_id)[-1].uid != item.newer:
            raise InvalidInputError(
                say("That text is not the newest version of its article any more.")
            )
        return self.detach_version(article_id)

    def detach_version(self, article_id: ArticleId) -> Change:
        """Make the newest version of an article an article of its own.

        Annotations made on it go with it. Raise InvalidInputError where there is one version.
        """
        return self._write(
            "Make version an article", lambda: self._store.succession.detach(article_id)
        )
