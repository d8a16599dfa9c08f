"""The evidence bundle: what is in it, how it comes in, and what is refused."""

from __future__ import annotations

import hashlib
import json
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from app.cli import main
from app.errors import ExportError, InvalidInputError
from app.library import Library
from app.model.annotation import Fields
from app.model.article import ArticleQuery
from app.model.ids import ArticleId
from app.model.report import Outcome, Source

AddArticle = Callable[..., ArticleId]

HEADLINE = "Harbour posts a record"
LEAD = "Ships “came and went”, said Ada Quast 🦉."
FILE = b"Harbour posts a record, as it was saved"


@pytest.fixture
def filled(library: Library, add: AddArticle) -> Library:
    """Return a library with one article of a file, one without, and three annotations."""
    one = add(HEADLINE, LEAD, file=FILE, language="en", outlet="Norhaven Mirror")
    add("Trains run late", "Nobody knew why.")
    opened = library.open_article(one)
    claim, quote = (library.tag_named(name).id for name in ("claim", "quote"))
    library.annotate(one, opened.sentences[1], [claim, quote], Fields(note="*Who?*", speaker="Ada"))
    library.annotate(one, None, [claim])
    library.annotate(ArticleId(2), None, [])
    return library


@pytest.fixture
def bundle(filled: Library, tmp_path: Path) -> Path:
    target = tmp_path / "evidence"
    filled.export(target, format_name="bundle")
    return target


@pytest.fixture
def other(tmp_path: Path) -> Any:
    with Library.create(tmp_path / "Other.pressmark") as made:
        yield made


def folder_of(bundle: Path, title: str) -> Path:
    for path in sorted((bundle / "data" / "articles").glob("*/article.json")):
        if json.loads(path.read_bytes())["metadata"]["title"] == title:
            return path.parent
    raise LookupError(title)


def sealed_again(bundle: Path) -> None:
    """Write the manifests anew, as someone would who wants a change not to be noticed."""
    for name, files in (
        ("manifest-sha256.txt", sorted((bundle / "data").rglob("*"))),
        ("tagmanifest-sha256.txt", [bundle / "bagit.txt", bundle / "manifest-sha256.txt"]),
    ):
        listed = {
            file.relative_to(bundle).as_posix(): hashlib.sha256(file.read_bytes()).hexdigest()
            for file in files
            if file.is_file()
        }
        lines = [f"{digest}  {path}\n" for path, digest in listed.items()]
        (bundle / name).write_text("".join(lines), encoding="utf-8")


# ---------------------------------------------------------------------------- what is in it


def test_an_article_has_its_file_its_text_and_its_annotations(bundle: Path) -> None:
    folder = folder_of(bundle, HEADLINE)
    sha256 = hashlib.sha256(FILE).hexdigest()
    assert {path.name for path in folder.iterdir()} == {
        "article.json",
        "versions",
        "annotations.json",
        "annotations.csv",
        f"{sha256}.txt",
    }
    assert (folder / f"{sha256}.txt").read_bytes() == FILE
    text = (folder / "versions" / "1.txt").read_bytes()
    assert text.decode() == f"{HEADLINE}\n{LEAD}"
    article = json.loads((folder / "article.json").read_bytes())
    assert article["metadata"]["outlet"] == "Norhaven Mirror"
    version = json.loads((folder / "versions" / "1.json").read_bytes())
    assert article["versions"] == [version["uid"]]
    assert version["text_sha256"] == hashlib.sha256(text).hexdigest()
    sentences = [text.decode()[start:end] for start, end in version["sentences"]]
    assert sentences == [HEADLINE, LEAD]


def test_annotations_are_web_annotations(bundle: Path) -> None:
    folder = folder_of(bundle, HEADLINE)
    page = json.loads((folder / "annotations.json").read_bytes())
    assert page["type"] == "AnnotationPage"
    assert page["@context"][0] == "http://www.w3.org/ns/anno.jsonld"
    whole, on_words = page["items"]
    assert whole["target"] == {"source": f"urn:uuid:{folder.name}"}
    quote, position = on_words["target"]["selector"]
    text = (folder / "versions" / "1.txt").read_bytes().decode()
    assert text[position["start"] : position["end"]] == quote["exact"] == LEAD
    assert [body["value"] for body in on_words["body"]] == ["claim", "quote", "*Who?*"]
    assert on_words["body"][2]["format"] == "text/markdown"
    assert on_words["pressmark:speaker"] == "Ada"


