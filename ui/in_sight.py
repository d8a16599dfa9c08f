"""A text cut to what can be seen of it in one place.

Nobody's title or name is that long, but a file or a library from elsewhere may hold megabytes in
their place, and to measure those would keep the window standing for seconds.
"""

from __future__ import annotations

MOST = 400
"""Code points: more than a line, or two of a narrow column, have room for."""
MOST_SAID = 4_000
"""Code points a screen reader is given of one thing, some five minutes of speech."""


def in_sight(text: str, most: int = MOST) -> str:
    """Return a text, cut behind so many code points."""
    return text if len(text) <= most else f"{text[:most]}…"
