"""Which importer reads which media type; an importer is loaded when its first file comes."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import Protocol

from app.errors import UnreadableFileError
from app.importing import document_messages, log_in_page, messages, sniff, sniff_document
from app.importing.finish import Found, Provenance, finish
from app.importing.pictures import Find
from app.model.block import Body
from app.model.chapter import Chapter
from app.model.draft import Draft, Note

_CHARSET = re.compile(r";\s*charset\s*=\s*\"?([A-Za-z0-9._:-]{2,40})", re.IGNORECASE)


class Importer(Protocol):
    """What an importer's module offers; `read` is a pure function of a file's bytes.

    `charset` is the encoding that came with the bytes, "" where none did. `VERSION` is raised
    when the same bytes give other blocks.
    """

    VERSION: str

    def read(self, data: bytes, name: str, charset: str = "") -> tuple[Found | Note, ...]:
        """Return the articles of a file, and notes on parts that are none.

        Raise UnreadableFileError where there is no article at all.
        """
        ...


class PageImporter(Importer, Protocol):
    """An importer of files whose images may lie beside them, where `find` finds them."""

    def read(
        self, data: bytes, name: str, charset: str = "", find: Find | None = None
    ) -> tuple[Found | Note, ...]:
        """Return the articles of a file as `Importer.read` does, with their images."""
        ...


@dataclass(frozen=True, slots=True)
class Format:
    """One format that is read: its name as kept with each version, and how to load it.

    `library` is the package that reads it where that may be missing: left out by who packaged
    Pressmark, or built for another system.
    """

    name: str
    media_type: str
    load: Callable[[], Importer]
    library: str = ""


def _load_html() -> PageImporter:
    from app.importing import html_file

    return html_file


def _load_markdown() -> PageImporter:
    from app.importing import markdown_file

    return markdown_file


def _load_text() -> Importer:
    from app.importing import text_file

    return text_file


def _load_mhtml() -> Importer:
    from app.importing import mhtml_file

    return mhtml_file


def _load_mail() -> Importer:
    from app.importing import mail_file

    return mail_file


def _load_feed() -> Importer:
    from app.importing import feed_file

    return feed_file


def _load_pdf() -> Importer:
    from app.importing import pdf_file

    return pdf_file


def _load_docx() -> Importer:
    from app.importing import docx_file

    return docx_file


def _load_odt() -> Importer:
    from app.importing import odt_file

    return odt_file


def _load_rtf() -> Importer:
    from app.importing import rtf_file

    return rtf_file


def _load_epub() -> Importer:
    from app.importing import epub_file

    return epub_file


FORMATS = {
    entry.media_type: entry
    for entry in (
        Format("html", sniff.HTML, _load_html),
        Format("markdown", sniff.MARKDOWN, _load_markdown),
        Format("text", sniff.TEXT, _load_text),
        Format("mhtml", sniff.MHTML, _load_mhtml),
        Format("mail", sniff.MAIL, _load_mail),
        Format("feed", sniff.FEED, _load_feed),
        Format("PDF", sniff_document.PDF, _load_pdf, library="pypdfium2"),
        Format("docx", sniff_document.DOCX, _load_docx, library="mammoth"),
        Format("odt", sniff_document.ODT, _load_odt),
        Format("rtf", sniff_document.RTF, _load_rtf),
        Format("epub", sniff_document.EPUB, _load_epub),
    )
}

_PAGES = {sniff.HTML: _load_html, sniff.MARKDOWN: _load_markdown}


def read(
    data: bytes,
    name: str,
    media_type: str = "",
    find: Find | None = None,
    chapters: Sequence[int] = (),
) -> list[Draft]:
    """Return the articles of a file's bytes, `name` being the file's without its path.

    `find` finds the images that lie beside the file. `chapters` are the numbers of those wanted of
    a book, none for all. `media_type` (with a charset, where known)
    overrides sniffing. Raise ForeignFormatError for a format that is not read, UnreadableFileError
    for a file that cannot be; the sentence names it.
    """
    kind = sniff.sniff(data, name, media_type)
    charset = _CHARSET.search(media_type)
    with _naming(name):
        if chapters and kind != sniff_document.EPUB:
            raise UnreadableFileError(document_messages.no_book(name))
        if kind == sniff.ZIP:
            return _from_zip(data, name)
        parts = _parts(data, name, FORMATS[kind], charset[1] if charset else "", find)
        if kind in (sniff.HTML, sniff.MHTML):
            return log_in_page.remarked(_drafts(data, name, FORMATS[kind], parts))
        if kind != sniff_document.EPUB:
            return _drafts(data, name, FORMATS[kind], parts)
        drafts = _drafts(data, name, FORMATS[kind], _chosen(parts, chapters, name))
        return drafts if chapters else _with_remark(drafts)


def chapters_of(data: bytes, name: str, media_type: str = "") -> tuple[Chapter, ...]:
    """Return the chapters of a book, none of any other file; raise as `read` does."""
    if sniff.sniff(data, name, media_type) != sniff_document.EPUB:
        return ()
    with _naming(name):
        parts = _parts(data, name, FORMATS[sniff_document.EPUB], "", None)
    return tuple(
        Chapter(number, part.meta.title, len(Body(part.blocks).unfolded_text), part.is_matter)
        for number, part in enumerate(parts, start=1)
        if isinstance(part, Found)
    )


@contextmanager
def _naming(name: str) -> Iterator[None]:
    """Have every sentence about a file name it."""
    try:
        yield
    except sniff.ForeignFormatError:
        raise
    except UnreadableFileError as error:
        raise UnreadableFileError(messages.naming(name, str(error))) from None


def _chosen(
    parts: Sequence[Found | Note], chapters: Sequence[int], name: str
) -> Sequence[Found | Note]:
    """Return the chapters of a book that are wanted, in the book's order."""
    wanted = sorted(set(chapters)) or range(1, len(parts) + 1)
    unknown = [number for number in wanted if not 1 <= number <= len(parts)]
    if unknown:
        raise UnreadableFileError(document_messages.no_chapter(name, unknown[0], len(parts)))
    return [parts[number - 1] for number in wanted]


