"""What an operator in the search field may become, offered below it while one types."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QObject, QStringListModel
from PySide6.QtWidgets import QCompleter, QLineEdit, QListView

from ui.search.completion import Completion, Values, completions


class SearchCompleter(QObject):
    """Offers operators and their values for the piece of a query that is being typed.

    The arrows go through what is offered, Enter and Tab take it, Escape puts it away.
    """

    def __init__(self, field: QLineEdit) -> None:
        super().__init__(field)
        self._field = field
        self._values = Values()
        self._offered: Sequence[Completion] = ()
        self._labels = QStringListModel(self)
        self._list = QListView()
        self._list.setAccessibleName(self.tr("Complete"))
        self._list.setStyleSheet("QListView::item { padding: 4px 8px; }")
        self._list.clicked.connect(lambda index: self._put(index.row()))
        self._completer = QCompleter(self._labels, self)
        self._completer.setPopup(self._list)
        self._completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._completer.setWidget(field)
        field.textEdited.connect(self._on_text_edited)

    def set_values(self, values: Values) -> None:
        """Offer these values of operators."""
        self._values = values

    @property
    def is_shown(self) -> bool:
        """Say whether something is offered at the moment."""
        return self._list.isVisible()

    @property
    def is_chosen(self) -> bool:
        """Say whether one of what is offered is marked, so that Enter takes it."""
        return self.is_shown and self._list.currentIndex().isValid()

    def take_first(self) -> None:
        """Take what is marked, else the first."""
        row = max(0, self._list.currentIndex().row())
        self.hide()
        self._put(row)

    def hide(self) -> None:
        """Put what is offered away."""
        self._list.hide()

    def _on_text_edited(self, text: str) -> None:
        before = text.encode("utf-16-le", "surrogatepass")[: 2 * self._field.cursorPosition()]
        cursor = len(before.decode("utf-16-le", "replace"))
        self._offered = completions(text, cursor, self._values)
        if not self._offered:
            self.hide()
            return
        self._labels.setStringList([each.label for each in self._offered])
        self._completer.complete()
        self._list.setCurrentIndex(QModelIndex())

    def _put(self, row: int) -> None:
        """Write a completion into the field, as if it had been typed."""
        if not 0 <= row < len(self._offered):
            return
        completion = self._offered[row]
        self._field.setText(completion.text)
        before = completion.text[: completion.cursor]
        self._field.setCursorPosition(len(before.encode("utf-16-le", "surrogatepass")) // 2)
        if not completion.is_value:  # "tag:" was taken: its values come next
            self._on_text_edited(completion.text)
