"""A bundle brings along all that belongs to an article, and never overwrites what is there."""

from __future__ import annotations

import random
import tracemalloc
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import bagit
import pytest

from app.library import ExportOptions, Library
from app.model.annotation import AnchorState, Fields
from app.model.article import Metadata
from app.model.asset import Asset
from app.model.block import IMAGE_CHARACTER, Block, BlockKind, Body
from app.model.draft import Draft
from app.model.ids import ArticleId, VersionId
from app.model.report import Outcome, Source
from app.model.span import Span

MakeDraft = Callable[..., Draft]
Find = Callable[[ArticleId, str], Span]

URL = "https://paper.example/harbour"
PAGE = """<html lang="en"><head><title>Harbour</title>
<link rel="canonical" href="{url}"></head><body><article><h1>Harbour</h1>
<p>{first}</p><p>The council of Norhaven meets on Friday to talk about a second pier.</p>
<p>Nobody in the town had expected so many ships, and nobody was there to count them.</p>
</article></body></html>"""
FIRST = "Ships came and went all day, said Ada Quast, who has run the harbour for years."
PIXEL = b"\x89PNG\r\n\x1a\n" + b"as good as an image " * 3


@pytest.fixture
def other(tmp_path: Path) -> Iterator[Library]:
    with Library.create(tmp_path / "Other.pressmark") as made:
        yield made


def import_page(library: Library, folder: Path, name: str, first: str) -> None:
    (folder / name).write_text(PAGE.format(url=URL, first=first), encoding="utf-8")
    report = library.import_sources([Source(path=folder / name, url=URL)])
    assert not report.failures


@pytest.fixture
def filled(library: Library, tmp_path: Path, span_of: Find) -> Library:
    """Return a library with an article in two versions and one of everything."""
    import_page(library, tmp_path, "old.html", FIRST)
    one = library.article_id("1")
    claim, quote = (library.tag_named(name).id for name in ("claim", "quote"))
    library.edit_tag(claim, colour="rose", definition="What can be checked.")
    library.rename_coder("Grace")
    library.annotate(one, span_of(one, "Ships came and went"), [quote], Fields(note="*Who?*"))
    library.annotate(one, span_of(one, "all day"), [claim], Fields(speaker_as_written="Quast"))
    library.annotate(one, None, [claim])
    import_page(library, tmp_path, "new.html", FIRST.replace("all day", "until late at night"))
    assert len(library.versions(one)) == 2
    text = library.open_article(one).text
    library.split_sentence(one, text.index("said"))
    (waiting,) = library.review_queue()
    library.place_annotation(waiting.annotation.id, span_of(one, "until late at night"))
    _, first, second = library.annotations(one)
    library.link_annotations(first.id, second.id, "supports")
    library.create_variable("genre", kind="choice", target="article", choices=["report", "opinion"])
    library.create_variable("tone", kind="text", target="annotation")
    asked = {variable.name: variable.id for variable in library.variables()}
    library.set_variable(asked["genre"], one, "report")
    library.set_variable(asked["tone"], first.id, "calm")
    library.write_note(one, "An article to come back to.")
    library.write_note(None, "What this library is for.")
    library.star_articles([one], starred=True)
    library.mark_articles([one], read=True)
    return library


