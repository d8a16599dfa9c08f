"""Which importer reads which media type; an importer is loaded when its first file comes."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from app.errors import UnreadableFileError
from app.importing import messages, sniff
from app.importing.finish import Found, Provenance, finish
from app.model.draft import Draft

_CHARSET = re.compile(r";\s*charset\s*=\s*\"?([A-Za-z0-9._:-]{2,40})", re.IGNORECASE)


class Importer(Protocol):
    """What an importer's module offers; `read` is a pure function of a file's bytes.

    `charset` is the encoding that came with the bytes, "" where none did. `VERSION` is raised
    when the same bytes give other blocks.
    """

    VERSION: str

    def read(self, data: bytes, name: str, charset: str = "") -> tuple[Found, ...]:
        """Return the articles of a file; raise UnreadableFileError."""
        ...


@dataclass(frozen=True, slots=True)
class Format:
    """One format that is read: its name as kept with each version, and how to load it."""

    name: str
    media_type: str
    load: Callable[[], Importer]


def _load_html() -> Importer:
    from app.importing import html_file

    return html_file


def _load_markdown() -> Importer:
    from app.importing import markdown_file

    return markdown_file


def _load_text() -> Importer:
    from app.importing import text_file

    return text_file


FORMATS = {
    entry.media_type: entry
    for entry in (
        Format("html", sniff.HTML, _load_html),
        Format("markdown", sniff.MARKDOWN, _load_markdown),
        Format("text", sniff.TEXT, _load_text),
    )
}


def read(data: bytes, name: str, media_type: str = "") -> list[Draft]:
    """Return the articles of a file's bytes, `name` being the file's without its path.

    `media_type` (with a charset, where known) overrides sniffing. Raise ForeignFormatError for a
    format that is not read, UnreadableFileError for a file that cannot be; the sentence names it.
    """
    kind = FORMATS[sniff.sniff(data, name, media_type)]
    importer = kind.load()
    charset = _CHARSET.search(media_type)
    provenance = Provenance(data, name, kind.media_type, kind.name, importer.VERSION)
    try:
        found = importer.read(data, name, charset[1] if charset else "")
        return [finish(article, provenance) for article in found]
    except UnreadableFileError as error:
        raise UnreadableFileError(messages.naming(name, str(error))) from None
