"""The style sheet of the whole window, made from a theme: flat, calm, rounded."""

from __future__ import annotations

from string import Template

from PySide6.QtGui import QFont

from ui.theme import Theme

UI_FONTS = ("Inter", "Noto Sans", "DejaVu Sans")
"""Faces of the controls, first one installed wins."""

_SHEET = Template("""
QMainWindow, QDialog { background: $window; }
QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }
QToolTip { background: $card; color: $ink; border: 1px solid $line; padding: 4px 6px; }

QMenuBar { background: $window; color: $ink; border: none; padding: 2px 6px; }
QMenuBar::item { padding: 4px 9px; border-radius: 6px; background: transparent; }
QMenuBar::item:selected { background: $hover; }
QMenu { background: $card; color: $ink; border: 1px solid $line; padding: 5px; }
QMenu::item { padding: 5px 26px 5px 22px; border-radius: 6px; }
QMenu::item:selected { background: $accent; color: $on_accent; }
QMenu::item:disabled { color: $muted; background: transparent; }
QMenu::separator { height: 1px; background: $line; margin: 5px 8px; }

ReaderView { background: $page; border: none; }
QSplitter::handle { background: $line; }
QStatusBar { background: $page; color: $muted; border-top: 1px solid $line; }
QStatusBar::item { border: none; }
QStatusBar QLabel, QLabel#quiet { color: $muted; }
QLabel#title { font-weight: 600; }

QPushButton {
    background: $card; color: $ink; border: 1px solid $line; border-radius: 7px;
    padding: 6px 14px; min-height: 18px;
}
QPushButton:hover { background: $hover; }
QPushButton:pressed { background: $line; }
QPushButton:disabled { color: $muted; }
QPushButton:default { background: $accent; color: $on_accent; border-color: $accent; }
QPushButton:default:disabled { background: $hover; color: $muted; border-color: $line; }
QPushButton:focus { border: 2px solid $cursor; padding: 5px 13px; }
QPushButton:default:focus { border: 2px solid $ink; }
QPushButton#flat { background: transparent; border: none; color: $accent; font-weight: 600; }
QPushButton#flat:hover { background: $hover; }
QPushButton#flat:focus { border: 2px solid $cursor; padding: 4px 12px; }

QDialog QLineEdit, QDialog QPlainTextEdit {
    background: $card; color: $ink; border: 1px solid $line; border-radius: 7px; padding: 5px 8px;
    selection-background-color: $accent; selection-color: $on_accent;
    placeholder-text-color: $muted;
}
QDialog QLineEdit:focus, QDialog QPlainTextEdit:focus {
    border: 2px solid $cursor; padding: 4px 7px;
}
QDialog QListView, QDialog QTableView, QDialog QTreeView {
    background: $card; color: $ink; border: 1px solid $line; border-radius: 7px; outline: none;
    gridline-color: $line; selection-background-color: $accent; selection-color: $on_accent;
}
QDialog QListView::item { padding: 5px 8px; border-radius: 6px; }
QDialog QTreeView::item { padding: 4px 2px; }
QDialog QTreeView::item:selected { background: $accent; color: $on_accent; }
QListView::indicator, QCheckBox::indicator, QRadioButton::indicator {
    width: 12px; height: 12px; border: 2px solid $muted; border-radius: 3px; background: $card;
}
QRadioButton::indicator { border-radius: 8px; }
QListView::indicator:checked, QCheckBox::indicator:checked, QRadioButton::indicator:checked {
    background: $accent; border-color: $ink;
}
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled { border-color: $line; }
QDialog QListView::item:selected { background: $accent; color: $on_accent; }
QHeaderView::section {
    background: $window; color: $muted; border: none; border-bottom: 1px solid $line;
    padding: 5px 8px;
}

QGroupBox { border: none; margin-top: 24px; padding: 0; font-weight: 600; }
QGroupBox::title { subcontrol-origin: margin; left: 0; }

QProgressBar { background: $line; border: none; border-radius: 3px; max-height: 6px; }
QProgressBar::chunk { background: $accent; border-radius: 3px; }

QScrollBar:vertical { background: transparent; width: 12px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; }
QScrollBar::handle { background: $line; border-radius: 3px; margin: 3px; }
QScrollBar::handle:vertical { min-height: 36px; }
QScrollBar::handle:horizontal { min-width: 36px; }
QScrollBar::handle:hover { background: $muted; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
""")


def stylesheet(theme: Theme) -> str:
    """Return the style sheet that draws the window in a theme."""
    names = ("window", "page", "card", "hover", "ink", "muted", "line", "accent", "on_accent")
    colours = {name: getattr(theme, name).name() for name in (*names, "cursor")}
    return _SHEET.substitute(colours)


def ui_font() -> QFont:
    """Return the face of the controls."""
    font = QFont()
    font.setFamilies(list(UI_FONTS))
    font.setPointSizeF(10)
    return font
