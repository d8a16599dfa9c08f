"""Choosing how a tag looks: a button for each colour of the palette, and a list of marks."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QCoreApplication, QSize, Signal
from PySide6.QtWidgets import QButtonGroup, QComboBox, QToolButton, QVBoxLayout, QWidget

from app.model.ids import TagId
from app.model.palette import COLOURS, MARK_OF_COLOUR, MARKS, mark_name
from app.model.tag import Tag
from ui.i18n import QT_TRANSLATE_NOOP
from ui.theme import Theme
from ui.widgets.checking import show_checked
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.tag_look import SWATCH, swatch

_COLOUR_LABELS = {
    "amber": QT_TRANSLATE_NOOP("Palette", "Amber"),
    "blue": QT_TRANSLATE_NOOP("Palette", "Blue"),
    "green": QT_TRANSLATE_NOOP("Palette", "Green"),
    "rose": QT_TRANSLATE_NOOP("Palette", "Rose"),
    "violet": QT_TRANSLATE_NOOP("Palette", "Violet"),
    "teal": QT_TRANSLATE_NOOP("Palette", "Teal"),
    "orange": QT_TRANSLATE_NOOP("Palette", "Orange"),
    "brown": QT_TRANSLATE_NOOP("Palette", "Brown"),
    "slate": QT_TRANSLATE_NOOP("Palette", "Slate"),
}
_MARK_LABELS = {
    "solid": QT_TRANSLATE_NOOP("Palette", "Solid line"),
    "dash": QT_TRANSLATE_NOOP("Palette", "Dashes"),
    "dot": QT_TRANSLATE_NOOP("Palette", "Dots"),
    "dash-dot": QT_TRANSLATE_NOOP("Palette", "Dash and dot"),
    "dash-dot-dot": QT_TRANSLATE_NOOP("Palette", "Dash and two dots"),
}
_BUTTON = 34


def _tr(text: str) -> str:
    return QCoreApplication.translate("Palette", text)


def colour_label(name: str) -> str:
    """Return how a colour of the palette is called."""
    return _tr(_COLOUR_LABELS.get(name, name))


class LookChoice(QWidget):
    """Colours as buttons, marks as a list.

    Signals: `look_chosen(object)`, a dictionary with the new `colour` or `mark`.
    """

    look_chosen = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._tag = Tag(TagId(0), "", "", None, COLOURS[0], "", "", 0)
        self._group = QButtonGroup(self)
        palette = QWidget()
        flow = FlowLayout(palette, spacing=4)
        self._buttons = {colour: self._button(colour) for colour in COLOURS}
        for button in self._buttons.values():
            self._group.addButton(button)
            flow.addWidget(button)
        self.marks = QComboBox()
        self.marks.setAccessibleName(self.tr("Mark"))
        for mark in MARKS:
            self.marks.addItem(_tr(_MARK_LABELS[mark]), mark)
        self.marks.activated.connect(self._on_mark_chosen)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(palette)
        column.addWidget(self.marks)

    def _button(self, colour: str) -> QToolButton:
        button = QToolButton()
        button.setCheckable(True)
        button.setIconSize(QSize(SWATCH, SWATCH))
        button.setFixedSize(_BUTTON, _BUTTON)
        button.setToolTip(colour_label(colour))
        button.setAccessibleName(colour_label(colour))
        button.toggled.connect(lambda chosen: self._on_colour_toggled(colour, chosen=chosen))
        return button

    def show_tag(self, tag: Tag, theme: Theme) -> None:
        """Show the look of a tag, each colour with the mark it has."""
        self._tag, self._theme = tag, theme
        self.setStyleSheet(
            f"QToolButton {{ background: {theme.card.name()}; border: 1px solid"
            f" {theme.line.name()}; border-radius: 7px; }}"
            f"QToolButton:checked {{ border: 2px solid {theme.ink.name()}; }}"
            f"QToolButton:focus {{ border: 2px solid {theme.cursor.name()}; }}"
        )
        for colour, button in self._buttons.items():
            button.setIcon(swatch(replace(tag, colour=colour), theme))
            show_checked(button, colour == tag.colour)
        for row, mark in enumerate(MARKS):
            self.marks.setItemIcon(row, swatch(replace(tag, mark=mark), theme))
        self.marks.setCurrentIndex(MARKS.index(mark_name(tag)))

    def _on_colour_toggled(self, colour: str, *, chosen: bool) -> None:
        if chosen and colour != self._tag.colour:
            self.look_chosen.emit({"colour": colour})

    def _on_mark_chosen(self, row: int) -> None:
        mark = MARKS[row]
        if mark != mark_name(self._tag):
            own = MARK_OF_COLOUR.get(self._tag.colour)
            self.look_chosen.emit({"mark": "" if mark == own else mark})
