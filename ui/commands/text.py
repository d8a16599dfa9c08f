"""The commands of the text: they have their keys while the reader has the keyboard."""

from __future__ import annotations

from functools import partial

from ui.commands.act import Act
from ui.commands.command import Command, Menu, Needs
from ui.i18n import QT_TRANSLATE_NOOP

_annotate = partial(Command, Menu.ANNOTATE, needs=Needs.ARTICLE, in_reader=True)

ANNOTATE: tuple[Command, ...] = (
    _annotate(Act.NEXT_SENTENCE, QT_TRANSLATE_NOOP("Actions", "Next Sentence"), ("Down", "J")),
    _annotate(
        Act.PREVIOUS_SENTENCE, QT_TRANSLATE_NOOP("Actions", "Previous Sentence"), ("Up", "K")
    ),
    _annotate(
        Act.EXTEND_DOWN,
        QT_TRANSLATE_NOOP("Actions", "Extend by the Next Sentence"),
        ("Shift+Down", "Shift+J"),
    ),
    _annotate(
        Act.EXTEND_UP,
        QT_TRANSLATE_NOOP("Actions", "Extend by the Previous Sentence"),
        ("Shift+Up", "Shift+K"),
    ),
    _annotate(Act.NEXT_PARAGRAPH, QT_TRANSLATE_NOOP("Actions", "Next Paragraph"), ("Alt+Down",)),
    _annotate(
        Act.PREVIOUS_PARAGRAPH, QT_TRANSLATE_NOOP("Actions", "Previous Paragraph"), ("Alt+Up",)
    ),
    _annotate(
        Act.GO_TO_START, QT_TRANSLATE_NOOP("Actions", "First Sentence"), ("Home", "Ctrl+Home")
    ),
    _annotate(Act.GO_TO_END, QT_TRANSLATE_NOOP("Actions", "Last Sentence"), ("End", "Ctrl+End")),
    _annotate(
        Act.END_LATER,
        QT_TRANSLATE_NOOP("Actions", "End One Word Later"),
        ("Alt+Right", "]"),
        group=True,
    ),
    _annotate(
        Act.END_EARLIER, QT_TRANSLATE_NOOP("Actions", "End One Word Earlier"), ("Alt+Left", "[")
    ),
    _annotate(
        Act.START_LATER,
        QT_TRANSLATE_NOOP("Actions", "Start One Word Later"),
        ("Alt+Shift+Right", "}"),
    ),
    _annotate(
        Act.START_EARLIER,
        QT_TRANSLATE_NOOP("Actions", "Start One Word Earlier"),
        ("Alt+Shift+Left", "{"),
    ),
    _annotate(
        Act.CARET_RIGHT,
        QT_TRANSLATE_NOOP("Actions", "Caret One Word to the Right"),
        ("Right",),
        group=True,
    ),
    _annotate(
        Act.CARET_LEFT, QT_TRANSLATE_NOOP("Actions", "Caret One Word to the Left"), ("Left",)
    ),
    _annotate(
        Act.SPLIT_SENTENCE, QT_TRANSLATE_NOOP("Actions", "&Split Sentence at the Caret"), ("S",)
    ),
    _annotate(
        Act.JOIN_SENTENCES,
        QT_TRANSLATE_NOOP("Actions", "&Join with the Next Sentence"),
        ("Shift+S",),
    ),
    _annotate(Act.ANY_TAG, QT_TRANSLATE_NOOP("Actions", "Any &Tag…"), ("T",), group=True),
    _annotate(
        Act.TAG_ARTICLE, QT_TRANSLATE_NOOP("Actions", "Tag the &Whole Article…"), ("Shift+T",)
    ),
    _annotate(Act.NOTE, QT_TRANSLATE_NOOP("Actions", "&Note"), ("N",)),
    _annotate(Act.LINK_ANNOTATION, QT_TRANSLATE_NOOP("Actions", "&Link…"), ("L",)),
    _annotate(Act.STATUS_CONFIRMED, QT_TRANSLATE_NOOP("Actions", "Mark as &Confirmed"), ("C",)),
    _annotate(Act.STATUS_DISPUTED, QT_TRANSLATE_NOOP("Actions", "Mark as Disp&uted"), ("D",)),
    _annotate(Act.STATUS_REFUTED, QT_TRANSLATE_NOOP("Actions", "Mark as &Refuted"), ("R",)),
    _annotate(Act.STATUS_UNCHECKED, QT_TRANSLATE_NOOP("Actions", "Mark as Unchec&ked"), ("U",)),
    _annotate(
        Act.DELETE_ANNOTATION, QT_TRANSLATE_NOOP("Actions", "&Delete Annotation"), ("Delete",)
    ),
    _annotate(
        Act.NEXT_ANNOTATION, QT_TRANSLATE_NOOP("Actions", "Next Annotation"), (".",), group=True
    ),
    _annotate(Act.PREVIOUS_ANNOTATION, QT_TRANSLATE_NOOP("Actions", "Previous Annotation"), (",",)),
)
