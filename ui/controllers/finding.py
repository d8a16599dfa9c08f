"""Finding in the article: what is typed in the bar, or was searched for in the list."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from app.model.article import ArticleQuery, OpenArticle
from app.model.query import Term, parse
from app.model.span import Span
from ui.background import BackgroundReads
from ui.controllers.reading import Reading
from ui.reader.find_bar import FindBar
from ui.reader.find_marks import Found
from ui.reader.reader_view import ReaderView

if TYPE_CHECKING:
    from app.text.find_text import FindableText

_KEY = "find-in-article"


class Finding(QObject):
    """Looks in the whole text on the thread of reads, and goes through what it found."""

    def __init__(
        self, background: BackgroundReads, reading: Reading, reader: ReaderView, bar: FindBar
    ) -> None:
        super().__init__(reader)
        self._background = background
        self._reader = reader
        self._bar = bar
        self._article: OpenArticle | None = None
        self._text: FindableText | None = None
        self._words: tuple[Term, ...] = ()
        self._found = Found()
        self._current: int | None = None
        self._is_looking = False
        self._steps_due = 0
        bar.typed.connect(lambda _: self._look(go_there=True))
        bar.step_requested.connect(self.step)
        bar.closed.connect(self.close)
        reading.article_changed.connect(self._on_article_changed)

    def start(self) -> None:
        """Open the bar, and look again for what stands in it."""
        self._bar.start()
        self._look(go_there=True)

    def close(self) -> None:
        """Close the bar; the words found last are selected, with the keyboard in the text."""
        current = None if self._current is None else self._found.spans[self._current]
        self._bar.hide()
        if current is not None:
            self._reader.select_span(current)
        self._reader.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._look(go_there=False)

    def mark_query(self, query: ArticleQuery) -> None:
        """Mark the words of a search from now on, where nothing is looked for in the bar."""
        words = tuple(parse(query.text).words)
        if words != self._words:
            self._words = words
            self._look(go_there=False)

    def step(self, delta: int) -> None:
        """Go to the next place, or to the one before, round the ends of the text.

        Where they are still being looked for, that is done once they are found.
        """
        if not self._found.spans:
            self._steps_due = delta if self._is_looking else 0
            return
        if self._current is None:
            first = self._first_from_cursor()
            self._current = first if delta > 0 else (first - 1) % len(self._found.spans)
        else:
            self._current = (self._current + delta) % len(self._found.spans)
        self._show(go_there=True)
        if not self._bar.isVisible():
            self._reader.select_span(self._found.spans[self._current])

    # ------------------------------------------------------------------ looking

    def _on_article_changed(self, article: OpenArticle | None) -> None:
        self._article = article
        from app.text.find_text import FindableText  # a start needs no search

        self._text = FindableText(article.body) if article else None
        self._found, self._current = Found(), None
        self._bar.setEnabled(article is not None)
        self._look(go_there=False)

    def _look(self, *, go_there: bool) -> None:
        look = self._question()
        if look is None:
            self._on_found(Found(), go_there=False)
            self._background.submit(_KEY, lambda: None, lambda _: None)  # drops one under way
            return
        self._is_looking = True
        self._background.submit(_KEY, look, lambda found: self._on_found(found, go_there=go_there))

    def _question(self) -> Callable[[], Found] | None:
        """Return what is to be looked for, None for nothing."""
        article, text, typed, words = self._article, self._text, self._bar.text, self._words
        if article is None or text is None:
            return None
        if not self._bar.isHidden():
            return (lambda: Found.of(text.find(typed), article.text)) if typed else None
        return (lambda: Found.of(text.find_words(words), article.text)) if words else None

    def _on_found(self, found: Found, *, go_there: bool) -> None:
        self._found = found
        self._is_looking = False
        self._current = self._first_from_cursor() if found.spans and go_there else None
        self._show(go_there=go_there)
        steps, self._steps_due = self._steps_due, 0
        if steps:
            self.step(steps)

    def _first_from_cursor(self) -> int:
        """Return the first place in or after the sentence under the cursor, else the very first."""
        cursor = self._reader.cursor_span()
        number = bisect_left(self._found.spans, Span(cursor.start, 0)) if cursor else 0
        return number if number < len(self._found.spans) else 0

    def _show(self, *, go_there: bool) -> None:
        self._reader.set_found(self._found, self._current)
        self._bar.show_count(self._current, len(self._found.spans))
        if go_there and self._current is not None:
            self._reader.reveal(self._found.spans[self._current])
