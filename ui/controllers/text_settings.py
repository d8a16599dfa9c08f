"""The panel in which a person sets how articles look, live beside the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from ui.controllers.appearance import Appearance
from ui.main_window import MainWindow

if TYPE_CHECKING:
    from ui.dialogs.reading_panel import ReadingPanel


class TextSettings(QObject):
    """Shows one such panel at a time and passes each change on to `Appearance`."""

    def __init__(self, appearance: Appearance, window: MainWindow) -> None:
        super().__init__(window)
        self._appearance = appearance
        self._window = window
        self._panel: ReadingPanel | None = None

    def show(self) -> None:
        """Bring the panel up, or to the front where it is up already."""
        if self._panel is None:
            from ui.dialogs.reading_panel import ReadingPanel  # a start needs no dialog

            panel = ReadingPanel(self._appearance.text_style, self._window)
            panel.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            panel.changed.connect(self._appearance.set_text)
            panel.reset_requested.connect(self._appearance.reset_text)
            self._appearance.text_style_changed.connect(panel.show_style)
            panel.destroyed.connect(self._on_destroyed)
            self._panel = panel
        self._panel.show()
        self._panel.raise_()
        self._panel.activateWindow()

    def _on_destroyed(self) -> None:
        self._panel = None
