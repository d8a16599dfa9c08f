"""OpenDocument texts: what is read of them, and what is said of broken ones."""

from pathlib import Path

import pytest

from app.errors import UnreadableFileError
from app.importing import registry
from app.importing.batch import read_sources
from app.importing.sniff import ForeignFormatError
from app.model.draft import Draft
from app.model.report import Source
from tests.hostile.odt_files import BROKEN, GOOD, MIMETYPE, NAMES, STYLES, content, odt, zipped

META = (
    f"<office:document-meta {NAMES}><office:meta><dc:title>Hafenbericht</dc:title>"
    "<meta:initial-creator>Ada Lahn</meta:initial-creator>"
    "<meta:creation-date>2026-11-14T08:30:00</meta:creation-date>"
    "</office:meta></office:document-meta>"
)


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
