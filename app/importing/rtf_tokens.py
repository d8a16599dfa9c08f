"""The stream of an RTF file: braces, control words, bytes of text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto

_TOKEN = re.compile(
    rb"\\([a-zA-Z]{1,32})(-?\d{1,9})? ?"
    rb"|\\'([0-9a-fA-F]{2})"
    rb"|\\([^a-zA-Z'])"
    rb"|([{}])"
    rb"|([^\\{}\r\n]+)",
    re.DOTALL,
)
_BINARY = "bin"


class Sort(Enum):
    """What a token is."""

    OPEN = auto()
    CLOSE = auto()
    WORD = auto()
    SYMBOL = auto()
    TEXT = auto()


@dataclass(frozen=True, slots=True)
class Token:
    """One token: a control word or symbol by its name and number, or bytes of text."""

    sort: Sort
    name: str = ""
    number: int | None = None
    data: bytes = b""


_OPEN, _CLOSE = Token(Sort.OPEN), Token(Sort.CLOSE)


def tokens(data: bytes) -> Iterator[Token]:
    """Yield the tokens of a file; pictures stored as bytes and what is no RTF are passed over."""
    position = 0
    while position < len(data):
        found = _TOKEN.match(data, position)
        if found is None:  # a line's end, which means nothing, or a lone backslash
            position += 1
            continue
        position = found.end()
        word, number, code, symbol, brace, text = found.groups()
        if word is not None:
            value = int(number) if number else None
            if word == _BINARY.encode():
                position += max(0, value or 0)
            else:
                yield Token(Sort.WORD, word.decode("ascii"), value)
        elif code is not None:
            yield Token(Sort.TEXT, data=bytes.fromhex(code.decode("ascii")))
        elif symbol is not None:
            yield Token(Sort.SYMBOL, symbol.decode("latin-1"))
        elif brace is not None:
            yield _OPEN if brace == b"{" else _CLOSE
        else:
            yield Token(Sort.TEXT, data=text)
