"""Under the headline: the other outlets that have nearly the same text."""

from __future__ import annotations

from PySide6.QtCore import QObject

from app.model.article import ArticleRow, OpenArticle
from ui.background import BackgroundReads
from ui.controllers.reading import Reading
from ui.controllers.session import Session
from ui.reader.reader_view import ReaderView

_KEY = "also-in"


class AlsoIn(QObject):
    """Asks for near-duplicates of the article that is read, once it is shown."""

    def __init__(
        self, session: Session, background: BackgroundReads, reading: Reading, reader: ReaderView
    ) -> None:
        super().__init__(reader)
        self._session = session
        self._background = background
        self._reading = reading
        self._reader = reader
        reader.article_shown.connect(self._on_article_shown)

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

        self._background.submit(_KEY, lambda: library.also_in(article_id), show)
