"""Encrypted libraries in the real window: opened, made of others, and given another passphrase."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from app.library import Library
from app.model.article import Metadata
from app.model.block import Block, BlockKind, Body
from app.model.draft import Draft
from app.settings import Settings
from app.storage import keyring
from app.storage.encryption import header
from ui.application import Application
from ui.commands import Act
from ui.dialogs.passphrase import PassphraseDialog
from ui.main_window import Page

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

PASSPHRASE = "correct horse"


@pytest.fixture(autouse=True)
def _cheap_passphrases(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have a passphrase tried within a millisecond; what it costs is written into each header."""
    monkeypatch.setattr(header, "COST", 10)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Return an encrypted library with an article, locked."""
    path = tmp_path / "Sources.pressmark"
    with Library.create(path, passphrase=PASSPHRASE) as library:
        blocks = (Block(BlockKind.HEADING, "Harbour", level=1), Block(BlockKind.PARAGRAPH, "Text."))
        library.add_article(Draft(Metadata(title="Harbour"), Body(blocks)))
    keyring._unlocked.clear()
    return path


@pytest.fixture
def application(qtbot: QtBot, tmp_path: Path) -> Iterator[Application]:
    application = Application(Settings(tmp_path / "settings.json"))
    qtbot.addWidget(application.window)
    application.window.show()
    yield application
    application.close()


def asked(qtbot: QtBot) -> PassphraseDialog:
    """Return the dialog that asks for a passphrase, once it is there."""
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), PassphraseDialog))
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, PassphraseDialog)
    qtbot.waitExposed(dialog)
    return dialog


def offered(qtbot: QtBot, application: Application) -> PassphraseDialog:
    """Return the dialog about the encryption of the open library."""
    action = application.actions[Act.ENCRYPTION]
    qtbot.waitUntil(action.isEnabled)
    action.trigger()
    return asked(qtbot)


def type_in(qtbot: QtBot, dialog: PassphraseDialog, *texts: str) -> None:
    fields = [field for field in dialog.findChildren(QLineEdit) if field.isVisible()]
    for field, text in zip(fields, texts, strict=True):
        field.clear()
        qtbot.keyClicks(field, text)
    qtbot.keyClick(fields[-1], Qt.Key.Key_Return)


def told(dialog: PassphraseDialog) -> str:
    return "\n".join(label.text() for label in dialog.findChildren(QLabel) if label.isVisible())


def titles(application: Application) -> list[str]:
    library = application.session.library
    if library is None:
        return []
    return [row.title for row in library.article_rows(library.find_articles())]


def test_the_passphrase_is_asked_for_hidden_and_a_wrong_one_refused(
    qtbot: QtBot, application: Application, path: Path
) -> None:
    assert not application.open_library(path)
    dialog = asked(qtbot)
    (field,) = (each for each in dialog.findChildren(QLineEdit) if each.isVisible())
    assert field.echoMode() == QLineEdit.EchoMode.Password
    assert field.hasFocus()
    type_in(qtbot, dialog, "wrong one")
    qtbot.waitUntil(lambda: "not the passphrase of Sources.pressmark" in told(dialog))
    assert titles(application) == []
    type_in(qtbot, dialog, PASSPHRASE)
    qtbot.waitUntil(lambda: titles(application) == ["Harbour"])
    assert QApplication.activeModalWidget() is None
    assert application.window.page is Page.PANES


def test_enter_opens_it_also_after_a_look_at_the_other_buttons(
    qtbot: QtBot, application: Application, path: Path
) -> None:
    application.open_library(path)
    dialog = asked(qtbot)
    qtbot.keyClicks(dialog.focusWidget(), PASSPHRASE)
    for _ in range(4):  # what is shown, both buttons, and round to the field
        qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Tab)
    assert isinstance(dialog.focusWidget(), QLineEdit)
    qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: titles(application) == ["Harbour"])


def test_cancel_goes_back_to_what_was_open(
    qtbot: QtBot, application: Application, path: Path, tmp_path: Path
) -> None:
    assert application.open_library(tmp_path / "Other.pressmark")
    application.open_library(path)
    qtbot.keyClick(asked(qtbot), Qt.Key.Key_Escape)
    assert QApplication.activeModalWidget() is None
    assert application.session.library is not None
    assert application.session.library.name == "Other"


def test_where_nothing_was_open_the_page_says_why_and_asks_again(
    qtbot: QtBot, application: Application, path: Path
) -> None:
    application.open_library(path)
    qtbot.keyClick(asked(qtbot), Qt.Key.Key_Escape)
    assert "Sources.pressmark is encrypted" in application.window.failed_page.reason
    (again,) = (
        button
        for button in application.window.failed_page.findChildren(QPushButton)
        if button.text() == "Try Again"
    )
    again.click()
    type_in(qtbot, asked(qtbot), PASSPHRASE)
    qtbot.waitUntil(lambda: titles(application) == ["Harbour"])


def test_files_of_the_start_come_in_once_it_is_open(
    qtbot: QtBot, application: Application, path: Path, tmp_path: Path
) -> None:
    file = tmp_path / "more.txt"
    file.write_text("More news\n\nIt rained all day.", encoding="utf-8")
    application.open_library(path)
    application.import_paths([file])
    type_in(qtbot, asked(qtbot), PASSPHRASE)
    qtbot.waitUntil(lambda: sorted(titles(application)) == ["Harbour", "More news"])


def test_an_open_library_is_encrypted_and_decrypted(
    qtbot: QtBot, application: Application, tmp_path: Path
) -> None:
    path = tmp_path / "Plain.pressmark"
    application.open_library(path)
    dialog = offered(qtbot, application)
    type_in(qtbot, dialog, PASSPHRASE, "something else")
    assert "not typed the same twice" in told(dialog)
    type_in(qtbot, dialog, "short", "short")
    assert "too short" in told(dialog)
    type_in(qtbot, dialog, PASSPHRASE, PASSPHRASE)
    qtbot.waitUntil(lambda: is_open(application, encrypted=True))
    assert not (path / "library.db").read_bytes().startswith(b"SQLite")

    dialog = offered(qtbot, application)
    QTimer.singleShot(50, press_decrypt)
    decrypt = next(b for b in dialog.findChildren(QPushButton) if "Decrypt" in b.text())
    qtbot.mouseClick(decrypt, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: is_open(application, encrypted=False))
    assert (path / "library.db").read_bytes().startswith(b"SQLite")


def is_open(application: Application, *, encrypted: bool) -> bool:
    library = application.session.library
    return library is not None and library.is_encrypted is encrypted


def press_decrypt() -> None:
    box = QApplication.activeModalWidget()
    assert isinstance(box, QMessageBox)
    next(button for button in box.buttons() if button.text() == "Decrypt").click()


def test_the_passphrase_is_changed_where_the_present_one_is_known(
    qtbot: QtBot, application: Application, path: Path
) -> None:
    application.open_library(path)
    type_in(qtbot, asked(qtbot), PASSPHRASE)
    qtbot.waitUntil(lambda: is_open(application, encrypted=True))
    dialog = offered(qtbot, application)
    assert "Present passphrase" in told(dialog)
    type_in(qtbot, dialog, "wrong one", "battery staple", "battery staple")
    qtbot.waitUntil(lambda: "not the passphrase" in told(dialog))
    type_in(qtbot, dialog, PASSPHRASE, "battery staple", "battery staple")
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is None)
    keyring._unlocked.clear()
    Library.unlock(path, "battery staple")
