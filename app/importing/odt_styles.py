"""What the styles of an OpenDocument text say that matters for its blocks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_FO = "{urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0}"

_NUMBER_FORMAT = f"{_STYLE}num-format"

_MOST_PARENTS = 20
_BOLD = frozenset({"bold", "600", "700", "800", "900"})
_ITALIC = frozenset({"italic", "oblique"})


@dataclass(frozen=True, slots=True)
class Styles:
    """What styles stand for, by their names; `numbered` are levels (from 1) of list styles."""

    tags: dict[str, tuple[str, ...]] = field(default_factory=dict)
    parents: dict[str, str] = field(default_factory=dict)
    numbered: frozenset[tuple[str, int]] = frozenset()
    hidden: frozenset[str] = frozenset()

    def chain(self, name: str) -> list[str]:
        """Return a style's name and those of the styles it inherits from, nearest first."""
        names: list[str] = []
        while name and name not in names and len(names) < _MOST_PARENTS:
            names.append(name)
            name = self.parents.get(name, "")
        return names

    def tags_of(self, name: str) -> tuple[str, ...]:
        """Return the tags of a stretch of text in that style, its own or the nearest inherited."""
        return next((self.tags[one] for one in self.chain(name) if one in self.tags), ())

    def is_hidden(self, name: str) -> bool:
        """Say whether text in that style is not to be seen."""
        return any(one in self.hidden for one in self.chain(name))


def read_styles(roots: Sequence[Element]) -> Styles:
    """Return the styles of a document's parts; a later part's win."""
    tags: dict[str, tuple[str, ...]] = {}
    parents: dict[str, str] = {}
    numbered: set[tuple[str, int]] = set()
    hidden: set[str] = set()
    for root in roots:
        for style in root.iter(f"{_STYLE}style"):
            name = style.get(f"{_STYLE}name", "")
            parents[name] = style.get(f"{_STYLE}parent-style-name", "")
            properties = style.find(f"{_STYLE}text-properties")
            if properties is None:
                continue
            if properties.get(f"{_TEXT}display") == "none":
                hidden.add(name)
            if style.get(f"{_STYLE}family") == "text" and (found := _tags(properties)):
                tags[name] = found
        for style in root.iter(f"{_TEXT}list-style"):
            numbered |= _numbered_levels(style)
    return Styles(tags, parents, frozenset(numbered), frozenset(hidden))


def _tags(properties: Element) -> tuple[str, ...]:
    position = properties.get(f"{_STYLE}text-position", "")
    found = {
        "strong": properties.get(f"{_FO}font-weight") in _BOLD,
        "em": properties.get(f"{_FO}font-style") in _ITALIC,
        "sup": position.startswith("super") or position[:1] in set("123456789"),
        "sub": position.startswith(("sub", "-")),
    }
    return tuple(tag for tag, is_set in found.items() if is_set)


def _numbered_levels(style: Element) -> set[tuple[str, int]]:
    name = style.get(f"{_STYLE}name", "")
    levels = style.iter(f"{_TEXT}list-level-style-number")
    depths = (level.get(f"{_TEXT}level", "") for level in levels if level.get(_NUMBER_FORMAT))
    return {(name, int(depth)) for depth in depths if depth.isdecimal()}
