"""The articles found, of which only the rows looked at are fetched."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Collection, Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from app.model.article import ArticleRow
from app.model.ids import ArticleId

PAGE_ROWS = 200
PAGES_KEPT = 8

ROW_ROLE = Qt.ItemDataRole.UserRole + 1
"""The role under which an index holds its ArticleRow."""

_ROLES = (
    ROW_ROLE,
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.ToolTipRole,
    Qt.ItemDataRole.AccessibleTextRole,
)

FetchRows = Callable[[Sequence[ArticleId]], list[ArticleRow]]
Describe = Callable[[ArticleRow], str]
Index = QModelIndex | QPersistentModelIndex


class ArticleModel(QAbstractListModel):
    """A list as long as the answer, with its rows fetched by the page and the oldest forgotten.

    `describe` says a row in words, for screen readers and tool tips.
    """

    def __init__(self, describe: Describe, fetch_rows: FetchRows = lambda _: []) -> None:
        super().__init__()
        self._describe = describe
        self._fetch_rows = fetch_rows
        self._ids: Sequence[ArticleId] = ()
        self._pages: OrderedDict[int, dict[ArticleId, ArticleRow]] = OrderedDict()

    def set_source(self, fetch_rows: FetchRows) -> None:
        """Forget everything and fetch rows elsewhere from now on."""
        self.beginResetModel()
        self._fetch_rows = fetch_rows
        self._take(())
        self.endResetModel()

    def set_ids(self, ids: Sequence[ArticleId]) -> None:
        """Show these articles.

        Rows before and after the stretch that differs are kept in place, and selected, by the
        views; one import or one deletion therefore moves nothing else.
        """
        old = self._ids
        head = _common(old, ids)
        tail = _common(old[head:][::-1], ids[head:][::-1])
        nowhere = QModelIndex()
        if head + tail < len(old):
            self.beginRemoveRows(nowhere, head, len(old) - tail - 1)
            self._take([*old[:head], *old[len(old) - tail :]])
            self.endRemoveRows()
        if head + tail < len(ids):
            self.beginInsertRows(nowhere, head, len(ids) - tail - 1)
            self._take(ids)
            self.endInsertRows()

    def _take(self, ids: Sequence[ArticleId]) -> None:
        self._ids = ids
        self._pages.clear()

    def refresh(self, ids: Collection[ArticleId]) -> None:
        """Fetch these articles anew where they are in memory, and have their rows redrawn."""
        for page, rows in self._pages.items():
            touched = [article_id for article_id in rows if article_id in ids]
            if not touched:
                continue
            rows.update({row.id: row for row in self._fetch_rows(touched)})
            start = page * PAGE_ROWS
            for number, article_id in enumerate(self._ids[start : start + PAGE_ROWS], start):
                if article_id in touched:
                    index = self.index(number)
                    self.dataChanged.emit(index, index)

    def ids(self) -> Sequence[ArticleId]:
        """Return the ids of all rows; what they are never changes, other rows are others."""
        return self._ids

    def id_at(self, row: int) -> ArticleId:
        """Return the article in a row; raise IndexError."""
        return self._ids[row]

    def row_of(self, article_id: ArticleId | None) -> int | None:
        """Return the row of an article, None where it is not among those shown."""
        if article_id is None or article_id not in self._ids:
            return None
        return self._ids.index(article_id)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return how many articles were found."""
        return 0 if parent.isValid() else len(self._ids)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the ArticleRow under ROW_ROLE, its title for display, else it in words."""
        if not index.isValid() or role not in _ROLES:
            return None
        row = self._row(index.row())
        if row is None or role == ROW_ROLE:
            return row
        return row.title if role == Qt.ItemDataRole.DisplayRole else self._describe(row)

    def _row(self, number: int) -> ArticleRow | None:
        page = number // PAGE_ROWS
        rows = self._pages.get(page)
        if rows is None:
            ids = self._ids[page * PAGE_ROWS : (page + 1) * PAGE_ROWS]
            rows = self._pages[page] = {row.id: row for row in self._fetch_rows(ids)}
            if len(self._pages) > PAGES_KEPT:
                self._pages.popitem(last=False)
        self._pages.move_to_end(page)
        return rows.get(self._ids[number])


def _common(one: Sequence[ArticleId], other: Sequence[ArticleId]) -> int:
    """Return how many items at the start are the same."""
    if one == other:
        return len(one)
    pairs = enumerate(zip(one, other, strict=False))
    return next((i for i, (a, b) in pairs if a != b), min(len(one), len(other)))
