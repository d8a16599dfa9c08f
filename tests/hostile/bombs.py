"""Small files that would become large: pictures of a billion points, entities, streams."""

from __future__ import annotations

import base64
import io
import struct
import zipfile
import zlib

from tests.core.images_made import data_uri, gif, jpeg, png, png_claiming, webp
from tests.hostile import docx_files, epub_files, mail_files, mhtml_files, odt_files, pdf_files
from tests.hostile.case import MORE, Case, page, read_whole, refused, written

_PIXELS = png_claiming(60_000, 60_000)


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def _png_with(*chunks: bytes, width: int = 40, height: int = 30) -> bytes:
    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + _chunk(b"IHDR", header) + b"".join(chunks) + _chunk(b"IEND", b"")


_ZEROS = zlib.compress(bytes(100 * 2**20), 1)
PICTURES = {
    "points of a PNG": data_uri(_PIXELS),
    "points of a GIF": data_uri(gif(65_535, 65_535), "gif"),
    "points of a JPEG": data_uri(jpeg(65_535, 65_535), "jpeg"),
    "points of a WebP": data_uri(webp(16_383, 16_383), "webp"),
    "points below zero": data_uri(png_claiming(2**31, 2**31)),
    "picture without points": data_uri(png_claiming(0, 0)),
    "picture as thin as a hair": data_uri(png_claiming(1_000_000, 3)),
    "scans of a JPEG": data_uri(jpeg(scans=5_000), "jpeg"),
    "remarks in a JPEG": data_uri(jpeg(before=b"\xff\xfe\xff\xff" + b"a" * 65_533), "jpeg"),
    "stream of a small PNG": data_uri(_png_with(_chunk(b"IDAT", _ZEROS))),
    "remark of a PNG": data_uri(_png_with(_chunk(b"zTXt", b"Comment\0\0" + _ZEROS))),
    "colours of a PNG": data_uri(_png_with(_chunk(b"iCCP", b"a\0\0" + _ZEROS))),
    "frames of a moving PNG": data_uri(_png_with(_chunk(b"acTL", b"\xff" * 8))),
    "chunk that is longer than all": data_uri(png()[:33] + b"\xff\xff\xff\xffIDAT"),
    "drawing of entities": "data:image/svg+xml,<!DOCTYPE svg [<!ENTITY a 'aa'>]><svg>&a;</svg>",
    "picture in percent signs": "data:image/png," + "%89PNG" + "%00" * 300_000,
}

LAUGHS = "<!DOCTYPE x [<!ENTITY a0 'ha'>" + "".join(
    f"<!ENTITY a{n} '{f'&a{n - 1};' * 10}'>" for n in range(1, 12)
)
ENTITIES = {
    "a billion laughs": f"{LAUGHS}]>",
    "one entity used often": f"<!DOCTYPE x [<!ENTITY a11 '{'ha' * 50_000}'>]>",
    "an entity of itself": "<!DOCTYPE x [<!ENTITY a11 '&a11;'>]>",
    "an entity of a device": "<!DOCTYPE x [<!ENTITY a11 SYSTEM 'file:///dev/zero'>]>",
    "an entity of a server": "<!DOCTYPE x [<!ENTITY a11 SYSTEM 'http://192.0.2.1/a'>]>",
    "an entity of parameters": "<!DOCTYPE x [<!ENTITY % p SYSTEM 'http://192.0.2.1/'> %p;]>",
}


def _page(prologue: str) -> str:
    return prologue.replace("DOCTYPE x", "DOCTYPE html") + page("&a11;")


def _feed(prologue: str) -> str:
    return (
        f"<?xml version='1.0'?>{prologue.replace('DOCTYPE x', 'DOCTYPE rss')}<rss version='2.0'>"
        f"<channel><title>Tide</title><item><title>Harbour &a11;</title><description>{MORE} &a11;"
        "</description></item></channel></rss>"
    )


def _odt(prologue: str) -> bytes:
    words = odt_files.content(f"<text:p>{MORE} &a11;</text:p>")
    return odt_files.document(f"<?xml version='1.0'?>{prologue}{words}")


