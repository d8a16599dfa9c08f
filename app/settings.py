"""Settings, declared as data: the preferences, the docs and the tests read the declaration.

They hold what a person prefers on every library; what belongs to one library (its window, the
place in each article) is kept in that library.
"""

from __future__ import annotations

import contextlib
import json
import os
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any


@dataclass(frozen=True, slots=True)
class Setting:
    """One setting; `choices` lists the values allowed, `minimum`/`maximum` bound a number."""

    key: str
    default: str | int | bool
    description: str
    choices: tuple[str, ...] = ()
    minimum: int = 0
    maximum: int = 0

    def accepts(self, value: object) -> bool:
        """Say whether `value` is of the right type and in range."""
        if type(value) is not type(self.default):
            return False
        if self.choices:
            return value in self.choices
        if isinstance(value, int) and not isinstance(value, bool):
            return self.minimum <= value <= self.maximum
        return True


SETTINGS: tuple[Setting, ...] = (
    Setting(
        "theme",
        "system",
        "Colours of the window.",
        ("system", "light", "dark", "sepia", "contrast", "contrast-light"),
    ),
    Setting(
        "language",
        "system",
        "Language of the window, from its next start on.",
        ("system", "en", "de"),
    ),
    Setting("text_face", "Source Serif 4", "Face of the article's text, the default where absent."),
    Setting("text_size", 15, "Size of the article's text in points.", minimum=9, maximum=40),
    Setting("line_height", 150, "Line height in per cent of the font's.", minimum=110, maximum=260),
    Setting("text_width", 68, "Characters in a line of the article.", minimum=40, maximum=110),
    Setting("text_justified", False, "Lines of the article end at the same place."),
    Setting("text_glides", True, "The article glides to what is read next; without it, it jumps."),
    Setting("suggest_quotes", True, "Quotes are suggested in the article."),
    Setting("suggest_figures", True, "Figures are suggested in the article."),
    Setting("suggest_claims", True, "Claims are suggested in the article."),
    Setting("watch", False, "What is saved in the watched folder is imported."),
    Setting("watch_folder", "", "Folder that is watched while Pressmark is open."),
    Setting("keys", "{}", "Keys changed in the window, by command; the others are as declared."),
)


class Settings:
    """The person's settings, read at start and written at each change.

    A missing, broken or unreadable file counts as all defaults: no setting is worth a failed
    start. Unknown keys of a newer version are kept.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._declared = {setting.key: setting for setting in SETTINGS}
        self._values: dict[str, Any] = {}
        with contextlib.suppress(OSError, ValueError, RecursionError):
            stored = json.loads(path.read_text(encoding="utf-8"))
            if isinstance(stored, Mapping):
                self._values = dict(stored)

    @property
    def path(self) -> Path:
        """Return the file the settings are kept in."""
        return self._path

    def text(self, key: str) -> str:
        """Return the value of a setting that is a string."""
        return str(self._value(key))

    def number(self, key: str) -> int:
        """Return the value of a setting that is a number."""
        return int(self._value(key))

    def flag(self, key: str) -> bool:
        """Return the value of a setting that is yes or no."""
        return bool(self._value(key))

    def _value(self, key: str) -> Any:
        setting = self._declared[key]
        value = self._values.get(key, setting.default)
        return value if setting.accepts(value) else setting.default

    def set(self, key: str, value: str | int | bool) -> None:
        """Set and save; raise KeyError or ValueError for what was not declared.

        A settings file that cannot be written leaves the value in force until the end.
        """
        if not self._declared[key].accepts(value):
            raise ValueError(f"{key} cannot be {value!r}")
        self._values[key] = value
        with contextlib.suppress(OSError):
            self._save()

    def _save(self) -> None:
        self._path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=self._path.parent, suffix=".new")
        beside = Path(name)
        try:
            with os.fdopen(handle, "w", encoding="utf-8") as file:
                json.dump(self._values, file, indent=2, sort_keys=True)
            beside.replace(self._path)
        finally:
            beside.unlink(missing_ok=True)
