"""What can be done with several cards at once, below them while several are selected."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QToolButton, QVBoxLayout, QWidget

from app.model.annotation import Status
from ui.annotation_panel.card_geometry import MARGIN_X
from ui.annotation_panel.card_kinds import status_label
from ui.annotation_panel.card_style import card_style
from ui.i18n import ui_number
from ui.theme import Theme
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.menu_button import MenuButton


class SelectionBar(QWidget):
    """How many cards are selected, and buttons for all of them; hidden for fewer than two.

    Signals: `tag_requested()`, `untag_requested()`, `status_requested(str)`, a value of `Status`,
    `copy_requested()`, `trash_requested()`.
    """

    tag_requested = Signal()
    untag_requested = Signal()
    status_requested = Signal(str)
    copy_requested = Signal()
    trash_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._count = QLabel(self)
        self._copy = self._button(self.tr("Copy"), self.tr("Copy the selected cards as citations"))
        self._copy.clicked.connect(self.copy_requested)
        self._writing = [
            self._button(self.tr("Tag…"), self.tr("Tag the selected cards")),
            self._button(self.tr("Untag…"), self.tr("Take a tag off the selected cards")),
            self._status_button(),
            self._button(self.tr("Delete"), self.tr("Delete the selected cards")),
        ]
        tag, untag, _, delete = self._writing
        tag.clicked.connect(self.tag_requested)
        untag.clicked.connect(self.untag_requested)
        delete.clicked.connect(self.trash_requested)
        row = FlowLayout(spacing=2)
        for button in (*self._writing, self._copy):
            row.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(MARGIN_X, 4, MARGIN_X, 6)
        layout.setSpacing(2)
        layout.addWidget(self._count)
        layout.addLayout(row)
        self.hide()

    def _button(self, text: str, name: str) -> QToolButton:
        return self._named(QToolButton(self), text, name)

    def _status_button(self) -> QToolButton:
        name = self.tr("Set the status of the selected cards")
        button = self._named(MenuButton(self), self.tr("Status ▾"), name)
        for status in Status:
            action = button.menu().addAction(status_label(status))
            action.triggered.connect(partial(self._ask_for_status, status))
        return button

    @staticmethod
    def _named(button: QToolButton, text: str, name: str) -> QToolButton:
        button.setText(text)
        button.setAccessibleName(name)
        button.setToolTip(name)
        return button

    def _ask_for_status(self, status: Status, _checked: bool = False) -> None:
        self.status_requested.emit(status.value)

    def set_count(self, count: int) -> None:
        """Say how many cards are selected."""
        self._count.setText(self.tr("{n} selected").format(n=ui_number(count)))
        self.setVisible(count > 1)

    def set_read_only(self, read_only: bool) -> None:
        """Offer only what changes nothing."""
        for button in self._writing:
            button.setHidden(read_only)

    def set_theme(self, theme: Theme) -> None:
        """Draw with the colours of `theme`."""
        self.setStyleSheet(card_style(theme))
