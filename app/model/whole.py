"""Rows of a library with all that belongs to them, named by uid: what a bundle carries elsewhere.

Ids are numbers of one library only, so that whatever refers to something does so by its uid.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import NewType

from app.model.annotation import AnchorState, Fields, Selectors
from app.model.article import Metadata
from app.model.draft import Draft
from app.model.link import LinkKind
from app.model.sentence_edit import EditKind
from app.model.variable import VariableKind, VariableTarget

Uid = NewType("Uid", str)
"""A UUID in its usual form, in lower case."""

Stamp = NewType("Stamp", str)
"""A moment as `app.clock.now` writes it."""


@dataclass(frozen=True, slots=True)
class Row:
    """What every row has that a person can see."""

    uid: Uid
    created: Stamp
    modified: Stamp


@dataclass(frozen=True, slots=True)
class WholeCoder(Row):
    """Someone who annotates."""

    name: str


@dataclass(frozen=True, slots=True)
class WholeTag(Row):
    """A tag by its path (`frame/conflict`); the rest as in `app.model.tag.Tag`."""

    path: str
    colour: str
    mark: str
    key: str
    definition: str
    retired: bool


@dataclass(frozen=True, slots=True)
class WholeVariable(Row):
    """A question of the codebook."""

    name: str
    kind: VariableKind
    target: VariableTarget
    choices: tuple[str, ...]
    definition: str


@dataclass(frozen=True, slots=True)
class WholeNote(Row):
    """A note on an article or on the library, in Markdown."""

    text: str


@dataclass(frozen=True, slots=True)
class WholeAnswer(Row):
    """What a coder answered to a variable, about whatever the answer stands with."""

    variable: Uid
    coder: Uid
    value: str


@dataclass(frozen=True, slots=True)
class WholeLink(Row):
    """A link from one annotation to another."""

    from_annotation: Uid
    to_annotation: Uid
    kind: LinkKind
    coder: Uid


@dataclass(frozen=True, slots=True)
class WholeEdit(Row):
    """A sentence split or joined at `offset`, a code point of the version's text."""

    kind: EditKind
    offset: int


@dataclass(frozen=True, slots=True)
class WholeTagging(Row):
    """That an annotation has a tag, by whom."""

    tag: Uid
    coder: Uid


@dataclass(frozen=True, slots=True)
class WholeAnchor:
    """Where an annotation lies in a version, in code points; nowhere for an orphan."""

    version: Uid
    start: int | None
    end: int | None
    state: AnchorState
    score_permille: int
    reviewed: Stamp | None


@dataclass(frozen=True, slots=True)
class WholeAnnotation(Row):
    """An annotation: `version` is the one it was made on, which `selectors` refer to."""

    version: Uid
    coder: Uid
    selectors: Selectors | None
    fields: Fields
    origin: str
    tags: tuple[WholeTagging, ...]
    anchors: tuple[WholeAnchor, ...]
    answers: tuple[WholeAnswer, ...]


@dataclass(frozen=True, slots=True)
class WholeArticle(Row):
    """An article without the texts of its versions, whose uids come oldest first."""

    metadata: Metadata
    captured: Stamp
    starred: bool
    read: bool
    note: WholeNote | None
    answers: tuple[WholeAnswer, ...]
    versions: tuple[Uid, ...]
    annotations: tuple[WholeAnnotation, ...]


@dataclass(frozen=True, slots=True)
class WholeVersion:
    """One text of an article, with where a person split and joined its sentences."""

    uid: Uid
    created: Stamp
    draft: Draft
    edits: tuple[WholeEdit, ...]


@dataclass(frozen=True, slots=True)
class WholeCodebook:
    """What articles and annotations refer to, and the note on the library where it comes along."""

    tags: tuple[WholeTag, ...]
    variables: tuple[WholeVariable, ...]
    coders: tuple[WholeCoder, ...]
    note: WholeNote | None
