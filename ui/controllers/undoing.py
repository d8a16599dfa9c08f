"""Taking steps back, doing them again, and showing where."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject

from app.errors import NotFoundError
from app.model.annotation import Annotation
from app.model.change import Change, Step
from app.model.ids import AnnotationId
from app.model.span import Span
from ui.annotation_panel.annotation_panel import AnnotationPanel
from ui.controllers.reading import Reading
from ui.controllers.session import Session
from ui.i18n import step_title
from ui.messages import Messages
from ui.reader.reader_view import ReaderView

_PLACES_LOOKED_AT = 50
"""A step that touched more annotations, such as an import, has no one place to scroll to."""


class Undoing(QObject):
    """Walks the journal of the open library."""

    def __init__(
        self,
        session: Session,
        reading: Reading,
        reader: ReaderView,
        panel: AnnotationPanel,
        messages: Messages,
    ) -> None:
        super().__init__(reader)
        self._session = session
        self._reading = reading
        self._reader = reader
        self._panel = panel
        self._messages = messages

    def undo(self) -> None:
        """Take the newest step back and show where."""
        library = self._session.library
        if library is not None:
            self._panel.commit()
            step = library.undoable()
            if step is not None:
                self._turn(library.undo, step, self.tr("Undone: {step}"))

    def redo(self) -> None:
        """Do the step undone last once more and show where."""
        library = self._session.library
        if library is not None:
            self._panel.commit()
            step = library.redoable()
            if step is not None:
                self._turn(library.redo, step, self.tr("Done again: {step}"))

    def _turn(self, turn: Callable[..., Change], step: Step, told: str) -> None:
        """Turn a step at once, or a long one off the window's thread."""
        library = self._session.library
        before = {annotation.id: annotation for annotation in self._reading.annotations}

        def show(change: Change) -> None:
            if change:
                self._messages.info(told.format(step=step_title(step)))
                touched = sorted(change.annotations)[:_PLACES_LOOKED_AT]
                self._go_to([self._find(i) or before.get(i) for i in touched])
            else:
                self._messages.info(self.tr("Cancelled; nothing was touched."))

        with self._session.reporting():
            if library is None or not library.is_long(step):
                show(turn())
                return
            self._session.writes.run(
                step_title(step),
                lambda tell, is_cancelled: turn(on_progress=tell, is_cancelled=is_cancelled),
                show,
                self._messages.error,
            )

    def _find(self, annotation_id: AnnotationId) -> Annotation | None:
        library = self._session.library
        try:
            return library.annotation(annotation_id) if library is not None else None
        except NotFoundError:
            return None

    def _go_to(self, touched: Sequence[Annotation | None]) -> None:
        """Show the first of these annotations, or the words where it was."""
        known = [annotation for annotation in touched if annotation is not None]
        first = min(known, key=lambda a: (a.article_id, a.span or Span(0, 0)), default=None)
        if first is None:
            return
        shown = self._reading.article
        here = shown is not None and shown.article.id == first.article_id
        still_there = any(a.id == first.id for a in self._reading.annotations)
        if not here or still_there:
            self._reading.open(first.article_id, annotation_id=first.id)
        elif first.span is not None:
            self._reader.select_span(first.span)
