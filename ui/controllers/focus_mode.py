"""Focus mode: the reader alone on the screen, and everything back as it was afterwards."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDockWidget, QWidget

from ui.actions import Actions
from ui.commands import Act
from ui.controllers.session import Session
from ui.main_window import MainWindow

_FULL = Qt.WindowState.WindowFullScreen


class FocusMode(QObject):
    """Hides all but the text and fills the screen with it.

    All keys stay in force, those of the hidden menus too. A pane that is asked for in the
    meantime comes, and the annotations go again when Escape leaves them for the text.

    Signals: `switched(bool)`, whether the mode is on now.
    """

    switched = Signal(bool)

    def __init__(self, session: Session, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._before: dict[QWidget, bool] | None = None
        self._geometry = QByteArray()
        self._panes: list[int] = []
        window.reader.installEventFilter(self)
        window.annotation_panel.left.connect(self._on_annotations_left)
        session.library_closing.connect(self.leave)  # what the library remembers is the usual view

    def connect_actions(self, actions: Actions) -> None:
        """Have the command switch the mode, and show whether it is on."""
        actions.on_toggled(Act.FOCUS_MODE, self.switch)
        self.switched.connect(actions[Act.FOCUS_MODE].setChecked)

    @property
    def is_on(self) -> bool:
        """Say whether the reader is alone."""
        return self._before is not None

    def switch(self, on: bool) -> None:
        """Enter or leave the mode."""
        if on and not self.is_on:
            self._enter()
        elif not on:
            self.leave()

    def leave(self) -> None:
        """Bring everything back as it was; nothing happens where the mode is off."""
        before, self._before = self._before, None
        if before is None:
            return
        for part, shown in before.items():
            part.setVisible(shown)
        self._window.setWindowState(self._window.windowState() & ~_FULL)
        self._window.restoreGeometry(self._geometry)
        self._window.splitter.setSizes(self._panes)
        self.switched.emit(False)

    def _enter(self) -> None:
        window = self._window
        parts = (
            window.menuBar(),
            window.article_list,
            window.annotation_panel,
            window.tag_bar,
            window.status_line,
            *window.findChildren(QDockWidget),
        )
        self._before = {part: not part.isHidden() for part in parts}
        self._geometry, self._panes = window.saveGeometry(), window.splitter.sizes()
        window.reader.setFocus(Qt.FocusReason.ShortcutFocusReason)
        for part in parts:
            part.hide()
        window.setWindowState(window.windowState() | _FULL)
        self.switched.emit(True)

    def _on_annotations_left(self) -> None:
        if self.is_on:
            self._window.annotation_panel.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Leave the mode by Escape in the text, whatever else that key may do there."""
        if self.is_on and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            if event.type() == QEvent.Type.ShortcutOverride:
                event.accept()
                return True
            if event.type() == QEvent.Type.KeyPress:
                self.leave()
                return True
        return super().eventFilter(watched, event)
