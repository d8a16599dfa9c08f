"""The selected card: everything on it can be edited."""

from __future__ import annotations

from collections.abc import Hashable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from app.model.annotation import Annotation
from app.model.variable import VariableTarget
from ui.annotation_panel.answers_form import AnswersForm
from ui.annotation_panel.card_delegate import CardDelegate
from ui.annotation_panel.card_fields import (
    CardField,
    LineField,
    NameField,
    NoteField,
    NumberField,
    StatusField,
)
from ui.annotation_panel.card_form import CardForm, Names
from ui.annotation_panel.card_geometry import GAP
from ui.annotation_panel.card_kinds import Field, fields_of, spoken_name
from ui.annotation_panel.card_look import about_target
from ui.annotation_panel.card_style import card_style
from ui.annotation_panel.field_keeper import FieldKeeper
from ui.annotation_panel.link_rows import LinkRows
from ui.annotation_panel.note_view import NoteView
from ui.annotation_panel.quote_view import QuoteView
from ui.annotation_panel.same_button import SameButton
from ui.annotation_panel.tag_row import TagRow
from ui.theme import Theme
from ui.widgets.field_style import FRAME_PX


class CardEditor(CardForm):
    """Shows one annotation and asks for changes to it; writes nothing itself.

    Signals: `edit_requested(object, dict)` (AnnotationId, {field: text}),
    `tag_removal_requested(object, object)` (AnnotationId, TagId), `answered(object, object, str)`
    (AnnotationId, VariableId, answer), `link_requested(object)` (AnnotationId),
    `link_removal_requested(object)` (LinkId), `jump_requested(object)` (LinkEnd),
    `sources_requested(object)` (AnnotationId), and those of `CardForm`.
    """

    edit_requested = Signal(object, dict)
    tag_removal_requested = Signal(object, object)
    answered = Signal(object, object, str)
    link_requested = Signal(object)
    link_removal_requested = Signal(object)
    jump_requested = Signal(object)
    sources_requested = Signal(object)

    def __init__(
        self,
        annotation: Annotation,
        delegate: CardDelegate,
        names: Names,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(annotation, delegate, parent)
        self._keeper = FieldKeeper(self._on_written, self)
        self._fields: dict[Field, CardField] = {
            Field.SPEAKER: NameField(names.speakers, self),
            Field.SPEAKER_ROLE: NameField(names.roles, self),
            Field.VALUE: NumberField(self),
            Field.VALUE_HIGH: NumberField(self),
            Field.UNIT: NameField(names.units, self),
            Field.QUALIFIER: LineField(self),
            Field.STATUS: StatusField(self),
            Field.NOTE: NoteField(self),
        }
        self._labels = {field: QLabel(self) for field in self._fields}
        self._tags = TagRow(self)
        self._about = QLabel(self)
        self._about.setWordWrap(True)
        self._quote = QuoteView(self)
        self._note_view = NoteView(delegate.notes, self)
        self._answers = AnswersForm(self)
        self._links = LinkRows(self)
        self._same = SameButton(self)
        self._build()
        self._connect()
        self.set_theme(delegate.theme)
        self.show_annotation(annotation)

    def _build(self) -> None:
        layout = self._layout
        for widget in (self._tags, self._about, self._quote):
            layout.addWidget(widget)
        layout.addLayout(self._grid())
        for coded in (self._same, self._note_view, self._answers, self._links):
            layout.addWidget(coded)
        layout.addStretch(1)

    def _grid(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(GAP)
        grid.setColumnStretch(1, 1)
        for row, (field, editor) in enumerate(self._fields.items()):
            align = Qt.AlignmentFlag.AlignTop if field is Field.NOTE else Qt.AlignmentFlag(0)
            grid.addWidget(self._labels[field], row, 0, align)
            grid.addWidget(editor, row, 1)
            self._labels[field].setBuddy(editor)
        self._labels[Field.NOTE].setContentsMargins(0, FRAME_PX // 2, 0, 0)
        return grid

    def _connect(self) -> None:
        for field, widget in self._fields.items():
            self._keeper.add(field, widget)
        self._tags.removal_requested.connect(self._on_tag_removal_requested)
        self._answers.answered.connect(self._on_answered)
        self._links.link_requested.connect(self._on_link_requested)
        self._links.removal_requested.connect(self.link_removal_requested)
        self._links.jump_requested.connect(self.jump_requested)
        self._same.clicked.connect(lambda: self.sources_requested.emit(self._annotation.id))
        for part in (self._keeper, self._answers):
            part.left.connect(self.left)
            part.entered.connect(self.entered)
        self._quote.height_changed.connect(self.height_changed)
        self._note_view.height_changed.connect(self.height_changed)
        note = self._fields[Field.NOTE]
        if isinstance(note, NoteField):
            note.height_changed.connect(self.height_changed)

    # ------------------------------------------------------------------ showing

    def show_annotation(self, annotation: Annotation) -> None:
        """Show what is stored; text that is being typed stays, and so does the caret."""
        self._annotation = annotation
        looks = [
            (tag_id, self._delegate.look_of_tag(tag_id))
            for tag_id in annotation.tags
            if tag_id in self._delegate.tags
        ]
        fonts = self._delegate.fonts
        self._tags.show_tags(looks, fonts.name, read_only=self._read_only)
        self._about.setText(about_target(annotation))
        self._about.setFont(fonts.small)
        self._about.setVisible(bool(self._about.text()))
        ink = self._delegate.theme.ink
        self._quote.show_text(annotation.quote, fonts.quote, ink)
        self._quote.setVisible(bool(annotation.quote))
        self._show_fields(annotation)
        self._same.show_line(self._delegate.extra(annotation.id).same)
        self._note_view.setFont(fonts.small)
        self._note_view.show_note(annotation.fields.note)
        coding = self._delegate.coding
        coded = coding.of(annotation.id)
        variables = coding.about(VariableTarget.ANNOTATION)
        self._answers.show_answers(variables, coded.answers, fonts.small)
        self._links.show_links(coded.links, fonts.small)
        self.height_changed.emit()
        self.update()

    def _show_fields(self, annotation: Annotation) -> None:
        offered = {label.field: label for label in fields_of(annotation, self._delegate.tags)}
        for field, widget in self._fields.items():
            label = offered.get(field)
            self._labels[field].setText(label.label if label else "")
            self._labels[field].setFont(self._delegate.fonts.small)
            self._labels[field].setVisible(label is not None)
            widget.setVisible(label is not None)
            widget.setAccessibleName(spoken_name(label) if label else "")
            self._keeper.show_stored(field, str(getattr(annotation.fields, field)))

    def set_theme(self, theme: Theme) -> None:
        """Draw with the colours of `theme`."""
        self.setStyleSheet(card_style(theme))
        self._note_view.set_colours(theme.ink, theme.line)

    def set_read_only(self, read_only: bool) -> None:
        """Show the fields without letting them be changed."""
        super().set_read_only(read_only)
        for widget in self._fields.values():
            widget.setReadOnly(read_only)
        self._answers.set_read_only(read_only)
        self._links.set_read_only(read_only)

    def focus_field(self, field: Field | None = None) -> None:
        """Put the caret into a field, the first one shown if none is named."""
        shown = [name for name, widget in self._fields.items() if not widget.isHidden()]
        self._fields[field or shown[0]].setFocus(Qt.FocusReason.OtherFocusReason)

    # ------------------------------------------------------------------ editing

    def commit(self) -> None:
        """Ask for each change that was not asked for yet."""
        self._keeper.commit()
        self._answers.commit()

    def _on_written(self, key: Hashable, text: str) -> None:
        self.edit_requested.emit(self._annotation.id, {str(key): text})

    def _on_answered(self, variable_id: object, answer: str) -> None:
        self.answered.emit(self._annotation.id, variable_id, answer)

    def _on_link_requested(self) -> None:
        self.commit()
        self.link_requested.emit(self._annotation.id)

    def _on_tag_removal_requested(self, tag_id: object) -> None:
        self.commit()
        self.tag_removal_requested.emit(self._annotation.id, tag_id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keep from the list what a field let through: an arrow there means no other card."""
        event.setAccepted(self._keeper.has_focus() or self._answers.has_focus())
