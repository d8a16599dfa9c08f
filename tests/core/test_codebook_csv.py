"""The codebook as a table: out, and in again, into the same library or another."""

from __future__ import annotations

import re
import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.cli import main
from app.errors import InvalidInputError, UnreadableFileError
from app.exporting.codebook_csv import COLUMNS, FORMAT
from app.library import Library
from app.model.ids import TagId
from app.model.palette import COLOURS, KEYS, MARKS, mark_name
from app.model.report import Outcome
from app.model.tag_tree import Place, TagTree

PAGE = (Path(__file__).parents[2] / "docs" / "codebook-csv.md").read_text(encoding="utf-8")

Plain = dict[str, tuple[str, str, str, str, bool]]

NAMES = st.text(
    st.characters(exclude_categories=("Cs",), exclude_characters="\0/|"), min_size=1, max_size=8
).filter(str.strip)
TEXTS = st.text(st.characters(exclude_categories=("Cs",), exclude_characters="\0"), max_size=20)


def plain(library: Library) -> Plain:
    """Return all that is to come back, in the order of the tree."""
    tree = TagTree(library.tags())
    return {
        tree.path(tag.id): (tag.colour, mark_name(tag), tag.key, tag.definition, tag.retired)
        for tag in tree
    }


def file(folder: Path, text: str) -> Path:
    path = folder / "codebook.csv"
    path.write_text(text, encoding="utf-8")
    return path


@settings(deadline=None, max_examples=40, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.data())
def test_a_codebook_comes_back_as_it_went_out(data: st.DataObject) -> None:
    with tempfile.TemporaryDirectory() as folder, Library.create(Path(folder) / "A.pressmark") as a:
        for tag in a.tags():
            a.trash_tag(tag.id)
        for name in data.draw(st.lists(NAMES, max_size=6)):
            make_any(a, name, data)
        table = Path(folder) / "out.csv"
        a.export_codebook(table)
        before = plain(a)
        report = a.import_codebook(table)
        assert report.count(Outcome.SKIPPED) == len(report.items) == len(before)
        assert plain(a) == before
        with Library.create(Path(folder) / "B.pressmark") as b:
            for tag in b.tags():
                b.trash_tag(tag.id)
            b.import_codebook(table)
            assert plain(b) == before
            assert list(plain(b)) == list(before)
            assert [tag.uid for tag in b.tags()] == [tag.uid for tag in a.tags()]
            b.export_codebook(Path(folder) / "again.csv")
        assert (Path(folder) / "again.csv").read_bytes() == table.read_bytes()


def make_any(library: Library, name: str, data: st.DataObject) -> None:
    there: list[TagId | None] = [None, *(tag.id for tag in library.tags())]
    try:
        library.create_tag(name, parent_id=data.draw(st.sampled_from(there)))
    except InvalidInputError:  # such a tag is there already
        return
    tag = max(library.tags(), key=lambda tag: tag.id)
    library.edit_tag(
        tag.id,
        colour=data.draw(st.sampled_from(COLOURS)),
        mark=data.draw(st.sampled_from(["", *MARKS])),
        definition=data.draw(TEXTS),
    )
    library.give_key(tag.id, data.draw(st.sampled_from(["", *KEYS])))
    library.retire_tag(tag.id, retired=data.draw(st.booleans()))
    library.move_tag(tag.id, Place(tag.parent_id, data.draw(st.integers(0, 3))))


def test_a_tag_renamed_since_is_known_by_its_uid(library: Library, tmp_path: Path) -> None:
    table = tmp_path / "out.csv"
    library.export_codebook(table)
    claim = library.tag_named("claim").id
    library.edit_tag(claim, name="assertion", key="", definition="Else.")
    library.move_tag(claim, Place(library.tag_named("quote").id, 0))
    library.trash_tag(library.tag_named("figure").id)
    report = library.import_codebook(table)
    assert [item.outcome for item in report.items] == [
        Outcome.UPDATED,
        Outcome.SKIPPED,
        Outcome.SKIPPED,
    ]
    assert list(plain(library)) == ["claim", "quote", "figure"]
    assert library.tag_named("claim").id == claim
    assert library.tag_named("claim").key == "1"
    library.undo()
    assert list(plain(library)) == ["quote", "quote/assertion"]


def test_names_and_keys_are_exchanged(library: Library, tmp_path: Path) -> None:
    table = tmp_path / "out.csv"
    library.export_codebook(table)
    text = table.read_text(encoding="utf-8-sig")
    swapped = text.replace('"claim"', '"x"').replace('"quote"', '"claim"').replace('"x"', '"quote"')
    first, second = library.tag_named("claim").id, library.tag_named("quote").id
    library.import_codebook(file(tmp_path, swapped))
    assert {tag.id: tag.name for tag in library.tags() if tag.key in "12"} == {
        first: "quote",
        second: "claim",
    }