def seen(library: Library) -> Any:
    """Return all that a person can see of the one article, by uid."""
    article_id = library.article_id("1")
    article = library.article(article_id)
    tags = {tag.id: tag.name for tag in library.tags()}
    asked = {variable.id: variable.name for variable in library.variables()}
    opened = [library.open_article(article_id, each.id) for each in library.versions(article_id)]
    annotations = library.annotations(article_id)
    uids = {each.id: each.uid for each in annotations}
    note, about = library.note_on(article_id), library.note_on(None)
    return {
        "article": (article.uid, article.meta, article.captured, article.starred, article.read),
        "versions": [
            (
                replace(each.version, id=VersionId(0), article_id=ArticleId(0)),
                each.body,
                each.sentences,
                [(uids[a.id], a.span, a.anchor) for a in each.annotations],
            )
            for each in opened
        ],
        "annotations": [
            (
                *(a.uid, a.selectors, a.span, a.anchor, a.fields, a.origin, a.created_at),
                *(a.modified_at, [tags[tag] for tag in a.tags]),
            )
            for a in annotations
        ],
        "tags": [
            (tag.name, tag.colour, tag.key, tag.mark, tag.definition) for tag in library.tags()
        ],
        "links": [
            (uids[end.at], uids[end.other], end.kind) for end in library.link_ends(article_id)
        ],
        "answers": [
            (value.uid, asked[value.variable_id], value.value)
            for value in library.variable_values(article_id)
        ],
        "variables": [
            (each.uid, each.name, each.kind, each.choices) for each in library.variables()
        ],
        "notes": [each and (each.uid, each.text, each.created_at) for each in (note, about)],
        "waiting": len(library.review_queue()),
    }


def coders(library: Library, target: Path) -> set[str]:
    library.export(target)
    table = target.read_text(encoding="utf-8-sig")
    return {name for name in ("Grace", "Coder 1", "Anonymous") if f'"{name}' in table}


@pytest.mark.parametrize("name", ["evidence", "evidence.zip"])
def test_everything_comes_along(filled: Library, other: Library, tmp_path: Path, name: str) -> None:
    assert not filled.export(tmp_path / name, format_name="bundle").failures
    other.rename_coder("Grace")
    report = other.import_bundle(tmp_path / name)
    assert report.count(Outcome.ADDED) == len(report.items) == 4
    there, here = seen(filled), seen(other)
    for part, value in there.items():
        assert here[part] == value, part
    assert {each.anchor for each in other.annotations(other.article_id("1"))} == {
        AnchorState.EXACT,
        AnchorState.REWORDED,
    }
    assert other.check().ok


def test_who_annotated_is_kept_apart_from_who_brings_it_in(
    filled: Library, other: Library, tmp_path: Path
) -> None:
    filled.export(tmp_path / "evidence", format_name="bundle")
    other.import_bundle(tmp_path / "evidence")
    other.annotate(other.article_id("1"), None, [])
    assert coders(other, tmp_path / "table.csv") == {"Grace", "Coder 1"}
    assert other.variable_values(other.article_id("1")) == ()


def test_a_bundle_of_a_brought_in_bundle_is_the_same(
    filled: Library, other: Library, tmp_path: Path
) -> None:
    filled.export(tmp_path / "one", format_name="bundle")
    other.import_bundle(tmp_path / "one")
    other.export(tmp_path / "two", format_name="bundle")
    (folder,) = (tmp_path / "one" / "data" / "articles").iterdir()
    for name in ("versions/1.json", "versions/2.json", "versions/2.txt", "annotations.csv"):
        again = tmp_path / "two" / "data" / "articles" / folder.name / name
        assert again.read_bytes() == (folder / name).read_bytes(), name


def test_brought_in_twice_it_adds_nothing_and_says_so(
    filled: Library, other: Library, tmp_path: Path
) -> None:
    filled.export(tmp_path / "evidence.zip", format_name="bundle")
    other.import_bundle(tmp_path / "evidence.zip")
    for library in (other, filled):
        before, steps = seen(library), len(library.history(1000))
        report = library.import_bundle(tmp_path / "evidence.zip")
        assert {item.outcome for item in report.items} == {Outcome.SKIPPED}
        assert {item.reason for item in report.items} == {
            "It is in the library already.",
            "It is here already.",
        }
        assert seen(library) == before
        assert len(library.history(1000)) == steps


