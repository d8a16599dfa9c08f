"""The saved searches above the list, each with the number of articles that fit."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem, QMenu, QWidget

from app.model.article import ArticleQuery
from app.model.change import Change
from app.model.saved_search import SavedSearch
from ui.background import BackgroundReads, Lane
from ui.i18n import ui_number
from ui.theme import Theme

if TYPE_CHECKING:
    from app.library import Library

_COUNT = "saved-searches"
_COUNT_MS = 400
_ROWS_SHOWN = 6
_SEARCH = Qt.ItemDataRole.UserRole


class SavedSearchList(QListWidget):
    """One row for each saved search; hidden where there is none.

    Signals: `chosen(str)`, the query to search for; `rename_requested(object)` and
    `delete_requested(object)`, a `SavedSearch`.
    """

    chosen = Signal(str)
    rename_requested = Signal(object)
    delete_requested = Signal(object)

    def __init__(self, background: BackgroundReads, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._background = background
        self._library: Library | None = None
        self.setAccessibleName(self.tr("Saved searches"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.itemClicked.connect(self._choose)
        self._count_due = QTimer(self)
        self._count_due.setSingleShot(True)
        self._count_due.setInterval(_COUNT_MS)
        self._count_due.timeout.connect(self._count)
        self.hide()

    def set_library(self, library: Library | None) -> None:
        """Show the searches of another library, or of none."""
        self._library = library
        self._count_due.stop()
        self._fill()

    def apply(self, change: Change) -> None:
        """Follow a committed change: the searches themselves, and later how much fits them."""
        if "saved_search" in change.tables:
            self._fill()
        elif self.count() and not self._count_due.isActive():
            self._count_due.start()

    def set_theme(self, theme: Theme) -> None:
        """Draw in other colours."""
        self.setStyleSheet(
            f"QListWidget {{ background: {theme.window.name()}; color: {theme.ink.name()};"
            " outline: none; border: none; }"
            "QListWidget::item { padding: 4px 8px; border-radius: 6px; }"
            f"QListWidget::item:hover {{ background: {theme.hover.name()}; }}"
            f"QListWidget::item:selected {{ background: {theme.hover.name()};"
            f" color: {theme.ink.name()}; }}"
            f"QListWidget::item:selected:focus {{ border: 2px solid {theme.cursor.name()}; }}"
        )
        self._fit()

    # ------------------------------------------------------------------ filling

    def _fill(self) -> None:
        current = self.currentRow()
        self.clear()
        for search in self._library.saved_searches() if self._library else ():
            item = QListWidgetItem(search.name, self)
            item.setData(_SEARCH, search)
            item.setToolTip(search.query)
        self.setCurrentRow(min(current, self.count() - 1))
        self.setVisible(self.count() > 0)
        self._fit()
        self._count()

    def _fit(self) -> None:
        rows = min(self.count(), _ROWS_SHOWN)
        self.setFixedHeight(max(1, rows * max(1, self.sizeHintForRow(0))))

    def _searches(self) -> list[SavedSearch]:
        return [self.item(row).data(_SEARCH) for row in range(self.count())]

    def _count(self) -> None:
        library, searches = self._library, self._searches()
        if library is not None and searches:
            queries = [ArticleQuery(text=search.query) for search in searches]
            self._background.submit(
                _COUNT,
                lambda: [library.count_articles(query) for query in queries],
                lambda counts: self._show_counts(searches, counts),
                Lane.IDLE,
            )

    def _show_counts(self, searches: Sequence[SavedSearch], counts: Sequence[int]) -> None:
        if searches == self._searches():
            for row, (search, count) in enumerate(zip(searches, counts, strict=True)):
                self.item(row).setText(f"{search.name} · {ui_number(count)}")

    # ------------------------------------------------------------------ what the person does

    def _current(self) -> QListWidgetItem | None:
        return self.currentItem() if self.currentRow() >= 0 else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter searches, F2 renames, Delete deletes."""
        item = self._current()
        signal = {Qt.Key.Key_F2: self.rename_requested, Qt.Key.Key_Delete: self.delete_requested}
        if item is not None and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose(item)
        elif item is not None and Qt.Key(event.key()) in signal:
            signal[Qt.Key(event.key())].emit(item.data(_SEARCH))
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what can be done with a search."""
        is_on_one = self.indexAt(event.pos()).isValid()
        item = self.itemAt(event.pos()) if is_on_one else self._current()
        if item is None:
            return
        search = item.data(_SEARCH)
        menu = QMenu(self)
        menu.addAction(self.tr("Search"), lambda: self._choose(item))
        menu.addAction(self.tr("Rename…"), lambda: self.rename_requested.emit(search))
        menu.addAction(self.tr("Delete"), lambda: self.delete_requested.emit(search))
        menu.popup(
            event.globalPos() if event.globalPos() != QPoint() else self.mapToGlobal(QPoint())
        )

    def _choose(self, item: QListWidgetItem) -> None:
        self.chosen.emit(item.data(_SEARCH).query)
