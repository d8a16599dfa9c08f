"""The window: three panes, the tag bar above the text, messages and status below it."""

from __future__ import annotations

from enum import IntEnum

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QApplication,
    QLineEdit,
    QMainWindow,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from ui.annotation_panel.annotation_panel import AnnotationPanel
from ui.article_list.article_list_panel import ArticleListPanel
from ui.reader.find_bar import FindBar
from ui.reader.reader_view import ReaderView
from ui.reader.review_bar import ReviewBar
from ui.stylesheet import stylesheet
from ui.theme import Theme
from ui.widgets.failed_page import FailedPage
from ui.widgets.fitting import fitting
from ui.widgets.message_bar import MessageBar
from ui.widgets.status_line import StatusLine
from ui.widgets.tag_bar import TagBar

_FIRST_SIZE = (1480, 900)
_FIRST_PANES = (330, 810, 340)
_PANE_MINIMUM = 285
_READER_MINIMUM = 360


class Page(IntEnum):
    """What fills the window."""

    PANES = 0
    FAILED = 1


class MainWindow(QMainWindow):
    """Lays the panes out and takes what is dropped; what happens in them is decided elsewhere.

    Signals: `dropped(object)`, the `QMimeData` of files or text let fall on the window;
    `closing()`, just before the window closes.
    """

    dropped = Signal(object)
    closing = Signal()

    def __init__(
        self,
        theme: Theme,
        article_list: ArticleListPanel,
        reader: ReaderView,
        annotation_panel: AnnotationPanel,
    ) -> None:
        super().__init__()
        self.article_list = article_list
        self.reader = reader
        self.annotation_panel = annotation_panel
        self.tag_bar = TagBar(theme)
        self.find_bar = FindBar(theme)
        self.review_bar = ReviewBar(theme)
        self.message_bar = MessageBar(theme)
        self.status_line = StatusLine(theme)
        self.failed_page = FailedPage()
        self.splitter = self._panes()
        self._pages = QStackedWidget()
        self._pages.addWidget(self.splitter)
        self._pages.addWidget(self.failed_page)
        self.setCentralWidget(self._framed(self._pages))
        self.setWindowTitle("Pressmark")
        self.setAcceptDrops(True)
        for field in self.findChildren(QLineEdit):
            field.setAcceptDrops(False)  # a file let fall on a field is meant for the window
        self.resize(*_FIRST_SIZE)
        self.set_theme(theme)

    def _panes(self) -> QSplitter:
        middle = QWidget()
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.tag_bar)
        column.addWidget(self.find_bar)
        column.addWidget(self.review_bar)
        column.addWidget(self.reader, 1)
        column.addWidget(self.status_line)
        middle.setMinimumWidth(_READER_MINIMUM)
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setHandleWidth(1)
        splitter.setChildrenCollapsible(False)
        for pane in (self.article_list, middle, self.annotation_panel):
            splitter.addWidget(pane)
        for side in (self.article_list, self.annotation_panel):
            side.setMinimumWidth(_PANE_MINIMUM)
        splitter.setStretchFactor(1, 1)
        splitter.setSizes(list(_FIRST_PANES))
        return splitter

    def _framed(self, pages: QWidget) -> QWidget:
        """Return the central widget: the pages above the message bar."""
        frame = QWidget()
        column = QVBoxLayout(frame)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(pages, 1)
        column.addWidget(self.message_bar)
        return frame

    def set_theme(self, theme: Theme) -> None:
        """Draw the window's own parts in other colours."""
        self.setStyleSheet(stylesheet(theme))
        bars = (self.tag_bar, self.find_bar, self.review_bar, self.message_bar, self.status_line)
        for part in bars:
            part.set_theme(theme)

    def fit_screen(self) -> None:
        """Make the window no larger than what its screen has room for, title bar included."""
        self.resize(fitting(self, self.size()))

    @property
    def page(self) -> Page:
        """Return what fills the window."""
        return Page(self._pages.currentIndex())

    def show_page(self, page: Page) -> None:
        """Fill the window with the panes or with the failed state."""
        self._pages.setCurrentIndex(page)

    def focus_next_pane(self) -> None:
        """Move the focus from list to text to annotations, and round again."""
        if self.reader.hasFocus():
            self.focus_annotations()
        elif self._has_focus_within(self.annotation_panel):
            self.focus_list()
        else:
            self.reader.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _has_focus_within(self, pane: QWidget) -> bool:
        focused = QApplication.focusWidget()
        return focused is not None and (focused is pane or pane.isAncestorOf(focused))

    def focus_list(self) -> None:
        """Put the focus into the list of articles."""
        self.article_list.show()
        self.article_list.focus_list()

    def focus_annotations(self) -> None:
        """Put the focus into the annotations."""
        self.annotation_panel.show()
        self.annotation_panel.focus_cards()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Accept files and texts."""
        if _is_wanted(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Hand on what was dropped, once the drag is over."""
        event.acceptProposedAction()
        self.dropped.emit(event.mimeData())

    def closeEvent(self, event: QCloseEvent) -> None:
        """Go at once, and then have everything kept."""
        self.hide()
        self.closing.emit()
        event.accept()


def _is_wanted(mime: QMimeData) -> bool:
    return mime.hasUrls() or mime.hasHtml() or mime.hasText()
