"""Pick any tag of the codebook by typing part of its name, or make a new one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from app.model.ids import TagId
from app.model.tag import Tag
from ui.dialogs import MARGIN
from ui.i18n import tag_definition, tag_label
from ui.theme import Theme
from ui.widgets.tag_look import swatch

_TAG_ROLE = Qt.ItemDataRole.UserRole
_WALK_KEYS = (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp)


class TagPicker(QDialog):
    """A field and the tags that match it; Enter takes the marked one.

    Signals: `tag_chosen(object)`, a `TagId`; `creation_requested(str)`, the name of a new tag.
    """

    tag_chosen = Signal(object)
    creation_requested = Signal(str)

    def __init__(
        self,
        tags: Sequence[Tag],
        theme: Theme,
        title: str,
        parent: QWidget | None = None,
        *,
        may_create: bool = True,
    ) -> None:
        super().__init__(parent)
        self._tags = [tag for tag in tags if not tag.retired]
        self._theme = theme
        self._may_create = may_create
        self.setWindowTitle(title)
        self.setMinimumSize(340, 320)
        self._field = QLineEdit()
        self._field.setPlaceholderText(self.tr("Type to filter, Enter applies"))
        self._field.setAccessibleName(self.tr("Tag name"))
        self._field.textChanged.connect(self._on_text_changed)
        self._field.installEventFilter(self)
        self._list = QListWidget()
        self._list.setAccessibleName(self.tr("Tags"))
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.itemClicked.connect(self._take)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        layout.setSpacing(12)
        layout.addWidget(self._field)
        layout.addWidget(self._list)
        self._on_text_changed("")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the arrows walk the list while typing goes on, and Enter take."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in _WALK_KEYS:
                self._list.event(event)
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._take(self._list.currentItem())
                return True
        return super().eventFilter(watched, event)

    def _on_text_changed(self, text: str) -> None:
        wanted = text.strip()
        self._list.clear()
        for tag in self._matching(wanted):
            key = f"   {tag.key}" if tag.key else ""
            item = QListWidgetItem(swatch(tag, self._theme), tag_label(tag.name) + key)
            item.setData(_TAG_ROLE, tag.id)
            item.setToolTip(tag_definition(tag))
            self._list.addItem(item)
        names = {name.casefold() for tag in self._tags for name in (tag.name, tag_label(tag.name))}
        if self._may_create and wanted and wanted.casefold() not in names:
            self._list.addItem(QListWidgetItem(self.tr("Create “{name}”").format(name=wanted)))
        self._list.setCurrentRow(0)

    def _matching(self, text: str) -> list[Tag]:
        """Return the tags whose name holds the text, those that start with it first."""
        folded = text.casefold()
        found = [tag for tag in self._tags if folded in tag_label(tag.name).casefold()]
        return sorted(found, key=lambda tag: not tag_label(tag.name).casefold().startswith(folded))

    def _take(self, item: QListWidgetItem | None) -> None:
        if item is None:
            return
        tag_id = item.data(_TAG_ROLE)
        self.accept()
        if tag_id is None:
            self.creation_requested.emit(self._field.text().strip())
        else:
            self.tag_chosen.emit(TagId(tag_id))
