"""Steps as the journal tells of them, and changes made past it."""

from __future__ import annotations

import sqlite3
from contextlib import closing

from app.library import Library
from app.model.ids import AnnotationId
from app.model.span import Span

SPAN = Span(0, 7)


def titles(library: Library, state: str = "") -> list[str]:
    """Return the titles of the steps in that state (of all of them), newest first."""
    return [step.title for step in library.history() if state in ("", step.state)]


def note(library: Library, annotation_id: AnnotationId) -> str:
    return library.annotation(annotation_id).fields.note


def change_behind_the_back(library: Library, sql: str) -> None:
    """Write as another program would, past the journal."""
    with closing(sqlite3.connect(library.path / "library.db")) as connection:
        connection.execute(sql)
        connection.commit()
