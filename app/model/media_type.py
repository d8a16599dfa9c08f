"""The kinds of files that articles come from, and how a copy of one is called."""

from __future__ import annotations

import re
from pathlib import PurePath

WEB_PAGES = frozenset({"text/html", "multipart/related"})
"""What a browser shows, fetching from the internet whatever the page asks for."""

_SUFFIXES = {
    "text/plain": ".txt",
    "text/markdown": ".md",
    "text/html": ".html",
    "multipart/related": ".mhtml",
    "message/rfc822": ".eml",
    "application/rss+xml": ".xml",
    "application/pdf": ".pdf",
    "application/rtf": ".rtf",
    "application/epub+zip": ".epub",
    "application/vnd.oasis.opendocument.text": ".odt",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
}

_UNSAFE = re.compile(r"[^\w .()-]+")
_LONGEST_STEM = 80


def may_be_opened(media_type: str) -> bool:
    """Say whether a file of this type may be given to another program.

    Only what is known to be read and not run: a program, a script or an archive is not.
    """
    return media_type in _SUFFIXES


def safe_name(name: str, media_type: str) -> str:
    """Return a file name like `name`, with the suffix of what the file is and not of what it says.

    So a text called "report.bat" becomes "report.txt". Raise KeyError for a type that may not be
    opened.
    """
    stem = _UNSAFE.sub("_", PurePath(name).stem)[:_LONGEST_STEM].strip(" .")
    return f"{stem or 'original'}{_SUFFIXES[media_type]}"
