"""The table of commands: what can be done in the window, with its text, keys and menu.

The menus, the keys overlay, the editor of keys and the documentation read this table.
"""

from ui.commands.act import Act
from ui.commands.annotating import ANNOTATE
from ui.commands.article import ARTICLE
from ui.commands.command import Command, Key, Menu, Needs
from ui.commands.library import EDIT, FILE
from ui.commands.moving import GO
from ui.commands.suggesting import SUGGEST
from ui.commands.window import HELP, VIEW

COMMANDS: tuple[Command, ...] = (
    *FILE, *EDIT, *ARTICLE, *GO, *ANNOTATE, *SUGGEST, *VIEW, *HELP,
)  # fmt: skip

__all__ = ["COMMANDS", "Act", "Command", "Key", "Menu", "Needs"]
