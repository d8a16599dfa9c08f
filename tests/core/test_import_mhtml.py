"""Web archives: the page, its address, and what is said about one that is no page."""

from pathlib import Path

import pytest

from app.errors import UnreadableFileError
from app.importing import registry
from app.importing.batch import import_sources
from app.model.draft import Draft
from app.model.report import Outcome, ReportItem, Source
from tests.hostile.mhtml_files import BROKEN, HEAD, PAGE, PICTURE, URL, archive, part


def read(data: bytes, name: str = "page.mhtml") -> Draft:
    (draft,) = registry.read(data, name)
    return draft


# ---------------------------------------------------------------------------- what is kept


def test_the_page_is_read_and_its_address_kept() -> None:
    draft = read(archive(part(), PICTURE))
    assert draft.meta.title == "Harbour posts record"
    assert draft.meta.url == URL
    assert draft.meta.outlet == "tide.example"
    assert draft.meta.published == "2026-11-14"
    assert draft.body.blocks[1].text.startswith("The harbour handled more boxes")
    assert draft.mended["files of the page left out"] == 1
    assert (draft.media_type, draft.importer) == ("multipart/related", "mhtml")


@pytest.mark.parametrize("name", ["page.mht", "page.txt", "page", "page.html"])
def test_content_says_that_it_is_a_web_archive(name: str) -> None:
    assert read(archive(part()), name).importer == "mhtml"


def test_the_part_named_as_start_is_the_page() -> None:
    head = HEAD.replace('type="text/html"', 'start="<main@tide.example>"').replace(
        f"Snapshot-Content-Location: {URL}\r\n", ""
    )
    frame = part(b"<p>A frame with an advertisement in it.", "Content-ID: <frame@tide.example>")
    main = part(PAGE.encode(), "Content-ID: <main@tide.example>")
    assert read(archive(frame, main, head=head)).meta.title == "Harbour posts record"


def test_the_part_saved_from_the_archives_address_is_the_page() -> None:
    frame = part(b"<p>A frame.", "Content-Location: https://ads.example/")
    assert read(archive(frame, part())).meta.title == "Harbour posts record"


def test_an_archive_from_an_office_program_is_read() -> None:
    kind = 'Content-Type: multipart/related; boundary="----Border--abc----"'
    head = f"MIME-Version: 1.0\r\n{kind}\r\n\r\n"
    main = part(PAGE.encode(), "Content-Location: file:///C:/Users/anna/page.htm")
    draft = read(archive(main, head=head), "page.mht")
    assert draft.meta.title == "Harbour posts record"
    assert draft.meta.url == ""
    assert "anna" not in str(draft.to_plain())


def test_the_declared_encoding_of_the_page_is_followed() -> None:
    page = PAGE.replace("Monday", "Monntag in Köln")
    stated = part(page.encode("cp1252"), kind="text/html; charset=windows-1252")
    assert "Köln" in read(archive(stated)).body.text
    silent = part(page.replace("<head>", '<head><meta charset="windows-1252">').encode("cp1252"))
    assert "Köln" in read(archive(silent)).body.text


def test_a_long_address_that_was_folded_is_one_again() -> None:
    head = HEAD.replace(URL, f"{URL}?a=\r\n {'b' * 60}")
    assert read(archive(part(), head=head)).meta.url == f"{URL}?a={'b' * 60}"


def test_pictures_cut_off_at_the_end_cost_no_text() -> None:
    assert read(archive(part(), PICTURE, end=False)).meta.title == "Harbour posts record"


# ---------------------------------------------------------------------------- broken archives


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_archive_is_told_in_a_sentence(name: str) -> None:
    data, fragment = BROKEN[name]
    with pytest.raises(UnreadableFileError) as caught:
        registry.read(data, name)
    assert fragment in str(caught.value)
    assert f"“{name}”" in str(caught.value)


def test_tags_nested_100_000_deep_are_read_or_told(tmp_path: Path) -> None:
    deep = archive(part(b"<div>" * 100_000 + b"The harbour grew and grew and grew."))
    for name in ("deep.mhtml", "cut-page.mhtml", "many.mhtml", "good.mhtml"):
        data = {"deep.mhtml": deep, "good.mhtml": archive(part())}.get(name) or BROKEN[name][0]
        (tmp_path / name).write_bytes(data)
    report = import_sources(
        [Source(path=tmp_path)],
        lambda read: [ReportItem("", Outcome.ADDED) for _ in read],
        on_progress=lambda _: None,
        is_cancelled=lambda: False,
    )
    failed = {Path(item.name).name for item in report.failures}
    assert failed - {"deep.mhtml"} == {"cut-page.mhtml", "many.mhtml"}
