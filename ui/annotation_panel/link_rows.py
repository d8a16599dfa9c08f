"""The links of a card that is being edited: a click goes to the far end, a cross takes one away."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from app.model.link import LinkEnd
from ui.annotation_panel.card_coding import far_end, link_label


class _Jump(QPushButton):
    """What a link says, in one line, with all of it as its name and tool tip."""

    def __init__(self, text: str, font: QFont, parent: QWidget) -> None:
        super().__init__(parent)
        self._whole = text
        self.setObjectName("jump")
        self.setFlat(True)
        self.setFont(font)
        self.setAccessibleName(text)
        self.setToolTip(text)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Ask for one line."""
        return QSize(80, QFontMetrics(self.font()).height() + 6)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as much as there is room for."""
        super().resizeEvent(event)
        room = max(1, event.size().width() - 6)
        elide = Qt.TextElideMode.ElideRight
        self.setText(
            QFontMetrics(self.font()).elidedText(self._whole, elide, room).replace("&", "&&")
        )


class LinkRows(QWidget):
    """A row for each link, and a button for a new one.

    Signals: `jump_requested(object)` (the LinkEnd), `removal_requested(object)` (LinkId),
    `link_requested()`.
    """

    jump_requested = Signal(object)
    removal_requested = Signal(object)
    link_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[LinkEnd, ...] = ()
        self._rows: list[QWidget] = []
        self._read_only = False
        self._new = QToolButton(self)
        self._new.setObjectName("more")
        self._new.setText(self.tr("Link…"))
        self._new.setAccessibleName(self.tr("Link with another annotation"))
        self._new.setToolTip(self._new.accessibleName())
        self._new.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._new.clicked.connect(self.link_requested)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        self._layout.addWidget(self._new)

    def show_links(self, links: Sequence[LinkEnd], font: QFont) -> None:
        """Show these links; nothing is built anew where they are shown already."""
        if tuple(links) == self._shown:
            return
        self._shown = tuple(links)
        for row in self._rows:
            row.hide()
            row.deleteLater()
        self._rows = [self._row(end, font) for end in links]
        for at, row in enumerate(self._rows):
            self._layout.insertWidget(at, row)
            row.show()
        self.updateGeometry()

    def set_read_only(self, read_only: bool) -> None:
        """Show the links without letting them be changed."""
        self._read_only = read_only
        self._new.setHidden(read_only)

    def _row(self, end: LinkEnd, font: QFont) -> QWidget:
        row = QWidget(self)
        jump = _Jump(f"{link_label(end.kind, outgoing=end.outgoing)}  {far_end(end)}", font, row)
        jump.clicked.connect(lambda: self.jump_requested.emit(end))
        remove = QToolButton(row)
        remove.setText("×")
        remove.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        remove.setAccessibleName(self.tr("Remove link: {link}").format(link=jump.accessibleName()))
        remove.setToolTip(self.tr("Remove link"))
        remove.setHidden(self._read_only)
        remove.clicked.connect(lambda: self.removal_requested.emit(end.link_id))
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addWidget(jump, 1)
        layout.addWidget(remove)
        return row
