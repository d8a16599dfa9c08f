"""`codebook`: the codebook out of a library and into it."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import Any

from app.cli.command import DONE, Access, LibraryCommand
from app.cli.console import Console
from app.cli.importing import print_report
from app.library import Library
from app.model.report import Outcome, Report

_STDOUT = Path("-")
_EXPORT, _IMPORT = "export", "import"


def _arguments(parser: ArgumentParser) -> None:
    parser.add_argument(
        "action",
        choices=(_EXPORT, _IMPORT),
        metavar="ACTION",
        help="export: write the codebook as CSV; import: bring one in",
    )
    parser.add_argument(
        "file", nargs="?", type=Path, metavar="FILE", help="the CSV; export: stdout without it"
    )


def check_codebook(arguments: Namespace) -> str:
    """Return what is wrong about the way `codebook` was used, "" where nothing is."""
    if arguments.action == _IMPORT and arguments.file is None:
        return "codebook import needs a FILE"
    return ""


def _access(arguments: Namespace) -> Access:
    return Access.READ if arguments.action == _EXPORT else Access.WRITE


def _codebook(library: Library, arguments: Namespace, console: Console) -> int:
    if arguments.action == _EXPORT:
        return _export(library, arguments, console)
    report = library.import_codebook(arguments.file)
    if arguments.json:
        console.document(_report_to_plain(report))
    else:
        print_report(report, console)
    return DONE


def _export(library: Library, arguments: Namespace, console: Console) -> int:
    target: Path | None = None if arguments.file == _STDOUT else arguments.file
    console.flush()
    count = len(library.export_codebook(target).items)
    if target is None:
        return DONE
    if arguments.json:
        console.document({"path": str(target), "tags": count})
    else:
        console.line(f"{target}: {count} {'tag' if count == 1 else 'tags'}")
    return DONE


def _report_to_plain(report: Report) -> dict[str, Any]:
    counts = {outcome.value: report.count(outcome) for outcome in Outcome}
    items = [
        {"path": item.name, "outcome": item.outcome.value, "uid": item.uid} for item in report.items
    ]
    return {**counts, "items": items}


CODEBOOK = (
    LibraryCommand(
        "codebook",
        "write the codebook as CSV, or bring one in",
        _arguments,
        _codebook,
        Access.WRITE,
        _access,
    ),
)
