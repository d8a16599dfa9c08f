"""`undo` and `redo`: commands that go along the history, one step or up to a point of it."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Callable
from functools import partial

from app.cli.command import DONE, FAILED, Access, LibraryCommand
from app.cli.console import Console
from app.library import Library
from app.model.change import Step
from app.model.ids import StepId


def _arguments(parser: ArgumentParser) -> None:
    parser.add_argument(
        "--to", type=int, metavar="STEP", help="up to this step, by its number in the history"
    )


def _undo(library: Library, arguments: Namespace, console: Console) -> int:
    return _turn(library, arguments, console, forwards=False)


def _redo(library: Library, arguments: Namespace, console: Console) -> int:
    return _turn(library, arguments, console, forwards=True)


def _turn(library: Library, arguments: Namespace, console: Console, *, forwards: bool) -> int:
    done = "redone" if forwards else "undone"
    step, count, go = _meant(library, arguments.to, forwards=forwards)
    if step is None:
        which = "is nothing" if arguments.to is None else f"is no step {arguments.to}"
        console.say(f"There {which} that could be {done}.")
        return FAILED
    go()
    if arguments.json:
        console.document({done: step.title, "steps": count})
    else:
        console.line(f"{done}: {step.title}" + (f" and {count - 1} more" if count > 1 else ""))
    return DONE


def _meant(
    library: Library, to: int | None, *, forwards: bool
) -> tuple[Step | None, int, Callable[[], object]]:
    """Return the step that is turned, how many are with it, and what turns them."""
    if to is None:
        step = library.redoable() if forwards else library.undoable()
        return step, 1, library.redo if forwards else library.undo
    step_id = StepId(to)
    choices = library.step_choices(step_id)
    can_be = choices.turned > 0 and choices.forwards == forwards
    step = library.history_rows([step_id])[0].step if can_be else None
    go = partial(library.redo_to if forwards else library.undo_to, step_id)
    return step, choices.turned, go


TURNING = (
    LibraryCommand("undo", "take back the newest step", _arguments, _undo, Access.WRITE),
    LibraryCommand("redo", "do the step undone last once more", _arguments, _redo, Access.WRITE),
)
