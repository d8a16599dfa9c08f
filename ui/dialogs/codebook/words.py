"""How much has a tag, in words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.model.tag import TagUse
from ui.i18n import ui_number


def use_in_words(use: TagUse) -> str:
    """Return a count such as "12 annotations in 3 articles"."""

    def tr(text: str) -> str:
        return QCoreApplication.translate("TagUse", text)

    if use.annotations == 1:
        return tr("1 annotation")
    text = tr("{n} annotations in 1 article") if use.articles == 1 else ""
    text = text or tr("{n} annotations in {m} articles")
    return text.format(n=ui_number(use.annotations), m=ui_number(use.articles))
