"""The reasons of suggestions in words a person understands."""

from __future__ import annotations

from app.model.suggestion import Reason
from app.words import later, say

_SENTENCES: dict[str, str] = {
    # ---- quotes and speakers
    "quotation-marks": later("in quotation marks"),
    # ---- figures
    # ---- claims
}
"""By the name of the signal; `{words}` stands for the words of the text it fired on."""


def told(reason: Reason) -> str:
    """Return one reason as a phrase in the language in force, without a full stop."""
    return say(_SENTENCES[reason.signal], words=reason.words)
