"""Say which annotations go out, in what shape, and to which file."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QGroupBox,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from ui.dialogs import MARGIN


class Scope(Enum):
    """Of which articles the annotations are wanted."""

    ALL = auto()
    FILTER = auto()
    ARTICLE = auto()


class Shape(Enum):
    """What is made of the annotations."""

    ROW_PER_TAG = auto()
    ROW_PER_ANNOTATION = auto()
    VARIABLES = auto()
    BUNDLE = auto()


@dataclass(frozen=True, slots=True)
class ExportWish:
    """What the person chose; `may_overwrite` where the file dialog has asked about that."""

    scope: Scope
    per_annotation: bool
    raw: bool
    target: Path
    may_overwrite: bool
    format_name: str = "csv"
    anonymous: bool = False

    @property
    def shape(self) -> Shape:
        """Return what the annotations are made into."""
        for shape, name in _FORMATS.items():
            if name == self.format_name:
                return shape
        return Shape.ROW_PER_ANNOTATION if self.per_annotation else Shape.ROW_PER_TAG


_FORMATS = {Shape.VARIABLES: "variables", Shape.BUNDLE: "bundle"}
"""The shapes that are a format of their own; the others are CSV of annotations."""

_SUFFIXES = {shape: ".zip" if shape is Shape.BUNDLE else ".csv" for shape in Shape}


class ExportDialog(QDialog):
    """Scope, rows, guard and target of an export.

    `again` is a wish that came to nothing: its choices, where they can still be made, and its
    target are proposed once more.

    Signals: `export_requested(object)`, an `ExportWish`.
    """

    export_requested = Signal(object)

    def __init__(
        self,
        target: Path,
        *,
        article_open: bool,
        filtered: bool,
        again: ExportWish | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._confirmed = ""
        self.setWindowTitle(self.tr("Export Annotations"))
        self.setMinimumWidth(540)
        self._scopes = QButtonGroup(self)
        self._shapes = QButtonGroup(self)
        self._raw = QCheckBox(self.tr("Raw: without the guard against formulas in spreadsheets"))
        self._raw.setToolTip(
            self.tr("By default a text that a spreadsheet would take for a formula gets a ' first.")
        )
        self._anonymous = QCheckBox(
            self.tr("Anonymous: without notes and the names of coders and files")
        )
        self._anonymous.setToolTip(
            self.tr("Times are cut to the day, and identifiers made anew, the same each time.")
        )
        self._target = QLineEdit(str(target))
        self._target.setAccessibleName(self.tr("File"))
        self._target.textChanged.connect(self._on_target_changed)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        layout.setSpacing(12)
        layout.addWidget(self._scope_box(article_open=article_open, filtered=filtered))
        layout.addWidget(self._shape_box())
        layout.addWidget(self._target_box())
        layout.addWidget(self._buttons())
        if again is not None:
            self._propose(again)

    def _propose(self, wish: ExportWish) -> None:
        scope = self._scopes.button(wish.scope.value)
        if scope.isEnabled():
            scope.setChecked(True)
        self._shapes.button(wish.shape.value).setChecked(True)
        self._raw.setChecked(wish.raw)
        self._anonymous.setChecked(wish.anonymous)
        self._target.setText(str(wish.target))

    def _scope_box(self, *, article_open: bool, filtered: bool) -> QGroupBox:
        choices = (
            (Scope.ALL, self.tr("All articles"), True),
            (Scope.FILTER, self.tr("The articles in the list, as searched and filtered"), filtered),
            (Scope.ARTICLE, self.tr("The article shown"), article_open),
        )
        box = QGroupBox(self.tr("Annotations of"))
        column = QVBoxLayout(box)
        for scope, text, possible in choices:
            button = QRadioButton(text)
            button.setEnabled(possible)
            self._scopes.addButton(button, scope.value)
            column.addWidget(button)
        self._scopes.button((Scope.FILTER if filtered else Scope.ALL).value).setChecked(True)
        return box

    def _shape_box(self) -> QGroupBox:
        choices = (
            (Shape.ROW_PER_TAG, self.tr("CSV with one row per annotation and tag")),
            (
                Shape.ROW_PER_ANNOTATION,
                self.tr("CSV with one row per annotation, tags joined by |"),
            ),
            (
                Shape.VARIABLES,
                self.tr("CSV of what was coded, with one column per variable"),
            ),
            (Shape.BUNDLE, self.tr("Evidence bundle: the articles and their files, too (zip)")),
        )
        box = QGroupBox(self.tr("As"))
        column = QVBoxLayout(box)
        for shape, text in choices:
            button = QRadioButton(text)
            self._shapes.addButton(button, shape.value)
            column.addWidget(button)
        self._shapes.button(Shape.ROW_PER_TAG.value).setChecked(True)
        self._shapes.idToggled.connect(self._on_shape_toggled)
        column.addWidget(self._raw)
        column.addWidget(self._anonymous)
        return box

    def _shape(self) -> Shape:
        return Shape(self._shapes.checkedId())

    def _on_shape_toggled(self, _: int, checked: bool) -> None:
        """Give the file the suffix of what it will be; a bundle needs no guard."""
        if not checked:
            return
        shape = self._shape()
        self._raw.setEnabled(shape is not Shape.BUNDLE)
        path = Path(self._target.text().strip())
        if path.suffix.lower() in _SUFFIXES.values():
            self._target.setText(str(path.with_suffix(_SUFFIXES[shape])))

    def _target_box(self) -> QGroupBox:
        box = QGroupBox(self.tr("File"))
        row = QHBoxLayout(box)
        choose = QPushButton(self.tr("Choose…"))
        choose.setAutoDefault(False)
        choose.clicked.connect(self._on_choose)
        row.addWidget(self._target, 1)
        row.addWidget(choose)
        return box

    def _buttons(self) -> QDialogButtonBox:
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self._export = buttons.addButton(self.tr("Export"), QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        return buttons

    def _on_target_changed(self, text: str) -> None:
        self._export.setEnabled(bool(text.strip()))

    def _on_choose(self) -> None:
        is_bundle = self._shape() is Shape.BUNDLE
        kind = self.tr("Zip (*.zip)") if is_bundle else self.tr("CSV (*.csv)")
        name, _ = QFileDialog.getSaveFileName(
            self, self.tr("Export Annotations"), self._target.text(), kind
        )
        if name:
            self._confirmed = name
            self._target.setText(name)

    def accept(self) -> None:
        """Ask for the export."""
        name = self._target.text().strip()
        wish = ExportWish(
            scope=Scope(self._scopes.checkedId()),
            per_annotation=self._shape() is Shape.ROW_PER_ANNOTATION,
            raw=self._raw.isChecked(),
            target=Path(name).expanduser(),
            may_overwrite=name == self._confirmed,
            format_name=_FORMATS.get(self._shape(), "csv"),
            anonymous=self._anonymous.isChecked(),
        )
        super().accept()
        self.export_requested.emit(wish)
