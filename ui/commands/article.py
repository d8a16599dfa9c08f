"""The commands about articles as a whole."""

from __future__ import annotations

from functools import partial

from ui.commands.act import Act
from ui.commands.command import Command, Menu, Needs
from ui.i18n import QT_TRANSLATE_NOOP

_article = partial(Command, Menu.ARTICLE)

ARTICLE: tuple[Command, ...] = (
    _article(Act.NEXT_ARTICLE, QT_TRANSLATE_NOOP("Actions", "&Next Article"), ("Ctrl+Down",)),
    _article(Act.PREVIOUS_ARTICLE, QT_TRANSLATE_NOOP("Actions", "&Previous Article"), ("Ctrl+Up",)),
    _article(
        Act.NEXT_UNREAD,
        QT_TRANSLATE_NOOP("Actions", "Next &Unread Article"),
        ("Ctrl+Shift+Down",),
    ),
    _article(
        Act.STAR,
        QT_TRANSLATE_NOOP("Actions", "&Star"),
        ("Ctrl+D",),
        needs=Needs.ARTICLE,
        checkable=True,
        group=True,
    ),
    _article(
        Act.MARK_READ,
        QT_TRANSLATE_NOOP("Actions", "&Read"),
        ("Ctrl+R",),
        needs=Needs.ARTICLE,
        checkable=True,
    ),
    _article(
        Act.EDIT_DETAILS,
        QT_TRANSLATE_NOOP("Actions", "&Edit Details…"),
        ("Alt+Return",),
        needs=Needs.ARTICLE,
        group=True,
    ),
    _article(
        Act.ABOUT_TEXT,
        QT_TRANSLATE_NOOP("Actions", "&About This Text…"),
        ("Ctrl+Shift+I",),
        needs=Needs.ARTICLE,
    ),
    _article(
        Act.TRASH_ARTICLE,
        QT_TRANSLATE_NOOP("Actions", "&Delete Article"),
        ("Ctrl+Delete", "Ctrl+Backspace"),
        needs=Needs.ARTICLE,
    ),
)
