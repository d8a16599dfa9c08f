"""The commands that annotate: they have their keys while the reader has the keyboard."""

from __future__ import annotations

from functools import partial

from ui.commands.act import Act
from ui.commands.command import Command, Menu, Needs
from ui.i18n import QT_TRANSLATE_NOOP

_annotate = partial(Command, Menu.ANNOTATE, needs=Needs.ARTICLE, in_reader=True)

ANNOTATE: tuple[Command, ...] = (
    _annotate(Act.ANY_TAG, QT_TRANSLATE_NOOP("Actions", "Any &Tag…"), ("T",)),
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
        Act.HIGHLIGHT_END_LATER,
        QT_TRANSLATE_NOOP("Actions", "Highlight Ends One Word Later"),
        ("]",),
        group=True,
    ),
    _annotate(
        Act.HIGHLIGHT_END_EARLIER,
        QT_TRANSLATE_NOOP("Actions", "Highlight Ends One Word Earlier"),
        ("[",),
    ),
    _annotate(
        Act.HIGHLIGHT_START_LATER,
        QT_TRANSLATE_NOOP("Actions", "Highlight Starts One Word Later"),
        ("}",),
    ),
    _annotate(
        Act.HIGHLIGHT_START_EARLIER,
        QT_TRANSLATE_NOOP("Actions", "Highlight Starts One Word Earlier"),
        ("{",),
    ),
    _annotate(
        Act.SHOW_HIGHLIGHTS, QT_TRANSLATE_NOOP("Actions", "What Is &Highlighted Here"), ("H",)
    ),
    _annotate(
        Act.SPLIT_SENTENCE,
        QT_TRANSLATE_NOOP("Actions", "&Split Sentence at the Caret"),
        ("S",),
        group=True,
    ),
    _annotate(
        Act.JOIN_SENTENCES,
        QT_TRANSLATE_NOOP("Actions", "&Join with the Next Sentence"),
        ("Shift+S",),
    ),
)
