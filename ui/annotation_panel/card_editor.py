"""The selected card: everything on it can be edited."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from app.model.annotation import Annotation
from app.model.ids import AnnotationId
from ui.annotation_panel.card_delegate import CardDelegate, draw_card_ground
from ui.annotation_panel.card_fields import (
    CardField,
    LineField,
    NoteField,
    NumberField,
    StatusField,
)
from ui.annotation_panel.card_geometry import EDGE, GAP, MARGIN_X, MARGIN_Y, PADDING_X, PADDING_Y
from ui.annotation_panel.card_kinds import Field, fields_of
from ui.annotation_panel.card_look import about_target
from ui.annotation_panel.quote_view import QuoteView
from ui.annotation_panel.tag_row import TagRow
from ui.theme import Theme
from ui.widgets.field_style import FRAME_PX, field_style
from ui.widgets.tag_look import look_of_tag

COMMIT_AFTER_MS = 600
OUTLINE = 2


class CardEditor(QWidget):
    """Shows one annotation and asks for changes to it; writes nothing itself.

    What is typed is committed 600 ms after the last key, when the field is left, on Enter and
    with Escape – if it differs from what was stored or asked for last.

    Signals: `edit_requested(object, dict)` (AnnotationId, {field: text}),
    `tag_removal_requested(object, object)` (AnnotationId, TagId), `left()` (Escape), `clicked()`,
    `height_changed()`.
    """

    edit_requested = Signal(object, dict)
    tag_removal_requested = Signal(object, object)
    left = Signal()
    clicked = Signal()
    height_changed = Signal()

    def __init__(
        self, annotation: Annotation, delegate: CardDelegate, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._annotation = annotation
        self._delegate = delegate
        self._read_only = False
        self._stored: dict[Field, str] = {}
        self._fields: dict[Field, CardField] = {
            Field.SPEAKER: LineField(self),
            Field.VALUE: NumberField(self),
            Field.UNIT: LineField(self),
            Field.STATUS: StatusField(self),
            Field.NOTE: NoteField(self),
        }
        self._labels = {field: QLabel(self) for field in self._fields}
        self._layout = QVBoxLayout(self)
        self._tags = TagRow(self)
        self._about = QLabel(self)
        self._about.setWordWrap(True)
        self._quote = QuoteView(self)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(COMMIT_AFTER_MS)
        self._pause.timeout.connect(self.commit)
        self._build()
        self._connect()
        self.set_theme(delegate.theme)
        self.show_annotation(annotation)

    def _build(self) -> None:
        layout = self._layout
        left = MARGIN_X + EDGE + PADDING_X
        layout.setContentsMargins(
            left, MARGIN_Y + PADDING_Y, MARGIN_X + PADDING_X, MARGIN_Y + PADDING_Y
        )
        layout.setSpacing(GAP)
        for widget in (self._tags, self._about, self._quote):
            layout.addWidget(widget)
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
        layout.addLayout(grid)
        layout.addStretch(1)

    def _connect(self) -> None:
        for widget in self._fields.values():
            widget.installEventFilter(self)
            widget.typed.connect(self._pause.start)
            widget.settled.connect(self.commit)
        self._tags.removal_requested.connect(self._on_tag_removal_requested)
        self._quote.height_changed.connect(self.height_changed)
        note = self._fields[Field.NOTE]
        if isinstance(note, NoteField):
            note.height_changed.connect(self.height_changed)

    @property
    def annotation_id(self) -> AnnotationId:
        """Return the annotation shown."""
        return self._annotation.id

    # ------------------------------------------------------------------ showing

    def show_annotation(self, annotation: Annotation) -> None:
        """Show what is stored; text that is being typed stays, and so does the caret."""
        self._annotation = annotation
        looks = [
            (tag_id, look_of_tag(self._delegate.tags[tag_id], self._delegate.theme))
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
        self.height_changed.emit()
        self.update()

    def _show_fields(self, annotation: Annotation) -> None:
        offered = {label.field: label.label for label in fields_of(annotation, self._delegate.tags)}
        for field, widget in self._fields.items():
            self._labels[field].setText(offered.get(field, ""))
            self._labels[field].setFont(self._delegate.fonts.small)
            self._labels[field].setVisible(field in offered)
            widget.setVisible(field in offered)
            widget.setAccessibleName(offered.get(field, ""))
            self._show_stored(field, str(getattr(annotation.fields, field)))

    def _show_stored(self, field: Field, value: str) -> None:
        widget = self._fields[field]
        being_typed = field in self._stored and widget.written() != self._stored[field]
        self._stored[field] = value
        written = widget.written()
        # A space just typed is not taken away because the same words came back without it.
        same_words = widget.hasFocus() and written is not None and written.split() == value.split()
        if not being_typed and not same_words and written != value:
            widget.show_stored(value)

    def set_theme(self, theme: Theme) -> None:
        """Draw with the colours of `theme`."""
        self.setStyleSheet(
            field_style(theme)
            + f"""
            QLabel {{ color: {theme.muted.name()}; }}
            QToolButton {{ border: none; border-radius: 6px; color: {theme.muted.name()};
                padding: 0 4px; background: transparent; }}
            QToolButton:hover {{ background: {theme.hover.name()}; color: {theme.ink.name()}; }}
            QToolButton:focus {{ border: 1px solid {theme.cursor.name()}; }}
            QToolButton#more {{ color: {theme.accent.name()}; padding: 1px 0; }}
            """
        )

    def set_read_only(self, read_only: bool) -> None:
        """Show the fields without letting them be changed."""
        self._read_only = read_only
        for widget in self._fields.values():
            widget.setReadOnly(read_only)

    def height_at(self, width: int) -> int:
        """Return how tall the card is in a row of `width`, margins included."""
        self._layout.activate()
        return self._layout.totalHeightForWidth(width)

    def focus_field(self, field: Field | None = None) -> None:
        """Put the caret into a field, the first one shown if none is named."""
        shown = [name for name, widget in self._fields.items() if not widget.isHidden()]
        self._fields[field or shown[0]].setFocus(Qt.FocusReason.OtherFocusReason)

    # ------------------------------------------------------------------ editing

    def commit(self) -> None:
        """Ask for each change that was not asked for yet."""
        self._pause.stop()
        for field, widget in self._fields.items():
            written = widget.written()
            if written is not None and written != self._stored[field]:
                self._stored[field] = written
                self.edit_requested.emit(self._annotation.id, {field.value: written})

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Commit when a field is left; Escape leaves it for the reader."""
        if event.type() == QEvent.Type.FocusOut:
            self.commit()
        elif (
            event.type() == QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Escape
        ):
            self.commit()
            self.left.emit()
            return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keep from the list what a field let through: an arrow there means no other card."""
        event.setAccepted(any(widget.hasFocus() for widget in self._fields.values()))

    def _on_tag_removal_requested(self, tag_id: object) -> None:
        self.commit()
        self.tag_removal_requested.emit(self._annotation.id, tag_id)

    # ------------------------------------------------------------------ painting and mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take a click beside the fields for a wish to see the words in the text again."""
        event.accept()
        self.clicked.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the card's ground, outlined because it is the selected one."""
        del event
        theme = self._delegate.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), theme.window)
        card = QRectF(self.rect()).adjusted(MARGIN_X, MARGIN_Y, -MARGIN_X, -MARGIN_Y)
        tags = self._delegate.tags
        edges = [theme.tag(tags[tag_id]).line for tag_id in self._annotation.tags if tag_id in tags]
        draw_card_ground(painter, card, edges, theme, QPen(theme.accent, OUTLINE))
