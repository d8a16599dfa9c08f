"""One figure or quote as several articles give it, side by side."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from app.model.annotation import Fields
from app.model.article import Metadata
from app.model.sameness import Elsewhere, Same
from app.model.suggestion import SuggestionKind
from app.text.diff import diff_words
from ui.annotation_panel.decimals import readable
from ui.dialogs import MARGIN
from ui.i18n import ui_date
from ui.in_sight import in_sight
from ui.theme import Theme
from ui.widgets.diff_view import DiffView
from ui.widgets.fitting import fitting

_DIFF_HEIGHT = 120
_SENTENCE = 4


class SourcesDialog(QDialog):
    """A row for this article, then one for each other; for quotes the words that differ.

    Signals: `source_requested(object)`, the `Elsewhere` to be opened in the reader.
    """

    source_requested = Signal(object)

    def __init__(
        self, here: Metadata, same: Same, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._same = same
        self.setWindowTitle(self.tr("Other Sources"))
        self.resize(fitting(self, QSize(940, 460)))
        self._table = self._empty_table()
        self._diff = DiffView(theme)
        self._diff.setAccessibleName(self.tr("How the words differ"))
        self._diff.setFixedHeight(_DIFF_HEIGHT)
        self._hint = QLabel(
            self.tr("Words added are underlined, words removed are struck through.")
        )
        self._hint.setObjectName("quiet")
        self._hint.setWordWrap(True)
        self._open = QPushButton(self.tr("&Open Article"))
        self._open.clicked.connect(self._on_open)
        self._lay_out()
        self._fill(here)
        for part in (self._diff, self._hint):
            part.setVisible(same.kind is SuggestionKind.QUOTE)
        self._table.currentCellChanged.connect(lambda *_: self._on_row_changed())
        self._table.cellActivated.connect(lambda *_: self._on_open())
        self._table.setCurrentCell(1, 0)

    def _empty_table(self) -> QTableWidget:
        table = QTableWidget(0, _SENTENCE + 1)
        table.setAccessibleName(self.tr("Sources"))
        quote = self._same.kind is SuggestionKind.QUOTE
        table.setHorizontalHeaderLabels(
            [
                self.tr("Agrees"),
                self.tr("Outlet"),
                self.tr("Date"),
                self.tr("Words") if quote else self.tr("Value"),
                self.tr("Sentence"),
            ]
        )
        table.verticalHeader().hide()
        table.setWordWrap(True)
        table.setTabKeyNavigation(False)
        table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
        table.setSelectionMode(QTableWidget.SelectionMode.SingleSelection)
        header = table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(_SENTENCE, QHeaderView.ResizeMode.Stretch)
        if quote:
            header.setSectionResizeMode(_SENTENCE - 1, QHeaderView.ResizeMode.Stretch)
        table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        return table

    def _lay_out(self) -> None:
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.addButton(self._open, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        layout.setSpacing(12)
        layout.addWidget(self._table, 1)
        layout.addWidget(self._diff)
        layout.addWidget(self._hint)
        layout.addWidget(buttons)

    # ------------------------------------------------------------------ rows

    def _fill(self, here: Metadata) -> None:
        same = self._same
        this = self.tr("this article")
        self._add(this, in_sight(here.outlet or here.title), here.published, same.words, same)
        for each in same.elsewhere:
            agrees = self.tr("= yes") if each.agrees else self.tr("≠ no")
            row = each.article
            source = in_sight(row.outlet or row.title)
            self._add(agrees, source, row.published, each.words, each)

    def _add(self, agrees: str, outlet: str, date: str, words: str, of: Same | Elsewhere) -> None:
        quote = self._same.kind is SuggestionKind.QUOTE
        told = words if quote else _amount(of.fields) or words
        row = self._table.rowCount()
        self._table.insertRow(row)
        for column, text in enumerate((agrees, outlet, ui_date(date), told, of.sentence)):
            self._table.setItem(row, column, QTableWidgetItem(" ".join(text.split())))

    def _chosen(self) -> Elsewhere | None:
        row = self._table.currentRow()
        return self._same.elsewhere[row - 1] if row > 0 else None

    def _on_row_changed(self) -> None:
        chosen = self._chosen()
        self._open.setEnabled(chosen is not None)
        if self._same.kind is SuggestionKind.QUOTE:
            pieces = diff_words(self._same.words, chosen.words) if chosen else ()
            self._diff.show_lines([tuple(pieces)])

    def _on_open(self) -> None:
        chosen = self._chosen()
        if chosen is not None:
            self.source_requested.emit(chosen)
            self.accept()


def _amount(fields: Fields) -> str:
    return " ".join(_parts(fields))


def _parts(fields: Fields) -> Iterator[str]:
    if fields.qualifier:
        yield fields.qualifier
    numbers = [readable(number) for number in (fields.value, fields.value_high) if number]
    if numbers:
        yield "–".join(numbers)
    if fields.unit:
        yield fields.unit
