"""The tag chosen in the codebook editor: its fields, its use, and examples of it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListView,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app.model.palette import KEYS
from app.model.tag import Tag, TaggedQuote, TagUse
from ui.annotation_panel.note_blocks import NoteBlocks
from ui.annotation_panel.note_view import NoteView
from ui.dialogs.codebook.look_choice import LookChoice
from ui.dialogs.codebook.words import use_in_words
from ui.i18n import tag_definition, tag_label
from ui.in_sight import in_sight
from ui.theme import Theme
from ui.widgets.wrapped_rows import WrappedRows

_QUOTE_LENGTH = 120
_DEFINITION_HEIGHT = 96


class TagFields(QWidget):
    """Edits one tag; a field is told of when it is left.

    Signals: `edited(object)`, a dictionary of properties; `key_wanted(str)`, a digit that another
    tag has; `quote_chosen(object)`, a `TaggedQuote`.
    """

    edited = Signal(object)
    key_wanted = Signal(str)
    quote_chosen = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._tag: Tag | None = None
        self._holders: dict[str, Tag] = {}
        self.name = QLineEdit()
        self.name.setAccessibleName(self.tr("Name"))
        self.name.editingFinished.connect(self._commit_name)
        self.look = LookChoice(theme)
        self.look.look_chosen.connect(self.edited)
        self.key = QComboBox()
        self.key.setAccessibleName(self.tr("Key"))
        self.key.activated.connect(self._on_key_chosen)
        self.conflict = QLabel()
        self.conflict.setWordWrap(True)
        self.take = QPushButton(self.tr("Take It &Over"))
        self.take.setAutoDefault(False)
        self.take.clicked.connect(lambda: self.key_wanted.emit(self.key.currentData()))
        self.definition = QPlainTextEdit()
        self.definition.setAccessibleName(self.tr("Definition, in Markdown"))
        self.definition.setPlaceholderText(self.tr("What it is given to, in Markdown"))
        self.definition.setTabChangesFocus(True)
        self.definition.setFixedHeight(_DEFINITION_HEIGHT)
        self.definition.installEventFilter(self)
        self._blocks = NoteBlocks(self)
        self.preview = NoteView(self._blocks)
        self.definition.textChanged.connect(
            lambda: self.preview.show_note(self.definition.toPlainText())
        )
        self.use = QLabel()
        self.use.setObjectName("quiet")
        self.use.setWordWrap(True)
        self.examples = QListWidget()
        self.examples.setAccessibleName(self.tr("Examples"))
        self.examples.setWordWrap(True)
        self.examples.setItemDelegate(WrappedRows(self.examples))
        self.examples.setResizeMode(QListView.ResizeMode.Adjust)
        self.examples.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # One that came with the last row would take the room for which the rows were measured.
        self.examples.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.examples.itemActivated.connect(self._on_example_activated)
        self._lay_out()
        self.show_tag(None, (), TagUse(), theme)

    def _lay_out(self) -> None:
        conflict = QHBoxLayout()
        conflict.addWidget(self.conflict, 1)
        conflict.addWidget(self.take)
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.setSpacing(10)
        form.addRow(self.tr("&Name"), self.name)
        form.addRow(self.tr("Look"), self.look)
        form.addRow(self.tr("&Key"), self.key)
        form.addRow("", conflict)
        form.addRow(self.tr("&Definition"), self.definition)
        form.addRow("", self.preview)
        form.addRow("", self.use)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        layout.addLayout(form)
        layout.addWidget(QLabel(self.tr("Newest examples")))
        layout.addWidget(self.examples, 1)

    # ------------------------------------------------------------------ showing

    def show_tag(self, tag: Tag | None, tags: Sequence[Tag], use: TagUse, theme: Theme) -> None:
        """Show a tag; what is being typed about the same one stays."""
        is_other = tag is None or self._tag is None or tag.id != self._tag.id
        self._tag, self._theme = tag, theme
        self.setEnabled(tag is not None)
        if is_other or not self.name.isModified():
            self.name.setText(tag_label(tag.name) if tag else "")
        if is_other or not self.definition.document().isModified():
            self.definition.setPlainText(tag_definition(tag) if tag else "")
            self.definition.document().setModified(False)
        if is_other:
            self.examples.clear()
        self.preview.set_colours(theme.ink, theme.line)
        if tag is not None:
            self.look.show_tag(tag, theme)
        self._show_keys(tags)
        self.show_use(use)

    def _show_keys(self, tags: Sequence[Tag]) -> None:
        mine = self._tag
        self._holders = {
            tag.key: tag
            for tag in tags
            if tag.key and not tag.retired and (mine is None or tag.id != mine.id)
        }
        self.key.clear()
        self.key.addItem(self.tr("none"), "")
        for digit in KEYS:
            holder = self._holders.get(digit)
            self.key.addItem(f"{digit} – {tag_label(holder.name)}" if holder else digit, digit)
        self.key.setCurrentIndex(self.key.findData(mine.key if mine else ""))
        self._show_conflict(None)

    def show_use(self, use: TagUse) -> None:
        """Say how much a change concerns."""
        if not use.annotations:
            self.use.setText(self.tr("Nothing has this tag yet."))
            return
        text = self.tr("In use on {use}; a change shows on all of them.")
        self.use.setText(text.format(use=use_in_words(use)))

    def show_examples(self, quotes: Sequence[TaggedQuote]) -> None:
        """List annotations that have the tag."""
        self.examples.clear()
        for quote in quotes:
            words = " ".join((quote.quote or quote.note or self.tr("Whole article")).split())
            short = words if len(words) <= _QUOTE_LENGTH else f"{words[:_QUOTE_LENGTH].rstrip()}…"
            title = in_sight(quote.article_title) or self.tr("Untitled")
            item = QListWidgetItem(f"{short}\n{title}")
            item.setData(Qt.ItemDataRole.UserRole, quote)
            self.examples.addItem(item)

    def _show_conflict(self, holder: Tag | None) -> None:
        self.conflict.setVisible(holder is not None)
        self.take.setVisible(holder is not None)
        if holder is not None:
            text = self.tr("The key {key} belongs to “{tag}”.")
            self.conflict.setText(text.format(key=holder.key, tag=tag_label(holder.name)))

    def let_go(self) -> None:
        """Read no more definitions as Markdown: the window closes."""
        self._blocks.close()

    # ------------------------------------------------------------------ editing

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the definition when its field is left."""
        if watched is self.definition and event.type() == QEvent.Type.FocusOut:
            self._commit_definition()
        return super().eventFilter(watched, event)

    def commit(self) -> None:
        """Keep what was typed."""
        self._commit_name()
        self._commit_definition()

    def edit_name(self) -> None:
        """Put the keyboard into the name, ready to be typed over."""
        self.name.setFocus()
        self.name.selectAll()

    def _commit_name(self) -> None:
        if self._tag is None or not self.name.isModified():
            return
        self.name.setModified(False)
        if self.name.text().strip() not in (tag_label(self._tag.name), self._tag.name):
            self.edited.emit({"name": self.name.text()})

    def _commit_definition(self) -> None:
        document = self.definition.document()
        if self._tag is None or not document.isModified():
            return
        document.setModified(False)
        self.edited.emit({"definition": self.definition.toPlainText()})

    def _on_key_chosen(self, row: int) -> None:
        digit = self.key.itemData(row)
        holder = self._holders.get(digit)
        self._show_conflict(holder)
        if holder is None and self._tag is not None and digit != self._tag.key:
            self.edited.emit({"key": digit})

    def _on_example_activated(self, item: QListWidgetItem) -> None:
        self.quote_chosen.emit(item.data(Qt.ItemDataRole.UserRole))
