"""The reasons of suggestions in words a person understands."""

from __future__ import annotations

from collections.abc import Collection

from app.model.suggestion import Reason
from app.words import later, say

_SENTENCES: dict[str, str] = {
    # ---- quotes and speakers
    "quotation-marks": later("in quotation marks"),
    "mark-missing": later("a quotation mark is missing"),
    "dialogue-dash": later("a dash opens speech"),
    "quotation-block": later("set off as a quotation"),
    "many-words": later("a long stretch"),
    "few-words": later("only a few words"),
    "single-word": later("a single word"),
    "begins-small": later("goes on in the middle of a sentence"),
    "verb-inside": later("verb “{words}” inside"),
    "person-inside": later("pronoun “{words}” inside"),
    "stop-inside": later("ends like a sentence"),
    "after-colon": later("behind a colon"),
    "comma-after": later("a comma behind it"),
    "said-after": later("who says it stands right behind it"),
    "said-before": later("who says it stands right before it"),
    "continued": later("goes on with the quote before"),
    "cue-verb": later("cue verb “{words}” beside it"),
    "cue-verb-far": later("cue verb “{words}” in the sentence"),
    "naming-verb": later("naming verb “{words}”"),
    "named-so": later("called so, with “{words}”"),
    "cue-noun": later("announced by “{words}”"),
    "attribution": later("a source is named with “{words}”"),
    "reported-clause": later("the sentence reports speech (“{words}”)"),
    "capitals-only": later("reads like a name"),
    "name-noun": later("“{words}” before a name or a title"),
    "naming-phrase": later("“{words}” introduces a name"),
    "compound": later("part of a compound ({words})"),
    "short-form": later("an abbreviation behind it"),
    "address": later("a web address"),
    "repeated": later("the same words stand in quotation marks again"),
    "dismissed": later("dismissed before"),
    "speaker-after-verb": later("the speaker follows the verb “{words}”"),
    "speaker-before-verb": later("the speaker stands before the verb “{words}”"),
    "source-named": later("“{words}” names the speaker"),
    "name-and-colon": later("a name stands before the colon"),
    "speaker-is-subject": later("the speaker is the subject of the sentence"),
    "speaker-goes-on": later("the speaker before it goes on"),
    "pronoun-resolved": later("the pronoun may stand for {words}"),
    "name-completed": later("completed to {words}"),
    "verb-of-saying": later("verb of saying “{words}”"),
    "clause-reported": later("“{words}” opens what is reported"),
    "subjunctive": later("subjunctive “{words}”"),
    "infinitive-reported": later("an infinitive says what is reported"),
    "hearsay": later("“{words}” tells of hearsay"),
    # ---- figures
    "figure-currency": later("an amount of money"),
    "figure-percent": later("a share in percent"),
    "figure-dimension": later("a unit of measure"),
    "figure-temperature": later("degrees"),
    "figure-duration": later("a length of time"),
    "figure-age": later("an age"),
    "figure-range": later("a range, from low to high"),
    "figure-digits": later("a number in digits"),
    "figure-words": later("a number in words"),
    "figure-scale": later("multiplied out from “{words}”"),
    "figure-part": later("a part of a whole"),
    "figure-vague": later("“{words}” gives no exact number"),
    "figure-qualifier": later("qualified by “{words}”"),
    # ---- claims
    "claim-figure": later("a figure ({words})"),
    "claim-amount": later("words of quantity ({words})"),
    "claim-comparison": later("a comparison ({words})"),
    "claim-superlative": later("a superlative ({words})"),
    "claim-change": later("a change ({words})"),
    "claim-cause": later("a cause ({words})"),
    "claim-attribution": later("attributed to a source ({words})"),
    "claim-date": later("a date or time ({words})"),
    "claim-event": later("something that happened ({words})"),
    "claim-act": later("an official act ({words})"),
    "claim-institution": later("a public body or office ({words})"),
    "claim-public": later("a public matter ({words})"),
    "claim-existence": later("says that something exists ({words})"),
    "claim-money": later("money or a share ({words})"),
    "claim-name": later("names ({words})"),
    "claim-others": later("about somebody else ({words})"),
    "claim-evidence": later("a link to a source"),
    "claim-long": later("a long sentence"),
    "claim-question": later("but a question"),
    "claim-opinion": later("but opinion words ({words})"),
    "claim-hedge": later("but planned, possible or demanded ({words})"),
    "claim-first-person": later("but said of oneself ({words})"),
    "claim-address": later("but spoken to somebody ({words})"),
    "claim-short": later("but short"),
    "claim-fragment": later("but only a few words"),
}
"""By the name of the signal; `{words}` stands for the words of the text it fired on."""

SIGNALS: Collection[str] = _SENTENCES.keys()
"""The names of all signals; docs/suggestions.md explains them."""


def told(reason: Reason) -> str:
    """Return one reason as a phrase in the language in force, without a full stop."""
    return say(_SENTENCES[reason.signal], words=reason.words)
