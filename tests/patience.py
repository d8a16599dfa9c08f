"""A qtbot that waits for what is on its way as long as a busy machine takes."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from pytestqt.qtbot import QtBot

PATIENCE_MS = 60_000
"""What never comes is told after that; nothing waits longer than until it is there."""


class PatientBot(QtBot):
    """Waits for a minute where the usual one gives up after five seconds."""

    def waitUntil(self, callback: Callable[[], bool | None], *, timeout: int = PATIENCE_MS) -> None:
        """Let the window work until something is so."""
        super().waitUntil(callback, timeout=timeout)

    def waitSignal(self, signal: Any, *, timeout: int = PATIENCE_MS, **how: Any) -> Any:
        """Let the window work until a signal is given."""
        return super().waitSignal(signal, timeout=timeout, **how)

    def waitExposed(self, widget: Any, *, timeout: int = PATIENCE_MS) -> Any:
        """Let the window work until a widget is on the screen."""
        return super().waitExposed(widget, timeout=timeout)
