"""Gateway of `tag` and `coder`."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

from app.errors import InvalidInputError, NotFoundError
from app.model.ids import CoderId, TagId
from app.model.palette import COLOURS, KEYS, MARKS, next_look
from app.model.tag import Coder, Tag
from app.model.tag_tree import TagTree
from app.storage.database import Database, Row
from app.storage.rows import Rows
from app.words import say

DEEPEST = 20
"""Names in a tag's path: more than any codebook needs, and far from Python's own limit."""

_SELECT = (
    "SELECT id, uid, name, parent_id, colour, key, definition, position, retired, mark FROM tag"
)


class Codebook:
    """The tags of a library, and who annotates."""

    def __init__(self, database: Database, rows: Rows) -> None:
        self._database = database
        self._rows = rows

    # ------------------------------------------------------------------ reading

    def tags(self) -> tuple[Tag, ...]:
        """Return the tags in tree order: each parent before its children, by position."""
        return tuple(self.tree())

    def tree(self) -> TagTree:
        """Return the tags as a tree."""
        rows = self._database.query(f"{_SELECT} WHERE trashed_at IS NULL ORDER BY position, id")
        return TagTree(map(_tag, rows))

    def trashed(self) -> tuple[Tag, ...]:
        """Return the tags in the trash, newest first; not those deleted with the one above them."""
        rows = self._database.query(
            f"{_SELECT} WHERE trashed_at IS NOT NULL AND NOT EXISTS (SELECT 1 FROM tag above"
            " WHERE above.id = tag.parent_id AND above.trashed_at IS tag.trashed_at)"
            " ORDER BY trashed_at DESC, position, id"
        )
        return tuple(map(_tag, rows))

    def paths(self) -> dict[TagId, str]:
        """Return every tag's path, names joined by a slash (`frame/conflict`)."""
        paths: dict[TagId, str] = {}
        for tag in self.tags():
            parent = paths.get(tag.parent_id) if tag.parent_id else None
            paths[tag.id] = f"{parent}/{tag.name}" if parent else tag.name
        return paths

    def get(self, tag_id: TagId) -> Tag:
        """Return one tag; raise NotFoundError."""
        row = self._database.first(f"{_SELECT} WHERE id = ? AND trashed_at IS NULL", (tag_id,))
        if row is None:
            raise NotFoundError(say("There is no tag number {number}.", number=tag_id))
        return _tag(row)

    def named(self, name: str) -> Tag:
        """Return the tag of that path, or of that name if only one tag has it."""
        paths = self.paths()
        by_path = [tag_id for tag_id, path in paths.items() if path == name]
        by_name = [tag_id for tag_id, path in paths.items() if path.rpartition("/")[2] == name]
        for candidates in (by_path, by_name):
            if len(candidates) == 1:
                return self.get(candidates[0])
        if by_name:
            raise NotFoundError(
                say("Several tags are called “{name}”: give the whole path.", name=name)
            )
        known = ", ".join(paths.values())
        raise NotFoundError(
            say("There is no tag “{name}”. The codebook has: {known}.", name=name, known=known)
        )

    def is_known(self, uid: str) -> bool:
        """Say whether a tag, in the trash or not, has that uid."""
        return self._database.first("SELECT 1 FROM tag WHERE uid = ?", (uid,)) is not None

    def trashed_id(self, uid: str) -> TagId | None:
        """Return the tag of that uid if it is in the trash."""
        row = self._database.first(
            "SELECT id FROM tag WHERE uid = ? AND trashed_at IS NOT NULL", (uid,)
        )
        return TagId(row[0]) if row else None

    def label(self, tag_ids: Sequence[TagId]) -> str:
        """Return the names of tags for a step's label."""
        return ", ".join(self.get(tag_id).name for tag_id in tag_ids)

    def coder(self) -> Coder:
        """Return the present coder."""
        row = self._database.first(
            "SELECT id, uid, name FROM coder WHERE id ="
            " ifnull((SELECT CAST(value AS INTEGER) FROM setting WHERE key = 'coder'), 1)"
        )
        assert row is not None, "a library has a coder from its first migration on"
        return Coder(CoderId(row[0]), row[1], row[2])

    def coders(self) -> tuple[Coder, ...]:
        """Return all who annotated in this library."""
        rows = self._database.query("SELECT id, uid, name FROM coder ORDER BY id")
        return tuple(Coder(CoderId(row[0]), row[1], row[2]) for row in rows)

    def coder_called(self, name: str) -> CoderId:
        """Return the coder of that name, added where there is none yet."""
        row = self._database.first(
            "SELECT id FROM coder WHERE name = ? AND trashed_at IS NULL ORDER BY id", (name,)
        )
        return CoderId(row[0] if row else self._rows.insert("coder", {"name": name}))

    # ------------------------------------------------------------------ writing

    def create(
        self,
        name: str,
        *,
        colour: str = "",
        key: str = "",
        definition: str = "",
        parent_id: TagId | None = None,
        uid: str = "",
    ) -> TagId:
        """Add a tag behind the others; a given uid is kept."""
        if parent_id is not None:
            self.get(parent_id)
        name = self.checked_name(name, parent_id)
        tree = self.tree()
        if tree.depth(parent_id) >= DEEPEST:
            raise InvalidInputError(
                say("“{name}” would lie more than {deepest} tags deep.", name=name, deepest=DEEPEST)
            )
        free_colour, free_mark = next_look(tree)
        values = {
            "name": name,
            "parent_id": parent_id,
            "colour": self._checked_colour(colour or free_colour),
            "mark": "" if colour else free_mark,
            "key": self._checked_key(key) if key else _free_key(tree),
            "definition": definition.strip(),
            "position": max((tag.position for tag in tree), default=-1) + 1,
        }
        return TagId(self._rows.insert("tag", values, uid=uid))

    def at_path(self, path: str, colour: str = "") -> TagId:
        """Return the tag at `frame/conflict`, making what is missing of it, in that colour.

        Raise InvalidInputError where a name in it cannot be one, or there are too many of them.
        """
        if path.count("/") >= DEEPEST:
            raise InvalidInputError(
                say(
                    "A tag lies at most {deepest} deep, and “{path}…” more.",
                    deepest=DEEPEST,
                    path=path[:40],
                )
            )
        by_path = {known: tag_id for tag_id, known in self.paths().items()}
        if path in by_path:
            return by_path[path]
        parent_path, _, name = path.rpartition("/")
        parent_id = self.at_path(parent_path) if parent_path else None
        return self.create(name, colour=colour if colour in COLOURS else "", parent_id=parent_id)

    def edit(self, tag_id: TagId, properties: Mapping[str, str]) -> None:
        """Set name, colour, mark, key or definition."""
        tag = self.get(tag_id)
        checks: dict[str, Callable[[str], str]] = {
            "name": lambda value: self.checked_name(value, tag.parent_id, but=tag_id),
            "colour": self._checked_colour,
            "mark": self._checked_mark,
            "key": lambda value: self._checked_key(value, but=tag_id),
            "definition": str.strip,
        }
        unknown = set(properties) - set(checks)
        if unknown:
            raise InvalidInputError(
                say("A tag has no “{unknown}”.", unknown=", ".join(sorted(unknown)))
            )
        if properties:
            self._rows.update(
                "tag", tag_id, {name: checks[name](value) for name, value in properties.items()}
            )

    def give_key(self, tag_id: TagId, key: str) -> None:
        """Give a key to a tag, taking it from the one that has it."""
        self.get(tag_id)
        for tag in self.tags():
            if key and tag.key == key and tag.id != tag_id:
                self._rows.update("tag", tag.id, {"key": ""})
        self._rows.update("tag", tag_id, {"key": self._checked_key(key, but=tag_id)})

    def retire(self, tag_id: TagId, *, retired: bool) -> None:
        """Stop or start offering a tag; it comes back without a key that another has by then."""
        key = self.free_of_others(self.get(tag_id))
        self._rows.update("tag", tag_id, {"retired": int(retired), "key": key})

    def free_of_others(self, tag: Tag) -> str:
        """Return the key of a tag that comes back, "" where another one has it by now."""
        taken = {other.key for other in self.tags() if other.id != tag.id and not other.retired}
        return "" if tag.key in taken else tag.key

    def rename_coder(self, name: str) -> None:
        """Call the present coder by another name."""
        name = name.strip()
        if not name:
            raise InvalidInputError(say("A coder needs a name."))
        self._rows.update("coder", self.coder().id, {"name": name})

    # ------------------------------------------------------------------ checks

    def checked_name(self, name: str, parent_id: TagId | None, but: TagId | None = None) -> str:
        """Return a name as it is stored; raise InvalidInputError where it cannot be one there.

        The name of the tag `but` is free.
        """
        name = " ".join(name.split())
        if not name:
            raise InvalidInputError(say("A tag needs a name."))
        if "/" in name or "|" in name:
            raise InvalidInputError(
                say("“{name}”: a tag's name has no slash and no bar in it.", name=name)
            )
        taken = self._database.first(
            "SELECT id FROM tag WHERE parent_id IS ? AND name = ? AND trashed_at IS NULL",
            (parent_id, name),
        )
        if taken is not None and taken[0] != but:
            raise InvalidInputError(say("There is a tag “{name}” already.", name=name))
        return name

    @staticmethod
    def _checked_colour(colour: str) -> str:
        if colour not in COLOURS:
            raise InvalidInputError(
                say(
                    "“{colour}” is no colour of the palette, which has {colours}.",
                    colour=colour,
                    colours=", ".join(COLOURS),
                )
            )
        return colour

    @staticmethod
    def _checked_mark(mark: str) -> str:
        if mark and mark not in MARKS:
            raise InvalidInputError(
                say("“{mark}” is no mark; there are {marks}.", mark=mark, marks=", ".join(MARKS))
            )
        return mark

    def _checked_key(self, key: str, but: TagId | None = None) -> str:
        if key and key not in KEYS:
            raise InvalidInputError(say("A tag's key is a digit from 1 to 9."))
        for tag in self.tags():
            if key and tag.key == key and tag.id != but and not tag.retired:
                raise InvalidInputError(
                    say("The key {key} belongs to “{name}”.", key=key, name=tag.name)
                )
        return key


def _free_key(tags: Iterable[Tag]) -> str:
    taken = {tag.key for tag in tags if not tag.retired}
    return next((digit for digit in KEYS if digit not in taken), "")


def _tag(row: Row) -> Tag:
    return Tag(
        id=TagId(row[0]),
        uid=row[1],
        name=row[2],
        parent_id=TagId(row[3]) if row[3] else None,
        colour=row[4],
        key=row[5],
        definition=row[6],
        position=row[7],
        retired=bool(row[8]),
        mark=row[9],
    )
