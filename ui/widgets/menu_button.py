"""A button that opens a menu, for those who see it and for those who hear it."""

from __future__ import annotations

from PySide6.QtWidgets import QMenu, QStyleOptionToolButton, QToolButton, QWidget


class MenuButton(QToolButton):
    """Opens its menu when it is pressed, by Space, or by a screen reader's "show menu".

    WORKAROUND (Qt 6.11): to a button whose popup mode is InstantPopup a screen reader can say
    "show menu", and nothing happens. So this one is of the mode that has a menu beside its own
    press, is drawn and pressed as if all of it were the menu's, and opens it on the press, too.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.MenuButtonPopup)
        self.setMenu(QMenu(self))
        self.clicked.connect(self.showMenu)

    def initStyleOption(self, option: QStyleOptionToolButton) -> None:
        """Leave out the line and the arrow that part a menu from its button."""
        super().initStyleOption(option)
        option.features &= ~QStyleOptionToolButton.ToolButtonFeature.MenuButtonPopup

    def nextCheckState(self) -> None:
        """Stay checked or not: what is chosen in the menu decides that."""
