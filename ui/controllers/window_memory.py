"""What the window remembers in each library: its place, panes, filter, open article and cursor."""

from __future__ import annotations

import base64
import binascii
import contextlib
from dataclasses import asdict, fields
from typing import Any

from PySide6.QtCore import QByteArray, QEvent, QObject, QTimer

from app.errors import PressmarkError
from app.library import Library
from app.model.article import ArticleQuery
from app.model.ids import TagId
from app.model.span import Span
from ui.background import BackgroundReads, Lane
from ui.controllers.focus_mode import FocusMode
from ui.controllers.reading import Reading
from ui.controllers.session import Session
from ui.main_window import MainWindow

SOON_MS = 1_500
"""How far what is remembered may be behind what is seen, should the program be killed."""

_KEY = "window"
_OF_THE_VIEW = ("geometry", "panes", "list", "annotations")
_SEEN = frozenset(
    {
        QEvent.Type.Move,
        QEvent.Type.Resize,
        QEvent.Type.WindowStateChange,
        QEvent.Type.ShowToParent,
        QEvent.Type.HideToParent,
    }
)


class WindowMemory(QObject):
    """Writes down how the window looks: a moment after each change, and when a library is closed.

    The first is done off the window's thread and without a word, for nobody asked for it. In focus
    mode the usual view is kept, and the article with its cursor is new.
    """

    def __init__(
        self,
        session: Session,
        background: BackgroundReads,
        reading: Reading,
        focus_mode: FocusMode,
        window: MainWindow,
    ) -> None:
        super().__init__(window)
        self._session = session
        self._background = background
        self._reading = reading
        self._window = window
        self._focus_mode = focus_mode
        self._kept: dict[str, Any] = {}
        self._soon = QTimer(self, singleShot=True, interval=SOON_MS)
        self._soon.timeout.connect(self._keep)
        for part in (window, window.article_list, window.annotation_panel):
            part.installEventFilter(self)
        window.splitter.splitterMoved.connect(self._on_changed)
        window.article_list.query_changed.connect(self._on_changed)
        window.reader.cursor_moved.connect(self._on_changed)
        reading.article_changed.connect(self._on_changed)

    # ------------------------------------------------------------------ writing it down

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """See the window and its panes being moved, sized, shown and hidden."""
        if event.type() in _SEEN:
            self._on_changed()
        return False

    def _on_changed(self) -> None:
        if not self._soon.isActive() and self._session.library is not None:
            self._soon.start()

    def _keep(self) -> None:
        library = self._session.library
        if library is None or library.read_only:
            return
        state = self._state()
        if state != self._kept:
            self._kept = state
            self._background.submit("window", lambda: _put(library, state), _nothing, Lane.CARE)

    def remember(self, library: Library) -> None:
        """Write down how the window looks; raise PressmarkError where that cannot be kept."""
        self._soon.stop()
        if not library.read_only:
            library.set_window_state(_KEY, self._state())

    def _state(self) -> dict[str, Any]:
        window, shown = self._window, self._reading.article
        cursor = window.reader.cursor_span() if shown else None
        state = {
            "geometry": base64.b64encode(window.saveGeometry().data()).decode(),
            "panes": window.splitter.sizes(),
            "list": not window.article_list.isHidden(),
            "annotations": not window.annotation_panel.isHidden(),
            "query": asdict(window.article_list.query()),
            "article": shown.article.uid if shown else "",
            "cursor": [cursor.start, cursor.end] if cursor else [],
        }
        if self._focus_mode.is_on:
            state |= {key: self._kept[key] for key in _OF_THE_VIEW if key in self._kept}
        return state

    # ------------------------------------------------------------------ making it so again

    def recall(self, library: Library) -> None:
        """Make the window look as it did; whatever does not make sense any more is passed over."""
        window, state = self._window, library.window_state(_KEY)
        self._kept = state if isinstance(state, dict) else {}
        if not self._kept:
            return
        _recall_geometry(window, state.get("geometry"))
        panes = state.get("panes")
        if isinstance(panes, list) and len(panes) == window.splitter.count():
            window.splitter.setSizes([size for size in panes if isinstance(size, int)])
        window.article_list.setVisible(bool(state.get("list", True)))
        window.annotation_panel.setVisible(bool(state.get("annotations", True)))
        window.article_list.set_query(_query(state.get("query")))

    def resume(self, library: Library) -> bool:
        """Open the article that was open, the cursor where it was; say whether there is one."""
        try:
            article_id = library.article_id(str(self._kept.get("article", "")))
        except PressmarkError:
            return False
        self._reading.open(article_id, focus=True, cursor=_span(self._kept.get("cursor")))
        return True


def _put(library: Library, state: dict[str, Any]) -> None:
    with contextlib.suppress(PressmarkError):  # what keeps it from being written is told elsewhere
        library.set_window_state(_KEY, state)


def _nothing(_answer: object) -> None:
    """Do nothing once it is written down."""


def _recall_geometry(window: MainWindow, encoded: Any) -> None:
    if isinstance(encoded, str):
        try:
            window.restoreGeometry(QByteArray(base64.b64decode(encoded, validate=True)))
        except binascii.Error:
            return


def _span(plain: Any) -> Span | None:
    match plain:
        case [int(start), int(end)] if 0 <= start < end:
            return Span(start, end)
    return None


def _query(plain: Any) -> ArticleQuery:
    if not isinstance(plain, dict):
        return ArticleQuery()
    kept = {field.name: plain[field.name] for field in fields(ArticleQuery) if field.name in plain}
    texts = ("text", "language", "outlet", "month")
    switches = ("unread", "annotated", "starred")
    tag = kept.get("tag")
    return ArticleQuery(
        **{name: kept[name] for name in texts if isinstance(kept.get(name), str)},
        **{name: kept[name] for name in switches if isinstance(kept.get(name), bool)},
        tag=TagId(tag) if isinstance(tag, int) else None,
    )