def test_what_a_person_did_here_stays_and_is_told(
    filled: Library, other: Library, tmp_path: Path
) -> None:
    filled.export(tmp_path / "evidence", format_name="bundle")
    other.import_bundle(tmp_path / "evidence")
    one = other.article_id("1")
    mine = other.annotations(one)[1]
    other.edit_annotation(mine.id, note="My own note")
    other.write_note(one, "My own words.")
    other.trash_annotations([other.annotations(one)[2].id])
    other.remove_links([other.link_ends(one)[0].link_id] if other.link_ends(one) else [])
    report = other.import_bundle(tmp_path / "evidence")
    reasons = [item.reason for item in report.items]
    assert reasons == [
        "It is in the library already. Its note here is another, which was left alone.",
        "It is here already with other content, which was left alone.",
        "It is in the trash here.",
        "It is here already.",
    ]
    assert other.annotations(one)[1].fields.note == "My own note"
    note = other.note_on(one)
    assert note is not None
    assert note.text == "My own words."


def test_a_newer_text_follows_and_annotations_of_both_sides_lie_in_it(
    library: Library, other: Library, tmp_path: Path, span_of: Find
) -> None:
    import_page(library, tmp_path, "old.html", FIRST)
    library.export(tmp_path / "old", format_name="bundle")
    other.import_bundle(tmp_path / "old")
    there = other.article_id("1")
    start = other.open_article(there).text.index("second pier")
    other.annotate(there, Span(start, start + len("second pier")), [])
    one = library.article_id("1")
    import_page(library, tmp_path, "new.html", "Nothing at all happened, a clerk said. " + FIRST)
    library.annotate(one, span_of(one, "a clerk said"), [])
    library.export(tmp_path / "new", format_name="bundle")
    report = other.import_bundle(tmp_path / "new")
    assert [item.outcome for item in report.items] == [Outcome.UPDATED, Outcome.ADDED]
    assert report.items[0].reason.endswith("A newer text of it came in.")
    assert len(other.versions(there)) == 2
    opened = other.open_article(there)
    assert [each.span and each.span.of(opened.text) for each in opened.annotations] == [
        "a clerk said",
        "second pier",
    ]
    other.undo()
    assert len(other.versions(there)) == 1
    other.import_bundle(tmp_path / "new")
    assert len(other.versions(there)) == 2
    assert other.check().ok


def test_annotations_of_an_older_text_are_looked_for_in_the_newest(
    library: Library, other: Library, tmp_path: Path, span_of: Find
) -> None:
    import_page(library, tmp_path, "old.html", FIRST)
    one = library.article_id("1")
    library.annotate(one, span_of(one, "second pier"), [])
    library.annotate(one, span_of(one, "Ships came and went all day"), [])
    library.export(tmp_path / "old", format_name="bundle")
    import_page(other, tmp_path, "old.html", FIRST)
    import_page(other, tmp_path, "new.html", "It rained. " + FIRST.replace("all day", "at noon"))
    report = other.import_bundle(tmp_path / "old")
    assert [item.outcome for item in report.items] == [Outcome.SKIPPED, *[Outcome.ADDED] * 2]
    opened = other.open_article(other.article_id("1"))
    assert [each.span and each.span.of(opened.text) for each in opened.annotations] == [
        "second pier",
        None,
    ]
    assert len(other.review_queue()) == 1


def test_links_to_articles_of_another_bundle_are_made_when_both_ends_are_there(
    library: Library, other: Library, add: Callable[..., ArticleId], tmp_path: Path
) -> None:
    one, two = add("Harbour", "It rained."), add("Trains", "They were late.")
    for each in (one, two):
        library.annotate(each, None, [])
    ends = [library.annotations(each)[0].id for each in (one, two)]
    library.link_annotations(ends[0], ends[1], "contradicts")
    library.export(tmp_path / "one", format_name="bundle", articles=[one])
    library.export(tmp_path / "two", format_name="bundle", articles=[two])
    other.import_bundle(tmp_path / "one")
    assert other.link_ends(other.article_id("1")) == ()
    other.import_bundle(tmp_path / "two")
    (end,) = other.link_ends(other.article_id("1"))
    assert (end.kind, end.article_title) == ("contradicts", "Trains")


