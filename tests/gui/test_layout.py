"""Every window, in every theme, at 100 and 200 %, in both languages: nothing cut, nothing faint."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.gui.layout_checks import faults_of
from tests.gui.painted_text import painted_faults

ROOT = Path(__file__).parents[2]

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


@pytest.mark.slow
@pytest.mark.parametrize("scale", ["1", "2"])
@pytest.mark.parametrize("language", ["en", "de"])
def test_no_words_are_cut_or_faint_and_no_parts_overlap(language: str, scale: str) -> None:
    tour = subprocess.run(
        [sys.executable, "-m", "tests.gui.layout_tour", language],
        cwd=ROOT,
        env=os.environ | {"QT_SCALE_FACTOR": scale},
        capture_output=True,
        text=True,
        timeout=600,
        check=False,
    )
    assert tour.returncode == 0, tour.stderr
    assert json.loads(tour.stdout) == []


@pytest.fixture
def board(qtbot: QtBot) -> QWidget:
    """A window to put faults into."""
    shown = QWidget()
    shown.setStyleSheet("QWidget { background: #ffffff; color: #111111; }")
    shown.resize(400, 200)
    qtbot.addWidget(shown)
    return shown


def _faults(board: QWidget) -> str:
    board.show()
    return " ".join(faults_of(board, with_contrast=True))


def test_a_label_without_room_for_its_words_is_found(board: QWidget) -> None:
    label = QLabel("Words that are too long for it", board)
    label.setGeometry(0, 0, 60, 30)
    assert "needs a width" in _faults(board)
    label.setWordWrap(True)
    assert "wrapped words" in _faults(board)
    label.resize(300, 40)
    assert _faults(board) == ""


def test_a_button_without_room_for_its_words_is_found(board: QWidget) -> None:
    button = QPushButton("Words that are too long for it", board)
    button.setGeometry(0, 0, 60, 30)
    assert "needs a width" in _faults(board)


def test_parts_that_lie_over_each_other_are_found(board: QWidget) -> None:
    QLabel("One", board).setGeometry(0, 0, 80, 40)
    QLabel("Other", board).setGeometry(40, 10, 80, 40)
    assert "share (40, 30)" in _faults(board)


class Painter(QWidget):
    """Paints words itself, each at a place and in an ink."""

    def __init__(self, parent: QWidget, *words: tuple[str, int, int, str]) -> None:
        super().__init__(parent)
        self.words = words
        self.resize(300, 120)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        for text, x, y, ink in self.words:
            painter.setPen(QColor(ink))
            painter.drawText(x, y, text)


def _painted_faults(board: QWidget, *words: tuple[str, int, int, str]) -> str:
    painter = Painter(board, *words)
    board.show()
    return " ".join(painted_faults(painter, least_contrast=4.5))


def test_painted_words_that_are_cut_are_found(board: QWidget) -> None:
    assert "is cut at its side" in _painted_faults(board, ("Words", 285, 40, "#111111"))
    assert "is cut at its side" in _painted_faults(board, ("Words", -20, 40, "#111111"))


def test_painted_words_over_each_other_are_found(board: QWidget) -> None:
    found = _painted_faults(board, ("One", 20, 40, "#111111"), ("Other", 30, 42, "#111111"))
    assert "painted 'One' and 'Other' lie over each other" in found


def test_painted_words_that_are_faint_are_found(board: QWidget) -> None:
    found = _painted_faults(board, ("Faint", 20, 40, "#888888"), ("Fine", 20, 90, "#767676"))
    assert found == "painted 'Faint' has a contrast of 3.5:1"


def test_painted_words_that_stand_as_they_should_are_no_fault(board: QWidget) -> None:
    assert not _painted_faults(board, ("One", 20, 40, "#111111"), ("Other", 20, 60, "#111111"))


def test_faint_words_are_found(board: QWidget) -> None:
    label = QLabel("Faint words", board)
    font = label.font()
    font.setPointSize(24)
    label.setFont(font)
    label.resize(300, 60)
    label.setStyleSheet("color: #888888;")
    assert "contrast 3.5:1" in _faults(board)
    label.setStyleSheet("color: #767676;")
    assert _faults(board) == ""
