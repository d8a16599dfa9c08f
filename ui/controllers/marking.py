"""Stars and read marks, on however many articles at once."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject

from app.model.ids import ArticleId
from ui.controllers.session import Session
from ui.i18n import ui_number


class Marking(QObject):
    """Writes what the person marks in the list or in the menu."""

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session

    def star(self, ids: Sequence[ArticleId], *, starred: bool) -> None:
        """Star articles, or take the star away."""
        self._session.write(
            self._title(ids), len(ids), lambda library: library.star_articles(ids, starred=starred)
        )

    def mark_read(self, ids: Sequence[ArticleId], *, read: bool) -> None:
        """Mark articles read or unread."""
        self._session.write(
            self._title(ids), len(ids), lambda library: library.mark_articles(ids, read=read)
        )

    def _title(self, ids: Sequence[ArticleId]) -> str:
        return self.tr("Marking {n} articles").format(n=ui_number(len(ids)))
