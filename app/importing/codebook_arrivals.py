"""Bringing a codebook that was read into the library."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from app.errors import InvalidInputError
from app.importing.codebook_csv import TagRow
from app.model.ids import TagId
from app.model.palette import MARK_OF_COLOUR, mark_name
from app.model.report import Outcome, Report, ReportItem
from app.model.tag import Tag
from app.model.tag_tree import Place, TagTree
from app.storage.store import Store
from app.words import say

_LAST = 2**31


def apply(rows: Sequence[TagRow], store: Store) -> Report:
    """Make the tags as the rows say, inside a step; raise InvalidInputError.

    Parents come first in `rows`. The report has one item per tag.
    """
    for row in rows:
        if row.uid and (trashed := store.codebook.trashed_id(row.uid)) is not None:
            store.codebook_shape.restore(trashed)
    arrivals = _Arrivals(store, rows)
    arrivals.make_room()
    items = tuple(arrivals.take(row) for row in rows)
    store.codebook_shape.put_in_order(list(arrivals.ids.values()))
    return Report(items)


class _Arrivals:
    """Knows which row is which tag; `ids` has the tag of each path taken so far."""

    def __init__(self, store: Store, rows: Sequence[TagRow]) -> None:
        self._codebook = store.codebook
        self._shape = store.codebook_shape
        self._tree = self._codebook.tree()
        self._rows = rows
        self._known = _matched(rows, self._tree)
        self.ids: dict[str, TagId] = {}

    def make_room(self) -> None:
        """Free the keys and names that tags of the file are to exchange among each other."""
        mine = {tag.id for tag in self._known.values()}
        foreign = {tag.key: tag for tag in self._tree if tag.id not in mine and not tag.retired}
        for row in self._rows:
            if row.key and not row.retired and row.key in foreign:
                raise InvalidInputError(
                    say(
                        "The key {key} of “{path}” belongs to “{name}”, which is not in the file: "
                        "take it away from one of them first.",
                        key=row.key,
                        path=row.path,
                        name=foreign[row.key].name,
                    )
                )
        for row in self._rows:
            tag = self._known.get(row.path)
            if tag is not None and "key" in row.known and tag.key != row.key:
                self._codebook.edit(tag.id, {"key": ""})
            if tag is not None and self._tree.path(tag.id) != row.path:
                self._codebook.edit(tag.id, {"name": tag.uid})

    def take(self, row: TagRow) -> ReportItem:
        """Make one tag as its row says."""
        before = self._known.get(row.path)
        parent_id = self._parent_of(row)
        if before is None:
            uid = "" if self._codebook.is_known(row.uid) else row.uid
            tag_id = self._codebook.create(row.name, parent_id=parent_id, uid=uid)
        else:
            tag_id = before.id
            self._put(tag_id, row, parent_id)
        self.ids[row.path] = tag_id
        if "retired" in row.known:
            self._codebook.retire(tag_id, retired=row.retired)
        self._codebook.edit(tag_id, _properties(row, self._codebook.get(tag_id)))
        after = replace(self._codebook.get(tag_id), position=before.position if before else 0)
        outcome = Outcome.UPDATED if before else Outcome.ADDED
        return ReportItem(row.path, Outcome.SKIPPED if after == before else outcome, uid=after.uid)

    def _put(self, tag_id: TagId, row: TagRow, parent_id: TagId | None) -> None:
        if self._codebook.get(tag_id).parent_id != parent_id:
            self._shape.move(tag_id, Place(parent_id, _LAST))
        self._codebook.edit(tag_id, {"name": row.name})

    def _parent_of(self, row: TagRow) -> TagId | None:
        path = row.path.rpartition("/")[0]
        if not path:
            return None
        if path in self.ids:
            return self.ids[path]
        for tag in self._tree:
            if self._tree.path(tag.id) == path:
                return tag.id
        raise InvalidInputError(
            say(
                "“{name}” is to lie under “{path}”, which is neither in the file nor here.",
                name=row.name,
                path=path,
            )
        )


def _matched(rows: Sequence[TagRow], tree: TagTree) -> dict[str, Tag]:
    """Return the tag that each row's path is about: the one of its uid, else the one there."""
    by_uid = {tag.uid: tag for tag in tree}
    found = {row.path: by_uid[row.uid] for row in rows if row.uid in by_uid}
    taken = {tag.id for tag in found.values()}
    by_path = {tree.path(tag.id): tag for tag in tree if tag.id not in taken}
    for row in rows:
        if row.path not in found and row.path in by_path:
            found[row.path] = by_path[row.path]
    return found


def _properties(row: TagRow, tag: Tag) -> dict[str, str]:
    """Return what the file says of a tag; a look left out stays as it is."""
    said = {"key": row.key, "definition": row.definition}
    properties = {name: value for name, value in said.items() if name in row.known}
    coloured = replace(tag, colour=row.colour or tag.colour)
    if row.mark and row.mark != mark_name(coloured):
        own = MARK_OF_COLOUR[coloured.colour]
        properties["mark"] = "" if row.mark == own else row.mark
    return {**properties, "colour": coloured.colour}
