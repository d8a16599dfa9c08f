"""The list of articles itself: rows, selection, and which row is meant."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QTimer, Signal
from PySide6.QtWidgets import QAbstractItemView, QWidget

from app.model.ids import ArticleId
from ui.article_list.article_model import ArticleModel
from ui.article_list.row_delegate import RowDelegate
from ui.row_view import RowView

CHOOSE_AFTER_MS = 80
"""Held down, an arrow key runs through the list without opening each article."""

_Flag = QItemSelectionModel.SelectionFlag


class ArticleTable(RowView):
    """Selects and chooses articles by their ids.

    An article is chosen by the person: by click, by Enter, by arrow key after a short pause.
    What the program selects is not chosen.

    Signals: `article_chosen(object)` (ArticleId).
    """

    article_chosen = Signal(object)

    def __init__(
        self, model: ArticleModel, delegate: RowDelegate, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._articles = model
        self._quiet = False
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
        self.row_entered.connect(self._on_clicked)

    def current_id(self) -> ArticleId | None:
        """Return the article of the current row."""
        index = self.currentIndex()
        return self._articles.id_at(index.row()) if index.isValid() else None

    def selected_ids(self) -> list[ArticleId]:
        """Return the selected articles from top to bottom."""
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        return [self._articles.id_at(row) for row in rows]

    def select_article(self, article_id: ArticleId | None) -> bool:
        """Select one article, or none, without choosing it; say whether it is in the list."""
        row = self._articles.row_of(article_id)
        self._pause.stop()
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
        kept = set(self.selected_ids()) if self.selectionModel().hasSelection() else set()
        current, row = self.current_id(), self.currentIndex().row()
        self._quiet = True
        self.keep_place(lambda: self._articles.set_ids(ids))
        found = self._articles.row_of(current)
        if found is None:
            self.selectionModel().clear()
        elif self.currentIndex().row() != found or not self.selectionModel().hasSelection():
            self._make_current(found, scroll=False)
        self._reselect(kept - {current})
        self._quiet = False
        if found is None and current is not None and choose_next and len(ids):
            self._make_current(min(row, len(ids) - 1))
            self._choose_current()

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

    def _reselect(self, ids: set[ArticleId]) -> None:
        """Select again what a large change of rows has dropped from the selection."""
        for article_id in ids:
            row = self._articles.row_of(article_id)
            if row is not None:
                self.selectionModel().select(self._articles.index(row), _Flag.Select | _Flag.Rows)

    def _on_current_row_changed(self, current: QModelIndex) -> None:
        if current.isValid() and not self._quiet:
            self._pause.start()

    def _on_clicked(self) -> None:
        self._choose_current()

    def _choose_current(self) -> None:
        """Choose the current article, unless several are selected to do something with them."""
        self._pause.stop()
        current = self.current_id()
        if current is not None and len(self.selectionModel().selectedRows()) <= 1:
            self.article_chosen.emit(current)
