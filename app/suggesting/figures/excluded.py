"""Numbers that are no figures: years, days, times, scores, ordinals, numbered things, names."""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import Decimal

from app.suggesting.figures.forms import SPACE
from app.suggesting.figures.place import Place
from app.suggesting.figures.quantity import Quantity

_FIRST_YEAR, _LAST_YEAR = 1000, 2100
_LAST_DAY = 31
_LAST_HOUR, _LAST_MINUTE = 24, 59
_OLDEST = 120
_ROUND = 50
_HALF = Decimal("0.5")
_SMALL = 4
_DIGITS_OF_A_YEAR = 4
_LONGEST_NUMBER = 9
"""Digits without a mark between them; a longer run numbers something."""

_DIGITS_OF_A_POSTCODE = 5
_FEWEST_GROUPS, _THOUSANDS = 2, 3
_NUMERALS = ("digits", "words")
_DASHES = ("-", "–")
_APOSTROPHES = ("'", "’")
_NEVER_RANGES = (":", "/")
_DIGITS_BEFORE, _DIGITS_AFTER = re.compile(r"[\d.–-]*$"), re.compile(r"[\d.–-]*")
_DASH_BETWEEN = re.compile(r"(?<=\d)[–-](?=\d)")
_OPENING = '.!?:„“"»'
_ATTRIBUTES = ("e", "en", "er", "es")
_WEB = re.compile(r"(?:://|www\.|@)\S*$")
_DIALLED_MARKS = frozenset("0123456789+/()-")
_DIALLED = re.compile(r"(?:\+|(?<![\w.,])0\d)[\d ()/-]*$|/ $")
_DAY_AND_MONTH = re.compile(r"\d{1,2}\.\d{1,2}")
_GROUPS_BEFORE = re.compile(rf"(?:\d{{1,4}}{SPACE})+$")
_GROUPS_AFTER = re.compile(rf"(?:{SPACE}\d{{1,4}}(?!\d))+")
_DOT = re.compile(rf"\.(?:{SPACE}?[^\W\d_]|[,;)])")
_LIST_MARK = re.compile(rf"[)\]]|\.(?:{SPACE}|$)")
_LIKE_A_NAME = re.compile(r"\d+(?:\.\d{1,2})?")
_NEXT_WORDS = re.compile(rf"{SPACE}([^\W\d_]{{2,}})(?:{SPACE}([^\W\d_]+))?")
_WORD_BEFORE = re.compile(rf"(?:^|(\S){SPACE})([^\W\d_][\w-]*){SPACE}$")
_WORD_AND_COMMA = re.compile(r"([^\W\d_]\w*), $")


def excluded(place: Place) -> bool:
    """Say whether a number is no figure."""
    tests = _TESTS if place.one.unit is None else _TESTS_WITH_UNIT
    for test in tests:  # noqa: SIM110 - twice as fast as any(), and asked of every number
        if test(place):
            return True
    return False


def is_year(one: Quantity) -> bool:
    """Say whether a number may be a year by its looks alone."""
    return one.bare and _four_digits(one)


def _four_digits(one: Quantity) -> bool:
    plain = one.written.isdecimal() and len(one.written) == _DIGITS_OF_A_YEAR
    return plain and _FIRST_YEAR <= one.amount < _LAST_YEAR


def _part_of_a_word(place: Place) -> bool:
    """Say whether letters belong to it: 60er, COVID-19, Vier-Sterne-Hotel, '68."""
    before, after = place.written_before[-2:], place.after[:2]
    if before[-1:] in _DASHES and before[:1].isalpha():
        return True
    if place.is_whole and (before[-1:] in _APOSTROPHES or after[:1] in _APOSTROPHES):
        return True
    if place.one.unit is None and (after[:1].isalnum() or after[:1] == "_"):
        return True
    glued = after[:1] == "-" and after[1:2].isalpha()
    if glued and place.one.bare and place.rules.counting.match(place.after):
        return False
    return glued and (place.one.unit is None or (_only_names(place) and place.rules.compounds))


def _only_names(place: Place) -> bool:
    """Say whether a compound of number and unit is a name: 100-Meter-Lauf, Fünf-Prozent-Hürde."""
    return place.one.scale == 1 and "-" in place.stretch.text[place.one.start : place.one.end]