def test_images_come_along_once(library: Library, other: Library, tmp_path: Path) -> None:
    image = Asset.of(PIXEL, ".png")
    picture = Block(BlockKind.IMAGE, IMAGE_CHARACTER, asset=image.name, alt="A ship")
    for title in ("Harbour", "Pier"):
        blocks = (Block(BlockKind.HEADING, title, level=1), picture)
        draft = Draft(Metadata(title=title), Body(blocks), assets=(image,))
        library.add_article(draft)
    library.export(tmp_path / "evidence", format_name="bundle")
    assert len(list((tmp_path / "evidence").rglob("*.png"))) == 1
    other.import_bundle(tmp_path / "evidence")
    for name in ("1", "2"):
        opened = other.open_article(other.article_id(name))
        assert opened.body.blocks[1].asset == image.name
    assert (other.path / "assets" / image.name).read_bytes() == PIXEL
    assert other.check().ok


def test_a_large_article_of_one_word_comes_back_out_of_a_zip(
    library: Library, other: Library, make_draft: MakeDraft, tmp_path: Path
) -> None:
    """Such a text packs as well as a zip bomb does."""
    text = "rain " * 400_000
    library.add_article(make_draft("Weather", text, file=text.encode()), text.encode())
    library.export(tmp_path / "evidence.zip", format_name="bundle")
    assert other.import_bundle(tmp_path / "evidence.zip").count(Outcome.ADDED) == 1
    assert other.check().ok


@pytest.mark.filterwarnings("ignore::DeprecationWarning:bagit")
@pytest.mark.parametrize("name", ["evidence", "evidence.zip"])
@pytest.mark.parametrize("anonymous", [False, True], ids=["as it is", "anonymous"])
def test_others_find_the_bag_valid(
    filled: Library, tmp_path: Path, name: str, anonymous: bool
) -> None:
    options = ExportOptions(anonymous=anonymous)
    filled.export(tmp_path / name, format_name="bundle", options=options)
    if name.endswith(".zip"):
        with zipfile.ZipFile(tmp_path / name) as archive:
            archive.extractall(tmp_path / "unpacked")
    top = tmp_path / ("unpacked/evidence" if name.endswith(".zip") else name)
    assert bagit.Bag(str(top)).validate()


def test_an_import_can_be_cancelled_and_taken_up_again(
    library: Library, other: Library, add: Callable[..., ArticleId], tmp_path: Path
) -> None:
    for number in range(6):
        add(f"Headline {number}", f"It rained {number} times.")
    library.export(tmp_path / "evidence", format_name="bundle")
    done: list[int] = []
    report = other.import_bundle(
        tmp_path / "evidence",
        on_progress=lambda progress: done.append(progress.done),
        is_cancelled=lambda: 2 in done,
    )
    assert report.cancelled
    assert len(other.find_articles()) == len(report.items) == 2
    report = other.import_bundle(tmp_path / "evidence")
    assert report.counts == {Outcome.SKIPPED: 2, Outcome.ADDED: 4}


def test_only_one_file_of_a_bundle_is_in_memory_at_a_time(
    library: Library, other: Library, make_draft: MakeDraft, tmp_path: Path
) -> None:
    size = 8 * 2**20
    for number in range(6):
        file = random.Random(number).randbytes(size)
        library.add_article(make_draft(f"Headline {number}", f"{number}.", file=file), file)
    tracemalloc.start()
    library.export(tmp_path / "evidence.zip", format_name="bundle")
    exported = tracemalloc.get_traced_memory()[1]
    tracemalloc.reset_peak()
    assert other.import_bundle(tmp_path / "evidence.zip").count(Outcome.ADDED) == 6
    imported = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert exported < size
    assert imported < 4 * size
