"""A suggestion in words: what it is, what is known of it, and why it was made."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.model.reasons import told
from app.model.suggestion import Suggestion, SuggestionKind
from ui.i18n import QT_TRANSLATE_NOOP, tag_label
from ui.proposed import Proposal

_MANY = {
    SuggestionKind.QUOTE: QT_TRANSLATE_NOOP("Suggestions", "Quotes"),
    SuggestionKind.FIGURE: QT_TRANSLATE_NOOP("Suggestions", "Figures"),
    SuggestionKind.CLAIM: QT_TRANSLATE_NOOP("Suggestions", "Claims"),
}


def kind_label(kind: SuggestionKind) -> str:
    """Return what one of a kind is called: "Quote"."""
    return tag_label(kind.value)


def kinds_label(kind: SuggestionKind) -> str:
    """Return what several of a kind are called: "Quotes"."""
    return QCoreApplication.translate("Suggestions", _MANY[kind])


def reason_line(suggestion: Suggestion) -> str:
    """Return why it was made, most important reason first."""
    reasons = dict.fromkeys(told(reason) for reason in suggestion.reasons)
    if suggestion.uncertain:
        uncertain = QCoreApplication.translate("Suggestions", "quotation marks mended: check")
        reasons.setdefault(uncertain)
    return " · ".join(reasons)


def known_of(suggestion: Suggestion) -> str:
    """Return speaker or value, as far as they are known."""
    fields = suggestion.fields
    speaker = ", ".join(part for part in (fields.speaker, fields.speaker_role) if part)
    value = "–".join(part for part in (fields.value, fields.value_high) if part)
    amount = " ".join(part for part in (fields.qualifier, value, fields.unit) if part)
    return "; ".join(part for part in (speaker, amount) if part)


def in_short(proposal: Proposal) -> str:
    """Return what is suggested, without its words: "Quote, Mark Rutte"."""
    parts = (kind_label(proposal.kind), known_of(proposal.suggestion))
    return ", ".join(part for part in parts if part)
