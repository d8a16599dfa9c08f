"""Cards in a window that reads from right to left: edge, chips and fields begin on the right."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from app.library import Library
from app.model.ids import AnnotationId
from tests.gui.test_annotation_panel import CLAIM, Desk, cards, field
from ui.annotation_panel.annotation_panel import AnnotationPanel
from ui.theme import load_theme

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # said offscreen

THEME = load_theme("light")
LEFT, RIGHT = Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    with Library.create(tmp_path / "Test.pressmark") as library:
        panel = AnnotationPanel()
        qtbot.addWidget(panel)
        desk = Desk(library, panel)
        panel.set_theme(THEME)
        panel.resize(320, 500)
        panel.show()
        qtbot.waitExposed(panel)
        yield desk


@pytest.fixture
def card(desk: Desk) -> AnnotationId:
    made = desk.annotate(CLAIM, "claim")
    desk.library.edit_annotation(made, speaker="Port")
    return made


def _middle_of(image: QImage, colour: QColor) -> float:
    """Return where on the width, from 0 to 1, a colour is painted."""
    found = [
        x
        for y in range(image.height())
        for x in range(image.width())
        if image.pixelColor(x, y) == colour
    ]
    assert found
    return sum(found) / len(found) / image.width()


def _places(desk: Desk) -> tuple[float, float]:
    """Return where the tag's edge and its chip are."""
    image = cards(desk).viewport().grab().toImage()
    colours = THEME.tag(desk.library.tag_named("claim"))
    return _middle_of(image, colours.line), _middle_of(image, colours.chip)


@pytest.mark.parametrize("selected", [False, True])
def test_edge_and_chip_change_sides_with_the_window(
    desk: Desk, card: AnnotationId, selected: bool
) -> None:
    desk.panel.select(card if selected else None)
    edge, chip = _places(desk)
    assert edge < chip < 0.5
    desk.panel.setLayoutDirection(RIGHT)
    mirrored_edge, mirrored_chip = _places(desk)
    assert 0.5 < mirrored_chip < mirrored_edge
    assert mirrored_chip == pytest.approx(1 - chip, abs=0.02)
    desk.panel.setLayoutDirection(LEFT)
    assert _places(desk) == (edge, chip)


def test_the_fields_of_an_open_card_keep_off_the_edge(
    desk: Desk, card: AnnotationId, qtbot: QtBot
) -> None:
    desk.panel.select(card)

    def room() -> tuple[int, int]:
        speaker = field(desk, QLineEdit, "Claimant")
        begin = speaker.mapTo(desk.panel, QPoint(0, 0)).x()
        return begin, desk.panel.width() - begin - speaker.width()

    qtbot.waitUntil(lambda: room()[0] > room()[1])
    left, right = room()
    desk.panel.setLayoutDirection(RIGHT)
    qtbot.waitUntil(lambda: room() == (right, left))
