"""Say what a pasted or dropped text is before it becomes an article."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from app.model.preview import Preview
from app.model.report import Source
from ui.dialogs import MARGIN
from ui.dialogs.article_fields import ArticleFields
from ui.in_sight import in_sight
from ui.widgets.fitting import fitting

_NAMES = ("title", "outlet", "published", "url")
_TITLE_LENGTH = 120
_PREVIEW_LENGTH = 20_000


class PasteForm(QDialog):
    """Title, outlet, date and address of a text, above a preview of it.

    Signals: `import_requested(object)`, the `Source` with what was filled in.
    """

    import_requested = Signal(object)

    def __init__(self, source: Source, preview: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._source = source
        self.setWindowTitle(self.tr("Paste Article"))
        self.resize(fitting(self, QSize(620, 520)))
        self._fields = ArticleFields(_NAMES)
        self._fields.set_values(title=source.title or _first_line(preview), url=source.url)
        self._here = QLabel()
        self._here.setWordWrap(True)
        self._here.setTextFormat(Qt.TextFormat.PlainText)
        self._here.setVisible(False)
        text = QPlainTextEdit(preview[:_PREVIEW_LENGTH])
        text.setReadOnly(True)
        text.setTabChangesFocus(True)
        text.setAccessibleName(self.tr("Text"))
        kinds = QDialogButtonBox.StandardButton
        buttons = QDialogButtonBox(kinds.Cancel)
        keep = buttons.addButton(self.tr("Import"), QDialogButtonBox.ButtonRole.AcceptRole)
        self._fields.validity_changed.connect(keep.setEnabled)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        layout.setSpacing(12)
        layout.addWidget(self._fields)
        layout.addWidget(self._here)
        layout.addWidget(QLabel(self.tr("Text")))
        layout.addWidget(text, 1)
        layout.addWidget(buttons)

    def show_preview(self, preview: Preview) -> None:
        """Fill in what was found out meanwhile, and say whether the text is here already."""
        self._fields.fill_in(**{name: getattr(preview.meta, name) for name in _NAMES})
        if preview.same is not None:
            sentence = self.tr("This text is in the library already: {article}")
        elif preview.earlier is not None:
            sentence = self.tr("This becomes a newer version of an article that is here: {article}")
        else:
            return
        row = preview.same or preview.earlier
        said = [row.title or self.tr("Untitled"), row.outlet] if row else []
        self._here.setText(
            sentence.format(article=" · ".join(in_sight(part) for part in said if part))
        )
        self._here.setVisible(True)

    def accept(self) -> None:
        """Ask for the text to be imported."""
        super().accept()
        known = self._fields.values()
        source = replace(
            self._source,
            title=known["title"],
            outlet=known["outlet"],
            published=known["published"],
            url=known["url"],
        )
        self.import_requested.emit(source)


def _first_line(text: str) -> str:
    lines = (line.strip() for line in text.splitlines())
    return next((line for line in lines if line), "")[:_TITLE_LENGTH]
