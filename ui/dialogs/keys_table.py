"""The table of all commands with their keys, by menu."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from ui.commands import COMMANDS, Act, Menu
from ui.keymap import KeyMap, native

_ACT = Qt.ItemDataRole.UserRole
_CHANGED = "●"


class KeysTable(QTreeWidget):
    """A row for each command under its menu; a dot marks keys that were changed.

    Signals: `act_chosen(object)`, the `Act` of the row selected, or None.
    """

    act_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setColumnCount(3)
        self.setHeaderLabels([self.tr("Command"), self.tr("Keys"), self.tr("Changed")])
        self.setAccessibleName(self.tr("Commands and their keys"))
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self._rows: dict[Act, QTreeWidgetItem] = {}
        self._menu_of = {command.act: plain(command.menu.value) for command in COMMANDS}
        self._menus = [self._add_menu(menu) for menu in Menu]
        self.expandAll()
        header = self.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for column in (1, 2):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        self.currentItemChanged.connect(lambda *_: self.act_chosen.emit(self.act()))

    def _add_menu(self, menu: Menu) -> QTreeWidgetItem:
        top = QTreeWidgetItem(self, [plain(menu.value)])
        top.setFlags(Qt.ItemFlag.ItemIsEnabled)
        bold = QFont(self.font())
        bold.setBold(True)
        top.setFont(0, bold)
        for command in COMMANDS:
            if command.menu is menu:
                row = QTreeWidgetItem(top, [plain(command.text)])
                row.setData(0, _ACT, command.act)
                row.setTextAlignment(2, Qt.AlignmentFlag.AlignCenter)
                self._rows[command.act] = row
        return top

    def act(self) -> Act | None:
        """Return the command of the row selected."""
        item = self.currentItem()
        return item.data(0, _ACT) if item is not None else None

    def choose(self, act: Act) -> None:
        """Select the row of a command."""
        self.setCurrentItem(self._rows[act])

    def show_map(self, keymap: KeyMap) -> None:
        """Show the keys of a map."""
        for act, row in self._rows.items():
            row.setText(1, "  ·  ".join(native(key) for key in keymap.keys(act)))
            changed = keymap.is_changed(act)
            row.setText(2, _CHANGED if changed else "")
            row.setData(
                2, Qt.ItemDataRole.AccessibleTextRole, self.tr("changed") if changed else ""
            )

    def filter(self, wanted: str) -> None:
        """Show the commands that have all these words in their text, menu or keys."""
        words = wanted.casefold().split()
        shown: set[str] = set()
        for act, row in self._rows.items():
            menu = self._menu_of[act]
            told = f"{menu} {row.text(0)} {row.text(1)}".casefold()
            fits = all(word in told for word in words)
            row.setHidden(not fits)
            shown |= {menu} if fits else set()
        for top in self._menus:
            top.setHidden(top.text(0) not in shown)


def plain(text: str) -> str:
    """Return a command's or menu's text, in the language of the window, without its mnemonic."""
    return QCoreApplication.translate("Actions", text).replace("&", "").removesuffix("…")
