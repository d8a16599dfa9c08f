"""What lies in the trash: to be brought back, or deleted for good."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app.model.annotation import Annotation
from app.model.article import ArticleRow
from app.model.ids import AnnotationId, ArticleId
from ui.dialogs import MARGIN
from ui.i18n import ui_date

_ID = Qt.ItemDataRole.UserRole
_IS_ARTICLE = Qt.ItemDataRole.UserRole + 1
_QUOTE_LENGTH = 90


class Trash(QDialog):
    """Lists trashed articles, then trashed annotations.

    Signals: `restore_requested(list, list)`, the `ArticleId`s and `AnnotationId`s selected;
    `empty_requested()`.
    """

    restore_requested = Signal(list, list)
    empty_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Trash"))
        self.setMinimumSize(560, 380)
        self._list = QListWidget()
        self._list.setAccessibleName(self.tr("In the trash"))
        self._list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self._list.itemSelectionChanged.connect(self._on_selection_changed)
        self._list.itemActivated.connect(self._on_restore)
        self._nothing = QLabel(self.tr("The trash is empty."))
        self._nothing.setObjectName("quiet")
        kinds = QDialogButtonBox.ButtonRole
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self._restore = QPushButton(self.tr("&Restore"))
        self._empty = QPushButton(self.tr("&Empty Trash…"))
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

    def show_items(self, articles: Sequence[ArticleRow], annotations: Sequence[Annotation]) -> None:
        """List what is in the trash."""
        self._list.clear()
        for row in articles:
            place = " · ".join(part for part in (row.outlet, ui_date(row.published)) if part)
            words = self.tr("Article: {title}").format(title=row.title or self.tr("Untitled"))
            self._add(f"{words}  ({place})" if place else words, row.id, is_article=True)
        for annotation in annotations:
            quote = " ".join((annotation.quote or annotation.fields.note).split())
            if len(quote) > _QUOTE_LENGTH:
                quote = quote[: _QUOTE_LENGTH - 1] + "…"
            words = self.tr("Annotation: {quote}").format(quote=quote)
            self._add(words, annotation.id, is_article=False)
        has_items = bool(self._list.count())
        self._list.setVisible(has_items)
        self._nothing.setVisible(not has_items)
        self._empty.setEnabled(has_items)
        self._on_selection_changed()

    def _add(self, words: str, number: int, *, is_article: bool) -> None:
        item = QListWidgetItem(words)
        item.setData(_ID, number)
        item.setData(_IS_ARTICLE, is_article)
        self._list.addItem(item)

    def _on_selection_changed(self) -> None:
        self._restore.setEnabled(bool(self._list.selectedItems()))

    def _on_restore(self) -> None:
        chosen = self._list.selectedItems()
        articles = [ArticleId(item.data(_ID)) for item in chosen if item.data(_IS_ARTICLE)]
        annotations = [
            AnnotationId(item.data(_ID)) for item in chosen if not item.data(_IS_ARTICLE)
        ]
        if chosen:
            self.restore_requested.emit(articles, annotations)
