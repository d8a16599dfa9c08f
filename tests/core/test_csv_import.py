"""A Pressmark CSV brought into another library, and what becomes of each annotation in it."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from app.errors import UnreadableFileError
from app.library import ExportOptions, Library
from app.model.annotation import AnchorState, Fields
from app.model.article import Metadata
from app.model.block import Block, BlockKind, Body
from app.model.draft import Draft
from app.model.ids import AnnotationId, ArticleId
from app.model.report import Outcome, Report
from app.model.span import Span

ONE = ArticleId(1)
NOTED = "The valley was quiet, wrote Nils Aker."
META = Metadata(
    "Quiet valley", outlet="Hill Courier", url="https://hill.example/quiet", language="en"
)
Table = list[dict[str, str]]


def draft(*paragraphs: str, meta: Metadata = META, sha256: str = "") -> Draft:
    blocks = (
        Block(BlockKind.HEADING, meta.title, level=1),
        *(Block(BlockKind.PARAGRAPH, text) for text in paragraphs),
    )
    return Draft(meta, Body(blocks), original_sha256=sha256)


@pytest.fixture
def make(tmp_path: Path) -> Iterator[Callable[..., Library]]:
    """Return what makes libraries, which are closed at the end."""
    made: list[Library] = []

    def make(*drafts: Draft) -> Library:
        library = Library.create(tmp_path / f"{len(made)}.pressmark")
        for each in drafts:
            library.add_article(each)
        made.append(library)
        return library

    yield make
    for library in made:
        library.close()


@pytest.fixture
def table(make: Callable[..., Library], tmp_path: Path) -> Path:
    """Export one annotation, with two tags, of the only article."""
    library = make(draft(NOTED))
    tags = [library.tag_named(name).id for name in ("claim", "quote")]
    library.annotate(ONE, span_of(library, NOTED), tags, Fields(note="=SUM(1)", speaker="Nils"))
    return export(library, tmp_path / "annotations.csv")


def span_of(library: Library, words: str) -> Span:
    start = library.open_article(ONE).text.index(words)
    return Span(start, start + len(words))


def export(library: Library, target: Path, **options: bool) -> Path:
    library.export(target, options=ExportOptions(**options))
    return target


def read(path: Path) -> Table:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def write(path: Path, rows: Table, delimiter: str = ",") -> Path:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, rows[0], delimiter=delimiter)
        writer.writeheader()
        writer.writerows(rows)
    return path


def changed(path: Path, **cells: str) -> Path:
    return write(path, [{**row, **cells} for row in read(path)])


def outcome(report: Report) -> tuple[Outcome, str]:
    (item,) = report.items
    return item.outcome, item.reason


# ---------------------------------------------------------------------- matching


def test_annotation_comes_back_editable_searchable_and_undoable(
    make: Callable[..., Library], table: Path
) -> None:
    library = make(draft(NOTED))
    assert outcome(library.import_annotations(table)) == (Outcome.ADDED, "")
    (annotation,) = library.annotations(ONE)
    assert (annotation.quote, annotation.anchor) == (NOTED, AnchorState.EXACT)
    assert annotation.fields == Fields(note="=SUM(1)", speaker="Nils")
    assert [tag.name for tag in library.tags() if tag.id in annotation.tags] == ["claim", "quote"]
    library.edit_annotation(annotation.id, note="valued")
    assert len(library.search("valued", within="annotations")) == 1
    library.undo()
    library.undo()
    assert library.annotations(ONE) == ()
    assert library.search("SUM", within="annotations") == []
    library.redo()
    assert len(library.annotations(ONE)) == 1


def test_undo_takes_away_all_of_an_import(
    make: Callable[..., Library], table: Path, tmp_path: Path
) -> None:
    library = make(draft(NOTED))
    tags_before = library.tags()
    library.import_annotations(
        changed(table, tag="peace", tag_path="mood/peace", colour="teal", coder="Coder 7")
    )
    assert len(library.tags()) == len(tags_before) + 2
    library.undo()
    assert library.annotations(ONE) == ()
    assert library.tags() == tags_before
    assert read(export(library, tmp_path / "after.csv")) == []
    assert outcome(library.import_annotations(table))[0] is Outcome.ADDED


def test_same_words_elsewhere_in_the_same_file_are_found(
    make: Callable[..., Library], tmp_path: Path
) -> None:
    """The file was read by another version of the importer, which kept one paragraph more."""
    source = make(draft(NOTED, sha256="a" * 64))
    source.annotate(ONE, span_of(source, NOTED), [])
    table = export(source, tmp_path / "a.csv")
    library = make(draft("An introduction.", NOTED, meta=Metadata("Quiet valley"), sha256="a" * 64))
    assert outcome(library.import_annotations(table))[0] is Outcome.ADDED
    (annotation,) = library.annotations(ONE)
    assert annotation.span == span_of(library, NOTED)


def test_article_of_the_same_address_takes_it_if_it_has_the_words(
    make: Callable[..., Library], table: Path
) -> None:
    library = make(draft("Corrected.", NOTED))
    assert outcome(library.import_annotations(table))[0] is Outcome.ADDED
    other = make(draft("All is different here, and nobody said a thing."))
    assert outcome(other.import_annotations(table)) == (
        Outcome.FAILED,
        "Its words are not in the article any more.",
    )


def test_of_two_papers_with_one_text_the_right_one_takes_it(
    make: Callable[..., Library], table: Path
) -> None:
    agency = replace(META, outlet="Agency", url="https://agency.example/quiet")
    library = make(draft(NOTED, meta=agency), draft(NOTED))
    library.import_annotations(table)
    assert library.annotations(ONE) == ()
    assert len(library.annotations(ArticleId(2))) == 1


def test_missing_article_fails_that_row_alone(
    make: Callable[..., Library], table: Path, tmp_path: Path
) -> None:
    source = make(draft("Other words.", meta=Metadata("Elsewhere")))
    source.annotate(ONE, None, [])
    rows = read(export(source, tmp_path / "b.csv")) + read(table)
    library = make(draft(NOTED))
    failed, added = library.import_annotations(write(table, rows)).items
    assert failed.outcome is Outcome.FAILED
    assert failed.reason == "Its article “Elsewhere” is not in this library: import that first."
    assert added.outcome is Outcome.ADDED


def test_missing_parents_come_with_their_own_colours(
    make: Callable[..., Library], tmp_path: Path
) -> None:
    source = make(draft(NOTED))
    source.create_tag("frame", colour="slate")
    frame = source.tag_named("frame").id
    source.create_tag("peace", colour="brown", parent_id=frame)
    source.annotate(ONE, Span(0, 3), [source.tag_named("peace").id])
    source.annotate(ONE, Span(4, 6), [frame])
    library = make(draft(NOTED))
    library.import_annotations(export(source, tmp_path / "a.csv"))
    assert library.tag_named("frame").colour == "slate"
    assert library.tag_named("frame/peace").colour == "brown"


# ---------------------------------------------------------------------- known annotations


@pytest.fixture
def known(make: Callable[..., Library], table: Path) -> Library:
    library = make(draft(NOTED))
    library.import_annotations(table)
    return library


def note(library: Library) -> str:
    return library.annotations(ONE)[0].fields.note


def test_the_same_once_more_is_skipped(known: Library, table: Path) -> None:
    for update in (False, True):
        report = known.import_annotations(table, update=update)
        assert outcome(report) == (Outcome.SKIPPED, "It is here already.")


def test_other_content_is_reported_and_left_alone(known: Library, table: Path) -> None:
    report = known.import_annotations(
        changed(table, note="other", modified="2099-01-01T00:00:00.000Z")
    )
    assert outcome(report) == (
        Outcome.SKIPPED,
        "It is here already with other content, which was left alone.",
    )
    assert note(known) == "=SUM(1)"


def test_update_takes_the_newer_as_one_step_after_a_backup(known: Library, table: Path) -> None:
    later = "2099-01-01T00:00:00.000Z"
    rows = [{**row, "note": "newer", "modified": later} for row in read(table)][:1]
    report = known.import_annotations(write(table, rows), update=True)
    assert outcome(report) == (Outcome.UPDATED, "")
    assert len(known.backups()) == 1
    (annotation,) = known.annotations(ONE)
    assert (annotation.fields.note, annotation.modified_at) == ("newer", later)
    assert annotation.tags == (known.tag_named("claim").id,)
    known.undo()
    (annotation,) = known.annotations(ONE)
    assert annotation.fields.note == "=SUM(1)"
    assert len(annotation.tags) == 2


def test_update_leaves_the_newer_one_here(known: Library, table: Path) -> None:
    older = changed(table, note="older", modified="2001-01-01T00:00:00.000Z")
    reason = "The one here is as new or newer."
    assert outcome(known.import_annotations(older, update=True)) == (Outcome.SKIPPED, reason)
    assert note(known) == "=SUM(1)"


def test_what_lies_in_the_trash_stays_there(known: Library, table: Path) -> None:
    known.trash_annotations([AnnotationId(1)])
    report = known.import_annotations(table, update=True)
    assert outcome(report) == (Outcome.SKIPPED, "It is in the trash here.")


# ---------------------------------------------------------------------- files


@pytest.mark.parametrize("delimiter", [";", "\t"])
def test_file_saved_again_by_a_spreadsheet_is_read(
    make: Callable[..., Library], table: Path, delimiter: str
) -> None:
    write(table, read(table), delimiter)
    assert outcome(make(draft(NOTED)).import_annotations(table))[0] is Outcome.ADDED


@pytest.mark.parametrize("options", [{"raw": True}, {"per_annotation": True}])
def test_every_kind_of_export_is_read(
    make: Callable[..., Library], tmp_path: Path, options: dict[str, bool]
) -> None:
    source = make(draft(NOTED))
    tags = [source.tag_named(name).id for name in ("claim", "quote")]
    source.annotate(ONE, span_of(source, NOTED), tags, Fields(note="'=x"))
    library = make(draft(NOTED))
    library.import_annotations(export(source, tmp_path / "a.csv", **options))
    (annotation,) = library.annotations(ONE)
    assert annotation.fields.note == "'=x"
    assert len(annotation.tags) == 2


def test_columns_of_a_later_version_do_no_harm(make: Callable[..., Library], table: Path) -> None:
    changed(table, later_column="x")
    assert outcome(make(draft(NOTED)).import_annotations(table))[0] is Outcome.ADDED


@pytest.mark.parametrize(
    ("cells", "reason"),
    [
        ({"annotation_id": "7"}, "“7” is no annotation_id of Pressmark."),
        ({"annotation_id": ""}, "“” is no annotation_id of Pressmark."),
        ({"created": "14.11.2026 08:30"}, "a spreadsheet has rewritten it"),
        ({"start": "one"}, "Its start and end are no numbers."),
        ({"start": "9", "end": "3"}, "Its start and end do not fit together."),
        ({"end": "9" * 30}, "Its start and end do not fit together."),
        ({"value": "1,5"}, "“1,5” is no number"),
        ({"status": "sure"}, "“sure” is no status."),
        ({"tag_path": "a//b"}, "A tag needs a name."),
        ({"tag_path": "/".join("a" * 30_000)}, "A tag lies at most 20 deep"),
        ({"note": "nul\0"}, "The note holds a NUL character."),
    ],
)
def test_cell_that_cannot_be_fails_its_annotation(
    make: Callable[..., Library], table: Path, cells: dict[str, str], reason: str
) -> None:
    library = make(draft(NOTED))
    result, why = outcome(library.import_annotations(changed(table, **cells)))
    assert result is Outcome.FAILED
    assert reason in why
    assert library.annotations(ONE) == ()
    assert len(library.tags()) == 3


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "“in.csv” is no complete Pressmark CSV: it lacks format, annotation_id"),
        (b"name,age\r\nAda,36\r\n", "it lacks format, annotation_id, article_id"),
        (b"\xff\xfe\x00a", "“in.csv” is not in UTF-8: save it as “CSV UTF-8”"),
        (b'"unclosed', "“in.csv” is damaged or cut short"),
    ],
)
def test_foreign_file_is_refused_with_a_sentence(
    make: Callable[..., Library], tmp_path: Path, content: bytes, sentence: str
) -> None:
    path = tmp_path / "in.csv"
    path.write_bytes(content)
    with pytest.raises(UnreadableFileError) as caught:
        make().import_annotations(path)
    assert sentence in str(caught.value)


def test_file_cut_short_brings_nothing(make: Callable[..., Library], table: Path) -> None:
    library = make(draft(NOTED))
    whole = table.read_bytes()
    table.write_bytes(whole[: len(whole) - 40])
    with pytest.raises(UnreadableFileError, match="damaged or cut short"):
        library.import_annotations(table)
    assert library.annotations(ONE) == ()


def test_format_of_a_later_version_is_refused(make: Callable[..., Library], table: Path) -> None:
    with pytest.raises(UnreadableFileError, match="has the format “pressmark-csv-2” in row 2"):
        make(draft(NOTED)).import_annotations(changed(table, format="pressmark-csv-2"))


def test_file_that_is_none_is_refused(make: Callable[..., Library], tmp_path: Path) -> None:
    library = make()
    with pytest.raises(UnreadableFileError, match="cannot be read"):
        library.import_annotations(tmp_path / "missing.csv")
    with pytest.raises(UnreadableFileError, match="is not a file"):
        library.import_annotations(tmp_path)
