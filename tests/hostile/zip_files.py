"""Zip files made byte by byte: good ones, and broken ones with what is said of each."""

from __future__ import annotations

import io
import stat
import struct
import zipfile
from collections.abc import Callable

from app.importing import zip_entries, zip_file

TEXT = b"The harbour grows\n\nThe harbour handled more boxes than in any quarter before it.\n"

PAGE = b"""<html><title>Harbour posts record</title><body><h1>Harbour posts record</h1>
<p>The harbour handled more boxes in the third quarter than in any before it, it was said.</p>
<p>The figures are provisional, as they always are so soon after the end of a quarter.</p>"""

MAIL = b"From: Anna <a@b.example>\nSubject: Boxes\nMessage-ID: <1@b.example>\n\nMore than ever.\n"

Entry = tuple[str | zipfile.ZipInfo, bytes]


def packed(*entries: Entry, method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """Return a zip file of entries, each with its name (or its whole description) and its bytes."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", method) as archive:
        for name, data in entries:
            archive.writestr(name, data)
    return file.getvalue()


def described(name: str, mode: int = 0, flags: int = 0) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo("x" * len(name))
    entry.filename = name  # the constructor would make it harmless
    entry.external_attr = mode << 16
    entry.flag_bits = flags
    return entry


def patched(data: bytes, offset: int, value: bytes, *, local: bool = True) -> bytes:
    """Return the zip with bytes changed in every header of the list, and in those of entries.

    `offset` counts from the beginning of a header in the list; a local one lacks two bytes there.
    """
    changed = bytearray(data)
    headers = [(b"PK\x01\x02", offset), *([(b"PK\x03\x04", offset - 2)] if local else [])]
    for signature, inside in headers:
        place = changed.find(signature)
        while place >= 0:
            changed[place + inside : place + inside + len(value)] = value
            place = changed.find(signature, place + 4)
    return bytes(changed)


GOOD: Entry = ("good.txt", TEXT)

BROKEN_ENTRIES: dict[str, tuple[Entry, str]] = {
    "empty": (("a.txt", b""), "“a.txt” in “all.zip” is empty"),
    "empty in a folder": (("x/y/a.txt", b""), "“x/y/a.txt” in “all.zip” is empty"),
    "blank": (("a.txt", b" \n "), "“a.txt” in “all.zip” holds no text"),
    "noise": (("a.txt", bytes(range(256)) * 8), "“a.txt” in “all.zip” is a binary file"),
    "cut": (("a.txt", "Größe und Grö".encode()[:-1]), "breaks off inside a character"),
    "nested": (("x/in.zip", packed(GOOD)), "“x/in.zip” in “all.zip” is a zip file inside"),
    "hidden nested": (("x/in.txt", packed(GOOD)), "“x/in.txt” in “all.zip” is a zip file inside"),
    "absolute": ((described("/etc/a.txt"), TEXT), "“/etc/a.txt” in “all.zip” has a name that"),
    "upwards": ((described("../a.txt"), TEXT), "“../a.txt” in “all.zip” has a name that leads out"),
    "inner upwards": ((described("x/../../a.txt"), TEXT), "has a name that leads out"),
    "drive": ((described("C:a.txt"), TEXT), "“C:a.txt” in “all.zip” has a name that leads out"),
    "backslash": ((described("x\\a.txt"), TEXT), "“x\\a.txt” in “all.zip” has a name"),
    "share": ((described("\\\\host\\a.txt"), TEXT), "has a name that leads out"),
    "nul": ((described("a.txt\0.exe"), TEXT), "“a.txt\N{REPLACEMENT CHARACTER}.exe” in “all.zip”"),
    "link": ((described("a.txt", stat.S_IFLNK | 0o777), b"/etc/passwd"), "is a link or a device"),
    "pipe": ((described("a.txt", stat.S_IFIFO | 0o666), b""), "is a link or a device"),
    "bomb": (("a.txt", b"a" * 2**22), "“a.txt” in “all.zip” unpacks to far more than a text"),
    "annotations": (
        ("a.csv", b'"format","annotation_id","article_id"\r\n'),
        "“a.csv” in “all.zip” holds annotations",
    ),
    "broken mail": (
        ("a.eml", MAIL.partition(b"\n\n")[0]),
        "“a.eml” in “all.zip”: The mail holds no",
    ),
    "broken page": (
        ("a.html", b"<p><script>x()</script>"),
        "“a.html” in “all.zip”: The page holds",
    ),
}

CHANGED_ENTRIES: dict[str, tuple[Callable[[bytes], bytes], str]] = {
    "password": (lambda data: patched(data, 8, b"\x01\0"), "is protected by a password: unpack it"),
    "strong password": (lambda data: patched(data, 8, b"\x41\0"), "is protected by a password"),
    "way of packing": (
        lambda data: patched(data, 10, b"\x0c\0"),
        "packed in a way that is not read",
    ),
    "no way of packing": (lambda data: patched(data, 10, b"\x63\0"), "packed in a way"),
    "two gigabytes": (
        lambda data: patched(data, 24, struct.pack("<I", 2**31), local=False),
        "would have 2,048 MB, and files of up to 64 MB are read",
    ),
    "said smaller": (
        lambda data: patched(data, 24, struct.pack("<I", 10), local=False),
        "is damaged: download or pack it again",
    ),
    "changed inside": (lambda data: data.replace(b"harbour", b"harvest"), "is damaged: download"),
    "other name inside": (lambda data: data.replace(b"a.txt", b"b.txt", 1), "is damaged: download"),
}


def overlapping() -> bytes:
    """Return a zip whose two entries are one and the same stretch of bytes."""
    data = packed(("a.txt", TEXT), ("b.txt", TEXT))
    changed = bytearray(data)
    last = data.rfind(b"PK\x01\x02")
    changed[last + 42 : last + 46] = struct.pack("<I", 0)
    return bytes(changed)


def _quoted_bomb() -> bytes:
    """Return a zip whose first entry claims to reach over the second."""
    data = packed(("a.txt", TEXT), ("b.txt", TEXT), method=zipfile.ZIP_STORED)
    changed = bytearray(data)
    first = data.find(b"PK\x01\x02")
    changed[first + 20 : first + 24] = struct.pack("<I", 2 * len(TEXT) + 30)
    return bytes(changed)


WHOLE = packed(GOOD, ("page.html", PAGE))

BROKEN = {
    "no-files.zip": (packed(), "The zip file holds no files"),
    "folders.zip": (packed(("a/", b""), ("b/", b"")), "The zip file holds no files"),
    "cut.zip": (WHOLE[: len(WHOLE) // 2], "is damaged or cut short"),
    "cut-list.zip": (WHOLE[:-10], "is damaged or cut short"),
    "front.zip": (b"PK\x03\x04" + bytes(100), "is damaged or cut short"),
    "list-moved.zip": (
        WHOLE[:-6] + struct.pack("<I", 2**31) + WHOLE[-2:],
        "is damaged or cut short",
    ),
    "no-list.zip": (WHOLE.replace(b"PK\x01\x02", b"PK\x01\x03"), "is damaged or cut short"),
    "overlap.zip": (overlapping(), "Its entries overlap, as in a zip bomb"),
    "quoted.zip": (_quoted_bomb(), "Its entries overlap, as in a zip bomb"),
    "far.zip": (
        patched(WHOLE, 42, struct.pack("<I", 2**31 - 1), local=False),
        "is damaged or cut short",
    ),
    "many.zip": (
        packed(*((f"{number}.txt", b"a") for number in range(zip_file.MOST_FILES + 1))),
        "It holds 501 files, and up to 500 are read from one zip file: unpack it",
    ),
    "listed.zip": (
        WHOLE + b"PK\x01\x02" * (zip_entries.MOST_LISTED + 1),
        "and up to 20,000 are read from one zip file",
    ),
    "sum.zip": (
        patched(
            packed(*((f"{number}.txt", TEXT) for number in range(5))),
            24,
            struct.pack("<I", 60 * 2**20),
            local=False,
        ),
        "would have more than 256 MB together",
    ),
    "all-broken.zip": (
        packed(("a.txt", b""), ("b.txt", b" ")),
        "Nothing in “all-broken.zip” can be read. “a.txt” in “all-broken.zip” is empty",
    ),
    "noise.zip": (bytes(range(256)) * 8, "is a binary file"),
    "text.zip": (TEXT, ""),
}
