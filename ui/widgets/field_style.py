"""The style sheet of fields in the two side panels."""

from __future__ import annotations

from ui.theme import Theme

FRAME_PX = 10
"""Height of a field's border and padding, above and below its text together."""


def field_style(theme: Theme) -> str:
    """Return how line edits, text edits and combo boxes look: flat, outlined where focused."""
    fields = ("QLineEdit", "QPlainTextEdit", "QComboBox")
    return f"""
        {", ".join(fields)} {{
            background: {theme.card.name()}; color: {theme.ink.name()};
            border: 1px solid {theme.line.name()}; border-radius: 7px; padding: 4px 7px;
            selection-background-color: {theme.accent.name()};
            selection-color: {theme.on_accent.name()};
            placeholder-text-color: {theme.muted.name()};
        }}
        {", ".join(f"{field}:focus" for field in fields)} {{
            border: 2px solid {theme.cursor.name()}; padding: 3px 6px;
        }}
        QComboBox::drop-down {{ border: none; width: 18px; }}
    """
