"""docs/importing.md says what each format keeps and loses."""

import re
from pathlib import Path

import pytest

from app.importing import (
    epub_file,
    feed_file,
    mail_file,
    mail_text,
    mhtml_file,
    mime,
    office,
    pdf_file,
    picture_header,
    pictures,
    registry,
    rtf_file,
    sandbox,
    sniff,
    zip_entries,
    zip_file,
)
from app.importing.batch import LIMITS
from app.importing.pdf import document, furniture, joining

PAGE = (Path(__file__).parents[2] / "docs" / "importing.md").read_text(encoding="utf-8")
SECTIONS = dict(re.findall(r"^## (.+)\n((?:(?!## ).*\n)+)", PAGE, re.MULTILINE))


def section(suffix: str) -> str:
    (text,) = [text for heading, text in SECTIONS.items() if f"`{suffix}`" in heading]
    return " ".join(text.split())


def test_every_suffix_has_its_section_and_no_other() -> None:
    named = {suffix for heading in SECTIONS for suffix in re.findall(r"`(\.\w+)`", heading)}
    assert named == {*sniff.SUFFIXES, ".xml"}


@pytest.mark.parametrize("heading", sorted(SECTIONS.keys() - {"Images"}))
def test_a_section_is_about_one_format_and_says_what_is_kept_and_lost(heading: str) -> None:
    suffixes = set(re.findall(r"`(\.\w+)`", heading)) - {".xml"}
    assert len({sniff.SUFFIXES[suffix] for suffix in suffixes}) == 1
    assert re.search(r"^\*\*Keeps\*\*", SECTIONS[heading], re.MULTILINE)
    assert re.search(r"^\*\*Loses\*\*", SECTIONS[heading], re.MULTILINE)


def test_every_format_that_is_read_has_a_suffix_to_be_found_by() -> None:
    assert {*registry.FORMATS, sniff.ZIP} == set(sniff.SUFFIXES.values())


@pytest.mark.parametrize(
    ("suffix", "words"),
    [
        (".mhtml", f"`{mhtml_file.LEFT_OUT}`"),
        (".eml", f"`{mail_file.ATTACHMENTS}`"),
        (".eml", f"`{mail_file.CUT_SHORT}`"),
        (".eml", f"`{mail_text.SIGNATURE}`"),
        (".eml", f"more than {mime.MOST_NESTED} parts in parts"),
        (".xml", f"`{feed_file.CONTROLS}`"),
        (".xml", f"`{feed_file.ENTITIES}`"),
        (".xml", f"at least {feed_file.LEAST_SUMMARY} characters"),
        (".xml", f"more than {feed_file.MOST_ENTRIES:,} entries"),
        (".pdf", f"`{joining.HYPHENS}`"),
        (
            ".pdf",
            f"`{furniture.PAGE_HEADER}`, `{furniture.PAGE_FOOTER}`, `{furniture.PAGE_NUMBER}`",
        ),
        (".pdf", f"`{furniture.PAGE_MARGIN}`"),
        (".pdf", f"`{pdf_file.EMPTY_PAGES}`"),
        (".pdf", f"`{pdf_file.UNREADABLE_PAGES}`"),
        (".pdf", f"`{pdf_file.END_MISSING}`"),
        (".pdf", f"more than {document.MAX_PAGES:,} pages"),
        (".docx", f"`{office.PICTURES}`"),
        (".odt", f"`{office.PICTURES}`"),
        (".eml", f"{mail_file.PICTURE_SIDE} pixels each way"),
        (".rtf", f"`{rtf_file.END_MISSING}`"),
        (".epub", f"more than {epub_file.MAX_CHAPTERS:,} files"),
        (".zip", f"up to {zip_file.MOST_FILES} files are read"),
        (".zip", f"up to {zip_entries.LARGEST // 2**20} MB each"),
        (".zip", f"{zip_entries.MOST_BYTES // 2**20} MB together"),
        (".zip", f"more than {zip_entries.HIGHEST_RATIO} to 1"),
    ],
)
def test_what_is_counted_and_limited_is_named(suffix: str, words: str) -> None:
    assert words in section(suffix)


def test_the_limits_of_images_are_those_of_the_page() -> None:
    words = " ".join(SECTIONS["Images"].split())
    assert f"up to {pictures.LARGEST_PICTURE // 2**20} MB and" in words
    assert f"and {picture_header.MOST_PIXELS // 10**6} million pixels" in words
    assert f"up to {pictures.MOST_OF_ARTICLE} are kept" in words
    assert f"of one file {pictures.MOST_BYTES // 2**20} MB" in words


def test_the_limits_of_every_file_are_those_of_the_worker() -> None:
    assert f"{LIMITS.size // 2**20} MB of input, {LIMITS.seconds:g} seconds" in " ".join(
        PAGE.split()
    )
    assert f"{sandbox.MEMORY / 2**30:g} GB of memory" in PAGE
