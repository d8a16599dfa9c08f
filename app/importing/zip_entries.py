"""The entries of a zip file, looked over before one of them is read.

Nothing is ever unpacked to disk. What the list of entries claims is checked against itself, for
the tricks are all in it: names that lead elsewhere, entries that overlap, sizes beyond reason.
"""

from __future__ import annotations

import contextlib
import io
import re
import stat
import struct
import zipfile
import zlib
from itertools import pairwise
from pathlib import PurePosixPath
from typing import BinaryIO

from app.errors import UnreadableFileError
from app.importing import messages
from app.importing.neighbours import path_in
from app.importing.pictures import LARGEST_PICTURE, Find
from app.words import later, say

MOST_LISTED = 20_000
"""Entries that a zip file may list; the pictures beside saved pages are most of them."""

MOST_BYTES = 256 * 2**20
"""Bytes that the entries which are read may claim together."""

LARGEST = 64 * 2**20
"""Bytes of one entry: as much as a file may have by itself."""

HIGHEST_RATIO = 200
"""Bytes that one packed byte may stand for; pages and tables of text reach fifty."""

DAMAGED = later("The zip file is damaged or cut short: download or copy it again.")
OVERLAPPING = later(
    "Its entries overlap, as in a zip bomb: unpack it yourself, if you trust it, and import what "
    "it holds."
)
TOO_MANY = later(
    "It holds {count:,} files, and up to {limit:,} are read from one zip file: unpack it into a "
    "folder and import that."
)

_CHUNK = 2**20
_RATIO_MATTERS_FROM = 2**20
_LISTED = b"PK\x01\x02"
_LOCAL_HEADER = struct.Struct("<26xHH")  # of 30 bytes; the last are two lengths
_ENCRYPTED = 0x1 | 0x40 | 0x2000  # by password, strongly, and with the list itself masked
_READ = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_DRIVE = re.compile(r"[A-Za-z]:")
_UTF8_NAME = 0x800
_BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    EOFError,
    NotImplementedError,
    OSError,
    RuntimeError,
    ValueError,
    IndexError,
)


class Entries:
    """The entries of a zip file; raise UnreadableFileError for one that is broken or a bomb.

    An open file is read piece by piece; whoever opened it closes it.
    """

    def __init__(self, data: bytes | BinaryIO, name: str, most: int = MOST_LISTED) -> None:
        self._name = name
        file = io.BytesIO(data) if isinstance(data, bytes) else data
        listed = _count_listed(file)
        if listed > most:  # looked at before each becomes an object
            raise UnreadableFileError(say(TOO_MANY, count=listed, limit=most))
        try:
            self._zip = zipfile.ZipFile(file)
            self.files = [entry for entry in self._zip.infolist() if not entry.is_dir()]
            overlap = _overlap(file, self._zip)
        except _BROKEN:
            raise UnreadableFileError(say(DAMAGED)) from None
        if overlap:
            raise UnreadableFileError(say(OVERLAPPING))
        self._by_name = {name_of(entry): entry for entry in self.files}
        self._image_bytes_left = MOST_BYTES

    def read(self, entry: zipfile.ZipInfo) -> bytes:
        """Return an entry's bytes; raise UnreadableFileError with a sentence that names both."""
        problem = _problem(entry)
        found = b""
        if not problem:
            try:
                with self._zip.open(entry) as file:
                    found = file.read(LARGEST + 1)
            except _BROKEN:
                problem = say("is damaged: download or pack it again")
        if problem:
            raise UnreadableFileError(
                say(
                    "“{entry}” in “{name}” {problem}.",
                    entry=name_of(entry),
                    name=self._name,
                    problem=problem,
                )
            )
        return found

    def images_beside(self, path: str) -> Find:
        """Return what finds the images that lie beside an entry of that name, or below it."""
        folder = PurePosixPath(path).parent

        def find(address: str) -> bytes | None:
            way = path_in(address)
            entry = self._by_name.get(str(folder / way)) if way else None
            if entry is None or entry.file_size > min(LARGEST_PICTURE, self._image_bytes_left):
                return None
            self._image_bytes_left -= entry.file_size
            try:
                return self.read(entry)
            except UnreadableFileError:
                return None

        return find


def name_of(entry: zipfile.ZipInfo) -> str:
    """Return an entry's name with its folders, fit for a sentence.

    Names that were packed as UTF-8 without being marked as such are put right.
    """
    name = entry.orig_filename
    if not entry.flag_bits & _UTF8_NAME:
        with contextlib.suppress(UnicodeError):
            name = name.encode("cp437").decode("utf-8")
    return messages.printable(name)


def _count_listed(file: BinaryIO) -> int:
    """Return at most how many entries a file lists; the mark may stand in a packed one, too."""
    count, tail = 0, b""
    file.seek(0)
    while chunk := file.read(_CHUNK):
        count += (tail + chunk).count(_LISTED)
        tail = chunk[1 - len(_LISTED) :]
    return count


def _overlap(file: BinaryIO, archive: zipfile.ZipFile) -> bool:
    """Say whether two entries share bytes, or one reaches into the list of all."""
    places = []
    for entry in archive.infolist():
        if entry.header_offset < 0:
            raise zipfile.BadZipFile("an entry lies before the file's beginning")
        file.seek(entry.header_offset)
        lengths = sum(_LOCAL_HEADER.unpack(file.read(_LOCAL_HEADER.size)))
        end = entry.header_offset + _LOCAL_HEADER.size + lengths + entry.compress_size
        places.append((entry.header_offset, end))
    places.sort()
    places.append((archive.start_dir, archive.start_dir))
    return any(end > start for (_, end), (start, _) in pairwise(places))


def _problem(entry: zipfile.ZipInfo) -> str:
    """Return why an entry is not to be read, "" where it is."""
    if entry.flag_bits & _ENCRYPTED:
        return say(
            "is protected by a password: unpack it with the password and import what it holds"
        )
    if _leads_elsewhere(entry.orig_filename):
        return say("has a name that leads out of the zip file: pack it again under a plain name")
    mode = entry.external_attr >> 16
    if stat.S_IFMT(mode) not in (0, stat.S_IFREG):
        return say("is a link or a device, not a file: pack the file itself")
    if entry.compress_type not in _READ:
        return say("is packed in a way that is not read here: unpack it and import what it holds")
    return _excess(entry)


def _excess(entry: zipfile.ZipInfo) -> str:
    if entry.file_size > LARGEST:
        return say(
            "would have {size} MB, and files of up to {limit} MB are read: split it into its "
            "articles",
            size=messages.megabytes(entry.file_size),
            limit=messages.megabytes(LARGEST),
        )
    if entry.file_size > max(_RATIO_MATTERS_FROM, HIGHEST_RATIO * entry.compress_size):
        return say("unpacks to far more than a text would: unpack it yourself, if you trust it")
    return ""


def _leads_elsewhere(name: str) -> bool:
    parts = name.split("/")
    return (
        name.startswith("/")
        or "\\" in name
        or "\0" in name
        or ".." in parts
        or _DRIVE.match(name) is not None
    )
