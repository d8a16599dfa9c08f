"""The words by which the rules go in this library: learnt from decisions, or written here."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from app.model.ids import WordId
from app.model.word_list import ListedWord, WordList
from ui.dialogs import MARGIN
from ui.i18n import QT_TRANSLATE_NOOP, ui_number

_ID = Qt.ItemDataRole.UserRole
_WORD = 0

_NAMES = {
    WordList.NOT_QUOTED: QT_TRANSLATE_NOOP("WordLists", "Not quoted: names and irony"),
    WordList.TITLES: QT_TRANSLATE_NOOP("WordLists", "Titles before names"),
}
_HINTS = {
    WordList.NOT_QUOTED: QT_TRANSLATE_NOOP(
        "WordLists",
        "Phrases in quotation marks that are no quotes, such as brands. A phrase gets here by being"
        " dismissed twice more often than accepted.",
    ),
    WordList.TITLES: QT_TRANSLATE_NOOP(
        "WordLists",
        "Words before a name that belong to the role. A word gets here by being cut off a speaker"
        " twice.",
    ),
}


class WordListsDialog(QDialog):
    """A table of one list at a time; a word is changed in place.

    Signals: `add_requested(str, str)`, a list and a word; `edit_requested(object, str)`, a
    `WordId` and its new text; `removal_requested(object)`, a `WordId`.
    """

    add_requested = Signal(str, str)
    edit_requested = Signal(object, str)
    removal_requested = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words: Sequence[ListedWord] = ()
        self.setWindowTitle(self.tr("Word Lists"))
        self.setMinimumSize(620, 440)
        self._list = QComboBox()
        self._list.setAccessibleName(self.tr("List"))
        for name, text in _NAMES.items():
            self._list.addItem(_tr(text), name.value)
        self._list.currentIndexChanged.connect(lambda _: self._fill())
        self._hint = QLabel()
        self._hint.setObjectName("quiet")
        self._hint.setWordWrap(True)
        self._table = self._empty_table()
        self._word = QLineEdit()
        self._word.setPlaceholderText(self.tr("New word or phrase"))
        self._word.setAccessibleName(self.tr("New word or phrase"))
        self._word.textChanged.connect(self._on_word_changed)
        self._add = QPushButton(self.tr("&Add"))
        self._add.clicked.connect(self._on_add)
        self._remove = QPushButton(self.tr("&Remove"))
        self._remove.setAutoDefault(False)
        self._remove.clicked.connect(self._on_remove)
        self._lay_out()
        self._on_word_changed("")

    def _empty_table(self) -> QTableWidget:
        table = QTableWidget(0, 4)
        table.setAccessibleName(self.tr("Words"))
        headings = (
            self.tr("Word or phrase"),
            self.tr("Language"),
            self.tr("Decisions"),
            self.tr("Counts"),
        )
        table.setHorizontalHeaderLabels(list(headings))
        table.verticalHeader().hide()
        table.setTabKeyNavigation(False)
        table.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
        table.setSelectionMode(QTableWidget.SelectionMode.SingleSelection)
        header = table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(_WORD, QHeaderView.ResizeMode.Stretch)
        table.itemChanged.connect(self._on_item_changed)
        table.itemSelectionChanged.connect(self._on_selection_changed)
        return table

    def _lay_out(self) -> None:
        adding = QHBoxLayout()
        adding.addWidget(self._word, 1)
        adding.addWidget(self._add)
        adding.addWidget(self._remove)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        close = buttons.button(QDialogButtonBox.StandardButton.Close)
        close.setAutoDefault(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        layout.setSpacing(12)
        for part in (self._list, self._hint):
            layout.addWidget(part)
        layout.addWidget(self._table, 1)
        layout.addLayout(adding)
        layout.addWidget(buttons)

    # ------------------------------------------------------------------ what is listed

    def show_words(self, words: Sequence[ListedWord]) -> None:
        """Show what is in the lists now."""
        self._words = words
        self._fill()

    def _chosen_list(self) -> WordList:
        return WordList(self._list.currentData())

    def _fill(self) -> None:
        chosen = self._chosen_list()
        self._hint.setText(_tr(_HINTS[chosen]))
        listed = [each for each in self._words if each.list is chosen]
        row = max(0, self._table.currentRow())
        self._table.blockSignals(True)  # what is filled in here nobody typed
        self._table.setRowCount(len(listed))
        for number, word in enumerate(listed):
            self._fill_row(number, word)
        self._table.blockSignals(False)
        self._table.setCurrentCell(min(row, len(listed) - 1), _WORD)
        self._on_selection_changed()

    def _fill_row(self, row: int, word: ListedWord) -> None:
        decisions = self.tr("{yes} accepted, {no} dismissed").format(
            yes=ui_number(word.accepted), no=ui_number(word.dismissed)
        )
        counts = self.tr("✓ yes") if word.in_force else self.tr("not yet")
        language = word.language or self.tr("all")
        for column, text in enumerate((word.text, language, decisions, counts)):
            item = QTableWidgetItem(text)
            item.setData(_ID, word.id)
            if column != _WORD:
                item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsEditable)
            self._table.setItem(row, column, item)

    # ------------------------------------------------------------------ wishes

    def _chosen_id(self) -> WordId | None:
        item = self._table.item(self._table.currentRow(), _WORD)
        return WordId(item.data(_ID)) if item is not None else None

    def _on_item_changed(self, item: QTableWidgetItem) -> None:
        self.edit_requested.emit(WordId(item.data(_ID)), item.text())

    def _on_selection_changed(self) -> None:
        self._remove.setEnabled(self._chosen_id() is not None)

    def _on_word_changed(self, text: str) -> None:
        self._add.setEnabled(bool(text.strip()))

    def _on_add(self) -> None:
        self.add_requested.emit(self._chosen_list().value, self._word.text())
        self._word.clear()

    def _on_remove(self) -> None:
        chosen = self._chosen_id()
        if chosen is not None:
            self.removal_requested.emit(chosen)


def _tr(text: str) -> str:
    return QCoreApplication.translate("WordLists", text)
