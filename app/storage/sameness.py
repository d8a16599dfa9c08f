"""The same figure, or the same words of somebody, in several articles."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from app.model.article import ArticleRow
from app.model.ids import ArticleId
from app.model.sameness import Elsewhere, Same
from app.model.suggestion import SuggestionKind
from app.storage.annotations import Annotations
from app.storage.articles import Articles
from app.storage.database import Database
from app.storage.mention_pairs import Pair, Passages, figure_pairs, quote_pairs
from app.storage.mentions import Mention, Mentions
from app.storage.versions import Versions


class Sameness:
    """Compares what an article says with what the others say."""

    def __init__(
        self,
        database: Database,
        articles: Articles,
        versions: Versions,
        annotations: Annotations,
    ) -> None:
        self._database = database
        self._articles = articles
        self._versions = versions
        self._mentions = Mentions(database, annotations)

    def of(self, article_id: ArticleId, kind: SuggestionKind) -> tuple[Same, ...]:
        """Return the article's figures or quotes that stand in others too, in text order.

        Only what the rules have found so far is compared: see `Offers.prepare`.
        """
        with self._database.snapshot():
            mentions = self._mentions.in_article(article_id, kind)
            candidates = {each.id: self._mentions.like(each) for each in mentions}
            shown = self._passages([*mentions, *(c for like in candidates.values() for c in like)])
            compare = figure_pairs if kind is SuggestionKind.FIGURE else quote_pairs
            pairs = list(compare(mentions, candidates, shown))
            rows = {
                row.id: row
                for row in self._articles.rows(
                    list(dict.fromkeys(pair.there.article_id for pair in pairs))
                )
            }
        return tuple(_gathered(mentions, pairs, shown, rows))

    def _passages(self, mentions: Sequence[Mention]) -> Passages:
        languages = {each.version_id: each.language for each in mentions}
        return Passages(self._versions.outlines(languages))


def _gathered(
    mentions: Sequence[Mention],
    pairs: Iterable[Pair],
    shown: Passages,
    rows: Mapping[ArticleId, ArticleRow],
) -> Iterator[Same]:
    """Yield what each mention shares, of every other article the first of the pairs."""
    best: dict[int, dict[ArticleId, Pair]] = {}
    for pair in pairs:
        best.setdefault(pair.here.id, {}).setdefault(pair.there.article_id, pair)
    for mention in mentions:
        found = best.get(mention.id, {})
        if found:
            yield Same(
                mention.kind,
                mention.span,
                shown.words(mention),
                shown.sentence(mention),
                mention.fields,
                tuple(
                    Elsewhere(
                        rows[article_id],
                        pair.there.span,
                        shown.words(pair.there),
                        shown.sentence(pair.there),
                        pair.there.fields,
                        pair.agrees,
                    )
                    for article_id, pair in found.items()
                ),
            )
