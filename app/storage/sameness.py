"""The same figure, or the same words of somebody, in several articles."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from app.model.article import ArticleRow
from app.model.ids import ArticleId, VersionId
from app.model.sameness import Elsewhere, Same
from app.model.span import Span
from app.model.suggestion import SuggestionKind
from app.storage.annotations import Annotations
from app.storage.articles import Articles
from app.storage.database import Database
from app.storage.mentions import Mention, Mentions
from app.storage.suggestions import unit_of
from app.storage.versions import Outline, Versions
from app.text.likeness import overlap, words_of

_LEAST_LIKENESS = 0.4
_LEAST_CONTAINED = 0.7
"""Two wordings of one quote share so much of their neighbouring words, or one holds the other."""
_LEAST_WORDS = 4
"""Shorter quotes are the same only where they are so word for word."""


@dataclass(frozen=True, slots=True)
class _Pair:
    """A mention, and one in another article that may be the same."""

    here: Mention
    there: Mention
    agrees: bool


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
            compare = _figures if kind is SuggestionKind.FIGURE else partial(_quotes, shown)
            pairs = list(compare(mentions, candidates))
            rows = {
                row.id: row
                for row in self._articles.rows(
                    list(dict.fromkeys(pair.there.article_id for pair in pairs))
                )
            }
        return tuple(_gathered(mentions, pairs, shown, rows))

    def _passages(self, mentions: Sequence[Mention]) -> _Passages:
        languages = {each.version_id: each.language for each in mentions}
        return _Passages(self._versions.outlines(languages))


class _Passages:
    """Says what stands at a mention."""

    def __init__(self, outlines: Mapping[VersionId, Outline]) -> None:
        self._outlines = outlines

    def words(self, mention: Mention) -> str:
        return mention.span.of(self._outlines[mention.version_id].text)

    def sentence(self, mention: Mention) -> str:
        outline = self._outlines[mention.version_id]
        at = bisect_right(outline.sentences, mention.span.start, key=lambda each: each[0]) - 1
        around = Span(*outline.sentences[at]) if at >= 0 else mention.span
        return (around if around.overlaps(mention.span) else mention.span).of(outline.text)


def _figures(
    mentions: Sequence[Mention], candidates: Mapping[int, Sequence[Mention]]
) -> Iterator[_Pair]:
    """Yield the figures of one matter, and whether their values are the same.

    A figure that agrees with one is not held against another: who writes "from 3 to 5 percent"
    does not disagree with himself.
    """
    pairs = list(_of_one_matter(mentions, candidates))
    settled = {
        (one.id, other.article_id)
        for pair in pairs
        if pair.agrees
        for one, other in ((pair.here, pair.there), (pair.there, pair.here))
    }
    for pair in pairs:
        is_settled = (pair.here.id, pair.there.article_id) in settled or (
            pair.there.id,
            pair.here.article_id,
        ) in settled
        if pair.agrees or not is_settled:
            yield pair


def _of_one_matter(
    mentions: Sequence[Mention], candidates: Mapping[int, Sequence[Mention]]
) -> Iterator[_Pair]:
    from app.suggesting.agreement import agree  # neither is needed to start
    from app.suggesting.key_words import on_one_matter

    for here in mentions:
        for there in candidates[here.id]:
            if not (here.fields.value and there.fields.value):
                continue
            if unit_of(here.fields) != unit_of(there.fields):
                continue
            agrees = agree(here.fields, there.fields)
            if on_one_matter(here.about, there.about, equal=agrees):
                yield _Pair(here, there, agrees)


def _quotes(
    shown: _Passages, mentions: Sequence[Mention], candidates: Mapping[int, Sequence[Mention]]
) -> Iterator[_Pair]:
    """Yield the quotes that are wordings of the same, and whether they are so word for word."""
    for here in mentions:
        words = words_of(shown.words(here))
        for there in candidates[here.id]:
            others = words_of(shown.words(there))
            if words == others:
                yield _Pair(here, there, agrees=True)
            elif min(len(words), len(others)) >= _LEAST_WORDS:
                shared = overlap(" ".join(words), " ".join(others))
                if shared.likeness >= _LEAST_LIKENESS or shared.contained >= _LEAST_CONTAINED:
                    yield _Pair(here, there, agrees=False)


def _gathered(
    mentions: Sequence[Mention],
    pairs: Iterable[_Pair],
    shown: _Passages,
    rows: Mapping[ArticleId, ArticleRow],
) -> Iterator[Same]:
    """Yield what each mention shares, of every other article the one that is most like it."""
    best: dict[int, dict[ArticleId, _Pair]] = {}
    for pair in sorted(pairs, key=lambda pair: not pair.agrees):
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
