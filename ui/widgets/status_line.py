"""The line below the text: what is saved, where the reader is, and how far a long job is."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import PurePath

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QSizePolicy, QWidget

from app.model.report import Progress
from ui.i18n import ui_number
from ui.theme import Theme

_HEIGHT = 30
_PROGRESS_WIDTH = 120
_NAME_LENGTH = 40
_SEPARATOR = "  ·  "


@dataclass(frozen=True, slots=True)
class Status:
    """What the line says of the window; sentences are counted from 1, 0 where none is chosen."""

    library_folder: str = ""
    article_open: bool = False
    highlights: int = 0
    first_sentence: int = 0
    last_sentence: int = 0
    sentences: int = 0
    read_only: bool = False
    problems: bool = False

    def sentence(self) -> str:
        """Return the status in words."""
        return _SEPARATOR.join(self.parts())

    def parts(self) -> list[str]:
        """Return what the sentence is made of, what matters most first."""
        if not self.library_folder:
            return []
        saved = _tr("Read-only") if self.read_only else _tr("Saved")
        found = _tr("Problems found: see “Check Library”") if self.problems else ""
        parts = [saved, found, self._highlights(), self._place()]
        parts.append(_tr("{folder} — all on this computer").format(folder=self.library_folder))
        return [part for part in parts if part]

    def _highlights(self) -> str:
        if not self.article_open:
            return ""
        pattern = _tr("1 highlight") if self.highlights == 1 else _tr("{n} highlights")
        return pattern.format(n=ui_number(self.highlights))

    def _place(self) -> str:
        if not self.first_sentence:
            return ""
        several = self.first_sentence != self.last_sentence
        pattern = (
            _tr("sentences {n} to {last} of {all}") if several else _tr("sentence {n} of {all}")
        )
        return pattern.format(
            n=ui_number(self.first_sentence),
            last=ui_number(self.last_sentence),
            all=ui_number(self.sentences),
        )


def _tr(text: str) -> str:
    return QCoreApplication.translate("Status", text)


class StatusLine(QWidget):
    """The status in words; during a long job its progress and a button that cancels it.

    Signals: `cancel_requested()`.
    """

    cancel_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._said = Status()
        self._status = QLabel()
        self._status.setObjectName("quiet")
        self._status.setTextFormat(Qt.TextFormat.PlainText)
        self._status.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._job = QLabel()
        self._job.setObjectName("quiet")
        self._job.setTextFormat(Qt.TextFormat.PlainText)
        self._bar = QProgressBar()
        self._bar.setFixedWidth(_PROGRESS_WIDTH)
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(self.tr("Progress"))
        self._cancel = QPushButton(self.tr("Cancel"))
        self._cancel.setObjectName("flat")
        self._cancel.clicked.connect(self.cancel_requested)
        self._row = layout = QHBoxLayout(self)
        layout.setContentsMargins(22, 1, 12, 0)
        layout.setSpacing(10)
        layout.addWidget(self._status, 1)
        for widget in (self._job, self._bar, self._cancel):
            layout.addWidget(widget)
        layout.setStretchFactor(self._job, 1)
        self._show_job(shown=False)
        self.setFixedHeight(_HEIGHT)

    @property
    def text(self) -> str:
        """Return the status in words."""
        return self._said.sentence()

    @property
    def job_text(self) -> str:
        """Return how far the long job is in words, "" where none is shown."""
        return "" if self._job.isHidden() else self._job.text()

    def set_theme(self, theme: Theme) -> None:
        """Draw in other colours."""
        self._theme = theme
        self.update()

    def set_status(self, status: Status) -> None:
        """Say where things are."""
        self._said = replace(status, problems=self._said.problems)
        self._status.setToolTip(self._said.sentence())
        self._status.setAccessibleName(self._said.sentence())
        self._fit()

    def set_problems(self, *, found: bool) -> None:
        """Say, with all that is said later, whether the last check of the library found any."""
        self._said = replace(self._said, problems=found)
        self.set_status(self._said)

    def _fit(self) -> None:
        """Show as much as there is room for, and nothing cut."""
        parts = self._said.parts()
        metrics = self._status.fontMetrics()
        while parts and metrics.horizontalAdvance(_SEPARATOR.join(parts)) > self._status.width():
            parts.pop()
        self._status.setText(_SEPARATOR.join(parts))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as much as there now is room for."""
        super().resizeEvent(event)
        self._row.activate()
        self._fit()

    def show_progress(self, progress: Progress) -> None:
        """Show how far the job is; a total of 0 means that it is not known yet."""
        name = PurePath(progress.name).name  # the report has the whole path
        if len(name) > _NAME_LENGTH:
            name = name[: _NAME_LENGTH - 1] + "…"
        pattern = self.tr("{done} of {total}  ·  {name}") if progress.total else self.tr("{name}")
        self._job.setText(
            pattern.format(
                done=ui_number(progress.done), total=ui_number(progress.total), name=name
            )
        )
        self._bar.setRange(0, progress.total)
        self._bar.setValue(progress.done)
        self._show_job(shown=True)

    def end_progress(self) -> None:
        """Take the progress away."""
        self._show_job(shown=False)

    def _show_job(self, *, shown: bool) -> None:
        """Show the job in the place of the status, or the status again."""
        for widget in (self._job, self._bar, self._cancel):
            widget.setVisible(shown)
        self._status.setVisible(not shown)
        self._fit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ground and the line above."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.page)
        painter.setPen(self._theme.line)
        painter.drawLine(0, 0, self.width(), 0)
