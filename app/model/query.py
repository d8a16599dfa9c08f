"""The language of searches: words, "phrases", -not, and operators such as `tag:` and `before:`.

Reading never fails: whatever is typed is a query, and what in it cannot be meant as it stands is
told as a `Fault`. `docs/manual/en/search.md` describes the language.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from enum import StrEnum

from app.model.annotation import Status
from app.model.query_date import read_date

TAG, OUTLET, LANGUAGE, BY = "tag", "outlet", "lang", "by"
BEFORE, AFTER, IS, STATUS, SPEAKER = "before", "after", "is", "status", "speaker"

OPERATORS = (TAG, OUTLET, LANGUAGE, BY, BEFORE, AFTER, IS, STATUS, SPEAKER)
"""The operators, in the order in which they are offered."""

ON_ANNOTATIONS = frozenset({TAG, STATUS, SPEAKER})
"""Operators about one annotation; all others are about the article."""

STATES = ("unread", "read", "annotated", "starred")
"""What `is:` knows."""

_FIXED_VALUES = {IS: STATES, STATUS: tuple(status.value for status in Status)}
_BLANK = re.compile(r"[\s\0]*")
_MINUS = re.compile(r"-(?=[^\s\0-])")
_OPERATOR = re.compile(r"([A-Za-z]+):")
_PHRASE = re.compile(r'"([^"]*)("?)')
_WORD = re.compile(r'[^\s\0"]+')


class FaultKind(StrEnum):
    """What is the matter with a part of a query."""

    UNKNOWN = "unknown"  # no such operator: searched as words
    UNFINISHED = "unfinished"  # an operator without a value: left out
    WRONG = "wrong"  # a value that the operator cannot have: nothing is found


_SENTENCES = {
    FaultKind.UNKNOWN: "“{operator}:” is no operator and was searched as a word.",
    FaultKind.UNFINISHED: "Nothing follows “{operator}:”, which was left out.",
    FaultKind.WRONG: "“{operator}:” cannot be “{value}”, so nothing is found.",
}


@dataclass(frozen=True, slots=True)
class Fault:
    """A part of a query that cannot be meant as it stands."""

    kind: FaultKind
    operator: str
    value: str = ""

    def __str__(self) -> str:
        """Say it in a sentence for the person."""
        return _SENTENCES[self.kind].format(operator=self.operator, value=self.value)


@dataclass(frozen=True, slots=True)
class Term:
    """One condition: a word or phrase (`operator` is ""), or the value of an operator.

    Dates are ISO 8601 of the precision given. `beginning` says that the last word of the value
    may go on; it never holds for what stands between double quotes.
    """

    value: str
    operator: str = ""
    negated: bool = False
    phrase: bool = False
    beginning: bool = False

    def __str__(self) -> str:
        """Write the term so that it is read as the same one."""
        value = f'"{self.value}"' if self.phrase else self.value
        operator = f"{self.operator}:" if self.operator else ""
        return f"{'-' if self.negated else ''}{operator}{value}"


@dataclass(frozen=True, slots=True)
class Query:
    """What is searched for; every term has to hold."""

    terms: tuple[Term, ...] = ()
    faults: tuple[Fault, ...] = ()

    def __bool__(self) -> bool:
        """Say whether anything is asked for."""
        return bool(self.terms) or self.finds_nothing

    @property
    def finds_nothing(self) -> bool:
        """Say whether a value is wrong, so that no article can be meant."""
        return any(fault.kind is FaultKind.WRONG for fault in self.faults)

    @property
    def words(self) -> tuple[Term, ...]:
        """Return the words and phrases that have to be there."""
        return tuple(term for term in self.terms if not term.operator and not term.negated)

    @property
    def conditions(self) -> tuple[Term, ...]:
        """Return all else: the operators, and the words that must not be there."""
        return tuple(term for term in self.terms if term.operator or term.negated)

    def __str__(self) -> str:
        """Write the query so that it is read with the same terms."""
        written = " ".join(map(str, self.terms))
        last = self.terms[-1] if self.terms else None
        if last is None or last.operator:
            return written
        # What stands at the very end may go on: a closing quote or a blank says that it does not.
        if last.phrase:
            return written[:-1] if last.beginning else written
        return written if last.beginning else f"{written} "


@dataclass(frozen=True, slots=True)
class Token:
    """A piece of a typed query, `[start, end)` in its code points; `value` may still be empty.

    `operator` is a known one in small letters, or "". `closed` says that the closing quote is
    there.
    """

    start: int
    end: int
    operator: str
    value: str
    value_start: int
    negated: bool = False
    quoted: bool = False
    closed: bool = False


def tokens(text: str) -> Iterator[Token]:
    """Cut what was typed into its pieces, in order."""
    position = _skipped(text, 0)
    while position < len(text):
        token = _token(text, position)
        yield token
        position = _skipped(text, token.end)


def _skipped(text: str, position: int) -> int:
    found = _BLANK.match(text, position)
    return found.end() if found else position


def _token(text: str, start: int) -> Token:
    minus = _MINUS.match(text, start)
    here = minus.end() if minus else start
    operator = ""
    if (named := _OPERATOR.match(text, here)) and named.group(1).lower() in OPERATORS:
        operator, here = named.group(1).lower(), named.end()
    negated = minus is not None
    if phrase := _PHRASE.match(text, here):
        return Token(
            *(start, phrase.end(), operator, phrase.group(1), here),
            negated=negated,
            quoted=True,
            closed=bool(phrase.group(2)),
        )
    word = _WORD.match(text, here)
    end = word.end() if word else here
    return Token(start, end, operator, text[here:end], here, negated=negated)


def parse(text: str) -> Query:
    """Read what was typed; anything at all is a query."""
    gathered = _Gathered()
    for token in tokens(text):
        gathered.add(token, is_last=token.end == len(text))
    return Query(tuple(gathered.terms), tuple(gathered.faults))


def written(terms: Iterable[Term]) -> str:
    """Write terms as one query that is read as the same terms."""
    return str(Query(tuple(terms)))


@dataclass(slots=True)
class _Gathered:
    """Terms and faults, as the tokens come."""

    terms: list[Term] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)

    def add(self, token: Token, *, is_last: bool) -> None:
        value = " ".join(token.value.replace("\0", " ").split())
        if token.operator:
            self._add_operator(token, value)
        elif value:
            unknown = None if token.quoted else _OPERATOR.match(value)
            if unknown and not value.startswith("//", unknown.end()):
                self.faults.append(Fault(FaultKind.UNKNOWN, unknown.group(1)))
            self.terms.append(
                Term(
                    value,
                    negated=token.negated,
                    phrase=token.quoted,
                    beginning=is_last and not token.closed and not token.negated,
                )
            )

    def _add_operator(self, token: Token, value: str) -> None:
        operator = token.operator
        if not value:
            self.faults.append(Fault(FaultKind.UNFINISHED, operator))
            return
        usable = _usable(operator, value)
        if usable is None:
            self.faults.append(Fault(FaultKind.WRONG, operator, value))
            return
        self.terms.append(
            Term(
                usable,
                operator,
                negated=token.negated,
                phrase=token.quoted,
                beginning=not token.quoted,
            )
        )


def _usable(operator: str, value: str) -> str | None:
    """Return a value as the operator means it, None where it cannot have it."""
    if operator in (BEFORE, AFTER):
        return read_date(value)
    fixed = _FIXED_VALUES.get(operator)
    if fixed is not None:
        return value.lower() if value.lower() in fixed else None
    return value