def _chain(place: Place) -> bool:
    """Say whether more digits hang on it: 2024-10-03, 800-273-8255, 10:30, 2:1, 24/7, 2019/20."""
    before, after = place.before[-2:], place.after[:2]
    behind = before[-1:] if before[:1].isdigit() else ""
    ahead = after[:1] if after[1:2].isdigit() else ""
    if behind in _NEVER_RANGES or ahead in _NEVER_RANGES:
        return True
    return (behind in _DASHES or ahead in _DASHES) and _dashes(place) > 1


def _dashes(place: Place) -> int:
    """Count the dashes between digits in the run of digits that a number is part of."""
    run = _DIGITS_BEFORE.search(place.before)
    rest = _DIGITS_AFTER.match(place.after)
    whole = f"{run[0] if run else ''}0{rest[0] if rest else ''}"
    return len(_DASH_BETWEEN.findall(whole))


def _identifier(place: Place) -> bool:
    """Say whether it is a telephone or an account number, or part of an address on the web."""
    one = place.one
    if one.form != "digits":
        return False
    if not place.before[-1:].isspace() and _WEB.search(place.before):
        return True
    if one.unit is not None:
        return False
    nought = one.written[0] == "0" and one.written[1:2].isdigit()
    endless = one.written.isdecimal() and len(one.written) > _LONGEST_NUMBER
    return nought or endless or place.after[:2] == " /" or _dialled(place)


def _dialled(place: Place) -> bool:
    """Say whether it is part of a number that is dialled: +49 30 1234, 0221 / 98 76."""
    digit_behind = place.after[:1].isspace() and place.after[1:2].isdigit()
    if not digit_behind and place.before.rstrip()[-1:] not in _DIALLED_MARKS:
        return False
    return bool(_DIALLED.search(place.before)) or _in_groups(place)


def _in_groups(place: Place) -> bool:
    """Say whether groups of digits follow each other that are not those of thousands."""
    before, after = _GROUPS_BEFORE.search(place.before), _GROUPS_AFTER.match(place.after)
    if before is None and after is None:
        return False
    run = f"{before[0] if before else ''}{place.one.written}{after[0] if after else ''}"
    groups = re.split(SPACE, run)
    return len(groups) > _FEWEST_GROUPS and any(len(group) != _THOUSANDS for group in groups[1:])


def _postcode(place: Place) -> bool:
    """Say whether it is a postcode: 75011 Paris, "Lange Gasse 7, 10115 Berlin"."""
    if not place.is_whole or len(place.one.written) != _DIGITS_OF_A_POSTCODE:
        return False
    town = place.written_after[:1] == " " and place.written_after[1:2].isupper()
    return town and (not place.rules.capital_nouns or place.before.endswith(", "))


def _day(place: Place) -> bool:
    """Say whether it is the day of a month: 4 March, March 4, 3. und 4. Oktober."""
    one, rules = place.one, place.rules
    if one.unit is not None or one.form not in _NUMERALS or not 0 < one.value <= _LAST_DAY:
        return False
    month = rules.month_before.search(place.before)
    named = month is not None and place.written_before[month.start()].isupper()
    return named or bool(rules.month_after.match(place.after))


def _time(place: Place) -> bool:
    """Say whether it is a time of day: 14.30 Uhr, 9 p.m., à 20 heures."""
    one, rules = place.one, place.rules
    if one.form not in _NUMERALS or one.scale != 1:
        return False
    if one.unit is None and rules.clock_after.match(place.after):
        return True
    hour = one.unit is not None and one.unit.name == "hour" and one.amount <= _LAST_HOUR
    bare = one.unit is None and one.amount <= _LAST_MINUTE
    return (hour or bare) and bool(rules.clock_before.search(place.before))


def _numbered(place: Place) -> bool:
    """Say whether it numbers something: § 5, Article 50, page 3, Boeing 737, 17 rue Monge."""
    one, rules = place.one, place.rules
    if one.unit is not None or one.scale != 1:
        return False
    address = place.is_whole and rules.address_after.match(place.written_after)
    return bool(address or rules.numbered.search(place.before))


