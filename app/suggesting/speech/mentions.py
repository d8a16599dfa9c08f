"""Mentions: who is named at a place of a sentence, from the first word to the last."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from app.suggesting.languages.speaker_words import SpeakerWords
from app.suggesting.speech.tokens import NAME, NUMBER, WORD, Token

_LONGEST = 14
_SHORTEST_NAME = 2
_NEAR_ROLE = 3
_BETWEEN_HEAD_AND_NAME = 2
_LONGEST_PHRASE = 7


class Mention(NamedTuple):
    """The tokens `[first, last)` that name somebody; a pronoun is one token."""

    first: int
    last: int
    is_pronoun: bool = False


def mention_at(
    tokens: Sequence[Token], first: int, limit: int, words: SpeakerWords
) -> Mention | None:
    """Return who is named from token `first` on, before token `limit`, in the nominative."""
    limit = min(limit, len(tokens), first + _LONGEST)
    if first >= limit or tokens[first].low in words.never_first:
        return None
    token = tokens[first]
    group = _group(tokens, first, limit, words)
    if token.low in words.pronouns and (group is None or token.low not in words.articles):
        return Mention(first, first + 1, is_pronoun=True)
    if group is None:
        return None
    return Mention(first, _apposed(tokens, first, group, limit, words))


def _group(tokens: Sequence[Token], first: int, limit: int, words: SpeakerWords) -> int | None:
    """Return where a group of nouns that begins at `first` ends, None where none begins."""
    at = first
    while at < limit and tokens[at].low in words.articles:
        at += 1
    head = _head(tokens, at, limit, words, has_article=at > first)
    if head is None:
        return None
    while (further := _linked(tokens, head, limit, words)) is not None:
        head = further
    return head


def _head(
    tokens: Sequence[Token], at: int, limit: int, words: SpeakerWords, *, has_article: bool
) -> int | None:
    """Return the end of the adjectives, nouns and names from `at` on."""
    start = at
    if not words.grammar.nouns_capitalised and not has_article:
        has_article = any(words.is_role(token.low) for token in tokens[at : at + _NEAR_ROLE])
    while at < limit and _may_modify(tokens[at], words) and (has_article or at == start):
        at += 1
    end = _names(tokens, at, limit, words)
    if words.grammar.nouns_capitalised:
        return end if end > at else None
    if not has_article and end == at:
        return None
    if limit == len(tokens):
        at_most = _small_head(tokens, start, at, words)
        if end == at or at > at_most + _BETWEEN_HEAD_AND_NAME:
            return at_most if at_most > start else None
    if end > at:
        return _past_role(tokens, end, limit, words)
    return at if at > start else None


def _small_head(tokens: Sequence[Token], start: int, end: int, words: SpeakerWords) -> int:
    """Return the end of a noun without a capital, which no verb after it bounds: "the police"."""
    roles = [at + 1 for at in range(start, end) if words.is_role(tokens[at].low)]
    head = roles[-1] if roles else start + 1
    return min(end, head + 1 if words.grammar.bare_genitive and roles else head)


def _past_role(tokens: Sequence[Token], at: int, limit: int, words: SpeakerWords) -> int:
    """Return the end of "… presidential nominee Donald Trump", given that of "Republican"."""
    after = at
    while after < min(limit, at + 3) and _may_modify(tokens[after], words):
        after += 1
    if after == at or not any(words.is_role(token.low) for token in tokens[at:after]):
        return at
    end = _names(tokens, after, limit, words)
    is_owned = tokens[at - 1].low.endswith("'s")  # the minister's spokeswoman
    return end if end > after or is_owned else at


def _may_modify(token: Token, words: SpeakerWords) -> bool:
    return token.kind in (WORD, NUMBER) and token.low not in words.stops


def _names(tokens: Sequence[Token], at: int, limit: int, words: SpeakerWords) -> int:
    """Return the end of a run of capitalised words, with the particles between them."""
    while at < limit:
        if tokens[at].kind == NAME and not _is_stop(tokens, at, words):
            at += 1
            continue
        after = at
        while after < limit and tokens[after].low in words.particles:
            after += 1
        if not at < after < limit or tokens[after].kind != NAME:
            break
        at = after
    return at


def _is_stop(tokens: Sequence[Token], at: int, words: SpeakerWords) -> bool:
    """Say whether a capitalised word is none of a mention, at the start of a sentence too."""
    low = tokens[at].low
    if low in words.fillers or low in words.openers:
        return True
    return low in words.stops and low not in words.articles


def _linked(tokens: Sequence[Token], at: int, limit: int, words: SpeakerWords) -> int | None:
    """Return the end of what a genitive or a preposition joins to a noun: "of the board"."""
    if at >= limit or tokens[at].low not in words.joining:
        return None
    after = at + 1
    while after < limit and tokens[after].low in words.before_nouns:
        after += 1
    return _head(tokens, after, limit, words, has_article=True)


def _apposed(tokens: Sequence[Token], first: int, end: int, limit: int, words: SpeakerWords) -> int:
    """Return `end`, or the end of the name behind a comma: "the mayor, Bob Parker"."""
    is_noun = any(
        token.low in words.before_nouns for token in tokens[max(0, first - 1) : first + 1]
    )
    if end + 1 >= limit or tokens[end].kind != "," or not is_noun:
        return end
    named = _names(tokens, end + 1, limit, words)
    closed = named >= len(tokens) or tokens[named].kind not in (WORD, NUMBER)
    return named if named > end + _SHORTEST_NAME and closed else end


def skipped(tokens: Sequence[Token], at: int, words: SpeakerWords) -> int:
    """Return the first token from `at` on that is no filler and in no prepositional phrase."""
    limit = min(len(tokens), at + _LONGEST_PHRASE)
    while at < limit:
        if tokens[at].low in words.fillers and tokens[at].kind in (WORD, NAME):
            at += 1
        elif tokens[at].low in words.prepositions:
            after = at + 1
            while after < limit and tokens[after].low in words.determiners:
                after += 1
            end = _group(tokens, after, len(tokens), words)
            if end is None:
                return at
            at = end
        else:
            return at
    return at
