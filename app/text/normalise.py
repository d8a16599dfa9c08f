"""The one place where imported text is made canonical; what was changed is counted.

Normalising happens once, before blocks are built, and is idempotent: whatever has gone through
here comes back unchanged.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from dataclasses import dataclass, field

COMPOSED = "composed (NFC)"
BIDI_CONTROLS = "bidi controls"

_MENDS: tuple[tuple[str, re.Pattern[str], str], ...] = (
    # A line or page break of any kind stays a break, so that two words never become one.
    ("line endings", re.compile("\r\n?|[\x0b\x0c\x85\u2028\u2029]"), "\n"),
    ("byte order marks", re.compile("\ufeff"), ""),
    # The word joiner goes with them: as invisible as they are, and as much in the way of a search.
    ("zero-width spaces", re.compile("[\u200b\u2060]"), ""),
    ("terminal controls", re.compile(r"\x1b\[[0-9;?]{0,20}[A-Za-z]"), ""),  # colours of a console
    ("control characters", re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]"), ""),
    (
        "noncharacters",
        re.compile(
            "[\ufdd0-\ufdef"
            + "".join(
                f"{chr(plane + 0xFFFE)}{chr(plane + 0xFFFF)}"
                for plane in range(0, 0x110000, 0x10000)
            )
            + "]"
        ),
        "",
    ),
    ("lone surrogates", re.compile("[\ud800-\udfff]"), ""),
    # A soft hyphen at a line's end says that the word goes on in the next line.
    ("soft hyphens", re.compile(r"\xad(?:\n(?=[^\W\d_]))?"), ""),
)

_CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f]")
"""All that can need mending in ASCII."""

_EMBEDDINGS = "\u202a\u202b\u202d\u202e"
_ISOLATES = "\u2066\u2067\u2068"
_POP_EMBEDDING = "\u202c"
_POP_ISOLATE = "\u2069"
_BIDI = re.compile(f"[{_EMBEDDINGS}{_ISOLATES}{_POP_EMBEDDING}{_POP_ISOLATE}\n]")


@dataclass(frozen=True, slots=True)
class Normalised:
    """A canonical text, and how often what kind of thing was mended in it."""

    text: str
    mended: dict[str, int] = field(default_factory=dict, hash=False)


def normalise(text: str) -> Normalised:
    """Return `text` in canonical form.

    The form is NFC with LF as the only line break. Soft hyphens, zero-width spaces, byte order
    marks, bidi embeddings and isolates without their partner in the line, control characters
    but TAB, noncharacters and lone surrogates are dropped. No-break spaces, ZWJ, ZWNJ and the
    direction marks LRM, RLM and ALM are kept.
    """
    if text.isascii() and not _CONTROLS.search(text):
        return Normalised(text)
    mended: Counter[str] = Counter()
    for kind, pattern, replacement in _MENDS:
        text, count = pattern.subn(replacement, text)
        mended[kind] += count
    unpaired = _unpaired_bidi(text)
    if unpaired:
        text = _without(text, unpaired)
        mended[BIDI_CONTROLS] = len(unpaired)
    # Composed last: dropping what stood between a letter and its accent brings them together.
    if not unicodedata.is_normalized("NFC", text):
        composed = unicodedata.normalize("NFC", text)
        mended[COMPOSED] = max(1, len(text) - len(composed))
        text = composed
    return Normalised(text, {kind: count for kind, count in mended.items() if count})


def _unpaired_bidi(text: str) -> list[int]:
    """Return where embeddings, isolates and their ends stand without a partner in their line.

    Pairs nest as in UAX #9 (BD9, BD11): the end of an isolate also ends what was embedded in it,
    and a line's end leaves everything open without a partner.
    """
    unpaired: list[int] = []
    still_open: list[tuple[int, bool]] = []  # position, is an isolate
    isolates = 0  # among them; counted, so that a flood of ends costs no search each
    for match in _BIDI.finditer(text):
        character, position = match.group(), match.start()
        if character == "\n":
            unpaired.extend(start for start, _ in still_open)
            still_open.clear()
            isolates = 0
        elif character in _EMBEDDINGS or character in _ISOLATES:
            still_open.append((position, character in _ISOLATES))
            isolates += character in _ISOLATES
        elif character == _POP_EMBEDDING and still_open and not still_open[-1][1]:
            still_open.pop()
        elif character == _POP_ISOLATE and isolates:
            while not still_open[-1][1]:
                unpaired.append(still_open.pop()[0])
            still_open.pop()
            isolates -= 1
        else:
            unpaired.append(position)
    unpaired.extend(start for start, _ in still_open)
    return sorted(unpaired)


def _without(text: str, positions: list[int]) -> str:
    """Return `text` without the code points at the ascending `positions`."""
    starts = [0, *(position + 1 for position in positions)]
    return "".join(
        text[start:end] for start, end in zip(starts, [*positions, len(text)], strict=True)
    )
