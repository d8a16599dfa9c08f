"""The line under the headline: outlet, byline, date, reading time, place and hash.

It is metadata, drawn outside the document: no offset of the text depends on it.
"""

from __future__ import annotations

from urllib.parse import urlsplit

from PySide6.QtCore import QCoreApplication, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter

from app.model.article import OpenArticle
from ui.i18n import ui_date
from ui.theme import Theme

_WORDS_PER_MINUTE = 220
"""Silent reading of prose: 238 words a minute in English (Brysbaert 2019), less elsewhere."""

_SEPARATOR = " · "
_ABOVE, _BELOW = 4.0, 22.0


class Byline:
    """The words of the line and how much room they take."""

    def __init__(self, article: OpenArticle, font: QFont) -> None:
        self._font = font
        self._parts = _parts(article)

    def height(self, width: float) -> float:
        """Return the pixels to keep free under a headline of that width."""
        return _ABOVE + self._box(width).height() + _BELOW

    def paint(self, painter: QPainter, theme: Theme, left: float, top: float, width: float) -> None:
        """Draw the line from `top` on."""
        painter.setFont(self._font)
        painter.setPen(theme.muted)
        box = self._box(width)
        painter.drawText(
            QRectF(left, top + _ABOVE, width, box.height()),
            int(Qt.TextFlag.TextWordWrap.value),
            _SEPARATOR.join(self._parts),
        )

    def _box(self, width: float) -> QRectF:
        return QFontMetricsF(self._font).boundingRect(
            QRectF(0, 0, width, 400), int(Qt.TextFlag.TextWordWrap.value), self._text()
        )

    def _text(self) -> str:
        return _SEPARATOR.join(self._parts)


def _parts(article: OpenArticle) -> list[str]:
    meta = article.article.meta
    words = sum(len(span.of(article.text).split()) for span in article.sentences)
    minutes = max(1, round(words / _WORDS_PER_MINUTE))
    host = urlsplit(meta.url or meta.canonical_url).hostname if _is_plain(meta.url) else ""
    sha256 = article.version.original_sha256
    parts = [
        meta.outlet,
        meta.byline,
        ui_date(meta.published) if meta.published else "",
        QCoreApplication.translate("Byline", "%n min", "reading time", minutes),
        (host or "").removeprefix("www."),
        f"SHA-256 {sha256[:4]}…{sha256[-4:]}" if sha256 else "",
    ]
    return [part for part in parts if part]


def _is_plain(url: str) -> bool:
    """Say whether an address can be taken apart; `urlsplit` raises on a broken bracket."""
    return "[" not in url and "]" not in url
