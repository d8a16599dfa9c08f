"""What speaks for a quotation, and what for a name, a title or irony in quotation marks."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from app.model.block import BlockKind
from app.model.suggestion import Reason
from app.suggesting.languages.quote_words import QuoteWords, alternatives, quote_words
from app.suggesting.paragraphs import Paragraph
from app.suggesting.quote_mending import stands_alone
from app.suggesting.quote_pairs import Quoted, inside

_FARTHEST = 160
"""How far round a quotation its own sentence is read, in code points."""

_WORD = re.compile(r"[^\W_](?:[\w'’.-]*\w)?")
_ADDRESS = re.compile(r"^(?:https?://)?[\w-]+(?:\.[\w-]+)*\.[a-z]{2,4}(?:/\S*)?$")
_MARKS = "\"„“”«»‚‘’'›‹`–—- \u00a0\u202f\n"
_FEW, _MANY = 4, 9


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
    kind: BlockKind
    language: str
    times: int = 1


def seen(read: Sequence[Paragraph], quoted: Quoted, times: int) -> Seen:
    """Return a quotation with its surroundings."""
    first, last = read[quoted.first], read[quoted.last]
    start, end = quoted.start - first.span.start, quoted.end - last.span.start
    begin = _sentence_start(first, quoted.start) - first.span.start
    finish = _sentence_end(last, quoted.end) - last.span.start
    return Seen(
        quoted,
        inside(read, quoted).strip(_MARKS),
        first.text[max(begin, start - _FARTHEST, 0) : start],
        last.text[end : min(max(finish, end), end + _FARTHEST)],
        first.kind,
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


def signals(one: Seen) -> Iterator[Reason]:
    """Yield what fired for a quotation, each signal once."""
    words = quote_words(one.language)
    within = _WORD.findall(one.text)
    yield Reason("dialogue-dash" if one.quoted.dash else "quotation-marks")
    if one.quoted.mended:
        yield Reason("mark-missing")
    if one.quoted.mended and not stands_alone(one.before):
        within = within[:_FEW]  # how far it goes is a guess: only its beginning counts
    else:
        yield from _of_length(within)
    yield from _of_inside(one, within, words)
    yield from _of_edges(one)
    yield from _of_sentence(one, words)
    yield from _of_names(one, within, words)


def _of_length(within: Sequence[str]) -> Iterator[Reason]:
    if len(within) <= 1:
        yield Reason("single-word")
    elif len(within) <= _FEW:
        yield Reason("few-words")
    elif len(within) >= _MANY:
        yield Reason("many-words")


def _of_inside(one: Seen, within: Sequence[str], words: QuoteWords) -> Iterator[Reason]:
    small = [word.lower().replace("’", "'") for word in within]
    verb = next((word for word in small if word in words.inside_verbs), "")
    if verb:
        yield Reason("verb-inside", verb)
    person = next((word for word in small if word in words.inside_persons), "")
    if person:
        yield Reason("person-inside", person)
    if one.text[-1:] in ".?!…" or one.text[-2:] == '."':
        yield Reason("stop-inside")
    if len(within) > 1 and one.text[:1].islower():
        yield Reason("begins-small")


def _of_edges(one: Seen) -> Iterator[Reason]:
    if one.before.rstrip()[-1:] == ":":
        yield Reason("after-colon")
    after = one.after.lstrip()
    if after[:1] == "," or one.text[-1:] == ",":
        yield Reason("comma-after")


def _of_sentence(one: Seen, words: QuoteWords) -> Iterator[Reason]:
    before = [word.lower() for word in _WORD.findall(one.before)]
    after = [word.lower() for word in _WORD.findall(one.after)]
    near = (*before[::-1][:8], *after[:6])
    around = (*before, *after)
    cue = next((word for word in near if word in words.cue_verbs), "")
    if cue:
        yield Reason("cue-verb", cue)
    elif far := next((word for word in around if word in words.cue_verbs), ""):
        yield Reason("cue-verb-far", far)
    naming = next((word for word in around if word in words.naming_verbs), "")
    if naming:
        yield Reason("naming-verb", naming)
        if before[-1:] and before[-1] in words.naming_links and naming in before:
            yield Reason("named-so", before[-1])
    noun = next((word for word in before[::-1][:5] if word in words.cue_nouns), "")
    if noun:
        yield Reason("cue-noun", noun)
    source = _phrase(words.attribution_before + words.attribution_after)
    if found := source.search(one.before.lower()) or source.search(one.after.lower()):
        yield Reason("attribution", found.group())
    reported = next((word for word in around if word in words.reported), "")
    if reported:
        yield Reason("reported-clause", reported)


def _of_names(one: Seen, within: Sequence[str], words: QuoteWords) -> Iterator[Reason]:
    before = [word.lower() for word in _WORD.findall(one.before)][:-4:-1]
    noun = next((word for word in before[:2] if _is_name_noun(word, words)), "")
    if noun and one.before.rstrip()[-1:] != ":":
        yield Reason("name-noun", noun)
    phrase = _phrase(words.name_before).search(one.before.lower()[-40:])
    if phrase:
        yield Reason("naming-phrase", phrase.group())
    if one.after[:1] in "-–" and one.after[1:2].isalpha():
        yield Reason("compound", one.after.split()[0])
    if re.match(r"\s?\([A-ZА-ЯІЇЄ][\w.-]{1,9}\)", one.after):
        yield Reason("short-form")
    if within and all(not word[0].islower() for word in within) and one.text[-1:] not in ".!?":
        yield Reason("capitals-only")
    if _ADDRESS.match(one.text):
        yield Reason("address", one.text)
    if one.times > 1 and len(within) <= _FEW:
        yield Reason("repeated")


def _is_name_noun(word: str, words: QuoteWords) -> bool:
    """Say whether a word is such a noun, or in German and Dutch a compound that ends with one."""
    if word in words.name_nouns:
        return True
    head = word.rpartition("-")[2]
    return head != word and head in words.name_nouns


@cache
def _phrase(phrases: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{alternatives(phrases)})(?!\w)")
