"""Whatever is done to a library can be undone step by step, and done again.

The write methods are found by reflection: one that is added without an entry in `ACTS` fails.
"""

from __future__ import annotations

import inspect
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, event, given, settings
from hypothesis import strategies as st

from app.errors import InvalidInputError, NotFoundError
from app.library import Library
from app.model.change import Change
from app.model.report import Report
from app.storage.keyring import vault_of
from app.storage.schema import JOURNALED
from tests.core.undo_acts import ACTS, SLOW
from tests.core.undo_world import MakeDraft, World, flag, world_of

Dump = dict[str, dict[int, dict[str, Any]]]

NOT_STEPS = {
    "undo": "it walks the journal, which is what is tested",
    "redo": "it walks the journal, which is what is tested",
    "undo_to": "it walks the journal, and is tested with the history",
    "redo_to": "it walks the journal, and is tested with the history",
    "take_over": "it is tested with the rebuilding; each step of it is that of import_bundle",
    "empty_trash": "it deletes for good, and says so: undo across it is refused",
}

# Not seen by a person, or (the place in an article) kept on purpose when a step is undone.
UNSEEN = {"rev", "modified_at", "position"}

# ---------------------------------------------------------------------------- what is compared


def dump(folder: Path) -> Dump:
    """Return what a person sees, by table and row, read past the library."""
    library = folder / "World.pressmark"
    with closing(vault_of(library).connect(library / "library.db", mode="ro")) as connection:
        return {table: dict(_rows(connection, table)) for table in JOURNALED}


def _rows(connection: sqlite3.Connection, table: str) -> Iterator[tuple[int, dict[str, Any]]]:
    cursor = connection.execute(f"SELECT * FROM {table}")
    names = [column[0] for column in cursor.description]
    for values in cursor:
        row = dict(zip(names, values, strict=True))
        yield row["id"], {name: value for name, value in row.items() if name not in UNSEEN}


def assert_same(now: Dump, then: Dump) -> None:
    """Compare what is seen; an article whose import is undone may be there, in the trash."""
    unborn = set(now["article"]) - set(then["article"])
    for article_id in unborn:
        assert now["article"].pop(article_id)["trashed_at"] is not None
        now["article_state"].pop(article_id)
    assert now == then


def done(library: Library) -> int:
    return sum(step.state == "done" for step in library.history(10_000))


def play(world: World, names: list[str]) -> None:
    """Do one act after the other, undo all of it, do all again, comparing after each step."""
    seen = [dump(world.folder)]
    for name in names:
        perform(world, name, seen)
    world.reopen_perhaps()
    for then in reversed(seen[:-1]):
        assert world.library.undo()
        if then:
            assert_same(dump(world.folder), then)
    assert not world.library.undo()
    world.reopen_perhaps()
    for then in seen[1:]:
        assert world.library.redo()
        if then:
            assert_same(dump(world.folder), then)
    assert not world.library.redo()
    report = world.library.check()
    assert (report.problems, report.healed) == ((), ())


def perform(world: World, name: str, seen: list[Dump]) -> None:
    """Do one act and note what is seen after each of its steps; nothing where it was not looked."""
    steps = done(world.library)
    try:
        ACTS[name](world)
    except (InvalidInputError, NotFoundError):
        event(f"refused: {name}")
    if flag(world):
        world.library.set_position(world.article(), world.choose(st.integers(0, 9)))
    made = done(world.library) - steps
    if made < 0:  # an edit joined to the step before took that back
        del seen[made:]
    seen.extend({} for _ in range(made))
    seen[-1] = dump(world.folder)  # of a step that was joined, too


# ---------------------------------------------------------------------------- the tests


def write_methods() -> set[str]:
    """Return the public methods of the library that answer what they wrote."""
    return {
        name
        for name, member in inspect.getmembers(Library, inspect.isfunction)
        if not name.startswith("_")
        and member.__annotations__.get("return") in (Change.__name__, Report.__name__)
    }


def test_every_write_method_takes_part() -> None:
    assert write_methods() == set(ACTS) | set(NOT_STEPS)


@settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
@given(data=st.data())
def test_any_sequence_is_undone_step_by_step_and_done_again(
    data: st.DataObject, make_draft: MakeDraft
) -> None:
    names = data.draw(st.lists(st.sampled_from(sorted(set(ACTS) - SLOW)), min_size=1, max_size=12))
    with world_of(data, make_draft) as world:
        play(world, names)


@settings(max_examples=3, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.data())
def test_an_import_of_files_in_between_is_undone_too(
    data: st.DataObject, make_draft: MakeDraft
) -> None:
    with world_of(data, make_draft) as world:
        play(world, ["import_sources", "annotate", "add_first_steps", "trash_articles"])


@pytest.mark.parametrize("name", sorted(set(ACTS) - SLOW))
def test_each_act_alone_is_undone_after_some_work(name: str, make_draft: MakeDraft) -> None:
    @settings(max_examples=4, deadline=None, suppress_health_check=[HealthCheck.too_slow])
    @given(data=st.data())
    def check(data: st.DataObject) -> None:
        with world_of(data, make_draft) as world:
            play(world, ["add_article", "annotate", "create_tag", "toggle_tag", name, name])

    check()
