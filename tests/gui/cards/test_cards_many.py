"""Several cards at once: chosen, filtered, sorted and cited, by keys and buttons."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QPlainTextEdit,
    QToolButton,
)
from pytestqt.qtbot import QtBot

from app.model.annotation import Status
from app.model.span import Span
from tests.gui.cards.desk import CTRL, SHIFT, cards, here, library_of, named, press
from ui.application import Application
from ui.commands import Act

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # said offscreen


def test_keys_select_several_and_one_key_marks_all(opened: Application, qtbot: QtBot) -> None:
    opened.window.focus_annotations()
    view = cards(opened)
    qtbot.keyClick(view, Qt.Key.Key_Home)
    qtbot.keyClick(view, Qt.Key.Key_Down, SHIFT)
    panel = opened.window.annotation_panel
    assert panel.selected_ids() == here(opened)[:2]
    qtbot.keyClick(view, Qt.Key.Key_D)
    statuses = [library_of(opened).annotation(each).fields.status for each in here(opened)]
    assert statuses == [Status.DISPUTED, Status.DISPUTED, Status.UNCHECKED]
    assert panel.selected_ids() == here(opened)[:2]
    opened.actions[Act.UNDO].trigger()
    assert library_of(opened).annotation(here(opened)[0]).fields.status is Status.UNCHECKED
    assert library_of(opened).annotation(here(opened)[1]).fields.status is Status.UNCHECKED


def test_all_are_tagged_by_a_digit_and_deleted_as_one_step(
    opened: Application, qtbot: QtBot
) -> None:
    opened.window.focus_annotations()
    view, library = cards(opened), library_of(opened)
    qtbot.keyClick(view, Qt.Key.Key_A, CTRL)
    qtbot.keyClick(view, Qt.Key.Key_3)
    figure = library.tag_named("figure").id
    assert all(figure in library.annotation(each).tags for each in here(opened))
    qtbot.keyClick(view, Qt.Key.Key_3)
    assert not any(figure in library.annotation(each).tags for each in here(opened))
    qtbot.keyClick(view, Qt.Key.Key_Delete)
    assert here(opened) == []
    opened.actions[Act.UNDO].trigger()
    assert len(here(opened)) == 3


def test_a_letter_typed_into_a_note_is_a_letter(opened: Application, qtbot: QtBot) -> None:
    first = here(opened)[0]
    opened.window.annotation_panel.edit_note(first)
    note = named(cards(opened).parentWidget(), QPlainTextEdit, "Note")
    qtbot.waitUntil(note.hasFocus)
    qtbot.keyClicks(note, "crd1")
    opened.window.annotation_panel.commit()
    fields = library_of(opened).annotation(first).fields
    assert (fields.note, fields.status) == ("crd1", Status.UNCHECKED)


def test_a_filter_hides_cards_and_says_so(opened: Application, qtbot: QtBot) -> None:
    library_of(opened).set_status(here(opened)[:1], "confirmed")
    panel = opened.window.annotation_panel
    (button,) = [b for b in panel.findChildren(QToolButton) if "Filter" in b.accessibleName()]
    button.menu().aboutToShow.emit()
    (statuses,) = [a.menu() for a in button.menu().actions() if a.text() == "Status"]
    next(a for a in statuses.actions() if "confirmed" in a.text()).trigger()
    assert cards(opened).model().rowCount() == 1
    assert "confirmed" in button.accessibleName()
    qtbot.mouseClick(named(panel, QToolButton, "Show all cards"), Qt.MouseButton.LeftButton)
    assert cards(opened).model().rowCount() == 3


def test_cards_are_sorted_by_status(opened: Application) -> None:
    last = here(opened)[0]
    library_of(opened).set_status([last], "refuted")
    panel = opened.window.annotation_panel
    (button,) = [b for b in panel.findChildren(QToolButton) if "Sort" in b.accessibleName()]
    button.menu().aboutToShow.emit()
    next(a for a in button.menu().actions() if a.text() == "Status").trigger()
    model = cards(opened).model()
    said = [model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(3)]
    assert "refuted" in said[2]


def test_citations_of_several_are_copied_as_text_and_as_markdown(
    opened: Application, qtbot: QtBot
) -> None:
    opened.window.focus_annotations()
    view = cards(opened)
    qtbot.keyClick(view, Qt.Key.Key_Home)
    qtbot.keyClick(view, Qt.Key.Key_Down, SHIFT)
    press(opened, Qt.Key.Key_C, CTRL | SHIFT)
    mime = QGuiApplication.clipboard().mimeData()
    one, other = mime.text().strip().split("\n\n")
    assert one.startswith("“Two cranes”")
    assert other.startswith("“Two cranes came”")
    for part in ("“Yes”", "The *Ledger*", "14 Nov 2026", "p. iv", "https://ledger.example/0"):
        assert part in one
    markdown = bytes(mime.data("text/markdown").data()).decode()
    assert markdown.startswith("> Two cranes\n>\n> — [Yes](<https://ledger.example/0>)")
    assert r"The \*Ledger\*" in markdown


def test_a_change_among_a_thousand_cards_touches_one_row(opened: Application, qtbot: QtBot) -> None:
    library, view = library_of(opened), cards(opened)
    article_id = library.find_articles()[1]
    with library.step("Many"):
        for number in range(1000):
            library.annotate(article_id, Span(number % 20, number % 20 + 5))
    changed: list[tuple[int, int]] = []
    resets: list[None] = []
    model = view.model()
    qtbot.waitUntil(lambda: model.rowCount() > 1000)
    model.dataChanged.connect(lambda a, b: changed.append((a.row(), b.row())))
    model.modelReset.connect(lambda: resets.append(None))
    view.selectionModel().select(
        model.index(500, 0), QItemSelectionModel.SelectionFlag.ClearAndSelect
    )
    library.edit_annotation(here(opened)[700], note="one")
    qtbot.waitUntil(lambda: changed == [(700, 700)])
    assert not resets
