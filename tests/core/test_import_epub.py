"""Electronic books: an article for each chapter, and what is said of broken books."""

import io
import zipfile
from pathlib import Path

import pytest

from app.errors import UnreadableFileError
from app.importing import registry
from app.importing.batch import read_sources
from app.library import Library
from app.model.draft import Draft
from app.model.report import Source

CONTAINER = (
    '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0"><rootfiles>'
    '<rootfile full-path="OEBPS/book.opf" media-type="application/oebps-package+xml"/>'
    "</rootfiles></container>"
)
NAV = (
    '<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><body>'
    '<nav epub:type="toc"><ol>'
    '<li><a href="one.xhtml">Die Ankunft</a></li><li><a href="two.xhtml#x">Der Kran</a></li>'
    "</ol></nav></body></html>"
)
PAGES = {
    "one.xhtml": "<h1>Die Ankunft</h1><p>Das Schiff kam früh.</p>",
    "two.xhtml": "<p>Der Kran stand still.</p>",
}


def page(body: str) -> str:
    return (
        '<?xml version="1.0" encoding="utf-8"?><!DOCTYPE html>'
        '<html xmlns="http://www.w3.org/1999/xhtml"><head><title/></head>'
        f"<body>{body}</body></html>"
    )


def package(files: dict[str, str], *, metadata: str = "", spine: str = "") -> str:
    items = "".join(
        f'<item id="i{number}" href="{name}" media-type="application/xhtml+xml"'
        + (' properties="nav"/>' if name == "nav.xhtml" else "/>")
        for number, name in enumerate(files)
    )
    references = spine or "".join(f'<itemref idref="i{number}"/>' for number in range(len(files)))
    return (
        '<package xmlns="http://www.idpf.org/2007/opf" version="3.0">'
        f'<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">{metadata}</metadata>'
        f"<manifest>{items}</manifest><spine>{references}</spine></package>"
    )


METADATA = (
    "<dc:title>Hafenjahre</dc:title><dc:creator>Ada Lahn</dc:creator>"
    "<dc:creator>Ben Oste</dc:creator><dc:date>2026-11</dc:date><dc:language>de</dc:language>"
)


