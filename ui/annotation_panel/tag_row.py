"""The tags on a card that is being edited, each with a button that takes it off."""

from __future__ import annotations

import math
from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QToolButton, QWidget

from app.model.ids import TagId
from ui.annotation_panel.card_geometry import NAME_GAP, TAG_GAP
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.tag_look import TagLook, chip_height, chip_width, draw_chip


class _Chip(QWidget):
    """The letter of a tag on its colour."""

    def __init__(self, look: TagLook, font: QFont, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._chip_font = font
        self.setFixedSize(
            QSize(math.ceil(chip_width(look.letter, font)), math.ceil(chip_height(font)))
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the chip."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_chip(painter, QRectF(self.rect()), self._look.letter, self._look, self._chip_font)


class TagRow(QWidget):
    """Chips side by side, on further lines where the card is narrow.

    Signals: `removal_requested(object)` (TagId).
    """

    removal_requested = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[tuple[TagId, TagLook], ...] = ()
        self._flow = FlowLayout(self, spacing=TAG_GAP // 2)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_tags(
        self, tags: Sequence[tuple[TagId, TagLook]], font: QFont, *, read_only: bool
    ) -> None:
        """Show these tags; nothing is built anew where they are shown already."""
        if tuple(tags) == self._shown:
            return
        self._shown = tuple(tags)
        while item := self._flow.takeAt(0):
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for tag_id, look in tags:
            tag = self._tag(tag_id, look, font, read_only=read_only)
            self._flow.addWidget(tag)
            tag.show()  # at once: a hidden one counts for nothing when the card is measured
        self.setVisible(bool(tags))
        self.updateGeometry()

    def _tag(self, tag_id: TagId, look: TagLook, font: QFont, *, read_only: bool) -> QWidget:
        box = QWidget(self)
        name = QLabel(look.label, box)
        name.setTextFormat(Qt.TextFormat.PlainText)
        name.setFont(font)
        name.setStyleSheet(f"color: {look.name_ink.name()};")
        remove = QToolButton(box)
        remove.setObjectName("removeTag")
        remove.setText("×")
        remove.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        remove.setAccessibleName(self.tr("Remove tag {tag}").format(tag=look.label))
        remove.setToolTip(remove.accessibleName())
        remove.setHidden(read_only)
        remove.clicked.connect(lambda: self.removal_requested.emit(tag_id))
        layout = QHBoxLayout(box)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(NAME_GAP - 1)
        for widget in (_Chip(look, font, box), name, remove):
            layout.addWidget(widget)
        return box
