"""What became of each imported file, and why one failed."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from app.model.report import Outcome, Report, ReportItem
from ui.dialogs import MARGIN
from ui.i18n import QT_TRANSLATE_NOOP, ui_number

_COUNTS = {
    Outcome.ADDED: QT_TRANSLATE_NOOP("ImportReport", "{n} added"),
    Outcome.UPDATED: QT_TRANSLATE_NOOP("ImportReport", "{n} updated"),
    Outcome.SKIPPED: QT_TRANSLATE_NOOP("ImportReport", "{n} skipped"),
    Outcome.FAILED: QT_TRANSLATE_NOOP("ImportReport", "{n} failed"),
}
_OUTCOMES = {
    Outcome.ADDED: QT_TRANSLATE_NOOP("ImportReport", "added"),
    Outcome.UPDATED: QT_TRANSLATE_NOOP("ImportReport", "updated"),
    Outcome.SKIPPED: QT_TRANSLATE_NOOP("ImportReport", "skipped"),
    Outcome.FAILED: QT_TRANSLATE_NOOP("ImportReport", "failed"),
}

_NAME_WIDTH = 260


def _tr(text: str) -> str:
    return QCoreApplication.translate("ImportReport", text)


def summary(report: Report) -> str:
    """Return the counts in words: "12 added, 1 failed"."""
    parts = [
        _tr(pattern).format(n=ui_number(report.count(outcome)))
        for outcome, pattern in _COUNTS.items()
        if report.count(outcome)
    ]
    return ", ".join(parts) or QCoreApplication.translate("ImportReport", "Nothing to import")


def as_text(report: Report) -> str:
    """Return the report as lines of name, outcome and reason, separated by TAB."""
    lines = [f"{i.name}\t{_tr(_OUTCOMES[i.outcome])}\t{i.reason}" for i in report.items]
    return "\n".join([summary(report), "", *lines]) + "\n"


class ImportReport(QDialog):
    """Counts, and a table of all that did not simply go well.

    Signals: `save_requested(str)`, the report as text.
    """

    save_requested = Signal(str)

    def __init__(self, report: Report, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._report = report
        self.setWindowTitle(self.tr("Import Report"))
        self.resize(860, 460)
        self.setSizeGripEnabled(True)
        heading = QLabel(summary(report))
        heading.setObjectName("title")
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        copy = buttons.addButton(self.tr("Copy"), QDialogButtonBox.ButtonRole.ActionRole)
        save = buttons.addButton(self.tr("Save…"), QDialogButtonBox.ButtonRole.ActionRole)
        copy.clicked.connect(self._on_copy)
        save.clicked.connect(lambda: self.save_requested.emit(as_text(self._report)))
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        layout.setSpacing(12)
        layout.addWidget(heading)
        layout.addWidget(self._table([item for item in report.items if item.reason]), 1)
        layout.addWidget(buttons)

    def _table(self, items: list[ReportItem]) -> QTableWidget:
        table = QTableWidget(len(items), 3)
        table.setHorizontalHeaderLabels([self.tr("File"), self.tr("Outcome"), self.tr("Reason")])
        table.setAccessibleName(self.tr("Files"))
        table.verticalHeader().hide()
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setWordWrap(True)
        table.setTextElideMode(Qt.TextElideMode.ElideNone)
        table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        for row, item in enumerate(items):
            for column, text in enumerate((item.name, _tr(_OUTCOMES[item.outcome]), item.reason)):
                cell = QTableWidgetItem(text)
                cell.setToolTip(text)
                cell.setTextAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
                table.setItem(row, column, cell)
        header = table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        header.setStretchLastSection(True)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        table.setColumnWidth(0, _NAME_WIDTH)
        table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        return table

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(as_text(self._report))
