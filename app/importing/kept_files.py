"""The originals and images in the folder of a library that may be broken, or somebody else's."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

from app.importing.bundle_article import BundledVersion
from app.importing.bundle_contents import Contents, Files
from app.importing.zip_entries import LARGEST
from app.model.asset import Asset
from app.storage.originals import damage
from app.storage.vault import PLAIN, Vault

_KEPT = re.compile(r"(originals|assets)/(([0-9a-f]{64})(?:\.\w+)?)", re.ASCII)


class KeptFiles:
    """Files by the paths that the texts of articles give them; each is named by its hash."""

    def __init__(self, library: Path, vault: Vault = PLAIN) -> None:
        self._library = library
        self.vault = vault

    def file(self, path: str) -> Path | None:
        """Return where an original or image lies, None for other names."""
        found = _KEPT.fullmatch(path)
        return self._library / found[1] / self.vault.name(found[2]) if found else None

    def is_whole(self, path: str) -> bool:
        """Say whether an original or image is there, byte for byte, and no link."""
        found, file = _KEPT.fullmatch(path), self.file(path)
        return (
            found is not None
            and file is not None
            and file.is_file()
            and file.stat().st_size <= LARGEST
            and not damage(file, found[3], self.vault)
        )


class KeptContents(Contents):
    """Contents of which a lost original or image costs itself alone."""

    def __init__(self, library: Path, files: Files, kept: KeptFiles) -> None:
        super().__init__(library, files)
        self._kept = kept

    def original(self, version: BundledVersion) -> bytes | None:
        """Return the imported file of a version, None where it has none or that is lost."""
        return super().original(version) if self._kept.is_whole(version.original) else None

    def images(self, version: BundledVersion) -> tuple[Asset, ...]:
        """Return the images of a version that are there."""
        there = {name: path for name, path in version.assets.items() if self._kept.is_whole(path)}
        return super().images(replace(version, assets=there))
