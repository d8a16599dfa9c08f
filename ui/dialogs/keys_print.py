"""All keys on a sheet of paper."""

from __future__ import annotations

from PySide6.QtGui import QTextCursor, QTextDocument, QTextTableFormat
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QWidget

from ui.commands import COMMANDS, Menu
from ui.dialogs.keys_table import plain
from ui.keymap import KeyMap, native


def print_keys(keymap: KeyMap, parent: QWidget) -> None:
    """Ask for a printer and print the keys of a map."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    if QPrintDialog(printer, parent).exec():
        keys_document(keymap).print_(printer)


def keys_document(keymap: KeyMap) -> QTextDocument:
    """Return a page with each menu's commands that have keys."""
    document = QTextDocument()
    cursor = QTextCursor(document)
    lines = QTextTableFormat()
    lines.setBorder(0)
    lines.setCellPadding(2)
    for menu in Menu:
        rows = [
            (plain(command.text), ", ".join(native(key) for key in keymap.keys(command.act)))
            for command in COMMANDS
            if command.menu is menu and keymap.keys(command.act)
        ]
        cursor.insertText(plain(menu.value))
        table = cursor.insertTable(len(rows), 2, lines)
        for number, row in enumerate(rows):
            for column, text in enumerate(row):
                table.cellAt(number, column).firstCursorPosition().insertText(text)
        cursor.movePosition(QTextCursor.MoveOperation.End)
        cursor.insertBlock()
    return document
