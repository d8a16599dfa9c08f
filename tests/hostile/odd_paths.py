"""Paths that are no files to be read, made on the disk, with what is said of each."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable
from pathlib import Path


def noise() -> bytes:
    """Return bytes that look like text, with hardly a control character, but fit no encoding."""
    digests = b"".join(hashlib.sha256(bytes([number])).digest() for number in range(120))
    return bytes(
        byte if byte >= 32 or index % 8 == 0 else 101 for index, byte in enumerate(digests)
    )


def _file(content: bytes) -> Callable[[Path], None]:
    return lambda path: path.write_bytes(content) and None


def sparse(path: Path) -> None:
    with path.open("wb") as opened:
        opened.truncate(200 * 2**20)


def _circle(path: Path) -> None:
    path.symlink_to(path.name)


BAD_FILES = {
    "empty": ("a.txt", _file(b""), "“a.txt” is empty: save or download it again"),
    "blank": ("a.txt", _file(b" \n\t\n"), "“a.txt” holds no text: check"),
    "blank page": ("a.html", _file(b"<!doctype html><html><body></body></html>"), "“a.html”"),
    "binary": ("a.txt", _file(bytes(range(256)) * 9), "“a.txt” is a binary file; plain text"),
    "unknown": ("a.xyz", _file(bytes(range(256)) * 9), "“a.xyz” is a binary file; plain text"),
    "other format": ("a.gif", _file(b"GIF89a ..."), "“a.gif” is a picture; plain text (.txt)"),
    "truncated": ("a.txt", _file("Grüße aus Köln, Maß".encode()[:-1]), "“a.txt” breaks off inside"),
    "mis-encoded": (
        "a.txt",
        _file(noise()),
        "“a.txt” is in an encoding that could not be made out",
    ),
    "200 MB": ("a.txt", sparse, "“a.txt” has 200 MB, and files of up to 64 MB are read: split"),
    "vanished": ("a.txt", lambda _: None, "“a.txt” is not there: check its name, or look"),
    "circle": ("a.txt", _circle, "“a.txt” is a link that leads in a circle"),
    "dangling": (
        "a.txt",
        lambda path: path.symlink_to("gone"),
        "“a.txt” is not there: check its name",
    ),
    "pipe": ("a.txt", os.mkfifo, "“a.txt” is a pipe, not a file: save what it delivers"),
    "device": ("a.txt", lambda path: path.symlink_to("/dev/zero"), "“a.txt” is a device"),
    "below a file": ("b/a.txt", lambda path: path.parent.touch(), "a part of its path is a file"),
    "too long a name": ("n" * 300, lambda _: None, "has too long a name: move it"),
    "annotations": (
        "marks.csv",
        _file(b'\xef\xbb\xbf"format","annotation_id"\r\n"pressmark-csv-1","1"\r\n'),
        "“marks.csv” holds annotations, not an article: import it by itself",
    ),
    "empty folder": ("in", Path.mkdir, "The folder “in” holds no articles: plain text (.txt)"),
    "library without a database": ("My.pressmark", Path.mkdir, "a Pressmark library"),
}
