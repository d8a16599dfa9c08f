"""What a window looks like, as plain data: compared before and after it was killed."""

from __future__ import annotations

from dataclasses import asdict

from facts import Facts
from PySide6.QtCore import QPoint

from ui.application import Application


def look(program: Application) -> Facts:
    """Return what the window looks like, as plain data; `top` is the place at the upper edge."""
    window = program.window
    shown, reader = program._reading.article, window.reader
    cursor = reader.cursor_span() if shown else None
    middle = reader.viewport().width() // 2
    return {
        "article": shown.article.uid if shown else "",
        "cursor": [cursor.start, cursor.end] if cursor else [],
        "top": reader.cursorForPosition(QPoint(middle, 12)).position() if shown else 0,
        "query": asdict(window.article_list.query()),
        "list": window.article_list.isVisible(),
        "cards": window.annotation_panel.isVisible(),
        "size": [window.width(), window.height()],
        "panes": window.splitter.sizes(),
    }
