"""The codebook as a tree: who lies under whom, and where a tag can be moved by one step."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from app.model.ids import TagId
from app.model.tag import Tag


class Place(NamedTuple):
    """A place in the tree: under `parent_id` (None: at the top), as the `position`th from 0."""

    parent_id: TagId | None
    position: int


class TagTree:
    """The tags of one moment; siblings keep the order in which they are given."""

    def __init__(self, tags: Iterable[Tag]) -> None:
        self._tags: dict[TagId, Tag] = {}
        self._children: defaultdict[TagId | None, list[Tag]] = defaultdict(list)
        for tag in tags:
            self._tags[tag.id] = tag
            self._children[tag.parent_id].append(tag)

    def __getitem__(self, tag_id: TagId) -> Tag:
        return self._tags[tag_id]

    def __contains__(self, tag_id: object) -> bool:
        return tag_id in self._tags

    def __iter__(self) -> Iterator[Tag]:
        """Yield all tags, each parent before its children."""
        return self._below(None)

    def _below(self, parent_id: TagId | None) -> Iterator[Tag]:
        waiting = [iter(self._children[parent_id])]
        while waiting:
            tag = next(waiting[-1], None)
            if tag is None:
                waiting.pop()
            else:
                yield tag
                waiting.append(iter(self._children[tag.id]))

    def children(self, parent_id: TagId | None) -> tuple[Tag, ...]:
        """Return the tags right below one, or (None) those at the top."""
        return tuple(self._children[parent_id])

    def branch(self, tag_id: TagId) -> tuple[Tag, ...]:
        """Return a tag and all below it, parents first."""
        return (self[tag_id], *self._below(tag_id))

    def above(self, tag_id: TagId) -> tuple[Tag, ...]:
        """Return the tags above one, the nearest first.

        In somebody else's library they may stand in a ring: each is met once.
        """
        found: dict[TagId, Tag] = {}
        parent_id = self[tag_id].parent_id
        while parent_id is not None and parent_id in self and parent_id not in found:
            found[parent_id] = self[parent_id]
            parent_id = self[parent_id].parent_id
        return tuple(found.values())

    def depth(self, tag_id: TagId | None) -> int:
        """Return how many names the path of a tag has, 0 for the top."""
        return 0 if tag_id is None else len(self.above(tag_id)) + 1

    def height(self, tag_id: TagId) -> int:
        """Return how many levels a tag and those below it make, 1 for a tag alone."""
        lowest = max(self.depth(tag.id) for tag in self.branch(tag_id))
        return lowest - self.depth(tag_id) + 1

    def path(self, tag_id: TagId) -> str:
        """Return the names from the top down to a tag, joined by a slash."""
        return "/".join(tag.name for tag in (*reversed(self.above(tag_id)), self[tag_id]))

    def place(self, tag_id: TagId) -> Place:
        """Return where a tag is."""
        parent_id = self[tag_id].parent_id
        siblings = [tag.id for tag in self._children[parent_id]]
        return Place(parent_id, siblings.index(tag_id))

    # ------------------------------------------------------------------ one step

    def earlier(self, tag_id: TagId) -> Place | None:
        """Return the place before the sibling before it, None for a first one."""
        parent_id, position = self.place(tag_id)
        return Place(parent_id, position - 1) if position else None

    def later(self, tag_id: TagId) -> Place | None:
        """Return the place behind the sibling behind it, None for a last one."""
        parent_id, position = self.place(tag_id)
        is_last = position == len(self._children[parent_id]) - 1
        return None if is_last else Place(parent_id, position + 1)

    def inward(self, tag_id: TagId) -> Place | None:
        """Return the last place under the sibling before it, None for a first one."""
        parent_id, position = self.place(tag_id)
        if not position:
            return None
        above = self._children[parent_id][position - 1].id
        return Place(above, len(self._children[above]))

    def outward(self, tag_id: TagId) -> Place | None:
        """Return the place behind its parent, None for a tag at the top."""
        parent_id = self[tag_id].parent_id
        if parent_id is None:
            return None
        grandparent_id, position = self.place(parent_id)
        return Place(grandparent_id, position + 1)
