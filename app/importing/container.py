"""The zipped folder that .docx, .odt and .epub files are, opened without trust.

Nothing is ever unpacked to disk, and no part is read that has not said a bearable size, is not
packed a thousand to one, and is not what it claims to be.
"""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Iterator

from app.errors import UnreadableFileError
from app.importing import document_messages
from app.importing.pictures import LARGEST_PICTURE, MOST_BYTES

MAX_ENTRIES = 10_000
MAX_DECLARED = 2**30
"""Bytes that all parts together may claim; pictures are most of them."""

MAX_PART = 24 * 2**20
"""Bytes of one part that is read: the markup of some four thousand pages."""

MAX_READ = 4 * MAX_PART
"""Bytes of all parts together that are read."""

MAX_IMAGES = 2 * MOST_BYTES
"""Bytes of all images that are looked at; not all of them are kept."""

MAX_RATIO = 250
"""Bytes that one packed byte may stand for; markup seldom packs better than one to fifty."""

_RATIO_MATTERS_FROM = 2**20

_ENCRYPTED = 0x1
_BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    NotImplementedError,  # a way of packing that Python does not know
    OSError,
    RuntimeError,
    ValueError,
)


class Container:
    """The parts of a file by their names; a name that stands twice means the later part.

    Raise UnreadableFileError for what is no zip, is protected, or claims too much.
    """

    def __init__(self, data: bytes, name: str) -> None:
        self._name = name
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except _BROKEN:
            raise UnreadableFileError(document_messages.broken_package(name)) from None
        entries = self._zip.infolist()
        if len(entries) > MAX_ENTRIES:
            raise UnreadableFileError(
                document_messages.too_many_parts(name, len(entries), MAX_ENTRIES)
            )
        if sum(entry.file_size for entry in entries) > MAX_DECLARED:
            raise UnreadableFileError(document_messages.unpacks_too_large(name))
        if any(entry.flag_bits & _ENCRYPTED for entry in entries):
            raise UnreadableFileError(document_messages.password_protected(name))
        self._read = 0
        self._image_bytes_left = MAX_IMAGES
        self._entries = {entry.filename: entry for entry in entries}

    def __contains__(self, part: str) -> bool:
        return part in self._entries

    def __iter__(self) -> Iterator[str]:
        return iter(self._entries)

    def image(self, part: str) -> bytes | None:
        """Return the bytes of an image, None where it is missing, broken or too large."""
        entry = self._entries.get(part)
        if entry is None or entry.file_size > min(LARGEST_PICTURE, self._image_bytes_left):
            return None
        self._image_bytes_left -= entry.file_size
        try:
            with self._zip.open(entry) as file:
                return file.read(LARGEST_PICTURE + 1)
        except _BROKEN:
            return None

    def read(self, part: str) -> bytes:
        """Return a part's bytes; raise UnreadableFileError if it is missing, broken or too big."""
        entry = self._entries.get(part)
        if entry is None:
            raise UnreadableFileError(document_messages.missing_part(self._name, part))
        self._read += entry.file_size
        if entry.file_size > MAX_PART or self._read > MAX_READ:
            raise UnreadableFileError(document_messages.unpacks_too_large(self._name))
        packed = max(1, entry.compress_size)
        if entry.file_size > max(_RATIO_MATTERS_FROM, MAX_RATIO * packed):
            raise UnreadableFileError(document_messages.unpacks_too_large(self._name))
        try:
            with self._zip.open(entry) as file:
                found = file.read(MAX_PART + 1)
        except _BROKEN:
            raise UnreadableFileError(document_messages.broken_package(self._name)) from None
        if len(found) != entry.file_size:
            raise UnreadableFileError(document_messages.broken_package(self._name))
        return found
