"""A library made anew out of the folder of another: its sidecars and originals, no database."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from app.errors import LibraryError
from app.exporting.sidecars import FOLDER
from app.importing.sidecar_contents import SidecarContents
from app.model.report import Report, ReportItem, Source
from app.words import say

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from app.importing.bundle import Incoming


def rebuild(
    source: Path, incoming: Incoming, import_sources: Callable[[Sequence[Source]], Report]
) -> Report:
    """Bring in what the sidecars in `source` tell of, then the originals that none tells of.

    Raise LibraryError where there are neither.
    """
    if not (source / FOLDER).is_dir() and not (source / "originals").is_dir():
        raise LibraryError(
            say(
                "{name} has neither sidecars nor originals: choose the folder of a library.",
                name=source.name,
            )
        )
    items: list[ReportItem] = []
    with SidecarContents(source) as contents:
        if contents.folders:
            items += incoming.take(contents).items
        items += contents.broken
        known = contents.originals
    folder = source / "originals"
    files = sorted(folder.iterdir()) if folder.is_dir() else []
    untold = [Source(path=file) for file in files if file.name not in known]
    if untold:
        items += import_sources(untold).items
    return Report(tuple(items))
