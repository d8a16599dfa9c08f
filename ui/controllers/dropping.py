"""What a drag or the clipboard brings: files, or a text that may become an article."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QMimeData

from app.model.report import Source


@dataclass(frozen=True, slots=True)
class Brought:
    """Paths of files and folders, or one text as a source with its plain words as a preview."""

    paths: tuple[Path, ...] = ()
    source: Source | None = None
    preview: str = ""


def brought_by(mime: QMimeData, name: str) -> Brought:
    """Return what the data holds: files first, then HTML, then plain text, else nothing.

    `name` is what a text without a file is called by.
    """
    paths = tuple(Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile())
    if paths:
        return Brought(paths=paths)
    text = mime.text()
    if mime.hasHtml() and mime.html().strip():
        source = Source(
            data=mime.html().encode("utf-8", "replace"), name=name, media_type="text/html"
        )
        return Brought(source=source, preview=text)
    if text.strip():
        source = Source(data=text.encode("utf-8", "replace"), name=name, media_type="text/plain")
        return Brought(source=source, preview=text)
    return Brought()
