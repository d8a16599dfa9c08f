"""Under the headline: the other outlets that have nearly the same text."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer

from app.library import Library
from app.model.article import ArticleRow, OpenArticle
from ui.background import BackgroundReads, Lane
from ui.controllers.reading import Reading
from ui.controllers.session import Session
from ui.reader.reader_view import ReaderView

_KEY, _CATCH_UP_KEY = "also-in", "also-in-catch-up"
_REST_MS = 1000
"""Between the opening of a library and what is made up for it, and again between its parts."""


class AlsoIn(QObject):
    """Asks for near-duplicates of the article that is read, once it is shown.

    In a library of an earlier Pressmark, what they are found by is made little by little while the
    library is open.
    """

    def __init__(
        self, session: Session, background: BackgroundReads, reading: Reading, reader: ReaderView
    ) -> None:
        super().__init__(reader)
        self._session = session
        self._background = background
        self._reading = reading
        self._reader = reader
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)
        self._rest.timeout.connect(self._catch_up)
        reader.article_shown.connect(self._on_article_shown)
        session.library_opened.connect(self._on_library_opened)
        session.library_closing.connect(self._rest.stop)

    def _on_article_shown(self, article: OpenArticle) -> None:
        library = self._session.library
        if library is None:
            return
        article_id = article.article.id

        def show(rows: list[ArticleRow]) -> None:
            shown = self._reading.article
            names = list(dict.fromkeys(row.outlet or row.title for row in rows))
            if names and shown is not None and shown.article.id == article_id:
                self._reader.set_also_in(names)

        self._background.submit(_KEY, lambda: library.also_in(article_id), show, Lane.IDLE)

    def _on_library_opened(self, _library: Library) -> None:
        self._rest.start()

    def _catch_up(self) -> None:
        library = self._session.library
        if library is not None:
            self._background.submit(_CATCH_UP_KEY, library.catch_up, self._on_caught_up, Lane.IDLE)

    def _on_caught_up(self, is_more: bool) -> None:
        if is_more:
            self._rest.start()
