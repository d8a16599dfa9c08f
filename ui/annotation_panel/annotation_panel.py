"""The right side of the window: a card for each annotation of the article shown."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout, QLabel, QStackedWidget, QVBoxLayout, QWidget

from app.model.annotation import Annotation
from app.model.ids import AnnotationId
from app.model.tag import Tag
from ui.annotation_panel.card_geometry import MARGIN_X
from ui.annotation_panel.card_list import CardList
from ui.i18n import ui_number
from ui.theme import Theme, load_theme

if TYPE_CHECKING:
    from app.library import Library


class AnnotationPanel(QWidget):
    """Cards in text order, those of the whole article first, orphans last.

    Signals: `annotation_chosen(object)` (AnnotationId), `edit_requested(object, dict)`
    (AnnotationId, {field: text}), `trash_requested(list)` (of AnnotationId),
    `tag_removal_requested(object, object)` (AnnotationId, TagId), `left()` (Escape: the keyboard
    goes back to the text).
    """

    annotation_chosen = Signal(object)
    edit_requested = Signal(object, dict)
    trash_requested = Signal(list)
    tag_removal_requested = Signal(object, object)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme = load_theme("light")
        self._title = QLabel(self.tr("Annotations"), self)
        bold = QFont(self._title.font())
        bold.setBold(True)
        self._title.setFont(bold)
        self._count = QLabel(self)
        self._cards = CardList(theme, self)
        self._cards.setAccessibleName(self.tr("Annotations"))
        self._empty = QLabel(self)
        self._empty.setWordWrap(True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self._empty.setContentsMargins(MARGIN_X + 2, 8, MARGIN_X + 2, 8)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self._cards)
        self._build()
        self._cards.annotation_chosen.connect(self.annotation_chosen)
        self._cards.edit_requested.connect(self.edit_requested)
        self._cards.trash_requested.connect(self.trash_requested)
        self._cards.tag_removal_requested.connect(self.tag_removal_requested)
        self._cards.left.connect(self.left)
        self.set_theme(theme)

    def _build(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(MARGIN_X + 2, 14, MARGIN_X + 2, 4)
        head.addWidget(self._title)
        head.addStretch(1)
        head.addWidget(self._count)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addLayout(head)
        layout.addWidget(self._stack, 1)

    def set_library(self, library: Library | None) -> None:
        """Show the cards of another library, none yet; one opened for reading is not edited."""
        self._cards.set_read_only(library is not None and library.read_only)
        self.show_annotations(())

    def set_tags(self, tags: Sequence[Tag]) -> None:
        """Name and colour tags as this codebook does."""
        self._cards.set_tags(tags)

    def set_theme(self, theme: Theme) -> None:
        """Draw with the colours of `theme`."""
        self._cards.set_theme(theme)
        for quiet in (self._count, self._empty):
            quiet.setStyleSheet(f"color: {theme.muted.name()};")

    def show_annotations(self, annotations: Sequence[Annotation]) -> None:
        """Show these; what is being typed, selected and scrolled to stays as it is."""
        self._cards.show_annotations(annotations)
        self._count.setText(ui_number(len(annotations)) if annotations else "")
        self._stack.setCurrentWidget(self._cards if annotations else self._empty)

    def set_article_open(self, is_open: bool) -> None:
        """Say how to begin only where there is an article to begin with."""
        self._empty.setText(self.tr("Select a sentence and press 1, 2 or 3.") if is_open else "")

    def select(self, annotation_id: AnnotationId | None) -> None:
        """Select a card and scroll to it without choosing it; None selects none."""
        self._cards.select(annotation_id)

    def edit_note(self, annotation_id: AnnotationId) -> None:
        """Put the caret into the note of a card."""
        self._cards.edit_note(annotation_id)

    def focus_cards(self) -> None:
        """Put the keyboard into the cards."""
        self._cards.setFocus()

    def commit(self) -> None:
        """Ask for what was typed and not asked for yet: before closing, exporting, undoing."""
        self._cards.commit()
