"""Where the lines of an article may be broken."""

from __future__ import annotations

import re
from collections.abc import Sequence

from PySide6.QtGui import QTextOption

from app.model.block import Block

_LONG_WORD = 2000
_UNBROKEN = re.compile(f"[^\\s\u3000-\u9fff\uac00-\ud7af\uff00-\uffef]{{{_LONG_WORD}}}")


def wrap_mode(blocks: Sequence[Block]) -> QTextOption.WrapMode:
    """Return where lines may be broken: in words only where a text has no other place.

    WORKAROUND (Qt 6.11): `WrapAtWordBoundaryOrAnywhere` takes quadratic time over a "word" longer
    than a line (120,000 letters: 0.8 s), `WrapAnywhere` linear time.
    """
    if any(len(block.text) >= _LONG_WORD and _UNBROKEN.search(block.text) for block in blocks):
        return QTextOption.WrapMode.WrapAnywhere
    return QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere
