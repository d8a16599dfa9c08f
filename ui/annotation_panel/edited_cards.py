"""The cards with a live editor over one of them, which moves and grows with its card."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QRect, QStringListModel, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QWidget

from app.model.annotation import Annotation
from app.model.ids import AnnotationId
from ui.annotation_panel.card_form import CardForm, Names
from ui.annotation_panel.card_holder import CardHolder
from ui.annotation_panel.measured_cards import MeasuredCards
from ui.annotation_panel.note_blocks import NoteBlocks
from ui.proposed import is_proposed
from ui.theme import Theme

if TYPE_CHECKING:
    from ui.annotation_panel.card_editor import CardEditor


class EditedCards(MeasuredCards):
    """Painted cards, one of which may be open for editing.

    Signals: what `CardEditor` and `ProposalEditor` ask for, passed on as it is, their click as
    `editor_clicked()`.
    """

    edit_requested = Signal(object, dict)
    tag_removal_requested = Signal(object, object)
    answered = Signal(object, object, str)
    link_requested = Signal(object)
    link_removal_requested = Signal(object)
    jump_requested = Signal(object)
    accept_requested = Signal(object, dict)
    dismiss_requested = Signal(list)
    sources_requested = Signal(object)
    left = Signal()
    editor_clicked = Signal()

    def __init__(self, theme: Theme, notes: NoteBlocks, parent: QWidget) -> None:
        super().__init__(theme, notes, parent)
        self._holder = CardHolder(self, parent)
        self._editor: CardForm | None = None
        self._names = Names(*(QStringListModel(self) for _ in range(3)))
        self._read_only = False
        self.verticalScrollBar().valueChanged.connect(self._place_editor)
        self.verticalHeader().sectionResized.connect(self._place_editor)
        self.row_entered.connect(self._on_row_entered)

    # ------------------------------------------------------------------ what the owner says

    def commit(self) -> None:
        """Ask for what was typed and not asked for yet."""
        if self._editor is not None:
            self._editor.commit()

    def set_names(
        self, speakers: Sequence[str], roles: Sequence[str], units: Sequence[str]
    ) -> None:
        """Complete what is typed from these."""
        names = self._names
        for model, known in zip(
            (names.speakers, names.roles, names.units), (speakers, roles, units), strict=True
        ):
            if model.stringList() != list(known):
                model.setStringList(list(known))

    def set_read_only(self, read_only: bool) -> None:
        """Let nothing be changed, as in a library opened for reading."""
        self._read_only = read_only
        if self._editor is not None:
            self._editor.set_read_only(read_only)

    def look_changed(self) -> None:
        """Measure and paint all cards anew."""
        self._show_in_editor()
        super().look_changed()

    # ------------------------------------------------------------------ opening and closing

    def _open_editor(self, annotation_id: AnnotationId | None) -> None:
        """Lay an editor over a card, and take the one before away."""
        if self._editor is not None and self._editor.annotation_id == annotation_id:
            return
        self._close_editor()
        row = self._annotations.row_of(annotation_id)
        if row is None:
            return
        editor = self._editor = self._editor_of(self._annotations.at(row))
        editor.set_read_only(self._read_only)
        self._holder.hold(editor)
        editor.left.connect(self.left)
        editor.clicked.connect(self.editor_clicked)
        editor.entered.connect(self._on_field_entered)
        editor.height_changed.connect(self._on_editor_height_changed)
        QWidget.setTabOrder(self, editor)
        self._on_editor_height_changed()

    def _editor_of(self, annotation: Annotation) -> CardForm:
        # A start needs neither.
        from ui.annotation_panel.card_editor import CardEditor
        from ui.annotation_panel.proposal_editor import ProposalEditor

        if is_proposed(annotation.id):
            proposal = ProposalEditor(annotation, self._delegate, self._names)
            proposal.accept_requested.connect(self.accept_requested)
            proposal.dismiss_requested.connect(lambda each: self.dismiss_requested.emit([each]))
            proposal.sources_requested.connect(self.sources_requested)
            return proposal
        editor = CardEditor(annotation, self._delegate, self._names)
        self._connect_editor(editor)
        return editor

    def _connect_editor(self, editor: CardEditor) -> None:
        editor.edit_requested.connect(self.edit_requested)
        editor.tag_removal_requested.connect(self.tag_removal_requested)
        editor.answered.connect(self.answered)
        editor.link_requested.connect(self.link_requested)
        editor.link_removal_requested.connect(self.link_removal_requested)
        editor.jump_requested.connect(self.jump_requested)
        editor.sources_requested.connect(self.sources_requested)

    def _close_editor(self) -> None:
        editor, self._editor = self._editor, None
        if editor is None:
            return
        editor.commit()
        focused = QApplication.focusWidget()
        if focused is not None and editor.isAncestorOf(focused):
            self.setFocus()  # else Qt would give it to whatever comes next in the window
        self._holder.release()
        row = self._annotations.row_of(editor.annotation_id)
        if row is not None:
            self._set_height(row)

    def _show_in_editor(self) -> None:
        editor = self._editor
        row = self._annotations.row_of(editor.annotation_id) if editor else None
        if editor is not None and row is not None:
            editor.show_annotation(self._annotations.at(row))

    def own_height(self, annotation_id: AnnotationId) -> int | None:
        """Return the height of the editor where it lies over this card."""
        editor = self._editor
        if editor is None or editor.annotation_id != annotation_id:
            return None
        return editor.height_at(self.viewport().width())

    def _on_editor_height_changed(self) -> None:
        editor = self._editor
        row = self._annotations.row_of(editor.annotation_id) if editor else None
        if row is not None:
            self._set_height(row)
            self._place_editor()

    def _place_editor(self, *_: int) -> None:
        editor = self._editor
        row = self._annotations.row_of(editor.annotation_id) if editor else None
        if row is not None:
            top, height = self.rowViewportPosition(row), self.rowHeight(row)
            self._holder.follow(QRect(0, top, self.viewport().width(), height))

    def _on_field_entered(self, field: QWidget) -> None:
        """Scroll to a field that the keyboard goes into."""
        if self._editor is None:
            return
        top = field.mapTo(self._editor, field.rect().topLeft()).y()
        row = self._annotations.row_of(self._editor.annotation_id)
        top += self.rowViewportPosition(row) if row is not None else 0
        bar, below = self.verticalScrollBar(), top + field.height() - self.viewport().height()
        if top < 0 or below > 0:
            bar.setValue(bar.value() + (top if top < 0 else below))

    def _on_row_entered(self, _: QModelIndex) -> None:
        if self._editor is not None:
            self._editor.enter()

    # ------------------------------------------------------------------ Qt

    def _set_known_heights(self, rows: Iterable[int]) -> None:
        super()._set_known_heights(rows)
        self._on_editor_height_changed()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the editor over its card."""
        super().resizeEvent(event)
        self._place_editor()
