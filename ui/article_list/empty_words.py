"""What is said where there is no article: how to begin, or why nothing is listed."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from app.model.article import ArticleQuery
from ui.commands import Act
from ui.keymap import KeyMap


@dataclass(frozen=True, slots=True)
class Words:
    """A sentence, and up to two buttons below it."""

    text: str
    button: str = ""
    other: str = ""


def why_empty(query: ArticleQuery, *, is_open: bool) -> Words:
    """Return what stands in the place of the list when it has no article."""
    if not is_open:
        return Words(_tr("No library is open."))
    if query == ArticleQuery():
        return Words(
            _tr("Drop files or folders here: saved web pages, PDF, documents, mail, text."),
            _tr("Import files …"),
            _tr("Open the sample library"),
        )
    if query.text:
        said = _tr("Nothing found for “{words}”.").format(words=query.text)
        return Words(said, _tr("Show all articles"))
    return Words(_tr("No article fits these filters."), _tr("Show all articles"))


def how_to_begin(keymap: KeyMap) -> str:
    """Return what the reader says while the library is empty, a line for each way."""
    files, paste = keymap.told(Act.IMPORT_FILES), keymap.told(Act.PASTE_ARTICLE)
    return "\n".join(
        (
            _tr("This library is empty. There are four ways to begin:"),
            "",
            _tr("Drop files, folders or a text selected in the browser on this window."),
            _tr("Import files or whole folders: {key}, and the File menu.").format(key=files)
            if files
            else _tr("Import files or whole folders: in the File menu."),
            _tr("Paste an article you have copied: {key}.").format(key=paste)
            if paste
            else _tr("Paste an article you have copied: in the File menu."),
            _tr("Open the samples, of which one shows the four moves: Help → Sample Library."),
        )
    )


def _tr(text: str) -> str:
    return QCoreApplication.translate("ArticleListPanel", text)
