"""Names: a mention cut to the name and the role, and completed where only a surname stands."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import NamedTuple

from app.suggesting.languages.speaker_words import SpeakerWords
from app.suggesting.speech.mentions import Mention
from app.suggesting.speech.tokens import NAME, NUMBER, WORD, Token

_LONGEST_NAME = 4
_SHORTEST_JOINED = 2
_PUNCTUATION = " ,;:–—-"


class Named(NamedTuple):
    """A name without the role; `role` is the words that go before it, or follow in apposition."""

    name: str
    role: str = ""


def named(
    tokens: Sequence[Token],
    text: str,
    mention: Mention,
    words: SpeakerWords,
    titles: Collection[str],
) -> Named:
    """Return the name and the role of a mention in `text`.

    `titles` are casefolded words that belong to the role for this library. Where no name is
    found, as in "a spokesman", the mention without its article is the name.
    """
    first = mention.first
    while first < mention.last - 1 and tokens[first].low in words.determiners:
        first += 1
    start = _name_start(tokens, first, mention.last, words, titles)
    if start is None:
        return Named(_between(tokens, text, first, mention.last))
    is_title = all(token.low in words.titles for token in tokens[first:start])  # Mr., Dr.
    role = "" if is_title else _between(tokens, text, first, start).strip(_PUNCTUATION)
    return Named(
        _between(tokens, text, start, mention.last),
        role or _role_behind(tokens, text, mention.last, words),
    )


def _name_start(
    tokens: Sequence[Token],
    first: int,
    last: int,
    words: SpeakerWords,
    titles: Collection[str],
) -> int | None:
    """Return where the name at the end of a mention starts, None where it ends in no name."""
    start = last
    while start > first and last - start < _LONGEST_NAME:
        at = _past_particles(tokens, start - 1, first, words)
        if tokens[at].kind != NAME or _is_title(tokens[at].low, at == last - 1, words, titles):
            break
        start = at
    if _is_joined(tokens, start, first, words) and last - start > _SHORTEST_JOINED:
        return start + 1  # the ministry of the Interior, then the name
    if _is_joined(tokens, start, first, words):
        return None
    if first < start < last and _is_title(tokens[start - 1].low, False, words, titles):
        return start
    return start if _is_name(tokens, start, first, last, words) else None


def _is_title(low: str, is_last: bool, words: SpeakerWords, titles: Collection[str]) -> bool:
    """Say whether a word goes before a name; "Jr." at the end of one does not."""
    return low in titles or words.is_role(low) or (low in words.titles and not is_last)


def _past_particles(tokens: Sequence[Token], at: int, first: int, words: SpeakerWords) -> int:
    """Return the token before the particles that end at `at`, or `at` where there are none."""
    while at > first and tokens[at].kind == WORD and tokens[at].low in words.particles:
        at -= 1
    return at


def _is_joined(tokens: Sequence[Token], start: int, first: int, words: SpeakerWords) -> bool:
    """Say whether a genitive or a preposition joins what follows to a noun before it."""
    return start > first and tokens[start - 1].low in words.before_joined


def _is_name(
    tokens: Sequence[Token], start: int, first: int, last: int, words: SpeakerWords
) -> bool:
    """Tell a name from a noun, which German writes with a capital too."""
    if start == last:
        return False
    if start > first and tokens[start - 1].kind == ",":
        return True
    has_article = first > 0 and tokens[first - 1].low in words.articles
    if words.grammar.nouns_capitalised:
        return start == first and not has_article
    return not has_article or last - start > 1


def _role_behind(tokens: Sequence[Token], text: str, last: int, words: SpeakerWords) -> str:
    """Return the role in apposition behind a name: "…, spokeswoman of the ministry,"."""
    if last >= len(tokens) or tokens[last].kind != ",":
        return ""
    end = last + 1
    while end < len(tokens) and tokens[end].kind in (WORD, NAME, NUMBER):
        end += 1
    inside = tokens[last + 1 : end]
    if not any(words.is_role(token.low) for token in inside[:5]):
        return ""
    if any(token.low in words.never_in_roles for token in inside):
        return ""
    start = last + 1
    while start < end - 1 and tokens[start].low in words.articles:
        start += 1
    return _between(tokens, text, start, end)


def _between(tokens: Sequence[Token], text: str, first: int, last: int) -> str:
    return text[tokens[first].start : tokens[last - 1].end] if first < last else ""
