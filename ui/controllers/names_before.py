"""What was named before, anywhere in the library: completes the fields of the cards."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, QTimer

from app.library import Library
from app.model.change import Change
from ui.annotation_panel.annotation_panel import AnnotationPanel
from ui.background import BackgroundReads, Lane
from ui.controllers.session import Session

_KEY = "named before"
_FIELDS = ("speaker", "speaker_role", "unit")
_REST_MS = 700
"""After the last change, before all annotations are asked again."""


class NamesBefore(QObject):
    """Asks all annotations for speakers, their roles and units, when nobody waits for anything.

    A tenth of a second among 200,000 of them: no article that is opened asks anew.
    """

    def __init__(
        self, session: Session, background: BackgroundReads, panel: AnnotationPanel
    ) -> None:
        super().__init__(panel)
        self._session = session
        self._background = background
        self._panel = panel
        self._soon = QTimer(self, singleShot=True, interval=_REST_MS)
        self._soon.timeout.connect(self._ask)
        session.library_opened.connect(lambda _: self._soon.start())
        session.library_closing.connect(lambda _: self._soon.stop())
        session.committed.connect(self._on_committed)

    def _on_committed(self, change: Change) -> None:
        if "annotation" in change.tables:
            self._soon.start()

    def _ask(self) -> None:
        library = self._session.library
        if library is not None:
            self._background.submit(_KEY, partial(_named, library), self._show, Lane.IDLE)

    def _show(self, named: Sequence[Sequence[str]]) -> None:
        self._panel.set_names(*named)


def _named(library: Library) -> tuple[tuple[str, ...], ...]:
    return tuple(library.named_before(field) for field in _FIELDS)
