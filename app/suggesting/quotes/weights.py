"""How much each signal says about words in quotation marks: weights set by hand."""

from __future__ import annotations

from collections.abc import Iterable

from app.model.suggestion import Reason

THRESHOLD = 0.5
"""The least sum at which words in quotation marks are proposed as a quote."""

WEIGHTS = {
    "quotation-marks": 0.5,
    "mark-missing": -0.5,
    "dialogue-dash": 3.0,
    "quotation-block": 3.0,
    # what is said
    "many-words": 1.5,
    "few-words": -1.5,
    "single-word": -2.0,
    "begins-small": 2.5,
    "verb-inside": 1.5,
    "person-inside": 2.0,
    "stop-inside": 1.5,
    # what stands beside it
    "after-colon": 1.5,
    "comma-after": 0.5,
    "said-after": 2.5,
    "said-before": 1.5,
    "continued": 2.0,
    # the sentence round it
    "cue-verb": 1.0,
    "cue-verb-far": 0.5,
    "naming-verb": 1.0,
    "named-so": 2.0,
    "cue-noun": 1.0,
    "attribution": 0.5,
    "reported-clause": 1.0,
    # names, titles and irony
    "capitals-only": -1.5,
    "name-noun": -3.0,
    "naming-phrase": -2.5,
    "compound": -2.5,
    "short-form": -2.0,
    "address": -3.0,
    "repeated": -1.0,
    "dismissed": -10.0,
}


def weigh(reasons: Iterable[Reason]) -> float:
    """Return the sum of the weights of what fired; from THRESHOLD on, it is a quote."""
    return sum(WEIGHTS[reason.signal] for reason in reasons)
