"""Decide about annotations whose words a newer text does not hold any more."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal, SignalInstance
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from app.model.annotation import AnchorState
from app.model.ids import AnnotationId
from app.model.review import ReviewItem
from app.text.diff import Kind, Piece, diff_words
from ui.dialogs import MARGIN
from ui.i18n import QT_TRANSLATE_NOOP, ui_number
from ui.theme import Theme
from ui.widgets.diff_view import DiffView
from ui.widgets.fitting import fitting

_STATES = {
    AnchorState.MOVED: QT_TRANSLATE_NOOP("VersionReview", "in several places"),
    AnchorState.REWORDED: QT_TRANSLATE_NOOP("VersionReview", "reworded, {score} % alike"),
    AnchorState.GONE: QT_TRANSLATE_NOOP("VersionReview", "gone"),
}
_SHORT = 70


def _tr(text: str) -> str:
    return QCoreApplication.translate("VersionReview", text)


class VersionReview(QDialog):
    """The annotations to review, and for the chosen one what its words became.

    It stays open beside the window, so that a place can be chosen in the text.

    Signals: `item_chosen(object)`, a `ReviewItem` or None; `accept_requested(object)`,
    `place_requested(object)` (where the cursor is) and `orphan_requested(object)`, each with an
    `AnnotationId`.
    """

    item_chosen = Signal(object)
    accept_requested = Signal(object)
    place_requested = Signal(object)
    orphan_requested = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._items: tuple[ReviewItem, ...] = ()
        self._told: AnnotationId | None = None
        self.setWindowTitle(self.tr("Review Annotations"))
        self.resize(fitting(self, QSize(820, 420)))
        self._list = QListWidget()
        self._list.setAccessibleName(self.tr("Annotations to review"))
        self._list.setWordWrap(True)
        self._list.currentRowChanged.connect(self._on_row_changed)
        self._diff = DiffView(theme)
        self._diff.setAccessibleName(self.tr("What became of the words"))
        self._hint = QLabel()
        self._hint.setObjectName("quiet")
        self._hint.setWordWrap(True)
        self._accept = self._button(self.tr("&Accept"), "A", self.accept_requested)
        self._place = self._button(self.tr("&Place Where the Cursor Is"), "P", self.place_requested)
        self._orphan = self._button(self.tr("Keep as &Orphan"), "O", self.orphan_requested)
        self._lay_out()

    def _button(self, text: str, key: str, wish: SignalInstance) -> QPushButton:
        button = QPushButton(text)
        button.setToolTip(key)
        # The button's own shortcut would press it a tenth of a second late, to be seen pressed.
        QShortcut(QKeySequence(key), self).activated.connect(button.click)
        button.setAutoDefault(False)
        button.clicked.connect(lambda: self._wish(wish))
        return button

    def _lay_out(self) -> None:
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self._diff, 1)
        column.addWidget(self._hint)
        panes = QSplitter(Qt.Orientation.Horizontal)
        panes.addWidget(self._list)
        panes.addWidget(right)
        panes.setHandleWidth(MARGIN)
        panes.setStretchFactor(1, 1)
        panes.setSizes([280, 500])
        close = QPushButton(self.tr("Close"))
        close.setAutoDefault(False)
        close.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        for button in (self._accept, self._place, self._orphan):
            buttons.addWidget(button)
        buttons.addStretch(1)
        buttons.addWidget(close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        layout.setSpacing(12)
        layout.addWidget(panes, 1)
        layout.addLayout(buttons)

    def show_items(self, items: Sequence[ReviewItem]) -> None:
        """Show what is to be reviewed now; the one after a decided one becomes the chosen one."""
        chosen = self._chosen()
        row = max(0, self._list.currentRow())
        self._items = tuple(items)
        ids = [item.annotation.id for item in self._items]
        if chosen is not None and chosen.annotation.id in ids:
            row = ids.index(chosen.annotation.id)
        self._list.blockSignals(True)  # the rows in between are nobody's choice
        self._list.clear()
        for item in self._items:
            self._list.addItem(QListWidgetItem(_described(item)))
        self._list.setCurrentRow(min(row, len(self._items) - 1))
        self._list.blockSignals(False)
        self._on_row_changed(self._list.currentRow())

    def choose(self, annotation_id: AnnotationId) -> None:
        """Choose an annotation, if it is to be reviewed."""
        for row, item in enumerate(self._items):
            if item.annotation.id == annotation_id:
                self._list.setCurrentRow(row)

    def _chosen(self) -> ReviewItem | None:
        row = self._list.currentRow()
        return self._items[row] if 0 <= row < len(self._items) else None

    def _on_row_changed(self, _row: int) -> None:
        item = self._chosen()
        self._accept.setEnabled(item is not None and item.proposed is not None)
        self._place.setEnabled(item is not None)
        self._orphan.setEnabled(item is not None)
        self._diff.show_lines(_lines(item) if item else ())
        self._hint.setText(self._hint_for(item))
        told = item.annotation.id if item else None
        if told != self._told:  # the cursor in the text stays while nothing else is chosen
            self._told = told
            self.item_chosen.emit(item)

    def _hint_for(self, item: ReviewItem | None) -> str:
        if item is None:
            return self.tr("Nothing is left to review.")
        if item.proposed is None:
            return self.tr(
                "No place in the newer text is like these words. Choose one in the text and place"
                " the annotation there, or keep it as an orphan: it stays in the list, with its"
                " words."
            )
        return self.tr("Words added are underlined, words removed are struck through.")

    def _wish(self, wish: SignalInstance) -> None:
        item = self._chosen()
        if item is not None:
            wish.emit(item.annotation.id)


def _described(item: ReviewItem) -> str:
    """Return an item in two lines: its words, and what became of them."""
    quote = " ".join(item.annotation.quote.split())
    short = quote if len(quote) <= _SHORT else f"{quote[:_SHORT].rstrip()}…"
    state = _tr(_STATES.get(item.state, item.state.value))
    return f"{short}\n{state.format(score=ui_number(round(100 * item.score)))}"


def _lines(item: ReviewItem) -> list[Sequence[Piece]]:
    if item.proposed is None:
        return [(Piece(Kind.REMOVED, item.annotation.quote),)]
    return [diff_words(item.annotation.quote, item.words)]
