"""What parent and worker say to each other: a line of JSON each, one file at a time."""

from __future__ import annotations

import base64
import binascii
import json
import os
from dataclasses import astuple, dataclass
from pathlib import Path

from app.model.chapter import Chapter
from app.model.draft import Draft

READY = b'{"ready": true}\n'
"""The worker's first line, before any request."""


@dataclass(frozen=True, slots=True)
class Request:
    """One file to read: its path, or (None) its bytes; `name` is what sentences call it.

    `media_type` overrides sniffing. `limit` is the greatest size in bytes, `seconds` the time.
    `chapters` are those wanted of a book, none for all; with `listing` they are only named.
    """

    path: Path | None
    name: str
    limit: int
    seconds: float
    data: bytes = b""
    media_type: str = ""
    chapters: tuple[int, ...] = ()
    listing: bool = False

    def to_line(self) -> bytes:
        """Return the request as a line; bytes of a path that are not UTF-8 survive."""
        plain = {
            "path": None if self.path is None else os.fspath(self.path),
            "data": base64.b64encode(self.data).decode("ascii"),
            "name": self.name,
            "media_type": self.media_type,
            "limit": self.limit,
            "seconds": self.seconds,
            "chapters": self.chapters,
            "listing": self.listing,
        }
        return json.dumps(plain).encode("ascii") + b"\n"

    @classmethod
    def from_line(cls, line: bytes) -> Request:
        """Rebuild a request from `to_line`."""
        plain = json.loads(line)
        return cls(
            path=None if plain["path"] is None else Path(plain["path"]),
            name=plain["name"],
            limit=plain["limit"],
            seconds=plain["seconds"],
            data=base64.b64decode(plain["data"]),
            media_type=plain["media_type"],
            chapters=tuple(plain["chapters"]),
            listing=plain["listing"],
        )


@dataclass(frozen=True, slots=True)
class Answer:
    """What became of one file: its articles, or the problem as a sentence.

    `foreign` says that the file is of a format that is not read. `spent` says that the worker
    should be replaced, as it ran out of memory. `chapters` are those of a book that were asked for.
    """

    drafts: tuple[Draft, ...] = ()
    problem: str = ""
    foreign: bool = False
    spent: bool = False
    chapters: tuple[Chapter, ...] = ()

    def to_line(self) -> bytes:
        """Return the answer as a line."""
        plain = {
            "drafts": [draft.to_plain() for draft in self.drafts],
            "problem": self.problem,
            "foreign": self.foreign,
            "spent": self.spent,
            "chapters": [astuple(chapter) for chapter in self.chapters],
        }
        return json.dumps(plain, separators=(",", ":")).encode("ascii") + b"\n"

    @classmethod
    def from_line(cls, line: bytes) -> Answer:
        """Rebuild an answer from `to_line`; raise ValueError for anything else.

        The line comes from a process that met hostile input, so nothing in it is taken on trust.
        """
        try:
            plain = json.loads(line)
            return cls(
                drafts=tuple(Draft.from_plain(draft) for draft in plain["drafts"]),
                problem=str(plain["problem"]),
                foreign=bool(plain["foreign"]),
                spent=bool(plain["spent"]),
                chapters=tuple(
                    Chapter(int(number), str(title), int(length), bool(is_matter))
                    for number, title, length, is_matter in plain["chapters"]
                ),
            )
        except (ValueError, TypeError, LookupError, AttributeError, binascii.Error) as error:
            raise ValueError("the worker's answer is not one") from error
