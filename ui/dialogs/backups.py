"""The backups of a library: listed, made, and put back after a look at what that takes away."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime

from PySide6.QtCore import QCoreApplication, QLocale, Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QListWidget,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app.model.backup import Backup, Difference
from ui.dialogs import MARGIN
from ui.history.days import moment
from ui.i18n import ui_number

_SHOWN_MISSING = 5
_MINUTES_AN_HOUR = 60
_HOURS_A_DAY = 24
_TOLD_LINES = 5


class BackupsDialog(QDialog):
    """Lists them newest first; below, what is newer in the library than the one selected.

    Signals: `selected(object)`, the `Backup` whose difference is to be shown; `backup_requested()`;
    `restore_requested(object)`, the `Backup` to be put back.
    """

    selected = Signal(object)
    backup_requested = Signal()
    restore_requested = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Backups"))
        self.setMinimumSize(600, 460)
        self._list = QListWidget()
        self._list.setAccessibleName(self.tr("Backups"))
        self._list.currentRowChanged.connect(self._on_row_changed)
        self._backups: Sequence[Backup] = ()
        self._nothing = QLabel(self.tr("There is no backup of this library yet."))
        self._nothing.setObjectName("quiet")
        self._told = QLabel()
        self._told.setTextFormat(Qt.TextFormat.PlainText)
        self._told.setWordWrap(True)
        self._told.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._told.setMinimumHeight(_TOLD_LINES * self.fontMetrics().lineSpacing())
        self._told.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._told.setAccessibleName(self.tr("What restoring would change"))
        self._make = QPushButton(self.tr("&Back Up Now"))
        self._restore = QPushButton(self.tr("&Restore…"))
        self._restore.setEnabled(False)
        self._make.clicked.connect(self._on_make)
        self._restore.clicked.connect(self._on_restore)
        self._lay_out()

    def _lay_out(self) -> None:
        hint = QLabel(
            self.tr(
                "Backups are made on closing, every half hour of change, and before a merge or"
                " another great change. Older ones are thinned out."
            )
        )
        hint.setObjectName("quiet")
        hint.setWordWrap(True)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        for button in (self._make, self._restore):
            buttons.addButton(button, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        layout.setSpacing(12)
        layout.addWidget(hint)
        layout.addWidget(self._nothing)
        layout.addWidget(self._list, 1)
        layout.addWidget(self._told)
        layout.addWidget(buttons)

    # ------------------------------------------------------------------ what is shown

    def show_backups(self, backups: Sequence[Backup], *, can_make: bool) -> None:
        """List these, the newest selected; `can_make` says whether one more can be made."""
        self._list.clear()
        self._backups = backups
        self._list.addItems([line_of(backup) for backup in backups])
        self._list.setVisible(bool(backups))
        self._nothing.setVisible(not backups)
        self._make.setEnabled(can_make)
        self._list.setCurrentRow(0)

    def show_difference(self, backup: Backup, difference: Difference | None) -> None:
        """Tell what putting that backup back would change, if it is selected still."""
        if backup == self._chosen():
            self._told.setText(told(difference))
            self._restore.setEnabled(True)

    def _chosen(self) -> Backup | None:
        row = self._list.currentRow()
        return self._backups[row] if 0 <= row < len(self._backups) else None

    def _on_row_changed(self) -> None:
        self._restore.setEnabled(False)
        chosen = self._chosen()
        self._told.setText(self.tr("Comparing it with the library…") if chosen else "")
        if chosen is not None:
            self.selected.emit(chosen)

    def _on_make(self) -> None:
        self._make.setEnabled(False)
        self.backup_requested.emit()

    def _on_restore(self) -> None:
        self.restore_requested.emit(self._chosen())


def line_of(backup: Backup) -> str:
    """Return a backup in words: when it was made, how long ago, how large it is."""
    size = QLocale().formattedDataSize(backup.size, 1, QLocale.DataSizeFormat.DataSizeSIFormat)
    parts = [moment(backup.made_at), _age(backup.made_at), size]
    if backup.set_aside:
        parts.append(_tr("set aside for a backup"))
    return "  ·  ".join(parts)


def _age(made_at: str) -> str:
    minutes = int((datetime.now(UTC) - datetime.fromisoformat(made_at)).total_seconds() // 60)
    hours, days = minutes // _MINUTES_AN_HOUR, minutes // _MINUTES_AN_HOUR // _HOURS_A_DAY
    if minutes < 1:
        return _tr("just now")
    if hours < 1:
        return _counted(minutes, _tr("1 minute ago"), _tr("{n} minutes ago"))
    if days < 1:
        return _counted(hours, _tr("1 hour ago"), _tr("{n} hours ago"))
    return _counted(days, _tr("1 day ago"), _tr("{n} days ago"))


def told(difference: Difference | None) -> str:
    """Return what putting a backup back takes away, and what it cannot bring, line by line."""
    if difference is None:
        return _tr("The library or this backup cannot be read, so nobody can say what is newer.")
    lines = [_taken(difference)]
    if difference.changed:
        lines.append(
            _counted(
                difference.changed,
                _tr("1 annotation would be as it was then."),
                _tr("{n} annotations would be as they were then."),
            )
        )
    if difference.missing:
        names = ", ".join(difference.missing[:_SHOWN_MISSING])
        more = len(difference.missing) - _SHOWN_MISSING
        names += _tr(" and {n} more").format(n=ui_number(more)) if more > 0 else ""
        pattern = _tr("No more in the library's folder, and not brought back: {names}")
        lines.append(pattern.format(names=names))
    return "\n".join(lines)


def _taken(difference: Difference) -> str:
    kinds = (
        (difference.articles, _tr("1 article"), _tr("{n} articles")),
        (difference.annotations, _tr("1 annotation"), _tr("{n} annotations")),
        (difference.steps, _tr("1 step of work"), _tr("{n} steps of work")),
    )
    parts = [_counted(count, one, many) for count, one, many in kinds if count]
    if not parts:
        return _tr("Nothing was done since: restoring it takes nothing away.")
    return _tr("Not in this backup: {what}").format(what=", ".join(parts))


def _counted(count: int, one: str, many: str) -> str:
    return one if count == 1 else many.format(n=ui_number(count))


def _tr(text: str) -> str:
    return QCoreApplication.translate("BackupsDialog", text)
