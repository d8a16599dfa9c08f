"""What the window remembers in each library: its place, panes, filter and open article."""

from __future__ import annotations

import base64
import binascii
from dataclasses import asdict, fields
from typing import Any

from PySide6.QtCore import QByteArray

from app.errors import PressmarkError
from app.library import Library
from app.model.article import ArticleQuery
from app.model.ids import ArticleId, TagId
from ui.main_window import MainWindow

_KEY = "window"


def remember(library: Library, window: MainWindow, article_uid: str) -> None:
    """Write down how the window looks; raise PressmarkError where that cannot be kept."""
    if library.read_only:
        return
    state = {
        "geometry": base64.b64encode(window.saveGeometry().data()).decode(),
        "panes": window.splitter.sizes(),
        "list": not window.article_list.isHidden(),
        "annotations": not window.annotation_panel.isHidden(),
        "query": asdict(window.article_list.query()),
        "article": article_uid,
    }
    library.set_window_state(_KEY, state)


def recall(library: Library, window: MainWindow) -> ArticleId | None:
    """Make the window look as it did, and return the article that was open.

    Whatever does not make sense any more is passed over.
    """
    state = library.window_state(_KEY)
    if not isinstance(state, dict):
        return None
    _recall_geometry(window, state.get("geometry"))
    panes = state.get("panes")
    if isinstance(panes, list) and len(panes) == window.splitter.count():
        window.splitter.setSizes([size for size in panes if isinstance(size, int)])
    window.article_list.setVisible(bool(state.get("list", True)))
    window.annotation_panel.setVisible(bool(state.get("annotations", True)))
    window.article_list.set_query(_query(state.get("query")))
    try:
        return library.article_id(str(state.get("article", "")))
    except PressmarkError:
        return None


def _recall_geometry(window: MainWindow, encoded: Any) -> None:
    if isinstance(encoded, str):
        try:
            window.restoreGeometry(QByteArray(base64.b64decode(encoded, validate=True)))
        except binascii.Error:
            return


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
