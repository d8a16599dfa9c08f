"""A PDF opened with pdfium: its pages as sheets, its properties, and why it cannot be read."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import closing, contextmanager

import pypdfium2 as pdfium
from pypdfium2 import raw

from app.errors import UnreadableFileError
from app.importing import document_messages
from app.importing.pdf.furniture import Sheet
from app.importing.pdf.glyphs import stretches

MAX_PAGES = 2_000
MAX_CHARACTERS = 3_000_000
"""Characters of all pages together: the longest of novels, and what a worker has the time for."""

_END_WITHIN = 2_048
_DATE = re.compile(
    r"(?:D:)?(\d{4})(?:(\d\d)(?:(\d\d)(?:(\d\d)(\d\d)(?:\d\d)?(?:(Z)|([+-]\d\d)'?(\d\d)?)?)?)?)?"
)


@contextmanager
def opened(data: bytes, name: str) -> Iterator[pdfium.PdfDocument]:
    """Open a PDF; raise UnreadableFileError for one that is broken, protected or endless."""
    try:
        document = pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        raise UnreadableFileError(_refusal(error.err_code, data, name)) from None
    with closing(document):
        count = len(document)
        if count == 0:
            raise UnreadableFileError(document_messages.no_pages(name))
        if count > MAX_PAGES:
            raise UnreadableFileError(document_messages.too_many_pages(name, count, MAX_PAGES))
        yield document


def _refusal(code: int | None, data: bytes, name: str) -> str:
    if code == raw.FPDF_ERR_PASSWORD:
        return document_messages.password_protected(name)
    if code == raw.FPDF_ERR_SECURITY:
        return document_messages.unknown_protection(name)
    if not is_whole(data):
        return document_messages.breaks_off(name)
    return document_messages.broken_package(name)


def is_whole(data: bytes) -> bool:
    """Say whether the mark at the end of every PDF is there."""
    return b"%%EOF" in data[-_END_WITHIN:]


def sheets_of(document: pdfium.PdfDocument, name: str) -> tuple[list[Sheet], int]:
    """Return the pages that can be read, and how many cannot.

    Raise UnreadableFileError for more text than is read.
    """
    sheets: list[Sheet] = []
    lost = characters = 0
    for index in range(len(document)):
        try:
            sheet = _sheet(document, index)
        except pdfium.PdfiumError:
            lost += 1
            continue
        characters += sum(len(one.text) for one in sheet.stretches)
        if characters > MAX_CHARACTERS:
            raise UnreadableFileError(document_messages.too_much_text(name, MAX_CHARACTERS))
        sheets.append(sheet)
    return sheets, lost


def _sheet(document: pdfium.PdfDocument, index: int) -> Sheet:
    with closing(document[index]) as page, closing(page.get_textpage()) as text:
        found = tuple(stretches(page, text))
        height = page.get_height()
    label = document.get_page_label(index).strip()
    return Sheet(found, height, index, label or str(index + 1))


def has_pictures(document: pdfium.PdfDocument) -> bool:
    """Say whether one of the first pages shows a picture, as every page of a scan does."""
    for index in range(min(len(document), 3)):
        try:
            with closing(document[index]) as page:
                if any(page.get_objects(filter=[raw.FPDF_PAGEOBJ_IMAGE], max_depth=3)):
                    return True
        except pdfium.PdfiumError:
            continue
    return False


def iso_of(date: str) -> str:
    """Return a PDF's date (D:20261114083000+01'00') as ISO 8601, in the precision written."""
    found = _DATE.match(date.strip())
    if not found:
        return ""
    year, month, day, hour, minute, utc, hours, minutes = found.groups()
    written = "-".join(part for part in (year, month, day) if part)
    if hour:
        written += f"T{hour}:{minute}"
        written += utc or (f"{hours}:{minutes or '00'}" if hours else "")
    return written
