"""What a drag or the clipboard brings: files, a text that may become an article, or an address.

Browsers say with a selection where it comes from, each in a format of its own:
`text/x-moz-url-priv` (Firefox) and `chromium/x-source-url` name the page; `text/x-moz-url` and
`text/uri-list` are of a link that was dragged.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QMimeData

from app.model.report import Source

_ADDRESS = re.compile(r"https?://[^\s<>\"]+", re.IGNORECASE)
_OF_PAGE = ("text/x-moz-url-priv", "chromium/x-source-url")
_OF_LINK = "text/x-moz-url"


@dataclass(frozen=True, slots=True)
class Brought:
    """Paths of files and folders, or one text as a source with its plain words as a preview.

    `address` is where somebody wants to go who brought an address alone.
    """

    paths: tuple[Path, ...] = ()
    source: Source | None = None
    preview: str = ""
    address: str = ""


def brought_by(mime: QMimeData, name: str) -> Brought:
    """Return what the data holds: files first, then HTML, then plain text, else nothing.

    `name` is what a text without a file is called by.
    """
    paths = tuple(Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile())
    if paths:
        return Brought(paths=paths)
    text = mime.text()
    if _ADDRESS.fullmatch(text.strip()):  # of a link, a picture, or the address bar
        return Brought(address=text.strip())
    if mime.hasHtml() and mime.html().strip():
        return _text(mime, mime.html(), name, "text/html")
    return _text(mime, text, name, "text/plain") if text.strip() else Brought()


def _text(mime: QMimeData, content: str, name: str, media_type: str) -> Brought:
    url, title = _origin(mime)
    source = Source(
        data=content.encode("utf-8", "replace"),
        name=name,
        media_type=media_type,
        title=title,
        url=url,
    )
    return Brought(source=source, preview=mime.text())


def _origin(mime: QMimeData) -> tuple[str, str]:
    """Return the address of the page a selection was made in and its title, where they are told."""
    for name in _OF_PAGE:
        address = _decoded(mime, name).strip()
        if _ADDRESS.fullmatch(address):
            return address, ""
    address, _, title = _decoded(mime, _OF_LINK).partition("\n")
    if _ADDRESS.fullmatch(address.strip()):
        return address.strip(), " ".join(title.split())
    named = (url.toString() for url in mime.urls())
    return next((each for each in named if _ADDRESS.fullmatch(each)), ""), ""


def _decoded(mime: QMimeData, name: str) -> str:
    """Return a format's text: Firefox writes UTF-16 of the machine's order, others UTF-8."""
    data = bytes(mime.data(name).data())
    coding = "utf-16-le" if b"\0" in data[:2] else "utf-8"
    return data.decode(coding, "replace").strip("\0\ufeff")
