"""Electronic books made byte by byte: good ones, and broken ones with what is said of each."""

from __future__ import annotations

import io
import zipfile

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
