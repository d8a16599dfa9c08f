"""What lies in the trash: to be brought back, or deleted for good."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QListView,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app.model.annotation import Annotation
from app.model.article import ArticleRow
from app.model.tag import Tag
from ui.dialogs import MARGIN
from ui.i18n import tag_label, ui_date
from ui.in_sight import in_sight

_QUOTE_LENGTH = 90

Item = ArticleRow | Annotation | Tag
Index = QModelIndex | QPersistentModelIndex


class Trash(QDialog):
    """Lists trashed articles, then trashed annotations, then trashed tags.

    Signals: `restore_requested(list, list, list)`, what is selected by its ids, in this order;
    `empty_requested()`.
    """

    restore_requested = Signal(list, list, list)
    empty_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Trash"))
        self.setMinimumSize(560, 380)
        self._items = _Items()
        self._list = QListView()
        self._list.setModel(self._items)
        self._list.setUniformItemSizes(True)
        self._list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self._list.setAccessibleName(self.tr("In the trash"))
        self._list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self._list.selectionModel().selectionChanged.connect(self._on_selection_changed)
        self._list.activated.connect(self._on_restore)
        self._nothing = QLabel(self.tr("The trash is empty."))
        self._nothing.setObjectName("quiet")
        self._nothing.hide()
        kinds = QDialogButtonBox.ButtonRole
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self._restore = QPushButton(self.tr("&Restore"))
        self._empty = QPushButton(self.tr("&Empty Trash…"))
        self._restore.setEnabled(False)
        self._empty.setEnabled(False)
        buttons.addButton(self._restore, kinds.ActionRole)
        buttons.addButton(self._empty, kinds.ActionRole)
        self._restore.clicked.connect(self._on_restore)
        self._empty.clicked.connect(self.empty_requested)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        layout.setSpacing(12)
        layout.addWidget(self._nothing)
        layout.addWidget(self._list)
        layout.addWidget(buttons)

    def show_items(
        self,
        articles: Sequence[ArticleRow],
        annotations: Sequence[Annotation],
        tags: Sequence[Tag],
    ) -> None:
        """List what is in the trash."""
        self._items.show([*articles, *annotations, *tags])
        has_items = bool(self._items.rowCount())
        self._list.setVisible(has_items)
        self._nothing.setVisible(not has_items)
        self._empty.setEnabled(has_items)
        self._on_selection_changed()

    def _on_selection_changed(self) -> None:
        self._restore.setEnabled(self._list.selectionModel().hasSelection())

    def _on_restore(self) -> None:
        chosen = [self._items.at(index) for index in self._list.selectionModel().selectedIndexes()]
        articles = [item.id for item in chosen if isinstance(item, ArticleRow)]
        annotations = [item.id for item in chosen if isinstance(item, Annotation)]
        tags = [item.id for item in chosen if isinstance(item, Tag)]
        if chosen:
            self.restore_requested.emit(articles, annotations, tags)


class _Items(QAbstractListModel):
    """What is in the trash, put into words only where it is looked at."""

    def __init__(self) -> None:
        super().__init__()
        self._items: Sequence[Item] = ()

    def show(self, items: Sequence[Item]) -> None:
        """List these."""
        self.beginResetModel()
        self._items = items
        self.endResetModel()

    def at(self, index: Index) -> Item:
        """Return what a row is about."""
        return self._items[index.row()]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return how many there are."""
        return 0 if parent.isValid() else len(self._items)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        """Return the words of a row."""
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        item = self.at(index)
        if isinstance(item, Tag):
            return _tr("Tag: {tag}").format(tag=tag_label(item.name))
        return _of_article(item) if isinstance(item, ArticleRow) else _of_annotation(item)


def _of_article(row: ArticleRow) -> str:
    place = " · ".join(part for part in (in_sight(row.outlet), ui_date(row.published)) if part)
    words = _tr("Article: {title}").format(title=in_sight(row.title) or _tr("Untitled"))
    return f"{words}  ({place})" if place else words


def _of_annotation(annotation: Annotation) -> str:
    quote = " ".join((annotation.quote or annotation.fields.note).split())
    if len(quote) > _QUOTE_LENGTH:
        quote = quote[: _QUOTE_LENGTH - 1] + "…"
    return _tr("Annotation: {quote}").format(quote=quote)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Trash", text)
