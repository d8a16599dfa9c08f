"""The field over the window that searches everything."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QFrame, QLabel, QLineEdit, QListView, QVBoxLayout, QWidget

from ui.search.completion import Completion
from ui.search.result_delegate import ResultDelegate
from ui.search.result_model import ResultModel
from ui.search.results import Group, Result
from ui.theme import Theme

_MARGIN = 12
_WIDTH = 680
_HEIGHT = 480
_FROM_TOP = 70
_KEYS_DOWN = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
_FOUND_LATER = (Group.ARTICLES, Group.ANNOTATIONS)
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class SearchPalette(QDialog):
    """A field, and the results below it in groups; the keyboard never leaves the field.

    Signals: `typed(str, int)`, the text and the cursor's place in it (code points);
    `chosen(object, str)`, a `Result` and the text it was found by;
    `list_requested(str)`, the text whose articles are wanted.
    """

    typed = Signal(str, int)
    chosen = Signal(object, str)
    list_requested = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowFlag(Qt.WindowType.FramelessWindowHint)
        self.setWindowTitle(self.tr("Search everywhere"))
        self._walked = False
        self._is_due = False
        self._awaited: set[Group] = set()
        self._field = QLineEdit()
        self._field.setPlaceholderText(self.tr("Search articles, annotations, tags and commands"))
        self._field.setAccessibleName(self.tr("Search everywhere"))
        self._field.textEdited.connect(self._tell_typed)
        self._field.installEventFilter(self)
        self._model = ResultModel(self._headings())
        self._list = QListView()
        self._list.setAccessibleName(self.tr("Results"))
        self._list.setModel(self._model)
        self._delegate = ResultDelegate(theme)
        self._list.setItemDelegate(self._delegate)
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setFrameShape(QFrame.Shape.NoFrame)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.clicked.connect(self._on_clicked)
        self._hint = QLabel()
        self._hint.setObjectName("quiet")
        self._hint.setWordWrap(True)
        self._lay_out()
        self.setObjectName("palette")
        self.set_theme(theme)
        self.set_hint("")

    def _headings(self) -> Mapping[Group, str]:
        return {
            Group.COMPLETIONS: self.tr("Complete"),
            Group.RECENT: self.tr("Recent searches"),
            Group.SAVED: self.tr("Saved searches"),
            Group.TAGS: self.tr("Tags"),
            Group.COMMANDS: self.tr("Commands"),
            Group.ARTICLES: self.tr("Articles"),
            Group.ANNOTATIONS: self.tr("Annotations"),
        }

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
        layout.setSpacing(8)
        for widget in (self._field, self._list, self._hint):
            layout.addWidget(widget)
        window = self.parentWidget()
        if window is not None:
            width = min(_WIDTH, window.width() - 40)
            self.resize(width, min(_HEIGHT, max(240, window.height() - 2 * _FROM_TOP)))
            x = (window.width() - width) // 2
            self.move(window.mapToGlobal(window.rect().topLeft()).x() + x, 0)
            self.move(self.x(), window.mapToGlobal(window.rect().topLeft()).y() + _FROM_TOP)

    # ------------------------------------------------------------------ what the owner says

    def set_theme(self, theme: Theme) -> None:
        """Draw in other colours."""
        self._delegate.set_theme(theme)
        self.setStyleSheet(f"QDialog#palette {{ border: 1px solid {theme.muted.name()}; }}")
        self._list.viewport().update()

    @property
    def text(self) -> str:
        """Return what is typed."""
        return self._field.text()

    @property
    def is_waiting(self) -> bool:
        """Say whether results of the present text are still to come."""
        return bool(self._awaited)

    @property
    def is_empty(self) -> bool:
        """Say whether no result is shown."""
        return self._model.rowCount() == 0

    def start(self, text: str) -> None:
        """Put a text into the field, selected, and ask for its results."""
        self._field.setText(text)
        self._field.selectAll()
        self._field.setFocus()
        self._tell_typed()

    def show_results(self, groups: Mapping[Group, Sequence[Result]]) -> None:
        """Show these groups of results, the others as they are; what was chosen stays chosen."""
        kept = self._model.result_at(self._list.currentIndex().row()) if self._walked else None
        self._awaited.difference_update(groups)
        self._model.set_groups(groups)
        row = self._model.row_of(kept)
        self._walked = row >= 0
        self._choose(row if row >= 0 else self._model.first_row())
        if self._is_due:
            self._take()

    def set_hint(self, sentence: str) -> None:
        """Say what is the matter with what is typed, else which keys there are."""
        keys = self.tr("Enter opens · Tab completes · Ctrl+Enter lists all articles · Esc closes")
        self._hint.setText(sentence or keys)

    # ------------------------------------------------------------------ what the person does

    def _tell_typed(self) -> None:
        self._walked = self._is_due = False
        self._awaited = set(_FOUND_LATER)
        text = self._field.text()
        before = text.encode("utf-16-le", "surrogatepass")[: 2 * self._field.cursorPosition()]
        self.typed.emit(text, len(before.decode("utf-16-le", "replace")))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let arrows walk the results while typing goes on, Tab complete, Enter take."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
            key = Qt.Key(event.key())
            if key in _KEYS_DOWN:
                self._walk(_KEYS_DOWN[key], by_group=control)
                return True
            if key in _ENTER:
                self._list_all() if control else self._take()
                return True
            if key == Qt.Key.Key_Tab:
                self._complete()
                return True
        return super().eventFilter(watched, event)

    def _walk(self, delta: int, *, by_group: bool) -> None:
        row = self._model.beside(self._list.currentIndex().row(), delta, by_group=by_group)
        if row >= 0:
            self._walked = True
            self._choose(row)

    def _choose(self, row: int) -> None:
        index = self._model.index(row, 0) if row >= 0 else QModelIndex()
        self._list.setCurrentIndex(index)
        if row == self._model.beside(-1, 1):
            self._list.scrollToTop()  # with the heading
        self._field.setAccessibleDescription(str(index.data() or ""))

    def _on_clicked(self, index: QModelIndex) -> None:
        if self._model.result_at(index.row()):
            self._choose(index.row())
            self._take()

    def _take(self) -> None:
        """Take the chosen result; where it was found by an earlier text, the one that comes."""
        result = self._model.result_at(self._list.currentIndex().row())
        self._is_due = bool(self._awaited) and (result is None or result.group in self._awaited)
        if result is None or self._is_due:
            return
        if isinstance(result.target, Completion):
            self._put(result.target)
            return
        self.accept()
        self.chosen.emit(result, self.text)

    def _list_all(self) -> None:
        self.accept()
        self.list_requested.emit(self.text)

    def _complete(self) -> None:
        """Take the chosen completion, else the first one."""
        rows = range(self._model.rowCount())
        results = [self._model.result_at(row) for row in (self._list.currentIndex().row(), *rows)]
        offered = (each.target for each in results if each is not None)
        completion = next((each for each in offered if isinstance(each, Completion)), None)
        if completion is not None:
            self._put(completion)

    def _put(self, completion: Completion) -> None:
        self._field.setText(completion.text)
        before = completion.text[: completion.cursor]
        self._field.setCursorPosition(len(before.encode("utf-16-le", "surrogatepass")) // 2)
        self._tell_typed()
