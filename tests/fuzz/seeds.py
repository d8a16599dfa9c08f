"""Small good files of each format, from which the broken ones are made."""

from __future__ import annotations

import io
import zipfile

from app.paths import resource

_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_OASIS = "urn:oasis:names:tc:opendocument:xmlns"

PAGE = (
    '<!DOCTYPE html><html lang="de"><head><meta charset="utf-8"><title>Der Hafen</title>'
    '<meta property="og:title" content="Der Hafen"><script type="application/ld+json">'
    '{"@type":"NewsArticle","headline":"Der Hafen","datePublished":"2026-11-14",'
    '"author":[{"name":"Ada Lahn"}]}</script></head><body><nav><a href="/">Start</a></nav>'
    '<article><h1>Der Hafen</h1><p>Der Hafen wächst um <b>3,5 Prozent</b>, <a href="https://a.'
    'example/">sagte</a> Ina Brandt.</p><figure><img src="data:image/gif;base64,'
    'R0lGODlhAQABAAAAACw=" alt="Kai"><figcaption>Am Kai</figcaption></figure><ol start="3"><li>Eins'
    "<ul><li>Zwei</li>"
    "</ul></li></ol><table><tr><th colspan=2>Jahr</th></tr><tr><td>2025</td><td>1,2</td></tr>"
    "</table><blockquote>„Ein Rekord“</blockquote><pre>a\n b</pre><p dir=rtl>اب"
    "</p></article><footer>© Kurier</footer></body></html>"
).encode()

MARKDOWN = (
    b"---\ntitle: Harbour\ndate: 2026-11-14\n---\n# Harbour\n\nA *note*[^1] and `code`.\n\n"
    b"1. one\n2. two\n   - three\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n```\nx\n```\n\n"
    b"> quoted\n\n![alt](a.png) <b>html</b>\n\n[^1]: Foot.\n"
)

RTF = (
    rb"{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\fswiss Arial;}{\f1\fcharset204 Arial Cyr;}}"
    rb"{\info{\title Der Hafen}{\author Ada Lahn}}\pard\b Der Hafen\b0\par Er w\'e4chst \u8222?"
    rb"schnell\u8220?.\par{\f1\'cf\'ee\'f0\'f2}\par\trowd\cellx900\cellx1800 a\cell b\cell\row}"
)

MAIL = (
    b"From: Ada Lahn <ada@kurier.example>\r\nTo: x@y.example\r\nSubject: =?utf-8?q?Der_Hafen?=\r\n"
    b"Date: Sat, 14 Nov 2026 08:30:00 +0100\r\nMIME-Version: 1.0\r\n"
    b'Content-Type: multipart/alternative; boundary="b"\r\n\r\n--b\r\nContent-Type: text/plain; '
    b"charset=iso-8859-1\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\nEr w=E4chst. Das "
    b"ist ein langer Satz.\r\n--b\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: base64"
    b"\r\n\r\nPHA+RXIgd2FlY2hzdC48L3A+\r\n--b--\r\n"
)

MHTML = (
    b"From: <Saved by a browser>\r\nSnapshot-Content-Location: https://kurier.example/a\r\n"
    b"Subject: Der Hafen\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; "
    b'type="text/html"; boundary="b"\r\n\r\n--b\r\nContent-Type: text/html\r\n'
    b"Content-ID: <p@m>\r\nContent-Transfer-Encoding: quoted-printable\r\nContent-Location: "
    b"https://kurier.example/a\r\n\r\n<html><body><h1>Der Hafen</h1><p>Er w=C3=A4chst um 3 "
    b'Prozent.</p><img src=3D"cid:i@m"></body></html>\r\n--b\r\nContent-Type: image/gif\r\n'
    b"Content-ID: <i@m>\r\nContent-Transfer-Encoding: base64\r\n\r\nR0lGODlhAQABAAAAACw=\r\n"
    b"--b--\r\n"
)

FEED = (
    b'<?xml version="1.0" encoding="utf-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/'
    b'1.0/modules/content/"><channel><title>Kurier</title><language>de</language><item><title>Der '
    b"Hafen</title><link>https://kurier.example/a</link><pubDate>Sat, 14 Nov 2026 08:30:00 GMT"
    b"</pubDate><description>&lt;p&gt;Er w\xc3\xa4chst.&lt;/p&gt;</description><content:encoded>"
    b"<![CDATA[<p>Er w\xc3\xa4chst um 3 Prozent.</p>]]></content:encoded></item></channel></rss>"
)

TABLE = (
    b"\xef\xbb\xbfannotation_uid,article_title,quote,tag,note,speaker,value,status\r\n"
    b'0190f0a0-0000-7000-8000-000000000001,Harbour,"The harbour grew, she said.",claim,"A\nnote",'
    b"Ina Brandt,3.5,confirmed\r\n,Harbour,nobody knows,quote,=1+1,,,\r\n"
)


