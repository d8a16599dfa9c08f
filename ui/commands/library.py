"""The commands about files, libraries and what is edited in them."""

from __future__ import annotations

from functools import partial

from PySide6.QtGui import QAction

from ui.commands.act import Act
from ui.commands.command import Command, Menu, Needs, Standard
from ui.i18n import QT_TRANSLATE_NOOP

_file = partial(Command, Menu.FILE)
_edit = partial(Command, Menu.EDIT)

FILE: tuple[Command, ...] = (
    _file(
        Act.IMPORT_FILES, QT_TRANSLATE_NOOP("Actions", "&Import Files…"), ("Ctrl+I", Standard.Open)
    ),
    _file(Act.IMPORT_FOLDER, QT_TRANSLATE_NOOP("Actions", "Import &Folder…")),
    _file(Act.IMPORT_LIBRARY, QT_TRANSLATE_NOOP("Actions", "Import &Library…")),
    _file(Act.PASTE_ARTICLE, QT_TRANSLATE_NOOP("Actions", "&Paste Article…"), (Standard.Paste,)),
    _file(Act.WATCH_FOLDER, QT_TRANSLATE_NOOP("Actions", "&Watch Folder…"), needs=Needs.NOTHING),
    _file(Act.IMPORT_REPORTS, QT_TRANSLATE_NOOP("Actions", "Import &Reports…")),
    _file(Act.EXPORT, QT_TRANSLATE_NOOP("Actions", "&Export…"), ("Ctrl+E",), group=True),
    _file(
        Act.PRINT,
        QT_TRANSLATE_NOOP("Actions", "P&rint or Save as PDF…"),
        ("Ctrl+P",),
        needs=Needs.ARTICLE,
    ),
    _file(
        Act.OPEN_LIBRARY,
        QT_TRANSLATE_NOOP("Actions", "&Open Library…"),
        ("Ctrl+Shift+O",),
        needs=Needs.NOTHING,
        group=True,
    ),
    _file(
        Act.NEW_LIBRARY,
        QT_TRANSLATE_NOOP("Actions", "&New Library…"),
        ("Ctrl+Shift+N",),
        needs=Needs.NOTHING,
    ),
    _file(Act.BACKUPS, QT_TRANSLATE_NOOP("Actions", "&Backups…")),
    _file(Act.CHECK_LIBRARY, QT_TRANSLATE_NOOP("Actions", "Chec&k Library…")),
    _file(Act.ENCRYPTION, QT_TRANSLATE_NOOP("Actions", "Encr&yption…")),
    _file(
        Act.CLOSE,
        QT_TRANSLATE_NOOP("Actions", "&Close Window"),
        ("Ctrl+W",),
        needs=Needs.NOTHING,
        group=True,
    ),
    _file(
        Act.QUIT,
        QT_TRANSLATE_NOOP("Actions", "&Quit"),
        ("Ctrl+Q",),
        needs=Needs.NOTHING,
        role=QAction.MenuRole.QuitRole,
    ),
)

EDIT: tuple[Command, ...] = (
    _edit(Act.UNDO, QT_TRANSLATE_NOOP("Actions", "&Undo"), (Standard.Undo,)),
    _edit(Act.REDO, QT_TRANSLATE_NOOP("Actions", "&Redo"), ("Ctrl+Shift+Z", "Ctrl+Y")),
    _edit(
        Act.COPY,
        QT_TRANSLATE_NOOP("Actions", "&Copy"),
        (Standard.Copy,),
        needs=Needs.ARTICLE,
        group=True,
    ),
    _edit(
        Act.COPY_CITATION,
        QT_TRANSLATE_NOOP("Actions", "Copy as C&itation"),
        ("Ctrl+Shift+C",),
        needs=Needs.ARTICLE,
    ),
    _edit(
        Act.SEARCH_EVERYWHERE,
        QT_TRANSLATE_NOOP("Actions", "Search &Everywhere…"),
        ("Ctrl+K",),
        group=True,
    ),
    _edit(
        Act.FIND_IN_ARTICLE,
        QT_TRANSLATE_NOOP("Actions", "&Find in Article"),
        (Standard.Find,),
        needs=Needs.ARTICLE,
    ),
    _edit(Act.FIND_NEXT, QT_TRANSLATE_NOOP("Actions", "Find Ne&xt"), ("F3",), needs=Needs.ARTICLE),
    _edit(
        Act.FIND_PREVIOUS,
        QT_TRANSLATE_NOOP("Actions", "Find Pre&vious"),
        ("Shift+F3",),
        needs=Needs.ARTICLE,
    ),
    _edit(Act.FIND, QT_TRANSLATE_NOOP("Actions", "Find in &List"), ("Ctrl+Shift+F",)),
    _edit(Act.SAVE_SEARCH, QT_TRANSLATE_NOOP("Actions", "&Save Search…"), ("Ctrl+Shift+S",)),
    _edit(Act.CODEBOOK, QT_TRANSLATE_NOOP("Actions", "Code&book…"), ("Ctrl+B",), group=True),
    _edit(Act.VARIABLES, QT_TRANSLATE_NOOP("Actions", "V&ariables…")),
    _edit(Act.LIBRARY_NOTE, QT_TRANSLATE_NOOP("Actions", "Note on the Librar&y…")),
    _edit(Act.SHOW_TRASH, QT_TRANSLATE_NOOP("Actions", "&Trash…")),
    _edit(Act.NAME_CODER, QT_TRANSLATE_NOOP("Actions", "C&oder…")),
    _edit(
        Act.CHANGE_KEYS,
        QT_TRANSLATE_NOOP("Actions", "Change &Keys…"),
        needs=Needs.NOTHING,
        group=True,
    ),
)
