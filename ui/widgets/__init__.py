"""Widgets and drawing shared by the panes of the window."""
