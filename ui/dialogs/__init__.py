"""Dialogs: each gathers what the person wants and tells it by a signal or a value, no more."""
