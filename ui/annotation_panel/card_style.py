"""The style sheet of what is edited in the panel."""

from __future__ import annotations

from ui.theme import Theme
from ui.widgets.field_style import field_style


def card_style(theme: Theme) -> str:
    """Return how fields, labels and small buttons look on a card and above the cards."""
    muted, ink = theme.muted.name(), theme.ink.name()
    return (
        field_style(theme)
        + f"""
        QLabel {{ color: {muted}; }}
        QToolButton, QPushButton#jump {{ border: 1px solid transparent; border-radius: 6px;
            color: {muted}; padding: 0 4px; background: transparent; }}
        QToolButton:hover, QPushButton#jump:hover {{ background: {theme.hover.name()};
            color: {ink}; }}
        QToolButton:focus, QPushButton#jump:focus {{ border: 1px solid {theme.cursor.name()}; }}
        QToolButton::menu-indicator {{ image: none; }}
        QToolButton#more {{ color: {theme.accent.name()}; padding: 1px 0; }}
        QPushButton#jump {{ color: {theme.accent.name()}; text-align: left; padding: 1px 2px; }}
        """
    )
