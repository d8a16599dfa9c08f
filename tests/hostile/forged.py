"""Files that are not what they say, in formats, encodings and names."""

from __future__ import annotations

import gzip
import io
import lzma
import os
import tarfile
import zlib
from pathlib import Path

from tests.core.images_made import gif, png
from tests.hostile import docx_files, epub_files, odt_files, pdf_files, rtf_files, zip_files
from tests.hostile.case import MORE, Case, bait, page, written
from tests.hostile.odd_paths import sparse
from tests.hostile.page_references import socket_at

PAGE = page("").encode()
TEXT = f"Harbour closed\n\n{MORE}\n\n{MORE}\n"
PLAIN = TEXT.encode()
_RTF = rtf_files.rtf(MORE.encode())
_DOCX = docx_files.docx(docx_files.para(MORE))
_ODT = odt_files.odt(f"<text:p>{MORE}</text:p>")
_PDF = pdf_files.pdf(pdf_files.lines(60, 700, MORE[:60], MORE[60:]))
_ZIP = zip_files.packed(("a.txt", PLAIN))
_WHOLE = {  # true to their content, whatever the name says
    "a page called a PDF": ("a.pdf", PAGE),
    "a page called a document": ("a.docx", PAGE),
    "a page called a picture": ("a.png", PAGE),
    "a page called a program": ("a.exe", PAGE),
    "a PDF called a document": ("a.docx", _PDF),
    "a PDF called a page": ("a.html", _PDF),
    "a PDF behind rubbish": ("a.pdf", b"rubbish\n" * 60 + _PDF),
    "a document called a zip": ("a.zip", _DOCX),
    "a document called a text": ("a.txt", _DOCX),
    "a document called another one": ("a.odt", _DOCX),
    "another one called a document": ("a.docx", _ODT),
    "an RTF called a document": ("a.docx", _RTF),
    "an RTF called a page": ("a.html", _RTF),
    "a zip called a page": ("a.html", _ZIP),
    "a page in two formats": ("a.html", PAGE + _PDF),
    "a page behind a mark": ("a.txt", b"\xef\xbb\xbf" + PAGE),
    "a page in UTF-16": ("a.txt", ("\ufeff" + PAGE.decode()).encode("utf-16-le")),
    "a text in UTF-32": ("a.txt", ("\ufeff" + TEXT).encode("utf-32-le")),
    "a text with two marks": ("a.txt", b"\xef\xbb\xbf" * 2 + PLAIN),
    "a text with a program's first line": ("a.txt", b"#!/bin/sh\n" + PLAIN),
    "a page that says UTF-16 and is not": ("a.html", b"<meta charset=utf-16>" + PAGE),
    "a page that says two encodings": (
        "a.html",
        b"<?xml version='1.0' encoding='shift_jis'?><meta charset=koi8-r>" + PAGE,
    ),
    "a page with overlong letters": ("a.html", PAGE + b"\xc0\xbcscript\xc0\xbe"),
    "a page with half letters": ("a.html", PAGE + b"\xed\xa0\x80\xed\xb0\x80"),
    "a page that switches its letters": (
        "a.html",
        b"<meta charset=iso-2022-jp>" + PAGE + b"\x1b$B",
    ),
    "a page with a mark in its midst": ("a.html", PAGE.replace(b"<p>", b"<p>\xff\xfe", 1)),
}
_OTHER = {
    "a packed text called a text": ("a.txt", gzip.compress(PLAIN), "packed file (.gz)"),
    "a packed page called a page": ("a.html", lzma.compress(PAGE), "packed file (.xz)"),
    "a picture called a page": ("a.html", png(), "is a picture"),
    "a picture called a PDF": ("a.pdf", gif() + bytes(90), "is a picture"),
    "a drawing called a page": ("a.html", b"<svg><script>alert(1)</script></svg>", "a drawing"),
    "a database called a note": ("a.md", b"SQLite format 3\0" + bytes(90), "is a database"),
    "a sound called a text": ("a.txt", b"ID3\x04" + bytes(99), "is a sound file"),
    "a film called a text": ("a.txt", b"RIFF" + bytes(99), "a picture, sound or film"),
    "a program called a mail": ("a.eml", b"MZ\x90" + bytes(99), "is a program"),
    "a stream called a text": ("a.txt", zlib.compress(PLAIN * 9), "binary file"),
    "a web archive called a page": ("a.html", b"WARC/1.0\r\n", "a web archive"),
    "a property list called a page": ("a.html", b"bplist00" + bytes(9), "property list"),
    "a table called a document": (
        "a.docx",
        docx_files.zipped({"[Content_Types].xml": docx_files.TYPES, "xl/workbook.xml": "<x/>"}),
        "a packed document (such as .xlsx",
    ),
    "a book with a document's parts": (
        "a.epub",
        epub_files.zipped({"mimetype": "application/epub+zip", "word/document.xml": "<x/>"}),
        "META-INF/container.xml",
    ),
    "XML called a feed": ("a.rss", b"<?xml version='1.0'?><plist/>", "is an XML file"),
    "old office": ("a.doc", docx_files.OLE + bytes(600), "is an old office file"),
    "a PDF that is a picture, too": ("a.pdf", b"GIF89a;" + bytes(500) + _PDF, "is a picture"),
}


