"""What a tag can look like: the colours of the palette by name, and the marks beside them.

`resources/palette.json` is the list, in the order in which new tags take from it; the files in
`resources/themes` say how each colour is drawn.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Mapping
from types import MappingProxyType

from app.model.tag import Tag
from app.paths import resource

_plain = json.loads(resource("palette.json").read_text(encoding="utf-8"))

COLOURS: tuple[str, ...] = tuple(colour["name"] for colour in _plain["colours"])
"""Names of the colours a tag can have; neighbours are told apart by colour-blind readers."""

MARKS: tuple[str, ...] = tuple(_plain["marks"])
"""Names of the underlines that tell tags apart without colour."""

MARK_OF_COLOUR: Mapping[str, str] = MappingProxyType(
    {colour["name"]: colour["mark"] for colour in _plain["colours"]}
)
"""The mark that goes with a colour unless the tag has one of its own."""

KEYS = tuple("123456789")
"""The digits that can apply a tag."""


def mark_name(tag: Tag) -> str:
    """Return the name of a tag's mark: its own, else its colour's, else the last of all.

    A library from elsewhere may have marks that are none.
    """
    own = tag.mark if tag.mark in MARKS else ""
    return own or MARK_OF_COLOUR.get(tag.colour, MARKS[-1])


def next_look(tags: Iterable[Tag]) -> tuple[str, str]:
    """Return colour and mark of the next tag: the pair least used by these.

    Marks begin anew with each round of colours, so that the tenth tag has the first one's colour
    and another mark. The mark is "" where it is the colour's own.
    """
    looks = Counter((tag.colour, mark_name(tag)) for tag in tags)
    colours = Counter[str]()
    for (colour, _), count in looks.items():
        colours[colour] += count
    colour = min(COLOURS, key=lambda name: colours[name])
    own = MARK_OF_COLOUR[colour]
    marks = sorted(MARKS, key=lambda name: (looks[colour, name], name != own))
    return colour, "" if marks[0] == own else marks[0]
