"""The right side of the window: a card for each annotation of the article shown."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QFont
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLabel,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app.model.annotation import Annotation
from app.model.ids import AnnotationId, CoderId
from app.model.tag import Tag
from ui.after_paint import AfterPaint
from ui.annotation_panel.article_head import ArticleHead
from ui.annotation_panel.card_coding import Coding
from ui.annotation_panel.card_extras import Extras
from ui.annotation_panel.card_geometry import MARGIN_X
from ui.annotation_panel.card_list import CardList
from ui.annotation_panel.card_query import chosen
from ui.annotation_panel.card_style import card_style
from ui.annotation_panel.filter_bar import FilterBar
from ui.annotation_panel.note_blocks import NoteBlocks
from ui.annotation_panel.selection_bar import SelectionBar
from ui.i18n import ui_number
from ui.proposed import is_proposed
from ui.theme import Theme, load_theme

if TYPE_CHECKING:
    from app.library import Library


class AnnotationPanel(QWidget):
    """The article's codes and note, then cards in text order unless sorted otherwise.

    Signals: `annotation_chosen(object)` (AnnotationId), `edit_requested(object, dict)`
    (AnnotationId, {field: text}), `trash_requested(list)` (of AnnotationId),
    `tag_removal_requested(object, object)` (AnnotationId, TagId), `answered(object, object, str)`
    (AnnotationId, VariableId, answer), `article_answered(object, str)` (VariableId, answer),
    `article_note_written(str)`, `variables_requested()`, `link_requested(object)` (AnnotationId),
    `link_removal_requested(object)` (LinkId), `jump_requested(object)` (LinkEnd), `left()`
    (Escape: the keyboard goes back to the text); of suggestions `accept_requested(object, dict)`
    (AnnotationId, {field: text} of what was changed) and `dismiss_requested(list)`
    (of AnnotationId); `sources_requested(object)` (AnnotationId); and of several cards selected at
    once `tag_requested()`, `untag_requested()`, `status_requested(str)`, `copy_requested()`.
    """

    annotation_chosen = Signal(object)
    edit_requested = Signal(object, dict)
    trash_requested = Signal(list)
    tag_removal_requested = Signal(object, object)
    answered = Signal(object, object, str)
    article_answered = Signal(object, str)
    article_note_written = Signal(str)
    variables_requested = Signal()
    link_requested = Signal(object)
    link_removal_requested = Signal(object)
    jump_requested = Signal(object)
    left = Signal()
    accept_requested = Signal(object, dict)
    dismiss_requested = Signal(list)
    sources_requested = Signal(object)
    tag_requested = Signal()
    untag_requested = Signal()
    status_requested = Signal(str)
    copy_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme = load_theme("light")
        self._annotations = self._coming = self._proposed = tuple[Annotation, ...]()
        self._suggested = 0
        self._extras: Extras = {}
        self._following = AfterPaint(lambda: self.show_annotations(self._coming), self)
        self._selecting = AfterPaint(lambda: self.select(self._wanted), self)
        self._wanted: AnnotationId | None = None
        self._notes = NoteBlocks(self)
        self.destroyed.connect(self._notes.close)
        self._title = QLabel(self.tr("Annotations"), self)
        bold = QFont(self._title.font())
        bold.setBold(True)
        self._title.setFont(bold)
        self._count = QLabel(self)
        self._head = ArticleHead(self._notes, self)
        self._filter = FilterBar(self)
        self._area = QWidget(self)
        self._cards = CardList(theme, self._notes, self._area)
        self._cards.setAccessibleName(self.tr("Annotations"))
        self._selection = SelectionBar(self)
        self._empty = QLabel(self)
        self._empty.setWordWrap(True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self._empty.setContentsMargins(MARGIN_X + 2, 8, MARGIN_X + 2, 8)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self._area)
        self._build()
        self._connect()
        self.set_theme(theme)
        self.set_article_open(False)

    def _build(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(MARGIN_X + 2, 14, MARGIN_X + 2, 4)
        head.addWidget(self._title, 1)
        head.addWidget(self._count)
        cards = QVBoxLayout(self._area)
        cards.setContentsMargins(0, 0, 0, 0)
        cards.addWidget(self._cards)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addLayout(head)
        layout.addWidget(self._head)
        layout.addWidget(self._filter)
        layout.addWidget(self._stack, 1)
        layout.addWidget(self._selection)

    def _connect(self) -> None:
        cards, head, selection = self._cards, self._head, self._selection
        cards.annotation_chosen.connect(self.annotation_chosen)
        cards.edit_requested.connect(self.edit_requested)
        cards.trash_requested.connect(self.trash_requested)
        cards.tag_removal_requested.connect(self.tag_removal_requested)
        cards.answered.connect(self.answered)
        cards.link_requested.connect(self.link_requested)
        cards.link_removal_requested.connect(self.link_removal_requested)
        cards.jump_requested.connect(self.jump_requested)
        cards.accept_requested.connect(self.accept_requested)
        cards.dismiss_requested.connect(self.dismiss_requested)
        cards.sources_requested.connect(self.sources_requested)
        cards.left.connect(self.left)
        cards.selection_changed.connect(lambda: selection.set_count(len(self._selected())))
        head.answered.connect(self.article_answered)
        head.note_written.connect(self.article_note_written)
        head.variables_requested.connect(self.variables_requested)
        head.left.connect(self.left)
        selection.tag_requested.connect(self.tag_requested)
        selection.untag_requested.connect(self.untag_requested)
        selection.status_requested.connect(self.status_requested)
        selection.copy_requested.connect(self.copy_requested)
        selection.trash_requested.connect(lambda: self.trash_requested.emit(self.selected_ids()))
        self._filter.query_changed.connect(lambda _: self._show_cards(anew=True))

    # ------------------------------------------------------------------ what the owner says

    def set_library(self, library: Library | None) -> None:
        """Show the cards of another library, none yet; one opened for reading is not edited."""
        read_only = library is not None and library.read_only
        self._cards.set_read_only(read_only)
        self._head.set_read_only(read_only)
        self._selection.set_read_only(read_only)
        self._filter.reset()
        self.set_coding(Coding(), "")
        self.show_annotations(())

    def set_tags(self, tags: Sequence[Tag]) -> None:
        """Name and colour tags as this codebook does."""
        by_id = {tag.id: tag for tag in tags}
        self._filter.set_tags(by_id)
        self._cards.set_tags(tags)

    def set_theme(self, theme: Theme) -> None:
        """Draw with the colours of `theme`."""
        self._cards.set_theme(theme)
        self._head.set_theme(theme)
        self._selection.set_theme(theme)
        self._filter.setStyleSheet(card_style(theme))
        for quiet in (self._count, self._empty):
            quiet.setStyleSheet(f"color: {theme.muted.name()};")

    def set_coding(self, coding: Coding, note: str) -> None:
        """Show links and answers on the cards, codes and the article's note above them."""
        self._head.show_coding(coding, note)
        self._cards.set_coding(coding)

    def set_names(
        self, speakers: Sequence[str], roles: Sequence[str], units: Sequence[str]
    ) -> None:
        """Complete what is typed into the fields of a card from these."""
        self._cards.set_names(speakers, roles, units)

    def set_coders(self, coders: Mapping[CoderId, str]) -> None:
        """Call coders by these names."""
        self._filter.set_coders(coders)

    def follow_annotations(self, annotations: Sequence[Annotation]) -> None:
        """Show these as `show_annotations` does, but after the text is painted.

        Who asks for a card or for what is selected before that finds them shown.
        """
        self._coming = tuple(annotations)
        self._following.start()

    def show_annotations(self, annotations: Sequence[Annotation]) -> None:
        """Show these; what is being typed, selected and scrolled to stays as it is."""
        self._following.stop()
        self._annotations = self._coming = tuple(annotations)
        self._cards.set_extras(self._extras)
        self._filter.set_annotations(self._annotations)
        self._show_cards()

    def follow_proposals(self, proposed: Sequence[Annotation], extras: Extras, total: int) -> None:
        """Show these suggestions among the cards, and what cards show beside what is stored.

        `total` is how many the article has. As with `follow_annotations` the text comes first.
        """
        self._proposed, self._extras, self._suggested = tuple(proposed), extras, total
        self._following.start()

    def _show_cards(self, *, anew: bool = False) -> None:
        self._following.finish()
        query = self._filter.query
        kept = () if anew else self._cards.selected_ids()
        cards = (*self._annotations, *self._proposed)
        wanted = chosen(cards, query, self._filter.tags, kept)
        self._cards.show_annotations(wanted, anew=anew)
        self._count.setText(self._counted(sum(not is_proposed(each.id) for each in wanted)))
        self._filter.setVisible(bool(cards))
        self._stack.setCurrentWidget(self._area if cards else self._empty)

    def _counted(self, shown: int) -> str:
        """Return how many annotations there are, those shown before it, then the suggestions."""
        total = ui_number(len(self._annotations)) if self._annotations else ""
        if shown != len(self._annotations):
            total = self.tr("{shown} of {total}").format(shown=ui_number(shown), total=total)
        if not self._suggested:
            return total
        suggested = self.tr("{n} suggested").format(n=ui_number(self._suggested))
        return f"{total} · {suggested}" if total else suggested

    def set_article_open(self, is_open: bool) -> None:
        """Say how to begin only where there is an article to begin with."""
        self._empty.setText(self.tr("Select a sentence and give it a tag.") if is_open else "")
        self._head.setVisible(is_open)

    def select(self, annotation_id: AnnotationId | None) -> None:
        """Select a card and scroll to it without choosing it; None selects none."""
        self._selecting.stop()
        self._following.finish()
        self._cards.select(annotation_id)

    def select_soon(self, annotation_id: AnnotationId | None) -> None:
        """Select a card as `select` does, but after the text is painted."""
        self._wanted = annotation_id
        self._selecting.start()

    def _finish(self) -> None:
        self._following.finish()
        self._selecting.finish()

    def selected_ids(self) -> list[AnnotationId]:
        """Return the annotations of the cards selected, in the order of the cards."""
        self._finish()
        return self._selected()

    def _selected(self) -> list[AnnotationId]:
        return [each for each in self._cards.selected_ids() if not is_proposed(each)]

    def has_keyboard(self) -> bool:
        """Say whether the keyboard is in the cards or in one of them."""
        focused = QApplication.focusWidget()
        return focused is not None and (focused is self._area or self._area.isAncestorOf(focused))

    def add_card_action(self, action: QAction) -> None:
        """Have the keys of a command work while the keyboard is in the cards."""
        self._area.addAction(action)

    def edit_proposal(self, proposal_id: AnnotationId) -> None:
        """Put the caret into the first field of a suggestion's card."""
        self._finish()
        self._cards.edit_proposal(proposal_id)

    def edit_note(self, annotation_id: AnnotationId) -> None:
        """Put the caret into the note of a card."""
        self._finish()
        self._cards.edit_note(annotation_id)

    def focus_cards(self) -> None:
        """Put the keyboard into the cards."""
        self._finish()
        self._cards.setFocus()

    def focus_codes(self) -> None:
        """Put the keyboard into the codes of the whole article."""
        self._head.focus_fields()

    def commit(self) -> None:
        """Ask for what was typed and not asked for yet: before closing, exporting, undoing."""
        self._cards.commit()
        self._head.commit()
