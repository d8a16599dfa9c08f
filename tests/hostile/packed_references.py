"""Documents, books, mails and feeds that reach for what is not theirs, or are beyond measure."""

from __future__ import annotations

from html import escape

from tests.hostile import (
    docx_files,
    epub_files,
    feed_files,
    mail_files,
    mhtml_files,
    odt_files,
    rtf_files,
)
from tests.hostile.case import MORE, PROSE, Case, page, read_whole, refused

ADDRESSES = {
    "a file": "file:///etc/passwd",
    "a path": "/etc/passwd",
    "a path above": "../../../../../../etc/passwd",
    "a path above in percent signs": "%2e%2e/%2e%2e/%2e%2e/etc/passwd",
    "a path with backslashes": "..\\..\\etc\\passwd",
    "a server": "http://192.0.2.1/a.png",
    "a share": "\\\\192.0.2.1\\share\\a.png",
    "a drive": "C:\\Windows\\win.ini",
}
_PICTURE = (
    '<w:p><w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/'
    'wordprocessingDrawing"><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/'
    'main"><a:graphicData><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/'
    'picture"><pic:blipFill><a:blip xmlns:r="http://schemas.openxmlformats.org/officeDocument/'
    '2006/relationships" r:KIND="r1"/></pic:blipFill></pic:pic></a:graphicData></a:graphic>'
    "</wp:inline></w:drawing></w:r></w:p>"
)


def _docx(address: str, kind: str, mode: str = "") -> bytes:
    """Return a document that shows a picture from that address."""
    body = docx_files.para(MORE) + _PICTURE.replace("KIND", kind)
    related = docx_files.relations(("r1", "image", address))
    parts = docx_files.parts_of(body)
    parts["word/_rels/document.xml.rels"] = related.replace("/></", f"{mode}/></")
    return docx_files.zipped(parts)


def _odt(address: str) -> bytes:
    picture = f"<draw:frame><draw:image xlink:href='{address}'/></draw:frame>"
    return odt_files.odt(f"<text:p>{MORE}</text:p><text:p>{picture}</text:p>")


def _book(address: str) -> bytes:
    return epub_files.epub({"one.xhtml": f"<h1>A</h1><p>{MORE}</p><img src='{address}'/>"}, nav="")


def _book_of(address: str) -> bytes:
    return epub_files.epub(OEBPS__book_opf=epub_files.package({address: ""}), nav="")


def _feed(address: str) -> bytes:
    more = f"<enclosure url='{address}'/><link>{address}</link>"
    return feed_files.rss(feed_files.item("Harbour", f"{PROSE}<img src='{address}'>", more))


def _mail(address: str) -> bytes:
    html = f"Content-Type: text/html\n\n{page(f'<img src={chr(34)}{address}{chr(34)}>')}"
    named = f'Content-Type: text/plain\nContent-Disposition: attachment; filename="{address}"\n\na'
    return mail_files.multipart(html, named)


def _archive(address: str) -> bytes:
    shown = mhtml_files.part(page(f"<img src='{address}'>").encode())
    return mhtml_files.archive(
        shown, f"Content-Type: image/png\r\nContent-Location: {address}\r\n\r\na"
    )


