"""Measure what is suggested: quotes and their speakers, figures, claims."""

from __future__ import annotations

import random
import re
from bisect import bisect_left
from collections.abc import Collection, Iterator, Sequence

from commands import Item, analyse
from reference import LANGUAGES, Figure, Reference

QUOTED = frozenset({"direct", "mixed"})
"""What stands in marks: the German reference calls all of it direct, the English one does not."""

INDIRECT = frozenset({"indirect"})
UNMARKED = frozenset({"indirect", "indirect_free", "free_indirect", "reported"})
"""Every way of giving speech without marks that the German reference tells apart."""

_SEED = 17
_CLOSING = re.compile(r"[“”«‘]")
_OPENING = re.compile(r"[„»‚]")


def quote_figures(reference: Reference) -> Iterator[Figure]:
    """Yield how well quotes, indirect speech and speakers are found, German and English."""
    gold = reference.items("quotes.de.jsonl")
    answers = analyse(gold)
    yield from _quotes(reference, "de", gold, answers)
    yield from _indirect("indirect", INDIRECT, gold, answers)
    yield from _indirect("unmarked", UNMARKED, gold, answers)
    torn = [unbalanced(item) for item in gold]
    scores = reference.score("quotes", torn, analyse(torn), kinds=QUOTED)["ALL"]
    yield Figure("quotes.de.unbalanced.char", scores["char_F1"])
    gold = reference.items("quotes.en.jsonl")
    yield from _quotes(reference, "en", gold, analyse(gold))


def _quotes(
    reference: Reference, language: str, gold: list[Item], answers: list[Item]
) -> Iterator[Figure]:
    """Yield the scores of all that stands in marks, and of what is called direct alone."""
    for part, kinds in (("marked", QUOTED), ("direct", {"direct"})):
        scores = reference.score("quotes", gold, answers, kinds=kinds)["ALL"]
        name = f"{language}.{part}"
        yield Figure(f"quotes.{name}.span", scores["exact_F1"])
        yield Figure(f"quotes.{name}.char", scores["char_F1"])
        yield Figure(f"quotes.{name}.overlap", scores["overlap_F1"])
        yield Figure(f"speakers.{name}.right", scores["speaker_acc_on_matched"] or 0.0)
        yield Figure(f"speakers.{name}.precision", scores["speaker_precision"] or 0.0)


def _indirect(
    name: str, kinds: Collection[str], gold: list[Item], answers: list[Item]
) -> Iterator[Figure]:
    """Yield precision and recall of the sentences that hold speech without marks."""
    right = given = wanted = 0
    for item, answer in zip(gold, answers, strict=True):
        told = sentences_with(item["quotes"], kinds, answer["sentences"])
        found = sentences_with(answer["quotes"], INDIRECT, answer["sentences"])
        right += len(told & found)
        given += len(found)
        wanted += len(told)
    yield Figure(f"quotes.de.{name}.precision", right / given if given else 0.0)
    yield Figure(f"quotes.de.{name}.recall", right / wanted)


def sentences_with(
    quotes: Sequence[Item], kinds: Collection[str], sentences: Sequence[Sequence[int]]
) -> set[int]:
    """Return the numbers of the sentences in which quotes of these kinds stand."""
    spoken = [quote for quote in quotes if quote["kind"] in kinds]
    return {
        number
        for number, (start, end) in enumerate(sentences)
        if any(quote["start"] < end and start < quote["end"] for quote in spoken)
    }


def unbalanced(item: Item) -> Item:
    """Return a text with half of its closing marks removed, and its quotes where they then are.

    Which half is drawn by the text's id, so that it is the same in every run.
    """
    text = item["text"]
    marks = list(_closing_marks(text))
    chosen = random.Random(f"{_SEED} {item['id']}")
    gone = sorted(chosen.sample(marks, len(marks) // 2))
    kept = "".join(letter for place, letter in enumerate(text) if place not in set(gone))
    quotes = [
        {**quote, **{end: quote[end] - bisect_left(gone, quote[end]) for end in ("start", "end")}}
        for quote in item["quotes"]
    ]
    return {**item, "text": kept, "quotes": quotes}


def _closing_marks(text: str) -> Iterator[int]:
    """Yield where quotations close: a closing mark after an opening one, each second `"`."""
    for line in re.finditer(r"[^\n]+", text):
        is_open = False
        for place in range(*line.span()):
            letter = text[place]
            if letter == '"':
                if is_open:
                    yield place
                is_open = not is_open
            elif _OPENING.match(letter):
                is_open = True
            elif is_open and _CLOSING.match(letter):
                yield place
                is_open = False


def figure_figures(reference: Reference) -> Iterator[Figure]:
    """Yield value F1, and value with unit, of annotated sentences, templates and foreign specs."""
    for source in ("hand", "tpl", "rec"):
        for language in LANGUAGES:
            gold = figures_from(reference, source, language)
            if not gold:
                continue
            scores = reference.score("figures", gold, analyse(gold))["ALL"]
            yield Figure(f"figures.{source}.{language}.value", scores["value_F1"])
            if source != "rec":  # its units have names of their own
                yield Figure(f"figures.{source}.{language}.value-unit", scores["value+unit_F1"])


def figures_from(reference: Reference, source: str, language: str) -> list[Item]:
    """Return the items of one source: `hand`, `tpl` or `rec`."""
    items = reference.items(f"figures.{language}.jsonl")
    return [item for item in items if item["id"].startswith(f"{source}-")]


def claim_figures(reference: Reference) -> Iterator[Figure]:
    """Yield how well texts that claim something are told from those that do not."""
    for language in ("de", "en"):
        gold = reference.items(f"claims.{language}.jsonl")
        found = [{"label": bool(answer["claims"])} for answer in analyse(gold)]
        scores = reference.score("claims", gold, found)["ALL"]
        yield Figure(f"claims.{language}.precision", scores["P"])
        yield Figure(f"claims.{language}.recall", scores["R"])
        yield Figure(f"claims.{language}.f1", scores["F1"])
