"""The same figure or quote in several articles, and whether they agree."""

from __future__ import annotations

from dataclasses import dataclass

from app.model.annotation import Fields
from app.model.article import ArticleRow
from app.model.span import Span
from app.model.suggestion import SuggestionKind


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """What another article says: a figure of the same matter, or the same words of somebody.

    `span` is in code points of that article's current text, `words` are its words, `sentence` the
    one around them. A figure `agrees` where its value is the same as far as both are precise, a
    quote where it is the same word for word.
    """

    article: ArticleRow
    span: Span
    words: str
    sentence: str
    fields: Fields
    agrees: bool


@dataclass(frozen=True, slots=True)
class Same:
    """A figure or quote of one article, and what the others say, one entry an article.

    `span` is that of the annotation where there is one, else that of the suggestion.
    """

    kind: SuggestionKind
    span: Span
    words: str
    sentence: str
    fields: Fields
    elsewhere: tuple[Elsewhere, ...]

    @property
    def sources(self) -> int:
        """Return how many other articles have it."""
        return len(self.elsewhere)

    @property
    def disagreeing(self) -> int:
        """Return how many of them give another value, or other words."""
        return sum(not each.agrees for each in self.elsewhere)
