"""Theme and typography: from the settings to all that is drawn."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from app.settings import SETTINGS, Settings
from ui.theme import Theme, load_theme, system_theme_name

_TEXT_STEP_PT = 1
_TEXT_SIZE = next(setting for setting in SETTINGS if setting.key == "text_size")


class Appearance(QObject):
    """Knows the theme in force and the typography of the article.

    Signals: `theme_changed(object)`, a `Theme`; `typography_changed(int, int, int)`, size in
    points, line height in per cent, width in characters.
    """

    theme_changed = Signal(object)
    typography_changed = Signal(int, int, int)

    def __init__(self, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._theme = self._load()
        hints = QGuiApplication.styleHints()
        hints.colorSchemeChanged.connect(self._on_system_changed)
        hints.accessibility().contrastPreferenceChanged.connect(self._on_system_changed)

    @property
    def theme(self) -> Theme:
        """Return the theme in force."""
        return self._theme

    @property
    def choice(self) -> str:
        """Return the theme setting: system, or one of `THEMES`."""
        return self._settings.text("theme")

    def choose(self, name: str) -> None:
        """Set the theme: system, or one of `THEMES`."""
        self._settings.set("theme", name)
        self._theme = self._load()
        self.apply()

    def apply(self) -> None:
        """Have everything drawn in the theme and the typography in force."""
        QApplication.setPalette(self._theme.palette())
        self.theme_changed.emit(self._theme)
        self._tell_typography()

    def enlarge(self, steps: int) -> None:
        """Make the article's text bigger, or smaller where negative; 0 is the default size."""
        size = self._settings.number("text_size") + steps * _TEXT_STEP_PT
        wanted = size if steps else int(_TEXT_SIZE.default)
        self._settings.set("text_size", min(max(wanted, _TEXT_SIZE.minimum), _TEXT_SIZE.maximum))
        self._tell_typography()

    def _load(self) -> Theme:
        return load_theme(system_theme_name() if self.choice == "system" else self.choice)

    def _tell_typography(self) -> None:
        self.typography_changed.emit(
            self._settings.number("text_size"),
            self._settings.number("line_height"),
            self._settings.number("text_width"),
        )

    def _on_system_changed(self) -> None:
        if self.choice == "system":
            self.choose("system")
