"""What is read of a figure: a number with its scale and unit, and where it stands."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from app.suggesting import number_marks
from app.suggesting.figures_grammar import Grammar, Unit

_QUALIFIER_REACH = 32
_FORMS = ("digits", "words", "part", "vague")


@dataclass(frozen=True, slots=True)
class Quantity:
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
    for match in rules.pattern.finditer(lower):
        form = _form(match)
        amount = _amount(match, form, rules)
        if amount is None:
            continue
        unit, end = _unit(match, text, rules)
        before = lower[max(0, match.start() - _QUALIFIER_REACH) : match.start()]
        qualifier = rules.qualifier.search(before)
        place = match.start() - len(before) + qualifier.start(1) if qualifier else 0
        yield Quantity(
            start=match.start(),
            end=end,
            form=form,
            written=match[form],
            amount=-amount if match["minus"] else amount,
            scale=rules.scale(match["scale"]) if match["scale"] else Decimal(1),
            unit=unit,
            money=match["money"] is not None,
            qualifier=text[place : place + len(qualifier[1])] if qualifier else "",
        )


def _form(match: re.Match[str]) -> str:
    return next(name for name in _FORMS if match[name] is not None)


def _amount(match: re.Match[str], form: str, rules: Grammar) -> Decimal | None:
    written = match[form]
    match form:
        case "digits":
            return number_marks.worth(written, rules.decimal)
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
        unit = rules.unit(text[match.start("unit") : match.end()])
        if unit is not None:
            return unit, match.end()
    ends = (match.end(name) for name in (*_FORMS, "scale"))
    return None, max(ends)
