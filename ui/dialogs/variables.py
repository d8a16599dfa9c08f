"""Define what is coded about articles and annotations."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app.model.ids import VariableId
from app.model.variable import Variable, VariableKind, VariableTarget
from ui.dialogs import MARGIN


class VariablesDialog(QDialog):
    """The variables on the left, the one selected on the right.

    Signals: `creation_requested(dict)` and `edit_requested(object, dict)` (VariableId, values), the
    values by the names of `Library.create_variable` and `edit_variable`;
    `order_requested(list)` (of VariableId), `removal_requested(object)` (VariableId). Each is
    answered by `show_variables`.
    """

    creation_requested = Signal(dict)
    edit_requested = Signal(object, dict)
    order_requested = Signal(list)
    removal_requested = Signal(object)

    def __init__(self, variables: Sequence[Variable], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Variables"))
        self.setMinimumSize(640, 400)
        self._variables: tuple[Variable, ...] = ()
        self._list = QListWidget()
        self._list.setAccessibleName(self.tr("Variables"))
        self._list.currentRowChanged.connect(self._show_current)
        self._name = QLineEdit()
        self._target = _combo(
            (VariableTarget.ARTICLE, self.tr("the whole article")),
            (VariableTarget.ANNOTATION, self.tr("an annotation")),
        )
        self._kind = _combo(
            (VariableKind.TEXT, self.tr("text")),
            (VariableKind.NUMBER, self.tr("number")),
            (VariableKind.CHOICE, self.tr("choice")),
        )
        self._choices = QPlainTextEdit()
        self._choices.setTabChangesFocus(True)
        self._choices.setPlaceholderText(self.tr("One answer on each line"))
        self._definition = QLineEdit()
        self._kind.currentIndexChanged.connect(self._on_kind_changed)
        self._buttons = {
            "new": self._button(self.tr("&New"), self._begin_new),
            "up": self._button(self.tr("Move &Up"), lambda: self._move(-1)),
            "down": self._button(self.tr("Move &Down"), lambda: self._move(1)),
            "remove": self._button(self.tr("De&lete"), self._remove),
            "save": self._button(self.tr("&Save"), self._save),
        }
        self._lay_out()
        self.show_variables(variables)

    def _button(self, text: str, slot: object) -> QPushButton:
        button = QPushButton(text)
        button.setAutoDefault(False)
        button.clicked.connect(slot)
        return button

    def _lay_out(self) -> None:
        left = QVBoxLayout()
        left.addWidget(self._list, 1)
        row = QHBoxLayout()
        for name in ("new", "up", "down", "remove"):
            row.addWidget(self._buttons[name])
        left.addLayout(row)
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        for label, field in (
            (self.tr("Na&me"), self._name),
            (self.tr("&About"), self._target),
            (self.tr("&Kind"), self._kind),
            (self.tr("&Choices"), self._choices),
            (self.tr("D&efinition"), self._definition),
        ):
            form.addRow(label, field)
            field.setAccessibleName(label.replace("&", ""))
        form.addRow("", self._buttons["save"])
        columns = QHBoxLayout()
        columns.addLayout(left, 1)
        columns.addLayout(form, 1)
        close = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        close.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        layout.setSpacing(12)
        layout.addLayout(columns)
        layout.addWidget(close)

    # ------------------------------------------------------------------ showing

    def show_variables(self, variables: Sequence[Variable]) -> None:
        """Show these; the one selected stays so, a new one is selected."""
        known = {each.id for each in self._variables}
        current = self._current()
        self._variables = tuple(variables)
        new = [row for row, each in enumerate(variables) if known and each.id not in known]
        kept = [row for row, each in enumerate(variables) if current and each.id == current.id]
        self._list.clear()
        for each in variables:
            about = self._target.itemText(self._target.findData(each.target.value))
            self._list.addItem(f"{each.name} ({about})")
        self._list.setCurrentRow(next(iter(new or kept), 0 if variables else -1))
        self._show_current()

    def _current(self) -> Variable | None:
        row = self._list.currentRow()
        return self._variables[row] if 0 <= row < len(self._variables) else None

    def _show_current(self, *_: int) -> None:
        variable = self._current()
        self._name.setText(variable.name if variable else "")
        self._definition.setText(variable.definition if variable else "")
        self._choices.setPlainText("\n".join(variable.choices) if variable else "")
        if variable is not None:
            self._kind.setCurrentIndex(self._kind.findData(variable.kind.value))
            self._target.setCurrentIndex(self._target.findData(variable.target.value))
        for field in (self._kind, self._target):  # answers given would not fit any more
            field.setEnabled(variable is None)
        for name in ("up", "down", "remove"):
            self._buttons[name].setEnabled(variable is not None)
        self._on_kind_changed()

    def _on_kind_changed(self, *_: int) -> None:
        self._choices.setEnabled(self._kind.currentData() == VariableKind.CHOICE.value)

    # ------------------------------------------------------------------ asking

    def _begin_new(self) -> None:
        self._list.setCurrentRow(-1)
        self._show_current()
        self._name.setFocus()

    def _save(self) -> None:
        values = {
            "name": self._name.text(),
            "choices": self._choices.toPlainText().splitlines(),
            "definition": self._definition.text(),
        }
        variable = self._current()
        if variable is None:
            kinds = {"kind": self._kind.currentData(), "target": self._target.currentData()}
            self.creation_requested.emit({**values, **kinds})
        else:
            self.edit_requested.emit(variable.id, values)

    def _move(self, by: int) -> None:
        order: list[VariableId] = [each.id for each in self._variables]
        row, to = self._list.currentRow(), self._list.currentRow() + by
        if 0 <= row < len(order) and 0 <= to < len(order):
            order.insert(to, order.pop(row))
            self.order_requested.emit(order)

    def _remove(self) -> None:
        variable = self._current()
        if variable is not None:
            self.removal_requested.emit(variable.id)


def _combo(*choices: tuple[str, str]) -> QComboBox:
    combo = QComboBox()
    for value, label in choices:
        combo.addItem(label, str(value))
    return combo
