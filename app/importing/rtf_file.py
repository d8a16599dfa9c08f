"""Rich text (.rtf), read by a state machine of our own.

The small libraries for it keep hidden and deleted text, and know neither headings nor footnotes.
"""

from __future__ import annotations

from app.errors import UnreadableFileError
from app.importing import document_messages, messages
from app.importing.finish import Found
from app.importing.office import document_meta, found_in
from app.importing.rtf_reader import RtfReader

VERSION = "1"

END_MISSING = "end of the file missing"


def read(data: bytes, name: str, charset: str = "") -> tuple[Found, ...]:  # noqa: ARG001
    """Return the one article of an RTF file; raise UnreadableFileError."""
    start = data.lstrip()
    if not start.startswith(b"{\\rtf"):
        raise UnreadableFileError(document_messages.not_rtf(name))
    try:
        reader = RtfReader(start)
    except RecursionError:
        raise UnreadableFileError(messages.too_deep(name)) from None
    meta = document_meta(title=reader.title, author=reader.author, date=_date(reader.date))
    markup = reader.markup.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return (found_in(markup, meta, {END_MISSING: int(not reader.whole)}),)


def _date(parts: dict[str, int]) -> str:
    if not all(part in parts for part in ("yr", "mo", "dy")):
        return ""
    day = f"{parts['yr']:04}-{parts['mo']:02}-{parts['dy']:02}"
    is_timed = parts.get("hr") or parts.get("min")
    return f"{day}T{parts.get('hr', 0):02}:{parts.get('min', 0):02}" if is_timed else day
