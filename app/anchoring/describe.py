"""From a span to the selectors that find it again."""

from __future__ import annotations

from app.model.annotation import CONTEXT_LENGTH, Selectors
from app.model.span import Span


def describe(text: str, span: Span) -> Selectors:
    """Return the text-quote and text-position selectors of `span` in a canonical text.

    Prefix and suffix are up to 32 code points each and reach over block ends. Raise ValueError
    where the span is empty or not inside the text.
    """
    start, end = span
    if not 0 <= start < end <= len(text):
        msg = f"{start}-{end} is no stretch of a text of {len(text)} code points"
        raise ValueError(msg)
    return Selectors(
        exact=text[start:end],
        prefix=text[max(0, start - CONTEXT_LENGTH) : start],
        suffix=text[end : end + CONTEXT_LENGTH],
        start=start,
        end=end,
    )
