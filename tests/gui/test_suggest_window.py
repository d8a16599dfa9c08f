"""Suggestions in the window: shown, accepted, dismissed and mended by keys."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.model.ids import ArticleId
from app.model.suggestion import SuggestionKind
from app.settings import Settings
from tests.gui.suggestion_desk import REPORT, Desk
from ui.annotation_panel.card_list import CardList
from ui.annotation_panel.proposal_editor import ProposalEditor
from ui.application import qt_application
from ui.commands import Act

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", "This plugin does not support")

Key = Qt.Key
QUOTE = "“Nobody will have to walk"
COST = "4.2 million euros"


@pytest.fixture(scope="session")
def qapp() -> object:
    return qt_application()


@pytest.fixture
def desk(tmp_path: Path, qtbot: QtBot) -> Iterator[Desk]:
    """The report opened, with what is suggested in it."""
    desk = Desk(tmp_path, qtbot)
    (article,) = desk.brings(REPORT)
    desk.starts()
    desk.opens(article)
    yield desk
    desk.leaves()


def _only(desk: Desk) -> ArticleId:
    (article,) = desk.library.find_articles()
    return article


def _figures(desk: Desk) -> list[str]:
    return [card for card in desk.cards() if card.startswith("Figure")]


def _editor(desk: Desk) -> ProposalEditor | None:
    editors = desk.program.window.findChildren(ProposalEditor)
    return next((each for each in editors if each.isVisible()), None)


def _cards(desk: Desk) -> CardList:
    cards = desk.program.window.annotation_panel.findChild(CardList)
    assert isinstance(cards, CardList)
    return cards


def _selects_all_cards(desk: Desk) -> None:
    _cards(desk).setFocus()
    desk.qtbot.keyClick(_cards(desk), Key.Key_A, Qt.KeyboardModifier.ControlModifier)


def test_opening_an_article_tags_nothing(desk: Desk) -> None:
    assert desk.suggests(QUOTE)
    assert desk.suggests(COST)
    assert desk.annotations(_only(desk)) == []
    step = desk.library.undoable()
    assert step is None or step.label.startswith("Import")


def test_cards_of_suggestions_lie_in_text_order_and_give_their_reasons(desk: Desk) -> None:
    shown = desk.suggesting.proposals
    assert [e.suggestion.span for e in shown] == sorted(e.suggestion.span for e in shown)
    card = next(card for card in desk.cards() if COST in card and card.startswith("Figure"))
    assert "Suggestion" in card
    assert "4 200 000" in card.replace("\u00a0", " ")
    quote = next(card for card in desk.cards() if card.startswith("Quote") and QUOTE in card)
    assert "quotation marks" in quote
    assert "Ines Valdor" in quote


def test_enter_accepts_what_is_held_with_speaker_and_rule(desk: Desk) -> None:
    desk.holds(desk.proposed(QUOTE).id)
    desk.presses(Key.Key_Return)
    (made,) = desk.annotations(_only(desk))
    assert made.quote.startswith(QUOTE)
    assert made.fields.speaker == "Ines Valdor"
    assert made.origin.startswith("quote")
    assert made.span not in [e.suggestion.span for e in desk.suggesting.proposals]


def test_enter_on_a_sentence_accepts_the_first_that_begins_in_it(desk: Desk) -> None:
    desk.presses(Key.Key_Home, Key.Key_J, Key.Key_J)
    meant = desk.reader.meant_proposal()
    assert meant is not None
    desk.presses(Key.Key_Return)
    (made,) = desk.annotations(_only(desk))
    assert made.quote == meant.annotation.quote


def test_a_second_enter_does_not_accept_what_lies_around_the_words(desk: Desk) -> None:
    desk.holds(desk.proposed(COST).id)
    desk.presses(Key.Key_Return, Key.Key_Return)
    assert [a.quote for a in desk.annotations(_only(desk))] == [COST]
    assert "Nothing is suggested here" in desk.message


def test_that_nothing_is_suggested_is_said_no_longer_than_it_holds(desk: Desk) -> None:
    desk.holds(desk.proposed(COST).id)
    desk.presses(Key.Key_Return, Key.Key_Return)
    assert "Nothing is suggested here" in desk.message
    desk.does(Act.NEXT_SUGGESTION)
    assert desk.message == ""


def test_backspace_dismisses_for_good_and_undo_brings_back(desk: Desk) -> None:
    desk.holds(desk.proposed(COST).id)
    desk.presses(Key.Key_Backspace)
    assert not desk.suggests(COST)
    assert desk.annotations(_only(desk)) == []
    desk.does(Act.UNDO)
    desk.waits(lambda: desk.suggests(COST))


def test_undo_of_an_accept_suggests_again(desk: Desk) -> None:
    desk.holds(desk.proposed(COST).id)
    desk.presses(Key.Key_Return)
    assert not desk.suggests(COST)
    desk.does(Act.UNDO)
    desk.waits(lambda: desk.suggests(COST))
    assert desk.annotations(_only(desk)) == []


def test_e_mends_the_fields_and_enter_accepts_them_mended(desk: Desk) -> None:
    desk.holds(desk.proposed(COST).id)
    desk.presses(Key.Key_E)
    field = QApplication.focusWidget()
    assert field is not None
    assert field.accessibleName() == "Value"
    desk.qtbot.keyClicks(field, "5000000")
    assert desk.annotations(_only(desk)) == []
    desk.presses(Key.Key_Return)
    (made,) = desk.annotations(_only(desk))
    assert made.fields.value == "5000000"
    assert made.fields.unit == "euro"
    assert desk.reader.hasFocus()


def test_escape_leaves_the_fields_as_they_were_suggested(desk: Desk) -> None:
    desk.holds(desk.proposed(COST).id)
    desk.presses(Key.Key_E)
    desk.qtbot.keyClicks(QApplication.focusWidget(), "7")
    desk.presses(Key.Key_Escape)
    assert desk.reader.hasFocus()
    desk.presses(Key.Key_Return)
    (made,) = desk.annotations(_only(desk))
    assert made.fields.value == "4200000"


def test_all_figures_are_accepted_in_one_step(desk: Desk) -> None:
    figures = [e for e in desk.suggesting.proposals if e.kind is SuggestionKind.FIGURE]
    assert len(figures) >= 2
    assert f"({len(figures)})" in desk.program.actions[Act.ACCEPT_FIGURES].text()
    desk.presses(Key.Key_F, shift=True)
    desk.waits(lambda: len(desk.annotations(_only(desk))) == len(figures))
    assert f"{len(figures)} figures accepted." in desk.message
    desk.does(Act.UNDO)
    desk.waits(lambda: desk.annotations(_only(desk)) == [])


def test_a_kind_switched_off_is_not_suggested_even_after_a_restart(desk: Desk) -> None:
    desk.does(Act.SUGGEST_FIGURES)
    assert not desk.suggests(COST)
    assert desk.suggests(QUOTE)
    desk.waits(lambda: not any(card.startswith("Figure") for card in desk.cards()))
    assert not Settings(desk.home / "settings.json").flag("suggest_figures")
    desk.does(Act.SUGGEST_FIGURES)
    assert desk.suggests(COST)


def test_a_screen_reader_hears_what_is_suggested_and_how_to_accept(desk: Desk) -> None:
    desk.holds(desk.proposed(QUOTE).id)
    said = desk.reader.accessibleDescription()
    assert "suggestion: Quote, Ines Valdor" in said
    assert "press Enter to accept" in said
    assert QUOTE in said


def test_tagging_by_hand_takes_the_suggestion_away(desk: Desk) -> None:
    desk.holds(desk.proposed(COST).id)
    desk.presses(Key.Key_3)
    (made,) = desk.annotations(_only(desk))
    assert made.origin == "manual"
    assert not desk.suggests(COST)


def test_cards_take_enter_and_backspace_too(desk: Desk) -> None:
    desk.holds(desk.proposed(COST).id)
    desk.does(Act.FOCUS_ANNOTATIONS)
    desk.presses(Key.Key_Return)
    assert [a.quote for a in desk.annotations(_only(desk))] == [COST]
    before = len(desk.suggesting.proposals)
    desk.waits(lambda: not any(COST in card and "Suggestion" in card for card in _figures(desk)))
    while _editor(desk) is None:
        desk.presses(Key.Key_Down)
    desk.presses(Key.Key_Backspace)
    assert len(desk.suggesting.proposals) == before - 1
    assert len(desk.annotations(_only(desk))) == 1


def test_all_cards_selected_are_the_annotations_and_deleting_leaves_what_is_suggested(
    desk: Desk,
) -> None:
    desk.presses(Key.Key_Home, Key.Key_1, Key.Key_J, Key.Key_2)
    desk.waits(lambda: len(desk.annotations(_only(desk))) == 2)
    desk.waits(lambda: sum("Suggestion" not in card for card in desk.cards()) == 2)
    suggested = len(desk.suggesting.proposals)
    _selects_all_cards(desk)
    assert len(_cards(desk).selected_ids()) == 2
    desk.presses(Key.Key_Delete)
    assert desk.annotations(_only(desk)) == []
    desk.waits(lambda: len(desk.suggesting.proposals) >= suggested)
    assert not desk.library.dismissed(_only(desk))


def test_suggestions_selected_together_are_dismissed_in_one_step(desk: Desk) -> None:
    suggested = len(desk.suggesting.proposals)
    _selects_all_cards(desk)
    assert len(_cards(desk).selected_ids()) == suggested > 2
    desk.presses(Key.Key_Delete)
    desk.waits(lambda: len(desk.library.dismissed(_only(desk))) == suggested)
    assert not desk.suggesting.proposals
    desk.does(Act.UNDO)
    desk.waits(lambda: len(desk.suggesting.proposals) == suggested)
    assert not desk.library.dismissed(_only(desk))


def test_what_was_dismissed_is_listed_and_offered_again(desk: Desk) -> None:
    desk.holds(desk.proposed(COST).id)
    desk.presses(Key.Key_Backspace)
    desk.does(Act.SHOW_DISMISSED)
    dialog = desk.dialog()
    assert any(COST in text for text in desk.items(dialog))
    desk.clicks(dialog, "&Offer Again")
    desk.waits(lambda: desk.suggests(COST))
    dialog.close()