_RTF = {
    "a field that includes a picture": r"{\field{\*\fldinst INCLUDEPICTURE \\192.0.2.1\\a.png}}",
    "a field that includes a text": r"{\field{\*\fldinst INCLUDETEXT /etc/passwd}}",
    "a field that runs a program": r"{\field{\*\fldinst DDEAUTO cmd /c calc}}",
    "a template elsewhere": r"{\*\template http://192.0.2.1/a.dot}",
    "an object": r"{\object\objemb{\*\objdata 0105000002000000}}",
    "an object that updates itself": r"{\object\objautlink\objupdate{\*\objclass Word}}",
    "a file table": r"{\*\filetbl{\file\fid1 /etc/passwd}}",
    "a table in tables": r"\trowd\cellx900" + r"\pard\intbl\itap500 a\nestcell" * 500,
    "bytes without end": r"{\*\fremd\bin2147483647 " + "a" * 100 + "}",
    "bytes below zero": r"{\*\fremd\bin-5 a}",
    "a word of 100,000 letters": "\\" + "a" * 100_000 + " ",
    "a number of 10,000 digits": r"\fs" + "9" * 10_000 + " ",
    "a level beyond all": r"\ilvl99999 \outlinelevel99999 \ls99999 ",
    "a code page that is none": r"\ansicpg99999 ",
    "a letter below zero": r"\u-99999? ",
    "skipping beyond the end": r"\uc99999 \u8222 ",
    "colours and fonts without end": r"{\colortbl" + ";" * 100_000 + "}",
    "a date beyond all": r"{\info{\creatim\yr99999\mo99\dy99\hr99\min99}}",
}

_TABLES = ("<w:tbl><w:tr><w:tc>" * 60, "</w:tc></w:tr></w:tbl>" * 60)
_LISTS = ("<text:list><text:list-item>" * 90, "</text:list-item></text:list>" * 90)
_CELL = "<w:tbl><w:tr><w:tc>{}</w:tc></w:tr></w:tbl>"
_GRID = (
    "<table:table><table:table-row {}><table:table-cell {}><text:p>a</text:p></table:table-cell>"
    "</table:table-row></table:table>"
)
_LIST = (
    "<text:list><text:list-item text:start-value='{}'><text:p>a</text:p></text:list-item>"
    "</text:list>"
)
_NO_NOTE = "<w:p><w:r><w:footnoteReference w:id='77'/></w:r></w:p>"
TOO_DEEP = "nested too deeply"
_DOCX = {
    "a word of a megabyte": docx_files.para("a" * 2**17 + "b " * 9),
    "a field that includes": "<w:p><w:r><w:instrText>INCLUDETEXT /etc/a</w:instrText></w:r></w:p>",
    "a part of another program": "<w:p><w:r><w:object><o:OLE xmlns:o='o'/></w:object></w:r></w:p>",
    "a part taken over": "<w:altChunk xmlns:r='r' r:id='r9'/>",
    "a style of itself": docx_files.para("Words", "Zitat"),
    "numbers without a list": "<w:p><w:pPr><w:numPr><w:numId w:val='999'/></w:numPr></w:pPr></w:p>",
    "a span without end": _CELL.format("<w:tcPr><w:gridSpan w:val='99999999'/></w:tcPr>"),
    "a bookmark without end": "<w:p><w:bookmarkStart w:id='1' w:name='a'/></w:p>",
}
_ODT = {
    "blanks without end": "<text:p>a<text:s text:c='999999999'/>b</text:p>",
    "cells repeated without end": _GRID.format("", "table:number-columns-repeated='999999999'"),
    "rows repeated without end": _GRID.format("table:number-rows-repeated='999999999'", ""),
    "a section elsewhere": "<text:section><text:section-source xlink:href='file:///etc/passwd'/></text:section>",
    "a script": "<office:scripts><office:script>alert(1)</office:script></office:scripts>",
    "a level beyond all": "<text:h text:outline-level='99999999'>A</text:h>",
    "a number beyond all": _LIST.format("9" * 500),
    "a form that is sent": "<office:forms><form:form xmlns:form='f' xlink:href='http://192.0.2.1/'/></office:forms>",
}
_FEED_ITEMS = {
    "a date beyond all": "<pubDate>Sat, 99 Nov 999999999 99:99:99 +9999</pubDate>",
    "a link to a script": "<link>javascript:alert(1)</link>",
    "ten thousand authors": "<author>a</author>" * 10_000,
    "a title of a megabyte": f"<dc:title>{'a' * 2**20}</dc:title>",
    "an identity of a megabyte": f"<guid>{'a' * 2**20}</guid>",
    "parts of another kind": "<x:y xmlns:x='urn:x'><x:y/></x:y>" * 1_000,
    "a section marked twice": "<category><![CDATA[a]]]]><![CDATA[>b]]></category>",
    "an instruction": "<?php system('id') ?>",
}
_MAIL_HEADERS = {
    "ten thousand receivers": "Cc: " + ",\r\n ".join(["a@b.example"] * 3_000),
    "a date beyond all": "Resent-Date: Sat, 99 Nov 999999999 99:99:99 +9999",
    "a word packed in words": "Comments: " + "=?utf-8?b?" * 2_000,
    "a word of a false encoding": "Comments: =?klingon?q?=FF=FE?=",
    "a name in a thousand pieces": "Content-Language: "
    + "".join(f"; n*{n}*=a''b" for n in range(1_000)),
    "brackets in brackets": "Comments: " + "(" * 20_000,
    "a line of 500,000 letters": "Comments: " + "a" * 500_000,
    "a header turned around": "Comments: \u202egnihton",
    "a header with a NUL": "Comments: a\0b",
    "a header twice": "Subject: Other\r\nSubject: Third",
    "an address that is none": "Reply-To: <<<>>>@@@,,;;::",
    "a false length": "Content-Length: -99999999999",
}


