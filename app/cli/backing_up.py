"""`backup` and `restore`: copies of a library made, listed, and put back."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from pathlib import Path

from app.cli.command import DONE, Access, LibraryCommand, LoneCommand, library_path
from app.cli.console import Console
from app.cli.keeping import counted
from app.cli.unlocking import unlock
from app.errors import LibraryError
from app.library import Library
from app.model.backup import Difference

_MEGABYTE = 10**6


def _backup_arguments(parser: ArgumentParser) -> None:
    parser.add_argument(
        "--list", action="store_true", help="make none, list those there are, newest first"
    )


def _restore_arguments(parser: ArgumentParser) -> None:
    parser.add_argument(
        "backup", metavar="BACKUP", help="a file, or the name of one of the library's backups"
    )
    parser.add_argument(
        "--dry-run", action="store_true", help="only tell what it would take away, change nothing"
    )


def _backup(library: Library, arguments: Namespace, console: Console) -> int:
    if arguments.list:
        return _list(library, arguments, console)
    path = library.backup()
    library.write_sidecars()
    if arguments.json:
        console.document({"backup": str(path)})
    else:
        console.line(str(path))
    return DONE


def _list(library: Library, arguments: Namespace, console: Console) -> int:
    backups = library.backups()
    if arguments.json:
        rows = [
            {"backup": str(backup.path), "made_at": backup.made_at, "size": backup.size}
            for backup in backups
        ]
        console.document({"backups": rows})
    for backup in backups if not arguments.json else ():
        console.line(f"{backup.path.name}  {backup.size / _MEGABYTE:.1f} MB")
    return DONE


def _restore(arguments: Namespace, console: Console) -> int:
    path = library_path(arguments)
    backup = _chosen(path, arguments.backup)
    unlock(path, arguments, console)
    newer = Library.difference(path, backup)
    replaced = None if arguments.dry_run else Library.restore(path, backup)
    if arguments.json:
        document = {"library": str(path), "backup": str(backup), "newer": _plain(newer)}
        console.document({**document, "replaced": str(replaced) if replaced else None})
        return DONE
    for line in _told(newer):
        console.line(line)
    if replaced is not None:
        console.line(f"{path.name} is as in {backup.name}; what it was before: {replaced}")
    return DONE


def _plain(newer: Difference | None) -> dict[str, object] | None:
    if newer is None:
        return None
    return {
        "articles": newer.articles,
        "annotations": newer.annotations,
        "changed": newer.changed,
        "steps": newer.steps,
        "missing": list(newer.missing),
    }


def _told(newer: Difference | None) -> Iterator[str]:
    """Yield what the library has and the backup has not, and what the backup cannot bring back."""
    if newer is None:
        yield "The library cannot be read, so nobody can say what is newer in it."
        return
    counts = (
        counted(newer.articles, "articles"),
        counted(newer.annotations, "annotations"),
        counted(newer.steps, "steps"),
    )
    yield f"not in the backup: {', '.join(counts)}; changed since: " + counted(
        newer.changed, "annotations"
    )
    for name in newer.missing:
        yield f"missing: the file of {name} is not in the library's folder any more"


def _chosen(library: Path, named: str) -> Path:
    if not library.is_dir():
        raise LibraryError(f"There is no library {library.name}: check its name.")
    for path in (Path(named), library / "backups" / named, library / named):
        if path.is_file():
            return path
    there = [backup.path.name for backup in Library.backups_of(library)]
    known = f"{library.name} has {', '.join(there[:5])}" if there else f"{library.name} has none"
    raise LibraryError(f"There is no backup {named}: {known}.")


BACKING_UP = (
    LibraryCommand(
        "backup", "write a verified backup, or list them", _backup_arguments, _backup, Access.WRITE
    ),
    LoneCommand(
        "restore",
        "put a backup in the place of a library that is not open",
        _restore_arguments,
        _restore,
    ),
)
