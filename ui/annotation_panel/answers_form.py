"""Fields for the variables of an article or an annotation, one below the other."""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from app.model.ids import VariableId
from app.model.variable import Variable, VariableKind
from ui.annotation_panel.card_fields import CardField, ChoiceField, LineField, NumberField
from ui.annotation_panel.card_geometry import GAP
from ui.annotation_panel.field_keeper import FieldKeeper


class AnswersForm(QWidget):
    """A labelled field for each variable.

    Signals: `answered(object, str)` (VariableId, the answer as it is stored); `entered(object)`,
    the field that got the keyboard; `left()` (Escape).
    """

    answered = Signal(object, str)
    entered = Signal(object)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._variables: tuple[Variable, ...] = ()
        self._fields: dict[VariableId, CardField] = {}
        self._read_only = False
        self._keeper = FieldKeeper(self._on_written, self)
        self._keeper.entered.connect(self.entered)
        self._keeper.left.connect(self.left)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(GAP)
        self._grid.setColumnStretch(1, 1)

    def show_answers(
        self, variables: Sequence[Variable], answers: Mapping[VariableId, str], font: QFont
    ) -> None:
        """Show these; nothing is built anew where the variables are the same."""
        if tuple(variables) != self._variables:
            self._build(tuple(variables), font)
        for variable_id in self._fields:
            self._keeper.show_stored(variable_id, answers.get(variable_id, ""))
        self.setVisible(bool(self._fields))

    def _build(self, variables: tuple[Variable, ...], font: QFont) -> None:
        self._keeper.commit()
        self._keeper.forget()
        self._variables = variables
        self._fields = {}
        while item := self._grid.takeAt(0):
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for row, variable in enumerate(variables):
            field = _field_for(variable, self)
            label = QLabel(variable.name, self)
            label.setFont(font)
            label.setBuddy(field)
            field.setAccessibleName(variable.name)
            field.setAccessibleDescription(variable.definition)
            field.setToolTip(variable.definition)
            field.setReadOnly(self._read_only)
            self._grid.addWidget(label, row, 0)
            self._grid.addWidget(field, row, 1)
            for shown in (label, field):
                shown.show()  # at once: a hidden one counts for nothing when the card is measured
            self._fields[variable.id] = field
            self._keeper.add(variable.id, field)

    def set_read_only(self, read_only: bool) -> None:
        """Show the answers without letting them be changed."""
        self._read_only = read_only
        for field in self._fields.values():
            field.setReadOnly(read_only)

    def commit(self) -> None:
        """Ask for each answer that was not asked for yet."""
        self._keeper.commit()

    def has_focus(self) -> bool:
        """Say whether the keyboard is in one of the fields."""
        return self._keeper.has_focus()

    def focus_first(self) -> bool:
        """Put the keyboard into the first field that has no answer, else into the first."""
        open_ones = [field for field in self._fields.values() if not field.written()]
        for field in open_ones or list(self._fields.values()):
            field.setFocus()
            return True
        return False

    def _on_written(self, key: Hashable, text: str) -> None:
        for variable in self._variables:
            if variable.id == key:
                self.answered.emit(variable.id, text)


def _field_for(variable: Variable, parent: QWidget) -> CardField:
    if variable.kind is VariableKind.NUMBER:
        return NumberField(parent)
    if variable.kind is VariableKind.TEXT:
        return LineField(parent)
    field = ChoiceField(parent)
    field.set_choices(variable.choices)
    return field
