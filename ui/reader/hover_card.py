"""The small card that says what is highlighted at a place: tags, words, fields and note."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QWidget

from app.model.annotation import Annotation, Status
from app.model.tag import Tag
from ui.i18n import tag_label
from ui.in_sight import in_sight
from ui.theme import Theme
from ui.widgets.tag_look import SWATCH, swatch

_WIDTH = 380
_LONGEST = 120
_MOST = 6
_GAP = 8
_QUOTE_MARKS = tuple("„“”\"»«‚‘’'‹›")


@dataclass(frozen=True, slots=True)
class Told:
    """What the card says of one annotation."""

    tags: tuple[Tag, ...]
    words: str
    about: str
    note: str

    @property
    def names(self) -> str:
        """Return the labels of the tags."""
        return ", ".join(tag_label(tag.name) for tag in self.tags)

    @property
    def spoken(self) -> str:
        """Return all of it in one line."""
        return ". ".join(part for part in (self.names, self.words, self.about, self.note) if part)


def told_of(annotation: Annotation, tags: Sequence[Tag], text: str) -> Told:
    """Return what is said of an annotation that lies in `text`."""
    fields = annotation.fields
    value = "–".join(part for part in (fields.value, fields.value_high) if part)
    speaker = ", ".join(part for part in (fields.speaker, fields.speaker_role) if part)
    figure = " ".join(part for part in (fields.qualifier, value, fields.unit) if part)
    status = "" if fields.status == Status.UNCHECKED else str(fields.status.value)
    return Told(
        tags=tuple(tag for tag in tags if tag.id in annotation.tags),
        words=_quoted(annotation.span.of(text)) if annotation.span else "",
        about="  ·  ".join(in_sight(part) for part in (speaker, figure, status) if part),
        note=_short(fields.note.strip()),
    )


def _quoted(words: str) -> str:
    return _short(words) if words[:1] in _QUOTE_MARKS else f"“{_short(words)}”"


def _short(text: str) -> str:
    plain = " ".join(text.split())
    return plain if len(plain) <= _LONGEST else f"{plain[: _LONGEST - 1].rstrip()}…"


class HoverCard(QFrame):
    """Comes up beside a place and takes neither keyboard nor mouse."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.ToolTip | Qt.WindowType.FramelessWindowHint)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setObjectName("hover_card")
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(12, 10, 14, 10)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(3)
        self._grid.setColumnStretch(1, 1)
        self._rows = 0

    def tell(self, told: Sequence[Told], theme: Theme, beside: QRect) -> None:
        """Show what is said of some annotations, the innermost first, below a screen's place."""
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.setStyleSheet(
            f"#hover_card {{ background: {theme.card.name()}; color: {theme.ink.name()};"
            f" border: 1px solid {theme.line.name()}; border-radius: 8px; }}"
            f" #hover_card QLabel {{ color: {theme.ink.name()}; background: transparent; }}"
            f" #hover_card QLabel#quiet {{ color: {theme.muted.name()}; }}"
        )
        for each in told[:_MOST]:
            self._add(each, theme)
        if len(told) > _MOST:
            self._line(self.tr("and {n} more").format(n=len(told) - _MOST), "quiet")
        self.setAccessibleName("; ".join(each.spoken for each in told))
        self.setFixedWidth(_WIDTH)
        self.adjustSize()
        self.move(self._place(beside))
        self.show()

    def _add(self, told: Told, theme: Theme) -> None:
        if told.tags:
            mark = QLabel(self)
            mark.setPixmap(swatch(told.tags[0], theme).pixmap(SWATCH, SWATCH))
            self._grid.addWidget(mark, self._rows, 0, Qt.AlignmentFlag.AlignTop)
        self._line(told.names or self.tr("No tag"), "title")
        for words, name in ((told.words, ""), (told.about, "quiet"), (told.note, "quiet")):
            if words:
                self._line(words, name)

    def _line(self, text: str, name: str) -> None:
        label = QLabel(text, self)
        label.setTextFormat(Qt.TextFormat.PlainText)  # words of an article are never markup
        label.setWordWrap(True)
        label.setObjectName(name)
        self._grid.addWidget(label, self._rows, 1)
        self._rows += 1

    def _place(self, beside: QRect) -> QPoint:
        """Return the corner at which all of the card is on the screen, below `beside` or above."""
        room = self.screen().availableGeometry()
        x = max(room.left(), min(beside.left(), room.right() - self.width()))
        y = beside.bottom() + _GAP
        if y + self.height() > room.bottom():
            y = beside.top() - _GAP - self.height()
        return QPoint(x, max(room.top(), y))
