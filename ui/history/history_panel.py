"""The history beside the text: filters above, steps by day, what can be done with one below."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from app.model.history import HistoryQuery, StepChoices, StepKind
from app.model.ids import ArticleId, StepId
from app.model.tag import Coder
from ui.history.days import Listing
from ui.history.history_model import FetchRows
from ui.history.step_list import StepList
from ui.i18n import ui_number
from ui.theme import Theme
from ui.widgets.arrow_box import ArrowBox
from ui.widgets.field_style import field_style
from ui.widgets.flow_layout import FlowLayout

_MARGIN = 12


class HistoryPanel(QWidget):
    """Lists steps and offers what can be done with the one selected.

    Signals: `query_changed(object)`, a `HistoryQuery`; `step_selected(object)`, a `StepId` or
    None; `step_opened(object)`, the `HistoryRow` whose place is wanted; `turn_requested(object)`,
    `restore_requested(object)` and `report_requested(object)`, the `StepChoices` meant;
    `closed()`, its cross; `left()` (Escape: the keyboard goes back to the text).
    """

    query_changed = Signal(object)
    step_selected = Signal(object)
    step_opened = Signal(object)
    turn_requested = Signal(object, object)
    restore_requested = Signal(object)
    report_requested = Signal(object)
    closed = Signal()
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._article: ArticleId | None = None
        self._choices = StepChoices()
        self.steps = StepList(theme)
        self._kinds = ArrowBox()
        self._coders = ArrowBox()
        self._here = QCheckBox(self.tr("Only this article"))
        self._about = QLabel()
        self._about.setWordWrap(True)
        self._about.setObjectName("quiet")
        self._turn = self._button(self._on_turn)
        self._restore = self._button(self._on_restore)
        self._report = self._button(self._on_report)
        self._fill_kinds()
        self._build()
        self.set_coders(())
        self.set_theme(theme)
        self.show_choices(StepChoices())
        self._connect()

    def _button(self, slot: object) -> QPushButton:
        button = QPushButton()
        button.clicked.connect(slot)
        button.setAutoDefault(False)
        return button

    def _fill_kinds(self) -> None:
        for kind, text in (
            (None, self.tr("Everything")),
            (StepKind.ANNOTATION, self.tr("Annotating and coding")),
            (StepKind.ARTICLE, self.tr("Articles")),
            (StepKind.CODEBOOK, self.tr("Codebook")),
            (StepKind.IMPORT, self.tr("Imports")),
            (StepKind.DELETION, self.tr("Deletions")),
        ):
            self._kinds.addItem(text, kind)
        self._kinds.setAccessibleName(self.tr("Kind of step"))
        self._coders.setAccessibleName(self.tr("Coder"))
        self._restore.setText(self.tr("&Restore"))
        self._report.setText(self.tr("Show Re&port"))

    def _build(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 8, 0, _MARGIN)
        layout.setSpacing(8)
        layout.addLayout(self._header())
        filters = QVBoxLayout()
        filters.setContentsMargins(_MARGIN, 0, _MARGIN, 0)
        filters.addWidget(self._kinds)
        filters.addWidget(self._coders)
        filters.addWidget(self._here)
        layout.addLayout(filters)
        layout.addWidget(self.steps, 1)
        below = QVBoxLayout()
        below.setContentsMargins(_MARGIN, 0, _MARGIN, 0)
        below.addWidget(self._about)
        buttons = FlowLayout()
        for button in (self._turn, self._restore, self._report):
            buttons.addWidget(button)
        below.addLayout(buttons)
        layout.addLayout(below)

    def _header(self) -> QHBoxLayout:
        title = QLabel(self.tr("History"))
        title.setObjectName("title")
        close = QToolButton()
        close.setText("×")
        close.setAutoRaise(True)
        close.setAccessibleName(self.tr("Close the history"))
        close.setToolTip(close.accessibleName())
        close.clicked.connect(self.closed)
        row = QHBoxLayout()
        row.setContentsMargins(_MARGIN, 0, _MARGIN, 0)
        row.addWidget(title, 1)
        row.addWidget(close)
        return row

    def _connect(self) -> None:
        self._kinds.activated.connect(self._on_asked)
        self._coders.activated.connect(self._on_asked)
        self._here.toggled.connect(self._on_asked)
        self.steps.step_selected.connect(self.step_selected)
        self.steps.row_entered.connect(self._on_opened)
        self.steps.doubleClicked.connect(self._on_opened)

    # ------------------------------------------------------------------ what the owner says

    def set_source(self, fetch_rows: FetchRows) -> None:
        """Show the steps of another library from now on."""
        self.steps.set_source(fetch_rows)
        self.show_choices(StepChoices())

    def set_theme(self, theme: Theme) -> None:
        """Draw with the colours of `theme`."""
        self.setStyleSheet(field_style(theme))
        self.steps.set_theme(theme)

    def set_coders(self, coders: Sequence[Coder]) -> None:
        """Let one of these be chosen, where they are several."""
        chosen = self._coders.currentData()
        self._coders.clear()
        self._coders.addItem(self.tr("All coders"), None)
        for coder in coders:
            self._coders.addItem(coder.name, coder.id)
        self._coders.setCurrentIndex(max(0, self._coders.findData(chosen)))
        self._coders.setVisible(len(coders) > 1)

    def set_article(self, article_id: ArticleId | None) -> None:
        """Say which article is shown in the reader."""
        if article_id == self._article:
            return
        self._article = article_id
        self._here.setEnabled(article_id is not None)
        if self._here.isChecked():
            self._on_asked()

    def show_listing(self, listing: Listing) -> None:
        """List these steps."""
        self.steps.show_listing(listing)
        if self.steps.current_id() is None:
            self.show_choices(StepChoices())

    def show_choices(self, choices: StepChoices) -> None:
        """Offer what can be done about the step selected."""
        self._choices = choices
        pattern = (
            self.tr("Redo to Here ({n})") if choices.forwards else self.tr("&Undo to Here ({n})")
        )
        self._turn.setText(pattern.format(n=ui_number(choices.turned)))
        self._turn.setVisible(choices.turned > 0)
        self._restore.setVisible(bool(choices.articles or choices.annotations))
        self._report.setVisible(choices.report is not None)
        self._about.setText(self._sentence(choices))

    def _sentence(self, choices: StepChoices) -> str:
        if self.steps.current_id() is None:
            return self.tr("Select a step to go back to it. Enter shows where it was done.")
        if not choices.turned:
            return self.tr("This was undone, and something else was done since.")
        if choices.forwards:
            one = self.tr("Does this step again.")
            many = self.tr("Does this step again and the {n} undone before it.")
        else:
            one = self.tr("Takes back this step, which is the newest.")
            many = self.tr("Takes back this step and the {n} after it.")
        return (one if choices.turned == 1 else many).format(n=ui_number(choices.turned - 1))

    @property
    def query(self) -> HistoryQuery:
        """Return which steps are wanted."""
        kind = self._kinds.currentData()  # Qt gives an enumeration's text back
        return HistoryQuery(
            article=self._article if self._here.isChecked() else None,
            kind=StepKind(kind) if kind else None,
            coder=self._coders.currentData(),
        )

    # ------------------------------------------------------------------ what the person does

    def _on_asked(self) -> None:
        self.query_changed.emit(self.query)

    def _on_opened(self, index: QModelIndex) -> None:
        row = self.steps.row_at(index.row())
        if row is not None:
            self.step_opened.emit(row)

    def _on_turn(self) -> None:
        step_id: StepId | None = self.steps.current_id()
        if step_id is not None:
            self.turn_requested.emit(step_id, self._choices)

    def _on_restore(self) -> None:
        self.restore_requested.emit(self._choices)

    def _on_report(self) -> None:
        self.report_requested.emit(self._choices)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Escape leave for the reader."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
