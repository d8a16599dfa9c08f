"""What changes the shape of the codebook: moving, merging, splitting, deleting, bringing back."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence

from app.clock import now
from app.errors import InvalidInputError, NotFoundError
from app.model.ids import AnnotationId, TagId
from app.model.tag import Tag
from app.model.tag_tree import Place, TagTree
from app.storage.codebook import DEEPEST, Codebook
from app.storage.database import Database
from app.storage.rows import Rows
from app.words import say

_HAS_LIVING = (
    "annotation_id IN (SELECT annotation_id FROM annotation_tag"
    " WHERE tag_id = :target AND trashed_at IS NULL)"
)
_STAMPED = "modified_at = :stamp, rev = rev + 1"
# What has the target already only loses the tag, so that nothing is tagged twice.
_TAKE_OFF = f"""UPDATE annotation_tag SET trashed_at = :stamp, {_STAMPED}
WHERE tag_id = :source AND trashed_at IS NULL AND {_HAS_LIVING} AND {{chosen}}"""
# A coder's own target that was taken off once is put on again: there is one row for the three.
_REVIVE = f"""UPDATE annotation_tag SET trashed_at = NULL, {_STAMPED}
WHERE tag_id = :target AND trashed_at IS NOT NULL AND {{chosen}} AND EXISTS (
    SELECT 1 FROM annotation_tag other
    WHERE other.tag_id = :source AND other.trashed_at IS NULL
    AND other.annotation_id = annotation_tag.annotation_id
    AND other.coder_id = annotation_tag.coder_id)"""
_RENAME = f"""UPDATE annotation_tag SET tag_id = :target, {_STAMPED}
WHERE tag_id = :source AND trashed_at IS NULL AND {{chosen}}"""


class CodebookShape:
    """Writes on the tree of tags and on which annotations have them."""

    def __init__(self, database: Database, rows: Rows, codebook: Codebook) -> None:
        self._database = database
        self._rows = rows
        self._codebook = codebook

    # ------------------------------------------------------------------ moving

    def move(self, tag_id: TagId, place: Place) -> None:
        """Put a tag, with all below it, under another one (or at the top).

        The position is that among the siblings without the tag itself; one too large is the last.
        """
        self._codebook.get(tag_id)
        tree = self._codebook.tree()
        parent_id, position = place
        if parent_id is not None:
            self._codebook.get(parent_id)
            if parent_id in {tag.id for tag in tree.branch(tag_id)}:
                raise InvalidInputError(
                    say(
                        "“{name}” cannot lie under itself or under a tag below it.",
                        name=tree[tag_id].name,
                    )
                )
        self._refuse_too_deep(tree, tag_id, parent_id)
        self._codebook.checked_name(tree[tag_id].name, parent_id, but=tag_id)
        siblings = [tag.id for tag in tree.children(parent_id) if tag.id != tag_id]
        siblings.insert(max(0, position), tag_id)
        self._rows.update("tag", tag_id, {"parent_id": parent_id})
        self.put_in_order(siblings)

    @staticmethod
    def _refuse_too_deep(tree: TagTree, tag_id: TagId, parent_id: TagId | None) -> None:
        if tree.depth(parent_id) + tree.height(tag_id) > DEEPEST:
            name = tree[tag_id].name
            raise InvalidInputError(
                say("“{name}” would lie more than {deepest} tags deep.", name=name, deepest=DEEPEST)
            )

    def put_in_order(self, wanted: Sequence[TagId]) -> None:
        """Set the order of all tags, top to bottom: `wanted` first among siblings."""
        rank = {tag_id: number for number, tag_id in enumerate(wanted)}
        tags = sorted(self._codebook.tags(), key=lambda tag: rank.get(tag.id, len(rank)))
        for number, tag in enumerate(TagTree(tags)):
            self._rows.update("tag", tag.id, {"position": number})

    # ------------------------------------------------------------------ merging and splitting

    def merge(self, tag_id: TagId, into: TagId) -> None:
        """Give all that has one tag another one instead, and delete the first.

        Tags below it come under the other; those that are called alike are merged, too. What the
        other has no definition or key for it takes over.
        """
        tag, target = self._codebook.get(tag_id), self._codebook.get(into)
        tree = self._codebook.tree()
        if tag_id == into:
            raise InvalidInputError(say("A tag cannot be merged into itself."))
        if tag_id in {above.id for above in tree.above(into)}:
            raise InvalidInputError(
                say(
                    "“{name}” lies under “{name2}”: move it out first, then merge.",
                    name=target.name,
                    name2=tag.name,
                )
            )
        for child in tree.children(tag_id):
            self._refuse_too_deep(tree, child.id, into)
        self._merge(tag, target, tree)

    def _merge(self, tag: Tag, target: Tag, tree: TagTree) -> None:
        self._retag(tag.id, target.id)
        self._rows.update("tag", tag.id, {"trashed_at": now(), "key": ""})
        inherited = {"definition": target.definition or tag.definition}
        inherited["key"] = target.key or ("" if tag.retired or target.retired else tag.key)
        self._rows.update("tag", target.id, inherited)
        there = {child.name: child for child in tree.children(target.id) if child.id != tag.id}
        for child in tree.children(tag.id):
            if child.name in there:
                self._merge(child, there[child.name], tree)
            else:
                self._rows.update("tag", child.id, {"parent_id": target.id})
        self.put_in_order([child.id for child in there.values()])

    def split(self, tag_id: TagId, ids: Iterable[AnnotationId], name: str) -> TagId:
        """Make a new tag behind one and give it to these annotations instead of that.

        Those that do not have the tag are left alone; raise InvalidInputError where none has.
        """
        tag = self._codebook.get(tag_id)
        chosen = json.dumps(sorted(set(ids)))
        if not self._database.first(
            "SELECT 1 FROM annotation_tag WHERE tag_id = ? AND trashed_at IS NULL"
            " AND annotation_id IN (SELECT value FROM json_each(?)) LIMIT 1",
            (tag_id, chosen),
        ):
            raise InvalidInputError(
                say("Choose annotations that have “{name}” to split it.", name=tag.name)
            )
        new_id = self._codebook.create(name, parent_id=tag.parent_id)
        parent_id, position = self._codebook.tree().place(tag_id)
        self.move(new_id, Place(parent_id, position + 1))
        self._retag(tag_id, new_id, chosen)
        return new_id

    def _retag(self, source: TagId, target: TagId, chosen: str | None = None) -> None:
        """Turn one tag into another on all annotations, or on those of a JSON list."""
        values = {"source": source, "target": target, "stamp": now(), "ids": chosen}
        among = "annotation_id IN (SELECT value FROM json_each(:ids))"
        for statement in (_TAKE_OFF, _REVIVE, _TAKE_OFF, _RENAME):
            sql = statement.format(chosen="TRUE" if chosen is None else among)
            self._database.execute(sql, values)

    # ------------------------------------------------------------------ trash

    def trash(self, tag_id: TagId) -> None:
        """Put a tag and all below it into the trash; annotations lose them until they are back."""
        self._codebook.get(tag_id)
        stamp = now()
        for tag in self._codebook.tree().branch(tag_id):
            self._rows.update("tag", tag.id, {"trashed_at": stamp})

    def restore(self, tag_id: TagId) -> None:
        """Bring a tag back with those above it, and with those below that were deleted with it."""
        found = self._trashed_row(tag_id)
        if found is None:
            raise NotFoundError(say("There is no tag number {number} in the trash.", number=tag_id))
        above = found[0]
        waiting = []
        while above is not None and (row := self._trashed_row(above)) is not None:
            waiting.append(above)
            above = row[0]
        for each in reversed(waiting):
            self._bring_back(TagId(each))
        self._restore_branch(tag_id, found[1])

    def _restore_branch(self, tag_id: TagId, stamp: str) -> None:
        self._bring_back(tag_id)
        for (child_id,) in self._database.query(
            "SELECT id FROM tag WHERE parent_id = ? AND trashed_at = ? ORDER BY position, id",
            (tag_id, stamp),
        ):
            self._restore_branch(TagId(child_id), stamp)

    def _bring_back(self, tag_id: TagId) -> None:
        """Take one tag out of the trash, its parent being there."""
        name, parent_id = self._database.query(
            "SELECT name, parent_id FROM tag WHERE id = ?", (tag_id,)
        )[0]
        self._codebook.checked_name(name, parent_id)
        self._rows.update("tag", tag_id, {"trashed_at": None})
        key = self._codebook.free_of_others(self._codebook.get(tag_id))
        self._rows.update("tag", tag_id, {"key": key})

    def _trashed_row(self, tag_id: int) -> tuple[int | None, str] | None:
        row = self._database.first(
            "SELECT parent_id, trashed_at FROM tag WHERE id = ? AND trashed_at IS NOT NULL",
            (tag_id,),
        )
        return (row[0], row[1]) if row else None