def test_nothing_tells_who_made_the_bundle_or_where(bundle: Path, tmp_path: Path) -> None:
    info = (bundle / "bag-info.txt").read_text(encoding="utf-8")
    assert [line.split(":")[0] for line in info.splitlines()] == [
        "Bagging-Date",
        "Bag-Software-Agent",
        "Payload-Oxum",
    ]
    for path in bundle.rglob("*"):
        if path.is_file():
            assert str(tmp_path).encode() not in path.read_bytes()


def test_one_file_of_several_articles_is_kept_once(
    library: Library, add: AddArticle, tmp_path: Path
) -> None:
    add("First of the feed", "It rained.", file=b"the feed")
    add("Second of the feed", "It rained again.", file=b"the feed")
    library.export(tmp_path / "evidence", format_name="bundle")
    sha256 = hashlib.sha256(b"the feed").hexdigest()
    assert len(list((tmp_path / "evidence").rglob(f"{sha256}*"))) == 1
    with Library.create(tmp_path / "Other.pressmark") as other:
        assert other.import_bundle(tmp_path / "evidence").count(Outcome.ADDED) == 2
        assert other.check().ok


def test_a_lost_file_is_told_and_the_rest_goes_out(filled: Library, tmp_path: Path) -> None:
    path = filled.original_path(ArticleId(1))
    assert path is not None
    path.unlink()
    report = filled.export(tmp_path / "evidence", format_name="bundle")
    (failure,) = report.failures
    assert "which is missing in the library" in failure.reason
    assert report.count(Outcome.ADDED) == 1


# ---------------------------------------------------------------------------- where it goes


def test_a_folder_that_is_there_is_not_written_into(filled: Library, tmp_path: Path) -> None:
    target = tmp_path / "evidence"
    target.mkdir()
    (target / "mine.txt").write_text("mine", encoding="utf-8")
    with pytest.raises(ExportError, match=r"evidence was not written.*choose another name"):
        filled.export(target, format_name="bundle")
    assert [path.name for path in target.iterdir()] == ["mine.txt"]


def test_a_bundle_needs_a_place(filled: Library) -> None:
    with pytest.raises(InvalidInputError, match="name one"):
        filled.export(None, format_name="bundle")


@pytest.mark.parametrize("name", ["evidence", "evidence.zip"])
def test_a_cancelled_export_leaves_nothing(filled: Library, tmp_path: Path, name: str) -> None:
    folder = tmp_path / "out"
    folder.mkdir()
    told: list[int] = []
    report = filled.export(
        folder / name,
        format_name="bundle",
        on_progress=lambda progress: told.append(progress.done),
        is_cancelled=lambda: bool(told),
    )
    assert report.cancelled
    assert list(folder.iterdir()) == []


@pytest.mark.parametrize("name", ["evidence", "evidence.zip"])
def test_a_missing_folder_is_a_sentence(filled: Library, tmp_path: Path, name: str) -> None:
    with pytest.raises(ExportError, match="its folder does not exist"):
        filled.export(tmp_path / "none" / name, format_name="bundle")


# ---------------------------------------------------------------------------- coming in


def test_what_is_here_already_is_left_alone(filled: Library, bundle: Path) -> None:
    filled.edit_article(ArticleId(1), title="My own title")
    filled.edit_annotation(filled.annotations(ArticleId(1))[0].id, note="My own note")
    report = filled.import_bundle(bundle)
    assert report.count(Outcome.SKIPPED) == len(report.items) == 5
    assert filled.article(ArticleId(1)).meta.title == "My own title"
    assert filled.annotations(ArticleId(1))[0].fields.note == "My own note"


def test_an_article_in_the_trash_is_brought_back(filled: Library, bundle: Path) -> None:
    filled.trash_articles([ArticleId(2)])
    assert filled.import_bundle(bundle).count(Outcome.UPDATED) == 1
    assert len(filled.find_articles()) == 2


def test_an_import_is_one_step(other: Library, bundle: Path) -> None:
    other.import_bundle(bundle)
    assert len(other.history()) == 1
    other.undo()
    assert list(other.find_articles()) == []
    assert len(other.find_articles(ArticleQuery(trashed=True))) == 2
    other.redo()
    assert (
        len(other.annotations(other.article_id("1")))
        + len(other.annotations(other.article_id("2")))
        == 3
    )


