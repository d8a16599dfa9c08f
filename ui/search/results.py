"""What a search everywhere shows: groups of results, each a small struct."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

from ui.in_sight import MOST_SAID, in_sight

MARK_OPEN, MARK_CLOSE = "\x02", "\x03"
"""Around the words found in a snippet, as the library marks them."""


class Group(Enum):
    """The groups, from top to bottom."""

    COMPLETIONS = auto()
    RECENT = auto()
    SAVED = auto()
    TAGS = auto()
    COMMANDS = auto()
    ARTICLES = auto()
    ANNOTATIONS = auto()


@dataclass(frozen=True, slots=True)
class Result:
    """One row: `detail` stands at its end, the snippet below it; `target` is what it stands for."""

    group: Group
    title: str
    target: object
    detail: str = ""
    snippet: str = ""

    @property
    def spoken(self) -> str:
        """Return all of the row in words."""
        plain = self.snippet.replace(MARK_OPEN, "").replace(MARK_CLOSE, "")
        return ", ".join(part for part in (self.title, self.detail, plain) if part)


@dataclass(frozen=True, slots=True)
class Marked:
    """A snippet without its marks, and where in it (code points) the words found are."""

    text: str
    marks: tuple[tuple[int, int], ...]

    @classmethod
    def of(cls, snippet: str, lead: int) -> Marked:
        """Read a snippet on one line, cut so that at most `lead` letters stand before a mark."""
        snippet = " ".join(in_sight(snippet, MOST_SAID).split())
        first = snippet.find(MARK_OPEN)
        if first > lead:
            cut = snippet.find(" ", first - lead, first)
            snippet = "…" + snippet[cut + 1 if cut >= 0 else first - lead :]
        text, marks = "", []
        for number, piece in enumerate(snippet.split(MARK_OPEN)):
            found, _, rest = piece.rpartition(MARK_CLOSE) if number else ("", "", piece)
            if found:
                marks.append((len(text), len(text) + len(found)))
            text += found + rest
        return cls(text, tuple(marks))