def _docx(prologue: str) -> bytes:
    body = f"<w:body><w:p><w:r><w:t>{MORE} &a11;</w:t></w:r></w:p></w:body>"
    text = f"{prologue}<w:document {docx_files.WORD}>{body}</w:document>"
    return docx_files.with_part("word/document.xml", text)


def _book(prologue: str) -> bytes:
    return epub_files.epub(OEBPS__book_opf=prologue + epub_files.package(epub_files.PAGES))


# ---------------------------------------------------------------------------- PDF

_FORM = "/Type /XObject /Subtype /Form /BBox [0 0 9 9]"
_NOTE = pdf_files.lines(60, 700, MORE[:60], MORE[60:])


def _with_object(data: bytes, inside: bytes, named: bytes = b"") -> bytes:
    """Return a PDF with an object 99 put in, which readers find by looking the file through."""
    whole = data.replace(b"xref\n0", b"99 0 obj\n" + inside + b"\nendobj\nxref\n0", 1)
    return whole.replace(b"/Resources <<", b"/Resources << " + named, 1) if named else whole


def _filtered(times: int) -> bytes:
    """Return a PDF whose page is packed again and again."""
    packing, empty = zlib.compressobj(9), bytes(10**7)
    start = packing.compress(b"BT /F1 10 Tf 60 700 Td (a) Tj ET ")
    stream = b"".join([start, *(packing.compress(empty) for _ in range(100)), packing.flush()])
    for _ in range(times - 1):
        stream = zlib.compress(stream, 9)
    how = b"/Filter [" + b"/FlateDecode " * times + b"] /Length %d" % len(stream)
    plain = pdf_files.pdf("XYZ")
    return plain.replace(b"/Length 3 >>\nstream\nXYZ", how + b" >>\nstream\n" + stream, 1)


def _calls_itself() -> bytes:
    call = b"<< " + _FORM.encode() + b" /Resources << /XObject << /A 99 0 R >> >> /Length 5 >>"
    form = call + b"\nstream\n/A Do\nendstream"
    return _with_object(pdf_files.pdf(f"{_NOTE}\n/A Do"), form, b"/XObject << /A 99 0 R >>")


ACTIONS = {
    "script at its opening": "/OpenAction << /S /JavaScript /JS (app.alert(1)) >>",
    "program at its opening": "/OpenAction << /S /Launch /F (/bin/sh) >>",
    "address at its opening": "/OpenAction << /S /URI /URI (http://192.0.2.1/) >>",
    "file at its opening": "/OpenAction << /S /GoToR /F (/etc/passwd) /D [0 /Fit] >>",
    "form that is sent": "/AcroForm << /XFA (<x/>) /Fields [] /NeedAppearances true >>",
    "file inside": "/Names << /EmbeddedFiles << /Names [(a.exe) << /F (a.exe) >>] >> >>",
    "outline in a circle": "/Outlines << /First 6 0 R /Last 6 0 R /Count 1 >>",
    "labels without end": "/PageLabels << /Nums [0 << /S /r /St 99999999999 >>] >>",
}

_PDF = {
    **{f"a {c}": pdf_files.pdf(_NOTE, catalog=what) for c, what in ACTIONS.items()},
    "a page as large as a country": pdf_files.pdf(_NOTE, page="/UserUnit 75000"),
    "a form that draws itself": _calls_itself(),
    "tables that follow each other in a circle": pdf_files.pdf(_NOTE, trailer="/Prev 9"),
    "a title of a megabyte": pdf_files.pdf(_NOTE, info=f"/Title ({'a' * 2**20})"),
    "lists 50,000 deep": pdf_files.pdf(_NOTE, catalog=f"/X {'[' * 50_000}{']' * 50_000}"),
    "dictionaries 5,000 deep": pdf_files.pdf(_NOTE, catalog="/X " + "<</A " * 5_000 + ">>" * 5_000),
    "states saved without end": pdf_files.pdf("q " * 100_000 + _NOTE),
    "a number of 10,000 digits": pdf_files.pdf(f"{'9' * 10_000} w\n{_NOTE}"),
    "text as large as a house": pdf_files.pdf(_NOTE + pdf_files.lines(60, 600, "a", size=1e9)),
    "text far off the page": pdf_files.pdf(_NOTE + pdf_files.lines(-1e9, 1e9, "a")),
    "text without a font": pdf_files.pdf(_NOTE + pdf_files.lines(60, 600, "a", font="F9")),
}


