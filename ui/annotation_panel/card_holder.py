"""Where the live editor lies over its card.

Not an index widget of the list: what lies inside a table is no part of the tree that screen
readers walk. This one is a neighbour of the list and follows its card as that scrolls.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QRect, Qt
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QTableView, QWidget

from ui.annotation_panel.card_form import CardForm


class CardHolder(QWidget):
    """A window on the editor, as much of it as the list has room for."""

    def __init__(self, view: QTableView, parent: QWidget) -> None:
        super().__init__(parent)
        self._view = view
        self._area = parent
        self._editor: CardForm | None = None
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        view.installEventFilter(self)
        self.hide()

    def hold(self, editor: CardForm) -> None:
        """Show an editor; it belongs to this holder from now on."""
        self._editor = editor
        editor.setParent(self)
        editor.show_keyboard(self._view.hasFocus())
        editor.show()

    def release(self) -> None:
        """Show none; the editor goes once nobody needs it any more."""
        editor, self._editor = self._editor, None
        self.hide()
        if editor is not None:
            editor.hide()
            editor.deleteLater()

    def follow(self, card: QRect) -> None:
        """Lie over the card at this place of the view's viewport."""
        if self._editor is None:
            return
        viewport = self._view.viewport()
        seen = card.intersected(viewport.rect())
        if seen.isEmpty():
            self.setGeometry(0, 0, 0, 0)  # not hidden: the keyboard may be in a field
        else:
            corner = viewport.mapTo(self._area, seen.topLeft())
            self.setGeometry(QRect(corner, seen.size()))
        self._editor.setGeometry(QRect(card.topLeft() - seen.topLeft(), card.size()))
        self.show()
        self.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Show on the card, which hides what the list would draw, whether the list has the keys."""
        focus = (QEvent.Type.FocusIn, QEvent.Type.FocusOut)
        if self._editor is not None and event.type() in focus:
            self._editor.show_keyboard(event.type() is QEvent.Type.FocusIn)
        return super().eventFilter(watched, event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll the list."""
        QCoreApplication.sendEvent(self._view.viewport(), event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Give the list what the editor does not want, such as Escape on a button."""
        QCoreApplication.sendEvent(self._view, event)
