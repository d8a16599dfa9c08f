"""Reports: where in a sentence somebody's words are given without quotation marks."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from app.model.suggestion import Reason
from app.suggesting.languages.report_words import ReportWords
from app.suggesting.speech.tokens import END, QUOTE, WORD, Token

CLAUSE = "clause-reported"
INFINITIVE = "infinitive-reported"
SUBJUNCTIVE = "subjunctive"
HEARSAY = "hearsay"
SOURCE = "source-named"
VERB = "verb-of-saying"

_HARD = frozenset({";", ":", "(", ")", "–", "—", END, QUOTE})
_HARDER = _HARD - {QUOTE}
_NEAR = 5
_SHORTEST_CLAUSE = 3


class Report(NamedTuple):
    """Tokens `[first, last)` of what is reported, and the signals, the deciding one first.

    `governing` is the token of the verb or the source phrase that reports it, -1 for none.
    """

    first: int
    last: int
    reasons: tuple[Reason, ...]
    governing: int = -1


_Rule = Callable[[Sequence[Token], int, ReportWords], Report | None]


def may_report(lows: Sequence[str], words: ReportWords, *, after_speech: bool) -> bool:
    """Say whether a sentence of these casefolded words has any that `report_in` goes by."""
    if words.telling.isdisjoint(lows):
        return False
    if not words.alone.isdisjoint(lows) or lows[0] in words.as_said:
        return True
    if not words.governing.isdisjoint(lows) and not words.dependent.isdisjoint(lows):
        return True
    if after_speech and not words.conditional.isdisjoint(lows):
        return True
    if not words.infinitive_verbs.isdisjoint(lows) and any(
        mark in low for mark in words.infinitives_inside for low in lows
    ):
        return True
    return not words.source_openers.isdisjoint(lows) and any(
        low.endswith(words.source_words) for low in lows
    )


def report_in(tokens: Sequence[Token], words: ReportWords, *, after_speech: bool) -> Report | None:
    """Return what a sentence reports, None if nothing.

    `after_speech` tells that the sentence before gives somebody's words, marked or not.
    """
    if not tokens or "?" in tokens[-1].text:
        return None
    for at, token in enumerate(tokens):
        if token.low in words.called:
            for rule in _rules_for(token.low, words):
                if (found := rule(tokens, at, words)) is not None:
                    return found
    return _by_mood(tokens, words, after_speech=after_speech)


def _rules_for(low: str, words: ReportWords) -> Iterator[_Rule]:
    """Yield the rules that a word calls for, the surest first."""
    if low in words.verbs or low in words.nouns:
        yield _clause_after
    if low in words.infinitive_verbs:
        yield _infinitive_after
    if low in words.bare:
        yield _bare_clause
        yield _clause_before
    if low in words.markers or low in words.source_openers:
        yield _source
    if low in words.as_said:
        yield _as_said


def _clause_after(tokens: Sequence[Token], at: int, words: ReportWords) -> Report | None:
    """Return the clause a verb or a noun governs: "…, dass …", "that …", one in the subjunctive."""
    verb = Reason(VERB, tokens[at].text)
    for place in range(at + 1, min(at + 1 + _NEAR, len(tokens) - _SHORTEST_CLAUSE)):
        if tokens[place].kind in _HARD:
            break
        if tokens[place].low in words.near_openers:
            return _report(tokens, place, Reason(CLAUSE, tokens[place].text), verb, governing=at)
    for first, clause in _clauses(tokens, at + 1):
        if clause[0].low in words.openers:
            return _report(tokens, first, Reason(CLAUSE, clause[0].text), verb, governing=at)
        mood = _mood(clause, words) or _first(clause, words.conditional)
        if mood is not None and tokens[at].low in words.verbs:
            return _report(tokens, first, Reason(SUBJUNCTIVE, mood.text), verb, governing=at)
    return None


def _infinitive_after(tokens: Sequence[Token], at: int, words: ReportWords) -> Report | None:
    """Return the infinitive a verb governs: "forderte, … zu …"."""
    for first, clause in _clauses(tokens, at + 1):
        marked = pairwise(clause)
        apart = any(one.low in words.infinitives and two.kind == WORD for one, two in marked)
        if apart or any(_holds_infinitive(token, words) for token in clause):
            reasons = (Reason(INFINITIVE), Reason(VERB, tokens[at].text))
            return _report(tokens, first, *reasons, governing=at)
    return None


def _holds_infinitive(token: Token, words: ReportWords) -> bool:
    """Say whether a word has the mark of the infinitive inside: "abzuwarten"."""
    if token.kind != WORD or not token.low.endswith("en"):
        return False
    return any(mark in token.low[2:-2] for mark in words.infinitives_inside)


def _clauses(tokens: Sequence[Token], at: int) -> Iterator[tuple[int, Sequence[Token]]]:
    """Yield the clauses behind the commas from token `at` on, up to a mark that ends them all."""
    first = 0
    for place in range(at, len(tokens)):
        kind = tokens[place].kind
        if kind == "," or kind in _HARDER:
            if first and place > first:
                yield first, tokens[first:place]
            first = place + 1
        if kind in _HARD and (kind != QUOTE or not first):
            return
    if first and first < len(tokens):
        yield first, tokens[first:]


def _bare_clause(tokens: Sequence[Token], at: int, words: ReportWords) -> Report | None:
    """Return a clause that follows its verb with nothing between: "said the talks had failed"."""
    first = at + 1
    if len(tokens) - first <= _SHORTEST_CLAUSE or tokens[first].low not in words.clause_starts:
        return None
    return _report(tokens, first, Reason(VERB, tokens[at].text), governing=at)


def _clause_before(tokens: Sequence[Token], at: int, words: ReportWords) -> Report | None:
    """Return the sentence before ", sagte X", ", a déclaré X", ", the minister said"."""
    farthest = at - 1 - max(words.subject_between, words.auxiliary_between)
    for comma in range(at - 1, max(_SHORTEST_CLAUSE, farthest) - 1, -1):
        if tokens[comma].kind == ",":
            near_end = len(tokens) - at <= _NEAR
            if any(token.kind in _HARD for token in (*tokens[:comma], *tokens[at:-1])):
                return None
            if at - comma > 1 + words.auxiliary_between and not near_end:
                return None
            return Report(0, comma, (Reason(VERB, tokens[at].text),), at)
    return None


def _source(tokens: Sequence[Token], at: int, words: ReportWords) -> Report | None:
    """Return the sentence that "laut X", "nach eigenen Angaben" or "demnach" gives a source."""
    token = tokens[at]
    after = tokens[at + 1].low if at + 1 < len(tokens) else ""
    if token.low in words.markers and after not in words.not_after_markers:
        return _report(tokens, 0, Reason(SOURCE, token.text), governing=at)
    if token.low not in words.source_openers:
        return None
    for near in tokens[at + 1 : at + _NEAR]:
        if near.kind == ",":
            break
        if near.low.endswith(words.source_words):
            return _report(tokens, 0, Reason(SOURCE, f"{token.text} … {near.text}"), governing=at)
    return None


def _as_said(tokens: Sequence[Token], at: int, words: ReportWords) -> Report | None:
    """Return the sentence behind "Wie X berichtete,"."""
    if at > 1:
        return None
    for place in range(at + 1, len(tokens) - _SHORTEST_CLAUSE):
        if tokens[place].kind in _HARD:
            return None
        if tokens[place].kind == ",":
            verbs = [i for i in range(at + 1, place) if tokens[i].low in words.verbs]
            if verbs:
                reason = Reason(SOURCE, tokens[at].text)
                return _report(tokens, place + 1, reason, governing=verbs[-1])
    return None


def _by_mood(tokens: Sequence[Token], words: ReportWords, *, after_speech: bool) -> Report | None:
    """Return the sentence whose verb tells that it gives somebody's words."""
    if _first(tokens, words.own) is not None:
        return None
    mood = _mood(tokens, words)
    if mood is None and after_speech and _first(tokens, words.conditions) is None:
        mood = _first(tokens, words.conditional)
    if mood is not None:
        return _report(tokens, 0, Reason(SUBJUNCTIVE, mood.text))
    modal = _first(tokens, words.hearsay)
    if modal is not None and len(tokens) > 1 and tokens[-2].low in words.hearsay_ends:
        return _report(tokens, 0, Reason(HEARSAY, modal.text))
    return None


def _mood(tokens: Sequence[Token], words: ReportWords) -> Token | None:
    return next((one for one in tokens if one.low in words.subjunctive and one.kind == WORD), None)


def _first(tokens: Sequence[Token], among: frozenset[str]) -> Token | None:
    return next((one for one in tokens if one.low in among), None)


def _report(tokens: Sequence[Token], first: int, *reasons: Reason, governing: int = -1) -> Report:
    """Return a report from a token to the end of the sentence, its full stop left out."""
    last = len(tokens)
    while last > first + 1 and tokens[last - 1].kind == END:
        last -= 1
    return Report(first, last, reasons, governing)
