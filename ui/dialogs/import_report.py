"""What became of each imported file, and why one failed: of this import and of those before."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QListWidget,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from app.model.ids import ReportId
from app.model.report import KeptReport, Outcome, Report, ReportItem
from ui.dialogs import MARGIN
from ui.history.days import moment
from ui.i18n import QT_TRANSLATE_NOOP, ui_number
from ui.widgets.fitting import fitting

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
_LIST_WIDTH = 250
_ROWS_SHOWN = 2000
"""More lines are in what is copied and saved; a table of them would take seconds to lay out."""


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


def as_csv(report: Report) -> str:
    """Return the report as a CSV of file, outcome, reason and article_id."""
    page = io.StringIO(newline="")
    writer = csv.writer(page)
    writer.writerow(("file", "outcome", "reason", "article_id"))
    writer.writerows(
        (_guarded(i.name), i.outcome.value, _guarded(i.reason), i.uid) for i in report.items
    )
    return page.getvalue()


def _guarded(text: str) -> str:
    """Return a text that no spreadsheet takes for a formula."""
    return f"'{text}" if text.startswith(("=", "+", "-", "@", "\t", "\r")) else text


class ImportReport(QDialog):
    """Counts, and a table of what became of each file; where there are several reports, a list.

    Signals: `save_requested(object)`, the `Report` to be written to a file;
    `separate_requested(object)`, the `ReportItem` of a newer version to be an article of its own.
    """

    save_requested = Signal(object)
    separate_requested = Signal(object)

    def __init__(
        self,
        reports: Sequence[KeptReport],
        chosen: ReportId | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._reports = reports
        self._report = Report()
        self.setWindowTitle(self.tr("Import Reports"))
        self.resize(fitting(self, QSize(980, 480)))
        self.setSizeGripEnabled(True)
        self._heading = QLabel()
        self._heading.setObjectName("title")
        self._table = self._empty_table()
        self._table.itemSelectionChanged.connect(self._on_line_chosen)
        self._shown: list[ReportItem] = []
        self._separated: set[str] = set()
        self._list = QListWidget()
        self._list.setAccessibleName(self.tr("Imports"))
        self._list.setFixedWidth(_LIST_WIDTH)
        self._list.setVisible(len(reports) > 1)
        self._list.currentRowChanged.connect(self._on_row_changed)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        layout.setSpacing(12)
        layout.addWidget(self._heading)
        middle = QHBoxLayout()
        middle.addWidget(self._list)
        middle.addWidget(self._table, 1)
        layout.addLayout(middle, 1)
        layout.addWidget(self._buttons())
        self._fill(chosen)

    def _buttons(self) -> QDialogButtonBox:
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        copy = buttons.addButton(self.tr("Copy"), QDialogButtonBox.ButtonRole.ActionRole)
        save = buttons.addButton(self.tr("Save…"), QDialogButtonBox.ButtonRole.ActionRole)
        copy.clicked.connect(self._on_copy)
        save.clicked.connect(lambda: self.save_requested.emit(self._report))
        self._separate = buttons.addButton(
            self.tr("Keep as Separate &Article"), QDialogButtonBox.ButtonRole.ActionRole
        )
        self._separate.setToolTip(
            self.tr("Makes the newer text an article of its own, not a version of the one here.")
        )
        self._separate.clicked.connect(self._on_separate)
        buttons.rejected.connect(self.reject)
        for button in (copy, save, self._separate):
            button.setAutoDefault(False)
            button.setEnabled(bool(self._reports))
        self._separate.setEnabled(False)
        return buttons

    def _fill(self, chosen: ReportId | None) -> None:
        if not self._reports:
            self._heading.setText(self.tr("Nothing has been imported into this library yet."))
            return
        for kept in self._reports:
            self._list.addItem(f"{moment(kept.created_at)}\n{summary(kept.report)}")
        ids = [kept.id for kept in self._reports]
        self._list.setCurrentRow(ids.index(chosen) if chosen in ids else 0)

    def _on_row_changed(self, row: int) -> None:
        kept = self._reports[row]
        self._report = kept.report
        heading = f"{summary(kept.report)} · {moment(kept.created_at)}"
        if kept.report.cancelled:
            heading += " · " + self.tr("cancelled")
        self._heading.setText(heading)
        self._show_items(kept.report.items[:_ROWS_SHOWN])

    def _empty_table(self) -> QTableWidget:
        table = QTableWidget(0, 3)
        table.setHorizontalHeaderLabels([self.tr("File"), self.tr("Outcome"), self.tr("Reason")])
        table.setAccessibleName(self.tr("Files"))
        table.verticalHeader().hide()
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setWordWrap(True)
        table.setTextElideMode(Qt.TextElideMode.ElideNone)
        table.setTabKeyNavigation(False)
        table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        header = table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        header.setStretchLastSection(True)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        table.setColumnWidth(0, _NAME_WIDTH)
        table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        return table

    def _show_items(self, items: Sequence[ReportItem]) -> None:
        """Show what did not simply go well first: that is what is looked for."""
        ordered = sorted(items, key=lambda i: (i.outcome is not Outcome.FAILED, not i.reason))
        self._shown = ordered
        self._table.clearSelection()
        self._table.setRowCount(len(ordered))
        for row, item in enumerate(ordered):
            for column, text in enumerate((item.name, _tr(_OUTCOMES[item.outcome]), item.reason)):
                cell = QTableWidgetItem(text)
                cell.setToolTip(text)
                cell.setTextAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
                self._table.setItem(row, column, cell)
        self._table.scrollToTop()

    def _chosen(self) -> ReportItem | None:
        """Return the line chosen, if it is of a newer version that is one still."""
        rows = {index.row() for index in self._table.selectedIndexes()}
        chosen = [self._shown[row] for row in rows if row < len(self._shown)]
        is_newer = len(chosen) == 1 and chosen[0].newer not in {"", *self._separated}
        return chosen[0] if is_newer else None

    def _on_line_chosen(self) -> None:
        self._separate.setEnabled(self._chosen() is not None)

    def _on_separate(self) -> None:
        item = self._chosen()
        if item is not None:
            self.separate_requested.emit(item)

    def show_separated(self, item: ReportItem) -> None:
        """Show that a newer version is an article of its own now."""
        self._separated.add(item.newer)
        for row, shown in enumerate(self._shown):
            cell = self._table.item(row, 1)
            if shown.newer == item.newer and cell is not None:
                cell.setText(self.tr("separate article"))
        self._on_line_chosen()

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(as_text(self._report))
