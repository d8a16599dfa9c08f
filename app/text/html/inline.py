"""The text and the runs of one block, gathered while its element is walked."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from app.model.block import Run, RunKind
from app.text.normalise import normalise

_WHITE_SPACE = re.compile(r"[ \t\n\f\r]+")  # as HTML collapses it: no-break spaces stay
_PLAIN = re.compile(
    "[\t\n\x20-\x7e\xa0-\xac\xae-\u02ff\u0400-\u0482\u048a-\u052f\u2010-\u2027\u2030-\u205e"
    "\u20a0-\u20bf]*"
)
"""Text in which there is nothing to mend: saying so is ten times as fast as looking for it."""


class InlineText(NamedTuple):
    """What a block's text came to; `linked` counts its code points inside any link."""

    text: str
    runs: tuple[Run, ...] = ()
    linked: int = 0
    mended: Mapping[str, int] = MappingProxyType({})


_Open = tuple[RunKind | None, str]
"""A run that starts, and where it leads; kind None is a link that leads nowhere."""

_LINKS = (None, RunKind.LINK)
_ONCE: tuple[list[None], ...] = ([], [None])
"""What may come behind the one text of a line: nothing, or the end of the run it is in."""


class Inline:
    """Takes text, breaks and the edges of runs in order; `finish` collapses white space."""

    __slots__ = ("_depth", "_events", "_glue", "_preformatted", "at_break", "has_text")

    def __init__(self, *, preformatted: bool = False) -> None:
        self._preformatted = preformatted
        self._events: list[str | _Open | None] = []  # None closes the run opened last
        self._glue: set[int] = set()  # which events are breaks or cell borders, not text
        self._depth = 0  # runs that are open
        self.has_text = False  # anything but white space
        self.at_break = False

    @property
    def untouched(self) -> bool:
        """Say whether nothing at all was written or begun."""
        return not self._events

    def write(self, text: str) -> None:
        """Add text as it stands in the markup; white space before all else would be cut off."""
        if not text.isspace():
            self.has_text = True
            self.at_break = False
        elif not self._events and not self._preformatted:
            return
        self._events.append(text)

    def glue(self, text: str) -> None:
        """Add a line break, or the TABs between two cells, that is not to be collapsed."""
        self._glue.add(len(self._events))
        self._events.append(text)
        self.at_break = text == "\n"

    def open(self, kind: RunKind | None, href: str = "") -> None:
        """Begin a run; None begins a link without an address, which is only counted."""
        self._events.append((kind, href))
        self._depth += 1

    def close(self) -> None:
        """End the run begun last."""
        self._events.append(None)
        self._depth -= 1

    def finish(self) -> InlineText:
        """Return normalised text, with the runs that are not empty, in order."""
        if not self.has_text:
            return InlineText("")
        edges = "\n" if self._preformatted else " \n"
        raw = "".join([event for event in self._events if isinstance(event, str)])
        if _PLAIN.fullmatch(raw) or (found := normalise(raw)).text == raw:
            return self._of_one_piece(raw) or _trimmed(self._assembled(mend=False), edges)
        inline = self._assembled(mend=True)
        return _trimmed(_checked(inline._replace(mended=found.mended)), edges)

    def _of_one_piece(self, raw: str) -> InlineText | None:
        """Return the text of a paragraph with nothing in it, or of a line that is all one run.

        Most are one or the other. None for any else, and where nothing is left of a text.
        """
        first, *others = self._events
        if self._preformatted or self._glue:
            return None
        if others and isinstance(others[-1], str) and others[-1].isspace():
            others.pop()
        if others and (isinstance(first, str) or others[1:] not in _ONCE):
            return None
        text = _WHITE_SPACE.sub(" ", raw).strip(" ")
        if not text or text.isspace():
            return None
        if not isinstance(first, tuple):
            return InlineText(text)
        kind, href = first
        runs = () if kind is None else (Run(0, len(text), kind, href),)
        return InlineText(text, runs, len(text) if kind in _LINKS else 0)

    def _assembled(self, *, mend: bool) -> InlineText:
        parts = _Parts(preformatted=self._preformatted)
        still_open: list[tuple[RunKind | None, str, int]] = []
        runs: list[Run] = []
        linked = 0
        for index, event in enumerate([*self._events, *[None] * self._depth]):
            if isinstance(event, str):
                if index in self._glue:
                    parts.add_glue(event)
                else:
                    # Mended bit by bit, so that runs keep their places in what is left.
                    parts.add(normalise(event).text if mend else event)
            elif event is not None:
                still_open.append((*event, parts.length))
            elif still_open:
                kind, href, start = still_open.pop()
                if kind in _LINKS:
                    linked += parts.length - start
                if kind is not None:
                    runs.append(Run(start, parts.length, kind, href))
        return InlineText("".join(parts.parts), tuple(runs), linked)


class _Parts:
    """Text put together with its white space collapsed."""

    def __init__(self, *, preformatted: bool) -> None:
        self.parts: list[str] = []
        self.length = 0
        self._preformatted = preformatted

    def add(self, text: str) -> None:
        if not self._preformatted:
            text = _WHITE_SPACE.sub(" ", text)
            if text.startswith(" ") and (not self.parts or self.parts[-1][-1] in " \n\t"):
                text = text[1:]
        self._append(text)

    def add_glue(self, text: str) -> None:
        if self.parts and self.parts[-1].endswith(" ") and not self._preformatted:
            self.length -= 1
            self.parts[-1] = self.parts[-1][:-1]
            if not self.parts[-1]:
                self.parts.pop()
        self._append(text)

    def _append(self, text: str) -> None:
        if text:
            self.parts.append(text)
            self.length += len(text)


def _checked(inline: InlineText) -> InlineText:
    """Hold a text that was mended bit by bit to its canonical form.

    An accent in another run than its letter, or a bidi embedding that spans two runs, cannot be
    mended like that; such a text is mended whole and keeps no runs.
    """
    whole = normalise(inline.text)
    if whole.text == inline.text:
        return inline
    mended = dict(Counter(inline.mended) + Counter(whole.mended))
    return InlineText(whole.text, (), inline.linked, mended)


def _trimmed(inline: InlineText, edges: str) -> InlineText:
    """Take white space off the ends, and move the runs along."""
    stripped = inline.text.lstrip(edges)
    lead = len(inline.text) - len(stripped)
    text = stripped.rstrip("\t \n")
    if not text or text.isspace():
        return InlineText("", mended=inline.mended)
    runs = inline.runs
    if runs:
        kept = {run for run in (_fitted(run, lead, text) for run in runs) if run is not None}
        runs = tuple(sorted(kept, key=lambda run: (run.start, -run.end, run.kind)))
    return InlineText(text, runs, min(inline.linked, len(text)), inline.mended)


def _fitted(run: Run, lead: int, text: str) -> Run | None:
    """Return the run moved by what was cut off in front, without white space at its edges."""
    start, end = max(0, run.start - lead), min(len(text), run.end - lead)
    while start < end and text[start] in " \n\t":
        start += 1
    while end > start and text[end - 1] in " \n\t":
        end -= 1
    if end <= start:
        return None
    same = (start, end) == (run.start, run.end)
    return run if same else Run(start, end, run.kind, run.href)


def one_line(text: str) -> str:
    """Return normalised text on one line, for headlines, descriptions and metadata."""
    return " ".join(normalise(text).text.split())
