"""OpenDocument texts made byte by byte: good ones, and broken ones with what is said of each."""

from __future__ import annotations

import io
import zipfile

NAMES = " ".join(
    f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{long}:1.0"'
    for short, long in {
        "office": "office",
        "text": "text",
        "table": "table",
        "draw": "drawing",
        "style": "style",
        "fo": "xsl-fo-compatible",
        "svg": "svg-compatible",
        "meta": "meta",
        "manifest": "manifest",
    }.items()
)

NAMES += ' xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:dc="http://purl.org/dc/elements/1.1/"'

STYLES = (
    '<style:style style:name="T1" style:family="text"><style:text-properties '
    'fo:font-weight="bold" fo:font-style="italic"/></style:style>'
    '<style:style style:name="T2" style:family="text" style:parent-style-name="T1"/>'
    '<style:style style:name="T3" style:family="text">'
    '<style:text-properties text:display="none"/></style:style>'
    '<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Title"/>'
    '<style:style style:name="P2" style:family="paragraph" style:parent-style-name="Quotations"/>'
    '<text:list-style style:name="L1">'
    '<text:list-level-style-number text:level="1" style:num-format="1"/>'
    '<text:list-level-style-bullet text:level="2"/></text:list-style>'
)

MIMETYPE = "application/vnd.oasis.opendocument.text"


def content(body: str, styles: str = STYLES) -> str:
    return (
        f"<office:document-content {NAMES}><office:automatic-styles>{styles}"
        f"</office:automatic-styles><office:body><office:text>{body}</office:text></office:body>"
        "</office:document-content>"
    )


def zipped(parts: dict[str, str | bytes]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as written:
        for name, data in parts.items():
            kind = zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED
            written.writestr(name, data, kind)
    return stream.getvalue()


def odt(body: str, **more: str) -> bytes:
    """Return a document; `more` names parts by their stem."""
    parts = {f"{stem}.xml": data for stem, data in more.items()}
    return zipped({"mimetype": MIMETYPE, "content.xml": content(body), **parts})


GOOD = odt("<text:p>Der Hafen wächst.</text:p>")

ENTITIES = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>'

EXTERNAL = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>'


def document(xml: str) -> bytes:
    return zipped({"mimetype": MIMETYPE, "content.xml": xml})


def with_manifest(inside: str) -> bytes:
    manifest = f"<manifest:manifest {NAMES}>{inside}</manifest:manifest>"
    return zipped(
        {"mimetype": MIMETYPE, "content.xml": "\0\1\2", "META-INF/manifest.xml": manifest}
    )


def changed(data: bytes, part: bytes, offset: int, value: bytes) -> bytes:
    """Return a zip with other bytes in what its directory says of a part."""
    found = bytearray(data)
    at = found.find(b"PK\x01\x02")
    while part not in found[at + 46 : at + 46 + len(part)]:
        at = found.find(b"PK\x01\x02", at + 4)
    found[at + offset : at + offset + len(value)] = value
    return bytes(found)


BROKEN = {
    "nothing": (b"", "is empty"),
    "text under a document's name": (b"Nur Text.", "damaged or not whole"),
    "bytes": (bytes(range(256)) * 4, "damaged or not whole"),
    "truncated": (GOOD[:200], "damaged or not whole"),
    "without its end": (GOOD[:-10], "damaged or not whole"),
    "damaged inside": (changed(GOOD, b"content", 16, b"\0\0\0\0"), "damaged or not whole"),
    "packed in an unknown way": (changed(GOOD, b"content", 10, b"\x63"), "damaged or not whole"),
    "a claim of two gigabytes": (
        changed(GOOD, b"content", 24, (2**31 - 1).to_bytes(4, "little")),
        "unpacks to far more",
    ),
    "a claim of thirty megabytes": (
        changed(GOOD, b"content", 24, (30 * 2**20).to_bytes(4, "little")),
        "unpacks to far more",
    ),
    "a part behind a password": (changed(GOOD, b"content", 8, b"\x01"), "password"),
    "all behind a password": (
        with_manifest("<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>"),
        "password",
    ),
    "no content": (zipped({"mimetype": MIMETYPE}), "content.xml"),
    "content no XML": (document("<office:document"), "damaged or not whole"),
    "content of bytes": (document("\0\1\2"), "damaged or not whole"),
    "content in an unknown encoding": (
        document('<?xml version="1.0" encoding="klingon"?><a/>'),
        "damaged or not whole",
    ),
    "content empty": (document(""), "damaged or not whole"),
    "no text in the body": (document(f"<office:document {NAMES}/>"), "office:text"),
    "no words": (odt("<text:p/>"), "holds no text"),
    "only white space": (odt("<text:p><text:s/> <text:tab/></text:p>"), "holds no text"),
    "only a picture": (odt("<text:p><draw:frame><draw:image/></draw:frame></text:p>"), "no text"),
    "only deleted text": (
        odt("<text:tracked-changes><text:p>Weg</text:p></text:tracked-changes>"),
        "holds no text",
    ),
    "entities of its own": (document(f"{ENTITIES}<a>&b;</a>"), "entities"),
    "entities from outside": (document(f"{EXTERNAL}<a>&a;</a>"), "entities"),
    "nested twenty thousand deep": (
        odt("<text:span>" * 20_000 + "</text:span>" * 20_000),
        "nested too deeply",
    ),
    "a bomb": (odt(f"<text:p>{' ' * 10_000_000}</text:p>"), "unpacks to far more"),
    "styles no XML": (odt("<text:p>Gut.</text:p>", styles="<a"), "damaged or not whole"),
    "properties no XML": (odt("<text:p>Gut.</text:p>", meta="<a"), "damaged or not whole"),
}
