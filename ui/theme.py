"""Colours and marks of the window, read from `resources/themes`.

Colour never stands alone: a tag also has a mark (an underline style) and a letter.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication, QPalette

from app.model.palette import mark_name
from app.model.tag import Tag
from app.paths import resource

THEMES = ("light", "dark", "sepia", "contrast", "contrast-light")
"""The themes there are; the last two have high contrast, on black and on white."""

MARKS = {
    "solid": Qt.PenStyle.SolidLine,
    "dash": Qt.PenStyle.DashLine,
    "dot": Qt.PenStyle.DotLine,
    "dash-dot": Qt.PenStyle.DashDotLine,
    "dash-dot-dot": Qt.PenStyle.DashDotDotLine,
}
"""How the marks of the palette are drawn: as underlines."""


@dataclass(frozen=True, slots=True)
class TagColours:
    """One colour of the palette as a theme draws it.

    `wash` lies under the text, `chip` fills buttons and counts, `line` draws underlines and edges,
    `ink` writes the tag's name on a card.
    """

    wash: QColor
    chip: QColor
    line: QColor
    ink: QColor


@dataclass(frozen=True, slots=True)
class Theme:
    """A named set of colours; text colours have 4.5:1 contrast on every ground they stand on.

    `muted` writes what stands beside the text, `quiet` captions and footnotes, on any wash, too.
    """

    name: str
    dark: bool
    window: QColor
    page: QColor
    card: QColor
    hover: QColor
    ink: QColor
    muted: QColor
    quiet: QColor
    line: QColor
    accent: QColor
    on_accent: QColor
    danger: QColor
    cursor: QColor
    tags: Mapping[str, TagColours]

    def tag(self, tag: Tag) -> TagColours:
        """Return the colours of a tag; an unknown colour is drawn as slate."""
        return self.tags.get(tag.colour, self.tags["slate"])

    def palette(self) -> QPalette:
        """Return the palette that makes Qt's own widgets fit."""
        palette = QPalette()
        roles = QPalette.ColorRole
        for role, colour in (
            (roles.Window, self.window),
            (roles.WindowText, self.ink),
            (roles.Base, self.card),
            (roles.AlternateBase, self.hover),
            (roles.Text, self.ink),
            (roles.PlaceholderText, self.muted),
            (roles.Button, self.card),
            (roles.ButtonText, self.ink),
            (roles.BrightText, self.danger),
            (roles.Highlight, self.accent),
            (roles.HighlightedText, self.on_accent),
            (roles.ToolTipBase, self.card),
            (roles.ToolTipText, self.ink),
            (roles.Link, self.accent),
            (roles.LinkVisited, self.accent),
            (roles.Light, self.card),
            (roles.Midlight, self.hover),
            (roles.Mid, self.line),
            (roles.Dark, self.line),
            (roles.Shadow, self.line),
        ):
            palette.setColor(role, colour)
        for role in (roles.WindowText, roles.Text, roles.ButtonText):
            palette.setColor(QPalette.ColorGroup.Disabled, role, self.muted)
        return palette


def load_theme(name: str) -> Theme:
    """Read one of `THEMES`."""
    plain = json.loads(resource("themes", f"{name}.json").read_text(encoding="utf-8"))
    tags = {
        colour: TagColours(**{part: QColor(value) for part, value in parts.items()})
        for colour, parts in plain.pop("tags").items()
    }
    dark = plain.pop("dark")
    return Theme(
        name=name, dark=dark, tags=tags, **{part: QColor(value) for part, value in plain.items()}
    )


def system_theme_name() -> str:
    """Return what the system prefers, light and of usual contrast where it does not tell."""
    hints = QGuiApplication.styleHints()
    return theme_name_for(hints.colorScheme(), hints.accessibility().contrastPreference())


def theme_name_for(scheme: Qt.ColorScheme, contrast: Qt.ContrastPreference) -> str:
    """Return the theme that answers what a system says of itself."""
    dark = scheme == Qt.ColorScheme.Dark
    if contrast == Qt.ContrastPreference.HighContrast:
        return "contrast" if dark else "contrast-light"
    return "dark" if dark else "light"


def mark_of(tag: Tag) -> Qt.PenStyle:
    """Return the underline style that tells the tag apart without its colour."""
    return MARKS[mark_name(tag)]


def letter_of(name: str) -> str:
    """Return the letter that stands for a tag where there is no room for its name."""
    return name[:1].upper()
