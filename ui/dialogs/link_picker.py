"""Link an annotation with another one, found by typing some of its words."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFormLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from app.model.annotation import Annotation
from app.model.article import SearchHit
from app.model.ids import AnnotationId
from app.model.link import LinkKind
from ui.dialogs import MARGIN
from ui.i18n import ui_date
from ui.in_sight import in_sight
from ui.widgets.wrapped_rows import WrappedRows

SEARCH_AFTER_MS = 80
LONGEST_QUOTE = 140
_ID_ROLE = Qt.ItemDataRole.UserRole
_WALK_KEYS = (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp)


class LinkPicker(QDialog):
    """A field, the annotations it finds, and what the link says; Enter links with the marked one.

    Signals: `query_changed(str)`, answered by `show_hits`; `link_chosen(object, str)`, the
    AnnotationId of the other end and a value of `LinkKind`.
    """

    query_changed = Signal(str)
    link_chosen = Signal(object, str)

    def __init__(self, annotation: Annotation, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Link Annotation"))
        self.setMinimumSize(520, 420)
        said = QLabel(_shortened(annotation.quote) or self.tr("Whole article"))
        said.setWordWrap(True)
        said.setTextFormat(Qt.TextFormat.PlainText)
        self._kind = QComboBox()
        self._kind.setAccessibleName(self.tr("Kind of link"))
        for kind, label in (
            (LinkKind.SUPPORTS, self.tr("+ supports")),
            (LinkKind.CONTRADICTS, self.tr("≠ contradicts")),
            (LinkKind.SAME, self.tr("= says the same as")),
        ):
            self._kind.addItem(label, kind.value)
        self._field = QLineEdit()
        self._field.setPlaceholderText(
            self.tr("Words of the other one or of its article, Enter links")
        )
        self._field.setAccessibleName(self.tr("Find annotation"))
        self._field.installEventFilter(self)
        self._list = QListWidget()
        self._list.setAccessibleName(self.tr("Annotations found"))
        self._list.setWordWrap(True)
        self._list.setItemDelegate(WrappedRows(self._list))
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.itemClicked.connect(self._take)
        self._nothing = QLabel()
        self._nothing.setObjectName("quiet")
        self._nothing.setWordWrap(True)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._nothing.hide()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(SEARCH_AFTER_MS)
        self._pause.timeout.connect(self.ask)
        self._is_awaited = True
        self._is_due = False
        self._field.textChanged.connect(self._on_text_changed)
        self._lay_out(said)
        self._field.setFocus()

    def _lay_out(self, said: QLabel) -> None:
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        form.addRow(self.tr("&Says"), self._kind)
        form.addRow(self.tr("&Other"), self._field)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        layout.setSpacing(12)
        layout.addWidget(said)
        layout.addLayout(form)
        layout.addWidget(self._list, 1)
        layout.addWidget(self._nothing, 1)

    def _on_text_changed(self) -> None:
        self._is_awaited, self._is_due = True, False
        self._pause.start()

    def ask(self) -> None:
        """Ask for the annotations that fit what is typed."""
        self.query_changed.emit(self._field.text())

    def show_hits(self, hits: Sequence[SearchHit]) -> None:
        """Show what was found, the first of it marked; take it where Enter was pressed already."""
        self._is_awaited = self._pause.isActive()
        self._list.clear()
        for hit in hits:
            if hit.annotation is None:
                continue
            row = hit.article
            parts = (row.outlet, ui_date(row.published), row.title)
            place = " · ".join(in_sight(part) for part in parts if part)
            quote = _shortened(hit.annotation.quote) or self.tr("Whole article")
            item = QListWidgetItem(f"{quote}\n{place}")
            item.setData(_ID_ROLE, hit.annotation.id)
            self._list.addItem(item)
        self._list.setCurrentRow(0)
        self._say_if_nothing()
        if self._is_due and not self._is_awaited:
            self._is_due = False
            self._take(self._list.currentItem())

    def _say_if_nothing(self) -> None:
        is_empty = self._list.count() == 0
        self._list.setVisible(not is_empty)
        self._nothing.setVisible(is_empty)
        self._nothing.setText(
            self.tr("Nothing fits. Words of a quote, a note or an article's title are looked for.")
            if self._field.text().strip()
            else self.tr("There is no other annotation yet.")
        )

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the arrows walk the list while typing goes on, and Enter take."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in _WALK_KEYS:
                self._list.event(event)
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._is_due = self._is_awaited
                self._take(self._list.currentItem())
                return True
        return super().eventFilter(watched, event)

    def _take(self, item: QListWidgetItem | None) -> None:
        if item is None or self._is_awaited:
            return  # what is listed does not fit what is typed yet
        self.accept()
        kind = str(self._kind.currentData())
        self.link_chosen.emit(AnnotationId(item.data(_ID_ROLE)), kind)


def _shortened(quote: str) -> str:
    words = " ".join(quote.split())
    return words if len(words) <= LONGEST_QUOTE else f"{words[: LONGEST_QUOTE - 1].rstrip()}…"
