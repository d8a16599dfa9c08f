"""Where a text comes from: the file it was read from, what was mended, and the hashes of both."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication, QLocale, Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app.model.article import OpenArticle
from app.model.media_type import may_be_opened
from ui.dialogs import MARGIN
from ui.i18n import QT_TRANSLATE_NOOP, mended_label, ui_date, ui_number
from ui.in_sight import in_sight

_KINDS = {
    "text/plain": QT_TRANSLATE_NOOP("AboutText", "Text"),
    "text/markdown": QT_TRANSLATE_NOOP("AboutText", "Markdown"),
    "text/html": QT_TRANSLATE_NOOP("AboutText", "Web page"),
    "multipart/related": QT_TRANSLATE_NOOP("AboutText", "Web archive"),
    "message/rfc822": QT_TRANSLATE_NOOP("AboutText", "E-mail"),
    "application/rss+xml": QT_TRANSLATE_NOOP("AboutText", "News feed"),
    "application/zip": QT_TRANSLATE_NOOP("AboutText", "Zip file"),
    "application/pdf": QT_TRANSLATE_NOOP("AboutText", "PDF"),
    "application/rtf": QT_TRANSLATE_NOOP("AboutText", "Rich text"),
    "application/epub+zip": QT_TRANSLATE_NOOP("AboutText", "Book (EPUB)"),
    "application/vnd.oasis.opendocument.text": QT_TRANSLATE_NOOP("AboutText", "OpenDocument text"),
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": QT_TRANSLATE_NOOP(
        "AboutText", "Word document"
    ),
}


class AboutText(QDialog):
    """What is known about the origin of the text that is read.

    Signals: `open_requested()` and `save_requested()`, of the original; `open_requested` only
    where its kind may be opened.
    """

    open_requested = Signal()
    save_requested = Signal()

    def __init__(self, article: OpenArticle, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("About This Text"))
        title = _line(in_sight(article.article.meta.title))
        title.setObjectName("title")
        form = QFormLayout()
        form.setHorizontalSpacing(18)
        for label, value in facts(article):
            shown = _line(in_sight(value))
            shown.setAccessibleName(f"{label}: {in_sight(value)}")
            form.addRow(label, shown)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        layout.setSpacing(12)
        layout.addWidget(title)
        layout.addLayout(form)
        layout.addStretch(1)
        layout.addWidget(self._buttons(article))

    def _buttons(self, article: OpenArticle) -> QDialogButtonBox:
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        buttons.button(QDialogButtonBox.StandardButton.Close).setDefault(True)
        if article.version.original_sha256:
            opening = QPushButton(self.tr("&Open Original…"))
            opening.setEnabled(may_be_opened(article.version.media_type))
            if not opening.isEnabled():
                opening.setToolTip(
                    self.tr("A file of this kind is not handed to other programs: save it instead.")
                )
            opening.clicked.connect(self.open_requested)
            saving = QPushButton(self.tr("&Save Original As…"))
            saving.clicked.connect(self.save_requested)
            for button in (opening, saving):
                button.setAutoDefault(False)
                buttons.addButton(button, QDialogButtonBox.ButtonRole.ActionRole)
        return buttons


def facts(article: OpenArticle) -> Iterator[tuple[str, str]]:
    """Yield what the dialog tells, as pairs of label and value; values may have several lines."""
    version = article.version
    kind = QCoreApplication.translate("AboutText", _KINDS.get(version.media_type, ""))
    read_by = f"{version.importer} {version.importer_version}".strip()
    yield _tr("File"), version.original_name or _tr("None: the text was pasted")
    yield _tr("Kind"), " – ".join(part for part in (kind, version.media_type) if part) or "–"
    yield _tr("Read by"), read_by or "–"
    yield _tr("Captured"), _moment(article.article.captured)
    yield _tr("Version"), f"{ui_number(version.number)} – {_moment(version.created_at)}"
    yield _tr("Language"), _languages(article)
    yield _tr("Mended"), _mended(version.mended)
    yield _tr("SHA-256 of the file"), version.original_sha256 or "–"
    yield _tr("SHA-256 of the text"), version.text_sha256


def _moment(stamp: str) -> str:
    return f"{ui_date(stamp)}, {stamp[11:16]} UTC"


def _languages(article: OpenArticle) -> str:
    own = article.article.meta.language
    others = Counter(
        block.language
        for block in article.body.blocks
        if block.language and block.language != own and not block.boilerplate
    )
    lines = [_language(own) if own else _tr("unknown")]
    for language, count in others.most_common():
        one, several = _tr("1 paragraph: {language}"), _tr("{n} paragraphs: {language}")
        pattern = one if count == 1 else several
        lines.append(pattern.format(n=ui_number(count), language=_language(language)))
    return "\n".join(lines)


def _language(tag: str) -> str:
    """Return a language by its own name and tag: "Deutsch (de)"; the tag where it has no name."""
    locale = QLocale(tag)
    if locale.language() == QLocale.Language.English:  # by itself it is called American
        return f"English ({tag})"
    known = locale.language() != QLocale.Language.C and bool(locale.nativeLanguageName())
    return f"{locale.nativeLanguageName()} ({tag})" if known else tag


def _mended(mended: dict[str, int]) -> str:
    kinds = sorted(mended.items(), key=lambda item: (-item[1], item[0]))
    lines = [f"{ui_number(count)} × {mended_label(kind)}" for kind, count in kinds]
    return "\n".join(lines) or _tr("Nothing: the text is as it stands in the file")


def _line(text: str) -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(" " in text)  # a hash is shown whole
    flags = Qt.TextInteractionFlag
    label.setTextInteractionFlags(flags.TextSelectableByMouse | flags.TextSelectableByKeyboard)
    return label


def _tr(text: str) -> str:
    return QCoreApplication.translate("AboutText", text)
