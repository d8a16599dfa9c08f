"""Edit what is known about an article beside its text."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from app.model.article import Article
from ui.dialogs import MARGIN
from ui.dialogs.article_fields import ArticleFields

_NAMES = ("title", "byline", "outlet", "published", "url", "section", "language")


class ArticleDetails(QDialog):
    """The metadata form of one article.

    Signals: `edit_requested(object, dict)`, the `ArticleId` and the fields that were changed.
    """

    edit_requested = Signal(object, dict)

    def __init__(self, article: Article, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._article = article
        self._before = {name: str(getattr(article.meta, name)) for name in _NAMES}
        self.setWindowTitle(self.tr("Article Details"))
        self.setMinimumWidth(520)
        self._fields = ArticleFields(_NAMES)
        self._fields.set_values(**self._before)
        kinds = QDialogButtonBox.StandardButton
        buttons = QDialogButtonBox(kinds.Save | kinds.Cancel)
        self._fields.validity_changed.connect(buttons.button(kinds.Save).setEnabled)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        layout.setSpacing(12)
        layout.addWidget(self._fields)
        layout.addWidget(buttons)

    def accept(self) -> None:
        """Ask for what was changed to be kept."""
        after = self._fields.values()
        changed = {name: value for name, value in after.items() if value != self._before[name]}
        super().accept()
        if changed:
            self.edit_requested.emit(self._article.id, changed)