def _with_remark(drafts: list[Draft]) -> list[Draft]:
    """Have the first chapter of a book tell that nobody chose among them."""
    if len(drafts) == 1:
        return drafts
    remark = document_messages.all_chapters(len(drafts))
    return [replace(drafts[0], remark=remark), *drafts[1:]]


def _loaded(kind: Format, name: str) -> Importer:
    try:
        return kind.load()
    except (ImportError, OSError):  # the second: a library of the system that is not there
        if not kind.library:
            raise
        sentence = document_messages.library_missing(name, kind.name, kind.library)
        raise UnreadableFileError(sentence) from None


def _from_zip(data: bytes, name: str) -> list[Draft]:
    from app.importing import zip_file

    return _with_notes(*zip_file.read(data, name, read), name)


def _parts(
    data: bytes, name: str, kind: Format, charset: str, find: Find | None
) -> Sequence[Found | Note]:
    importer = _loaded(kind, name)
    if kind.media_type in _PAGES:
        return _PAGES[kind.media_type]().read(data, name, charset, find)
    return importer.read(data, name, charset)


def _drafts(data: bytes, name: str, kind: Format, parts: Sequence[Found | Note]) -> list[Draft]:
    provenance = Provenance(data, name, kind.media_type, kind.name, kind.load().VERSION)
    drafts: list[Draft] = []
    notes: list[Note] = []
    for part in parts:
        if isinstance(part, Note):
            notes.append(part)
            continue
        try:
            drafts.append(finish(part, provenance))
        except UnreadableFileError as error:
            if len(parts) == 1:
                raise
            sentence = messages.of_part(str(error), said_of=name, part=part.meta.title, whole=name)
            notes.append(Note(sentence))
    return _with_notes(drafts, notes, name)


def _with_notes(drafts: list[Draft], notes: list[Note], name: str) -> list[Draft]:
    """Return the drafts, the notes on other parts of the file `name` with the first of them.

    Raise UnreadableFileError with all that the notes say where there is no draft.
    """
    if not drafts:
        sentences = (note.sentence for note in notes)
        raise UnreadableFileError(messages.nothing_in(name, sentences))
    return [replace(drafts[0], notes=(*drafts[0].notes, *notes)), *drafts[1:]]
