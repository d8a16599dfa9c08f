"""What is coded and noted about the whole article, on top of the cards."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from app.model.variable import VariableTarget
from ui.annotation_panel.answers_form import AnswersForm
from ui.annotation_panel.card_coding import Coding
from ui.annotation_panel.card_fields import NoteField
from ui.annotation_panel.card_geometry import GAP, MARGIN_X
from ui.annotation_panel.card_style import card_style
from ui.annotation_panel.field_keeper import FieldKeeper
from ui.annotation_panel.note_blocks import NoteBlocks
from ui.annotation_panel.note_view import NoteView
from ui.theme import Theme
from ui.widgets.text_lines import scaled

TALLEST = 320
"""Pixels the fields may take before they scroll, so that cards remain to be seen."""


class ArticleHead(QWidget):
    """A line that says what is known, and opens the fields.

    Signals: `answered(object, str)` (VariableId, answer), `note_written(str)`,
    `variables_requested()`, `left()` (Escape).
    """

    answered = Signal(object, str)
    note_written = Signal(str)
    variables_requested = Signal()
    left = Signal()

    def __init__(self, notes: NoteBlocks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._summary = ""
        self._toggle = QToolButton(self)
        self._toggle.setCheckable(True)
        self._toggle.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._toggle.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._toggle.toggled.connect(self._on_toggled)
        self._define = QToolButton(self)
        self._define.setObjectName("more")
        self._define.setText(self.tr("Variables…"))
        self._define.clicked.connect(self.variables_requested)
        self._answers = AnswersForm()
        self._answers.answered.connect(self.answered)
        self._note = NoteField()
        self._note.setAccessibleName(self.tr("Note on the article"))
        self._note.setPlaceholderText(self.tr("Write a note on the article …"))
        self._note_view = NoteView(notes)
        self._keeper = FieldKeeper(lambda _, text: self.note_written.emit(text), self)
        self._keeper.add("note", self._note)
        self._inner = QWidget()
        self._fields = self._scrolled()
        for part in (self._keeper, self._answers):
            part.left.connect(self.left)
            part.entered.connect(self._fields.ensureWidgetVisible)
        self._note.height_changed.connect(self._fit)
        self._note_view.height_changed.connect(self._fit)
        self._build()
        self._on_toggled(False)

    def _scrolled(self) -> QScrollArea:
        self._inner.setObjectName("fields")
        column = QVBoxLayout(self._inner)
        column.setContentsMargins(0, 2, 0, 4)
        column.setSpacing(GAP)
        label = QLabel(self.tr("Note"))
        label.setBuddy(self._note)
        for widget in (self._answers, label, self._note, self._note_view, self._define):
            column.addWidget(widget)
        column.setAlignment(self._define, Qt.AlignmentFlag.AlignLeft)
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(self._inner)
        return area

    def _build(self) -> None:
        line = QHBoxLayout()
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self._toggle, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(MARGIN_X, 0, MARGIN_X, 2)
        layout.setSpacing(0)
        layout.addLayout(line)
        layout.addWidget(self._fields)

    # ------------------------------------------------------------------ what the owner says

    def show_coding(self, coding: Coding, note: str) -> None:
        """Show what is coded and noted; what is being typed stays."""
        variables = coding.about(VariableTarget.ARTICLE)
        self._answers.show_answers(variables, coding.article_answers, self._small())
        self._keeper.show_stored("note", note)
        self._note_view.setFont(self._small())
        self._note_view.show_note(note)
        self._answers.setHidden(not variables)
        said = [
            f"{each.name}: {coding.article_answers[each.id]}"
            for each in variables
            if each.id in coding.article_answers
        ]
        if note.strip():
            said.append(" ".join(note.split()))
        self._summary = " · ".join(said)
        self._name()
        self._fit()

    def set_theme(self, theme: Theme) -> None:
        """Draw with the colours of `theme`."""
        self.setStyleSheet(
            card_style(theme) + f"QScrollArea, QWidget#fields {{ background: {theme.window.name()};"
            " border: none; }"
        )
        self._note_view.set_colours(theme.ink, theme.line)

    def set_read_only(self, read_only: bool) -> None:
        """Show all without letting it be changed."""
        self._answers.set_read_only(read_only)
        self._note.setReadOnly(read_only)
        self._define.setHidden(read_only)

    def commit(self) -> None:
        """Ask for what was typed and not asked for yet."""
        self._answers.commit()
        self._keeper.commit()

    def focus_fields(self) -> None:
        """Open the fields and put the keyboard into the first that is not answered."""
        self._toggle.setChecked(True)
        if not self._answers.focus_first():
            self._note.setFocus()

    # ------------------------------------------------------------------ how it looks

    def _small(self) -> QFont:
        return scaled(self.font(), 0.88)

    def _on_toggled(self, opened: bool) -> None:
        self._toggle.setArrowType(Qt.ArrowType.DownArrow if opened else Qt.ArrowType.RightArrow)
        self._fields.setVisible(opened)
        self._name()
        self._fit()

    def _name(self) -> None:
        opened = self._toggle.isChecked()
        title = self.tr("Whole article")
        said = title if opened or not self._summary else f"{title}: {self._summary}"
        room = max(40, self._toggle.width() - 30)
        elided = QFontMetrics(self._toggle.font()).elidedText(
            said, Qt.TextElideMode.ElideRight, room
        )
        self._toggle.setText(elided.replace("&", "&&"))
        self._toggle.setAccessibleName(said)
        self._toggle.setToolTip(said)

    def _fit(self) -> None:
        layout = self._inner.layout()
        width = self._fields.viewport().width()
        if layout is not None and width > 0:
            height = layout.totalHeightForWidth(width)
            wanted = height if height > 0 else layout.totalSizeHint().height()
            self._fields.setFixedHeight(min(TALLEST, wanted))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say as much as there is room for."""
        super().resizeEvent(event)
        self._name()
        self._fit()
