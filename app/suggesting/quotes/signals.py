"""What speaks for a quotation, and what for a name, a title or irony in quotation marks."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from app.model.suggestion import Reason
from app.suggesting.languages.quote_words import QuoteWords, quote_words, small_words
from app.suggesting.paragraphs import Paragraph
from app.suggesting.quotes.mending import cue_follows, stands_alone
from app.suggesting.quotes.pairs import Quoted

_FARTHEST = 160
"""How far round a quotation its own sentence is read, in code points."""

_READ_INSIDE = 400
"""How far into a quotation its words are read, in code points."""

LONGEST_NAME = 60
"""What is longer, marks included, is not taken for a name because it is there twice."""

_NEAR = 8
"""How many words away a cue verb still stands beside a quotation."""

_ADDRESS = re.compile(r"^(?:https?://)?[\w-]+(?:\.[\w-]+)*\.[a-z]{2,4}(?:/\S*)?$")
_MARKS = "\"„“”«»‚‘’'›‹`–—- \u00a0\u202f\n"
_BETWEEN = 4
"""At most so many words lie between a verb of calling and the name it gives."""

_STOPS = (".", "?", "!", "…")
_TURNS = (",", "–", "—", "-", "?", "!", "…")
"""What stands between somebody's words and who says them."""

_HYPHENS = ("-", "‑", "–")
_SHORT_FORM = re.compile(r"\s?\([A-ZÀ-ÞА-ЯІЇЄҐ][\w.-]{1,9}\)")
_SMALL_WORD = 3
"""Titles begin longer words with a capital."""

_FEW, _MANY = 4, 9
"""The most words of a few, and the least of many."""


@dataclass(frozen=True, slots=True)
class Seen:
    """A quotation with what its signals are read from; all texts as written.

    `text` is what stands within the marks, `before` and `after` what the sentences round them
    hold; `times` is how often the same words stand in quotation marks in this text.
    """

    quoted: Quoted
    text: str
    before: str
    after: str
    language: str
    times: int = 1


def seen(read: Sequence[Paragraph], quoted: Quoted, text: str, times: int) -> Seen:
    """Return a quotation with its surroundings; `text` is what it holds, marks and all."""
    first, last = read[quoted.first], read[quoted.last]
    start, end = quoted.start - first.span.start, quoted.end - last.span.start
    begin = _sentence_start(first, quoted.start) - first.span.start
    finish = _sentence_end(last, quoted.end) - last.span.start
    return Seen(
        quoted,
        text.strip(_MARKS),
        first.text[max(begin, start - _FARTHEST, 0) : start],
        last.text[end : min(max(finish, end), end + _FARTHEST)],
        first.language,
        times,
    )


def _sentence_start(paragraph: Paragraph, place: int) -> int:
    """Return where the sentence begins in which `place` lies."""
    index = bisect_right(paragraph.sentences, place, key=lambda span: span.start)
    return paragraph.sentences[index - 1].start if index else paragraph.span.start


def _sentence_end(paragraph: Paragraph, place: int) -> int:
    """Return where the sentence ends in which the character before `place` lies."""
    index = bisect_right(paragraph.sentences, place - 1, key=lambda span: span.start)
    return paragraph.sentences[index - 1].end if index else paragraph.span.end


def signals(one: Seen) -> list[Reason]:
    """Return what fired for a quotation, each signal once."""
    words = quote_words(one.language)
    within, before, after = map(small_words, (one.text[:_READ_INSIDE], one.before, one.after))
    guessed = one.quoted.mended and not stands_alone(one.before)
    if guessed:
        within = within[:_FEW]  # how far it goes is a guess: only its beginning counts
    return [
        Reason(one.quoted.sign),
        *([Reason("mark-missing")] if one.quoted.mended else ()),
        *(() if guessed else _of_length(one.text.split(None, _MANY))),
        *_of_inside(one, within, words),
        *_of_edges(one, before, words),
        *_of_sentence(before, after, words),
        *_of_names(one, before, after, words),
        *_of_form(one),
    ]


