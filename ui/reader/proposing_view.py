"""The article with what is suggested in it."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from app.model.annotation import Annotation
from app.model.article import OpenArticle
from app.model.ids import AnnotationId
from app.model.tag import Tag
from ui.proposed import Proposal
from ui.proposed_words import in_short
from ui.reader.article_view import ArticleView
from ui.reader.proposal_walk import proposal_beside, proposal_meant


class ProposingView(ArticleView):
    """Underlines suggestions and knows which of them the keys act on."""

    def __init__(self) -> None:
        self._proposals: Sequence[Proposal] = ()
        self._accept_key = ""
        super().__init__()

    def show_article(self, article: OpenArticle | None) -> None:
        """Show an article, for which nothing is suggested yet."""
        self._proposals = ()
        super().show_article(article)

    def set_proposals(self, proposals: Sequence[Proposal]) -> None:
        """Underline these, in text order; the text is not touched."""
        self._proposals = proposals
        self._plan_proposals()
        self._describe_cursor()

    def set_tags(self, tags: Sequence[Tag]) -> None:
        """Draw highlights and suggestions by this codebook."""
        super().set_tags(tags)
        self._plan_proposals()

    def set_accept_key(self, key: str) -> None:
        """Name this key as the one that accepts, "" for none."""
        self._accept_key = key

    def _plan_proposals(self) -> None:
        annotations = [each.annotation for each in self._proposals]
        self._sheet.proposed.set(self._proposals, self._sheet.planned(annotations, self._tags))
        self.viewport().update()

    def meant_proposal(self) -> Proposal | None:
        """Return the suggestion that Enter would accept."""
        span, touched = self._cursor.span, self._cursor.sentences
        if span is None or touched is None or self._article is None:
            return None
        sentences = self._article.sentences
        whole = span.start == sentences[touched[0]].start and span.end == sentences[touched[1]].end
        return proposal_meant(self._proposals, span, self._chosen, whole=whole)

    def held_proposal(self) -> AnnotationId | None:
        """Return the suggestion clicked or gone to, None where the cursor just lies on it."""
        held = (each.id for each in self._proposals if each.id == self._chosen)
        return next(held, None)

    def proposal_beside(self, delta: int) -> Proposal | None:
        """Return the next suggestion, or the one before."""
        if self._cursor.span is None:
            return None
        return proposal_beside(self._proposals, self._cursor.span, self._chosen, delta)

    def lying(self) -> Sequence[Annotation]:
        """Return all that lies on the text: annotations, then what is suggested."""
        return [*self._annotations, *(each.annotation for each in self._proposals)]

    def said_of_cursor(self) -> str:
        """Return what is suggested where the cursor is, and how it is accepted."""
        meant = self.meant_proposal()
        self._sheet.proposed.meant = meant.id if meant else None
        if meant is None:
            return ""
        said = _tr("suggestion: {words}").format(words=in_short(meant))
        if not self._accept_key:
            return said
        return _tr("{suggestion}, press {key} to accept").format(
            suggestion=said, key=self._accept_key
        )


def _tr(text: str) -> str:
    return QCoreApplication.translate("ReaderView", text)