def test_a_table_made_by_hand_needs_a_column_of_tags_alone(
    library: Library, tmp_path: Path
) -> None:
    table = "Tag;Parent;Definition\nconflict;frame;Two sides\nframe;;\nclaim;;As we use it\n"
    report = library.import_codebook(file(tmp_path, table))
    assert {item.name: item.outcome for item in report.items} == {
        "frame": Outcome.ADDED,
        "claim": Outcome.UPDATED,
        "frame/conflict": Outcome.ADDED,
    }
    assert list(plain(library)) == ["frame", "frame/conflict", "claim", "quote", "figure"]
    claim = library.tag_named("claim")
    assert (claim.key, claim.colour, claim.definition) == ("1", "amber", "As we use it")
    assert library.tag_named("conflict").definition == "Two sides"


def test_a_parent_may_be_named_by_its_last_name_and_be_in_the_library(
    library: Library, tmp_path: Path
) -> None:
    table = "tag,parent\nframe,claim\ninner,frame\n"
    library.import_codebook(file(tmp_path, table))
    assert list(plain(library))[:3] == ["claim", "claim/frame", "claim/frame/inner"]


@pytest.mark.parametrize(
    ("table", "sentence"),
    [
        ("name\nx\n", "is no codebook: a table with a column “tag” is read"),
        ("", "is no codebook"),
        ("tag,key\nx,7\ny,7\n", "“7” is the key of two tags"),
        ("tag,parent\na,b\nb,a\n", "goes in a circle: “a”, “b” lie under each other"),
        ("tag,parent\na,a\n", "goes in a circle: “a” lie under each other"),
        ("tag\nx\nx\n", "“x” stands in it twice"),
        ("tag,colour\nx,mauve\n", "row 2 has the colour “mauve”; there are amber, blue"),
        ("tag,mark\nx,wavy\n", "row 2 has the mark “wavy”; there are solid"),
        ("tag,key\nx,0\n", "row 2 has the key “0”; there are 1, 2"),
        ("tag,key\nx,\n,5\n", "row 3 has no name of a tag"),
        ("tag\na/b\n", "row 2 has no name of a tag"),
        ("format,tag\npressmark-codebook-9,x\n", f"row 2 has another format than {FORMAT}"),
        ('tag\n"x\n', "damaged or cut short"),
    ],
)
def test_what_is_wrong_with_a_table_is_said_and_nothing_is_taken(
    library: Library, tmp_path: Path, table: str, sentence: str
) -> None:
    before = plain(library)
    with pytest.raises(UnreadableFileError, match=re.escape(sentence)):
        library.import_codebook(file(tmp_path, table))
    assert plain(library) == before
    assert library.undoable() is None


@pytest.mark.parametrize(
    ("table", "sentence"),
    [
        ("tag,key\nnew,1\n", "The key 1 of “new” belongs to “claim”, which is not in the file"),
        ("tag,parent\nnew,nowhere\n", "“new” is to lie under “nowhere”, which is neither"),
    ],
)
def test_what_does_not_fit_the_library_is_said_and_nothing_is_taken(
    library: Library, tmp_path: Path, table: str, sentence: str
) -> None:
    before = plain(library)
    with pytest.raises(InvalidInputError, match=re.escape(sentence)):
        library.import_codebook(file(tmp_path, table))
    assert plain(library) == before
    assert library.undoable() is None


def test_the_command_line_writes_and_reads_the_table(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = str(tmp_path / "Own.pressmark")
    Library.create(Path(path)).close()
    table = tmp_path / "out.csv"
    assert main(["codebook", "export", str(table), "--library", path]) == 0
    assert capsys.readouterr().out == f"{table}: 3 tags\n"
    assert main(["codebook", "export", "--library", path]) == 0
    assert capsys.readouterr().out.encode() == table.read_bytes()
    table.write_text("tag,key\nnew,9\n", encoding="utf-8")
    assert main(["codebook", "import", str(table), "--library", path]) == 0
    assert "added  new" in capsys.readouterr().out
    assert main(["codebook", "import", "--library", path]) == 2
    assert "needs a FILE" in capsys.readouterr().err
    table.write_text("tag,key\nother,9\n", encoding="utf-8")
    assert main(["codebook", "import", str(table), "--library", path]) == 1
    assert "The key 9 of “other” belongs to “new”" in capsys.readouterr().err


def test_the_page_explains_every_column() -> None:
    listed = re.findall(r"^\| `(\w+)` \|", PAGE, re.MULTILINE)
    assert listed == list(COLUMNS)
    assert f"`{FORMAT}`" in PAGE
    for name in (*COLOURS, *MARKS):
        assert f"`{name}`" in PAGE