def zipped(files: dict[str, str | bytes]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as written:
        for name, content in files.items():
            written.writestr(name, content)
    return stream.getvalue()


def epub(
    pages: dict[str, str] = PAGES,
    *,
    nav: str = NAV,
    metadata: str = METADATA,
    without: str = "",
    **more: str | bytes,
) -> bytes:
    """Return a book; `more` names parts with "/" and "." written as "__" and "_"."""
    files = {"nav.xhtml": nav, **pages} if nav else dict(pages)
    parts: dict[str, str | bytes] = {
        "mimetype": "application/epub+zip",
        "META-INF/container.xml": CONTAINER,
        "OEBPS/book.opf": package(files, metadata=metadata),
        **{f"OEBPS/{name}": page(body) for name, body in pages.items()},
    }
    if nav:
        parts["OEBPS/nav.xhtml"] = nav
    parts |= {name.replace("__", "/").replace("_", "."): data for name, data in more.items()}
    parts.pop(without, None)
    return zipped(parts)


def read(data: bytes, name: str = "hafenjahre.epub") -> list[Draft]:
    return registry.read(data, name)


def test_each_chapter_is_an_article_of_the_book() -> None:
    one, two = read(epub())
    assert [block.text for block in one.body.blocks] == ["Die Ankunft", "Das Schiff kam früh."]
    assert (one.meta.outlet, one.meta.byline) == ("Hafenjahre", "Ada Lahn, Ben Oste")
    assert (one.meta.published, one.meta.language) == ("2026-11", "de")
    assert two.meta.title == "Der Kran"
    assert [block.text for block in two.body.blocks] == ["Der Kran", "Der Kran stand still."]
    assert one.original_sha256 == two.original_sha256


def test_what_the_contents_pass_over_goes_with_the_chapter_before() -> None:
    pages = {"one.xhtml": "<p>Anfang.</p>", "one_b.xhtml": "<p>Fortsetzung.</p>"}
    nav = NAV.replace('<li><a href="two.xhtml#x">Der Kran</a></li>', "")
    (draft,) = read(epub(pages, nav=nav))
    assert [block.text for block in draft.body.blocks] == [
        "Die Ankunft",
        "Anfang.",
        "Fortsetzung.",
    ]


def test_front_matter_without_text_is_passed_over() -> None:
    pages = {"cover.xhtml": '<img src="cover.jpg" alt=""/>', **PAGES}
    assert len(read(epub(pages))) == 2


def test_a_book_without_contents_keeps_its_chapters() -> None:
    pages = {
        f"{number}.xhtml": f"<p>{'Ein langer Satz über den Hafen. ' * 8}</p>" for number in "12"
    }
    assert [draft.meta.title for draft in read(epub(pages, nav=""))] == [
        "Hafenjahre, 1",
        "Hafenjahre, 2",
    ]


def test_contents_that_cannot_be_read_cost_no_chapter() -> None:
    assert len(read(epub(nav="<html><nav>&nbsp;"))) == 2


def test_an_old_book_s_contents_are_read_despite_their_document_type() -> None:
    ncx = (
        '<?xml version="1.0"?>\n<!DOCTYPE ncx PUBLIC "-//NISO//DTD ncx 2005-1//EN" '
        '"http://www.daisy.org/z3986/2005/ncx-2005-1.dtd">'
        '<ncx xmlns="http://www.daisy.org/z3986/2005/ncx/"><navMap><navPoint><navLabel>'
        '<text>Am Kai</text></navLabel><content src="one.xhtml"/></navPoint></navMap></ncx>'
    )
    pages = {"one.xhtml": "<p>Das Schiff kam.</p>"}
    opf = package(pages).replace(
        "</manifest>", '<item id="ncx" href="toc.ncx" media-type="x"/></manifest>'
    )
    opf = opf.replace("<spine>", '<spine toc="ncx">')
    (draft,) = read(epub(pages, nav="", OEBPS__book_opf=opf, OEBPS__toc_ncx=ncx))
    assert draft.meta.title == "Am Kai"


def test_elements_that_end_at_once_do_not_swallow_the_chapter() -> None:
    pages = {"one.xhtml": '<p><a id="p5"/>Vor <i/>und nach.</p><script src="x.js"/><p>Ende.</p>'}
    (draft,) = read(epub(pages, nav=""))
    assert draft.body.text == "Vor und nach.\nEnde."
    assert not any(run for block in draft.body.blocks for run in block.runs)


def test_notes_of_a_chapter_are_footnotes() -> None:
    pages = {
        "one.xhtml": '<h1>Titel</h1><p>Ein Satz<a epub:type="noteref" href="#n">1</a>.</p>'
        '<aside epub:type="footnote" id="n"><p>Die Note.</p></aside>'
    }
    (draft,) = read(epub(pages, nav=""))
    assert [block.kind.value for block in draft.body.blocks] == ["heading", "paragraph", "footnote"]
    assert [run.kind.value for run in draft.body.blocks[1].runs] == ["footnote_mark"]


def test_fonts_made_useless_elsewhere_lock_no_book() -> None:
    harmless = (
        '<encryption xmlns:enc="http://www.w3.org/2001/04/xmlenc#"><enc:EncryptedData>'
        '<enc:EncryptionMethod Algorithm="http://www.idpf.org/2008/embedding"/>'
        "</enc:EncryptedData></encryption>"
    )
    assert len(read(epub(**{"META-INF__encryption_xml": harmless}))) == 2


LOCKED = (
    '<encryption xmlns:enc="http://www.w3.org/2001/04/xmlenc#"><enc:EncryptedData>'
    '<enc:EncryptionMethod Algorithm="http://www.w3.org/2001/04/xmlenc#aes256-cbc"/>'
    "</enc:EncryptedData></encryption>"
)
ENTITIES = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>'


def flagged(data: bytes) -> bytes:
    """Return a zip whose parts all claim to need a password."""
    changed = bytearray(data)
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = changed.find(mark)
        while at >= 0:
            changed[at + offset] |= 1
            at = changed.find(mark, at + 4)
    return bytes(changed)


def bomb() -> bytes:
    stream = io.BytesIO()
    stream.write(epub(without="OEBPS/one.xhtml"))
    with zipfile.ZipFile(stream, "a", zipfile.ZIP_DEFLATED) as written:
        written.writestr("OEBPS/one.xhtml", b"<p>" + b" " * 10_000_000)
    return stream.getvalue()


def claims(size: int) -> bytes:
    """Return a book whose first chapter claims so many bytes."""
    changed = bytearray(epub())
    at = changed.find(b"PK\x01\x02")
    while b"one.xhtml" not in changed[at + 46 : at + 80]:
        at = changed.find(b"PK\x01\x02", at + 4)
    changed[at + 24 : at + 28] = size.to_bytes(4, "little")
    return bytes(changed)


def damaged() -> bytes:
    return epub().replace(b"Das Schiff kam", b"Das Schiff XXX")


BROKEN = {
    "nothing": (b"", "is empty"),
    "text under a book's name": (b"Nur Text", "damaged or not whole"),
    "bytes": (bytes(range(256)) * 4, "damaged or not whole"),
    "truncated": (epub()[:900], "damaged or not whole"),
    "without its end": (epub()[:-30], "damaged or not whole"),
    "damaged inside": (damaged(), "damaged or not whole"),
    "no container": (epub(without="META-INF/container.xml"), "META-INF/container.xml"),
    "no package": (epub(without="OEBPS/book.opf"), "content.opf"),
    "a chapter missing": (epub(without="OEBPS/one.xhtml"), "one.xhtml"),
    "container no XML": (epub(**{"META-INF__container_xml": "<a"}), "damaged or not whole"),
    "package no XML": (epub(OEBPS__book_opf="<package><spine>"), "damaged or not whole"),
    "no spine": (epub(OEBPS__book_opf="<package/>"), "spine"),
    "an empty spine": (epub({}, nav=""), "holds no text"),
    "no chapter with text": (epub({"one.xhtml": "<p> </p>"}, nav=""), "holds no text"),
    "only pictures": (epub({"one.xhtml": '<img src="a.png"/>'}, nav=""), "holds no text"),
    "locked by its shop": (epub(**{"META-INF__encryption_xml": LOCKED}), "digital rights"),
    "with a licence": (epub(**{"META-INF__rights_xml": "<rights/>"}), "digital rights"),
    "behind a password": (flagged(epub()), "password"),
    "entities of its own": (epub(OEBPS__book_opf=ENTITIES + "<package/>"), "entities"),
    "nested a thousand deep": (
        epub(OEBPS__book_opf="<package>" + "<a>" * 1_000 + "</a>" * 1_000 + "</package>"),
        "nested too deeply",
    ),
    "a bomb": (bomb(), "unpacks to far more"),
    "a claim of two gigabytes": (claims(2**31), "unpacks to far more"),
    "a claim of one byte": (claims(1), "damaged or not whole"),
    "too many parts": (
        zipped({"mimetype": "application/epub+zip"} | {f"{n}": "" for n in range(10_001)}),
        "10,002 parts",
    ),
    "too many chapters": (
        epub(OEBPS__book_opf=package({"one.xhtml": ""}, spine='<itemref idref="i0"/>' * 1_001)),
        "1,001 parts",
    ),
}


@pytest.mark.parametrize(("data", "sentence"), BROKEN.values(), ids=BROKEN)
def test_a_broken_book_is_named_with_what_is_wrong(data: bytes, sentence: str) -> None:
    with pytest.raises(UnreadableFileError) as caught:
        registry.read(data, "kaputt.epub")
    assert "“kaputt.epub”" in str(caught.value)
    assert sentence in str(caught.value)


def test_the_worker_reads_what_is_good_beside_what_is_broken(tmp_path: Path) -> None:
    (tmp_path / "a.epub").write_bytes(BROKEN["locked by its shop"][0])
    (tmp_path / "b.epub").write_bytes(epub())
    readings = {reading.name: reading for reading in read_sources([Source(path=tmp_path)])}
    assert "digital rights" in readings[str(tmp_path / "a.epub")].problem
    assert len(readings[str(tmp_path / "b.epub")].drafts) == 2


# ---------------------------------------------------------------------------- choosing chapters


WHOLE = {
    "cover.xhtml": "<p>HAFENJAHRE</p>",
    "front.xhtml": '<section epub:type="copyright-page"><p>© 2026 Verlag am Kai</p></section>',
    "one.xhtml": "<h1>Die Ankunft</h1><p>Das Schiff kam früh.</p>",
    "two.xhtml": "<p>Der Kran stand still.</p>",
    "names.xhtml": "<p>Brandt 12, 40</p>",
}
WHOLE_NAV = NAV.replace(
    "</ol>",
    '<li><a href="names.xhtml">Personenregister</a></li></ol>',
)


@pytest.fixture
def book(tmp_path: Path) -> Path:
    path = tmp_path / "hafenjahre.epub"
    path.write_bytes(epub(WHOLE, nav=WHOLE_NAV))
    return path


def test_chapters_are_listed_with_what_stands_round_them_told_apart(book: Path) -> None:
    listed = Library.chapters(Source(path=book))
    assert [(each.number, each.title, each.is_matter) for each in listed] == [
        (1, "HAFENJAHRE", True),
        (2, "© 2026 Verlag am Kai", True),
        (3, "Die Ankunft", False),
        (4, "Der Kran", False),
        (5, "Personenregister", True),
    ]
    assert listed[2].length == len("Die Ankunft\nDas Schiff kam früh.")


def test_a_file_that_is_no_book_has_no_chapters_and_a_broken_book_is_told(tmp_path: Path) -> None:
    text, broken = tmp_path / "note.txt", tmp_path / "broken.epub"
    text.write_text("A note.", encoding="utf-8")
    broken.write_bytes(epub(without="OEBPS/one.xhtml"))
    assert Library.chapters(Source(path=text)) == ()
    with pytest.raises(UnreadableFileError, match=r"“broken\.epub”"):
        Library.chapters(Source(path=broken))


def test_only_the_chapters_chosen_come_in(library: Library, book: Path) -> None:
    report = library.import_sources([Source(path=book, chapters=(4, 3))])
    assert [library.article(library.article_id(i.uid)).meta.title for i in report.items] == [
        "Die Ankunft",
        "Der Kran",
    ]
    assert [item.reason for item in report.items] == ["", ""]


def test_a_book_that_comes_in_whole_says_so(library: Library, book: Path) -> None:
    report = library.import_sources([Source(path=book)])
    assert len(report.items) == 5
    assert report.items[0].reason.startswith("All 5 chapters of the book came in")


@pytest.mark.parametrize(
    ("chapters", "sentence"),
    [((6,), "“hafenjahre.epub” has no chapter 6, only 1 to 5: choose among those.")],
)
def test_a_chapter_that_is_not_there_is_told(
    library: Library, book: Path, chapters: tuple[int, ...], sentence: str
) -> None:
    (item,) = library.import_sources([Source(path=book, chapters=chapters)]).items
    assert item.reason == sentence


def test_chapters_cannot_be_chosen_of_a_text(library: Library, tmp_path: Path) -> None:
    text = tmp_path / "note.txt"
    text.write_text("A note.", encoding="utf-8")
    (item,) = library.import_sources([Source(path=text, chapters=(1,))]).items
    assert item.reason == "“note.txt” is no book with chapters: import it without choosing any."
