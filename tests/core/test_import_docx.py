"""Word documents: what is read of them, and what is said of broken ones."""

import io
import sys
import zipfile
from pathlib import Path

import pytest

from app.errors import UnreadableFileError
from app.importing import registry
from app.importing.batch import read_sources
from app.importing.sniff import ForeignFormatError
from app.model.draft import Draft
from app.model.report import Source

WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
TYPES = (
    f'<Types xmlns="{PACKAGE}/content-types">'
    '<Default Extension="xml" ContentType="application/xml"/>'
    '<Default Extension="png" ContentType="image/png"/></Types>'
)
CORE = (
    f'<cp:coreProperties xmlns:cp="{PACKAGE}/metadata/core-properties" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">'
    "<dc:title>{title}</dc:title><dc:creator>{author}</dc:creator>"
    "<dcterms:created>{date}</dcterms:created></cp:coreProperties>"
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


def run(text: str, marks: str = "") -> str:
    return f'<w:r><w:rPr>{marks}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def read(data: bytes, name: str = "bericht.docx") -> Draft:
    (draft,) = registry.read(data, name)
    return draft


def test_styles_are_known_by_their_names_in_any_language() -> None:
    body = (
        para("Der Hafen", "Titel")
        + para("Er wächst.")
        + para("Zwischentitel", "berschrift2")
        + para("Ein Zitat.", "Zitat")
        + para("Der Kran", "Beschriftung")
    )
    found = [(block.kind.value, block.level, block.text) for block in read(docx(body)).body.blocks]
    assert found == [
        ("heading", 1, "Der Hafen"),
        ("paragraph", 0, "Er wächst."),
        ("heading", 2, "Zwischentitel"),
        ("quotation", 1, "Ein Zitat."),
        ("caption", 0, "Der Kran"),
    ]


def test_emphasis_becomes_runs() -> None:
    body = para("Titel", "Titel") + para(run("Das ist ") + run("sehr", "<w:b/>") + run(" gut."))
    block = read(docx(body)).body.blocks[1]
    assert [(block.text[one.start : one.end], one.kind.value) for one in block.runs] == [
        ("sehr", "strong")
    ]


def test_rows_of_a_table_are_blocks() -> None:
    cells = "".join(f"<w:tc>{para(text)}</w:tc>" for text in ("Jahr", "Menge"))
    draft = read(docx(para("Titel", "Titel") + f"<w:tbl><w:tr>{cells}</w:tr></w:tbl>"))
    assert [(b.kind.value, b.text) for b in draft.body.blocks[1:]] == [("table_row", "Jahr\tMenge")]


def test_deleted_text_is_left_out_and_inserted_text_kept() -> None:
    body = para(
        f"<w:del><w:r><w:delText>Alt</w:delText></w:r></w:del><w:ins>{run('Neu ist das.')}</w:ins>"
    )
    assert read(docx(body)).body.text == "Neu ist das."


def test_footnotes_stand_at_the_end_without_the_way_back() -> None:
    notes = (
        f'<w:footnotes {WORD}><w:footnote w:id="5">{para("Die Note.")}</w:footnote></w:footnotes>'
    )
    body = para("Titel", "Titel") + para(
        run("Ein Satz") + '<w:r><w:footnoteReference w:id="5"/></w:r>' + run(".")
    )
    data = zipped(
        parts_of(body)
        | {
            "word/footnotes.xml": notes,
            "word/_rels/document.xml.rels": relations(("r2", "footnotes", "footnotes.xml")),
        }
    )
    _, paragraph, note = read(data).body.blocks
    assert paragraph.text == "Ein Satz[1]."
    assert [one.kind.value for one in paragraph.runs] == ["footnote_mark"]
    assert (note.kind.value, note.ordinal, note.text) == ("footnote", 1, "Die Note.")


def test_a_picture_leaves_its_description_and_is_never_opened() -> None:
    drawing = (
        '<w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/'
        'wordprocessingDrawing"><wp:docPr descr="Der Kran am Kai"/><a:graphic xmlns:a="http://'
        'schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData><pic:pic xmlns:pic="http://'
        'schemas.openxmlformats.org/drawingml/2006/picture"><pic:blipFill><a:blip xmlns:r="'
        f'{RELATIONS}" r:embed="r9"/></pic:blipFill></pic:pic></a:graphicData></a:graphic>'
        "</wp:inline></w:drawing></w:r>"
    )
    data = zipped(
        parts_of(para("Titel", "Titel") + para(drawing))
        | {
            "word/_rels/document.xml.rels": relations(("r9", "image", "media/a.png")),
            "word/media/a.png": b"no picture at all",
        }
    )
    draft = read(data)
    assert [(block.text, block.alt) for block in draft.body.blocks[1:]] == [
        ("\ufffc", "Der Kran am Kai")
    ]
    assert draft.mended["pictures left out"] == 1


@pytest.mark.parametrize(
    ("title", "author", "expected"),
    [
        ("Hafenbericht", "Ada Lahn", ("Hafenbericht", "Ada Lahn")),
        ("Microsoft Word - entwurf3", "Microsoft Office User", ("Der Hafen wächst.", "")),
        ("bericht.docx", "admin", ("Der Hafen wächst.", "")),
        ("Dokument1", "python-docx", ("Der Hafen wächst.", "")),
        ("", "", ("Der Hafen wächst.", "")),
    ],
)
def test_properties_become_metadata_unless_a_program_made_them_up(
    title: str, author: str, expected: tuple[str, str]
) -> None:
    core = CORE.format(title=title, author=author, date="2026-11-14T08:30:00Z")
    meta = read(zipped(parts_of(para("Der Hafen wächst.")) | {"docProps/core.xml": core})).meta
    assert (meta.title, meta.byline) == expected
    assert meta.published == "2026-11-14T08:30:00Z"


def test_a_document_under_another_name_is_read_as_what_it_is() -> None:
    assert read(docx(para("Der Hafen")), "brief.doc").importer == "docx"
    assert read(docx(para("Der Hafen")), "brief").importer == "docx"


def test_a_spreadsheet_is_another_format() -> None:
    data = zipped({"[Content_Types].xml": TYPES, "xl/workbook.xml": "<x/>"})
    with pytest.raises(ForeignFormatError):
        registry.read(data, "tabelle.xlsx")


def test_an_old_document_is_another_format_with_its_way_out() -> None:
    with pytest.raises(ForeignFormatError, match=r"“alt.doc” .* save it as .docx or .odt"):
        registry.read(OLE + bytes(500), "alt.doc")


def test_a_missing_library_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "mammoth", None)
    monkeypatch.delitem(sys.modules, "app.importing.docx_file", raising=False)
    monkeypatch.delattr("app.importing.docx_file", raising=False)
    sentence = r"“a\.docx” is a docx file, and the package mammoth, which reads those, is missing"
    with pytest.raises(UnreadableFileError, match=sentence):
        registry.read(docx(para("Der Hafen")), "a.docx")


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


@pytest.mark.parametrize(("data", "sentence"), BROKEN.values(), ids=BROKEN)
def test_a_broken_document_is_named_with_what_is_wrong(data: bytes, sentence: str) -> None:
    with pytest.raises(UnreadableFileError) as caught:
        registry.read(data, "kaputt.docx")
    assert "“kaputt.docx”" in str(caught.value)
    assert sentence in str(caught.value)


def test_the_worker_reads_what_is_good_beside_what_is_broken(tmp_path: Path) -> None:
    for number, cause in enumerate(("a bomb", "behind a password")):
        (tmp_path / f"{number}.docx").write_bytes(BROKEN[cause][0])
    (tmp_path / "gut.docx").write_bytes(GOOD)
    readings = {reading.name: reading for reading in read_sources([Source(path=tmp_path)])}
    assert "unpacks to far more" in readings[str(tmp_path / "0.docx")].problem
    assert "protected by a password" in readings[str(tmp_path / "1.docx")].problem
    assert readings[str(tmp_path / "gut.docx")].drafts[0].body.text == "Der Hafen wächst."
