"""The grammar of figures in one language, made of its table and of the one for every language."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from itertools import product
from typing import Any

from app.suggesting.figures import digits
from app.suggesting.figures.forms import SPACE, Before, any_of, bare, behind
from app.suggesting.figures.number_words import NumberWords, forms_of
from app.suggesting.languages import words

ANY_LANGUAGE = "und"
"""The folder of what is written alike everywhere: signs, codes, the names of units in English."""

_LETTERS_TELLING = 5
"""So many letters of a word tell well enough that it begins no number."""


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit by its plain English name; `code` is ISO 4217 or UCUM, "" where neither has one."""

    name: str
    kind: str
    code: str


@dataclass(frozen=True)
class Grammar:
    """What finding figures in a language takes; every form is in lower case.

    `pattern` matches what may be a figure, in a text in lower case, and `beginning` the character
    before a place where one may begin, quickly, for there are few. `parts` are whole expressions
    with their value ("every fifth"), `vague` those that name only a size ("hundreds"). `signs` are
    units that count only as written, for m is no M; `names` are units in words, and
    `names_before` those that are other units before a certain word. `lasting` are
    qualifiers that mean "during" before a time: "over three years".
    """

    pattern: re.Pattern[str]
    beginning: re.Pattern[str]
    qualifier: Before
    lasting: frozenset[str]
    decimal: str
    numbers: NumberWords
    parts: Mapping[str, Decimal]
    vague: Mapping[str, Decimal]
    scales: Mapping[str, Decimal]
    signs: Mapping[str, Unit]
    names: Mapping[str, Unit]
    names_before: Mapping[str, tuple[str, Unit]]

    def unit(self, written: str, behind: str = "") -> Unit | None:
        """Return the unit written so, where `behind` stands behind it: "pounds of" is no money."""
        lower = _single_spaced(written.lower())
        condition, unit = self.names_before.get(lower, ("", None))
        if condition and behind.lower().startswith(f" {condition}"):
            return unit
        return self.signs.get(written) or self.names.get(lower)

    def scale(self, written: str) -> Decimal:
        """Return what a scale word multiplies by."""
        return self.scales[_single_spaced(written)]


@cache
def grammar(language: str) -> Grammar:
    """Return the grammar of a language by its BCP 47 tag; signs and digits alone for an unknown."""
    everywhere = words(ANY_LANGUAGE, "figures")
    own = words(language, "figures") if language else {}
    scales = ("scales_of_money", "scales_of_digits", "scales")
    qualifiers = table(own, "qualifiers")
    return Grammar(
        pattern=_pattern(own, everywhere),
        beginning=_beginning(own, everywhere),
        qualifier=Before(qualifiers.get("words", ())),
        lasting=frozenset(qualifiers.get("lasting", ())),
        decimal=table(own, "marks").get("decimal", "."),
        numbers=_numbers(own, language.casefold().partition("-")[0]),
        parts=_parts(own),
        vague=forms_of(table(own, "vague")),
        scales={
            form: value for name in scales for form, value in forms_of(table(own, name)).items()
        },
        **_units(own, table(everywhere, "units")),
    )


def _numbers(own: Mapping[str, Any], language: str) -> NumberWords:
    known = table(own, "numbers")
    values, scales = forms_of(table(own, "values")), forms_of(table(own, "scales"))
    return NumberWords(
        language, values, scales, known.get("articles", ()), known.get("and_half", ())
    )


def _units(own: Mapping[str, Any], known: Mapping[str, Any]) -> dict[str, Any]:
    """Return the units of a grammar by their signs and by their names."""
    units = {
        name: Unit(entry.get("unit", name), entry["kind"], entry.get("code", ""))
        for name, entry in known.items()
    }
    forms = [(form, units[name]) for name, forms in table(own, "units").items() for form in forms]
    conditioned = {bare(form): (behind(form), unit) for form, unit in forms if behind(form)}
    return {
        "signs": {sign: units[name] for name in known for sign in known[name].get("signs", ())},
        "names": {
            **{form: unit for form, (_, unit) in conditioned.items()},
            **{form.lower(): unit for form, unit in forms if not behind(form)},
        },
        "names_before": conditioned,
    }


def table(own: Mapping[str, Any], name: str) -> dict[str, Any]:
    """Return one table of a language without its source, empty where it has none."""
    return {key: value for key, value in own.get(name, {}).items() if key != "source"}


def _parts(own: Mapping[str, Any]) -> dict[str, Decimal]:
    """Return expressions of a part: "half of", and "every" with each ordinal, made here."""
    made = {
        form: (1 / Decimal(value)).quantize(Decimal("1e-6")).normalize()
        for value, form in _every(own)
    }
    return {**forms_of(table(own, "parts")), **made}


