"""Themes: which there are, which the system's wishes lead to, and that their texts can be read."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QDialog, QRadioButton, QStyleFactory
from pytestqt.qtbot import QtBot

from app.paths import resource
from app.settings import SETTINGS
from ui.actions import THEME_OF_ACT
from ui.stylesheet import stylesheet
from ui.theme import THEMES, Theme, load_theme, theme_name_for

LIGHT, DARK, UNKNOWN = Qt.ColorScheme.Light, Qt.ColorScheme.Dark, Qt.ColorScheme.Unknown
USUAL = Qt.ContrastPreference.NoPreference
HIGH = Qt.ContrastPreference.HighContrast


def _contrast(one: QColor, other: QColor) -> float:
    """Return the contrast ratio of WCAG 2.2, from 1 to 21."""
    lights = [_light(one), _light(other)]
    return (max(lights) + 0.05) / (min(lights) + 0.05)


def _light(colour: QColor) -> float:
    parts = (colour.redF(), colour.greenF(), colour.blueF())
    linear = [x / 12.92 if x <= 0.04045 else ((x + 0.055) / 1.055) ** 2.4 for x in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def test_each_theme_can_be_chosen_in_the_settings_and_in_the_menu() -> None:
    choices = next(setting.choices for setting in SETTINGS if setting.key == "theme")
    files = {path.stem for path in Path(str(resource("themes"))).glob("*.json")}
    assert choices == ("system", *THEMES) == tuple(THEME_OF_ACT.values())
    assert files == set(THEMES)


@pytest.mark.parametrize(
    ("scheme", "contrast", "name"),
    [
        (UNKNOWN, USUAL, "light"),
        (LIGHT, USUAL, "light"),
        (DARK, USUAL, "dark"),
        (UNKNOWN, HIGH, "contrast-light"),
        (LIGHT, HIGH, "contrast-light"),
        (DARK, HIGH, "contrast"),
    ],
)
def test_the_system_is_followed_in_light_and_in_contrast(
    scheme: Qt.ColorScheme, contrast: Qt.ContrastPreference, name: str
) -> None:
    assert theme_name_for(scheme, contrast) == name
    assert name in THEMES


@pytest.mark.parametrize("name", THEMES)
def test_text_can_be_read_on_every_ground_of_the_window(name: str) -> None:
    theme = load_theme(name)
    for ground in (theme.window, theme.page, theme.card, theme.hover):
        for ink in (theme.ink, theme.muted, theme.accent, theme.danger):
            assert _contrast(ink, ground) >= 4.5, (ink.name(), ground.name())
    assert _contrast(theme.on_accent, theme.accent) >= 4.5
    for ground in (theme.page, *_washes(theme)):
        for ink in (theme.ink, theme.quiet):
            assert _contrast(ink, ground) >= 4.5, (ink.name(), ground.name())


@pytest.mark.parametrize("name", ["contrast", "contrast-light"])
def test_high_contrast_is_seven_to_one_everywhere(name: str) -> None:
    theme = load_theme(name)
    for ground in (theme.window, theme.page, theme.card, *_washes(theme)):
        assert _contrast(theme.ink, ground) >= 7, ground.name()
        assert _contrast(theme.quiet, ground) >= 7, ground.name()
    for ground in (theme.window, theme.page, theme.card):
        assert _contrast(theme.line, ground) >= 7, ground.name()
        assert _contrast(theme.muted, ground) >= 7, ground.name()


def _washes(theme: Theme) -> list[QColor]:
    return [colours.wash for colours in theme.tags.values()]


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize("kind", [QCheckBox, QRadioButton])
def test_what_can_be_ticked_is_seen_on_its_ground_ticked_or_not(
    qtbot: QtBot, name: str, kind: type[QAbstractButton]
) -> None:
    theme = load_theme(name)
    dialog = QDialog()
    qtbot.addWidget(dialog)
    button = kind(dialog)
    button.setStyle(QStyleFactory.create("Fusion"))
    dialog.setStyleSheet(stylesheet(theme))
    button.adjustSize()
    looks = []
    for ticked in (False, True):
        button.setChecked(ticked)
        image = dialog.grab(button.geometry()).toImage()
        middle = image.height() // 2
        looks.append([image.pixelColor(x, middle) for x in range(min(18, image.width()))])
        assert max(_contrast(colour, theme.window) for colour in looks[-1]) >= 3
    inside = 8
    assert _contrast(looks[0][inside], looks[1][inside]) >= 3
