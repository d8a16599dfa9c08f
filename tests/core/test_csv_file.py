"""The exported CSV, byte for byte and cell by cell."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest

from app.errors import ExportError, InvalidInputError
from app.exporting.csv_columns import COLUMNS, NUMBERS
from app.library import ExportOptions, Library
from app.model.annotation import Fields
from app.model.article import Metadata
from app.model.block import Block, BlockKind, Body, Page
from app.model.draft import Draft
from app.model.ids import ArticleId
from app.model.span import Span

COLUMNS_PROMISED = """
    format annotation_id article_id article_title outlet byline published url language captured
    original_sha256 text_sha256 version page paragraph sentence_index start end quote sentence
    prefix suffix tag tag_path colour note speaker speaker_role value value_high unit unit_code
    qualifier status coder origin created modified anchor links
"""

ONE = ArticleId(1)
GUARDED = ["=1", "+1", "-1", "@a", "\tx", "\rx", "'x"]


@pytest.fixture
def library(tmp_path: Path) -> Library:
    blocks = (
        Block(BlockKind.HEADING, "Wasser für Talheim", level=1),
        Block(BlockKind.PARAGRAPH, "Mehr lesen", boilerplate="related links"),
        Block(BlockKind.PARAGRAPH, "Der Pegel 🌊 sank. „Um 3 Meter“, sagt Rosa Venn.\nGut."),
        Block(BlockKind.PARAGRAPH, "Ende.", page=Page("iv", 3)),
    )
    meta = Metadata("Wasser für Talheim", "Uwe Ast", "Talpost", "2026-11", language="de")
    library = Library.create(tmp_path / "Tal.pressmark")
    library.add_article(Draft(meta, Body(blocks)))
    return library


def exported(library: Library, tmp_path: Path, **options: bool) -> bytes:
    target = tmp_path / "out.csv"
    library.export(target, options=ExportOptions(**options))
    return target.read_bytes()


def rows(data: bytes) -> list[dict[str, str]]:
    text = io.StringIO(data.decode("utf-8-sig"), newline="")
    return list(csv.DictReader(text, strict=True))


def annotate(library: Library, words: str, *tags: str, **fields: str) -> None:
    text = library.open_article(ONE).text
    start = text.index(words)
    ids = [library.tag_named(tag).id for tag in tags]
    library.annotate(ONE, Span(start, start + len(words)), ids, Fields(**fields))  # type: ignore[arg-type]


def test_columns_stand_in_the_promised_order() -> None:
    assert list(COLUMNS) == COLUMNS_PROMISED.split()


def test_bytes_are_what_spreadsheets_want(library: Library, tmp_path: Path) -> None:
    empty = exported(library, tmp_path)
    assert empty == b"\xef\xbb\xbf" + ",".join(f'"{c}"' for c in COLUMNS).encode() + b"\r\n"
    annotate(library, "Gut.", "claim", note='say "so"\nand ä\r\nagain')
    data = exported(library, tmp_path).removeprefix(empty)
    assert data.startswith(b'"pressmark-csv-1","')
    assert '"say ""so""\nand ä\r\nagain"'.encode() in data
    assert data.endswith(b'"exact",""\r\n')
    assert data.count(b"\xef\xbb\xbf") == 0


def test_each_cell_says_what_its_column_promises(library: Library, tmp_path: Path) -> None:
    annotate(
        library,
        "„Um 3 Meter“, sagt Rosa Venn.",
        "quote",
        speaker="Rosa Venn",
        value="3.50",
        unit="metre",
        unit_code="m",
        qualifier="about",
        status="disputed",
    )
    (row,) = rows(exported(library, tmp_path))
    opened = library.open_article(ONE)
    text, start = opened.text, opened.text.index("„Um")
    assert row["quote"] == "„Um 3 Meter“, sagt Rosa Venn."
    assert text[int(row["start"]) : int(row["end"])] == row["quote"]
    assert row["start"] == str(start), "offsets count code points: the wave is one"
    assert (row["prefix"], row["suffix"]) == (text[start - 32 : start], "\nGut.\nEnde.")
    assert (row["paragraph"], row["page"]) == ("2", "")
    assert row["sentence"] == opened.sentences[int(row["sentence_index"]) - 1].of(text)
    assert (row["tag"], row["tag_path"], row["status"]) == ("quote", "quote", "disputed")
    assert (row["value"], row["value_high"], row["unit"]) == ("3.50", "", "metre")
    assert (row["coder"], row["origin"], row["version"]) == ("Coder 1", "manual", "1")
    assert (row["published"], row["byline"], row["language"]) == ("2026-11", "Uwe Ast", "de")
    assert row["text_sha256"] == opened.version.text_sha256
    assert row["article_id"] == opened.article.uid
    assert row["annotation_id"] == opened.annotations[0].uid


def test_page_is_the_printed_label(library: Library, tmp_path: Path) -> None:
    annotate(library, "Ende.", "claim")
    assert [row["page"] for row in rows(exported(library, tmp_path))] == ["iv"]


def test_headline_is_sentence_and_paragraph_one(library: Library, tmp_path: Path) -> None:
    annotate(library, "Wasser", "claim")
    (row,) = rows(exported(library, tmp_path))
    assert (row["sentence_index"], row["paragraph"]) == ("1", "1")
    assert (row["sentence"], row["prefix"]) == ("Wasser für Talheim", "")


def test_sentence_is_all_of_every_sentence_touched(library: Library, tmp_path: Path) -> None:
    annotate(library, "Venn.\nGut", "claim")
    (row,) = rows(exported(library, tmp_path))
    assert (row["quote"], row["sentence_index"]) == ("Venn.\nGut", "3")
    assert row["sentence"] == "„Um 3 Meter“, sagt Rosa Venn.\nGut."


def test_whole_article_and_folded_text_have_no_sentence(library: Library, tmp_path: Path) -> None:
    library.annotate(ONE, None, [library.tag_named("claim").id])
    annotate(library, "Mehr", "claim")
    places = ("start", "end", "quote", "sentence_index", "sentence", "prefix")
    whole, folded = sorted(rows(exported(library, tmp_path)), key=lambda row: row["quote"])
    assert [whole[name] for name in places] == [""] * 6
    assert (folded["quote"], folded["sentence_index"], folded["sentence"]) == ("Mehr", "", "")


def test_one_row_for_each_tag_or_for_each_annotation(library: Library, tmp_path: Path) -> None:
    library.create_tag("frame", colour="teal")
    frame = library.tag_named("frame").id
    library.create_tag("conflict", colour="rose", parent_id=frame)
    annotate(library, "Gut.", "claim", "frame/conflict")
    annotate(library, "Ende.")
    tags = [
        (row["tag"], row["tag_path"], row["colour"]) for row in rows(exported(library, tmp_path))
    ]
    assert tags == [
        ("claim", "claim", "amber"),
        ("conflict", "frame/conflict", "rose"),
        ("", "", ""),
    ]
    joined, bare = rows(exported(library, tmp_path, per_annotation=True))
    assert (joined["tag"], joined["tag_path"]) == ("claim|conflict", "claim|frame/conflict")
    assert joined["colour"] == "amber|rose"
    assert bare["tag"] == ""


def test_rows_are_sorted_by_article_and_place(library: Library, tmp_path: Path) -> None:
    body = Body((Block(BlockKind.HEADING, "Später kam mehr", level=1),))
    library.add_article(Draft(Metadata(title="Später"), body))
    library.annotate(ArticleId(2), Span(0, 6), [library.tag_named("claim").id])
    for words in ("Ende.", "Gut.", "Wasser für", "Wasser"):
        annotate(library, words, "quote")
    quotes = [row["quote"] for row in rows(exported(library, tmp_path))]
    assert quotes == ["Wasser", "Wasser für", "Gut.", "Ende.", "Später"]


@pytest.mark.parametrize("text", GUARDED)
def test_formula_starts_get_one_apostrophe(library: Library, tmp_path: Path, text: str) -> None:
    annotate(library, "Gut.", "claim", note=text, speaker=text, value="-5")
    (row,) = rows(exported(library, tmp_path))
    assert (row["note"], row["speaker"]) == (f"'{text}", f"'{text}")
    assert row["value"] == "-5", "a number stays one"
    (raw,) = rows(exported(library, tmp_path, raw=True))
    assert (raw["note"], raw["format"]) == (text, "pressmark-csv-1-raw")


def test_other_cells_are_left_as_they_are(library: Library, tmp_path: Path) -> None:
    annotate(library, "Gut.", "claim", note="a=1", speaker=" =1")
    (row,) = rows(exported(library, tmp_path))
    assert (row["note"], row["speaker"]) == ("a=1", " =1")
    assert set(COLUMNS) > NUMBERS


def test_a_failed_export_leaves_the_earlier_file(library: Library, tmp_path: Path) -> None:
    target = tmp_path / "out.csv"
    target.write_text("earlier", encoding="utf-8")
    with pytest.raises(InvalidInputError, match="is no format"):
        library.export(target, format_name="papyrus")
    with pytest.raises(ExportError, match="folder does not exist"):
        library.export(target / "inside.csv")
    assert target.read_text(encoding="utf-8") == "earlier"
    report = library.export(target, is_cancelled=lambda: True)
    assert not report.cancelled, "an export this small is over before it can be stopped"


def test_export_through_a_link_keeps_the_link(library: Library, tmp_path: Path) -> None:
    target, link = tmp_path / "real.csv", tmp_path / "link.csv"
    link.symlink_to(target)
    library.export(link)
    assert link.is_symlink()
    assert target.read_bytes().startswith(b"\xef\xbb\xbf")
