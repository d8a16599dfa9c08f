"""Two versions of an article compared, sentence by sentence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from PySide6.QtCore import QCoreApplication, QSize, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from app.model.article import OpenArticle, Version
from app.model.span import Span
from app.text.diff import Kind, Piece, SentenceDiff, diff_sentences, diff_words
from ui.dialogs import MARGIN
from ui.i18n import ui_number
from ui.theme import Theme
from ui.widgets.diff_view import DiffView, Line
from ui.widgets.fitting import fitting

_CONTEXT = 1
"""Unchanged sentences shown beside a changed one; the rest of a long stretch is told in a word."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two versions of an article and what lies between them."""

    old: OpenArticle
    new: OpenArticle
    differences: tuple[SentenceDiff, ...]


def compare(old: OpenArticle, new: OpenArticle) -> Comparison:
    """Compare two versions; takes a moment for long ones, so not on the window's thread."""
    found = diff_sentences(old.text, old.sentences, new.text, new.sentences)
    return Comparison(old, new, found)


class VersionsDialog(QDialog):
    """Chooses two versions and shows what changed, in one text or side by side.

    Signals: `comparison_requested(object, object)`, the `VersionId`s of the older and the newer;
    `detach_requested()`, to make the newest version an article of its own.
    """

    comparison_requested = Signal(object, object)
    detach_requested = Signal()

    def __init__(
        self, versions: Sequence[Version], theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._versions = tuple(versions)
        self._comparison: Comparison | None = None
        self.setWindowTitle(self.tr("Versions"))
        self.resize(fitting(self, QSize(900, 620)))
        self._old = self._chooser(self.tr("Older version"), max(0, len(self._versions) - 2))
        self._new = self._chooser(self.tr("Newer version"), len(self._versions) - 1)
        self._beside = QCheckBox(self.tr("&Side by side"))
        self._beside.toggled.connect(self._draw)
        self._diff = DiffView(theme)
        self._diff.setAccessibleName(self.tr("What changed"))
        self._hint = QLabel()
        self._hint.setObjectName("quiet")
        self._lay_out()

    def _chooser(self, name: str, current: int) -> QComboBox:
        box = QComboBox()
        box.setAccessibleName(name)
        for version in self._versions:
            text = self.tr("Version {number} · {date} · {file}")
            box.addItem(
                text.format(
                    number=version.number,
                    date=version.created_at[:10],
                    file=version.original_name or version.media_type,
                )
            )
        box.setCurrentIndex(current)
        box.currentIndexChanged.connect(self.request)
        return box

    def _lay_out(self) -> None:
        choice = QHBoxLayout()
        choice.addWidget(self._old, 1)
        choice.addWidget(QLabel("→"))
        choice.addWidget(self._new, 1)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        detach = buttons.addButton(
            self.tr("Make the Newest an &Article of Its Own"),
            QDialogButtonBox.ButtonRole.ActionRole,
        )
        detach.setAutoDefault(False)
        detach.setEnabled(len(self._versions) > 1)
        detach.clicked.connect(self.accept)
        detach.clicked.connect(self.detach_requested)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        layout.setSpacing(12)
        layout.addLayout(choice)
        layout.addWidget(self._beside)
        layout.addWidget(self._diff, 1)
        layout.addWidget(self._hint)
        layout.addWidget(buttons)

    def request(self) -> None:
        """Ask for the comparison of the two versions chosen."""
        if len(self._versions) == 1:
            self._hint.setText(self.tr("There is one version of this article."))
            return
        old, new = (self._versions[box.currentIndex()].id for box in (self._old, self._new))
        self.comparison_requested.emit(old, new)

    def show_comparison(self, comparison: Comparison) -> None:
        """Show what changed."""
        self._comparison = comparison
        changed = sum(item.kind is not Kind.SAME for item in comparison.differences)
        self._hint.setText(self._counted(changed))
        self._draw()

    def _counted(self, changed: int) -> str:
        if not changed:
            return self.tr("No sentence differs.")
        one, several = self.tr("1 sentence differs."), self.tr("{count} sentences differ.")
        count = (one if changed == 1 else several).format(count=ui_number(changed))
        marks = self.tr("Words added are underlined, words removed are struck through.")
        return f"{count} {marks}"

    def _draw(self) -> None:
        if self._comparison is None:
            return
        rows = list(_rows(self._comparison))
        if self._beside.isChecked():
            self._diff.show_columns(
                [(_without(r, Kind.ADDED), _without(r, Kind.REMOVED)) for r in rows]
            )
        else:
            self._diff.show_lines(rows)


def _rows(comparison: Comparison) -> Iterator[Line]:
    """Yield a line per sentence, long stretches without a change as one line that says so."""
    for same, group in groupby(comparison.differences, lambda item: item.kind is Kind.SAME):
        items = list(group)
        if not same or len(items) <= 2 * _CONTEXT + 1:
            yield from (_line(comparison, item) for item in items)
            continue
        yield from (_line(comparison, item) for item in items[:_CONTEXT])
        text = QCoreApplication.translate("VersionsDialog", "– {count} sentences unchanged –")
        yield (Piece(Kind.CHANGED, text.format(count=ui_number(len(items) - 2 * _CONTEXT))),)
        yield from (_line(comparison, item) for item in items[-_CONTEXT:])


def _line(comparison: Comparison, item: SentenceDiff) -> Line:
    old, new = _text(comparison.old, item.old), _text(comparison.new, item.new)
    return diff_words(old, new)


def _text(article: OpenArticle, span: Span | None) -> str:
    return span.of(article.text) if span is not None else ""


def _without(line: Line, kind: Kind) -> Line:
    return [piece for piece in line if piece.kind is not kind]
