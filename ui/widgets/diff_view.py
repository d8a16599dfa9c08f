"""Shows two texts in one: what was added is underlined, what was removed struck through."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QTextCharFormat, QTextCursor, QTextLength, QTextTableFormat
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from app.text.diff import Kind, Piece
from ui.theme import Theme

Line = Sequence[Piece]
"""One line to show; a line without pieces stays empty."""

_GROUNDS = {Kind.ADDED: "green", Kind.REMOVED: "rose"}
_CELL_PADDING = 6
_MARGIN = 10


class DiffView(QTextEdit):
    """A read-only text in which colour never stands alone: lines and strokes say the same.

    What is no change has the colour of the window's text, so that it can be read whatever theme is
    chosen while the text is shown; the others bring their ground along.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setTabChangesFocus(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.document().setDocumentMargin(_MARGIN)

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Show lines one below the other."""
        cursor = self._emptied()
        for number, line in enumerate(lines):
            if number:
                cursor.insertBlock()
            self._write(cursor, line)
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def show_columns(self, rows: Sequence[tuple[Line, Line]]) -> None:
        """Show pairs of lines side by side."""
        cursor = self._emptied()
        if rows:
            half = QTextLength(QTextLength.Type.PercentageLength, 50)
            layout = QTextTableFormat()
            layout.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
            layout.setColumnWidthConstraints([half, half])
            layout.setBorder(0)
            layout.setCellPadding(_CELL_PADDING)
            table = cursor.insertTable(len(rows), 2, layout)
            for number, columns in enumerate(rows):
                for column, line in enumerate(columns):
                    self._write(table.cellAt(number, column).firstCursorPosition(), line)
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def _emptied(self) -> QTextCursor:
        self.clear()
        return QTextCursor(self.document())

    def _write(self, cursor: QTextCursor, line: Line) -> None:
        removed = False
        for piece in line:
            if removed and piece.kind is Kind.ADDED:
                cursor.insertText(" ", self._format(Kind.SAME))  # keeps the two words apart
            cursor.insertText(piece.text, self._format(piece.kind))
            removed = piece.kind is Kind.REMOVED

    def _format(self, kind: Kind) -> QTextCharFormat:
        drawn = QTextCharFormat()
        if kind is Kind.ADDED:
            drawn.setFontUnderline(True)
        elif kind is Kind.REMOVED:
            drawn.setFontStrikeOut(True)
        elif kind is Kind.CHANGED:  # said about the text, not part of it
            drawn.setFontItalic(True)
        ground = _GROUNDS.get(kind)
        if ground is not None:
            drawn.setForeground(self._theme.ink)
            drawn.setBackground(self._theme.tags[ground].wash)
        return drawn
