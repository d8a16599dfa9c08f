"""What the sidecars of a library hold, with its originals: read as an evidence bundle is.

One broken sidecar or lost original costs itself alone: whoever rebuilds a library has no better.
"""

from __future__ import annotations

import re
from pathlib import Path

from app.errors import UnreadableFileError
from app.exporting.sidecars import FOLDER
from app.importing import messages
from app.importing.files import admit
from app.importing.kept_files import KeptContents, KeptFiles
from app.importing.zip_entries import LARGEST
from app.model.report import Outcome, ReportItem
from app.storage.keyring import vault_of
from app.storage.vault import BrokenSealError
from app.words import say

_WRITTEN = re.compile(r"(?:[\w-]+/)*[\w-]+\.json", re.ASCII)


class SidecarFiles(KeptFiles):
    """The files below a library's folder by the names that sidecars give them."""

    def __init__(self, library: Path) -> None:
        super().__init__(library, vault_of(library))
        self._top = library / FOLDER

    @property
    def files(self) -> list[str]:
        """Return the paths of the sidecars, in order."""
        return sorted(path.relative_to(self._top).as_posix() for path in self._top.rglob("*.json"))

    def read(self, path: str) -> bytes:
        """Return a sidecar, original or image; raise UnreadableFileError."""
        file = self.file(path)
        if file is None and _WRITTEN.fullmatch(path):
            file = self._top / path
        if file is None:
            raise self._refusal(path)
        admit(file, messages.printable(path), LARGEST)  # a pipe would never end
        try:
            return self.vault.read(file)
        except (OSError, BrokenSealError) as error:
            raise self._refusal(path) from error

    def _refusal(self, path: str) -> UnreadableFileError:
        return UnreadableFileError(
            say(
                "“{path}” in “{name}” is missing or cannot be read.",
                path=messages.printable(path),
                name=messages.printable(self._library.name),
            )
        )

    def close(self) -> None:
        """Hold nothing: each file is opened where it is read."""


class SidecarContents(KeptContents):
    """The articles, annotations and tags that the sidecars in a library's folder tell of.

    `broken` tells of the articles that cannot be read, `originals` has the hashes of the files that
    the others were made of.
    """

    def __init__(self, library: Path) -> None:
        files = SidecarFiles(library)
        super().__init__(library, files, files)
        self.broken: list[ReportItem] = []
        self.originals: set[str] = set()
        self._whole = [folder for folder in super().folders if self._is_whole(folder)]

    def _is_whole(self, folder: str) -> bool:
        try:
            article = self.article(folder)
            for version in self.versions(folder, article):
                self.originals.add(version.whole.draft.original_sha256)
        except UnreadableFileError as error:
            self.broken.append(ReportItem(folder, Outcome.FAILED, str(error)))
            return False
        return True

    @property
    def folders(self) -> list[str]:
        """Return the folders of the articles that can be read."""
        return self._whole
