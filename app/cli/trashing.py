"""`empty-trash`: deleting for good, from the backups too where that is wished."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from app.cli.command import DONE, Access, LibraryCommand
from app.cli.console import Console
from app.cli.keeping import counted
from app.library import Library


def _arguments(parser: ArgumentParser) -> None:
    parser.add_argument(
        "--purge-backups",
        action="store_true",
        help="delete the backups, too, that hold what was ever deleted for good; one is made anew",
    )


def _empty(library: Library, arguments: Namespace, console: Console) -> int:
    change = library.empty_trash()
    purged = library.purge_backups() if arguments.purge_backups else []
    holding = library.backups_with_deleted()
    if arguments.json:
        console.document(
            {
                "articles": len(change.articles),
                "annotations": len(change.annotations),
                "tags": len(change.tags),
                "purged": [str(backup.path) for backup in purged],
                "holding": [str(backup.path) for backup in holding],
            }
        )
        return DONE
    counts = (
        counted(len(change.articles), "articles"),
        counted(len(change.annotations), "annotations"),
        counted(len(change.tags), "tags"),
    )
    console.line(f"deleted for good: {', '.join(counts)}")
    for backup in purged:
        console.line(f"purged: {backup.path.name}")
    for backup in holding:
        console.line(f"still held by: {backup.path.name} (empty-trash --purge-backups deletes it)")
    return DONE


TRASHING = (
    LibraryCommand(
        "empty-trash", "delete for good what is in the trash", _arguments, _empty, Access.WRITE
    ),
)
