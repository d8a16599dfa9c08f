"""The faces that come with Pressmark."""

from __future__ import annotations

from importlib.resources import as_file

from PySide6.QtGui import QFontDatabase

from app.paths import resource

READING_FACE = "Source Serif 4"
"""The face articles are set in: Latin, Greek and Cyrillic, upright and italic, regular and bold."""

_FILES = ("Regular", "Bold", "Italic", "BoldItalic")


def load_fonts() -> None:
    """Make the bundled face known to Qt, unless the system has it already.

    Where a file cannot be read the reader falls back to the best serif of the system.
    """
    if QFontDatabase.hasFamily(READING_FACE):
        return
    for style in _FILES:
        with as_file(resource("fonts", f"SourceSerif4-{style}.ttf")) as path:
            QFontDatabase.addApplicationFont(str(path))
