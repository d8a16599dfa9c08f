"""Say how an article goes onto paper, or into a PDF file."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QDoubleSpinBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from ui.dialogs import MARGIN
from ui.dialogs.page_view import PageView
from ui.printing.page_grid import PAPERS, PrintOptions

_FIELD_SIZE = (200, 30)
_SIZE = QSize(800, 660)
_SCREEN_SHARE = 0.9
_SMALLEST_PT, _LARGEST_PT = 7.0, 24.0


class PrintDialog(QDialog):
    """Paper, size of the text, whether notes stand beside it, and what that looks like.

    Signals: `pdf_requested(object)` and `print_requested(object)`, the `PrintOptions`;
    `options_changed(object)`, those to be shown in `view`.
    """

    options_changed = Signal(object)
    pdf_requested = Signal(object)
    print_requested = Signal(object)

    def __init__(self, options: PrintOptions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Print"))
        self._paper = QComboBox()
        self._paper.addItems(list(PAPERS))
        self._paper.setCurrentText(options.paper)
        self._size = QDoubleSpinBox()
        self._size.setRange(_SMALLEST_PT, _LARGEST_PT)
        self._size.setDecimals(1)
        self._size.setSingleStep(0.5)
        self._size.setSuffix(self.tr(" pt"))
        self._size.setValue(options.size_pt)
        self._notes = QCheckBox(self.tr("&Notes in the margin"))
        self._notes.setChecked(options.notes)
        self.view = PageView()
        left = QVBoxLayout()
        left.addLayout(self._form())
        left.addStretch(1)
        columns = QHBoxLayout()
        columns.setSpacing(2 * MARGIN)
        columns.addLayout(left)
        columns.addWidget(self.view, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        layout.setSpacing(14)
        layout.addLayout(columns, 1)
        layout.addWidget(self._buttons())
        self._pdf.setDefault(True)  # once it is in the dialog: Enter stays with it ever after
        self.resize(_SIZE.boundedTo(self.screen().availableSize() * _SCREEN_SHARE))
        self._paper.currentTextChanged.connect(self._tell_changed)
        self._size.valueChanged.connect(self._tell_changed)
        self._notes.toggled.connect(self._tell_changed)

    def _form(self) -> QFormLayout:
        form = QFormLayout()
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(10)
        rows: tuple[tuple[str, QWidget], ...] = (
            (self.tr("Pa&per"), self._paper),
            (self.tr("&Size of the text"), self._size),
        )
        for text, field in rows:
            label = QLabel(text)
            label.setBuddy(field)
            field.setAccessibleName(text.replace("&", ""))
            field.setMinimumSize(*_FIELD_SIZE)
            form.addRow(label, field)
        form.addRow("", self._notes)
        return form

    def _buttons(self) -> QDialogButtonBox:
        role = QDialogButtonBox.ButtonRole.ActionRole
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self._pdf = buttons.addButton(self.tr("Save as P&DF…"), role)
        paper = buttons.addButton(self.tr("P&rint…"), role)
        self._pdf.clicked.connect(lambda: self._ask(self.pdf_requested))
        paper.clicked.connect(lambda: self._ask(self.print_requested))
        buttons.rejected.connect(self.reject)
        return buttons

    def options(self) -> PrintOptions:
        """Return what is chosen."""
        return PrintOptions(self._paper.currentText(), self._size.value(), self._notes.isChecked())

    def _tell_changed(self) -> None:
        self.options_changed.emit(self.options())

    def _ask(self, signal: object) -> None:
        self.accept()
        signal.emit(self.options())  # type: ignore[attr-defined]
