"""Choose which chapters of books become articles."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from app.model.chapter import Chapter
from app.model.report import Source
from ui.dialogs import MARGIN
from ui.i18n import ui_number
from ui.widgets.fitting import fitting

_TITLE, _LENGTH = 0, 1


class ChapterChoice(QDialog):
    """Books with their chapters, all ticked but what stands round the text.

    Signals: `chosen(object)`, a dict from each `Source` to the tuple of numbers ticked of it, which
    may be empty.
    """

    chosen = Signal(object)

    def __init__(
        self, books: Mapping[Source, Sequence[Chapter]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Choose Chapters"))
        self.resize(fitting(self, QSize(620, 520)))
        self._tree = QTreeWidget()
        self._tree.setAccessibleName(self.tr("Chapters"))
        self._tree.setHeaderLabels([self.tr("Chapter"), self.tr("Characters")])
        self._tree.setUniformRowHeights(True)
        self._tree.headerItem().setTextAlignment(_LENGTH, Qt.AlignmentFlag.AlignRight)
        header = self._tree.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(_TITLE, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(_LENGTH, QHeaderView.ResizeMode.ResizeToContents)
        self._books = [(source, self._add(source, books[source])) for source in books]
        self._tree.expandAll()
        self._tree.setCurrentItem(self._books[0][1])
        self._tree.itemChanged.connect(self._on_changed)
        self._count = QLabel()
        self._count.setObjectName("quiet")
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        keep = QDialogButtonBox.ButtonRole.AcceptRole
        self._import = buttons.addButton(self.tr("Import"), keep)
        self._import.setDefault(True)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        layout.setSpacing(12)
        layout.addWidget(QLabel(self.tr("Each chapter that is ticked becomes an article.")))
        layout.addWidget(self._tree, 1)
        layout.addWidget(self._count)
        layout.addWidget(buttons)
        self._on_changed()

    def _add(self, source: Source, chapters: Sequence[Chapter]) -> QTreeWidgetItem:
        name = source.path.name if source.path else source.name
        book = QTreeWidgetItem(self._tree, [name])
        ticked = Qt.ItemFlag.ItemIsUserCheckable | Qt.ItemFlag.ItemIsAutoTristate
        book.setFlags(book.flags() | ticked)
        for chapter in chapters:
            title = self.tr("{number}. {title}").format(number=chapter.number, title=chapter.title)
            row = QTreeWidgetItem(book, [title, ui_number(chapter.length)])
            row.setToolTip(_TITLE, chapter.title)
            row.setTextAlignment(_LENGTH, Qt.AlignmentFlag.AlignRight)
            state = Qt.CheckState.Unchecked if chapter.is_matter else Qt.CheckState.Checked
            row.setCheckState(_TITLE, state)
        return book

    def _on_changed(self) -> None:
        count = sum(len(_numbers(book)) for _, book in self._books)
        total = sum(book.childCount() for _, book in self._books)
        text = self.tr("{count} of {total} chapters are ticked.")
        self._count.setText(text.format(count=ui_number(count), total=ui_number(total)))
        self._import.setEnabled(count > 0)

    def accept(self) -> None:
        """Hand over what is ticked."""
        super().accept()
        self.chosen.emit({source: _numbers(book) for source, book in self._books})


def with_chapters(
    sources: Sequence[Source], chosen: Mapping[Source, tuple[int, ...]]
) -> tuple[Source, ...]:
    """Return the sources with the chapters chosen of the books, those without any left out."""
    return tuple(
        replace(source, chapters=chosen[source]) if source in chosen else source
        for source in sources
        if source not in chosen or chosen[source]
    )


def _numbers(book: QTreeWidgetItem) -> tuple[int, ...]:
    rows = map(book.child, range(book.childCount()))
    return tuple(
        number
        for number, row in enumerate(rows, start=1)
        if row is not None and row.checkState(_TITLE) is Qt.CheckState.Checked
    )
