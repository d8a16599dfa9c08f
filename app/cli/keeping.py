"""`export` and `check`: annotations out, and a look over the library."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path

from app.cli.command import (
    DONE,
    FAILED,
    Access,
    LibraryCommand,
    no_arguments,
)
from app.cli.console import Console
from app.cli.query import query_text
from app.exporting.formats import FORMATS
from app.library import ExportOptions, Library
from app.model.article import ArticleQuery

_STDOUT = Path("-")


def _export_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("query", nargs="*", metavar="QUERY", help="only articles that fit")
    parser.add_argument("--format", choices=sorted(FORMATS), default="csv", help="default: csv")
    parser.add_argument(
        "-o",
        "--output",
        type=Path,
        metavar="FILE",
        help="write to FILE instead of stdout; a bundle: to a new folder, or to a .zip file",
    )
    parser.add_argument(
        "--raw", action="store_true", help="without the guard against spreadsheet formulas"
    )
    parser.add_argument(
        "--per-annotation",
        action="store_true",
        help="one row for each annotation, its tags joined by |",
    )
    parser.add_argument(
        "--anonymous",
        action="store_true",
        help="without coders' names, notes and names of files, and times cut to the day",
    )


# ---------------------------------------------------------------------- export


def _export(library: Library, arguments: Namespace, console: Console) -> int:
    text = query_text(arguments, console)
    articles = library.find_articles(ArticleQuery(text=text)) if text.strip() else None
    target: Path | None = None if arguments.output == _STDOUT else arguments.output
    console.flush()
    report = library.export(
        target,
        format_name=arguments.format,
        articles=articles,
        options=ExportOptions(
            raw=arguments.raw,
            per_annotation=arguments.per_annotation,
            anonymous=arguments.anonymous,
        ),
    )
    if target is None:
        return DONE
    count, unit = report.total, FORMATS[arguments.format].counted
    if arguments.json:
        console.document({"path": str(target), "format": arguments.format, unit: count})
    else:
        console.line(f"{target}: {counted(count, unit)}")
    for item in report.failures:
        console.say(item.reason)
    return FAILED if report.failures else DONE


# ---------------------------------------------------------------------- check


def counted(count: int, plural: str) -> str:
    """Return a number of things in words: "1 article", "2 articles"."""
    return f"{count} {plural.removesuffix('s') if count == 1 else plural}"


def _check(library: Library, arguments: Namespace, console: Console) -> int:
    report = library.check()
    missing = library.sidecars_missing()
    if arguments.json:
        console.document(
            {
                "ok": report.ok,
                "articles": report.articles,
                "annotations": report.annotations,
                "problems": list(report.problems),
                "healed": list(report.healed),
                "sidecars_missing": missing,
            }
        )
    else:
        for sentence in report.healed:
            console.line(f"healed: {sentence}")
        for sentence in report.problems:
            console.line(f"problem: {sentence}")
        counts = (
            counted(report.articles, "articles"),
            counted(report.annotations, "annotations"),
            counted(len(report.problems), "problems"),
        )
        console.line(", ".join(counts))
        if missing:
            console.line(
                f"{counted(missing, 'articles')} not written beside the originals yet: the window"
                " does so in idle time, and so does pressmark backup"
            )
    if not report.ok:
        console.say(f"{library.path.name} has problems: restore a backup (pressmark restore).")
    return DONE if report.ok else FAILED


KEEPING = (
    LibraryCommand(
        "export",
        "write annotations, or whole articles as evidence bundle",
        _export_arguments,
        _export,
        Access.READ,
    ),
    LibraryCommand(
        "check", "look a library over, heal what can be", no_arguments, _check, Access.CARE
    ),
)
