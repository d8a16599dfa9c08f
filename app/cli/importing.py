"""`import` and `extract`: files into the library, or only read."""

from __future__ import annotations

import re
from argparse import ArgumentParser, ArgumentTypeError, Namespace
from collections.abc import Sequence
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

from app.cli.command import (
    DONE,
    FAILED,
    WRONG_USE,
    Access,
    LibraryCommand,
    LoneCommand,
)
from app.cli.console import Console
from app.errors import PressmarkError
from app.importing import batch, messages
from app.library import Library
from app.model.block import blocks_to_plain
from app.model.draft import Draft
from app.model.report import Outcome, Report, ReportItem, Source

_CHAPTERS = re.compile(r" *[0-9]{1,4} *(- *[0-9]{1,4} *)?(, *[0-9]{1,4} *(- *[0-9]{1,4} *)?)*")
_EXTRACTED = ("title", "byline", "outlet", "published", "language", "url")


def _import_arguments(parser: ArgumentParser) -> None:
    parser.add_argument(
        "paths", nargs="+", metavar="PATH", help="files, folders, or a CSV of annotations"
    )
    parser.add_argument(
        "--update",
        action="store_true",
        help="let newer annotations of a CSV replace known ones, after a backup",
    )

    parser.add_argument(
        "--chapters",
        type=_chapter_numbers,
        default=(),
        metavar="LIST",
        help="of the one book that is named, only these chapters, such as 1-3,7",
    )
    parser.add_argument(
        "--separate",
        action="store_true",
        help="keep newer texts of known articles as articles of their own, not as versions",
    )


def _chapter_numbers(text: str) -> tuple[int, ...]:
    """Return the numbers of a list such as "1-3,7"."""
    if not _CHAPTERS.fullmatch(text):
        raise ArgumentTypeError(f"“{text}” is no list of chapters: write one such as 1-3,7")
    numbers: list[int] = []
    for part in text.replace(" ", "").split(","):
        first, _, last = part.partition("-")
        numbers += range(int(first), int(last or first) + 1)
    return tuple(numbers)


def check_import(arguments: Namespace) -> str:
    """Return what is wrong about the way `import` was used, "" where nothing is."""
    if arguments.chapters and len(arguments.paths) > 1:
        return "--chapters is for one book: name it alone"
    return ""


def _chapters_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("file", type=Path, metavar="FILE", help="a book (.epub)")


def _extract_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("paths", nargs="+", metavar="FILE", help="files or folders to read")


# ---------------------------------------------------------------------- import


def _import(library: Library, arguments: Namespace, console: Console) -> int:
    paths = [Path(name) for name in arguments.paths]
    report = _import_paths(library, paths, arguments.chapters, update=arguments.update)
    if arguments.separate:
        report = replace(report, items=tuple(_separated(library, report.items)))
    if arguments.json:
        console.document(_report_to_plain(report))
    else:
        print_report(report, console)
    for item in report.failures:
        console.say(_sentence(item.name, item.reason))
    return FAILED if report.failures else DONE


def _import_paths(
    library: Library, paths: Sequence[Path], chapters: tuple[int, ...], *, update: bool
) -> Report:
    """Import articles first, so that annotations find theirs."""
    tables = [path for path in paths if path.suffix.lower() == ".csv" and not path.is_dir()]
    sources = [Source(path=path, chapters=chapters) for path in paths if path not in tables]
    items = list(library.import_sources(sources).items) if sources else []
    for table in tables:
        items += _import_table(library, table, update)
    return Report(tuple(items))


def _separated(library: Library, items: Sequence[ReportItem]) -> list[ReportItem]:
    """Make the newer versions articles of their own, the newest of each article first."""
    kept: list[ReportItem] = []
    for item in reversed(items):
        if not item.newer:
            kept.append(item)
            continue
        (uid,) = library.separate(item).created
        reason = "An article that is here has an earlier text of it."
        kept.append(replace(item, outcome=Outcome.ADDED, reason=reason, uid=uid, newer=""))
    return kept[::-1]


def _import_table(library: Library, path: Path, update: bool) -> list[ReportItem]:
    name = messages.printable(str(path))
    try:
        report = library.import_annotations(path, update=update)
    except PressmarkError as error:
        return [ReportItem(name, Outcome.FAILED, str(error))]
    return [replace(item, name=f"{name}: {item.name}") for item in report.items]


def print_report(report: Report, console: Console) -> None:
    """Print a line for each item but the failed ones, which go to stderr, and the counts."""
    kept = [item for item in report.items if item.outcome is not Outcome.FAILED]
    if kept:
        console.table((item.outcome.value, item.name, item.reason) for item in kept)
    console.line(", ".join(f"{report.count(outcome)} {outcome.value}" for outcome in Outcome))


def _sentence(name: str, reason: str) -> str:
    """Return why a file failed, with the file named as the person named it, folders included."""
    return messages.naming(name, reason.replace(f"“{Path(name).name}”", f"“{name}”"))


def _report_to_plain(report: Report) -> dict[str, Any]:
    counts = {outcome.value: report.count(outcome) for outcome in Outcome}
    return {**counts, "items": [asdict(item) for item in report.items]}


# ---------------------------------------------------------------------- chapters


def _chapters(arguments: Namespace, console: Console) -> int:
    chapters = Library.chapters(Source(path=arguments.file))
    if not chapters:
        name = messages.printable(str(arguments.file))
        console.say(f"“{name}” is no book (.epub): it has no chapters to choose among.")
        return WRONG_USE
    if arguments.json:
        console.document([asdict(chapter) for chapter in chapters])
        return DONE
    console.table(
        (
            (
                str(each.number),
                str(each.length),
                each.title + "  (front or back matter)" * each.is_matter,
            )
            for each in chapters
        ),
        right=frozenset({0, 1}),
    )
    return DONE


# ---------------------------------------------------------------------- extract


def _extract(arguments: Namespace, console: Console) -> int:
    code = DONE
    for reading in batch.read_sources([Source(path=Path(name)) for name in arguments.paths]):
        for draft in reading.drafts:
            console.json_line(_draft_to_plain(str(reading.source.path), draft))
        if reading.problem and not reading.skipped:
            console.say(_sentence(reading.name, reading.problem))
            code = FAILED
        console.flush()
    return code


def _draft_to_plain(path: str, draft: Draft) -> dict[str, Any]:
    unfolded = [block.text for block in draft.body.blocks if not block.boilerplate]
    return {
        "path": path,
        **{name: getattr(draft.meta, name) for name in _EXTRACTED},
        "text": "\n".join(unfolded),
        "blocks": blocks_to_plain(draft.body.blocks),
    }


IMPORTING = (
    LibraryCommand(
        "import",
        "import articles, or annotations from a CSV",
        _import_arguments,
        _import,
        Access.MAKE,
    ),
    LoneCommand(
        "chapters",
        "list a book's chapters, to choose some for an import",
        _chapters_arguments,
        _chapters,
    ),
    LoneCommand(
        "extract",
        "print the articles in files as JSON Lines, without a library",
        _extract_arguments,
        _extract,
    ),
)
