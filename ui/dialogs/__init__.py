"""Dialogs: each gathers what the person wants and tells it by a signal or a value, no more."""

MARGIN = 18
"""The room around what a dialog shows."""
