"""What all editors that lie over a card are: its ground, its margins, and its wishes."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRectF, QStringListModel, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.model.annotation import Annotation
from app.model.ids import AnnotationId
from ui.annotation_panel.card_delegate import CardDelegate, draw_card_ground
from ui.annotation_panel.card_geometry import EDGE, GAP, MARGIN_X, MARGIN_Y, PADDING_X, PADDING_Y
from ui.annotation_panel.card_kinds import Field
from ui.theme import Theme

OUTLINE = 2
OUTLINE_WITH_KEYBOARD = 4


@dataclass(frozen=True, slots=True)
class Names:
    """What was named before in the library, to complete what is typed."""

    speakers: QStringListModel
    roles: QStringListModel
    units: QStringListModel


class CardForm(QWidget):
    """Lies over the card of one annotation, or of a suggestion.

    Signals: `left()` (Escape), `clicked()`, `entered(object)` (the field that got the keyboard),
    `height_changed()`.
    """

    left = Signal()
    clicked = Signal()
    entered = Signal(object)
    height_changed = Signal()

    outline = Qt.PenStyle.SolidLine

    def __init__(
        self, annotation: Annotation, delegate: CardDelegate, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._annotation = annotation
        self._delegate = delegate
        self._read_only = False
        self._keyboard = False
        self._layout = QVBoxLayout(self)
        self._layout.setSpacing(GAP)
        self._set_margins()

    @property
    def annotation_id(self) -> AnnotationId:
        """Return the annotation shown."""
        return self._annotation.id

    def show_annotation(self, annotation: Annotation) -> None:
        """Show what is there now; text that is being typed stays, and so does the caret."""
        raise NotImplementedError

    def focus_field(self, field: Field | None = None) -> None:
        """Put the caret into a field, the first one shown if none is named."""
        raise NotImplementedError

    def enter(self) -> None:
        """Do what Enter on the card means: put the caret into its first field."""
        self.focus_field()

    def commit(self) -> None:
        """Ask for each change that was not asked for yet."""

    def set_theme(self, theme: Theme) -> None:
        """Draw with the colours of `theme`."""
        raise NotImplementedError

    def set_read_only(self, read_only: bool) -> None:
        """Show the fields without letting them be changed."""
        self._read_only = read_only

    def show_keyboard(self, here: bool) -> None:
        """Outline the card more strongly while keys act on it as a whole."""
        self._keyboard = here
        self.update()

    def height_at(self, width: int) -> int:
        """Return how tall the card is in a row of `width`, margins included."""
        self._layout.activate()
        return self._layout.totalHeightForWidth(width)

    # ------------------------------------------------------------------ Qt

    def _set_margins(self) -> None:
        """Keep the fields off the edge, on the side where the card has its tags' colours."""
        side, above = MARGIN_X + PADDING_X, MARGIN_Y + PADDING_Y
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            self._layout.setContentsMargins(side, above, side + EDGE, above)
        else:
            self._layout.setContentsMargins(side + EDGE, above, side, above)

    def changeEvent(self, event: QEvent) -> None:
        """Mirror the card with the window."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._set_margins()

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
        painter.setLayoutDirection(self.layoutDirection())
        painter.fillRect(self.rect(), theme.window)
        card = QRectF(self.rect()).adjusted(MARGIN_X, MARGIN_Y, -MARGIN_X, -MARGIN_Y)
        tags = self._delegate.tags
        edges = [theme.tag(tags[tag_id]).line for tag_id in self._annotation.tags if tag_id in tags]
        width = OUTLINE_WITH_KEYBOARD if self._keyboard else OUTLINE
        draw_card_ground(painter, card, edges, theme, QPen(theme.accent, width, self.outline))
