"""`rebuild`: a library made anew where its database is lost."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path

from app.cli.command import DONE, FAILED, LoneCommand
from app.cli.console import Console
from app.cli.keeping import counted
from app.cli.unlocking import unlock
from app.library import Library
from app.model.report import Outcome


def _arguments(parser: ArgumentParser) -> None:
    parser.add_argument(
        "source", type=Path, metavar="SOURCE", help="the folder of the library that is lost"
    )
    parser.add_argument("target", type=Path, metavar="NEW", help="the library to be made")


def _rebuild(arguments: Namespace, console: Console) -> int:
    unlock(arguments.source, arguments, console)
    with Library.create(arguments.target) as library:
        report = library.take_over(arguments.source)
        articles, annotations = library.facets().total, library.checkup().report().annotations
    if arguments.json:
        console.document(
            {
                "library": str(arguments.target),
                "articles": articles,
                "annotations": annotations,
                "failed": [{"name": item.name, "reason": item.reason} for item in report.failures],
            }
        )
    else:
        counts = f"{counted(articles, 'articles')}, {counted(annotations, 'annotations')}"
        console.line(f"{arguments.target}: {counts}")
    for item in report.failures:
        console.say(f"{item.name}: {item.reason}")
    return FAILED if report.count(Outcome.FAILED) else DONE


REBUILDING = (
    LoneCommand(
        "rebuild",
        "make a library anew from the originals and sidecars of one",
        _arguments,
        _rebuild,
    ),
)
