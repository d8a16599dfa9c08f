"""The commands about the window and its help."""

from __future__ import annotations

from functools import partial

from PySide6.QtGui import QAction

from ui.commands.act import Act
from ui.commands.command import Command, Menu, Needs
from ui.i18n import QT_TRANSLATE_NOOP

_view = partial(Command, Menu.VIEW, needs=Needs.NOTHING)
_help = partial(Command, Menu.HELP, needs=Needs.NOTHING)

VIEW: tuple[Command, ...] = (
    _view(Act.THEME_SYSTEM, QT_TRANSLATE_NOOP("Actions", "&System Colours"), checkable=True),
    _view(Act.THEME_LIGHT, QT_TRANSLATE_NOOP("Actions", "&Light"), checkable=True),
    _view(Act.THEME_DARK, QT_TRANSLATE_NOOP("Actions", "&Dark"), checkable=True),
    _view(Act.THEME_SEPIA, QT_TRANSLATE_NOOP("Actions", "Se&pia"), checkable=True),
    _view(
        Act.THEME_CONTRAST,
        QT_TRANSLATE_NOOP("Actions", "&High Contrast on Black"),
        checkable=True,
    ),
    _view(
        Act.THEME_CONTRAST_LIGHT,
        QT_TRANSLATE_NOOP("Actions", "High Contrast on &White"),
        checkable=True,
    ),
    _view(
        Act.TEXT_BIGGER,
        QT_TRANSLATE_NOOP("Actions", "&Bigger Text"),
        ("Ctrl++", "Ctrl+="),
        group=True,
    ),
    _view(Act.TEXT_SMALLER, QT_TRANSLATE_NOOP("Actions", "S&maller Text"), ("Ctrl+-",)),
    _view(Act.TEXT_NORMAL, QT_TRANSLATE_NOOP("Actions", "&Normal Text Size"), ("Ctrl+0",)),
    _view(Act.READING, QT_TRANSLATE_NOOP("Actions", "Readin&g…"), ("Ctrl+T",)),
    _view(Act.LANGUAGE, QT_TRANSLATE_NOOP("Actions", "Lang&uage…")),
    _view(
        Act.FOCUS_MODE,
        QT_TRANSLATE_NOOP("Actions", "&Focus on the Text"),
        ("F11", "Ctrl+."),
        needs=Needs.ARTICLE,
        checkable=True,
    ),
    _view(
        Act.SHOW_LIST,
        QT_TRANSLATE_NOOP("Actions", "Article L&ist"),
        ("Ctrl+Shift+L",),
        checkable=True,
        group=True,
    ),
    _view(
        Act.SHOW_PANEL,
        QT_TRANSLATE_NOOP("Actions", "&Annotations"),
        ("Ctrl+Shift+A",),
        checkable=True,
    ),
    _view(
        Act.HISTORY,
        QT_TRANSLATE_NOOP("Actions", "Histor&y"),
        ("Ctrl+H",),
        needs=Needs.LIBRARY,
        checkable=True,
    ),
    _view(
        Act.FOCUS_LIST,
        QT_TRANSLATE_NOOP("Actions", "Go to Article List"),
        ("Alt+1",),
        needs=Needs.LIBRARY,
        group=True,
    ),
    _view(
        Act.FOCUS_READER,
        QT_TRANSLATE_NOOP("Actions", "Go to Text"),
        ("Alt+2",),
        needs=Needs.LIBRARY,
    ),
    _view(
        Act.FOCUS_ANNOTATIONS,
        QT_TRANSLATE_NOOP("Actions", "Go to Annotations"),
        ("Alt+3",),
        needs=Needs.LIBRARY,
    ),
    _view(
        Act.FOCUS_CODES,
        QT_TRANSLATE_NOOP("Actions", "Go to Article &Codes"),
        ("Alt+4",),
        needs=Needs.ARTICLE,
    ),
    _view(
        Act.FOCUS_NEXT_PANE,
        QT_TRANSLATE_NOOP("Actions", "Go to Next Pane"),
        ("F6",),
        needs=Needs.LIBRARY,
    ),
    _view(
        Act.VERSIONS,
        QT_TRANSLATE_NOOP("Actions", "&Versions…"),
        ("Ctrl+Shift+V",),
        needs=Needs.ARTICLE,
        group=True,
    ),
    _view(
        Act.REVIEW,
        QT_TRANSLATE_NOOP("Actions", "&Review Annotations…"),
        ("Ctrl+Shift+R",),
        needs=Needs.LIBRARY,
    ),
)

HELP: tuple[Command, ...] = (
    _help(Act.KEYS, QT_TRANSLATE_NOOP("Actions", "&Keys"), ("?", "F1")),
    _help(Act.SAMPLE_LIBRARY, QT_TRANSLATE_NOOP("Actions", "&Sample Library")),
    _help(
        Act.ABOUT,
        QT_TRANSLATE_NOOP("Actions", "&About Pressmark"),
        group=True,
        role=QAction.MenuRole.AboutRole,
    ),
)
