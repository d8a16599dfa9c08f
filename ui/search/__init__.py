"""Searching everywhere: the field over the window, its results, and what it completes."""
