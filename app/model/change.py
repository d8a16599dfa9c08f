"""What a write did: the answer of every write method of the library."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum

from app.model.ids import AnnotationId, ArticleId, StepId, TagId
from app.model.step_labels import SPELT_OUT
from app.words import say


class Origin(StrEnum):
    """Who started a change."""

    PERSON = "person"
    IMPORT = "import"
    UNDO = "undo"
    REDO = "redo"


@dataclass(frozen=True, slots=True)
class Change:
    """The ids a committed step touched; each view redraws those and nothing else.

    `step_id` is None where nothing was written or the write is not journaled. `created` holds
    the uids of annotations, articles or tags made by the step, in order. `tables` names every
    journaled table touched.
    """

    label: str = ""
    step_id: StepId | None = None
    origin: Origin = Origin.PERSON
    articles: frozenset[ArticleId] = frozenset()
    annotations: frozenset[AnnotationId] = frozenset()
    tags: frozenset[TagId] = frozenset()
    tables: frozenset[str] = frozenset()
    created: tuple[str, ...] = field(default=())

    def __bool__(self) -> bool:
        """Say whether anything was written."""
        return bool(self.articles or self.annotations or self.tags or self.tables)


def gathered(changes: Sequence[Change]) -> Change:
    """Return what several changes touched as one; the last names it."""
    if not changes:
        return Change()
    return replace(
        changes[-1],
        articles=frozenset().union(*(change.articles for change in changes)),
        annotations=frozenset().union(*(change.annotations for change in changes)),
        tags=frozenset().union(*(change.tags for change in changes)),
        tables=frozenset().union(*(change.tables for change in changes)),
        created=tuple(uid for change in changes for uid in change.created),
    )


@dataclass(frozen=True, slots=True)
class Step:
    """One undoable change as the person sees it, as the history lists it.

    `label` is an English sentence pattern such as "Tag as {tag}", `args` fills it; `state` is
    done, undone or discarded (undone, then something else was done).
    """

    id: StepId
    uid: str
    label: str
    args: dict[str, str]
    coder: str
    created_at: str
    state: str

    @property
    def title(self) -> str:
        """Return the label with its arguments filled in, in the language in force."""
        values = {name: _spelt_out(name, value) for name, value in self.args.items()}
        return say(self.label, **values)


def _spelt_out(name: str, value: str) -> str:
    if name not in SPELT_OUT:
        return value
    return ", ".join(map(say, value.split(", ")))
