"""The commands that move the sentence cursor, by their keys while the reader has the keyboard."""

from __future__ import annotations

from functools import partial

from ui.commands.act import Act
from ui.commands.command import Command, Menu, Needs
from ui.i18n import QT_TRANSLATE_NOOP

_go = partial(Command, Menu.GO, needs=Needs.ARTICLE, in_reader=True)

GO: tuple[Command, ...] = (
    _go(Act.NEXT_SENTENCE, QT_TRANSLATE_NOOP("Actions", "Next Sentence"), ("Down", "J")),
    _go(Act.PREVIOUS_SENTENCE, QT_TRANSLATE_NOOP("Actions", "Previous Sentence"), ("Up", "K")),
    _go(Act.NEXT_PARAGRAPH, QT_TRANSLATE_NOOP("Actions", "Next Paragraph"), ("Alt+Down",)),
    _go(Act.PREVIOUS_PARAGRAPH, QT_TRANSLATE_NOOP("Actions", "Previous Paragraph"), ("Alt+Up",)),
    _go(Act.PAGE_DOWN, QT_TRANSLATE_NOOP("Actions", "One Screen Down"), ("PgDown", "Space")),
    _go(Act.PAGE_UP, QT_TRANSLATE_NOOP("Actions", "One Screen Up"), ("PgUp", "Shift+Space")),
    _go(Act.GO_TO_START, QT_TRANSLATE_NOOP("Actions", "First Sentence"), ("Home", "Ctrl+Home")),
    _go(Act.GO_TO_END, QT_TRANSLATE_NOOP("Actions", "Last Sentence"), ("End", "Ctrl+End")),
    _go(Act.NEXT_ANNOTATION, QT_TRANSLATE_NOOP("Actions", "Next Annotation"), (".",), group=True),
    _go(Act.PREVIOUS_ANNOTATION, QT_TRANSLATE_NOOP("Actions", "Previous Annotation"), (",",)),
    _go(Act.NEXT_UNTAGGED, QT_TRANSLATE_NOOP("Actions", "Next Untagged Sentence"), ("G",)),
    _go(
        Act.PREVIOUS_UNTAGGED,
        QT_TRANSLATE_NOOP("Actions", "Previous Untagged Sentence"),
        ("Shift+G",),
    ),
    _go(
        Act.EXTEND_DOWN,
        QT_TRANSLATE_NOOP("Actions", "Extend by the Next Sentence"),
        ("Shift+Down", "Shift+J"),
        group=True,
    ),
    _go(
        Act.EXTEND_UP,
        QT_TRANSLATE_NOOP("Actions", "Extend by the Previous Sentence"),
        ("Shift+Up", "Shift+K"),
    ),
    _go(
        Act.END_LATER,
        QT_TRANSLATE_NOOP("Actions", "End One Word Later"),
        ("Alt+Right",),
    ),
    _go(Act.END_EARLIER, QT_TRANSLATE_NOOP("Actions", "End One Word Earlier"), ("Alt+Left",)),
    _go(
        Act.START_LATER,
        QT_TRANSLATE_NOOP("Actions", "Start One Word Later"),
        ("Alt+Shift+Right",),
    ),
    _go(
        Act.START_EARLIER,
        QT_TRANSLATE_NOOP("Actions", "Start One Word Earlier"),
        ("Alt+Shift+Left",),
    ),
    _go(
        Act.CARET_RIGHT,
        QT_TRANSLATE_NOOP("Actions", "Caret One Word to the Right"),
        ("Right",),
        group=True,
    ),
    _go(Act.CARET_LEFT, QT_TRANSLATE_NOOP("Actions", "Caret One Word to the Left"), ("Left",)),
)
