"""Patterns for any of many forms, quick to fail on a word that is none of them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import groupby

SPACE = "[ \u00a0\u2009\u202f]"
"""Any space that stands inside a number or between a number and its unit."""

_CONDITION = re.compile(r"^\((?P<before>[^)]*)\) | \((?P<behind>[^)]*)\)$")


class Before:
    """Forms looked for at the very end of a text in lower case, most of which end in none."""

    __slots__ = ("_endings", "_pattern")

    def __init__(self, forms: Iterable[str]) -> None:
        listed = tuple(forms)
        self._pattern = re.compile(rf"(?<!\w)({any_of(listed)}){SPACE}?$")
        self._endings = tuple({bare(form).split()[-1] for form in listed})

    def search(self, text: str) -> re.Match[str] | None:
        """Return the form that a text ends with, as group 1, with the space behind it."""
        if not text.rstrip().endswith(self._endings):
            return None
        return self._pattern.search(text)


def any_of(forms: Iterable[str]) -> str:
    """Return a pattern for the longest of these forms; one that never fits where there is none.

    Forms count in lower case. A space in one is any space; "half (of)" is "half" where "of"
    follows, and "(by) half" where "by" stands before it. Forms share their beginnings, so that
    each letter of a text is looked at once.
    """
    lower = {form.lower() for form in forms}
    if not lower:
        return "(?!)"
    within = sorted((form for form in lower if _CONDITION.search(form)), key=len)
    plain = sorted(lower.difference(within))
    patterns = [*map(_conditioned, reversed(within)), *([_branch(plain)] if plain else [])]
    return f"(?:{'|'.join(patterns)})"


def bare(form: str) -> str:
    """Return a form in lower case without what has to stand before or behind it."""
    return _CONDITION.sub("", form.lower())


def behind(form: str) -> str:
    """Return what has to stand behind a form, "" for nothing."""
    found = _CONDITION.search(form.lower())
    return (found["behind"] or "") if found else ""


def _conditioned(form: str) -> str:
    pattern = _spaced(bare(form))
    for condition in _CONDITION.finditer(form):
        if condition["before"] is not None:
            pattern = rf"(?<={_spaced(condition['before'])}{SPACE}){pattern}"
        else:
            pattern = rf"{pattern}(?={SPACE}{_spaced(condition['behind'])}(?!\w))"
    return pattern


def _branch(forms: list[str]) -> str:
    """Return a pattern for sorted forms, the longest first; an empty one ends the pattern there."""
    if len(forms) == 1:
        return _spaced(forms[0])
    optional = "?" if forms[0] == "" else ""
    groups = (list(group) for _, group in groupby(filter(None, forms), key=lambda form: form[0]))
    branches = "|".join(
        _spaced(group[0][0]) + _branch([one[1:] for one in group]) for group in groups
    )
    return f"(?:{branches}){optional}"


def _spaced(form: str) -> str:
    return SPACE.join(map(re.escape, form.split(" ")))
