"""Reading back what a library stores as JSON; one that comes from elsewhere may hold anything."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from app.storage.faults import changed_error


def plain_of(stored: str, kind: type = object) -> Any:
    """Return stored JSON as plain data; raise LibraryError where it is none of that kind."""
    with as_written():
        plain = json.loads(stored)
        if not isinstance(plain, kind):
            raise TypeError
        return plain


@contextmanager
def as_written() -> Iterator[None]:
    """Turn what goes wrong with stored data inside into a LibraryError that says what to do."""
    try:
        yield
    except (AttributeError, LookupError, RecursionError, TypeError, ValueError) as error:
        raise changed_error() from error
