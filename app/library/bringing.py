"""Bringing in what was an article elsewhere: evidence bundles, other libraries."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from app.errors import CancelledError, InvalidInputError, PressmarkError
from app.library.writing import IsCancelled, OnProgress, Writing
from app.model.change import Origin
from app.model.report import Outcome, Progress, Report, ReportItem
from app.words import say

if TYPE_CHECKING:
    from app.importing.bundle import Incoming


class Bringing(Writing):
    """Brings in articles with all that belongs to them; what is here already stays as it is."""

    @staticmethod
    def is_bundle(path: Path) -> bool:
        """Say whether a folder or zip file is an evidence bundle, be it whole or not."""
        from app.importing import bundle_contents

        return bundle_contents.is_bundle(path)

    @staticmethod
    def is_library(path: Path) -> bool:
        """Say whether a folder is a library, be it whole or not."""
        from app.importing import library_contents

        return library_contents.is_library(path)

    def import_bundle(
        self,
        path: Path,
        *,
        on_progress: OnProgress = lambda _: None,
        is_cancelled: IsCancelled = lambda: False,
    ) -> Report:
        """Bring in the articles, tags and annotations of an evidence bundle, as one undoable step.

        What is here already stays as it is. Raise UnreadableFileError, and keep nothing, where a
        file of the bundle is not as its manifest says.
        """
        join = f"bundle:{self._store.new_uid()}"
        return self._incoming(
            lambda: self.step("Import bundle", origin=Origin.IMPORT, join=join),
            on_progress,
            is_cancelled,
        ).bring(path)

    def import_library(
        self,
        path: Path,
        *,
        on_progress: OnProgress = lambda _: None,
        is_cancelled: IsCancelled = lambda: False,
    ) -> Report:
        """Bring in the articles, tags and annotations of another library, as one undoable step.

        It may be anybody's: a process without network and disk reads it, row by row, and each row
        is looked at before it is one here. What is here already stays as it is. The other library
        is not changed; its trash, its history and its settings stay there. Raise LibraryError or
        UnreadableFileError where it cannot be read, and keep nothing.
        """
        from app.importing.library_contents import LibraryContents

        if path.resolve() == self._store.path.resolve():
            raise InvalidInputError(
                say("{name} is the library that is open: choose another.", name=path.name)
            )
        join = f"library:{self._store.new_uid()}"
        incoming = self._incoming(
            lambda: self.step("Import library", origin=Origin.IMPORT, join=join),
            on_progress,
            is_cancelled,
        )
        on_progress(Progress(0, 0, path.name))
        try:
            with LibraryContents(path, self._store.path, incoming.is_cancelled) as contents:
                return replace(incoming, tells_all=False).take(contents)
        except CancelledError:  # before anything came in
            return Report(cancelled=True)

    def _is_brought(self, path: Path) -> bool:
        return self.is_bundle(path) or self.is_library(path)

    def _brought(self, whole: Path, on_progress: OnProgress, is_cancelled: IsCancelled) -> Report:
        """Bring in a bundle or library; one that cannot be read is told in the report."""
        bring = self.import_bundle if self.is_bundle(whole) else self.import_library
        try:
            return bring(whole, on_progress=on_progress, is_cancelled=is_cancelled)
        except PressmarkError as error:
            return Report((ReportItem(str(whole), Outcome.FAILED, str(error)),))

    def _incoming(
        self,
        step: Callable[[], AbstractContextManager[None]],
        on_progress: OnProgress,
        is_cancelled: IsCancelled,
    ) -> Incoming:
        from app.importing.bundle import Incoming

        return Incoming(
            self._store,
            step,
            on_progress,
            lambda: is_cancelled() or self._winding_up.is_set(),
        )
