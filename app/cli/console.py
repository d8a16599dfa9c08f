"""What a command prints: plain text or JSON on one side, sentences on the other."""

from __future__ import annotations

import contextlib
import io
import json
import os
import sys
import unicodedata
from collections.abc import Iterable, Sequence
from typing import Any, TextIO

from app.errors import PressmarkError
from app.importing.messages import printable

_NO_WIDTH = frozenset({"Mn", "Me", "Cf"})
_GAP = "  "


class OutputLostError(PressmarkError):
    """What was printed could not be taken in, by a full disk for instance."""


class Console:
    """The two streams of one command, in UTF-8."""

    def __init__(self, out: TextIO, err: TextIO) -> None:
        self._out = out
        self._err = err

    @classmethod
    def standard(cls) -> Console:
        """Return the process's own streams, in UTF-8 whatever the locale says.

        What has no UTF-8 form (a file name in another encoding) is written as an escape, which
        JSON reads too. A stream that was closed at the start swallows what it is given.
        """
        for stream in (sys.stdout, sys.stderr):
            if isinstance(stream, io.TextIOWrapper):
                stream.reconfigure(encoding="utf-8", errors="backslashreplace")
        return cls(sys.stdout or io.StringIO(), sys.stderr or io.StringIO())

    def line(self, text: str = "") -> None:
        """Print one line of the answer."""
        self.write(f"{text}\n")

    def write(self, text: str) -> None:
        """Print a piece of the answer; raise OutputLostError or BrokenPipeError."""
        try:
            self._out.write(text)
        except BrokenPipeError:
            raise
        except OSError as error:
            raise _lost(error) from error

    def document(self, value: Any) -> None:
        """Print one JSON document; a list has one element on each line."""
        if isinstance(value, list):
            self.write("[")
            for number, element in enumerate(value):
                self.write(",\n " if number else "\n ")
                self.write(_json(element))
            self.write("\n]\n" if value else "]\n")
        else:
            self.json_line(value)

    def json_line(self, value: Any) -> None:
        """Print a value as JSON on one line."""
        self.line(_json(value))

    def table(self, rows: Iterable[Sequence[str]], right: frozenset[int] = frozenset()) -> None:
        """Print rows in aligned columns, those numbered in `right` to the right.

        The last column is as wide as it is.
        """
        cells = [[one_line(cell) for cell in row] for row in rows]
        widths = [max(map(width, column)) for column in zip(*cells, strict=True)]
        for row in cells:
            padded = [
                _padded(cell, widths[number], to_right=number in right)
                for number, cell in enumerate(row)
            ]
            self.line(_GAP.join(padded).rstrip())

    def say(self, sentence: str) -> None:
        """Tell the person a sentence beside the answer, on stderr."""
        self.pass_on(f"pressmark: {sentence}\n")

    def pass_on(self, text: str) -> None:
        """Print on stderr what another process said there."""
        with contextlib.suppress(OSError):  # nobody is left to be told
            self._err.write(text)
            self._err.flush()

    def flush(self) -> None:
        """Hand everything on; raise OutputLostError or BrokenPipeError."""
        try:
            self._out.flush()
        except BrokenPipeError:
            raise
        except OSError as error:
            raise _lost(error) from error

    @staticmethod
    def abandon() -> None:
        """Let what is still unwritten vanish: Python would complain about it at the end."""
        with contextlib.suppress(OSError, AttributeError, ValueError):
            nowhere = os.open(os.devnull, os.O_WRONLY)
            os.dup2(nowhere, sys.stdout.fileno())
            os.close(nowhere)


def one_line(text: str, longest: int = 0) -> str:
    """Return text on one line and without what could steer a terminal, cut to `longest`."""
    text = printable(" ".join(text.split()))
    return f"{text[: longest - 1]}…" if longest and len(text) > longest else text


def width(text: str) -> int:
    """Return how many columns of a terminal a text takes."""
    return sum(
        0
        if unicodedata.category(character) in _NO_WIDTH
        else 1 + (unicodedata.east_asian_width(character) in {"W", "F"})
        for character in text
    )


def _padded(text: str, columns: int, *, to_right: bool) -> str:
    space = " " * (columns - width(text))
    return f"{space}{text}" if to_right else f"{text}{space}"


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)


def _lost(error: OSError) -> OutputLostError:
    why = (error.strerror or "no reason is given").lower()
    return OutputLostError(f"The answer could not be written out ({why}): write it elsewhere.")
