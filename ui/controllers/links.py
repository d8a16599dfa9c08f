"""Links in articles: opened outside, after asking, and only those to pages and people."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtGui import QDesktopServices

from ui.messages import Messages

_WEB = frozenset({"http", "https"})
_MAIL = "mailto"
_SHOWN_LENGTH = 300
"""Characters of an address that are shown: its host is told apart, and comes first."""

_ENCODED = QUrl.ComponentFormattingOption.FullyEncoded


def offer_link(address: str, messages: Messages) -> None:
    """Ask whether a link may be opened in the person's browser or mail program, and open it."""
    url = QUrl(address, QUrl.ParsingMode.StrictMode)
    if not _leads_somewhere(url):
        return
    translate = QCoreApplication.translate
    may = messages.confirm(
        translate("Links", "Open this link outside Pressmark?"),
        _whereto(url),
        translate("Links", "Open"),
    )
    if may:
        QDesktopServices.openUrl(url)


def _leads_somewhere(url: QUrl) -> bool:
    if url.scheme() == _MAIL:
        return "@" in url.path()
    return url.isValid() and url.scheme() in _WEB and bool(url.host())


def _whereto(url: QUrl) -> str:
    """Say where a link truly leads, then how it is written.

    A host in other letters than a-z is shown as the network knows it, for "аpple.com" with a
    Cyrillic letter looks like another; what stands before an @ looks like a host and is none.
    """
    translate = QCoreApplication.translate
    written = bytes(url.toEncoded().data()).decode("ascii")
    shown = written if len(written) <= _SHOWN_LENGTH else f"{written[:_SHOWN_LENGTH]}…"
    if url.scheme() == _MAIL:
        return translate("Links", "It writes to %1.").replace("%1", url.path()) + f"\n\n{shown}"
    host, looks = url.host(_ENCODED), url.host()
    lines = [translate("Links", "It leads to %1.").replace("%1", host)]
    if looks != host:
        told = translate("Links", "The name is written “%1”, which may look like another.")
        lines.append(told.replace("%1", looks))
    if url.userInfo():
        lines.append(translate("Links", "What stands before the @ is no site."))
    return "\n".join(lines) + f"\n\n{shown}"
