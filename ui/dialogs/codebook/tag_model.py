"""The tags as a tree for a view: name and swatch, key, and how many annotations have each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QMimeData, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel

from app.model.ids import TagId
from app.model.palette import mark_name
from app.model.tag import Tag, TagUse
from app.model.tag_tree import Place, TagTree
from ui.i18n import tag_definition, tag_label, ui_number
from ui.theme import Theme
from ui.widgets.tag_look import swatch

ID_ROLE = Qt.ItemDataRole.UserRole
_MIME = "application/x-pressmark-tag"
_Index = QModelIndex | QPersistentModelIndex


class TagModel(QStandardItemModel):
    """Shows a codebook; a tag that is dropped elsewhere is asked to be moved, not moved.

    Signals: `move_requested(object, object)`, a `TagId` and the `Place` it was dropped on.
    """

    move_requested = Signal(object, object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.tree = TagTree(())
        self._uses: Mapping[TagId, TagUse] = {}
        self._items: dict[TagId, QStandardItem] = {}

    def set_theme(self, theme: Theme) -> None:
        """Draw in other colours."""
        self._theme = theme
        self.set_tags(tuple(self.tree))

    def set_tags(self, tags: Sequence[Tag]) -> None:
        """Show these tags."""
        self.clear()
        self.setHorizontalHeaderLabels([self.tr("Tag"), self.tr("Key"), self.tr("Annotations")])
        self.tree = TagTree(tags)
        self._items = {}
        for tag in self.tree:
            above = self._items[tag.parent_id] if tag.parent_id else self.invisibleRootItem()
            row = self._row(tag)
            self._items[tag.id] = row[0]
            above.appendRow(row)

    def _row(self, tag: Tag) -> list[QStandardItem]:
        label = tag_label(tag.name)
        shown = self.tr("{tag} (retired)").format(tag=label) if tag.retired else label
        name, key = QStandardItem(swatch(tag, self._theme), shown), QStandardItem(tag.key)
        count = QStandardItem(self._count(tag.id))
        count.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        for item in (name, key, count):
            item.setData(tag.id, ID_ROLE)
            item.setEditable(False)
            item.setToolTip(tag_definition(tag))
            item.setDropEnabled(item is name)
        name.setAccessibleDescription(f"{tag.colour}, {mark_name(tag)}")
        return [name, key, count]

    def _count(self, tag_id: TagId) -> str:
        return ui_number(self._uses.get(tag_id, TagUse()).annotations)

    def set_uses(self, uses: Mapping[TagId, TagUse]) -> None:
        """Show how many annotations have each tag."""
        self._uses = uses
        for tag_id, item in self._items.items():
            self.setData(
                item.index().siblingAtColumn(2), self._count(tag_id), Qt.ItemDataRole.DisplayRole
            )

    def use_of(self, tag_id: TagId) -> TagUse:
        """Return how much has a tag, as far as is known."""
        return self._uses.get(tag_id, TagUse())

    def index_of(self, tag_id: TagId | None) -> QModelIndex:
        """Return where a tag is, an invalid index where it is not there."""
        item = self._items.get(tag_id) if tag_id is not None else None
        return item.index() if item is not None else QModelIndex()

    # ------------------------------------------------------------------ dragging

    def mimeTypes(self) -> list[str]:
        """Take nothing but tags."""
        return [_MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """Say which tag is dragged."""
        data = QMimeData()
        data.setData(_MIME, str(indexes[0].data(ID_ROLE)).encode())
        return data

    def supportedDropActions(self) -> Qt.DropAction:
        """Only move."""
        return Qt.DropAction.MoveAction

    def dropMimeData(
        self, data: QMimeData, _action: Qt.DropAction, row: int, _column: int, parent: _Index
    ) -> bool:
        """Ask for the move; the view changes once it is committed."""
        moved = TagId(int(bytes(data.data(_MIME).data())))
        parent_id = TagId(parent.data(ID_ROLE)) if parent.isValid() else None
        siblings = [tag.id for tag in self.tree.children(parent_id)]
        position = row if row >= 0 else len(siblings)
        if moved in siblings and siblings.index(moved) < position:
            position -= 1  # positions count without the tag itself
        self.move_requested.emit(moved, Place(parent_id, position))
        return False