def _every(own: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    known = table(own, "every")
    each = known.pop("words", ())
    for value, ordinals in known.items():
        for word, ordinal in product(each, ordinals):
            yield value, f"{word} {ordinal}".lower()


def _forms(own: Mapping[str, Any], *names: str) -> list[str]:
    """Return the forms of some tables as they are written there."""
    return [form for name in names for forms in table(own, name).values() for form in forms]


def _pattern(own: Mapping[str, Any], everywhere: Mapping[str, Any]) -> re.Pattern[str]:
    """Return a pattern: money, minus, digits, part, vague, words, scale, unit, half."""
    numbers = table(own, "numbers")
    signs = _signs(everywhere)
    parts = any_of([*_forms(own, "parts"), *(form for _, form in _every(own))])
    scale = any_of(_forms(own, "scales", "scales_of_digits"))
    of_money = any_of(_forms(own, "scales_of_money"))
    unit = any_of([*signs, *_forms(own, "units")])
    return re.compile(
        rf"(?:(?P<money>{any_of(everywhere['money']['signs'])})\.?{SPACE}?(?=\d))?"
        rf"(?P<minus>[-−–](?<![^\s(„“«\"].)(?=\d)|{any_of(numbers.get('minus', ()))}{SPACE})?"
        rf"(?:{any_of(numbers.get('plus', ()))}{SPACE}(?=\d))?"
        rf"(?:(?P<digits>{digits.WRITTEN})|(?:(?P<part>{parts})"
        rf"|(?P<vague>{any_of(_forms(own, 'vague'))})|(?P<words>{_run(own, unit)}))(?!\w|['’]\w))"
        rf"(?:(?<=\d)(?:{SPACE}|-)?(?P<scale>{scale}|(?(money)(?:{of_money})|(?!)))(?!\w))?"
        rf"(?:(?:{SPACE}|-)?(?:{any_of(numbers.get('of', ()))}(?:{SPACE}|(?<=['’])))?"
        rf"(?P<unit>{unit})(?!\w))?"
        rf"(?P<half>{SPACE}{any_of(numbers.get('and_half', ()))}(?!\w))?"
    )


def _signs(everywhere: Mapping[str, Any]) -> list[str]:
    units = table(everywhere, "units").values()
    return [sign for entry in units for sign in entry.get("signs", ())]


def _beginning(own: Mapping[str, Any], everywhere: Mapping[str, Any]) -> re.Pattern[str]:
    """Return a pattern for what stands before the first letters of a number; most words fail it."""
    numbers = table(own, "numbers")
    forms = {
        *everywhere["money"]["signs"],
        *_forms(own, "parts", "vague", "values"),
        *(form for _, form in _every(own)),
        *numbers.get("words", "").split(),
        *(form for name in ("minus", "plus", "alone") for form in numbers.get(name, ())),
        *(f"{article} " for article in numbers.get("articles", ())),
    }
    forms -= {*numbers.get("joiners", ())}
    letters = any_of(bare(form)[:_LETTERS_TELLING] for form in forms)
    return re.compile(rf"\W(?=[-−–]?[{digits.FIRST}]|{letters})")


def _run(own: Mapping[str, Any], unit: str) -> str:
    """Return a pattern for a number in words; an article counts only before a scale.

    `alone` are the scales that mean one of them where no number stands before them.
    """
    numbers = table(own, "numbers")
    scale = rf"{any_of(_forms(own, 'scales'))}(?!\w)"
    single = [*_forms(own, "values"), *numbers.get("words", "").split()]
    joiner = any_of(numbers.get("joiners", ()))
    word = any_of([*single, *numbers.get("and_half", ())])
    word = rf"(?!{joiner}(?!\w))(?:{word}){'++' if numbers.get('glued') else ''}(?!\w)"
    between = rf"(?:{SPACE}|-)(?:{joiner}{SPACE})?"
    article = rf"{any_of(numbers.get('articles', ()))}{SPACE}(?={scale})"
    lone = _lone(own, rf"{between}(?:{scale}|{word}|{unit}(?!\w))")
    alone = rf"{any_of(numbers.get('alone', ()))}(?!\w)"
    return rf"(?!{lone})(?:{article}{scale}|{alone}|{word})(?:{between}(?:{scale}|{word}))*"


def _lone(own: Mapping[str, Any], going_on: str) -> str:
    """Return a pattern for a "one" that is no number: nothing follows that it could count."""
    numbers, linking = table(own, "numbers"), table(own, "linking")
    ones = any_of(
        [
            *numbers.get("articles", ()),
            *numbers.get("ones", ()),
            *table(own, "values").get("1", ()),
        ]
    )
    ratio = any_of([*linking.get("ratio", ()), *linking.get("ratio_of_one", ())])
    noun = rf"(?:[^\W\d_]++{SPACE})?" if linking.get("ratio_with_noun") else ""
    return rf"{ones}(?!\w)(?!{going_on}|{SPACE}{noun}{ratio}{SPACE})"


def _single_spaced(written: str) -> str:
    return re.sub(SPACE, " ", written)
