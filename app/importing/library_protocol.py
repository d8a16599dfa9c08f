"""What is asked of the process that reads somebody else's library: a line each way.

A question is JSON: how to open the library, then the name of one file after the other, as an
evidence bundle of it would have them. An answer is what that file holds, or a sentence.
"""

from __future__ import annotations

import json
import os
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from app.errors import UnreadableFileError

LISTING = "files"
"""The name of the list of all files, which opens the library and looks it over."""

_HELD, _REFUSED = b"+", b"-"


@dataclass(frozen=True, slots=True)
class Question:
    """A file to be made of the library in `folder`, within so many seconds.

    `largest_file` is how many bytes the database may grow to while it is opened, where the folder
    is a copy of our own; 0 where nothing may be written.
    """

    folder: Path
    file: str
    seconds: float
    largest_file: int = 0

    def to_line(self) -> bytes:
        """Return the question as a line; bytes of a path that are not UTF-8 survive."""
        plain = {
            "folder": os.fspath(self.folder),
            "file": self.file,
            "seconds": self.seconds,
            "largest_file": self.largest_file,
        }
        return json.dumps(plain).encode("ascii") + b"\n"

    @classmethod
    def from_line(cls, line: bytes) -> Question:
        """Rebuild a question from `to_line`."""
        plain = json.loads(line)
        return cls(Path(plain["folder"]), plain["file"], plain["seconds"], plain["largest_file"])


def held(plain: Any) -> bytes:
    """Return an answer with what a file holds."""
    content = json.dumps(plain, ensure_ascii=False, separators=(",", ":"))
    return _HELD + content.encode() + b"\n"


def refused(sentence: str) -> bytes:
    """Return an answer with why there is none."""
    return _REFUSED + json.dumps(sentence).encode("ascii") + b"\n"


def content_of(line: bytes) -> bytes | UnreadableFileError:
    """Return what a file holds, or why it is not to be had; raise ValueError for anything else.

    The line comes from a process that met hostile input, so nothing in it is taken on trust.
    """
    kind, content = line[:1], line[1:]
    if not content.endswith(b"\n") or kind not in (_HELD, _REFUSED):
        raise ValueError("the worker's answer is not one")
    return content if kind == _HELD else UnreadableFileError(str(json.loads(content)))
