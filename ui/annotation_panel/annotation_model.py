"""The annotations of the article shown, in the order of the cards."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from app.model.annotation import Annotation
from app.model.ids import AnnotationId

ANNOTATION_ROLE = Qt.ItemDataRole.UserRole + 1
"""The role under which an index holds its Annotation."""

MOVED_ONE_BY_ONE = 50
"""Where more rows come, go or move, the list is made anew."""

Index = QModelIndex | QPersistentModelIndex
Describe = Callable[[Annotation], str]


class AnnotationModel(QAbstractListModel):
    """Changes in place: a card that stays keeps its row, and with it its editor.

    `describe` says a card in words, for screen readers.
    """

    def __init__(self, describe: Describe) -> None:
        super().__init__()
        self._describe = describe
        self._annotations: list[Annotation] = []

    def show(self, annotations: Sequence[Annotation], *, anew: bool = False) -> range | None:
        """Show these in this order; `anew` says that it is another order than before.

        Return the rows whose cards may be new or other than before, None where all are.
        """
        wanted = list(annotations)
        old = self._annotations
        head = _same(old, wanted)
        tail = min(_same(old[::-1], wanted[::-1]), len(old) - head, len(wanted) - head)
        apart = max(len(old), len(wanted)) - head - tail > MOVED_ONE_BY_ONE and (
            anew or len(old) != len(wanted)
        )
        if old and wanted and not apart and (head or tail or not _strangers(old, wanted)):
            self._change(head, len(old) - tail, wanted[head : len(wanted) - tail])
            return range(head, len(wanted) - tail)
        self.beginResetModel()
        self._annotations = wanted
        self.endResetModel()
        return None

    def _change(self, first: int, end: int, wanted: Sequence[Annotation]) -> None:
        """Have `wanted` in the place of the rows from `first` to before `end`."""
        kept = {annotation.id for annotation in wanted}
        for row in reversed(range(first, end)):
            if self._annotations[row].id not in kept:
                self.beginRemoveRows(QModelIndex(), row, row)
                del self._annotations[row]
                self.endRemoveRows()
        for row, annotation in enumerate(wanted, first):
            self._put(row, annotation)

    def _put(self, row: int, annotation: Annotation) -> None:
        """Have `annotation` at `row`, all rows before being right already."""
        at = self._row_of_at_least(row, annotation.id)
        if at is None:
            self.beginInsertRows(QModelIndex(), row, row)
            self._annotations.insert(row, annotation)
            self.endInsertRows()
            return
        if at != row:
            self.beginMoveRows(QModelIndex(), at, at, QModelIndex(), row)
            self._annotations.insert(row, self._annotations.pop(at))
            self.endMoveRows()
        if self._annotations[row] != annotation:
            self._annotations[row] = annotation
            self.dataChanged.emit(self.index(row), self.index(row))

    def _row_of_at_least(self, first: int, annotation_id: AnnotationId) -> int | None:
        for row in range(first, len(self._annotations)):
            if self._annotations[row].id == annotation_id:
                return row
        return None

    def __iter__(self) -> Iterator[Annotation]:
        return iter(self._annotations)

    def at(self, row: int) -> Annotation:
        """Return the annotation in a row; raise IndexError."""
        return self._annotations[row]

    def row_of(self, annotation_id: AnnotationId | None) -> int | None:
        """Return the row of an annotation, None where it has no card."""
        return None if annotation_id is None else self._row_of_at_least(0, annotation_id)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return the number of cards."""
        return 0 if parent.isValid() else len(self._annotations)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the Annotation under ANNOTATION_ROLE, its quote for display, else it in words."""
        if not index.isValid():
            return None
        annotation = self._annotations[index.row()]
        if role == ANNOTATION_ROLE:
            return annotation
        if role == Qt.ItemDataRole.DisplayRole:
            return annotation.quote
        return self._describe(annotation) if role == Qt.ItemDataRole.AccessibleTextRole else None


def _same(one: Sequence[Annotation], other: Sequence[Annotation]) -> int:
    """Return how many annotations at the start are the very same ones."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((n for n, (a, b) in pairs if a is not b), min(len(one), len(other)))


def _strangers(one: Iterable[Annotation], other: Iterable[Annotation]) -> bool:
    """Say whether no annotation is among both."""
    return {annotation.id for annotation in one}.isdisjoint(a.id for a in other)
