"""Where the lines of a text may be broken."""

from __future__ import annotations

import re
from collections.abc import Iterable

from PySide6.QtGui import QTextOption

_LONG_WORD = 2000
_UNBROKEN = f"[^\\s\u3000-\u9fff\uac00-\ud7af\uff00-\uffef]{{{_LONG_WORD}}}"


def wrap_mode(paragraphs: Iterable[str]) -> QTextOption.WrapMode:
    """Return where lines may be broken: in words only where a text has no other place.

    WORKAROUND (Qt 6.11): `WrapAtWordBoundaryOrAnywhere` takes quadratic time over a "word" longer
    than a line (120,000 letters: 0.8 s), `WrapAnywhere` linear time.
    """
    if any(len(each) >= _LONG_WORD and re.search(_UNBROKEN, each) for each in paragraphs):
        return QTextOption.WrapMode.WrapAnywhere
    return QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere
