"""List what the rules get wrong, a class of errors at a time: `dev.py gold --errors quotes`.

For whoever works on the rules next; it prints to the terminal alone, for the data is not ours.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from commands import Item, analyse
from reference import LANGUAGES, Reference
from suggestions import INDIRECT, QUOTED, UNMARKED, sentences_with

_AROUND = 70


@dataclass(frozen=True, slots=True)
class Mistake:
    """One error: its class, where it stands, and what was expected and found instead."""

    kind: str
    item: Item
    start: int
    end: int
    note: str = ""

    def line(self) -> str:
        """Return it with the text around, on one line."""
        text = self.item["text"]
        before = text[max(0, self.start - _AROUND) : self.start]
        after = text[self.end : self.end + _AROUND]
        shown = f"…{before}⟦{text[self.start : self.end]}⟧{after}…".replace("\n", "⏎")
        return f"{self.item['id']}: {shown}" + (f"  [{self.note}]" if self.note else "")


def quote_mistakes(reference: Reference, language: str) -> Iterator[Mistake]:
    """Yield quotes in marks that are missed, false or cut otherwise, and indirect speech."""
    if language not in ("de", "en"):
        return
    gold = reference.items(f"quotes.{language}.jsonl")
    for item, answer in zip(gold, analyse(gold), strict=True):
        told, found = _marked(item), _marked(answer)
        pairs = reference.scorer.match(told, found)
        yield from _unpaired(item, told, found, pairs)
        for one, other in pairs:
            text = item["text"]
            if reference.scorer.strip_q(text, one) != reference.scorer.strip_q(text, other):
                note = f"found {text[other['start'] : other['end']]!r}"
                yield Mistake("wrong end", item, one["start"], one["end"], note)
        yield from _indirect_mistakes(item, answer)


def _indirect_mistakes(item: Item, answer: Item) -> Iterator[Mistake]:
    told = sentences_with(item["quotes"], UNMARKED, answer["sentences"])
    found = sentences_with(answer["quotes"], INDIRECT, answer["sentences"])
    for kind, numbers in (("indirect missed", told - found), ("indirect false", found - told)):
        for number in sorted(numbers):
            yield Mistake(kind, item, *answer["sentences"][number])


def speaker_mistakes(reference: Reference, language: str) -> Iterator[Mistake]:
    """Yield quotes that are found but whose speaker is missing or another."""
    if language not in ("de", "en"):
        return
    gold = reference.items(f"quotes.{language}.jsonl")
    for item, answer in zip(gold, analyse(gold), strict=True):
        for one, other in reference.scorer.match(_marked(item), _marked(answer)):
            named = other["speaker"]
            if one.get("speaker") and not reference.scorer.same_speaker(one["speaker"], named):
                note = f"{one['speaker']!r}, found {named!r}"
                kind = "wrong speaker" if named else "no speaker"
                yield Mistake(kind, item, one["start"], one["end"], note)


def figure_mistakes(reference: Reference, language: str) -> Iterator[Mistake]:
    """Yield figures that are missed or false, or whose value or unit is another."""
    gold = reference.items(f"figures.{language}.jsonl")
    for item, answer in zip(gold, analyse(gold), strict=True):
        judged = item.get("annotated", "all")
        found = answer["figures"]
        if judged != "all" and "number" not in judged:
            found = [figure for figure in found if figure["kind"] in judged]
        pairs = reference.scorer.match(item["figures"], found)
        yield from _unpaired(item, item["figures"], found, pairs)
        for one, other in pairs:
            if not one.get("optional"):
                yield from _other_value(reference, item, one, other)


def _other_value(reference: Reference, item: Item, one: Item, other: Item) -> Iterator[Mistake]:
    value, given = (reference.scorer.norm_num(figure["value"]) for figure in (one, other))
    unit, named = (reference.scorer.norm_unit(figure["unit"]) for figure in (one, other))
    if given is None or abs(value - given) > 1e-6 * max(1, abs(value)):  # as the scorer has it
        note = f"{one['value']}, found {other['value']}"
        yield Mistake("wrong value", item, one["start"], one["end"], note)
    elif unit != named and not item["id"].startswith("rec-"):
        note = f"{unit!r}, found {named!r}"
        yield Mistake("wrong unit", item, one["start"], one["end"], note)


def claim_mistakes(reference: Reference, language: str) -> Iterator[Mistake]:
    """Yield texts that claim something and in which nothing is found, and the reverse."""
    if language not in ("de", "en"):
        return
    gold = reference.items(f"claims.{language}.jsonl")
    for item, answer in zip(gold, analyse(gold), strict=True):
        if item["label"] and not answer["claims"]:
            yield Mistake("missed", item, 0, len(item["text"]))
        elif answer["claims"] and not item["label"]:
            reasons = "; ".join(answer["claims"][0]["reasons"])
            yield Mistake("false", item, 0, len(item["text"]), reasons)


def _marked(item: Item) -> list[Item]:
    return [quote for quote in item["quotes"] if quote["kind"] in QUOTED]


def _unpaired(
    item: Item, told: Sequence[Item], found: Sequence[Item], pairs: Iterable[tuple[Item, Item]]
) -> Iterator[Mistake]:
    paired = {id(one) for pair in pairs for one in pair}
    for kind, several in (("missed", told), ("false", found)):
        for one in several:
            if id(one) not in paired and not one.get("optional"):
                yield Mistake(kind, item, one["start"], one["end"])


MISTAKES: dict[str, Callable[[Reference, str], Iterator[Mistake]]] = {
    "quotes": quote_mistakes,
    "speakers": speaker_mistakes,
    "figures": figure_mistakes,
    "claims": claim_mistakes,
}


def list_mistakes(reference: Reference, subject: str, languages: Sequence[str]) -> None:
    """Print the mistakes of a subject by class, with how many of each there are."""
    for language in languages or LANGUAGES:
        by_kind: dict[str, list[Mistake]] = defaultdict(list)
        for mistake in MISTAKES[subject](reference, language):
            by_kind[mistake.kind].append(mistake)
        for kind, mistakes in sorted(by_kind.items()):
            print(f"\n== {language} {subject}, {kind}: {len(mistakes)}")
            for mistake in mistakes:
                print(mistake.line())
