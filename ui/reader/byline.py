"""The line under the headline: outlet, byline, date, reading time, place and hash.

It is metadata, drawn outside the document: no offset of the text depends on it.
"""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import urlsplit

from PySide6.QtCore import QCoreApplication, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter

from app.model.article import OpenArticle
from ui.i18n import ui_date
from ui.in_sight import in_sight
from ui.reader.folds import headline_of
from ui.theme import Theme

_WORDS_PER_MINUTE = 220
"""Silent reading of prose: 238 words a minute in English (Brysbaert 2019), less elsewhere."""

_MOST_NAMED = 4
_SEPARATOR = "\u00a0· "
"""No line begins with it."""
_WRAP = int(Qt.TextFlag.TextWordWrap.value)
_ISOLATE, _END_ISOLATE, _NO_BREAK = "\u2068", "\u2069", "\u2060"
_ABOVE, _BELOW = 10.0, 22.0


class Byline:
    """The words of the line and how much room they take.

    It runs in the direction of the headline; each part keeps its own order of letters. `also_in`
    are the outlets that have nearly the same text.
    """

    def __init__(self, article: OpenArticle, font: QFont, also_in: Sequence[str] = ()) -> None:
        self._font = font
        told = [*_parts(article), *([_also_in(also_in)] if also_in else [])]
        parts = (f"{_ISOLATE}{part}{_END_ISOLATE}" for part in told)
        self._text = _SEPARATOR.join(parts)
        headline = headline_of(article.body.blocks)
        self._rtl = headline is not None and article.body.blocks[headline].direction == "rtl"

    def height(self, width: float) -> float:
        """Return the pixels to keep free under a headline of that width."""
        return _ABOVE + self._box(width).height() + _BELOW

    def paint(self, painter: QPainter, theme: Theme, left: float, top: float, width: float) -> None:
        """Draw the line from `top` on."""
        painter.setFont(self._font)
        painter.setPen(theme.muted)
        painter.save()
        painter.setLayoutDirection(
            Qt.LayoutDirection.RightToLeft if self._rtl else Qt.LayoutDirection.LeftToRight
        )
        painter.drawText(
            QRectF(left, top + _ABOVE, width, self._box(width).height()), _WRAP, self._text
        )
        painter.restore()

    def _box(self, width: float) -> QRectF:
        return QFontMetricsF(self._font).boundingRect(QRectF(0, 0, width, 400), _WRAP, self._text)


def _parts(article: OpenArticle) -> list[str]:
    meta = article.article.meta
    host = urlsplit(meta.url or meta.canonical_url).hostname if _is_plain(meta.url) else ""
    sha256 = article.version.original_sha256
    parts = [
        meta.outlet,
        meta.byline,
        ui_date(meta.published) if meta.published else "",
        _reading_time(article) if article.is_whole else "",
        _in_one_piece((host or "").removeprefix("www.")),
        f"SHA-256\u00a0{sha256[:4]}…{_NO_BREAK}{sha256[-4:]}" if sha256 else "",
    ]
    return [in_sight(part) for part in parts if part]


def _reading_time(article: OpenArticle) -> str:
    # Counting spaces is enough for minutes, and fast where a text has a million letters.
    blocks = article.body.blocks
    folded = sum(block.text.count(" ") + 1 for block in blocks if block.boilerplate)
    words = article.text.count(" ") + len(blocks) - folded
    minutes = max(1, round(words / _WORDS_PER_MINUTE))
    return QCoreApplication.translate("Byline", "%n min", "reading time", minutes)


def _in_one_piece(host: str) -> str:
    """Return the name of a site so that no line ends at one of its hyphens."""
    return host.replace("-", f"{_NO_BREAK}-{_NO_BREAK}")


def _also_in(outlets: Sequence[str]) -> str:
    named = ", ".join(map(in_sight, outlets[:_MOST_NAMED])) + (
        " …" if len(outlets) > _MOST_NAMED else ""
    )
    return QCoreApplication.translate("Byline", "also in: {outlets}").format(outlets=named)


def _is_plain(url: str) -> bool:
    """Say whether an address can be taken apart; `urlsplit` raises on a broken bracket."""
    return "[" not in url and "]" not in url
