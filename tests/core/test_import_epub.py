"""Electronic books: an article for each chapter, and what is said of broken books."""

from pathlib import Path

import pytest

from app.errors import UnreadableFileError
from app.importing import registry
from app.importing.batch import read_sources
from app.library import Library
from app.model.draft import Draft
from app.model.report import Source
from tests.hostile.epub_files import BROKEN, NAV, PAGES, epub, package


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
