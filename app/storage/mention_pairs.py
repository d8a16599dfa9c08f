"""Which figures and quotes of two articles are the same, and whether they agree."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from app.model.ids import ArticleId, VersionId
from app.model.span import sentence_of
from app.storage.mentions import Mention, is_telling
from app.storage.suggestions import unit_of
from app.storage.versions import Outline
from app.text.likeness import overlap, words_of

Candidates = Mapping[int, Sequence[Mention]]
"""Mentions in other articles that may be the same, by the id of the mention here."""

_LEAST_WORDS = 2
_LEAST_WORDS_OF_COUNTS = 3
"""Sentences on one matter share so many telling words; more where the figure has no unit.

One less is enough for the very same telling figure, in articles that are alike.
"""
_LEAST_SHARED = 0.4
_LEAST_SHARED_IF_EQUAL = 0.25
"""They share so much of them; less where the figure is the same, which tells something too."""
_LEAST_SHARED_BY_ARTICLES = 0.3
_LEAST_SHARED_BY_ARTICLES_IF_EQUAL = 0.12
"""Their articles share so much at the beginning: those on other matters share up to 0.15."""
_BEGINNING = 3000

_LEAST_LIKENESS = 0.4
_LEAST_CONTAINED = 0.7
"""Two wordings of one quote share so much of their neighbouring words, or one holds the other."""
_LEAST_QUOTED_WORDS = 4
"""Shorter quotes are the same only where they are so word for word."""


@dataclass(frozen=True, slots=True)
class Pair:
    """A mention, and one in another article that is the same; `alike` is 0..1."""

    here: Mention
    there: Mention
    agrees: bool
    alike: float


class Passages:
    """Says what stands at mentions, and what their articles are about."""

    def __init__(self, outlines: Mapping[VersionId, Outline]) -> None:
        self._outlines = outlines
        self._matters: dict[VersionId, frozenset[str]] = {}

    def words(self, mention: Mention) -> str:
        """Return the words of a mention."""
        return mention.span.of(self._outlines[mention.version_id].text)

    def sentence(self, mention: Mention) -> str:
        """Return the sentence a mention begins in."""
        outline = self._outlines[mention.version_id]
        return sentence_of(mention.span, outline.sentences).of(outline.text)

    def is_vague(self, mention: Mention) -> bool:
        """Say whether a figure is "thousands" or the like, which disagrees with none."""
        return mention.fields.qualifier == self.words(mention)

    def matter(self, mention: Mention) -> frozenset[str]:
        """Return the telling words at the beginning of the article of a mention."""
        from app.suggesting.key_words import key_words  # not needed to start

        version_id = mention.version_id
        if version_id not in self._matters:
            text = self._outlines[version_id].text[:_BEGINNING]
            self._matters[version_id] = frozenset(key_words(text, mention.language))
        return self._matters[version_id]


# ---------------------------------------------------------------------- figures


def figure_pairs(
    mentions: Sequence[Mention], candidates: Candidates, shown: Passages
) -> Iterator[Pair]:
    """Yield the figures of one matter, those first that agree, then those most alike."""
    pairs = sorted(
        _of_one_matter(mentions, candidates, shown), key=lambda pair: (not pair.agrees, -pair.alike)
    )
    taken = _Taken()
    for pair in pairs:
        if pair.agrees or taken.is_free(pair):
            taken.add(pair)
            yield pair


class _Taken:
    """Which figures have found theirs in the other article.

    Only what is left may disagree: who writes "from 3 to 5 percent" does not contradict himself.
    """

    def __init__(self) -> None:
        self._here: set[tuple[int, ArticleId]] = set()
        self._there: dict[int, str] = {}

    def is_free(self, pair: Pair) -> bool:
        """Say whether neither is taken, but for a figure that is said twice here."""
        value = pair.here.fields.value
        is_open = (pair.here.id, pair.there.article_id) not in self._here
        return is_open and self._there.get(pair.there.id, value) == value

    def add(self, pair: Pair) -> None:
        self._here.add((pair.here.id, pair.there.article_id))
        self._there.setdefault(pair.there.id, pair.here.fields.value)


def _of_one_matter(
    mentions: Iterable[Mention], candidates: Candidates, shown: Passages
) -> Iterator[Pair]:
    from app.suggesting.agreement import agree  # neither is needed to start
    from app.suggesting.key_words import shared_weight

    for here in mentions:
        for there in candidates[here.id]:
            unit = unit_of(here.fields)
            if not (here.fields.value and there.fields.value) or unit != unit_of(there.fields):
                continue
            missing = _least_words(unit) - len(here.about & there.about)
            if missing > _is_same(here, there):
                continue
            agrees = agree(here.fields, there.fields)
            if not agrees and (shown.is_vague(here) or shown.is_vague(there)):
                continue
            alike = shared_weight(here.about, there.about)
            if alike < (_LEAST_SHARED_IF_EQUAL if agrees else _LEAST_SHARED):
                continue
            sure = agrees and missing <= 0
            least = _LEAST_SHARED_BY_ARTICLES_IF_EQUAL if sure else _LEAST_SHARED_BY_ARTICLES
            if shared_weight(shown.matter(here), shown.matter(there)) >= least:
                yield Pair(here, there, agrees, alike)


def _least_words(unit: str) -> int:
    return _LEAST_WORDS if unit else _LEAST_WORDS_OF_COUNTS


def _is_same(here: Mention, there: Mention) -> bool:
    return here.fields.value == there.fields.value and is_telling(here.fields)


# ---------------------------------------------------------------------- quotes


def quote_pairs(
    mentions: Sequence[Mention], candidates: Candidates, shown: Passages
) -> Iterator[Pair]:
    """Yield the quotes that are wordings of the same, those first that are so word for word."""
    yield from sorted(_wordings(mentions, candidates, shown), key=lambda pair: -pair.alike)


def _wordings(
    mentions: Iterable[Mention], candidates: Candidates, shown: Passages
) -> Iterator[Pair]:
    for here in mentions:
        words = words_of(shown.words(here))
        for there in candidates[here.id]:
            others = words_of(shown.words(there))
            if words == others:
                yield Pair(here, there, agrees=True, alike=1.0)
            elif min(len(words), len(others)) >= _LEAST_QUOTED_WORDS:
                shared = overlap(" ".join(words), " ".join(others))
                alike = max(shared.likeness / _LEAST_LIKENESS, shared.contained / _LEAST_CONTAINED)
                enough = len(here.about & there.about) >= _LEAST_WORDS
                if enough and alike >= 1:
                    yield Pair(here, there, agrees=False, alike=shared.likeness)
