"""Quotations that lack a mark: where they end or begin all the same.

A mark that is never closed ends at the next opening mark, before a verb of saying or with its
sentence, and the quotation counts as mended: measured on news, running on to the paragraph's end
instead takes in half as much again of the text around.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from app.suggesting.languages.quote_words import QuoteWords
from app.suggesting.paragraphs import Paragraph

_SENTENCES_TO_CUE = 4
"""So many sentences on, a verb of saying may still end what was opened."""

_LONGEST = 2_000
_LONGEST_CUE = 60
_COMMA = re.compile(r"[,?!…]\s+(?:[–—-]\s*)?")
_STOPS = (".", "?", "!", "…")
_TURNS = (",", "–", "—")
_CLAUSE_END = re.compile(r"[,;:()]|\s[–—-]\s")
_WORDS = re.compile(r"[^\W_]+")
_STANDS_ALONE = ':,;.!?…”“»"—–'


def stands_alone(before: str) -> bool:
    """Say whether what is opened behind these words of its sentence is no part of it."""
    before = before.rstrip()
    return not before or before[-1] in _STANDS_ALONE


def lacking_end(
    paragraph: Paragraph, start: int, opened: int, until: int, words: QuoteWords
) -> int:
    """Return where a quotation ends whose closing mark is missing.

    Its opening mark is `[start, opened)` and it ends by `until`, the next one; all three and the
    answer are places in the paragraph's text.
    """
    text, offset = paragraph.text, paragraph.span.start
    ends = _sentence_ends(paragraph, opened, until)
    index = bisect_right(paragraph.sentences, start + offset, key=lambda span: span.start)
    begin = paragraph.sentences[index - 1].start - offset if index else 0
    if not stands_alone(text[max(begin, start - 2) : start]):
        clause = _CLAUSE_END.search(text, opened, ends[0])
        end = clause.start() if clause else ends[0]
    else:
        cue = said_at(text, opened, ends[-1], words)
        end = _spoken(text, opened, ends, words) if cue is None else cue
    return opened + len(text[opened:end].rstrip())


def _sentence_ends(paragraph: Paragraph, opened: int, until: int) -> list[int]:
    """Return the ends of the first sentences behind an opening mark, at most one of them cut."""
    offset, until = paragraph.span.start, min(until, opened + _LONGEST)
    index = bisect_right(paragraph.sentences, opened + 2 + offset, key=lambda span: span.end)
    ends = []
    for sentence in paragraph.sentences[index : index + _SENTENCES_TO_CUE]:
        if sentence.start - offset < until:
            ends.append(min(sentence.end - offset, until))
    return ends or [until]


def _spoken(text: str, opened: int, ends: Sequence[int], words: QuoteWords) -> int:
    """Return the end of the first sentence, or of those after it that speak to somebody too."""
    end = ends[0]
    for following in ends[1:]:
        spoken = {word.lower() for word in _WORDS.findall(text, end, following)}
        if spoken.isdisjoint(words.inside_persons):
            break
        end = following
    return max(end, opened)


def lacking_start(paragraph: Paragraph, closed: int, end: int, words: QuoteWords) -> int | None:
    """Return where a quotation begins whose opening mark is missing, None where nothing shows it.

    Its closing mark is `[closed, end)`, a place in the paragraph's text as the answer is. It
    begins behind a colon, or with its sentence where that has ended or somebody says it.
    """
    text, offset = paragraph.text, paragraph.span.start
    index = bisect_right(paragraph.sentences, closed - 1 + offset, key=lambda span: span.start)
    begin = max(paragraph.sentences[index - 1].start - offset if index else 0, closed - _LONGEST)
    colon = text.rfind(": ", begin, closed)
    if colon >= 0:
        return colon + 2
    ended = text[closed - 1 : closed] in _STOPS
    turned = ended or text[closed - 1] == "," or text[end : end + 2].strip()[:1] in _TURNS
    return begin if ended or (turned and cue_follows(text, end, words)) else None


def said_at(text: str, start: int, end: int, words: QuoteWords) -> int | None:
    """Return where a stretch of a text stops to be said by anybody: a comma, then who says it."""
    for comma in _COMMA.finditer(text, start, min(end, start + _LONGEST)):
        if cue_follows(text, comma.end(), words):
            return comma.start() + (comma.group()[0] in "?!…")
    return None


def cue_follows(text: str, place: int, words: QuoteWords) -> bool:
    """Say whether the words from `place` on tell who says it, rather than what he says."""
    following = _WORDS.findall(text, place, place + _LONGEST_CUE)
    for index, word in enumerate(following[: words.words_before_cue + 1]):
        if word.lower() in words.cue_verbs:
            return following[index + 1 : index + 2] != ["that"]
    return False
