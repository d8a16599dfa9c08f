"""The rows of a search everywhere: a heading for each group, its results below."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from ui.search.results import Group, Result

RESULT_ROLE = int(Qt.ItemDataRole.UserRole) + 1
Index = QModelIndex | QPersistentModelIndex
_NONE = Qt.ItemFlag.NoItemFlags


class ResultModel(QAbstractListModel):
    """Rows that are a `Result`, or the heading of a group, which cannot be chosen."""

    def __init__(self, headings: Mapping[Group, str]) -> None:
        super().__init__()
        self._headings = headings
        self._groups: dict[Group, Sequence[Result]] = {}
        self._rows: list[Result | str] = []

    def set_groups(self, groups: Mapping[Group, Sequence[Result]]) -> None:
        """Show these groups in place of those of the same name; an empty one has no heading."""
        if all(self._groups.get(group, ()) == results for group, results in groups.items()):
            return
        self.beginResetModel()
        self._groups.update(groups)
        self._rows = []
        for group in Group:
            if results := self._groups.get(group):
                self._rows += [self._headings[group], *results]
        self.endResetModel()

    def result_at(self, row: int) -> Result | None:
        """Return the result in a row, None for a heading or no row."""
        found = self._rows[row] if 0 <= row < len(self._rows) else None
        return found if isinstance(found, Result) else None

    def row_of(self, wanted: Result | None) -> int:
        """Return the row of a result, or -1."""
        return self._rows.index(wanted) if wanted in self._rows else -1

    def first_row(self) -> int:
        """Return the row that Enter takes unless another is chosen, or -1.

        What completes an operator comes only where nothing else is found: Tab takes it.
        """
        rows = [row for row in range(len(self._rows)) if self.result_at(row)]
        others = (row for row in rows if self._is_other(row))
        return next(others, rows[0] if rows else -1)

    def _is_other(self, row: int) -> bool:
        result = self.result_at(row)
        return result is not None and result.group is not Group.COMPLETIONS

    def beside(self, row: int, delta: int, *, by_group: bool = False) -> int:
        """Return the row of the next result, or (by group) of the first of the next group."""
        here = self.result_at(row)
        step = 1 if delta > 0 else -1
        row += step
        while 0 <= row < len(self._rows):
            there = self.result_at(row)
            if there and not (by_group and here and there.group is here.group):
                while by_group and self.result_at(row - 1):
                    row -= 1
                return row
            row += step
        return -1

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return how many rows there are, headings included."""
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let results be chosen, headings not."""
        return super().flags(index) if self.result_at(index.row()) else _NONE

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the row in words, or the `Result` (None for a heading) under RESULT_ROLE."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == RESULT_ROLE:
            return row if isinstance(row, Result) else None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return row.spoken if isinstance(row, Result) else row
        return None
