"""Dataclasses from JSON of unknown origin: every value is looked at before it is one of ours."""

from __future__ import annotations

import re
import types
import uuid
from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from enum import StrEnum
from functools import cache
from typing import Any, TypeVar, Union, cast, get_args, get_origin, get_type_hints

from app.model.whole import Stamp, Uid

_Kind = TypeVar("_Kind")

LARGEST_NUMBER = 2**31
"""Greater ones are no place in any text, and the greatest are none that the database can hold."""

_MOST_ITEMS = 1_000_000
_STAMP = re.compile(r"\d{4}-[01]\d-[0-3]\dT[0-2]\d:[0-5]\d:[0-5]\d\.\d{3}Z", re.ASCII)


def built(kind: type[_Kind], plain: Any) -> _Kind:
    """Return the dataclass that `plain` stands for, fields by their names, the rest left aside.

    Raise LookupError, TypeError or ValueError where anything in it is not as its type says.
    """
    if not isinstance(plain, Mapping):
        raise TypeError("an object is none")
    return kind(
        **{name: _value(hint, plain[name]) for name, hint in _hints(cast(type, kind)).items()}
    )


@cache
def _hints(kind: type) -> dict[str, Any]:
    hints = get_type_hints(kind)
    return {each.name: hints[each.name] for each in fields(kind)}


def _value(hint: Any, plain: Any) -> Any:
    if hint in _READ:
        return _READ[hint](plain)
    if get_origin(hint) in (Union, types.UnionType):  # the first for `Stamp | None`
        (inner,) = (each for each in get_args(hint) if each is not types.NoneType)
        return None if plain is None else _value(inner, plain)
    if get_origin(hint) is tuple:
        if not isinstance(plain, list) or len(plain) > _MOST_ITEMS:
            raise TypeError("a list is none")
        return tuple(_value(get_args(hint)[0], each) for each in plain)
    if is_dataclass(hint):
        return built(hint, plain)  # type: ignore[arg-type]
    assert issubclass(hint, StrEnum), "whole rows are made of nothing else"
    return hint(text(plain))


def text(value: Any) -> str:
    """Return a text; NUL and half of a character are in none."""
    if not isinstance(value, str) or "\0" in value:
        raise TypeError("a text is no text")
    value.encode()  # half of a character raises UnicodeEncodeError, a ValueError
    return value


def number(value: Any) -> int:
    """Return a number that is not negative."""
    if type(value) is not int or not 0 <= value <= LARGEST_NUMBER:
        raise TypeError("a number is none, or out of range")
    return value


def flag(value: Any) -> bool:
    """Return a truth value."""
    if not isinstance(value, bool):
        raise TypeError("a truth value is none")
    return value


def uid(value: Any) -> Uid:
    """Return a uid in its one form."""
    if str(uuid.UUID(text(value))) != value:
        raise ValueError("a uid is written otherwise")
    return Uid(value)


def stamp(value: Any) -> Stamp:
    """Return a moment."""
    if not _STAMP.fullmatch(text(value)):
        raise ValueError("a time is none")
    return Stamp(value)


_READ: Mapping[Any, Callable[[Any], Any]] = {
    str: text,
    int: number,
    bool: flag,
    Uid: uid,
    Stamp: stamp,
}
