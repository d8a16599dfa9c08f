"""What is declared about a command."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtGui import QAction, QKeySequence

from ui.commands.act import Act
from ui.i18n import QT_TRANSLATE_NOOP

Standard = QKeySequence.StandardKey
Key = str | QKeySequence.StandardKey


class Menu(Enum):
    """The menus of the menu bar, in order."""

    FILE = QT_TRANSLATE_NOOP("Actions", "&File")
    EDIT = QT_TRANSLATE_NOOP("Actions", "&Edit")
    ARTICLE = QT_TRANSLATE_NOOP("Actions", "&Article")
    GO = QT_TRANSLATE_NOOP("Actions", "&Go")
    ANNOTATE = QT_TRANSLATE_NOOP("Actions", "A&nnotate")
    SUGGEST = QT_TRANSLATE_NOOP("Actions", "&Suggestions")
    VIEW = QT_TRANSLATE_NOOP("Actions", "&View")
    HELP = QT_TRANSLATE_NOOP("Actions", "&Help")


class Needs(Enum):
    """What must be there for a command to make sense."""

    NOTHING = auto()
    LIBRARY = auto()
    ARTICLE = auto()


@dataclass(frozen=True, slots=True)
class Command:
    """What is declared about one command.

    `keys` are portable key names or standard keys; the first is the one shown. A command
    `in_reader` has its keys only while the reader has the focus: they are letters and arrows that
    mean something else in a text field. `group` starts a new section of the menu.
    """

    menu: Menu
    act: Act
    text: str
    keys: tuple[Key, ...] = ()
    needs: Needs = Needs.LIBRARY
    in_reader: bool = False
    checkable: bool = False
    group: bool = False
    role: QAction.MenuRole = QAction.MenuRole.NoRole
