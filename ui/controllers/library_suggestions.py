"""The suggestions of a whole library, gathered bit by bit where nobody waits."""

from __future__ import annotations

import heapq
import time
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from app.errors import NotFoundError
from app.library import Library
from app.model.ids import ArticleId
from app.model.span import Span
from app.model.suggestion import Suggestion, SuggestionKind
from ui.background import BackgroundReads, Lane

_KEY = "library-suggestions"
_TURN_S = 0.2
_MOST = 500
"""Suggestions of a kind that are gathered, the surest; the others come at the next review."""


@dataclass(frozen=True, slots=True)
class Waiting:
    """A suggestion that waits for a yes or no, and where."""

    article_id: ArticleId
    kind: SuggestionKind
    span: Span
    rule: str
    score: float

    @classmethod
    def of(cls, article_id: ArticleId, one: Suggestion) -> Waiting:
        """Return what is to be remembered of a suggestion."""
        return cls(article_id, one.kind, one.span, one.rule, one.score)


class LibrarySuggestions(QObject):
    """Reads along in all articles; what was derived before comes from the cache.

    Signals: `progressed(int, int)`, articles read and how many there are; `gathered(object)`, a
    tuple of `Waiting` by kind, then from the surest to the least sure in steps of a tenth.
    """

    progressed = Signal(int, int)
    gathered = Signal(object)

    def __init__(self, background: BackgroundReads, parent: QObject) -> None:
        super().__init__(parent)
        self._background = background
        self._found: dict[SuggestionKind, list[Waiting]] = {}

    def gather(self, library: Library, kinds: Collection[SuggestionKind]) -> None:
        """Begin; an earlier search ends."""
        self._found = {kind: [] for kind in SuggestionKind if kind in kinds}
        self._background.submit(
            _KEY, library.find_articles, lambda ids: self._go_on(library, ids, 0), Lane.IDLE
        )

    def stop(self) -> None:
        """Gather no more."""
        self._background.submit(_KEY, lambda: None, lambda _: None, Lane.IDLE)

    def _go_on(self, library: Library, ids: Sequence[ArticleId], first: int) -> None:
        self.progressed.emit(first, len(ids))
        if first >= len(ids):
            self.gathered.emit(tuple(self._in_order()))
            return
        self._background.submit(
            _KEY,
            lambda: _some(library, ids, first),
            lambda answer: self._take(library, ids, answer),
            Lane.IDLE,
        )

    def _take(
        self, library: Library, ids: Sequence[ArticleId], answer: tuple[list[Waiting], int]
    ) -> None:
        found, following = answer
        for kind, kept in self._found.items():
            kept += [each for each in found if each.kind is kind]
            if len(kept) > 2 * _MOST:
                self._found[kind] = heapq.nlargest(_MOST, kept, key=_score)
        self._go_on(library, ids, following)

    def _in_order(self) -> Iterable[Waiting]:
        for kept in self._found.values():
            surest = heapq.nlargest(_MOST, kept, key=_score)
            yield from sorted(surest, key=lambda one: (-round(one.score, 1), *_place(one)))


def _some(library: Library, ids: Sequence[ArticleId], first: int) -> tuple[list[Waiting], int]:
    """Return the suggestions of the next articles, as many as a turn is long for."""
    end = time.monotonic() + _TURN_S
    found: list[Waiting] = []
    number = first
    while number < len(ids) and (number == first or time.monotonic() < end):
        try:
            offered = library.suggestions(ids[number])
        except NotFoundError:  # deleted for good meanwhile
            offered = ()
        found += [Waiting.of(ids[number], one) for one in offered]
        number += 1
    return found, number


def _score(one: Waiting) -> float:
    return one.score


def _place(one: Waiting) -> tuple[ArticleId, Span]:
    return one.article_id, one.span
