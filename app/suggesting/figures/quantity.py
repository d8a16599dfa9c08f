"""What is read of a figure: a number with its scale and unit, and where it stands."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from app.suggesting.figures import digits
from app.suggesting.figures.grammar import Grammar, Unit

_QUALIFIER_REACH = 32
_LONGEST_CONDITION = 12
_MOST_WORDS_LESS = 4
_FORMS = ("digits", "words", "part", "vague")


class Quantity(NamedTuple):
    """A number in one paragraph; `start` and `end` are places in the paragraph's text.

    `amount` is the number as written, before `scale` is multiplied in; `form` is the group of the
    pattern that found it. `money` says that a currency sign stands before the number.
    """

    start: int
    end: int
    form: str
    written: str
    amount: Decimal
    scale: Decimal
    unit: Unit | None
    money: bool
    qualifier: str

    @property
    def value(self) -> Decimal:
        """Return the amount with its scale."""
        return self.amount * self.scale

    @property
    def bare(self) -> bool:
        """Say whether it is digits and nothing else."""
        return self.form == "digits" and self.unit is None and self.scale == 1


def lowered(text: str) -> str:
    """Return a text in lower case, code point by code point, so that places stay what they are."""
    lower = text.lower()
    if len(lower) == len(text):
        return lower
    return "".join(low if len(low := char.lower()) == 1 else char for char in text)


def quantities(text: str, lower: str, rules: Grammar) -> Iterator[Quantity]:
    """Yield whatever reads as a number in a paragraph, what is no figure included."""
    place = 0
    for begun in rules.beginning.finditer(f" {lower}"):
        start = begun.start()  # where the number begins, as the text has a space before it here
        match = rules.pattern.match(lower, start) if start >= place else None
        if match is None:
            continue
        place = match.end()
        amount = _amount(match, rules)
        if amount is None and match["words"] is not None:
            match, amount = _fewer_words(match, lower, rules)
            place = match.end()
        if amount is not None:
            yield _quantity(match, amount, text, rules)


def _fewer_words(
    match: re.Match[str], lower: str, rules: Grammar
) -> tuple[re.Match[str], Decimal | None]:
    """Return the match without its last words, as "five" of "five and six", and its amount."""
    shorter = match
    for _ in range(_MOST_WORDS_LESS):
        end = max(lower.rfind(mark, shorter.start(), shorter.end("words")) for mark in " -")
        tried = rules.pattern.match(lower, match.start(), end) if end > match.start() else None
        if tried is None or tried["words"] is None:
            break
        shorter = tried
        amount = _amount(shorter, rules)
        if amount is not None:
            return shorter, amount
    return match, None


def _quantity(match: re.Match[str], amount: Decimal, text: str, rules: Grammar) -> Quantity:
    unit, end = _unit(match, text, rules)
    form = _form(match)
    start = match.start()
    qualifier = _qualifier(match, start, rules)
    if match["minus"] and (said := _qualifier(match, match.end("minus"), rules)):
        start, qualifier = match.end("minus"), said  # "al menos" is no minus
    elif match["minus"]:
        amount = -amount
    if match["half"] is not None:
        amount, end = amount + Decimal("0.5"), match.end()
    lasting = unit is not None and unit.kind == "duration"
    if qualifier and lasting and text[slice(*qualifier)].lower() in rules.lasting:
        qualifier = None
    if form == "vague" and not qualifier:
        qualifier = match.span(form)
    return Quantity(
        start=start,
        end=end,
        form=form,
        written=match[form],
        amount=amount,
        scale=rules.scale(match["scale"]) if match["scale"] else Decimal(1),
        unit=unit,
        money=match["money"] is not None,
        qualifier=text[slice(*qualifier)] if qualifier else "",
    )


def _qualifier(match: re.Match[str], end: int, rules: Grammar) -> tuple[int, int] | None:
    """Return where a qualifier stands that ends before a place."""
    start = max(0, end - _QUALIFIER_REACH)
    found = rules.qualifier.search(match.string[start:end])
    return (start + found.start(1), start + found.end(1)) if found else None


def _form(match: re.Match[str]) -> str:
    for name in _FORMS[:-1]:
        if match[name] is not None:
            return name
    return _FORMS[-1]


def _amount(match: re.Match[str], rules: Grammar) -> Decimal | None:
    form = _form(match)
    written = match[form]
    match form:
        case "digits":
            return digits.worth(written, rules.decimal)
        case "words":
            return rules.numbers.worth(written)
        case "part":
            return rules.parts[re.sub(r"\s", " ", written)]
        case _:
            return rules.vague[re.sub(r"\s", " ", written)]


def _unit(match: re.Match[str], text: str, rules: Grammar) -> tuple[Unit | None, int]:
    """Return the unit, before or behind the number, and where the figure ends."""
    if match["money"] is not None:
        unit = rules.unit(text[match.start("money") : match.end("money")].upper())
        return unit, match.end("scale") if match["scale"] else match.end("digits")
    if match["unit"] is not None and match["part"] is None:
        end = match.end("unit")
        unit = rules.unit(text[match.start("unit") : end], text[end : end + _LONGEST_CONDITION])
        if unit is not None:
            return unit, match.end("unit")
    return None, max(match.end(_form(match)), match.end("scale"))
