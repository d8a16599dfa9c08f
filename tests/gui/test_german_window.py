"""The window in German, and in one that reads from right to left."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QPoint, Qt, QTranslator
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QApplication,
    QDialogButtonBox,
    QKeySequenceEdit,
    QLineEdit,
    QRadioButton,
)
from pytestqt.qtbot import QtBot

import dev_translate
from app.library import Library
from app.model.report import Source
from app.settings import Settings
from app.words import use_language
from tests.gui.reader_driver import THEME
from ui.application import Application
from ui.article_list.row_look import look_of_row
from ui.commands import Act
from ui.dialogs.language_choice import LanguageChoice
from ui.i18n import ui_date
from ui.widgets.tag_bar import TagButton

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

CHINESE = "港口周二关闭。为什么？“没有人知道。”渡轮停了。"
ARABIC = "محطة تحلية تعمل بالشمس. تروي نصف أحياء المدينة."


@pytest.fixture(autouse=True)
def _as_before() -> Iterator[None]:
    before = QLocale()
    yield
    QLocale.setDefault(before)
    use_language("en")
    QGuiApplication.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    settings = Settings(tmp_path / "settings.json")
    settings.set("language", "de")
    return settings


@pytest.fixture
def application(qtbot: QtBot, tmp_path: Path, settings: Settings) -> Iterator[Application]:
    with Library.create(tmp_path / "Mine.pressmark") as library:
        sources = [
            Source(data=text.encode(), name=name, media_type="text/plain")
            for name, text in (("zh.txt", f"渡轮\n\n{CHINESE}"), ("ar.txt", f"المدينة\n\n{ARABIC}"))
        ]
        library.import_sources(sources)
    application = Application(settings)
    assert application.open_library(tmp_path / "Mine.pressmark")
    qtbot.addWidget(application.window)
    application.window.resize(1200, 800)
    application.window.show()
    yield application
    application.close()


def open_article(qtbot: QtBot, application: Application, language: str) -> None:
    library = application.session.library
    assert library is not None
    (wanted,) = [
        article_id
        for article_id in library.find_articles()
        if library.article(article_id).meta.language.startswith(language)
    ]
    application.open_article(wanted)
    title = library.article(wanted).meta.title
    qtbot.waitUntil(lambda: application.window.reader.accessibleName() == title)
    qtbot.waitUntil(application.actions[Act.NEXT_SENTENCE].isEnabled)


def test_what_the_window_loads_is_made_of_the_translators_file(tmp_path: Path) -> None:
    source = dev_translate.file_of("ui", "de")
    made = tmp_path / "made.qm"
    program = shutil.which("pyside6-lrelease", path=str(Path(sys.executable).parent))
    assert program is not None
    subprocess.run([program, str(source), "-qm", str(made)], check=True, capture_output=True)
    loaded = source.with_suffix(".qm").read_bytes()
    assert made.read_bytes() == loaded, "run `python3 dev.py translate`"


def test_menus_buttons_dates_and_refusals_are_german(
    application: Application, tmp_path: Path
) -> None:
    menus = [action.text().replace("&", "") for action in application.window.menuBar().actions()]
    assert menus[0] == "Datei"
    assert application.actions[Act.DELETE_ANNOTATION].text().replace("&", "") == "Anmerkung löschen"
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    cancel = box.button(QDialogButtonBox.StandardButton.Cancel)
    assert cancel.text().replace("&", "") == "Abbrechen", "Qt's own words"
    assert ui_date("2026-10-14") == "14. Okt. 2026"
    library = application.session.library
    assert library is not None
    (tmp_path / "leer.txt").touch()
    report = library.import_sources([Source(tmp_path / "leer.txt")])
    assert report.failures[0].reason == "„leer.txt“ ist leer: erneut speichern oder herunterladen."


class _Asked(QTranslator):
    """Writes down every text of ours that the window asks for."""

    def __init__(self) -> None:
        super().__init__()
        self.contexts: dict[str, set[str]] = {}

    def isEmpty(self) -> bool:
        return False

    def translate(
        self, context: str, text: str, _disambiguation: str | None = None, _n: int = -1
    ) -> str:
        self.contexts.setdefault(text, set()).add(context)
        return ""


def test_no_text_is_asked_for_that_translators_were_not_shown(qtbot: QtBot, tmp_path: Path) -> None:
    asked = _Asked()
    QCoreApplication.installTranslator(asked)
    application = Application(Settings(tmp_path / "settings.json"))
    qtbot.addWidget(application.window)
    application.window.show()
    QCoreApplication.removeTranslator(asked)
    application.close()
    known: dict[str, set[str]] = {}
    for saying in dev_translate.read(dev_translate.file_of("ui", "de")):
        known.setdefault(saying.text, set()).add(saying.context)
    lost = {
        text
        for text, contexts in asked.contexts.items()
        if text and not any(context.startswith("Q") for context in contexts)
        if not contexts & known.get(text, set())
    }
    assert len(asked.contexts) > 100
    assert not lost


def test_another_language_is_chosen_for_the_next_start(
    qtbot: QtBot, application: Application, settings: Settings
) -> None:
    application.actions[Act.LANGUAGE].trigger()
    dialog = application.window.findChild(LanguageChoice)
    assert dialog is not None
    (english,) = (each for each in dialog.findChildren(QRadioButton) if each.text() == "English")
    label = QPoint(8, english.height() // 2)
    qtbot.mouseClick(english, Qt.MouseButton.LeftButton, pos=label)
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert settings.text("language") == "en"


def test_a_window_that_reads_from_right_to_left_is_mirrored(
    qtbot: QtBot, application: Application
) -> None:
    QApplication.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    window = application.window
    qtbot.waitUntil(lambda: window.article_list.x() > window.reader.x())
    panel = window.annotation_panel
    assert panel.mapTo(window, panel.pos()).x() < window.reader.mapTo(window, panel.pos()).x()


def test_an_arabic_article_is_set_from_the_right_in_a_german_window(
    qtbot: QtBot, application: Application
) -> None:
    open_article(qtbot, application, "ar")
    reader = application.window.reader
    block = reader.document().lastBlock()
    assert block.textDirection() == Qt.LayoutDirection.RightToLeft
    assert block.layout().lineAt(0).naturalTextRect().right() > reader.viewport().width() / 3


def test_the_first_tags_are_named_and_defined_in_german(application: Application) -> None:
    shown = {
        button.text(): button.toolTip()
        for button in application.window.tag_bar.findChildren(TagButton)
    }
    assert list(shown) == ["Behauptung", "Zitat", "Zahl"]
    library = application.session.library
    assert library is not None
    stored = {tag.definition for tag in library.tags()}
    assert not stored & set(shown.values()), "a definition that came with the library, in English"
    (claim, *_) = library.tags()
    library.edit_tag(claim.id, definition="*Mine*")
    assert "*Mine*" in {
        button.toolTip() for button in application.window.tag_bar.findChildren(TagButton)
    }


def test_no_field_for_a_key_says_sie(application: Application) -> None:
    application.actions[Act.CHANGE_KEYS].trigger()
    field = application.window.findChild(QKeySequenceEdit)
    assert field is not None
    assert [line.placeholderText() for line in field.findChildren(QLineEdit)] == [
        "Neue Taste drücken"
    ]


def test_a_date_keeps_its_order_beside_an_arabic_outlet(application: Application) -> None:
    library = application.session.library
    assert library is not None
    (row, *_) = library.article_rows([library.find_articles()[0]])
    date = look_of_row(row, {}, THEME, {}).date
    assert date[0] == "\u2068"
    assert date[-1] == "\u2069"


def test_a_chinese_article_is_gone_through_by_sentence(
    qtbot: QtBot, application: Application
) -> None:
    open_article(qtbot, application, "zh")
    reader = application.window.reader
    library = application.session.library
    assert library is not None
    text = next(
        article.text
        for article in map(library.open_article, library.find_articles())
        if "渡轮停了" in article.text
    )
    application.window.activateWindow()
    reader.setFocus()
    qtbot.waitUntil(reader.hasFocus)
    reader.go_to_start()
    seen = []
    for _ in range(5):
        span = reader.cursor_span()
        assert span is not None
        seen.append(span.of(text))
        qtbot.keyClick(reader, Qt.Key.Key_J)
    assert seen == ["渡轮", "港口周二关闭。", "为什么？", "“没有人知道。”", "渡轮停了。"]