def _ordinal(place: Place) -> bool:
    """Say whether a dot makes it an ordinal, as in "17. Februar", and does not end a sentence."""
    end = place.one.end + 1
    if place.rules.ordinal_dot and place.after[:1] == "." and place.one.bare:
        day = _DAY_AND_MONTH.fullmatch(place.one.written)
        if day is not None:
            return True
    if not place.rules.ordinal_dot or not place.is_whole or end in place.stretch.ends:
        return False
    return end < len(place.stretch.text) and bool(_DOT.match(place.after))


def _year(place: Place) -> bool:
    """Say whether it is a year: four bare digits, unless something seems to be counted."""
    one, rules = place.one, place.rules
    if _four_digits(one) and rules.year_after.match(
        place.stretch.lower, one.start + len(one.written)
    ):
        return True
    if not is_year(one):
        return False
    if rules.year_before.search(place.before):
        return True
    if rules.people.match(place.after):
        return False
    if one.qualifier:
        return one.amount % _ROUND != 0 and not counts(place)
    return one.amount % _ROUND != 0 or not counts(place) or _after_a_name(place)


def counts(place: Place) -> bool:
    """Say whether a noun seems to follow: a capital in German, else no function word."""
    if place.rules.people.match(place.after):
        return True
    found = _NEXT_WORDS.match(place.written_after)
    if found is None or found[1].lower() in place.rules.function_words:
        return False
    if not place.rules.capital_nouns:
        return found[1][0].islower()
    noun = found[1][0].isupper() and not found[1].isupper()
    attribute = found[1].endswith(_ATTRIBUTES) and (found[2] or "x")[0].isupper()
    return noun or attribute


def _named(place: Place) -> bool:
    """Say whether it belongs to a name: Apollo 11, Ubuntu 18.04, Schalke 04."""
    one = place.one
    if not one.bare or one.qualifier or not _LIKE_A_NAME.fullmatch(one.written):
        return False
    return _after_a_name(place) and not counts(place)


def _after_a_name(place: Place) -> bool:
    """Say whether a capitalised word stands before it that does not open the sentence."""
    word = _WORD_BEFORE.search(place.written_before)
    if word is None or not word[2][0].isupper() or word[2].lower() in place.rules.no_names:
        return False
    return word[1] is not None and word[1] not in _OPENING


def _capitalised(place: Place) -> bool:
    """Say whether a capital makes a name of a number in words: the Ottocento, the Big Four."""
    if (
        place.one.form != "words"
        or not place.stretch.text[place.one.start].isupper()
        or place.stretch.heading
    ):
        return False
    before = place.written_before.rstrip()
    return before[-1:].isalpha() or before[-1:] in _APOSTROPHES


def _aside(place: Place) -> bool:
    """Say whether it is an age or a footnote aside: "Ada Byron (36)", "Smith, 42, said"."""
    around = place.before[-1:] + place.after[:1]
    if not place.is_whole or (place.one.amount > _OLDEST and around != "[]"):
        return False
    if around in ("()", "[]"):
        return True
    if place.after[:1] != "," or place.before[-2:] != ", ":
        return False
    name = _WORD_AND_COMMA.search(place.written_before)
    return name is not None and name[1][0].isupper()


def _mark_of_a_list(place: Place) -> bool:
    """Say whether it opens the paragraph as the mark of a list: "3) …", "4. …"."""
    return place.one.start == 0 and place.is_whole and bool(_LIST_MARK.match(place.after))


def _says_nothing(place: Place) -> bool:
    """Say whether it is a small number in words that counts nobody: "two of them", "half"."""
    one = place.one
    if one.form != "words":
        return False
    if abs(one.amount) == 1:
        return one.unit is None or one.unit.kind == "duration"
    if one.unit is not None or one.qualifier or place.rules.people.match(place.after):
        return False
    return one.amount == _HALF or (one.amount <= _SMALL and one.amount == int(one.amount))


_TESTS_WITH_UNIT: tuple[Callable[[Place], bool], ...] = (
    _says_nothing,
    _year,
    _part_of_a_word,
    _chain,
    _identifier,
    _time,
    _capitalised,
)
_TESTS = (
    *_TESTS_WITH_UNIT,
    _day,
    _postcode,
    _numbered,
    _ordinal,
    _named,
    _aside,
    _mark_of_a_list,
)
"""Without a unit a number may be much else; the tests most often met come first."""
