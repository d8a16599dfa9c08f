"""The selected card of a suggestion: why it was made, what it would say, and yes or no."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QToolButton, QWidget

from app.model.annotation import Annotation
from ui.annotation_panel.card_delegate import CardDelegate
from ui.annotation_panel.card_fields import LineField, NameField, NumberField
from ui.annotation_panel.card_form import CardForm, Names
from ui.annotation_panel.card_geometry import GAP
from ui.annotation_panel.card_kinds import Field, fields_of, spoken_name
from ui.annotation_panel.card_look import about_target
from ui.annotation_panel.card_style import card_style
from ui.annotation_panel.quote_view import QuoteView
from ui.annotation_panel.same_button import SameButton
from ui.annotation_panel.tag_row import TagRow
from ui.theme import Theme
from ui.widgets.flow_layout import FlowLayout

_EDITED = (
    Field.SPEAKER,
    Field.SPEAKER_ROLE,
    Field.VALUE,
    Field.VALUE_HIGH,
    Field.UNIT,
    Field.QUALIFIER,
)


class ProposalEditor(CardForm):
    """Shows one suggestion with fields that may be mended before it is accepted.

    Nothing typed is kept until then: Enter in a field accepts, Escape takes back what was typed.

    Signals: `accept_requested(object, dict)` (AnnotationId, {field: text} of what was changed),
    `dismiss_requested(object)` and `sources_requested(object)` (AnnotationId), and those of
    `CardForm`.
    """

    accept_requested = Signal(object, dict)
    dismiss_requested = Signal(object)
    sources_requested = Signal(object)

    outline = Qt.PenStyle.DashLine

    def __init__(
        self,
        annotation: Annotation,
        delegate: CardDelegate,
        names: Names,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(annotation, delegate, parent)
        self._tags = TagRow(self)
        self._about = QLabel(self)
        self._quote = QuoteView(self)
        self._reasons = QLabel(self)
        self._same = SameButton(self)
        self._fields: dict[Field, LineField] = {
            Field.SPEAKER: NameField(names.speakers, self),
            Field.SPEAKER_ROLE: NameField(names.roles, self),
            Field.VALUE: NumberField(self),
            Field.VALUE_HIGH: NumberField(self),
            Field.UNIT: NameField(names.units, self),
            Field.QUALIFIER: LineField(self),
        }
        self._labels = {field: QLabel(self) for field in self._fields}
        self._other = QPushButton(self)
        self._accept = self._button(self.tr("✓ Accept"), self.tr("Accept the suggestion"))
        self._dismiss = self._button(self.tr("✗ Dismiss"), self.tr("Dismiss the suggestion"))
        self._build()
        self._connect()
        self.set_theme(delegate.theme)
        self.show_annotation(annotation)

    def _button(self, text: str, name: str) -> QToolButton:
        button = QToolButton(self)
        button.setText(text)
        button.setAccessibleName(name)
        button.setToolTip(name)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button

    def _build(self) -> None:
        for text in (self._about, self._reasons):
            text.setWordWrap(True)
            text.setTextFormat(Qt.TextFormat.PlainText)
        self._other.setObjectName("jump")
        self._other.setAutoDefault(False)
        above: tuple[QWidget, ...] = (self._tags, self._about, self._quote)
        below: tuple[QWidget, ...] = (self._other, self._same, self._reasons)
        for part in above:
            self._layout.addWidget(part)
        self._layout.addLayout(self._grid())
        for part in below:
            self._layout.addWidget(part)
        buttons = FlowLayout(spacing=4)
        for button in (self._accept, self._dismiss):
            buttons.addWidget(button)
        self._layout.addLayout(buttons)
        self._layout.addStretch(1)

    def _grid(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(GAP)
        grid.setColumnStretch(1, 1)
        for row, (field, editor) in enumerate(self._fields.items()):
            grid.addWidget(self._labels[field], row, 0)
            grid.addWidget(editor, row, 1)
            self._labels[field].setBuddy(editor)
        return grid

    def _connect(self) -> None:
        for editor in self._fields.values():
            editor.settled.connect(self.accept)
            editor.installEventFilter(self)
        self._accept.clicked.connect(self.accept)
        self._dismiss.clicked.connect(lambda: self.dismiss_requested.emit(self.annotation_id))
        self._same.clicked.connect(lambda: self.sources_requested.emit(self.annotation_id))
        self._other.clicked.connect(self._take_other_speaker)
        self._quote.height_changed.connect(self.height_changed)

    # ------------------------------------------------------------------ showing

    def show_annotation(self, annotation: Annotation) -> None:
        """Show what is suggested now; what was typed into a field stays."""
        before, self._annotation = self._annotation, annotation
        delegate, fonts = self._delegate, self._delegate.fonts
        looks = [
            (tag_id, delegate.look_of_tag(tag_id))
            for tag_id in annotation.tags
            if tag_id in delegate.tags
        ]
        self._tags.show_tags(looks, fonts.name, read_only=True)
        self._about.setText(about_target(annotation))
        self._quote.show_text(annotation.quote, fonts.quote, delegate.theme.ink)
        extra = delegate.extra(annotation.id)
        self._same.show_line(extra.same)
        self._reasons.setText(extra.reasons)
        self._reasons.setVisible(bool(extra.reasons))
        for label in (self._about, self._reasons, *self._labels.values()):
            label.setFont(fonts.small)
        self._show_fields(before)
        self._offer_other_speaker()
        self.height_changed.emit()
        self.update()

    def _show_fields(self, before: Annotation) -> None:
        offered = {
            each.field: each
            for each in fields_of(self._annotation, self._delegate.tags)
            if each.field in _EDITED
        }
        for field, editor in self._fields.items():
            label = offered.get(field)
            self._labels[field].setText(label.label if label else "")
            self._labels[field].setVisible(label is not None)
            editor.setVisible(label is not None)
            editor.setAccessibleName(spoken_name(label) if label else "")
            proposed = _value(self._annotation, field)
            if editor.written() in ("", _value(before, field)) and editor.written() != proposed:
                editor.show_stored(proposed)

    def _offer_other_speaker(self) -> None:
        other = self._delegate.extra(self.annotation_id).other_speaker
        speaker = self._fields[Field.SPEAKER]
        offered = bool(other) and speaker.text() != other and not self._read_only
        self._other.setText(self.tr("or {speaker}").format(speaker=other).replace("&", "&&"))
        self._other.setAccessibleName(
            self.tr("Take {speaker} as the speaker").format(speaker=other)
        )
        self._other.setVisible(offered)

    def set_theme(self, theme: Theme) -> None:
        """Draw with the colours of `theme`."""
        self.setStyleSheet(card_style(theme))
        self.update()

    def set_read_only(self, read_only: bool) -> None:
        """Offer only what changes nothing."""
        super().set_read_only(read_only)
        for editor in self._fields.values():
            editor.setReadOnly(read_only)
        for button in (self._accept, self._dismiss):
            button.setHidden(read_only)

    # ------------------------------------------------------------------ deciding

    def enter(self) -> None:
        """Accept the suggestion."""
        self.accept()

    def accept(self) -> None:
        """Ask for it to be accepted, with what was changed."""
        changes: dict[str, str] = {}
        for field, editor in self._fields.items():
            written = editor.written()
            if editor.isHidden() or written is None:
                continue
            if written.strip() != _value(self._annotation, field):
                changes[field.value] = written.strip()
        self.accept_requested.emit(self.annotation_id, changes)

    def _take_other_speaker(self) -> None:
        """Put the second proposal in the place of the first, and the first in its."""
        speaker = self._fields[Field.SPEAKER]
        speaker.show_stored(self._delegate.extra(self.annotation_id).other_speaker)
        if self._annotation.fields.speaker_role:
            self._fields[Field.SPEAKER_ROLE].show_stored("")
        self._offer_other_speaker()
        speaker.setFocus(Qt.FocusReason.OtherFocusReason)

    def focus_field(self, field: Field | None = None) -> None:
        """Put the caret into a field, the first one shown if none is named."""
        shown = [name for name, editor in self._fields.items() if not editor.isHidden()]
        if shown:
            editor = self._fields[field or shown[0]]
            editor.setFocus(Qt.FocusReason.OtherFocusReason)
            editor.selectAll()
        else:
            self._accept.setFocus(Qt.FocusReason.OtherFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Escape takes back what was typed and leaves the field for the text."""
        if event.type() == QEvent.Type.FocusIn and isinstance(watched, QWidget):
            self.entered.emit(watched)
        elif (
            event.type() == QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Escape
        ):
            for field, editor in self._fields.items():
                editor.show_stored(_value(self._annotation, field))
            self._offer_other_speaker()
            self.left.emit()
            return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keep from the list what a field let through."""
        event.setAccepted(any(editor.hasFocus() for editor in self._fields.values()))


def _value(annotation: Annotation, field: Field) -> str:
    return str(getattr(annotation.fields, field.value))
