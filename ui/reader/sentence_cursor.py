"""The sentence cursor: which words the next key acts on. Pure logic, no widget."""

from __future__ import annotations

import re
from collections.abc import Sequence

from app.model.article import OpenArticle
from app.model.span import Span

# A word; text written without spaces between words moves by the character.
_WORD = re.compile(r"[぀-ヿ㐀-鿿]|[^\W぀-ヿ㐀-鿿]+(?:['’][^\W぀-ヿ㐀-鿿]+)*")


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

    # ------------------------------------------------------------------ any span

    def select(self, span: Span) -> None:
        """Take exactly this span, inside the text and not empty."""
        if self._article is None or not span:
            return
        self._span = span
        first = self._article.sentence_at(span.start)
        last = self._article.sentence_at(span.end - 1)
        self._fixed, self._active = first or 0, last or 0

    def word_at(self, offset: int) -> Span | None:
        """Return the word at `offset`, None between words."""
        if self._article is None:
            return None
        body = self._article.body
        block = body.span(body.block_at(offset))
        for match in _WORD.finditer(self._article.text, block.start, block.end):
            if match.start() <= offset < match.end():
                return Span(match.start(), match.end())
        return None

    def adjust_end(self, words: int) -> None:
        """Move the end to the end of the next word (1) or of the one before (-1)."""
        if self._span is None or self._article is None:
            return
        start, end = self._span
        text = self._article.text
        if words > 0:
            match = _WORD.search(text, end)
            new_end = match.end() if match else end
        else:
            ends = [m.end() for m in _WORD.finditer(text, start, end) if m.end() < end]
            new_end = ends[-1] if ends else end
        self._keep_sentence(Span(start, new_end))

    def adjust_start(self, words: int) -> None:
        """Move the start to the next word (1) or to the one before (-1)."""
        if self._span is None or self._article is None:
            return
        start, end = self._span
        text = self._article.text
        if words > 0:
            starts = [m.start() for m in _WORD.finditer(text, start, end) if m.start() > start]
            new_start = starts[0] if starts else start
        else:
            block = self._article.body.span(self._article.body.block_at(max(0, start - 1)))
            starts = [m.start() for m in _WORD.finditer(text, block.start, start)]
            new_start = starts[-1] if starts else start
        self._keep_sentence(Span(new_start, end))

    def _keep_sentence(self, span: Span) -> None:
        if span:
            self.select(span)
