"""The table of commands: what can be done in the window, with its text, keys and menu.

The menus, the keys overlay and the documentation read this table.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from functools import partial

from PySide6.QtGui import QAction, QKeySequence

from ui.i18n import QT_TRANSLATE_NOOP

_Standard = QKeySequence.StandardKey
Key = str | QKeySequence.StandardKey


class Act(Enum):
    """The name of a command; nothing else is needed to find its `QAction`."""

    IMPORT_FILES = auto()
    IMPORT_FOLDER = auto()
    PASTE_ARTICLE = auto()
    EXPORT = auto()
    OPEN_LIBRARY = auto()
    NEW_LIBRARY = auto()
    CLOSE = auto()
    QUIT = auto()
    UNDO = auto()
    REDO = auto()
    COPY = auto()
    FIND = auto()
    SEARCH_EVERYWHERE = auto()
    FIND_IN_ARTICLE = auto()
    FIND_NEXT = auto()
    FIND_PREVIOUS = auto()
    SAVE_SEARCH = auto()
    NEXT_UNREAD = auto()
    NEXT_ARTICLE = auto()
    PREVIOUS_ARTICLE = auto()
    STAR = auto()
    MARK_READ = auto()
    EDIT_DETAILS = auto()
    ABOUT_TEXT = auto()
    TRASH_ARTICLE = auto()
    NEXT_SENTENCE = auto()
    PREVIOUS_SENTENCE = auto()
    EXTEND_DOWN = auto()
    EXTEND_UP = auto()
    NEXT_PARAGRAPH = auto()
    PREVIOUS_PARAGRAPH = auto()
    GO_TO_START = auto()
    GO_TO_END = auto()
    END_LATER = auto()
    END_EARLIER = auto()
    START_LATER = auto()
    START_EARLIER = auto()
    CARET_RIGHT = auto()
    CARET_LEFT = auto()
    SPLIT_SENTENCE = auto()
    JOIN_SENTENCES = auto()
    ANY_TAG = auto()
    TAG_ARTICLE = auto()
    NOTE = auto()
    DELETE_ANNOTATION = auto()
    NEXT_ANNOTATION = auto()
    PREVIOUS_ANNOTATION = auto()
    THEME_SYSTEM = auto()
    THEME_LIGHT = auto()
    THEME_DARK = auto()
    THEME_SEPIA = auto()
    THEME_CONTRAST = auto()
    THEME_CONTRAST_LIGHT = auto()
    TEXT_BIGGER = auto()
    TEXT_SMALLER = auto()
    TEXT_NORMAL = auto()
    SHOW_LIST = auto()
    SHOW_PANEL = auto()
    FOCUS_LIST = auto()
    FOCUS_READER = auto()
    FOCUS_ANNOTATIONS = auto()
    FOCUS_NEXT_PANE = auto()
    KEYS = auto()
    SAMPLE_LIBRARY = auto()
    ABOUT = auto()
    SHOW_TRASH = auto()
    NAME_CODER = auto()
    COPY_CITATION = auto()
    VARIABLES = auto()
    LIBRARY_NOTE = auto()
    STATUS_UNCHECKED = auto()
    STATUS_CONFIRMED = auto()
    STATUS_DISPUTED = auto()
    STATUS_REFUTED = auto()
    LINK_ANNOTATION = auto()
    FOCUS_CODES = auto()
    REVIEW = auto()
    VERSIONS = auto()
    CODEBOOK = auto()


class Menu(Enum):
    """The menus of the menu bar, in order."""

    FILE = QT_TRANSLATE_NOOP("Actions", "&File")
    EDIT = QT_TRANSLATE_NOOP("Actions", "&Edit")
    ARTICLE = QT_TRANSLATE_NOOP("Actions", "&Article")
    ANNOTATE = QT_TRANSLATE_NOOP("Actions", "A&nnotate")
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


_file = partial(Command, Menu.FILE)
_edit = partial(Command, Menu.EDIT)
_article = partial(Command, Menu.ARTICLE)
_annotate = partial(Command, Menu.ANNOTATE, needs=Needs.ARTICLE, in_reader=True)
_view = partial(Command, Menu.VIEW, needs=Needs.NOTHING)
_help = partial(Command, Menu.HELP, needs=Needs.NOTHING)

COMMANDS: tuple[Command, ...] = (
    _file(
        Act.IMPORT_FILES, QT_TRANSLATE_NOOP("Actions", "&Import Files…"), ("Ctrl+I", _Standard.Open)
    ),
    _file(Act.IMPORT_FOLDER, QT_TRANSLATE_NOOP("Actions", "Import &Folder…")),
    _file(Act.PASTE_ARTICLE, QT_TRANSLATE_NOOP("Actions", "&Paste Article…"), (_Standard.Paste,)),
    _file(Act.EXPORT, QT_TRANSLATE_NOOP("Actions", "&Export…"), ("Ctrl+E",), group=True),
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
    _edit(Act.UNDO, QT_TRANSLATE_NOOP("Actions", "&Undo"), (_Standard.Undo,)),
    _edit(Act.REDO, QT_TRANSLATE_NOOP("Actions", "&Redo"), ("Ctrl+Shift+Z", "Ctrl+Y")),
    _edit(
        Act.COPY,
        QT_TRANSLATE_NOOP("Actions", "&Copy"),
        (_Standard.Copy,),
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
        (_Standard.Find,),
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
    _help(Act.KEYS, QT_TRANSLATE_NOOP("Actions", "&Keys"), ("?", "F1")),
    _help(Act.SAMPLE_LIBRARY, QT_TRANSLATE_NOOP("Actions", "&Sample Library")),
    _help(
        Act.ABOUT,
        QT_TRANSLATE_NOOP("Actions", "&About Pressmark"),
        group=True,
        role=QAction.MenuRole.AboutRole,
    ),
)
