"""The list of articles itself: rows, selection, and which row is meant."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from PySide6.QtCore import (
    QElapsedTimer,
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QItemSelectionRange,
    QModelIndex,
    QTimer,
    Signal,
)
from PySide6.QtGui import QContextMenuEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QWidget

from app.model.ids import ArticleId
from ui.article_list.article_model import ROW_ROLE, ArticleModel
from ui.article_list.row_delegate import RowDelegate
from ui.widgets.row_view import RowView

CHOOSE_AFTER_MS = 80
"""Held down, an arrow key runs through the list without opening each article."""
RUNS_KEPT = 500
"""A selection torn into more stretches than this takes Qt seconds to make; it is dropped."""

_Flag = QItemSelectionModel.SelectionFlag


class ArticleTable(RowView):
    """Selects and chooses articles by their ids.

    An article is chosen by the person: by click, by Enter, by arrow key after a short pause.
    What the program selects is not chosen. Enter and a double click enter an article, to read it.

    Signals: `article_chosen(object)`, `article_entered(object)` (ArticleId);
    `menu_requested(list, object, object)`, the ids selected, the `ArticleRow` of one and the point
    of the screen where a menu is wanted;
    `letters_typed(str)`, the beginning of a title that is looked for.
    """

    article_chosen = Signal(object)
    article_entered = Signal(object)
    menu_requested = Signal(list, object, object)
    letters_typed = Signal(str)

    def __init__(
        self, model: ArticleModel, delegate: RowDelegate, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._articles = model
        self._quiet = False
        self._letters = ""
        self._typed_at = QElapsedTimer()
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setItemDelegate(delegate)
        self.setModel(model)
        self._fit_rows()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(CHOOSE_AFTER_MS)
        self._pause.timeout.connect(self._choose_current)
        self.selectionModel().currentRowChanged.connect(self._on_current_row_changed)
        self.clicked.connect(self._on_clicked)
        self.row_entered.connect(self._on_entered)
        self.doubleClicked.connect(self._on_entered)

    def current_id(self) -> ArticleId | None:
        """Return the article of the current row."""
        index = self.currentIndex()
        return self._articles.id_at(index.row()) if index.isValid() else None

    def selected_ids(self) -> list[ArticleId]:
        """Return the selected articles from top to bottom."""
        return [self._articles.id_at(row) for row in self._selected_rows()]

    def _selected_rows(self) -> list[int]:
        """Return the rows selected; by ranges, for Qt's list of 100,000 indexes takes 40 s."""
        selection = self.selectionModel().selection()
        ranges = [selection.at(number) for number in range(selection.size())]
        return sorted({row for one in ranges for row in range(one.top(), one.bottom() + 1)})

    def select_article(self, article_id: ArticleId | None) -> bool:
        """Select one article, or none, without choosing it; say whether it is in the list.

        Several that are selected stay so where it is one of them: it may have opened only now.
        """
        row = self._articles.row_of(article_id)
        self._pause.stop()
        selected = self._selected_rows()
        if len(selected) > 1 and row in selected:
            return True
        self._quiet = True
        if row is None:
            self.selectionModel().clear()
        else:
            self._make_current(row)
        self._quiet = False
        return row is not None

    def move_by(self, delta: int) -> None:
        """Go `delta` rows down, or up, and choose that article."""
        rows = self._articles.rowCount()
        if not rows:
            return
        current = self.currentIndex()
        row = current.row() + delta if current.isValid() else (0 if delta > 0 else rows - 1)
        self._make_current(max(0, min(rows - 1, row)))
        self._choose_current()

    def show_found(self, ids: Sequence[ArticleId], *, choose_next: bool) -> None:
        """Show these articles, keeping selection and place.

        Where the current article is no longer among them, none is selected; with `choose_next`
        the one that took its place is chosen.
        """
        kept = set(self.selected_ids())
        current, row = self.current_id(), self.currentIndex().row()
        self._quiet = True
        self.keep_place(lambda: self._articles.set_ids(ids))
        found = self._articles.row_of(current)
        if found is None:
            self.selectionModel().clear()
        elif self.currentIndex().row() != found or not self.selectionModel().hasSelection():
            self._make_current(found, scroll=False)
        self._reselect(kept, ids)
        self._quiet = False
        if found is None and current is not None and choose_next and len(ids):
            self._make_current(min(row, len(ids) - 1))
            self._choose_current()

    def keyboardSearch(self, search: str) -> None:
        """Gather letters typed shortly after one another into the beginning of a title.

        Qt's own search would fetch every row.
        """
        pause_ms = QApplication.keyboardInputInterval()
        goes_on = self._typed_at.isValid() and self._typed_at.elapsed() < pause_ms
        self._typed_at.restart()
        self._letters = self._letters + search if goes_on else search
        if self._letters.strip():
            self.letters_typed.emit(self._letters.strip())

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for a menu about the rows selected: below the row, where the keyboard asks."""
        ids, current = self.selected_ids(), self.currentIndex().data(ROW_ROLE)
        if not ids or current is None:
            return
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        below = self.visualRect(self.currentIndex()).bottomLeft()
        point = self.viewport().mapToGlobal(below) if by_key else event.globalPos()
        self.menu_requested.emit(ids, current, point)

    def changeEvent(self, event: QEvent) -> None:
        """Fit the rows to another font."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit_rows()

    def _fit_rows(self) -> None:
        self.verticalHeader().setDefaultSectionSize(RowDelegate.row_height(self.font()))

    def _make_current(self, row: int, *, scroll: bool = True) -> None:
        index = self._articles.index(row)
        self.selectionModel().setCurrentIndex(index, _Flag.ClearAndSelect | _Flag.Rows)
        if scroll:
            self.scrollTo(index)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the current row in sight when what is above or below the list grows."""
        current = self.currentIndex()
        place = self.visualRect(current)
        was_seen = current.isValid() and 0 <= place.bottom() <= max(event.oldSize().height(), 0)
        super().resizeEvent(event)
        if was_seen:
            self.scrollTo(current)

    def _reselect(self, kept: set[ArticleId], ids: Sequence[ArticleId]) -> None:
        """Select again what a change of many rows has dropped from the selection."""
        if len(kept) <= 1:  # the current article alone, or nothing
            return
        wanted = [row for row, article_id in enumerate(ids) if article_id in kept]
        by_run = groupby(enumerate(wanted), key=lambda pair: pair[1] - pair[0])
        runs = [[row for _, row in run] for _, run in by_run]
        selection = QItemSelection()
        # Part of a selection would be worse than none: the next key may be Delete.
        for run in runs if len(runs) <= RUNS_KEPT else ():
            first, last = self._articles.index(run[0]), self._articles.index(run[-1])
            selection.append(QItemSelectionRange(first, last))
        self.selectionModel().select(selection, _Flag.ClearAndSelect | _Flag.Rows)

    def _on_current_row_changed(self, current: QModelIndex) -> None:
        if current.isValid() and not self._quiet:
            self._pause.start()

    def _on_clicked(self) -> None:
        self._choose_current()

    def _on_entered(self) -> None:
        self._choose_current()
        current = self.current_id()
        if current is not None and len(self._selected_rows()) <= 1:
            self.article_entered.emit(current)

    def _choose_current(self) -> None:
        """Choose the current article, unless several are selected to do something with them."""
        self._pause.stop()
        current = self.current_id()
        if current is not None and len(self._selected_rows()) <= 1:
            self.article_chosen.emit(current)
