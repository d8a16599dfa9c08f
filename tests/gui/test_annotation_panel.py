"""What a person sees and does on the annotation cards, on a real library."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTableView,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from app.library import Library
from app.model.annotation import AnchorState, Annotation, Status
from app.model.article import Metadata
from app.model.block import Block, BlockKind, Body
from app.model.draft import Draft
from app.model.ids import AnnotationId, ArticleId
from app.model.span import Span
from ui.annotation_panel.annotation_panel import AnnotationPanel
from ui.theme import load_theme

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # said offscreen

T = TypeVar("T", bound=QWidget)

CLAIM = Span(0, 33)
QUOTE = Span(34, 71)
FIGURE = Span(40, 53)
TEXT = "The port has never moved so much. “We lost 1.2 million tonnes”, she said. " + (
    "A long sentence follows so that there is something to be cut off in the end. " * 6
)


class Desk:
    """A library with one article, and the panel kept up to date as the window does it."""

    def __init__(self, library: Library, panel: AnnotationPanel) -> None:
        self.library = library
        self.panel = panel
        body = Body((Block(BlockKind.PARAGRAPH, TEXT),))
        library.add_article(Draft(Metadata(title="Port"), body, original_sha256="1" * 64))
        self.article: ArticleId = library.find_articles()[0]
        self.asked: list[dict[str, str]] = []
        library.subscribe(lambda _: self.refresh())
        panel.set_tags(library.tags())
        panel.set_library(library)
        panel.edit_requested.connect(self.edit)
        panel.trash_requested.connect(library.trash_annotations)
        panel.tag_removal_requested.connect(lambda a, tag: library.remove_tag([a], tag))

    def edit(self, annotation_id: AnnotationId, fields: dict[str, str]) -> None:
        self.asked.append(fields)
        self.library.edit_annotation(annotation_id, **fields)

    def refresh(self) -> None:
        self.panel.show_annotations(self.library.annotations(self.article))

    def annotate(self, span: Span | None, *names: str) -> AnnotationId:
        tags = [self.library.tag_named(name).id for name in names]
        before = {a.id for a in self.library.annotations(self.article)}
        self.library.annotate(self.article, span, tags)
        return next(a.id for a in self.annotations if a.id not in before)

    @property
    def annotations(self) -> tuple[Annotation, ...]:
        return self.library.annotations(self.article)

    def get(self, annotation_id: AnnotationId) -> Annotation:
        return self.library.annotation(annotation_id)


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library.create(tmp_path / "Test.pressmark") as library:
        yield library


@pytest.fixture
def desk(qtbot: QtBot, library: Library) -> Desk:
    panel = AnnotationPanel()
    qtbot.addWidget(panel)
    desk = Desk(library, panel)
    panel.set_theme(load_theme("light"))
    panel.resize(320, 700)
    panel.show()
    qtbot.waitExposed(panel)
    return desk


def cards(desk: Desk) -> QTableView:
    return desk.panel.findChild(QTableView)


def spoken(desk: Desk) -> list[str]:
    model = cards(desk).model()
    role = Qt.ItemDataRole.AccessibleTextRole
    return [model.index(row, 0).data(role) for row in range(model.rowCount())]


def labels(desk: Desk) -> set[str]:
    return {label.text() for label in desk.panel.findChildren(QLabel) if label.isVisible()}


def field(desk: Desk, kind: type[T], name: str) -> T:
    found = [
        widget
        for widget in desk.panel.findChildren(kind)
        if widget.accessibleName() == name and widget.isVisible()
    ]
    assert len(found) == 1
    return found[0]


def note(desk: Desk) -> QPlainTextEdit:
    return field(desk, QPlainTextEdit, "Note")


def click_card(qtbot: QtBot, desk: Desk, row: int) -> None:
    place = cards(desk).visualRect(cards(desk).model().index(row, 0))
    qtbot.mouseClick(
        cards(desk).viewport(), Qt.MouseButton.LeftButton, pos=place.topLeft() + QPoint(60, 20)
    )


def test_without_annotations_the_panel_says_how_to_make_one(desk: Desk) -> None:
    assert "Select a sentence and give it a tag." not in labels(desk)
    desk.panel.set_article_open(True)
    assert "Select a sentence and give it a tag." in labels(desk)
    desk.annotate(CLAIM, "claim")
    assert "Select a sentence and give it a tag." not in labels(desk)
    desk.library.undo()
    assert "Select a sentence and give it a tag." in labels(desk)


def test_cards_come_in_text_order_the_whole_article_first_orphans_last(desk: Desk) -> None:
    desk.annotate(QUOTE, "quote")
    desk.annotate(CLAIM, "claim")
    desk.annotate(None, "claim")
    lost = replace(desk.get(desk.annotate(FIGURE, "figure")), span=None, anchor=AnchorState.GONE)
    desk.panel.show_annotations([lost, *(a for a in desk.annotations if a.id != lost.id)])
    assert spoken(desk) == [
        "Claim. Whole article.",
        "Claim. The port has never moved so much.",
        f"Quote. {QUOTE.of(TEXT)}.",
        f"Figure. These words are not in the present text any more. {FIGURE.of(TEXT)}.",
    ]


def test_a_click_on_a_card_chooses_it_and_opens_its_fields(qtbot: QtBot, desk: Desk) -> None:
    claim, quote = desk.annotate(CLAIM, "claim"), desk.annotate(QUOTE, "quote")
    with qtbot.waitSignal(desk.panel.annotation_chosen) as chosen:
        click_card(qtbot, desk, 0)
    assert chosen.args == [claim]
    assert {"Claimant", "Status", "Note"} <= labels(desk)
    with qtbot.waitSignal(desk.panel.annotation_chosen) as chosen:
        qtbot.keyClick(cards(desk), Qt.Key.Key_Down)
    assert chosen.args == [quote]
    assert {"Speaker", "Status", "Note"} <= labels(desk)


def test_selecting_from_outside_chooses_nothing(qtbot: QtBot, desk: Desk) -> None:
    claim = desk.annotate(CLAIM, "claim")
    with qtbot.assertNotEmitted(desk.panel.annotation_chosen):
        desk.panel.select(claim)
    assert "Claimant" in labels(desk)


def test_a_note_is_kept_after_a_pause_and_the_caret_stays(qtbot: QtBot, desk: Desk) -> None:
    claim = desk.annotate(CLAIM, "claim")
    desk.panel.edit_note(claim)
    assert QApplication.focusWidget() is note(desk)
    qtbot.keyClicks(note(desk), "check this ")
    assert desk.asked == []
    qtbot.waitUntil(lambda: desk.get(claim).fields.note.strip() == "check this")
    assert note(desk).toPlainText() == "check this "
    assert note(desk).textCursor().position() == len("check this ")
    assert len(desk.asked) == 1


def test_another_change_leaves_what_is_being_typed_alone(qtbot: QtBot, desk: Desk) -> None:
    claim = desk.annotate(CLAIM, "claim")
    desk.panel.edit_note(claim)
    qtbot.keyClicks(note(desk), "half a thou")
    note(desk).moveCursor(QTextCursor.MoveOperation.StartOfWord)
    editor = note(desk)
    desk.annotate(None, "quote")
    desk.library.add_tag([claim], desk.library.tag_named("figure").id)
    assert note(desk) is editor
    assert editor.hasFocus()
    assert editor.toPlainText() == "half a thou"
    assert editor.textCursor().position() == len("half a ")
    assert "Value" in labels(desk)


def test_leaving_a_field_commits_at_once_and_only_what_changed(qtbot: QtBot, desk: Desk) -> None:
    claim = desk.annotate(CLAIM, "claim")
    desk.panel.select(claim)
    speaker = field(desk, QLineEdit, "Claimant")
    speaker.setFocus()
    qtbot.keyClicks(speaker, "Port authority")
    qtbot.keyClick(speaker, Qt.Key.Key_Tab)
    assert desk.get(claim).fields.speaker == "Port authority"
    speaker.setFocus()
    qtbot.keyClick(speaker, Qt.Key.Key_Tab)
    assert desk.asked == [{"speaker": "Port authority"}]


def test_escape_commits_and_goes_back_to_the_reader(qtbot: QtBot, desk: Desk) -> None:
    claim = desk.annotate(CLAIM, "claim")
    desk.panel.edit_note(claim)
    qtbot.keyClicks(note(desk), "done")
    with qtbot.waitSignal(desk.panel.left):
        qtbot.keyClick(note(desk), Qt.Key.Key_Escape)
    assert desk.get(claim).fields.note == "done"


def test_going_to_another_card_commits_the_first(qtbot: QtBot, desk: Desk) -> None:
    claim = desk.annotate(CLAIM, "claim")
    desk.annotate(QUOTE, "quote")
    desk.panel.edit_note(claim)
    qtbot.keyClicks(note(desk), "kept")
    click_card(qtbot, desk, 1)
    assert desk.get(claim).fields.note == "kept"
    assert note(desk).toPlainText() == ""


def test_another_article_does_not_lose_what_was_typed(qtbot: QtBot, desk: Desk) -> None:
    claim = desk.annotate(CLAIM, "claim")
    desk.panel.edit_note(claim)
    qtbot.keyClicks(note(desk), "kept")
    desk.panel.show_annotations(())
    assert desk.get(claim).fields.note == "kept"


def test_undo_is_seen_in_the_field_and_stays_undone(qtbot: QtBot, desk: Desk) -> None:
    claim = desk.annotate(CLAIM, "claim")
    desk.panel.edit_note(claim)
    qtbot.keyClicks(note(desk), "mistake")
    desk.panel.commit()
    desk.library.undo()
    assert note(desk).toPlainText() == ""
    qtbot.keyClick(note(desk), Qt.Key.Key_Escape)
    assert desk.get(claim).fields.note == ""


def test_a_figure_has_value_and_unit_kept_as_a_plain_number(qtbot: QtBot, desk: Desk) -> None:
    figure = desk.annotate(FIGURE, "figure")
    desk.panel.select(figure)
    value, unit = field(desk, QLineEdit, "Value"), field(desk, QLineEdit, "Unit")
    qtbot.keyClicks(value, "1,200,000x")
    qtbot.keyClick(value, Qt.Key.Key_Return)
    qtbot.keyClicks(unit, "tonne")
    qtbot.keyClick(unit, Qt.Key.Key_Return)
    assert desk.get(figure).fields.value == "1200000"
    assert desk.get(figure).fields.unit == "tonne"
    assert spoken(desk) == [f"Figure. {FIGURE.of(TEXT)}. Value: 1\u00a0200\u00a0000 tonne."]


def test_a_status_is_chosen_with_the_keyboard(qtbot: QtBot, desk: Desk) -> None:
    claim = desk.annotate(CLAIM, "claim")
    desk.panel.select(claim)
    status = field(desk, QComboBox, "Status")
    status.setFocus()
    qtbot.keyClick(status, Qt.Key.Key_Down)
    assert desk.get(claim).fields.status is Status.CONFIRMED


def test_arrows_in_a_field_stay_on_the_card(qtbot: QtBot, desk: Desk) -> None:
    claim = desk.annotate(CLAIM, "claim")
    desk.annotate(QUOTE, "quote")
    desk.panel.select(claim)
    speaker = field(desk, QLineEdit, "Claimant")
    speaker.setFocus()
    qtbot.keyClick(speaker, Qt.Key.Key_Down)
    assert cards(desk).currentIndex().row() == 0


def test_delete_asks_to_trash_the_card_and_the_next_is_selected(qtbot: QtBot, desk: Desk) -> None:
    desk.annotate(CLAIM, "claim")
    quote = desk.annotate(QUOTE, "quote")
    click_card(qtbot, desk, 0)
    with qtbot.waitSignal(desk.panel.annotation_chosen) as chosen:
        qtbot.keyClick(cards(desk), Qt.Key.Key_Delete)
    assert [a.id for a in desk.annotations] == [quote]
    assert chosen.args == [quote]


def test_delete_in_a_field_deletes_a_letter(qtbot: QtBot, desk: Desk) -> None:
    claim = desk.annotate(CLAIM, "claim")
    desk.panel.select(claim)
    speaker = field(desk, QLineEdit, "Claimant")
    speaker.setFocus()
    qtbot.keyClicks(speaker, "ab")
    for key in (Qt.Key.Key_Home, Qt.Key.Key_Delete, Qt.Key.Key_End, Qt.Key.Key_Delete):
        qtbot.keyClick(speaker, key)
    assert speaker.text() == "b"
    assert len(desk.annotations) == 1


def test_a_tag_is_taken_off_with_its_button(qtbot: QtBot, desk: Desk) -> None:
    claim = desk.annotate(CLAIM, "claim", "quote")
    desk.panel.select(claim)
    assert len(desk.panel.findChildren(QToolButton, "removeTag")) == 2
    qtbot.mouseClick(field(desk, QToolButton, "Remove tag Quote"), Qt.MouseButton.LeftButton)
    assert desk.get(claim).tags == (desk.library.tag_named("claim").id,)
    assert labels(desk) >= {"Claim"}
    assert not labels(desk) & {"Quote"}


def test_more_shows_the_whole_of_a_long_quote(qtbot: QtBot, desk: Desk) -> None:
    long = desk.annotate(Span(0, len(TEXT)), "claim")
    desk.panel.select(long)
    before = cards(desk).rowHeight(0)
    qtbot.mouseClick(field(desk, QToolButton, "Show all of the quote"), Qt.MouseButton.LeftButton)
    assert cards(desk).rowHeight(0) > before + 60
    qtbot.mouseClick(field(desk, QToolButton, "Show less of the quote"), Qt.MouseButton.LeftButton)
    assert cards(desk).rowHeight(0) == before


def test_a_growing_note_makes_room_for_itself(qtbot: QtBot, desk: Desk) -> None:
    claim = desk.annotate(CLAIM, "claim")
    desk.panel.edit_note(claim)
    before = cards(desk).rowHeight(0)
    for _ in range(4):
        qtbot.keyClick(note(desk), Qt.Key.Key_Return)
    line = note(desk).fontMetrics().lineSpacing()
    assert cards(desk).rowHeight(0) >= before + 4 * line - 4
    assert note(desk).viewport().height() >= 5 * line


def test_a_thousand_annotations_make_one_editor_and_no_other_card_widgets(
    qtbot: QtBot, desk: Desk
) -> None:
    claim = desk.get(desk.annotate(CLAIM, "claim"))
    many = [replace(claim, id=AnnotationId(n), span=Span(n, n + 9)) for n in range(1, 1001)]
    desk.panel.show_annotations(many)
    desk.panel.select(AnnotationId(900))
    assert note(desk).isVisible()
    assert len(cards(desk).viewport().findChildren(QWidget)) < 60
    place = cards(desk).visualRect(cards(desk).currentIndex())
    qtbot.waitUntil(lambda: cards(desk).rowHeight(0) == cards(desk).rowHeight(998))
    after = cards(desk).visualRect(cards(desk).currentIndex())
    assert cards(desk).viewport().rect().contains(after.center())
    assert cards(desk).viewport().rect().intersects(place)


def test_another_article_of_a_thousand_is_shown_at_once(qtbot: QtBot, desk: Desk) -> None:
    claim = desk.get(desk.annotate(CLAIM, "claim"))
    many = [replace(claim, id=AnnotationId(n), span=Span(n, n + 9)) for n in range(1, 1001)]
    desk.panel.show_annotations(many)
    desk.panel.select(AnnotationId(500))
    with qtbot.assertNotEmitted(desk.panel.annotation_chosen):
        desk.panel.show_annotations(many[:4])
    assert len(spoken(desk)) == 4
    assert not cards(desk).currentIndex().isValid()
    assert not any(editor.isVisible() for editor in desk.panel.findChildren(QPlainTextEdit))


def test_a_read_only_library_is_shown_but_not_edited(qtbot: QtBot, desk: Desk) -> None:
    claim = desk.annotate(CLAIM, "claim")
    with Library.open(desk.library.path, read_only=True) as copy:
        desk.panel.set_library(copy)
        desk.panel.show_annotations(copy.annotations(desk.article))
        desk.panel.edit_note(claim)
        qtbot.keyClicks(note(desk), "no")
        assert note(desk).toPlainText() == ""
        with qtbot.assertNotEmitted(desk.panel.trash_requested):
            qtbot.keyClick(cards(desk), Qt.Key.Key_Delete)


def test_every_theme_and_width_gives_cards_room_for_their_text(qtbot: QtBot, desk: Desk) -> None:
    del qtbot
    desk.annotate(CLAIM, "claim", "quote", "figure")
    heights = []
    for width in (520, 240):
        desk.panel.resize(width, 700)
        QApplication.processEvents()
        heights.append(cards(desk).rowHeight(0))
    assert heights[1] > heights[0]
    assert cards(desk).indexAt(QPoint(5, 5)) != QModelIndex()