def test_stars_and_tags_come_along(filled: Library, other: Library, tmp_path: Path) -> None:
    filled.star_articles([ArticleId(2)], starred=True)
    filled.create_tag("frame", colour="rose", key="7", definition="What it is put into.")
    filled.export(tmp_path / "again.zip", format_name="bundle")
    other.create_tag("mine", key="7")
    other.import_bundle(tmp_path / "again.zip")
    frame = other.tag_named("frame")
    assert (frame.colour, frame.definition) == ("rose", "What it is put into.")
    assert (frame.key, other.tag_named("mine").key) != ("7", "7")
    assert [row.starred for row in other.article_rows(sorted(other.find_articles()))] == [
        False,
        True,
    ]


def test_sentences_split_and_joined_by_hand_come_along(
    library: Library, other: Library, add: AddArticle, tmp_path: Path
) -> None:
    one = add("Harbour", "Ships came and went. Nobody. Knew it at all.", language="en")
    text = library.open_article(one).text
    library.split_sentence(one, text.index("and"))
    library.join_sentence(one, text.index("Knew"))
    library.export(tmp_path / "evidence", format_name="bundle")
    other.import_bundle(tmp_path / "evidence")
    brought = other.open_article(other.article_id("1"))
    assert [span.of(brought.text) for span in brought.sentences] == [
        *("Harbour", "Ships came", "and went.", "Nobody. Knew it at all.")
    ]
    other.join_sentence(other.article_id("1"), brought.text.index("and"))
    assert len(other.open_article(other.article_id("1")).sentences) == 3


@pytest.mark.parametrize("name", ["evidence", "evidence.zip"])
def test_the_command_line_takes_and_gives_bundles(
    filled: Library, tmp_path: Path, name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    target, library = str(tmp_path / name), str(tmp_path / "Third.pressmark")
    mine = ["--library", str(filled.path), "--json"]
    assert main(["export", *mine, "--format", "bundle", "-o", target, "harbour"]) == 0
    assert json.loads(capsys.readouterr().out)["articles"] == 1
    assert main(["import", "--library", library, "--json", target]) == 0
    report = json.loads(capsys.readouterr().out)
    assert (report["added"], report["failed"]) == (3, 0)


def test_a_zip_of_articles_is_no_bundle(tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("bagit.txt", "BagIt-Version: 1.0\n")
    assert not Library.is_bundle(path)
    assert not Library.is_bundle(tmp_path)
    assert not Library.is_bundle(tmp_path / "none")


# ---------------------------------------------------------------------------- what fails alone


def test_a_file_that_is_not_the_one_named_costs_its_article(other: Library, bundle: Path) -> None:
    original = folder_of(bundle, HEADLINE) / f"{hashlib.sha256(FILE).hexdigest()}.txt"
    original.write_bytes(b"another file")
    sealed_again(bundle)
    report = other.import_bundle(bundle)
    assert HEADLINE in [item.name for item in report.failures]
    assert len(other.find_articles()) == 1
    assert other.check().ok


def test_a_text_that_would_break_the_window_is_not_taken_in(
    library: Library, other: Library, add: AddArticle, tmp_path: Path
) -> None:
    add("Harbour", "One\u2029Two")
    library.export(tmp_path / "evidence", format_name="bundle")
    report = other.import_bundle(tmp_path / "evidence")
    assert [item.reason for item in report.failures] == [
        "Its text holds characters that Pressmark takes out of every text."
    ]
    assert list(other.find_articles()) == []


def test_a_broken_bundle_is_one_line_of_a_batch(
    other: Library, bundle: Path, tmp_path: Path
) -> None:
    (folder_of(bundle, HEADLINE) / "versions" / "1.txt").write_text("forged", encoding="utf-8")
    (tmp_path / "a.txt").write_text("A title\n\nIt rained at last.", encoding="utf-8")
    report = other.import_sources([Source(path=bundle), Source(path=tmp_path / "a.txt")])
    assert [item.outcome for item in report.items] == [Outcome.ADDED, Outcome.FAILED]
    assert "1.txt" in report.failures[0].reason
