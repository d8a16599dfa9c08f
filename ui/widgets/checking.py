"""Buttons with a tick, told apart: what the program shows, and what a person wishes.

A screen reader does not click such a button, it toggles it; so a wish is heard from `toggled`, and
what the program shows must not emit that.
"""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QAbstractButton


def show_checked(button: QAbstractButton, checked: bool) -> None:
    """Show the state of a button without its signals."""
    with QSignalBlocker(button):
        button.setChecked(checked)
