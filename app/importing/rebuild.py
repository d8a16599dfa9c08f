"""A library made anew out of the folder of another: its sidecars and originals, no database."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from app.errors import LibraryError
from app.exporting.sidecars import FOLDER
from app.importing.sidecar_contents import SidecarContents
from app.model.report import Report, ReportItem, Source
from app.storage.keyring import vault_of
from app.storage.vault import BrokenSealError, Vault
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
    vault = vault_of(source)
    items: list[ReportItem] = []
    with SidecarContents(source) as contents:
        if contents.folders:
            items += incoming.take(contents).items
        items += contents.broken
        known = {vault.name(sha256) for sha256 in contents.originals}
    folder = source / "originals"
    files = sorted(folder.iterdir()) if folder.is_dir() else []
    untold = [file for file in files if file.name not in known]
    if vault.is_sealed:  # one at a time, because each is in memory
        for file in untold:
            items += import_sources([_unsealed(file, vault)]).items
    elif untold:
        items += import_sources([Source(path=file) for file in untold]).items
    return Report(tuple(items))


def _unsealed(file: Path, vault: Vault) -> Source:
    """Return what a file of an encrypted library holds; one that is broken fails by its path."""
    try:
        return Source(data=vault.read(file), name=file.name)
    except (OSError, BrokenSealError):
        return Source(path=file)
