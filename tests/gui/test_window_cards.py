"""Links, codes, notes, status and citations, by keys and buttons in the real window."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QDialog,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from app.library import Library
from app.model.annotation import Status
from app.model.article import Metadata
from app.model.block import Block, BlockKind, Body, Page
from app.model.draft import Draft
from app.model.ids import AnnotationId, ArticleId
from app.model.link import LinkKind
from app.model.span import Span
from app.settings import Settings
from ui.annotation_panel.card_list import CardList
from ui.application import Application
from ui.commands import Act
from ui.controllers.suggesting import Suggesting

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # said offscreen

W = TypeVar("W", bound=QWidget)

TEXTS = ("Two cranes came on Monday.", "No crane came on Monday.")


@pytest.fixture
def opened(qtbot: QtBot, tmp_path: Path) -> Iterator[Application]:
    """Return the window on a library of two articles, three annotations on the first."""
    path = tmp_path / "Desk.pressmark"
    with Library.create(path) as library:
        for number, (title, text) in enumerate(zip(("Yes", "No"), TEXTS, strict=True)):
            page = Page(label="iv", index=3)
            blocks = (
                Block(BlockKind.HEADING, title, level=1),
                Block(BlockKind.PARAGRAPH, text, page=page),
            )
            meta = Metadata(
                title=title,
                outlet="The *Ledger*",
                published="2026-11-14",
                url=f"https://ledger.example/{number}",
            )
            library.add_article(Draft(meta, Body(blocks), original_sha256=str(number) * 64))
        no, yes = library.find_articles()
        claim = library.tag_named("claim").id
        for start, end in ((4, 14), (4, 19), (20, 29)):
            library.annotate(yes, Span(start, end), [claim])
        library.annotate(no, Span(3, 11), [claim])
    application = Application(Settings(tmp_path / "settings.json"))
    qtbot.addWidget(application.window)
    application.window.show()
    qtbot.waitExposed(application.window)
    assert application.open_library(path)
    application.open_article(yes)
    suggesting = application.window.findChild(Suggesting)
    assert isinstance(suggesting, Suggesting)
    qtbot.waitUntil(lambda: suggesting.is_fetched(yes))
    qtbot.waitUntil(lambda: cards(application).model().rowCount() == 3)
    yield application
    application.close()


def library_of(application: Application) -> Library:
    library = application.session.library
    assert library is not None
    return library


def cards(application: Application) -> CardList:
    return application.window.annotation_panel.findChild(CardList)


def here(application: Application) -> list[AnnotationId]:
    library = library_of(application)
    return [each.id for each in library.annotations(library.find_articles()[1])]


def there(application: Application) -> tuple[ArticleId, AnnotationId]:
    library = library_of(application)
    article_id = library.find_articles()[0]
    return article_id, library.annotations(article_id)[0].id


def dialog(qtbot: QtBot) -> QDialog:
    def found() -> list[QDialog]:
        return [
            w for w in QApplication.topLevelWidgets() if isinstance(w, QDialog) and w.isVisible()
        ]

    qtbot.waitUntil(lambda: bool(found()))
    return found()[0]


def named(parent: QWidget, kind: type[W], name: str) -> W:
    found = [w for w in parent.findChildren(kind) if w.accessibleName() == name]
    assert len(found) == 1, name
    return found[0]


def press(application: Application, key: Qt.Key, modifier: Qt.KeyboardModifier) -> None:
    QTest.keyClick(application.window, key, modifier)


NONE, SHIFT, CTRL = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
)


# ---------------------------------------------------------------------------- several at once


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


# ---------------------------------------------------------------------------- filter and sort


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


# ---------------------------------------------------------------------------- citations


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


# ---------------------------------------------------------------------------- links


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


# ---------------------------------------------------------------------------- variables and notes


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
    qtbot.waitUntil(lambda: "Ina Brandt" in known(), timeout=20_000)
    speaker = named(panel, QLineEdit, "Claimant")
    speaker.setFocus()
    qtbot.keyClicks(speaker, "bra")
    qtbot.waitUntil(lambda: speaker.completer().currentCompletion() == "Ina Brandt")


# ---------------------------------------------------------------------------- notes as they read


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


# ---------------------------------------------------------------------------- accessibility


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


# ---------------------------------------------------------------------------- many


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
