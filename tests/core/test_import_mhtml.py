"""Web archives: the page, its address, and what is said about one that is no page."""

import quopri
from pathlib import Path

import pytest

from app.errors import UnreadableFileError
from app.importing import mime, registry
from app.importing.batch import import_sources
from app.model.draft import Draft
from app.model.report import Outcome, ReportItem, Source

URL = "https://www.tide.example/2026/11/14/harbour-record"
BODY = """<article><h1>Harbour posts record</h1>
<p>The harbour handled more boxes in the third quarter than in any before it, its director said.</p>
<p>“That is a good sign,” she said on Monday. The figures are provisional, as they always are.</p>
</article>"""
TITLE = "<title>Harbour posts record</title>"
PAGE = f"<!doctype html><html><head>{TITLE}</head><body>{BODY}</body></html>"

HEAD = (
    "From: <Saved by Blink>\r\n"
    f"Snapshot-Content-Location: {URL}\r\n"
    "Subject: Harbour posts record\r\n"
    "MIME-Version: 1.0\r\n"
    'Content-Type: multipart/related; type="text/html"; boundary="----Border--abc----"\r\n\r\n'
)
PICTURE = (
    "Content-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n"
    "Content-Location: https://www.tide.example/crane.png\r\n\r\niVBORw0KGgo=\r\n"
)


def part(page: bytes = PAGE.encode(), *headers: str, kind: str = "text/html") -> str:
    packed = quopri.encodestring(page).decode("ascii").replace("\n", "\r\n")
    lines = "".join(f"{header}\r\n" for header in headers or (f"Content-Location: {URL}",))
    coding = "Content-Transfer-Encoding: quoted-printable"
    return f"Content-Type: {kind}\r\n{coding}\r\n{lines}\r\n{packed}"


def archive(*parts: str, head: str = HEAD, end: bool = True) -> bytes:
    inner = "".join(f"------Border--abc----\r\n{each}\r\n" for each in parts)
    return f"{head}{inner}{'------Border--abc------' if end else ''}".encode()


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

CHROME = HEAD.encode()
DEEP = b"".join(
    b'Content-Type: multipart/related; boundary="b%d"\n\n--b%d\n' % (level, level)
    for level in range(mime.MOST_NESTED + 1)
)

BROKEN = {
    "empty.mhtml": (b"", "is empty"),
    "text.mhtml": (b"The harbour grew.", "does not begin with the headers"),
    "noise.mhtml": (bytes(range(256)) * 8, "is a binary file"),
    "headers.mhtml": (CHROME, "holds no page"),
    "pictures.mhtml": (archive(PICTURE, PICTURE), "holds no page, only what belongs to one"),
    "styles.mhtml": (archive(part(b"p {}", kind="text/css")), "holds no page"),
    "cut-headers.mhtml": (CHROME[:60], "holds no page"),
    "cut-page.mhtml": (archive(part(PAGE.encode()[:300]), end=False), "breaks off before the page"),
    "no-boundary.mhtml": (
        archive(part(), head=HEAD.replace('; boundary="----Border--abc----"', "")),
        "holds no page",
    ),
    "other-boundary.mhtml": (
        archive(part(), head=HEAD.replace("----Border--abc----", "other")),
        "holds no page",
    ),
    "no-text.mhtml": (archive(part(b"<script>x()</script>")), "holds no"),
    "blank.mhtml": (archive(part(b" \n")), "holds no"),
    "picture-page.mhtml": (archive(part(b"<img src='a.png'>")), "holds no readable text"),
    "base64.mhtml": (
        archive("Content-Type: text/html\r\nContent-Transfer-Encoding: base64\r\n\r\na\r\n"),
        "(base64) cannot be unpacked",
    ),
    "base64-noise.mhtml": (
        archive("Content-Type: text/html\r\nContent-Transfer-Encoding: base64\r\n\r\n!?%!\r\n"),
        "(base64) cannot be unpacked",
    ),
    "cut-character.mhtml": (
        archive(part("<p>Größe und Grö".encode() + b"\xc3", kind="text/html; charset=utf-8")),
        "breaks off inside a character",
    ),
    "deep.mhtml": (b"MIME-Version: 1.0\n" + DEEP, "more parts in parts than are read"),
    "many.mhtml": (archive(*["\r\nx"] * (mime.MOST_PARTS + 1)), "more parts in parts"),
    "endless.mhtml": (
        b"From: <Saved by Blink>\r\n" + b"X-Noise: abcdefghij\r\n" * 60_000,
        "headers have no end",
    ),
    "long.mhtml": (
        archive(f"Content-Type: text/html\r\n\r\n<p>{'a' * 8_000_001}"),
        "The page is too long",
    ),
    "mail-inside.mhtml": (
        archive("Content-Type: message/rfc822\r\n\r\nSubject: Inner\r\n\r\nInner text."),
        "holds no page",
    ),
    "nul.mhtml": (CHROME + b"\0" * 4096, "is a binary file"),
}


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
