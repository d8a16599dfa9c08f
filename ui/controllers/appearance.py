"""Theme and text style: from the settings to all that is drawn."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from app.settings import SETTINGS, Settings
from ui.reader.typography import TextStyle
from ui.theme import Theme, load_theme, system_theme_name

_TEXT_STEP_PT = 1
_DECLARED = {setting.key: setting for setting in SETTINGS}
TEXT_SETTINGS = (
    *("text_face", "text_size", "text_width", "line_height", "text_justified", "text_glides"),
)
"""The settings that make up the text style."""


class Appearance(QObject):
    """Knows the theme in force and how articles are set.

    Signals: `theme_changed(object)`, a `Theme`; `text_style_changed(object)`, a `TextStyle`.
    """

    theme_changed = Signal(object)
    text_style_changed = Signal(object)

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

    @property
    def text_style(self) -> TextStyle:
        """Return how articles are set."""
        return TextStyle(
            face=self._settings.text("text_face"),
            size_pt=self._settings.number("text_size"),
            line_height_percent=self._settings.number("line_height"),
            width_characters=self._settings.number("text_width"),
            justified=self._settings.flag("text_justified"),
            glides=self._settings.flag("text_glides"),
        )

    def choose(self, name: str) -> None:
        """Set the theme: system, or one of `THEMES`."""
        self._settings.set("theme", name)
        self._theme = self._load()
        self.apply()

    def apply(self) -> None:
        """Have everything drawn in the theme and the text style in force."""
        QApplication.setPalette(self._theme.palette())
        self.theme_changed.emit(self._theme)
        self.text_style_changed.emit(self.text_style)

    def set_text(self, key: str, value: str | int | bool) -> None:
        """Change one of `TEXT_SETTINGS`; raise ValueError where it does not take the value."""
        self._settings.set(key, value)
        self.text_style_changed.emit(self.text_style)

    def reset_text(self) -> None:
        """Set articles as they are set by default."""
        for key in TEXT_SETTINGS:
            self._settings.set(key, _DECLARED[key].default)
        self.text_style_changed.emit(self.text_style)

    def enlarge(self, steps: int) -> None:
        """Make the article's text bigger, or smaller where negative; 0 is the default size."""
        declared = _DECLARED["text_size"]
        size = self._settings.number("text_size") + steps * _TEXT_STEP_PT
        wanted = size if steps else int(declared.default)
        self.set_text("text_size", min(max(wanted, declared.minimum), declared.maximum))

    def _load(self) -> Theme:
        return load_theme(system_theme_name() if self.choice == "system" else self.choice)

    def _on_system_changed(self) -> None:
        if self.choice == "system":
            self.choose("system")
