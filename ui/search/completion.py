"""What the operator or value being typed may become; no widget."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from app.model import query as language
from app.model.annotation import Status
from app.model.query import OPERATORS, STATES, Token, tokens
from app.model.search_words import fold, words_of

_MOST = 8


@dataclass(frozen=True, slots=True)
class Values:
    """The values that a library has for operators, the most used first."""

    tags: Sequence[str] = ()
    outlets: Sequence[str] = ()
    languages: Sequence[str] = ()
    speakers: Sequence[str] = ()

    def of(self, operator: str) -> Sequence[str]:
        """Return what is known for an operator, nothing where anything may stand."""
        known = {
            language.TAG: self.tags,
            language.OUTLET: self.outlets,
            language.LANGUAGE: self.languages,
            language.SPEAKER: self.speakers,
            language.IS: STATES,
            language.STATUS: tuple(status.value for status in Status),
        }
        return known.get(operator, ())


@dataclass(frozen=True, slots=True)
class Completion:
    """`text` is the whole query with `label` completed in it, `cursor` the place behind that.

    Both count code points. `is_value` tells the value of an operator from an operator.
    """

    label: str
    text: str
    cursor: int
    is_value: bool


def completions(typed: str, cursor: int, values: Values) -> list[Completion]:
    """Return what the piece that ends at `cursor`, or lies around it, may become."""
    token = next((each for each in tokens(typed) if each.start < cursor <= each.end), None)
    if token is None:
        return []
    offered = _values(token, values) if token.operator else _operators(token)
    return [
        _completed(typed, token, label) for label, _ in zip(offered, range(_MOST), strict=False)
    ]


def _operators(token: Token) -> Iterator[str]:
    if not token.quoted:
        wanted = token.value.lower()
        yield from (f"{name}:" for name in OPERATORS if name.startswith(wanted))


def _values(token: Token, values: Values) -> Iterator[str]:
    wanted = fold(token.value)
    for value in values.of(token.operator):
        starts = [fold(value), *words_of(value)]
        if fold(value) != wanted and any(start.startswith(wanted) for start in starts):
            yield f"{token.operator}:{_quoted(value)}"


def _quoted(value: str) -> str:
    plain = value.replace('"', " ")
    return f'"{plain}"' if plain != "".join(plain.split()) else plain


def _completed(typed: str, token: Token, label: str) -> Completion:
    is_value = bool(token.operator)
    head = typed[: token.start] + ("-" if token.negated else "") + label + (" " if is_value else "")
    tail = typed[token.end :]
    return Completion(label, head + (tail.lstrip() if is_value else tail), len(head), is_value)
