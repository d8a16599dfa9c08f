import pytest

from app.errors import UnreadableFileError
from app.importing.sniff import (
    FEED,
    HTML,
    MAIL,
    MARKDOWN,
    MHTML,
    TEXT,
    ZIP,
    ForeignFormatError,
    sniff,
    suffix_of,
)
from app.importing.sniff_document import DOCX, EPUB, ODT, PDF, RTF

PAGE = b"<!DOCTYPE html><title>Harbour</title><p>The harbour grew."

PACKED = b"PK\x03\x04" + bytes(26)
MIMETYPE = b"PK\x03\x04" + bytes(22) + b"\x08\0\0\0mimetype"


@pytest.mark.parametrize(
    ("data", "name", "kind"),
    [
        (b"The harbour grew.", "a.txt", TEXT),
        (b"The harbour grew.", "a.TXT", TEXT),
        (b"The harbour grew.", "README", TEXT),
        (b"The harbour grew.", "Interview 3. Mai", TEXT),
        (b"The harbour grew.", "", TEXT),
        (b"# Harbour\n\nIt grew.", "a.md", MARKDOWN),
        (b"# 5 of 7\n\nIt grew.", "a.txt", TEXT),
        (b"<div align=center>\n\n# Harbour", "a.md", MARKDOWN),
        (b"The harbour <b>grew</b>.", "a.html", HTML),
        (b"<p>The harbour grew.", "a.txt", HTML),
        (b"<3 is a heart", "a.txt", TEXT),
        (PAGE, "a.txt", HTML),
        (PAGE, "a.md", HTML),
        (PAGE, "index.php", HTML),
        (b"\xef\xbb\xbf\r\n <!-- saved -->\n<HTML>", "a", HTML),
        (b'<?xml version="1.0"?>\n<!DOCTYPE html PUBLIC "x">\n<html>', "a.xml", HTML),
        ("\ufeff<!doctype html><p>Größe".encode("utf-16-le"), "a", HTML),
        ("\ufeffDer Hafen wächst.".encode("utf-16-le"), "a.txt", TEXT),
        ("Der Hafen wächst.".encode("utf-16-be"), "a.txt", TEXT),
        (b"%PDF-1.7\n", "a.pdf", PDF),
        (b"%PDF-1.7\n", "a.txt", PDF),
        (b"junk before\n%PDF-1.7\n", "a.pdf", PDF),
        (bytes(range(256)), "a.pdf", PDF),
        (b"{\\rtf1 Harbour", "a.doc", RTF),
        (PACKED + b"[Content_Types].xml" + PACKED + b"word/document.xml", "a", DOCX),
        (PACKED + b"[Content_Types].xml", "a.docx", DOCX),
        (PACKED + b"letter.docx" + PACKED + b"[Content_Types].xml word/document.xml", "a", ZIP),
        (MIMETYPE + b"application/vnd.oasis.opendocument.text", "a", ODT),
        (MIMETYPE + b"application/epub+zip", "a.zip", EPUB),
        (PACKED + b"META-INF/container.xml", "a.epub", EPUB),
        (b"<?xml version='1.0'?><rss><channel>", "a.xml", FEED),
        (b"<!-- saved --><feed xmlns='x'>", "a", FEED),
        (b"<?xml version='1.0'?><rdf:RDF xmlns:rdf='x'>", "a.rdf", FEED),
        (PACKED + b"page.html", "a.zip", ZIP),
        (PACKED + b"page.html", "a.txt", ZIP),
        (b"PK\x05\x06" + bytes(18), "a", ZIP),
        (b"From: <Saved by>\r\nContent-Type: multipart/related;\r\n", "a.mhtml", MHTML),
        (b"Content-Type: multipart/related; x=y\n\n", "a", MHTML),
        (b"To: b@c.d\nFrom: a@b.c\nContent-Type: multipart/related\n\n", "a.eml", MAIL),
        (b"From: a@b.c\nSubject: Boxes\n\nMore.", "a.eml", MAIL),
        (b"Received: by b.c\nFrom: a@b.c\n\nMore.", "a.txt", MAIL),
        (b"From: the harbour\nTo: all\nSubject: boxes\n\nMore.", "a.txt", TEXT),
        (b"A page break\x0c and a stray \x00 in a long enough scanned text. " * 3, "a.txt", TEXT),
    ],
)
def test_content_says_what_a_file_is(data: bytes, name: str, kind: str) -> None:
    assert sniff(data, name) == kind


@pytest.mark.parametrize(
    ("media_type", "kind"),
    [
        ("text/html", HTML),
        ("text/html; charset=utf-8", HTML),
        ("application/xhtml+xml", HTML),
        ("Text/Plain", TEXT),
        ("application/atom+xml", FEED),
        ("message/rfc822", MAIL),
        ("text/markdown", MARKDOWN),
    ],
)
def test_a_known_media_type_wins_over_content(media_type: str, kind: str) -> None:
    assert sniff(b"<p>Harbour", "Clipboard", media_type) == kind


@pytest.mark.parametrize(
    ("data", "name", "what"),
    [
        (b"\x89PNG\r\n\x1a\nrest", "a.png", "a picture"),
        (b"SQLite format 3\x00", "library.db", "a database"),
        (b"<svg xmlns='x'>", "a.svg", "a drawing"),
        (b"<?xml version='1.0'?><note>", "a.xml", "an XML file"),
        (PACKED + b"[Content_Types].xmlxl/", "a.xlsx", "a packed document"),
        (b"#!/bin/sh\nFrom: me\n", "a.sh", "a format that is not known"),
        (b'{"harbour": 5}', "a.json", "a format that is not known"),
        (b"year,boxes\n2026,5\n", "a.csv", "a format that is not known"),
        (bytes(range(256)), "a.bin", "a binary file"),
    ],
)
def test_a_format_that_is_not_read_is_named_with_those_that_are(
    data: bytes, name: str, what: str
) -> None:
    with pytest.raises(ForeignFormatError) as caught:
        sniff(data, name)
    assert f"“{name}” is" in str(caught.value)
    assert what in str(caught.value)
    assert ".txt" in str(caught.value)


def test_a_picture_from_the_clipboard_is_refused() -> None:
    with pytest.raises(ForeignFormatError, match="image/png"):
        sniff(b"\x89PNG", "Clipboard", "image/png")


@pytest.mark.parametrize(
    ("data", "name", "sentence"),
    [
        (b"", "a.txt", "“a.txt” is empty"),
        (bytes(range(256)) * 4, "a.txt", "“a.txt” is a binary file"),
        (
            b'\xef\xbb\xbf"format","annotation_id","article_id"\r\n',
            "marks.csv",
            "“marks.csv” holds annotations, not an article: import it by itself",
        ),
    ],
)
def test_a_bad_file_under_a_good_name_is_a_failure(data: bytes, name: str, sentence: str) -> None:
    with pytest.raises(UnreadableFileError, match=sentence) as caught:
        sniff(data, name)
    assert not isinstance(caught.value, ForeignFormatError)


@pytest.mark.parametrize(
    ("name", "suffix"),
    [("a.HTML", ".html"), ("a.tar.gz", ".gz"), (".hidden", ""), ("Nr. 5", ""), ("v1.2", "")],
)
def test_a_suffix_is_letters_after_the_last_full_stop(name: str, suffix: str) -> None:
    assert suffix_of(name) == suffix
