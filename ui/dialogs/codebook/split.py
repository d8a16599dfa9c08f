"""Choosing which annotations of a tag get a new one instead."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListView,
    QPushButton,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from app.model.ids import AnnotationId
from app.model.tag import TaggedQuote
from ui.dialogs import MARGIN
from ui.i18n import ui_number
from ui.in_sight import in_sight
from ui.widgets.fitting import fitting

_TYPING_MS = 150
_QUOTE_LENGTH = 140
_BESIDE_PX = 48
"""What the box to check and the distances beside it take of a row."""
_LINE_SEPARATOR = "\u2028"
_ROOT = QModelIndex()
_Index = QModelIndex | QPersistentModelIndex


class _Quotes(QAbstractListModel):
    """Annotations that can be checked; what is checked stays so while others are shown.

    Signals: `checked_changed()`.
    """

    checked_changed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._quotes: Sequence[TaggedQuote] = ()
        self.checked: set[AnnotationId] = set()

    def show_quotes(self, quotes: Sequence[TaggedQuote]) -> None:
        self.beginResetModel()
        self._quotes = quotes
        self.endResetModel()

    def check_all(self) -> None:
        self.checked.update(quote.annotation_id for quote in self._quotes)
        last = self.index(max(0, len(self._quotes) - 1))
        self.dataChanged.emit(self.index(0), last)
        self.checked_changed.emit()

    def rowCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._quotes)

    def flags(self, index: _Index) -> Qt.ItemFlag:
        return super().flags(index) | Qt.ItemFlag.ItemIsUserCheckable

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        quote = self._quotes[index.row()]
        if role == Qt.ItemDataRole.CheckStateRole:
            is_checked = quote.annotation_id in self.checked
            return Qt.CheckState.Checked if is_checked else Qt.CheckState.Unchecked
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            words = " ".join((quote.quote or quote.note).split())
            return f"{words[:_QUOTE_LENGTH]}\n{in_sight(quote.article_title)}"
        return None

    def setData(self, index: _Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.CheckStateRole:
            return False
        chosen = self._quotes[index.row()].annotation_id
        if Qt.CheckState(value) == Qt.CheckState.Checked:
            self.checked.add(chosen)
        else:
            self.checked.discard(chosen)
        self.dataChanged.emit(index, index)
        self.checked_changed.emit()
        return True


class _TwoLines(QStyledItemDelegate):
    """Draws rows of one height, each of their lines elided where it finds no room."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: _Index) -> None:
        super().initStyleOption(option, index)
        room = option.rect.width() - _BESIDE_PX
        if room > 0:  # else it is only asked how high a row is
            elide, end = option.fontMetrics.elidedText, Qt.TextElideMode.ElideRight
            lines = option.text.split(_LINE_SEPARATOR)
            option.text = _LINE_SEPARATOR.join(elide(line, end, room) for line in lines)


class SplitDialog(QDialog):
    """A filter, the annotations it finds, and the name of the new tag.

    Signals: `quotes_requested(str)`, those in which these words stand; `split_requested(object,
    str)`, the `AnnotationId`s checked and the new name.
    """

    quotes_requested = Signal(str)
    split_requested = Signal(object, str)

    def __init__(self, label: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Split {tag}").format(tag=label))
        self.resize(fitting(self, QSize(560, 480)))
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(_TYPING_MS)
        self.words = QLineEdit()
        self._typing.timeout.connect(lambda: self.quotes_requested.emit(self.words.text()))
        self.words.setAccessibleName(self.tr("Words to find"))
        self.words.setPlaceholderText(self.tr("Words in quote, note, speaker or title"))
        self.words.textChanged.connect(lambda _: self._typing.start())
        self.quotes = QListView()
        self.quotes.setAccessibleName(self.tr("Annotations"))
        self.quotes.setUniformItemSizes(True)
        self.quotes.setItemDelegate(_TwoLines(self.quotes))
        self.quotes.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._model = _Quotes(self)
        self._model.checked_changed.connect(self._refresh)
        self.quotes.setModel(self._model)
        self.name = QLineEdit()
        self.name.setAccessibleName(self.tr("Name of the new tag"))
        self.name.textChanged.connect(self._refresh)
        self.all = QPushButton(self.tr("Check &All Found"))
        self.all.setAutoDefault(False)
        self.all.clicked.connect(self._model.check_all)
        self._count = QLabel()
        self._count.setObjectName("quiet")
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.split = self._buttons.addButton(
            self.tr("&Split"), QDialogButtonBox.ButtonRole.AcceptRole
        )
        self._buttons.accepted.connect(self._on_accepted)
        self._buttons.rejected.connect(self.reject)
        self._lay_out()
        self._refresh()

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.addWidget(self.all)
        row.addWidget(self._count, 1)
        form = QFormLayout()
        form.addRow(self.tr("&New tag"), self.name)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        layout.setSpacing(12)
        layout.addWidget(self.words)
        layout.addWidget(self.quotes, 1)
        layout.addLayout(row)
        layout.addLayout(form)
        layout.addWidget(self._buttons)

    def show_quotes(self, quotes: Sequence[TaggedQuote]) -> None:
        """List what the filter found."""
        self._model.show_quotes(quotes)
        self._refresh()

    def _refresh(self) -> None:
        checked, found = len(self._model.checked), self._model.rowCount()
        text = self.tr("{n} checked, {found} found")
        self._count.setText(text.format(n=ui_number(checked), found=ui_number(found)))
        self.split.setEnabled(bool(checked and self.name.text().strip()))

    def _on_accepted(self) -> None:
        self.split_requested.emit(frozenset(self._model.checked), self.name.text())
