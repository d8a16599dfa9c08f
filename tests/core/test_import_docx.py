"""Word documents: what is read of them, and what is said of broken ones."""

import sys
from pathlib import Path

import pytest

from app.errors import UnreadableFileError
from app.importing import registry
from app.importing.batch import read_sources
from app.importing.sniff import ForeignFormatError
from app.model.draft import Draft
from app.model.report import Source
from tests.hostile.docx_files import (
    BROKEN,
    GOOD,
    OLE,
    PACKAGE,
    RELATIONS,
    TYPES,
    WORD,
    docx,
    para,
    parts_of,
    relations,
    zipped,
)

CORE = (
    f'<cp:coreProperties xmlns:cp="{PACKAGE}/metadata/core-properties" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">'
    "<dc:title>{title}</dc:title><dc:creator>{author}</dc:creator>"
    "<dcterms:created>{date}</dcterms:created></cp:coreProperties>"
)


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
