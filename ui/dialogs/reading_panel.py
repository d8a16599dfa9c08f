"""A small window beside the text: how articles are set, seen at once."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from app.settings import SETTINGS
from ui.dialogs import MARGIN
from ui.fonts import READING_FACE
from ui.reader.typography import TextStyle

_DECLARED = {setting.key: setting for setting in SETTINGS}
_FIELD_SIZE = (220, 30)


class ReadingPanel(QDialog):
    """Face, size, line length, line height and the like; each change is told at once.

    Signals: `changed(str, object)`, the key of a setting and its new value;
    `reset_requested()`.
    """

    changed = Signal(str, object)
    reset_requested = Signal()

    def __init__(self, style: TextStyle, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Tool)
        self.setWindowTitle(self.tr("Reading"))
        self._face = self._faces()
        self._size = self._number("text_size", self.tr(" pt"), 1)
        self._width = self._number("text_width", self.tr(" characters"), 2)
        self._line_height = self._number("line_height", self.tr(" %"), 5)
        self._justified = QCheckBox(self.tr("Justify lines"))
        self._justified.toggled.connect(lambda on: self.changed.emit("text_justified", on))
        self._glides = QCheckBox(self.tr("Glide to what is read next"))
        self._glides.toggled.connect(lambda on: self.changed.emit("text_glides", on))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        layout.setSpacing(14)
        layout.addLayout(self._form())
        layout.addWidget(self._buttons())
        self.show_style(style)

    def _faces(self) -> QComboBox:
        """Return the choice of faces: the bundled one, then those of the system that can grow."""
        box = QComboBox()
        families = QFontDatabase.families()
        box.addItems([READING_FACE, *(name for name in families if _is_for_text(name))])
        box.textActivated.connect(lambda name: self.changed.emit("text_face", name))
        return box

    def _number(self, key: str, unit: str, step: int) -> QSpinBox:
        setting = _DECLARED[key]
        box = QSpinBox()
        box.setRange(setting.minimum, setting.maximum)
        box.setSingleStep(step)
        box.setSuffix(unit)
        box.setKeyboardTracking(False)  # "12" is not first 1 and then 12
        box.valueChanged.connect(lambda value: self.changed.emit(key, value))
        return box

    def _form(self) -> QFormLayout:
        form = QFormLayout()
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(10)
        rows: tuple[tuple[str, QWidget], ...] = (
            (self.tr("&Face"), self._face),
            (self.tr("&Size"), self._size),
            (self.tr("&Width of lines"), self._width),
            (self.tr("Line &height"), self._line_height),
        )
        for text, field in rows:
            label = QLabel(text)
            label.setBuddy(field)
            field.setAccessibleName(text.replace("&", ""))
            field.setMinimumSize(*_FIELD_SIZE)
            form.addRow(label, field)
        form.addRow("", self._justified)
        form.addRow("", self._glides)
        return form

    def _buttons(self) -> QDialogButtonBox:
        kinds = QDialogButtonBox.StandardButton
        buttons = QDialogButtonBox(kinds.RestoreDefaults | kinds.Close)
        buttons.button(kinds.RestoreDefaults).clicked.connect(self.reset_requested)
        for kind in (kinds.RestoreDefaults, kinds.Close):
            buttons.button(kind).setAutoDefault(False)  # Enter in a number takes the number
        buttons.rejected.connect(self.reject)
        return buttons

    def show_style(self, style: TextStyle) -> None:
        """Show what is in force, without telling it as a change."""
        switches = (self._justified, self._glides)
        fields = (self._face, self._size, self._width, self._line_height, *switches)
        for field in fields:
            field.blockSignals(True)
        if self._face.findText(style.face) < 0:
            self._face.addItem(style.face)
        self._face.setCurrentText(style.face)
        self._size.setValue(round(style.size_pt))
        self._width.setValue(style.width_characters)
        self._line_height.setValue(style.line_height_percent)
        self._justified.setChecked(style.justified)
        self._glides.setChecked(style.glides)
        for field in fields:
            field.blockSignals(False)


def _is_for_text(family: str) -> bool:
    """Say whether a family can be set at any size and is no private or vertical one."""
    return (
        family != READING_FACE
        and not family.startswith((".", "@"))
        and QFontDatabase.isSmoothlyScalable(family)
    )
