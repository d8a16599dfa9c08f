"""Where things are: the person's default library and settings, and the bundled resources."""

from __future__ import annotations

import os
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

from platformdirs import user_config_path, user_data_path

LIBRARY_SUFFIX = ".pressmark"
LIBRARY_VARIABLE = "PRESSMARK_LIBRARY"


def default_library() -> Path:
    """Return the library opened when none is named: `PRESSMARK_LIBRARY`, else the usual one."""
    named = os.environ.get(LIBRARY_VARIABLE)
    if named:
        return Path(named)
    return user_data_path("Pressmark", appauthor=False) / f"Library{LIBRARY_SUFFIX}"


def samples_library() -> Path:
    """Return where the sample library is made, apart from the person's own."""
    return user_data_path("Pressmark", appauthor=False) / f"Samples{LIBRARY_SUFFIX}"


def settings_file() -> Path:
    """Return the file of the person's settings."""
    return user_config_path("Pressmark", appauthor=False) / "settings.json"


def resource(*parts: str) -> Traversable:
    """Return a bundled file or folder, such as `resource("icons", "pressmark.svg")`.

    Works from a checkout, a wheel and a frozen build alike.
    """
    return files("resources").joinpath(*parts)
