"""The steps found, of which only the rows looked at are fetched."""

from __future__ import annotations

from bisect import bisect_left
from collections import OrderedDict
from collections.abc import Callable, Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from app.model.history import HistoryRow
from app.model.ids import StepId
from ui.history.days import Listing
from ui.history.step_look import StepLook, look_of_step

PAGE_ROWS = 50
PAGES_KEPT = 12

LOOK_ROLE = Qt.ItemDataRole.UserRole + 1
"""The role under which an index holds its StepLook."""

FetchRows = Callable[[Sequence[StepId]], list[HistoryRow]]
Index = QModelIndex | QPersistentModelIndex


class HistoryModel(QAbstractListModel):
    """A list as long as the answer, with its rows fetched by the page and the oldest forgotten."""

    def __init__(self) -> None:
        super().__init__()
        self._fetch_rows: FetchRows = lambda _: []
        self._listing = Listing()
        self._pages: OrderedDict[int, dict[StepId, HistoryRow]] = OrderedDict()

    def set_source(self, fetch_rows: FetchRows) -> None:
        """Forget everything and fetch rows elsewhere from now on."""
        self._fetch_rows = fetch_rows
        self.set_listing(Listing())

    def set_listing(self, listing: Listing) -> int | None:
        """Show these steps; where only new ones came on top, the others keep their places.

        Return how many came on top, None where others are shown now.
        """
        added = _added_on_top(self._listing.ids, listing.ids)
        self._pages.clear()
        if added:
            self.beginInsertRows(QModelIndex(), 0, added - 1)
            self._listing = listing
            self.endInsertRows()
        elif added is None:
            self.beginResetModel()
            self._listing = listing
            self.endResetModel()
        else:
            self._listing = listing
        if listing.ids:
            self.dataChanged.emit(self.index(0), self.index(len(listing.ids) - 1))
        return added

    @property
    def days(self) -> dict[int, str]:
        """Return the rows in which a day begins."""
        return self._listing.days

    def id_at(self, row: int) -> StepId:
        """Return the step in a row; raise IndexError."""
        return self._listing.ids[row]

    def row_of(self, step_id: StepId | None) -> int | None:
        """Return the row of a step, None where it is not among those shown."""
        if step_id is None:
            return None
        ids = self._listing.ids
        row = bisect_left(ids, -step_id, key=lambda each: -each)  # newest first
        return row if row < len(ids) and ids[row] == step_id else None

    def row_at(self, row: int) -> HistoryRow | None:
        """Return what was done in a row, None where the library has forgotten it since."""
        page = row // PAGE_ROWS
        rows = self._pages.get(page)
        if rows is None:
            found = self._fetch_rows(
                list(self._listing.ids[page * PAGE_ROWS : (page + 1) * PAGE_ROWS])
            )
            rows = self._pages[page] = {each.step.id: each for each in found}
            if len(self._pages) > PAGES_KEPT:
                self._pages.popitem(last=False)
        self._pages.move_to_end(page)
        return rows.get(self.id_at(row))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return how many steps were found."""
        return 0 if parent.isValid() else len(self._listing.ids)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the StepLook under LOOK_ROLE, its title for display, else it in words."""
        roles = Qt.ItemDataRole
        if not index.isValid() or role not in (
            LOOK_ROLE,
            roles.DisplayRole,
            roles.ToolTipRole,
            roles.AccessibleTextRole,
        ):
            return None
        look = self._look(index.row())
        if look is None or role == LOOK_ROLE:
            return look
        return look.title if role == roles.DisplayRole else look.spoken

    def _look(self, number: int) -> StepLook | None:
        row = self.row_at(number)
        return look_of_step(row, self.days.get(number, "")) if row is not None else None


def _added_on_top(old: Sequence[object], new: Sequence[object]) -> int | None:
    """Return how many items came before the old ones, None where that is not all."""
    added = len(new) - len(old)
    # Steps come on top and never change, so that both ends tell: 100,000 need not be compared.
    if not old or added < 0 or new[added] != old[0] or new[-1] != old[-1]:
        return None
    return added