def _tar() -> bytes:
    stream = io.BytesIO()
    with tarfile.open(fileobj=stream, mode="w") as archive:
        entry = tarfile.TarInfo("../../evil.txt")
        entry.size = len(PLAIN)
        archive.addfile(entry, io.BytesIO(PLAIN))
    return stream.getvalue()


_NAMES = {
    "turned around": "a\u202elmth.txt",
    "with a line break": "a\nb.txt",
    "with a terminal's colours": "a\x1b[31mb.txt",
    "of bytes that are no letters": os.fsdecode(b"\xff\xfe\xe9.txt"),
    "as long as may be": "n" * 251 + ".txt",
    "like an option": "--library=x.txt",
    "like a command": "$(touch evil).txt",
    "like a pipe": "a | rm -rf .txt",
    "like SQL": "a'); DROP TABLE article;--.txt",
    "like markup": "<img src=x onerror=alert(1)>.txt",
    "like an address": "http:%2F%2F192.0.2.1%2Fa.txt",
    "like a device": "CON.txt",
    "of percent signs": "%s%n%d{0}{name}.txt",
    "of quotation marks": "“a” and “b”.txt",
    "of a tab": "a\tb.txt",
    "of blanks": "   .txt",
    "of points": "....txt",
    "of separators": "a\u2028b\u2029.txt",
    "hidden": ".a.txt",
    "of a formula": "=HYPERLINK(1).txt",
}


def _secret_link(path: Path) -> object:
    """Have a folder hold a link to what lies outside of it."""
    path.mkdir()
    (path / "a.txt").write_bytes(PLAIN)
    return (path / "b.txt").symlink_to(bait(path) / "secret.txt")


def _secret_folder(path: Path) -> object:
    path.mkdir()
    (path / "a.txt").write_bytes(PLAIN)
    return (path / "more").symlink_to(bait(path))


def _own_circle(path: Path) -> object:
    path.mkdir()
    (path / "a.txt").write_bytes(PLAIN)
    return (path / "more").symlink_to(path)


def _deep(path: Path) -> object:
    inner = path.joinpath(*["d" * 20] * 60)
    inner.mkdir(parents=True)
    return (inner / "a.txt").write_bytes(PLAIN)


def _pipes(path: Path) -> object:
    path.mkdir()
    (path / "a.txt").write_bytes(PLAIN)
    os.mkfifo(path / "b.html")
    return socket_at(path / "c.txt")


PATHS: dict[str, Case] = {
    "a socket": Case("a.txt", socket_at, "is a socket, not a file"),
    "a full device": Case("a.txt", lambda p: p.symlink_to("/dev/full"), "is a device"),
    "a terminal": Case("a.txt", lambda p: p.symlink_to("/dev/tty"), "“a.txt”"),
    "a random device": Case("a.txt", lambda p: p.symlink_to("/dev/urandom"), "is a device"),
    "a process's memory": Case("a.txt", lambda p: p.symlink_to("/proc/self/mem"), "“a.txt”"),
    "a kernel's messages": Case("a.txt", lambda p: p.symlink_to("/proc/kmsg"), "“a.txt”"),
    "a link to a pipe": Case(
        "a.txt", lambda p: (os.mkfifo(p.with_name("p")), p.symlink_to("p")), "is a pipe"
    ),
    "a link to a socket": Case(
        "a.txt", lambda p: (socket_at(p.with_name("s")), p.symlink_to("s")), "is a socket"
    ),
    "a chain of links": Case(
        "a.txt",
        lambda p: (
            [p.with_name(f"{n}").symlink_to(f"{n + 1}") for n in range(60)] and p.symlink_to("0")
        ),
        "is a link that leads in a circle",
    ),
    "a page with 200 MB of nothing": Case("a.html", sparse, "has 200 MB"),
    "a PDF with 200 MB of nothing": Case("a.pdf", sparse, "has 200 MB"),
    "a name with a slash at its end": Case("a.txt", Path.mkdir, "“a.txt”"),
    "a folder with a link out of it": Case("in", _secret_link, is_read=True, keeps_words=True),
    "a folder with a link to a folder": Case("in", _secret_folder, is_read=True, keeps_words=True),
    "a folder in a circle": Case("in", _own_circle, is_read=True, keeps_words=True),
    "a folder sixty deep": Case("in", _deep, is_read=True, keeps_words=True),
    "a folder with pipes and sockets": Case("in", _pipes, is_read=True, keeps_words=True),
}

CASES: dict[str, Case] = {
    **{
        f"forged: {cause}": Case(name, written(data), is_read=True, keeps_words=True)
        for cause, (name, data) in _WHOLE.items()
    },
    **{
        f"forged: {cause}": Case(name, written(data), says)
        for cause, (name, data, says) in _OTHER.items()
    },
    # Read as letters of another kind, and said so in what was mended.
    "forged: letters of a mainframe": Case("a.txt", written(TEXT.encode("cp037")), is_read=True),
    "forged: a tape called a text": Case("a.txt", written(_tar()), "“a.txt”"),
    **{
        f"name: {cause}": Case(name, written(PLAIN), is_read=True, keeps_words=True)
        for cause, name in _NAMES.items()
    },
    **{f"path: {cause}": case for cause, case in PATHS.items()},
}
