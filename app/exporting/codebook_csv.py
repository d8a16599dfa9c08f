"""The codebook as CSV: its columns, and how it goes out; `docs/codebook-csv.md` explains them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TextIO

from app.exporting.csv_columns import guarded_text
from app.exporting.csv_file import line
from app.exporting.text_target import write_text
from app.model.palette import mark_name
from app.model.report import Outcome, Report, ReportItem
from app.model.tag import Tag
from app.model.tag_tree import TagTree

FORMAT = "pressmark-codebook-1"

COLUMNS = ("format", "tag", "parent", "colour", "mark", "key", "definition", "retired", "uid")
"""Columns are only ever appended; only `tag` has to be there when a file is read."""

RETIRED = "yes"


def export(tags: Sequence[Tag], target: Path | None) -> Report:
    """Write tags, in tree order, to `target` or (None) to standard output; raise ExportError."""
    write_text(target, lambda file: write(tags, file))
    return Report(tuple(ReportItem(tag.name, Outcome.ADDED, uid=tag.uid) for tag in tags))


def write(tags: Sequence[Tag], file: TextIO) -> None:
    """Write a header and one row per tag, parents first; `file` is open with `newline=""`."""
    tree = TagTree(tags)
    file.write("\ufeff")
    file.write(line(COLUMNS))
    file.writelines(line(map(guarded_text, _cells(tag, tree))) for tag in tree)


def _cells(tag: Tag, tree: TagTree) -> tuple[str, ...]:
    return (
        FORMAT,
        tag.name,
        tree.path(tag.parent_id) if tag.parent_id is not None else "",
        tag.colour,
        mark_name(tag),
        tag.key,
        tag.definition,
        RETIRED if tag.retired else "",
        tag.uid,
    )