def _fired(signal: str, found: Iterable[str], table: frozenset[str]) -> Iterator[Reason]:
    """Yield the signal with the first word that stands in the table, if any does."""
    if not table.isdisjoint(found):
        yield Reason(signal, next(word for word in found if word in table))


def _of_length(within: Sequence[str]) -> Iterator[Reason]:
    if len(within) <= 1:
        yield Reason("single-word")
    elif len(within) <= _FEW:
        yield Reason("few-words")
    elif len(within) >= _MANY:
        yield Reason("many-words")


def _of_inside(one: Seen, within: Sequence[str], words: QuoteWords) -> Iterator[Reason]:
    yield from _fired("verb-inside", within, words.inside_verbs)
    yield from _fired("person-inside", within, words.inside_persons)
    set_inside = words.stops_go_inside and one.text[-1:] == "." and not stands_alone(one.before)
    if one.text[-1:] in _STOPS and not one.quoted.mended and not set_inside:
        yield Reason("stop-inside")
    if len(within) > 1 and one.text[:1].islower():
        yield Reason("begins-small")


def _of_edges(one: Seen, before: Sequence[str], words: QuoteWords) -> Iterator[Reason]:
    announced = one.before.rstrip()[-1:]
    if announced == ":":
        yield Reason("after-colon")
    if announced in (",", ":") and not words.cue_verbs.isdisjoint(before[:-4:-1]):
        yield Reason("said-before")
    if one.after.lstrip()[:1] == "," or one.text[-1:] == ",":
        yield Reason("comma-after")
    turned = one.after.lstrip()[:1] in _TURNS or one.text[-1:] in _TURNS
    if turned and stands_alone(one.before) and cue_follows(one.after, 0, words):
        yield Reason("said-after")


def _of_sentence(
    before: Sequence[str], after: Sequence[str], words: QuoteWords
) -> Iterator[Reason]:
    near = (*before[: -_NEAR - 1 : -1], *after[:_NEAR])
    around = (*before, *after)
    cue = tuple(_fired("cue-verb", near, words.cue_verbs))
    yield from cue or _fired("cue-verb-far", around, words.cue_verbs)
    yield from _fired("cue-noun", before[: -_NEAR - 1 : -1], words.cue_nouns)
    yield from _fired("reported-clause", around, words.reported)
    yield from _fired("naming-verb", around, words.naming_verbs)
    if source := words.sources.first_in(before) or words.sources.first_in(after):
        yield Reason("attribution", source)
    if before and before[-1] in words.naming_links and words.naming_verbs.intersection(before):
        yield Reason("named-so", before[-1])
    else:
        yield from _fired("named-so", before[-_BETWEEN - 1 : -1], words.calling_verbs)


def _of_names(
    one: Seen, before: Sequence[str], after: Sequence[str], words: QuoteWords
) -> Iterator[Reason]:
    if one.before.rstrip()[-1:] != ":":
        nouns = (word for word in before[:-3:-1] if words.is_name_noun(word))
        yield from (Reason("name-noun", noun) for noun in islice(nouns, 1))
    phrase = words.name_before.first_in(before[-_NEAR:]) or words.name_after.first_in(after[:1])
    if phrase:
        yield Reason("naming-phrase", phrase)


def _is_title_case(within: Sequence[str]) -> bool:
    """Say whether a stretch begins with a capital, and so do its words that are not small ones."""
    begins = bool(within) and not within[0][0].islower()
    return begins and not any(word[0].islower() for word in within if len(word) > _SMALL_WORD)


def _of_form(one: Seen) -> Iterator[Reason]:
    within = one.text.split()
    if one.after[:1] in _HYPHENS and one.after[1:2].isalpha():
        yield Reason("compound", one.after.split()[0])
    if _SHORT_FORM.match(one.after):
        yield Reason("short-form")
    if one.text[-1:] not in _STOPS and _is_title_case(within):
        yield Reason("capitals-only")
    if _ADDRESS.match(one.text):
        yield Reason("address", one.text)
    if one.times > 1 and len(within) <= _FEW:
        yield Reason("repeated")
