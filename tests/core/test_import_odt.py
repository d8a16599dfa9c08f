"""OpenDocument texts: what is read of them, and what is said of broken ones."""

import io
import zipfile
from pathlib import Path

import pytest

from app.errors import UnreadableFileError
from app.importing import registry
from app.importing.batch import read_sources
from app.importing.sniff import ForeignFormatError
from app.model.draft import Draft
from app.model.report import Source

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
META = (
    f"<office:document-meta {NAMES}><office:meta><dc:title>Hafenbericht</dc:title>"
    "<meta:initial-creator>Ada Lahn</meta:initial-creator>"
    "<meta:creation-date>2026-11-14T08:30:00</meta:creation-date>"
    "</office:meta></office:document-meta>"
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


def read(data: bytes, name: str = "bericht.odt") -> Draft:
    (draft,) = registry.read(data, name)
    return draft


def kinds(body: str) -> list[tuple[str, int, int | None, str]]:
    blocks = read(odt(body)).body.blocks
    return [(block.kind.value, block.level, block.ordinal, block.text) for block in blocks]


def test_headings_paragraphs_quotations_and_titles_keep_their_kinds() -> None:
    body = (
        '<text:p text:style-name="P1">Der Hafen</text:p><text:p>Er wächst.</text:p>'
        '<text:h text:outline-level="2">Zwischentitel</text:h>'
        '<text:p text:style-name="P2">Ein Zitat.</text:p>'
        '<text:p text:style-name="Illustration">Der Kran</text:p>'
    )
    assert kinds(body) == [
        ("heading", 1, None, "Der Hafen"),
        ("paragraph", 0, None, "Er wächst."),
        ("heading", 2, None, "Zwischentitel"),
        ("quotation", 1, None, "Ein Zitat."),
        ("caption", 0, None, "Der Kran"),
    ]


def test_lists_know_their_depth_and_numbers() -> None:
    item = "<text:list-item><text:p>{}</text:p>{}</text:list-item>"
    inner = f"<text:list>{item.format('Innen', '')}</text:list>"
    outer = item.format("Eins", "") + item.format("Zwei", inner)
    body = f'<text:h>Titel</text:h><text:list text:style-name="L1">{outer}</text:list>'
    assert kinds(body)[1:] == [
        ("list_item", 1, 1, "Eins"),
        ("list_item", 1, 2, "Zwei"),
        ("list_item", 2, None, "Innen"),
    ]


def test_rows_of_a_table_are_blocks() -> None:
    def row(*cells: str) -> str:
        inside = "".join(
            f"<table:table-cell><text:p>{cell}</text:p></table:table-cell>" for cell in cells
        )
        return f"<table:table-row>{inside}</table:table-row>"

    table = f"<table:table>{row('Jahr', 'Menge')}{row('2026', '5')}</table:table>"
    assert kinds(f"<text:h>Titel</text:h>{table}")[1:] == [
        ("table_row", 0, None, "Jahr\tMenge"),
        ("table_row", 0, None, "2026\t5"),
    ]


def test_emphasis_is_looked_up_in_styles_and_those_they_inherit_from() -> None:
    body = (
        "<text:h>Titel</text:h><text:p>Sehr<text:s/>"
        '<text:span text:style-name="T2">wichtig</text:span><text:line-break/>ist '
        '<text:a xlink:href="https://example.org/a">das</text:a>.</text:p>'
    )
    block = read(odt(body)).body.blocks[1]
    assert block.text == "Sehr wichtig\nist das."
    runs = {(block.text[run.start : run.end], run.kind.value, run.href) for run in block.runs}
    assert runs == {
        ("wichtig", "strong", ""),
        ("wichtig", "emphasis", ""),
        ("das", "link", "https://example.org/a"),
    }


def test_footnotes_stand_at_the_end() -> None:
    note = (
        "<text:note><text:note-citation>1</text:note-citation>"
        "<text:note-body><text:p>Die Note.</text:p></text:note-body></text:note>"
    )
    found = kinds(f"<text:h>Titel</text:h><text:p>Ein Satz{note}.</text:p><text:p>Ende.</text:p>")
    assert found[1:] == [
        ("paragraph", 0, None, "Ein Satz1."),
        ("paragraph", 0, None, "Ende."),
        ("footnote", 0, 1, "Die Note."),
    ]


def test_what_is_hidden_deleted_or_remarked_is_left_out() -> None:
    body = (
        "<text:tracked-changes><text:p>Gestrichen.</text:p></text:tracked-changes>"
        "<text:h>Titel</text:h><text:p>Zu <office:annotation><text:p>Prüfen!</text:p>"
        '</office:annotation><text:span text:style-name="T3">geheim</text:span>sehen.</text:p>'
        "<text:table-of-content><text:p>Inhalt</text:p></text:table-of-content>"
    )
    assert [text for *_, text in kinds(body)] == ["Titel", "Zu sehen."]


def test_a_picture_leaves_its_description_and_is_counted() -> None:
    frame = (
        "<draw:frame><draw:image/><svg:desc>Der Kran am Kai</svg:desc></draw:frame>"
        "<draw:frame><draw:text-box><text:p>Im Kasten.</text:p></draw:text-box></draw:frame>"
    )
    draft = read(odt(f"<text:h>Titel</text:h><text:p>{frame}</text:p>"))
    assert [(block.text, block.alt) for block in draft.body.blocks[1:]] == [
        ("\ufffc", "Der Kran am Kai"),
        ("Im Kasten.", ""),
    ]
    assert draft.mended["pictures left out"] == 1


def test_properties_become_metadata() -> None:
    meta = read(odt("<text:p>Der Hafen wächst.</text:p>", meta=META)).meta
    assert (meta.title, meta.byline, meta.published) == (
        "Hafenbericht",
        "Ada Lahn",
        "2026-11-14T08:30:00",
    )


def test_styles_of_the_other_part_count_too() -> None:
    styles = f"<office:document-styles {NAMES}><office:styles>{STYLES}</office:styles>"
    body = '<text:h>Titel</text:h><text:p><text:span text:style-name="T1">fett</text:span></text:p>'
    data = zipped(
        {
            "mimetype": MIMETYPE,
            "content.xml": content(body, styles=""),
            "styles.xml": styles + "</office:document-styles>",
        }
    )
    assert len(read(data).body.blocks[1].runs) == 2


def test_a_spreadsheet_is_another_format() -> None:
    data = zipped({"mimetype": MIMETYPE.replace("text", "spreadsheet"), "content.xml": "<x/>"})
    with pytest.raises(ForeignFormatError):
        registry.read(data, "tabelle.ods")


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


@pytest.mark.parametrize(("data", "sentence"), BROKEN.values(), ids=BROKEN)
def test_a_broken_document_is_named_with_what_is_wrong(data: bytes, sentence: str) -> None:
    with pytest.raises(UnreadableFileError) as caught:
        registry.read(data, "kaputt.odt")
    assert "“kaputt.odt”" in str(caught.value)
    assert sentence in str(caught.value)


def test_the_worker_reads_what_is_good_beside_what_is_broken(tmp_path: Path) -> None:
    for number, cause in enumerate(("a bomb", "nested twenty thousand deep")):
        (tmp_path / f"{number}.odt").write_bytes(BROKEN[cause][0])
    (tmp_path / "gut.odt").write_bytes(GOOD)
    readings = {reading.name: reading for reading in read_sources([Source(path=tmp_path)])}
    assert "unpacks to far more" in readings[str(tmp_path / "0.odt")].problem
    assert "nested too deeply" in readings[str(tmp_path / "1.odt")].problem
    assert readings[str(tmp_path / "gut.odt")].drafts[0].body.text == "Der Hafen wächst."
