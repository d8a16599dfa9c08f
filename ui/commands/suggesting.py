"""The commands about suggestions: yes, no, the way through them, and what they are made of."""

from __future__ import annotations

from functools import partial

from ui.commands.act import Act
from ui.commands.command import Command, Menu, Needs
from ui.i18n import QT_TRANSLATE_NOOP

_suggest = partial(Command, Menu.SUGGEST, needs=Needs.ARTICLE)
_here = partial(_suggest, in_reader=True)

SUGGEST: tuple[Command, ...] = (
    _here(
        Act.ACCEPT_SUGGESTION,
        QT_TRANSLATE_NOOP("Actions", "&Accept Suggestion"),
        ("Return", "Enter"),
    ),
    _here(
        Act.DISMISS_SUGGESTION, QT_TRANSLATE_NOOP("Actions", "&Dismiss Suggestion"), ("Backspace",)
    ),
    _here(Act.EDIT_SUGGESTION, QT_TRANSLATE_NOOP("Actions", "&Edit before Accepting…"), ("E",)),
    _here(
        Act.NEXT_SUGGESTION, QT_TRANSLATE_NOOP("Actions", "&Next Suggestion"), ("P",), group=True
    ),
    _here(
        Act.PREVIOUS_SUGGESTION, QT_TRANSLATE_NOOP("Actions", "&Previous Suggestion"), ("Shift+P",)
    ),
    _here(
        Act.ACCEPT_FIGURES,
        QT_TRANSLATE_NOOP("Actions", "Accept All &Figures"),
        ("Shift+F",),
        group=True,
    ),
    _here(Act.COMPARE_SOURCES, QT_TRANSLATE_NOOP("Actions", "&Other Sources…"), ("O",)),
    _suggest(
        Act.REVIEW_SUGGESTIONS,
        QT_TRANSLATE_NOOP("Actions", "&Review Suggestions"),
        ("Ctrl+Shift+P",),
        checkable=True,
        group=True,
    ),
    _suggest(
        Act.REVIEW_LIBRARY,
        QT_TRANSLATE_NOOP("Actions", "Review Suggestions of the &Library"),
        needs=Needs.LIBRARY,
    ),
    _suggest(
        Act.SUGGEST_QUOTES,
        QT_TRANSLATE_NOOP("Actions", "Suggest &Quotes"),
        needs=Needs.NOTHING,
        checkable=True,
        group=True,
    ),
    _suggest(
        Act.SUGGEST_FIGURES,
        QT_TRANSLATE_NOOP("Actions", "Suggest F&igures"),
        needs=Needs.NOTHING,
        checkable=True,
    ),
    _suggest(
        Act.SUGGEST_CLAIMS,
        QT_TRANSLATE_NOOP("Actions", "Suggest &Claims"),
        needs=Needs.NOTHING,
        checkable=True,
    ),
    _suggest(
        Act.SHOW_DISMISSED, QT_TRANSLATE_NOOP("Actions", "Dis&missed Suggestions…"), group=True
    ),
    _suggest(Act.WORD_LISTS, QT_TRANSLATE_NOOP("Actions", "&Word Lists…"), needs=Needs.LIBRARY),
)