def _nested_zip(depth: int) -> bytes:
    data = MORE.encode()
    for level in range(depth):
        stream = io.BytesIO()
        with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr(f"{level}.zip" if level else "a.txt", data)
        data = stream.getvalue()
    return data


def _with_picture(picture: bytes) -> dict[str, tuple[str, bytes]]:
    """Return a file of each format that shows this picture."""
    drawn = "<text:p><draw:frame><draw:image xlink:href='Pictures/1.png'/></draw:frame></text:p>"
    shown = odt_files.content(f"<text:p>{MORE}</text:p>{drawn}")
    coded = base64.b64encode(picture).decode()
    head = "Content-Type: image/png\nContent-ID: <a>\nContent-Transfer-Encoding: base64"
    rich = f"Content-Type: text/html\n\n{page('<img src=cid:a>')}"
    return {
        "odt": (
            "report.odt",
            odt_files.zipped(
                {"mimetype": odt_files.MIMETYPE, "content.xml": shown, "Pictures/1.png": picture}
            ),
        ),
        "epub": (
            "book.epub",
            epub_files.epub(
                {"one.xhtml": f"<h1>A</h1><p>{MORE}</p><img src='a.png'/>"},
                nav="",
                OEBPS__a_png=picture,
            ),
        ),
        "eml": ("mail.eml", mail_files.multipart(rich, f"{head}\n\n{coded}", kind="related")),
        "mhtml": (
            "page.mhtml",
            mhtml_files.archive(
                mhtml_files.part(page("<img src='cid:a@b'>").encode()),
                "Content-Type: image/png\r\nContent-ID: <a@b>\r\n"
                f"Content-Transfer-Encoding: base64\r\n\r\n{coded}\r\n",
            ),
        ),
    }


DAMAGED, OWN = "damaged or not whole", "declares entities of its own"
BROKE = "made its reader break down"
ELSEWHERE = {"a list of types elsewhere": "<!DOCTYPE x SYSTEM 'http://192.0.2.1/x.dtd'>"}

CASES: dict[str, Case] = {
    **read_whole(
        "page.html", {f"bomb: {c}": page(f'<img src="{uri}">') for c, uri in PICTURES.items()}
    ),
    **{
        f"{kind}: a picture of a billion points": Case(
            name, written(data), is_read=True, keeps_words=True
        )
        for kind, (name, data) in _with_picture(_PIXELS).items()
    },
    **read_whole(
        "page.html",
        {f"entities: {c}": _page(p) for c, p in (ENTITIES | ELSEWHERE).items()},
    ),
    **refused("feed.xml", {c: (_feed(p), OWN) for c, p in ENTITIES.items()}),
    **refused("report.odt", {c: (_odt(p), OWN) for c, p in ENTITIES.items()}),
    **refused("report.docx", {c: (_docx(p), OWN) for c, p in ENTITIES.items()}),
    **refused("book.epub", {c: (_book(p), OWN) for c, p in ENTITIES.items()}),
    **refused("feed.xml", {c: (_feed(p), DAMAGED) for c, p in ELSEWHERE.items()}),
    **refused("report.odt", {c: (_odt(p), DAMAGED) for c, p in ELSEWHERE.items()}),
    **refused("report.docx", {c: (_docx(p), DAMAGED) for c, p in ELSEWHERE.items()}),
    **{
        f"epub: {c}": Case("book.epub", written(_book(p)), is_read=True)
        for c, p in ELSEWHERE.items()
    },
    **read_whole("report.pdf", _PDF),
    "pdf: a page packed once": Case(
        "report.pdf", lambda path: path.write_bytes(_filtered(1)), BROKE
    ),
    "pdf: a page packed twice": Case(
        "report.pdf", lambda path: path.write_bytes(_filtered(2)), BROKE
    ),
    "zip: ten zips in each other": Case("all.zip", written(_nested_zip(10)), "inside a zip"),
}