def zipped(parts: dict[str, str | bytes]) -> bytes:
    """Return a zip file; a part named `mimetype` is stored as it is."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as written:
        for name, data in parts.items():
            kind = zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED
            written.writestr(name, data, kind)
    return stream.getvalue()


def docx() -> bytes:
    """Return a document of a word processor."""
    relation = (
        f'<Relationship Id="r1" Type="{_RELATIONS}/officeDocument" Target="word/document.xml"/>'
    )
    types = (
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relation'
        'ships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.'
        'openxmlformats-officedocument.wordprocessingml.document.main+xml"/>'
    )
    body = (
        '<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t>Der Hafen</w:t></w:r></w:p>'
        "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>Er</w:t></w:r><w:r><w:t> wächst.</w:t></w:r></w:p>"
        "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
    )
    return zipped(
        {
            "[Content_Types].xml": f'<Types xmlns="{_PACKAGE}/content-types">{types}</Types>',
            "_rels/.rels": f'<Relationships xmlns="{_PACKAGE}/relationships">{relation}'
            "</Relationships>",
            "word/document.xml": f'<w:document xmlns:w="{_WORD}"><w:body>{body}</w:body>'
            "</w:document>",
        }
    )


def odt() -> bytes:
    """Return a document of another word processor."""
    body = (
        '<text:h text:outline-level="1">Der Hafen</text:h><text:p>Er<text:s text:c="2"/>wächst.'
        "<text:note text:note-class='footnote'><text:note-citation>1</text:note-citation>"
        "<text:note-body><text:p>Fuß</text:p></text:note-body></text:note></text:p>"
        "<text:list><text:list-item><text:p>eins</text:p></text:list-item></text:list>"
    )
    names = f'xmlns:office="{_OASIS}:office:1.0" xmlns:text="{_OASIS}:text:1.0"'
    return zipped(
        {
            "mimetype": "application/vnd.oasis.opendocument.text",
            "content.xml": f"<office:document-content {names}><office:body><office:text>{body}"
            "</office:text></office:body></office:document-content>",
        }
    )


def epub() -> bytes:
    """Return a book of two chapters."""
    chapter = (
        '<html xmlns="http://www.w3.org/1999/xhtml"><head><title/></head><body><h1>Kapitel</h1>'
        "<p>Der Hafen wächst um drei Prozent, sagte sie.</p></body></html>"
    )
    book = (
        '<package xmlns="http://www.idpf.org/2007/opf" version="3.0"><metadata '
        'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Hafenjahre</dc:title>'
        '</metadata><manifest><item id="a"'
        ' href="a.xhtml" media-type="application/xhtml+xml"/><item id="b" href="b.xhtml" '
        'media-type="application/xhtml+xml"/></manifest><spine><itemref idref="a"/>'
        '<itemref idref="b"/></spine>'
        "</package>"
    )
    return zipped(
        {
            "mimetype": "application/epub+zip",
            "META-INF/container.xml": '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:'
            'container" version="1.0"><rootfiles><rootfile full-path="book.opf" media-type='
            '"application/oebps-package+xml"/></rootfiles></container>',
            "book.opf": book,
            "a.xhtml": chapter,
            "b.xhtml": chapter,
        }
    )


def pdf() -> bytes:
    """Return a page with two lines of text."""
    stream = b"BT /F1 24 Tf 60 760 Td (Der Hafen) Tj 0 -40 Td (Er waechst um 3 Prozent.) Tj ET"
    objects = (
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Count 1 /Kids [3 0 R] >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
        b" /Resources << /Font << /F1 5 0 R >> >> >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    )
    data, places = b"%PDF-1.7\n", []
    for number, inside in enumerate(objects, start=1):
        places.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, inside)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    head = b"xref\n0 6\n0000000000 65535 f \n"
    tail = b"trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % len(data)
    return data + head + table + tail


SEEDS: dict[str, bytes] = {
    "page.html": PAGE,
    "note.md": MARKDOWN,
    "news.txt": "Der Hafen\n\nEr wächst. „Gut“, sagte sie.\nMehr zum Thema".encode(),
    "mail.eml": MAIL,
    "page.mhtml": MHTML,
    "feed.xml": FEED,
    "report.rtf": RTF,
    "report.docx": docx(),
    "report.odt": odt(),
    "book.epub": epub(),
    "report.pdf": pdf(),
    "pages.zip": zipped({"a.html": PAGE, "b/c.txt": b"Text. More text."}),
}
"""By a name whose suffix says the format."""

SAMPLE = resource("samples", "articles", "01-hafen-meldet-rekord.html").read_bytes()
