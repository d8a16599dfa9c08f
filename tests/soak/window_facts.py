"""What is compared before and after a window was killed: the library's content, and the looks."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from PySide6.QtCore import QPoint

from app.library import Library
from ui.application import Application

Facts = dict[str, Any]


def kept(library: Library) -> Facts:
    """Return what a person did in a library, as plain data; `done` counts the steps."""
    names = {tag.id: tag.name for tag in library.tags()}
    rows = {row.id: row for row in library.article_rows(library.find_articles())}
    return {
        "done": sum(step.state == "done" for step in library.history(limit=100_000)),
        "tags": sorted(names.values()),
        "articles": sorted([row.title, row.starred] for row in rows.values()),
        "annotations": sorted(
            [
                rows[article_id].title,
                annotation.quote,
                sorted(names[tag] for tag in annotation.tags),
                annotation.fields.note,
                annotation.fields.status,
            ]
            for article_id in rows
            for annotation in library.annotations(article_id)
        ),
    }


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
