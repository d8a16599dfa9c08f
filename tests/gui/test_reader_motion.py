"""The view glides to the next sentence, and jumps where a person or the system wants no motion."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QProxyStyle, QStyle, QStyleHintReturn, QStyleOption, QWidget
from pytestqt.qtbot import QtBot

from tests.gui.reader_driver import ReaderDriver, long_blocks, open_article
from ui.reader.typography import TextStyle


class Still(QProxyStyle):
    """The style of a system that was asked for less motion."""

    def styleHint(
        self,
        hint: QStyle.StyleHint,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
        returned: QStyleHintReturn | None = None,
    ) -> int:
        if hint == QStyle.StyleHint.SH_Widget_Animation_Duration:
            return 0
        return super().styleHint(hint, option, widget, returned)


@pytest.fixture
def reader(qtbot: QtBot) -> ReaderDriver:
    driver = ReaderDriver(qtbot)
    driver.show(open_article(long_blocks(200)))
    driver.view.go_to_start()
    return driver


def places_after_one_step(reader: ReaderDriver, qtbot: QtBot) -> set[int]:
    """Return where the view is seen at after the cursor has gone far down."""
    bar = reader.view.verticalScrollBar()
    places: set[int] = set()
    bar.valueChanged.connect(places.add)
    reader.view.move_sentence(40)
    qtbot.wait(250)
    return places


def test_the_view_glides(reader: ReaderDriver, qtbot: QtBot) -> None:
    assert len(places_after_one_step(reader, qtbot)) > 1


def test_it_jumps_where_the_person_wants_no_gliding(reader: ReaderDriver, qtbot: QtBot) -> None:
    reader.view.set_text_style(TextStyle(glides=False))
    qtbot.wait(100)
    assert len(places_after_one_step(reader, qtbot)) == 1


def test_it_jumps_where_the_system_wants_less_motion(reader: ReaderDriver, qtbot: QtBot) -> None:
    still = Still("Fusion")
    still.setParent(reader.view)
    reader.view.setStyle(still)
    assert len(places_after_one_step(reader, qtbot)) == 1
