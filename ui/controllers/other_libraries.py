"""Another library that was dropped or chosen: opened, or what is in it brought into this one."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from app.paths import LIBRARY_SUFFIX
from ui.controllers.importing import ImportController
from ui.controllers.libraries import Libraries
from ui.controllers.session import Session
from ui.main_window import MainWindow
from ui.messages import Messages


class OtherLibraries(QObject):
    """Asks what is to become of another library; the samples are brought into their own."""

    def __init__(
        self,
        session: Session,
        importing: ImportController,
        libraries: Libraries,
        messages: Messages,
        window: MainWindow,
    ) -> None:
        super().__init__(window)
        self._importing = importing
        self.libraries = libraries
        self._session = session
        self._messages = messages
        self._window = window
        importing.library_requested.connect(self.ask)
        libraries.samples_wanted.connect(importing.import_samples)

    def ask(self, path: Path) -> None:
        """Let it be chosen, where a library is open, whether to bring another in or to open it."""
        library = self._session.library
        if library is None or library.read_only or library.path == path.absolute():
            self.libraries.open(path)
            return
        bring, open_it = range(2)
        chosen = self._messages.choose(
            self.tr("Bring “{name}” in, or open it?").format(name=path.name),
            self.tr(
                "Bringing it in copies its articles, tags and annotations into {library}. It is"
                " read by a process that can change and send nothing, so it may be somebody"
                " else's. One undo takes all of it out again."
            ).format(library=library.path.name),
            (self.tr("&Bring In"), self.tr("&Open")),
        )
        if chosen == bring:
            self._importing.import_library(path)
        elif chosen == open_it:
            self.libraries.open(path)

    def choose(self) -> None:
        """Let a library be chosen, and bring in what is in it."""
        library = self._session.library
        if library is None:
            return
        name = QFileDialog.getExistingDirectory(
            self._window, self.tr("Import Library"), str(library.path.parent)
        )
        if not name:
            return
        if (Path(name) / "library.db").exists():
            self._importing.import_library(Path(name))
            return
        sentence = self.tr("{name} is not a library. Choose a folder whose name ends in {suffix}.")
        self._messages.error(sentence.format(name=Path(name).name, suffix=LIBRARY_SUFFIX))
