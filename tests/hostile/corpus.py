"""All hostile files in one table: those the importers' own tests know, and many more.

The causes differ all; a key is the format and the cause. `tests/hostile/trial.py` imports them
together.
"""

from __future__ import annotations

from collections.abc import Mapping

from tests.hostile import (
    bombs,
    docx_files,
    epub_files,
    feed_files,
    forged,
    mail_files,
    mhtml_files,
    odd_paths,
    odt_files,
    packed_references,
    page_references,
    pages_overdone,
    pdf_files,
    rtf_files,
    text_files,
    zip_files,
)
from tests.hostile.case import Case, written

_Table = Mapping[str, tuple[bytes, str]]


def _broken(suffix: str, table: _Table) -> dict[str, Case]:
    """Return what an importer's own test has as refused; some tables name files, some causes."""
    return {
        f"{suffix}: {cause}": Case(
            cause if cause.endswith((f".{suffix}", ".xml", ".rss")) else f"a.{suffix}",
            written(data),
            says.replace(f"kaputt.{suffix}", f"a.{suffix}"),
        )
        for cause, (data, says) in table.items()
    }


def _read(suffix: str, table: Mapping[str, bytes]) -> dict[str, Case]:
    return {
        f"{suffix}: {cause}": Case(f"a.{suffix}", written(data), is_read=True)
        for cause, data in table.items()
    }


def _entries() -> dict[str, Case]:
    """Return zip files with one broken entry and a good one, which is read."""
    return {
        f"zip: entry {cause}": Case(
            "all.zip", written(zip_files.packed(entry, zip_files.GOOD)), says, is_read=True
        )
        for cause, (entry, says) in zip_files.BROKEN_ENTRIES.items()
    }


def _changed() -> dict[str, Case]:
    plain = zip_files.packed(("a.txt", zip_files.TEXT), method=0)
    return {
        f"zip: changed {cause}": Case("all.zip", written(change(plain)), says)
        for cause, (change, says) in zip_files.CHANGED_ENTRIES.items()
    }


def _paths() -> dict[str, Case]:
    return {
        f"path: {cause}": Case(name, make, says)
        for cause, (name, make, says) in odd_paths.BAD_FILES.items()
    }


_OLD: dict[str, Case] = {
    **_broken("txt", text_files.REFUSED_TEXTS),
    **_read("txt", {cause: data for cause, (data, _) in text_files.MENDED_TEXTS.items()}),
    **_broken("md", text_files.REFUSED_MARKDOWN),
    **_read("md", {cause: data for cause, (data, _) in text_files.READ_MARKDOWN.items()}),
    **_broken("html", text_files.REFUSED_PAGES),
    **_read("html", text_files.READ_PAGES),
    **_broken("docx", docx_files.BROKEN),
    **_broken("odt", odt_files.BROKEN),
    **_broken("rtf", rtf_files.BROKEN),
    **_broken("epub", epub_files.BROKEN),
    **_broken("pdf", pdf_files.BROKEN),
    **_broken("xml", feed_files.BROKEN),
    **_broken("eml", mail_files.BROKEN),
    **_broken("mhtml", mhtml_files.BROKEN),
    **_broken("zip", zip_files.BROKEN),
    **_entries(),
    **_changed(),
    **_paths(),
}

_NEW = (
    page_references.CASES,
    pages_overdone.CASES,
    bombs.CASES,
    forged.CASES,
    packed_references.CASES,
)

CASES: dict[str, Case] = dict(_OLD)
for _table in _NEW:
    if twice := CASES.keys() & _table.keys():
        raise ValueError(f"told twice: {sorted(twice)}")
    CASES |= _table

COSTLY = {
    "docx: many parts that are too large together",
    "txt: two encodings",
    "md: a list 300 deep",
    "md: elements 50,000 deep",
    "html: tables 2,000 deep",
    "html: more elements than a text has",
    "mhtml: long.mhtml",
    "eml: long-page.eml",
    "pdf: a page packed once",
    "pdf: a page packed twice",
    *(cause for cause in pages_overdone.CASES if cause.startswith("html: unbroken")),
    *(cause for cause in pages_overdone.CASES if cause.startswith("html: nested")),
}
"""Those that take more of a processor than a hundred others."""

FEW = {
    cause: case
    for number, (cause, case) in enumerate(CASES.items())
    if cause not in COSTLY and (cause not in _OLD or number % 5 == 0)
}
"""What is tried with the tests: the importers' own tests have the others, and `soak` has all."""
