"""Encrypted libraries in the window: unlocked, encrypted, decrypted, given another passphrase."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QPushButton

from app.errors import CancelledError, LibraryError, PressmarkError
from app.library import Library
from ui.actions import Actions
from ui.commands import Act
from ui.controllers.libraries import Libraries
from ui.controllers.long_job import IsCancelled, OnProgress
from ui.controllers.session import Session
from ui.dialogs.passphrase import Asked, PassphraseDialog
from ui.main_window import MainWindow
from ui.messages import Messages

_Work = Callable[[OnProgress, IsCancelled], None]


class Encrypting(QObject):
    """Asks for passphrases, and has the slow rest done off the window's thread."""

    def __init__(
        self, session: Session, libraries: Libraries, messages: Messages, window: MainWindow
    ) -> None:
        super().__init__(window)
        self._session = session
        self._libraries = libraries
        self._messages = messages
        self._window = window
        self._dialog: PassphraseDialog | None = None
        libraries.passphrase_needed.connect(self._on_passphrase_needed)

    def connect_actions(self, actions: Actions) -> None:
        """Have the command about encryption do what it says."""
        actions.on(Act.ENCRYPTION, self.show)

    # ------------------------------------------------------------------ unlocking

    def _on_passphrase_needed(self, path: Path) -> None:
        """Ask once the window is there: the first library is opened before that."""
        QTimer.singleShot(0, lambda: self._ask(path))

    def _ask(self, path: Path) -> None:
        dialog = PassphraseDialog(
            Asked.PRESENT,
            self.tr("{name} is encrypted. Its passphrase opens it.").format(name=path.name),
            self.tr("&Open"),
            self._window,
        )
        dialog.setWindowTitle(self.tr("Open Library"))

        def unlock(present: str, _new: str) -> None:
            self._session.writes.run(
                self.tr("Opening the library"),
                lambda _tell, _is_cancelled: Library.unlock(path, present),
                lambda _: self._on_unlocked(path),
                dialog.refuse,
            )

        dialog.entered.connect(unlock)
        self._open(dialog)

    def _on_unlocked(self, path: Path) -> None:
        self._close()
        self._libraries.open_unlocked(path)

    # ------------------------------------------------------------------ encryption of the open one

    def show(self) -> None:
        """Offer to encrypt the open library, or to change what opens it."""
        library = self._session.library
        if library is None:
            return
        try:
            Library.require_encryption(library.path)
        except PressmarkError as error:
            self._messages.error(str(error))
            return
        self._open(self._change(library.path) if library.is_encrypted else self._first(library))

    def _first(self, library: Library) -> PassphraseDialog:
        dialog = PassphraseDialog(
            Asked.NEW,
            self.tr(
                "Everything that {name} keeps on the disk will be encrypted: articles, imported"
                " files, notes, history and backups. A passphrase opens it from then on. Nobody can"
                " open it without that, or recover it: write it down, and keep it somewhere else."
                "\n\nWhat is exported is not encrypted."
            ).format(name=library.path.name),
            self.tr("&Encrypt"),
            self._window,
        )
        dialog.setWindowTitle(self.tr("Encrypt Library"))
        path = library.path
        dialog.entered.connect(lambda _present, new: self._encrypt(path, new))
        return dialog

    def _encrypt(self, path: Path, passphrase: str) -> None:
        try:
            Library.require_encryption(path, passphrase)
        except PressmarkError as error:
            if self._dialog is not None:
                self._dialog.refuse(str(error))
            return

        def work(tell: OnProgress, is_cancelled: IsCancelled) -> None:
            Library.encrypt(path, passphrase, on_progress=tell, is_cancelled=is_cancelled)

        done = self.tr("The library is encrypted now.")
        self._convert(path, self.tr("Encrypting the library"), work, done)

    def _change(self, path: Path) -> PassphraseDialog:
        dialog = PassphraseDialog(
            Asked.BOTH,
            self.tr(
                "{name} is encrypted. With another passphrase the present one opens it no more; a"
                " copy of the library that was made before still opens with the present one."
            ).format(name=path.name),
            self.tr("&Change Passphrase"),
            self._window,
        )
        dialog.setWindowTitle(self.tr("Encryption"))
        decrypt = QPushButton(self.tr("&Decrypt Library…"))
        decrypt.clicked.connect(lambda: self._decrypt(path))
        dialog.add_way(decrypt)

        def change(present: str, new: str) -> None:
            self._session.writes.run(
                self.tr("Changing the passphrase"),
                lambda _tell, _is_cancelled: Library.change_passphrase(path, present, new),
                lambda _: self._on_changed(),
                dialog.refuse,
            )

        dialog.entered.connect(change)
        return dialog

    def _on_changed(self) -> None:
        self._close()
        self._messages.info(self.tr("The passphrase was changed."))

    def _decrypt(self, path: Path) -> None:
        may = self._messages.confirm(
            self.tr("Decrypt {name}?").format(name=path.name),
            self.tr("Whoever gets at this computer's disk can then read all that is in it."),
            self.tr("Decrypt"),
        )
        if not may:
            return

        def work(tell: OnProgress, is_cancelled: IsCancelled) -> None:
            Library.decrypt(path, on_progress=tell, is_cancelled=is_cancelled)

        done = self.tr("The library is not encrypted any more.")
        self._convert(path, self.tr("Decrypting the library"), work, done)

    def _convert(self, path: Path, title: str, work: _Work, told: str) -> None:
        """Close the library, turn it into the other kind, and open it again in any case."""
        self._close()
        closed = self._session.let_go()

        def all_of_it(tell: OnProgress, is_cancelled: IsCancelled) -> None:
            closed()
            try:
                work(tell, is_cancelled)
            except CancelledError as error:  # it has to be opened again then, too
                raise LibraryError(str(error)) from error

        def refused(sentence: str) -> None:
            self._libraries.open(path)
            self._messages.error(sentence)

        def done(_: None) -> None:
            if self._libraries.open(path):
                self._messages.info(told)

        self._session.writes.run(title, all_of_it, done, refused)

    # ------------------------------------------------------------------ the one dialog

    def _open(self, dialog: PassphraseDialog) -> None:
        self._close()
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.finished.connect(self._on_finished)
        self._dialog = dialog
        dialog.open()

    def _close(self) -> None:
        if self._dialog is not None:
            self._dialog.close()

    def _on_finished(self) -> None:
        self._dialog = None
