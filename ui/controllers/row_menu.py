"""The menu of rows in the article list: star, read, trash."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtWidgets import QMenu

from app.model.article import ArticleRow
from app.model.ids import ArticleId
from ui.controllers.annotating import Annotating
from ui.controllers.marking import Marking
from ui.main_window import MainWindow


class RowMenu(QObject):
    """Offers what can be done with the articles selected, several at once included."""

    def __init__(self, marking: Marking, annotating: Annotating, window: MainWindow) -> None:
        super().__init__(window)
        self._marking = marking
        self._annotating = annotating
        self._window = window
        window.article_list.menu_requested.connect(self._on_menu_requested)

    def _on_menu_requested(
        self, ids: Sequence[ArticleId], current: ArticleRow, point: QPoint
    ) -> None:
        starred, read = current.starred, current.read
        menu = QMenu(self._window.article_list)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(
            self.tr("Remove &Star") if starred else self.tr("&Star"),
            lambda: self._marking.star(ids, starred=not starred),
        )
        menu.addAction(
            self.tr("Mark as Un&read") if read else self.tr("Mark as &Read"),
            lambda: self._marking.mark_read(ids, read=not read),
        )
        menu.addSeparator()
        menu.addAction(self.tr("&Delete"), lambda: self._annotating.trash_articles(ids))
        menu.popup(point)
