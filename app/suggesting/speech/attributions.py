"""Attributions: the words of a sentence that say who speaks, a verb or "according to"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from app.suggesting.languages.speaker_words import SpeakerWords
from app.suggesting.speech.mentions import Mention, mention_at, skipped
from app.suggesting.speech.tokens import END, NAME, QUOTE, WORD, Token

VERB_AFTER = "speaker-after-verb"
VERB_BEFORE = "speaker-before-verb"
SOURCE = "source-named"
COLON = "name-and-colon"

_HARD = frozenset({";", ":", "(", ")", "–", "—", QUOTE, END})


class Attribution(NamedTuple):
    """Tokens `[first, last)` that carry it, and who is named; `signal` says how."""

    first: int
    last: int
    mention: Mention
    signal: str


def attributions(tokens: Sequence[Token], words: SpeakerWords) -> Iterator[Attribution]:
    """Yield what says who speaks in a sentence, in text order."""
    has_verb = False
    for at, token in enumerate(tokens):
        if token.low not in words.cues:
            continue
        found = None
        if token.low in words.verbs and _is_verb(tokens, at, words):
            found = by_verb(tokens, at, words)
        if found is None and token.low in words.before:
            found = _by_source(tokens, at, words)
        if found is None and token.low in words.after:
            found = _before_postposition(tokens, at, words)
        if found is None and token.low in words.short:
            found = _by_short(tokens, at, words)
        if found is not None:
            has_verb = True
            yield found
    if not has_verb and (colon := _by_colon(tokens, words)) is not None:
        yield colon


def _is_verb(tokens: Sequence[Token], at: int, words: SpeakerWords) -> bool:
    """Tell a verb from a name, and from the auxiliary of the verb behind it."""
    if at > 0 and tokens[at].kind != WORD:
        return False
    is_auxiliary = tokens[at].low in words.auxiliaries
    return not is_auxiliary or at + 1 == len(tokens) or tokens[at + 1].low not in words.verbs


def _by_source(tokens: Sequence[Token], at: int, words: SpeakerWords) -> Attribution | None:
    """Return "laut X", "according to X"."""
    for phrase in words.before[tokens[at].low]:
        last = at + len(phrase)
        said = tuple([one.low for one in tokens[at:last]])
        if said == phrase[: len(said)]:
            start = last
            while start < len(tokens) and tokens[start].low in words.before_a_source:
                start += 1
            mention = mention_at(tokens, start, len(tokens), words)
            is_bare = words.grammar.bare_genitive or start > last
            if mention is None and is_bare and _is_plain(tokens, start, words):
                mention = Mention(start, start + 1)
            if mention is not None:
                return Attribution(at, last, mention._replace(first=last), SOURCE)
    return None


def _is_plain(tokens: Sequence[Token], at: int, words: SpeakerWords) -> bool:
    """Say whether a word is one that may be the noun behind a source phrase."""
    return at < len(tokens) and tokens[at].kind == WORD and tokens[at].low not in words.stops


def _before_postposition(
    tokens: Sequence[Token], at: int, words: SpeakerWords
) -> Attribution | None:
    """Return "X zufolge"."""
    first = _back(tokens, at, words)
    if first == at:
        return None
    return Attribution(at, at + 1, Mention(first, at), SOURCE)


def _by_short(tokens: Sequence[Token], at: int, words: SpeakerWords) -> Attribution | None:
    """Return ", so X" behind a quote or a clause."""
    if at == 0 or tokens[at - 1].kind not in (",", QUOTE, "–", "—"):
        return None
    mention = mention_at(tokens, at + 1, len(tokens), words)
    if mention is None or (
        mention.is_pronoun
        and mention.last < len(tokens)
        and tokens[mention.last].kind not in (",", END)
    ):
        return None
    return Attribution(at, at + 1, mention, SOURCE)


def _by_colon(tokens: Sequence[Token], words: SpeakerWords) -> Attribution | None:
    """Return "X: “…”" without a verb, where X stands alone before the colon."""
    for at, token in enumerate(tokens):
        if token.kind == ":":
            mention = mention_at(tokens, 0, at, words)
            if mention is None or mention.is_pronoun or mention.last < at - 1:
                return None
            return Attribution(at, at + 1, mention, COLON)
    return None


def main_subject(tokens: Sequence[Token], words: SpeakerWords) -> Mention | None:
    """Return the first who is named in the nominative, as a sentence mostly begins."""
    for first, last in _segments(tokens, 0, len(tokens)):
        start = first
        while start < last and tokens[start].low in words.openers:
            start += 1
        mention = mention_at(tokens, start, last, words)
        if mention is not None:
            return mention
        if words.grammar.verb_second:
            return None
    return None


def by_verb(tokens: Sequence[Token], at: int, words: SpeakerWords) -> Attribution | None:
    """Return who stands before or after a verb of saying."""
    if tokens[at].low in words.participles:
        subject = main_subject(tokens[:at], words)
        return Attribution(at, at + 1, subject, VERB_BEFORE) if subject else None
    left = at
    while left > 0 and tokens[left - 1].low in words.beside_verbs:
        left -= 1
    fronted = left == 0 or tokens[left - 1].kind in _HARD
    if left > 1 and tokens[left - 1].kind == "," and tokens[left - 2].kind == QUOTE:
        fronted = True
    if fronted:
        return _after(tokens, left, at, words)
    if tokens[left - 1].kind == "," and (closing := _closing(tokens, left, at, words)):
        return closing
    before = _before(tokens, left, at, words)
    if words.grammar.verb_second:
        after = _after(tokens, left, at, words)
        if after is not None and (before is None or _is_surer(tokens, after, before, words)):
            return after
    if before is None and words.grammar.subject_after:
        return _after(tokens, left, at, words)
    return before


def _closing(
    tokens: Sequence[Token], left: int, at: int, words: SpeakerWords
) -> Attribution | None:
    """Return who speaks where ", said the minister" closes a sentence."""
    if any(token.kind in (":", QUOTE, ",") for token in tokens[at:]):
        return None
    after = _after(tokens, left, at, words)
    if after is None or after.mention.last == len(tokens):
        return after
    behind = tokens[after.mention.last]
    ends = behind.kind == END or behind.low in words.fillers or behind.low in words.prepositions
    return after if ends else None


def _is_surer(
    tokens: Sequence[Token], after: Attribution, before: Attribution, words: SpeakerWords
) -> bool:
    """Say whether who stands after a verb is rather the subject than who stands before it."""
    first, last = before.mention.first, before.mention.last
    if tokens[first].low in words.singular:
        return False
    if after.mention.is_pronoun:
        return not before.mention.is_pronoun
    return last - first == 1 and tokens[first].low.endswith(words.adverb_endings)


def _after(tokens: Sequence[Token], left: int, at: int, words: SpeakerWords) -> Attribution | None:
    start = skipped(tokens, at + 1, words)
    mention = mention_at(tokens, start, len(tokens), words)
    if mention is None and left < at:
        mention = mention_at(tokens, skipped(tokens, left + 1, words), at, words)
    return Attribution(at, at + 1, mention, VERB_AFTER) if mention else None


def _before(tokens: Sequence[Token], left: int, at: int, words: SpeakerWords) -> Attribution | None:
    """Return who is named in the clause before the verb, behind commas of an apposition too."""
    hard = left
    while hard > 0 and tokens[hard - 1].kind not in _HARD:
        hard -= 1
    if tokens[left - 1].low in words.openers and (mention := _shared(tokens, hard, left, words)):
        return Attribution(at, at + 1, mention, VERB_BEFORE)
    segments = _segments(tokens, hard, left)
    for first, last in segments[-1:] if segments[-1][0] < segments[-1][1] else segments[:-1]:
        start = first
        while start < last and tokens[start].low in words.openers:
            start += 1
        mention = _subject(tokens, start, last, left, words)
        if mention is not None:
            return Attribution(at, at + 1, mention, VERB_BEFORE)
    return None


def _shared(tokens: Sequence[Token], hard: int, left: int, words: SpeakerWords) -> Mention | None:
    """Return the subject of the clause, or else of the sentence, that "and said" goes on with."""
    first, last = _segments(tokens, hard, left - 1)[-1]
    if (subject := mention_at(tokens, first, last, words)) is not None:
        return subject
    subject = main_subject(tokens[hard : left - 1], words)
    if subject is None:
        return None
    return Mention(subject.first + hard, subject.last + hard, subject.is_pronoun)


def _segments(tokens: Sequence[Token], first: int, last: int) -> list[tuple[int, int]]:
    """Return the stretches between the commas of `tokens[first:last]`."""
    commas = [at for at in range(first, last) if tokens[at].kind == ","]
    return list(zip([first, *(at + 1 for at in commas)], [*commas, last], strict=True))


def _subject(
    tokens: Sequence[Token], first: int, last: int, left: int, words: SpeakerWords
) -> Mention | None:
    """Return who is named at the start of a clause, or, where words go before it, at its end."""
    mention = mention_at(tokens, first, left, words)
    if words.grammar.verb_second or (mention is not None and mention.last >= last):
        return mention
    start = _back(tokens, last, words)
    return mention_at(tokens, start, last, words) if start < last else mention


def _back(tokens: Sequence[Token], last: int, words: SpeakerWords) -> int:
    """Return the first token of the group of nouns that ends right before `last`."""
    first = last
    while first > 0 and tokens[first - 1].kind in (WORD, NAME):
        low = tokens[first - 1].low
        if low in words.stops and low not in words.joining:
            break
        first -= 1
        if low in words.articles and low not in words.genitives:
            break
    return first
