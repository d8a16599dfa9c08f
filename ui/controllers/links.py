"""Links in articles: opened outside, after asking, and only those to pages and people."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtGui import QDesktopServices

from ui.messages import Messages

_SCHEMES = frozenset({"http", "https", "mailto"})


def offer_link(address: str, messages: Messages) -> None:
    """Ask whether a link may be opened in the person's browser or mail program, and open it."""
    url = QUrl(address, QUrl.ParsingMode.StrictMode)
    if not url.isValid() or url.scheme() not in _SCHEMES:
        return
    translate = QCoreApplication.translate
    may = messages.confirm(
        translate("Links", "Open this link outside Pressmark?"),
        url.toDisplayString(),
        translate("Links", "Open"),
    )
    if may:
        QDesktopServices.openUrl(url)
