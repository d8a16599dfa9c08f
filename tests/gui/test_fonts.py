"""Articles are set in the bundled face, in every language it is there for."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QFontDatabase, QFontInfo, QRawFont
from PySide6.QtWidgets import QApplication

from ui.fonts import READING_FACE, load_fonts
from ui.reader.typography import Typography
from ui.theme import load_theme

LETTERS = {
    "German": "ÄÖÜäöüßẞ„“‚‘»«–…",
    "French": "ÀÂÆÇÉÈÊËÎÏÔŒÙÛÜŸàâæçéèêëîïôœùûüÿ«»\u00a0\u202f",
    "Polish": "ĄĆĘŁŃÓŚŹŻąćęłńóśźż„”",
    "Ukrainian": "АБВГҐДЕЄЖЗИІЇЙКЛМНОПРСТУФХЦЧШЩЬЮЯабвгґдеєжзиіїйклмнопрстуфхцчшщьюя’₴",
}


pytestmark = pytest.mark.usefixtures("fonts")


@pytest.fixture
def fonts(qapp: QApplication) -> None:
    assert qapp is not None
    load_fonts()


@pytest.mark.parametrize(
    ("bold", "italic", "style"),
    [
        (False, False, "Regular"),
        (True, False, "Bold"),
        (False, True, "Italic"),
        (True, True, "Bold Italic"),
    ],
)
def test_the_text_of_an_article_has_a_face_for_each_style(
    bold: bool, italic: bool, style: str
) -> None:
    font = Typography(load_theme("light")).font()
    font.setBold(bold)
    font.setItalic(italic)

    told = QFontInfo(font)

    assert (told.family(), told.styleName()) == (READING_FACE, style)


@pytest.mark.parametrize("language", LETTERS)
@pytest.mark.parametrize("style", ["Regular", "Italic", "Bold", "Bold Italic"])
def test_the_face_has_every_letter(language: str, style: str) -> None:
    font = QFontDatabase.font(READING_FACE, style, 15)
    raw = QRawFont.fromFont(font)

    missing = [letter for letter in LETTERS[language] if not raw.supportsCharacter(ord(letter))]

    assert not missing


def test_loading_twice_adds_nothing() -> None:
    before = QFontDatabase.families()

    load_fonts()

    assert QFontDatabase.families() == before
