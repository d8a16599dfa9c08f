"""The sentence cursor: which words the next key acts on. Pure logic, no widget."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from app.model.article import OpenArticle
from app.model.span import Span
from ui.reader.word_caret import caret_stops
from ui.reader.words import words_in


class SentenceCursor:
    """A run of whole sentences, or a span adjusted word by word, in one article.

    Sentences are numbered from 0; spans are code points of the canonical text.
    """

    def __init__(self, article: OpenArticle | None = None) -> None:
        self._article = article
        self._sentences: Sequence[Span] = article.sentences if article else ()
        self._fixed = 0
        self._active = 0
        self._span: Span | None = self._sentences[0] if self._sentences else None
        self._caret: int | None = None

    # ------------------------------------------------------------------ what it is on

    @property
    def span(self) -> Span | None:
        """Return what a key would act on, None in an article without sentences."""
        return self._span

    @property
    def sentences(self) -> tuple[int, int] | None:
        """Return the first and last sentence touched."""
        if self._span is None:
            return None
        return min(self._fixed, self._active), max(self._fixed, self._active)

    @property
    def is_on_last(self) -> bool:
        """Say whether the last sentence is touched."""
        touched = self.sentences
        return touched is not None and touched[1] == len(self._sentences) - 1

    @property
    def caret(self) -> int | None:
        """Return the word of the span before which the caret stands, None while it is not used."""
        return self._caret

    @property
    def moving_part(self) -> Span | None:
        """Return the sentence at the end that moves, all of the span where it is within one."""
        if self._span is None or self._fixed == self._active or not self._sentences:
            return self._span
        return self._sentences[self._active]

    # ------------------------------------------------------------------ moving by sentences

    def move(self, delta: int, *, extend: bool = False) -> None:
        """Go `delta` sentences on; with `extend` the other end stays where it is."""
        if not self._sentences:
            return
        start = self._active
        chosen = self.sentences
        if not extend and chosen is not None:
            start = chosen[1] if delta > 0 else chosen[0]
        self._active = max(0, min(len(self._sentences) - 1, start + delta))
        if not extend:
            self._fixed = self._active
        self._cover()

    def move_paragraph(self, delta: int) -> None:
        """Go to the first sentence of the next paragraph, or of this or the one before."""
        if not self._sentences or self._article is None:
            return
        body = self._article.body
        blocks = [body.block_at(span.start) for span in self._sentences]
        here = self._active
        if delta > 0:
            following = (n for n in range(here, len(blocks)) if blocks[n] > blocks[here])
            self.go_to(next(following, len(blocks) - 1))
            return
        first = blocks.index(blocks[here])
        if first == here and first > 0:
            first = blocks.index(blocks[first - 1])
        self.go_to(first)

    def go_to(self, number: int) -> None:
        """Go to one sentence; numbers beyond the last mean the last."""
        if self._sentences:
            self._fixed = self._active = max(0, min(len(self._sentences) - 1, number))
            self._cover()

    def go_to_offset(self, offset: int, *, extend: bool = False) -> None:
        """Go to the sentence at `offset`, or the nearest one before it."""
        number = self._article.sentence_at(offset) if self._article else None
        if number is None:
            number = 0
        if extend:
            self._active = number
            self._cover()
        else:
            self.go_to(number)

    def _cover(self) -> None:
        first, last = sorted((self._fixed, self._active))
        self._span = Span(self._sentences[first].start, self._sentences[last].end)
        self._caret = None

    # ------------------------------------------------------------------ any span

    def select(self, span: Span) -> None:
        """Take exactly this span, inside the text and not empty."""
        if self._article is None or not span:
            return
        self._span = span
        self._caret = None
        first = self._article.sentence_at(span.start)
        last = self._article.sentence_at(span.end - 1)
        self._fixed, self._active = first or 0, last or 0

    def move_caret(self, words: int) -> None:
        """Move the caret by so many words inside the span; it enters from the end it comes from.

        It stands where a sentence can be split, so not before the first word of one.
        """
        if self._article is None or self._span is None:
            return
        starts = {sentence.start for sentence in self._sentences}
        stops = [n for n in caret_stops(self._article.text, self._span) if n not in starts]
        if not stops:
            return
        if self._caret is None:
            number = words - 1 if words > 0 else len(stops) + words
        else:
            number = bisect_left(stops, self._caret) + words
        self._caret = stops[max(0, min(len(stops) - 1, number))]

    def word_at(self, offset: int) -> Span | None:
        """Return the word at `offset`, None between words."""
        if self._article is None:
            return None
        body = self._article.body
        block = body.span(body.block_at(offset))
        words = words_in(self._article.text, block.start, block.end)
        return next((word for word in words if word.contains(offset)), None)

    def adjust_end(self, words: int) -> None:
        """Move the end by so many words, back where negative; at least one stays."""
        for _ in range(abs(words)):
            if self._span is None:
                return
            end = self._stop_beside(self._span.end, forward=words > 0, at_end=True)
            self._keep(Span(self._span.start, self._span.end if end is None else end))

    def adjust_start(self, words: int) -> None:
        """Move the start by so many words, back where negative; at least one stays."""
        for _ in range(abs(words)):
            if self._span is None:
                return
            start = self._stop_beside(self._span.start, forward=words > 0, at_end=False)
            self._keep(Span(self._span.start if start is None else start, self._span.end))

    def _keep(self, span: Span) -> None:
        if span:
            self.select(span)

    def snapped(self, offset: int, *, at_end: bool) -> int:
        """Return the nearest place where an end (or start) may come to lie between words."""
        if self._article is None:
            return offset
        body = self._article.body
        stops = self._stops(body.span(body.block_at(offset)), at_end=at_end)
        return min(stops, key=lambda stop: (abs(stop - offset), stop), default=offset)

    def _stop_beside(self, offset: int, *, forward: bool, at_end: bool) -> int | None:
        """Return the next place where an end (or start) may come to lie, over folded blocks."""
        if self._article is None:
            return None
        body = self._article.body
        here = body.block_at(offset)
        numbers = range(here, len(body.blocks)) if forward else range(here, -1, -1)
        for number in numbers:
            if body.blocks[number].boilerplate:
                continue
            stops = self._stops(body.span(number), at_end=at_end)
            if forward:
                beside = min((stop for stop in stops if stop > offset), default=None)
            else:
                beside = max((stop for stop in stops if stop < offset), default=None)
            if beside is not None:
                return beside
        return None

    def _stops(self, block: Span, *, at_end: bool) -> set[int]:
        """Return the ends (or starts) of a block's words, and of its sentences.

        Sentences count too, so that a step back undoes a step over a full stop or a quote mark.
        """
        text = self._article.text if self._article else ""
        first = bisect_left(self._sentences, Span(block.start, block.start))
        last = bisect_right(self._sentences, Span(block.end, block.end))
        spans = [*words_in(text, block.start, block.end), *self._sentences[first:last]]
        return {span.end if at_end else span.start for span in spans}
