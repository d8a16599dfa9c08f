"""The left side of the window: search field, filter chips and the list of articles."""
