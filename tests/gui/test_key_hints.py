"""What the window says of its keys: those in force, in its language, as soon as they change."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QAbstractButton, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from app.library import Library
from app.settings import Settings
from app.words import use_language
from ui.application import Application
from ui.commands import Act
from ui.dialogs.keys_editor import KeysEditor
from ui.keymap import KeyMap
from ui.widgets.tag_bar import TagButton

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

OTHERS = {
    Act.NEXT_SENTENCE: ["S"],
    Act.NOTE: ["M"],
    Act.ANY_TAG: [],
    Act.KEYS: ["Ctrl+F1"],
    Act.IMPORT_FILES: ["Ctrl+Shift+I"],
    Act.PASTE_ARTICLE: [],
}


@pytest.fixture(params=["en", "de"])
def language(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def application(qtbot: QtBot, tmp_path: Path, language: str) -> Iterator[Application]:
    before = QLocale()
    settings = Settings(tmp_path / "settings.json")
    settings.set("language", language)
    application = Application(settings)
    Library.create(tmp_path / "Mine.pressmark").close()
    assert application.open_library(tmp_path / "Mine.pressmark")
    qtbot.addWidget(application.window)
    application.window.show()
    qtbot.waitUntil(lambda: bool(application.window.reader.placeholderText()))
    yield application
    application.close()
    QLocale.setDefault(before)
    use_language("en")


def told(application: Application) -> str:
    """Return all that bar and empty page say of keys."""
    bar = application.window.tag_bar
    hints = [label.text() for label in bar.findChildren(QLabel)]
    names = [
        button.accessibleName()
        for button in bar.findChildren(QAbstractButton)
        if not isinstance(button, TagButton)
    ]
    lines = application.window.reader.placeholderText().splitlines()[3:5]
    return "\n".join((*hints, *names, *lines))


def change_keys(application: Application, qtbot: QtBot, keymap: KeyMap) -> None:
    """Let the editor of keys show a map and save it."""
    application.actions[Act.CHANGE_KEYS].trigger()
    editor = application.window.findChild(KeysEditor)
    assert editor is not None
    editor.show_map(keymap)
    (save,) = (b for b in editor.findChildren(QPushButton) if b.isDefault())
    qtbot.mouseClick(save, Qt.MouseButton.LeftButton)


DECLARED = {
    "en": """J K move  ·  N note  ·  ? keys
Any tag, key T
Import files or whole folders: Ctrl+I, and the File menu.
Paste an article you have copied: Ctrl+V.""",
    "de": """J K bewegen  ·  N Notiz  ·  ? Tasten
Beliebiges Schlagwort, Taste T
Dateien oder ganze Ordner importieren: Strg+I und das Menü „Datei“.
Einen kopierten Artikel einfügen: Strg+V.""",
}
CHANGED = {
    "en": """S K move  ·  M note  ·  Ctrl+F1 keys
Any tag
Import files or whole folders: Ctrl+Shift+I, and the File menu.
Paste an article you have copied: in the File menu.""",
    "de": """S K bewegen  ·  M Notiz  ·  Strg+F1 Tasten
Beliebiges Schlagwort
Dateien oder ganze Ordner importieren: Strg+Umschalt+I und das Menü „Datei“.
Einen kopierten Artikel einfügen: im Menü „Datei“.""",
}


def test_keys_are_called_as_the_window_speaks(application: Application, language: str) -> None:
    assert told(application) == DECLARED[language]


def test_changed_keys_are_told_as_soon_as_they_are_saved(
    application: Application, language: str, qtbot: QtBot
) -> None:
    change_keys(application, qtbot, KeyMap(OTHERS))
    assert told(application) == CHANGED[language]
    change_keys(application, qtbot, KeyMap())
    assert told(application) == DECLARED[language]


def test_a_key_taken_away_is_not_hinted_at(application: Application, qtbot: QtBot) -> None:
    none = dict.fromkeys((Act.NEXT_SENTENCE, Act.NOTE, Act.KEYS), ())
    change_keys(application, qtbot, KeyMap(none))
    assert [label.text() for label in application.window.tag_bar.findChildren(QLabel)] == [""]
