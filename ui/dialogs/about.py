"""What this program is, and under which licence."""

from __future__ import annotations

from PySide6.QtCore import Qt, qVersion
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app import __version__
from ui.dialogs import MARGIN
from ui.widgets.icons import application_icon

_ICON = 72
_TEXT_WIDTH = 400


class About(QDialog):
    """Name, version, licence, and the promise that all stays on this computer."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("About Pressmark"))
        sign = QLabel()
        sign.setPixmap(application_icon().pixmap(_ICON, _ICON))
        name = QLabel(f"Pressmark {__version__}")
        name.setObjectName("title")
        text = QLabel(
            self.tr(
                "Read, highlight and tag news articles, offline.\n\n"
                "Everything you import and write stays in your library on this computer; "
                "nothing is sent anywhere.\n\n"
                "Free software under the Apache License 2.0. Made with Qt {qt}, which is used "
                "under the LGPL."
            ).format(qt=qVersion())
        )
        text.setWordWrap(True)
        text.setFixedWidth(_TEXT_WIDTH)
        words = QVBoxLayout()
        words.addWidget(name)
        words.addWidget(text)
        row = QHBoxLayout()
        row.setSpacing(18)
        row.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        layout.setSpacing(12)
        layout.addLayout(row)
        layout.addWidget(buttons)
