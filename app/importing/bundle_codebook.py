"""Finding the tags, variables and coders of a bundle in the library, or making them."""

from __future__ import annotations

from collections.abc import Iterator

from app.errors import InvalidInputError
from app.model.ids import CoderId, TagId, VariableId
from app.model.palette import COLOURS, MARKS
from app.model.whole import Uid, WholeCodebook, WholeCoder, WholeTag, WholeVariable
from app.storage.store import Store
from app.storage.uids import free, is_untouched, living
from app.storage.whole_writing import Known
from app.words import say


def brought(codebook: WholeCodebook, store: Store) -> Known:
    """Make what is missing, inside the step that is open, and return what is called what here.

    Each is looked for by its uid, then by path or name. What is here stays as it is, but for a tag
    that came with the library and that nobody has used or changed: it takes the other's look.
    What cannot be a tag or variable is left out, and told with what refers to it.
    """
    return Known(
        tags=dict(_tags(codebook.tags, store)),
        coders={coder.uid: _coder(coder, store) for coder in codebook.coders},
        variables=dict(_variables(codebook.variables, store)),
    )


def _coder(coder: WholeCoder, store: Store) -> CoderId:
    here = living(store.database, "coder", coder.uid)
    return CoderId(here) if here else store.codebook.coder_called(coder.name)


def _tags(tags: tuple[WholeTag, ...], store: Store) -> Iterator[tuple[Uid, TagId]]:
    for tag in tags:
        here = living(store.database, "tag", tag.uid)
        by_path = {path: tag_id for tag_id, path in store.codebook.paths().items()}
        if here:
            yield tag.uid, TagId(here)
        elif tag.path in by_path:
            tag_id = by_path[tag.path]
            if is_untouched(store.database, tag_id):
                _look_like(tag, tag_id, store)
            yield tag.uid, tag_id
        else:
            try:
                with store.database.transaction():
                    made = _made(tag, by_path, store)
            except InvalidInputError:
                continue
            yield tag.uid, made


def _made(tag: WholeTag, by_path: dict[str, TagId], store: Store) -> TagId:
    parent_path, _, name = tag.path.rpartition("/")
    parent_id = by_path.get(parent_path)
    if parent_path and parent_id is None:
        raise InvalidInputError(say("“{path}” lies under a tag that is not there.", path=tag.path))
    tag_id = store.codebook.create(
        name, parent_id=parent_id, uid=free(store.database, "tag", tag.uid)
    )
    _look_like(tag, tag_id, store)
    store.codebook.retire(tag_id, retired=tag.retired)
    return tag_id


def _look_like(tag: WholeTag, tag_id: TagId, store: Store) -> None:
    """Give a tag colour, mark, definition and, where it is free, key of another."""
    properties = {"definition": tag.definition}
    if tag.colour in COLOURS:
        properties["colour"] = tag.colour
    if tag.mark in ("", *MARKS):
        properties["mark"] = tag.mark
    store.codebook.edit(tag_id, properties)
    taken = {other.key for other in store.codebook.tags() if other.id != tag_id}
    if tag.key not in taken:
        store.codebook.edit(tag_id, {"key": tag.key})


def _variables(
    variables: tuple[WholeVariable, ...], store: Store
) -> Iterator[tuple[Uid, VariableId]]:
    for variable in variables:
        here = living(store.database, "variable", variable.uid)
        same = [
            each.id
            for each in store.variables.all()
            if (each.name, each.kind, each.target)
            == (variable.name, variable.kind, variable.target)
        ]
        if here or same:
            yield variable.uid, VariableId(here) if here else same[0]
            continue
        try:
            made = store.variables.create(
                variable.name,
                variable.kind,
                variable.target,
                variable.choices,
                variable.definition,
                uid=free(store.database, "variable", variable.uid),
            )
        except InvalidInputError:
            continue
        yield variable.uid, made
