"""The sidecars of a library that has few yet, written in idle time."""

from __future__ import annotations

from PySide6.QtCore import QObject

from app.library import Library
from ui.background import BackgroundReads
from ui.controllers.idle_work import IdleWork
from ui.controllers.session import Session
from ui.main_window import MainWindow

IDLE_MS = 60_000
"""How long nothing is touched before sidecars are written, or written on."""


class SidecarWriting(QObject):
    """Writes what is missing once the window is left alone; what is done later, backups write."""

    def __init__(self, session: Session, background: BackgroundReads, window: MainWindow) -> None:
        super().__init__(window)
        self.work = IdleWork("sidecars", session, background, window)
        session.library_opened.connect(self._on_library_opened)

    def _on_library_opened(self, library: Library) -> None:
        if not library.read_only:
            self.work.begin(library.sidecar_work().advance, IDLE_MS)
