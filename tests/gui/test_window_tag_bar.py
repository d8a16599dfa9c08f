"""The tag bar: tags at hand, what the selection has, and room for a narrow window."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.model.ids import TagId
from app.model.tag import Tag
from ui.theme import load_theme
from ui.widgets.tag_bar import TagBar, TagButton

# The offscreen platform cannot tell a window manager about sizes, and says so.
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

TAGS = [
    Tag(TagId(n), f"u{n}", name, None, colour, str(n) if n < 4 else "", "", n)
    for n, (name, colour) in enumerate(
        [("claim", "amber"), ("quote", "blue"), ("figure", "green"), ("irony", "rose")], start=1
    )
]


@pytest.fixture
def bar(qtbot: QtBot) -> TagBar:
    shown = TagBar(load_theme("light"))
    qtbot.addWidget(shown)
    shown.set_tags(TAGS)
    shown.resize(900, 56)
    shown.show()
    qtbot.waitExposed(shown)
    return shown


def _visible(bar: TagBar) -> list[TagButton]:
    return [button for button in bar.findChildren(TagButton) if button.isVisible()]


def test_tags_with_a_key_have_a_button_that_asks_for_them(bar: TagBar, qtbot: QtBot) -> None:
    assert [button.text() for button in _visible(bar)] == ["Claim", "Quote", "Figure"]
    with qtbot.waitSignal(bar.tag_requested) as wish:
        qtbot.mouseClick(_visible(bar)[1], Qt.MouseButton.LeftButton)
    assert wish.args == [2]
    assert not _visible(bar)[1].isChecked()


def test_the_tags_of_the_selection_are_checked(bar: TagBar) -> None:
    bar.set_applied({TagId(3)})
    assert [button.isChecked() for button in _visible(bar)] == [False, False, True]


def test_what_does_not_fit_is_left_out_whole(bar: TagBar, qtbot: QtBot) -> None:
    bar.resize(300, 56)
    qtbot.wait(1)
    shown = _visible(bar)
    assert 0 < len(shown) < 3
    assert all(bar.rect().contains(button.geometry()) for button in shown)


def test_every_button_has_a_name_with_its_key(bar: TagBar) -> None:
    assert [button.accessibleName() for button in _visible(bar)] == [
        "Claim, key 1",
        "Quote, key 2",
        "Figure, key 3",
    ]
