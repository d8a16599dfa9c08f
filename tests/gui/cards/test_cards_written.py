"""What is written beside words: links, codes and notes, by keys and buttons."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import (
    QComboBox,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from app.model.link import LinkKind
from tests.gui.cards.desk import cards, dialog, here, library_of, named, press, there
from ui.application import Application
from ui.commands import Act

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # said offscreen


def test_a_link_is_made_by_typing_and_shown_on_both_ends(opened: Application, qtbot: QtBot) -> None:
    opened.window.annotation_panel.select(here(opened)[0])
    opened.window.focus_annotations()
    qtbot.keyClick(cards(opened), Qt.Key.Key_L)
    picker = dialog(qtbot)
    kind = named(picker, QComboBox, "Kind of link")
    kind.setCurrentIndex(kind.findData(LinkKind.CONTRADICTS.value))
    field = named(picker, QLineEdit, "Find annotation")
    qtbot.keyClicks(field, "no crane")
    listed = named(picker, QListWidget, "Annotations found")
    qtbot.waitUntil(lambda: listed.count() == 1 and "No crane" in listed.item(0).text())
    qtbot.keyClick(field, Qt.Key.Key_Return)
    opened.window.activateWindow()
    (end,) = library_of(opened).links_of(here(opened)[0])
    assert (end.kind, end.other) == (LinkKind.CONTRADICTS, there(opened)[1])
    panel = opened.window.annotation_panel

    def jump() -> list[QPushButton]:
        return [b for b in panel.findChildren(QPushButton, "jump") if b.isVisible()]

    qtbot.waitUntil(lambda: bool(jump()))
    assert "≠ contradicts" in jump()[0].accessibleName()
    qtbot.mouseClick(jump()[0], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: panel.selected_ids() == [there(opened)[1]])
    qtbot.waitUntil(lambda: bool(jump()) and "contradicted by" in jump()[0].accessibleName())
    (remove,) = [b for b in panel.findChildren(QToolButton) if "Remove link:" in b.accessibleName()]
    qtbot.mouseClick(remove, Qt.MouseButton.LeftButton)
    assert library_of(opened).links_of(here(opened)[0]) == ()
    opened.actions[Act.UNDO].trigger()
    assert len(library_of(opened).links_of(here(opened)[0])) == 1


def test_a_variable_is_defined_and_answered_by_keys(opened: Application, qtbot: QtBot) -> None:
    opened.actions[Act.VARIABLES].trigger()
    form = dialog(qtbot)
    qtbot.keyClicks(named(form, QLineEdit, "Name"), "tone")
    kind = named(form, QComboBox, "Kind")
    kind.setCurrentIndex(kind.findData("choice"))
    choices = named(form, QPlainTextEdit, "Choices")
    qtbot.keyClicks(choices, "calm")
    qtbot.keyClick(choices, Qt.Key.Key_Return)
    qtbot.keyClicks(choices, "shrill")
    (save,) = [b for b in form.findChildren(QPushButton) if "Save" in b.text()]
    qtbot.mouseClick(save, Qt.MouseButton.LeftButton)
    assert [each.name for each in library_of(opened).variables()] == ["tone"]
    form.reject()
    opened.window.activateWindow()
    panel = opened.window.annotation_panel
    qtbot.waitUntil(
        lambda: any(b.accessibleName() == "tone" for b in panel.findChildren(QComboBox))
    )
    press(opened, Qt.Key.Key_4, Qt.KeyboardModifier.AltModifier)
    tone = named(panel, QComboBox, "tone")
    qtbot.waitUntil(tone.hasFocus)
    qtbot.keyClick(tone, Qt.Key.Key_Down)
    qtbot.keyClick(tone, Qt.Key.Key_Down)
    (value,) = library_of(opened).variable_values(library_of(opened).find_articles()[1])
    assert value.value == "shrill"


def test_the_article_has_a_note_of_its_own(opened: Application, qtbot: QtBot) -> None:
    press(opened, Qt.Key.Key_4, Qt.KeyboardModifier.AltModifier)
    note = named(opened.window.annotation_panel, QPlainTextEdit, "Note on the article")
    qtbot.waitUntil(note.hasFocus)
    qtbot.keyClicks(note, "Ask the harbour.")
    library = library_of(opened)
    qtbot.waitUntil(lambda: library.note_on(library.find_articles()[1]) is not None)
    opened.open_article(there(opened)[0])
    qtbot.waitUntil(lambda: note.toPlainText() == "")
    opened.open_article(library.find_articles()[1])
    qtbot.waitUntil(lambda: note.toPlainText() == "Ask the harbour.")


def test_the_library_has_a_note(opened: Application, qtbot: QtBot) -> None:
    opened.actions[Act.LIBRARY_NOTE].trigger()
    page = dialog(qtbot)
    qtbot.keyClicks(named(page, QPlainTextEdit, "Note on the library"), "For spring.")
    page.reject()
    note = library_of(opened).note_on(None)
    assert note is not None
    assert note.text == "For spring."


def test_speakers_are_completed_from_those_named_before(opened: Application, qtbot: QtBot) -> None:
    library_of(opened).edit_annotation(there(opened)[1], speaker="Ina Brandt")
    panel = opened.window.annotation_panel
    panel.select(here(opened)[0])

    def known() -> list[str]:
        """Ask the field anew: the change above may have made another one of it by now."""
        return named(panel, QLineEdit, "Claimant").completer().model().stringList()

    # Names are gathered when there is nothing else to do.
    qtbot.waitUntil(lambda: "Ina Brandt" in known())
    speaker = named(panel, QLineEdit, "Claimant")
    speaker.setFocus()
    qtbot.keyClicks(speaker, "bra")
    qtbot.waitUntil(lambda: speaker.completer().currentCompletion() == "Ina Brandt")


def test_a_note_is_read_as_markdown_and_never_as_html(opened: Application, qtbot: QtBot) -> None:
    first = here(opened)[0]
    library_of(opened).edit_annotation(
        first, note="Compare **both** <img src=x onerror=y>\n\n- one\n- two"
    )
    panel = opened.window.annotation_panel
    panel.select(first)

    def read() -> list[str]:
        return [w.accessibleName() for w in panel.findChildren(QWidget) if w.isVisible()]

    qtbot.waitUntil(lambda: any(name.endswith("one\ntwo") for name in read()))
    (shown,) = [name for name in read() if name.endswith("one\ntwo")]
    assert shown.startswith("Compare both")
    assert "onerror" not in shown


def names_below(interface: QAccessibleInterface) -> set[str]:
    names = {interface.text(QAccessible.Text.Name)}
    for number in range(interface.childCount()):
        child = interface.child(number)
        if child is not None and child.isValid():
            names |= names_below(child)
    return names


def test_screen_readers_find_the_fields_of_the_selected_card(opened: Application) -> None:
    panel = opened.window.annotation_panel
    panel.select(here(opened)[0])
    interface = QAccessible.queryAccessibleInterface(panel)
    assert interface is not None
    assert {"Claimant", "Role", "Status", "Note", "Remove tag Claim"} <= names_below(interface)


def test_every_control_of_the_panel_has_a_name(opened: Application) -> None:
    panel = opened.window.annotation_panel
    panel.select(here(opened)[0])
    panel.focus_codes()
    kinds = (QToolButton, QPushButton, QLineEdit, QComboBox, QPlainTextEdit)
    controls = [w for kind in kinds for w in panel.findChildren(kind) if w.isVisible()]
    assert len(controls) > 8
    assert not [w for w in controls if not (w.accessibleName() or getattr(w, "text", str)())]
