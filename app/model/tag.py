"""Tags and coders."""

from __future__ import annotations

from dataclasses import dataclass

from app.model.ids import CoderId, TagId


@dataclass(frozen=True, slots=True)
class Tag:
    """A category of the codebook.

    `colour` names a colour of the palette ("amber"), not a number, so that each theme can draw
    it readably. `key` is the digit 1-9 that applies the tag, or "". `retired` tags stay on what
    has them and are not offered any more.
    """

    id: TagId
    uid: str
    name: str
    parent_id: TagId | None
    colour: str
    key: str
    definition: str
    position: int
    retired: bool = False


@dataclass(frozen=True, slots=True)
class Coder:
    """The one who annotates; never the login name."""

    id: CoderId
    uid: str
    name: str
