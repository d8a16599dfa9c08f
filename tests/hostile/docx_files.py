"""Word documents made byte by byte: good ones, and broken ones with what is said of each."""

from __future__ import annotations

import io
import zipfile

WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'

RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

PACKAGE = "http://schemas.openxmlformats.org/package/2006"

TYPES = (
    f'<Types xmlns="{PACKAGE}/content-types">'
    '<Default Extension="xml" ContentType="application/xml"/>'
    '<Default Extension="png" ContentType="image/png"/></Types>'
)

STYLES = (
    f"<w:styles {WORD}>"
    '<w:style w:type="paragraph" w:styleId="berschrift2"><w:name w:val="heading 2"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Titel"><w:name w:val="Title"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Zitat"><w:name w:val="Quote"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Beschriftung"><w:name w:val="caption"/></w:style>'
    "</w:styles>"
)


def relations(*entries: tuple[str, str, str]) -> str:
    inside = "".join(
        f'<Relationship Id="{number}" Type="{RELATIONS}/{kind}" Target="{target}"/>'
        for number, kind, target in entries
    )
    return f'<Relationships xmlns="{PACKAGE}/relationships">{inside}</Relationships>'


def zipped(parts: dict[str, str | bytes]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as written:
        for name, data in parts.items():
            written.writestr(name, data)
    return stream.getvalue()


def parts_of(body: str) -> dict[str, str | bytes]:
    return {
        "[Content_Types].xml": TYPES,
        "_rels/.rels": relations(("r1", "officeDocument", "word/document.xml")),
        "word/document.xml": f"<w:document {WORD}><w:body>{body}</w:body></w:document>",
        "word/styles.xml": STYLES,
    }


def docx(body: str, **more: str) -> bytes:
    """Return a document; `more` names parts of its folder `word` by their stem."""
    return zipped(parts_of(body) | {f"word/{stem}.xml": data for stem, data in more.items()})


def para(inside: str, style: str = "", *, marks: str = "") -> str:
    text = (
        inside
        if inside.startswith("<")
        else f"<w:r><w:rPr>{marks}</w:rPr><w:t>{inside}</w:t></w:r>"
    )
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{text}</w:p>'


OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"

GOOD = docx(para("Der Hafen wächst."))

ENTITIES = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>'

EXTERNAL = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>'


def without(part: str) -> bytes:
    parts = parts_of(para("Der Hafen wächst."))
    del parts[part]
    return zipped(parts)


def with_part(part: str, data: str | bytes) -> bytes:
    return zipped(parts_of(para("Der Hafen wächst.")) | {part: data})


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
    "behind a password": (OLE + bytes(500), "protected by a password"),
    "truncated": (GOOD[:300], "damaged or not whole"),
    "without its end": (GOOD[:-10], "damaged or not whole"),
    "damaged inside": (
        changed(GOOD, b"word/document", 16, b"\0\0\0\0"),
        "damaged or not whole",
    ),
    "packed in an unknown way": (
        changed(GOOD, b"word/document", 10, b"\x63"),
        "damaged or not whole",
    ),
    "a part behind a password": (changed(GOOD, b"word/document", 8, b"\x01"), "password"),
    "a claim of two gigabytes": (
        changed(GOOD, b"word/document", 24, (2**31 - 1).to_bytes(4, "little")),
        "unpacks to far more",
    ),
    "a part cut short": (
        changed(GOOD, b"word/document", 24, (9_999).to_bytes(4, "little")),
        "damaged or not whole",
    ),
    "no document": (without("word/document.xml"), "word/document.xml"),
    "a document elsewhere": (
        with_part("_rels/.rels", relations(("r1", "officeDocument", "../../etc/passwd")))[:-9],
        "damaged or not whole",
    ),
    "no XML": (with_part("word/document.xml", "<w:document"), "damaged or not whole"),
    "bytes for XML": (with_part("word/document.xml", b"\0\1\2\xff"), "damaged or not whole"),
    "an empty part": (with_part("word/document.xml", ""), "damaged or not whole"),
    "no body": (with_part("word/document.xml", f"<w:document {WORD}/>"), "kaputt.docx"),
    "another XML": (with_part("word/document.xml", "<html/>"), "kaputt.docx"),
    "styles no XML": (with_part("word/styles.xml", "<w:styles"), "damaged or not whole"),
    "properties no XML": (with_part("docProps/core.xml", "<"), "damaged or not whole"),
    "no words": (docx(para(" ")), "holds no text"),
    "only deleted text": (
        docx(para("<w:del><w:r><w:delText>Weg</w:delText></w:r></w:del>")),
        "holds no text",
    ),
    "entities of its own": (
        with_part("word/document.xml", f"{ENTITIES}<w:document {WORD}>&b;</w:document>"),
        "entities",
    ),
    "entities from outside": (
        with_part("word/document.xml", f"{EXTERNAL}<w:document {WORD}>&a;</w:document>"),
        "entities",
    ),
    "entities in a part beside": (with_part("word/numbering.xml", f"{ENTITIES}<a/>"), "entities"),
    "nested twenty thousand deep": (
        docx("<w:sdt>" * 20_000 + "</w:sdt>" * 20_000),
        "nested too deeply",
    ),
    "a bomb": (docx(para("a" * 10_000_000)), "unpacks to far more"),
    "many parts that are too large together": (
        zipped(parts_of("") | {f"word/{n}.xml": f"<a>{' ' * 1_000_000}</a>" for n in range(101)}),
        "unpacks to far more",
    ),
    "too many parts": (
        zipped(parts_of("") | {f"word/media/{number}": "" for number in range(10_000)}),
        "10,004 parts",
    ),
    "a name for its words that is none": (
        with_part("[Content_Types].xml", TYPES.replace('xmlns="http', 'xmlns=" http')),
        "damaged or not whole",
    ),
}