def _mail_with(header: str) -> bytes:
    return mail_files.mail(MORE, header)


def _table(make: object, table: dict[str, str]) -> dict[str, bytes]:
    assert callable(make)
    return {cause: make(inside) for cause, inside in table.items()}


def _document(body: str) -> bytes:
    return docx_files.docx(docx_files.para(MORE) + body)


def _opened(body: str) -> bytes:
    return odt_files.odt(f"<text:p>{MORE}</text:p>{body}")


def _feed_of(more: str) -> bytes:
    return feed_files.rss(feed_files.item("Harbour", PROSE, more))


def _from(prefix: str, table: dict[str, bytes]) -> dict[str, bytes]:
    return {f"{prefix} {cause}": data for cause, data in table.items()}


CASES: dict[str, Case] = {
    **read_whole(
        "a.docx", _from("a picture from", {c: _docx(a, "embed") for c, a in ADDRESSES.items()})
    ),
    **read_whole(
        "a.docx",
        _from(
            "a linked picture from",
            {c: _docx(a, "link", ' TargetMode="External"') for c, a in ADDRESSES.items()},
        ),
    ),
    **read_whole("a.docx", _table(_document, _DOCX)),
    **refused(
        "a.docx",
        {
            "tables in tables": (_document(docx_files.para("a").join(_TABLES)), TOO_DEEP),
            "a note that is not there": (_document(_NO_NOTE), "damaged or not whole"),
        },
    ),
    **refused("a.odt", {"lists in lists": (_opened("<text:p>a</text:p>".join(_LISTS)), TOO_DEEP)}),
    **read_whole("a.odt", _from("a picture from", _table(_odt, ADDRESSES))),
    **read_whole("a.odt", _table(_opened, _ODT)),
    **read_whole("a.epub", _from("a picture from", _table(_book, ADDRESSES))),
    **refused("a.epub", {f"a chapter from {c}": (_book_of(a), "") for c, a in ADDRESSES.items()}),
    **read_whole(
        "a.xml",
        _from("a picture from", _table(_feed, {c: escape(a) for c, a in ADDRESSES.items()})),
    ),
    **read_whole("a.xml", _table(_feed_of, _FEED_ITEMS)),
    **read_whole("a.eml", _from("a picture from", _table(_mail, ADDRESSES))),
    **read_whole("a.eml", _table(_mail_with, _MAIL_HEADERS)),
    **read_whole("a.mhtml", _from("a picture from", _table(_archive, ADDRESSES))),
    **read_whole(
        "a.rtf",
        {c: rtf_files.rtf(f"{MORE}\\par {i}\\par {MORE}\\par".encode()) for c, i in _RTF.items()},
    ),
}
