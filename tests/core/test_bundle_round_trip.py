"""Whatever is in a library comes back out of a bundle of it, in an empty library."""

from __future__ import annotations

import csv
import hashlib
import tempfile
from pathlib import Path
from typing import Any

import bagit
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.library import ExportOptions, Library
from app.model.annotation import Fields, Status
from app.model.article import Metadata
from app.model.block import Block, BlockKind, Body, Page, Run, RunKind
from app.model.draft import Draft
from app.model.report import Outcome
from app.model.span import Span

MEMORY = "/dev/shm" if Path("/dev/shm").is_dir() else None  # nothing here is about the disk

# What a person can write; NUL and halves of characters are refused at the façade.
texts = st.one_of(
    st.text(st.characters(exclude_categories=("Cs",), exclude_characters="\0"), max_size=12),
    st.sampled_from(["=1", "'", '"', "a\r\nb\n", ";,|", "🦉", "שלום"]),
)
# What normalising leaves in a text.
lines = st.text(
    st.characters(exclude_categories=("Cs", "Cc", "Cn", "Zl", "Zp")), min_size=1, max_size=30
)
kinds = st.sampled_from([kind for kind in BlockKind if kind is not BlockKind.IMAGE])


@st.composite
def blocks(draw: st.DrawFn) -> Block:
    text = draw(lines)
    start = draw(st.integers(0, len(text) - 1))
    run = Run(
        start,
        len(text),
        draw(st.sampled_from(RunKind)),
        draw(st.sampled_from(["", "http://x.example"])),
    )
    return Block(
        draw(kinds),
        text,
        level=draw(st.integers(0, 6)),
        ordinal=draw(st.none() | st.integers(0, 9)),
        page=draw(st.none() | st.builds(Page, st.sampled_from(["iv", "14"]), st.integers(0, 9))),
        boilerplate=draw(st.sampled_from(["", "", "related links"])),
        runs=draw(st.sampled_from([(), (run,)])),
    )


@st.composite
def drafts(draw: st.DrawFn) -> tuple[Draft, bytes | None]:
    file = draw(st.none() | st.binary(min_size=1, max_size=40))
    draft = Draft(
        Metadata(
            title=draw(texts), outlet=draw(texts), published=draw(st.sampled_from(["", "2026-11"]))
        ),
        Body(tuple(draw(st.lists(blocks(), min_size=1, max_size=4)))),
        original_sha256=hashlib.sha256(file).hexdigest() if file else "",
        original_name=draw(st.sampled_from(["", "page.HTML", "notes", "a.b/c", "x.exe "])),
        mended=draw(st.dictionaries(lines, st.integers(1, 9), max_size=2)),
    )
    return draft, file


fields = st.builds(Fields, note=texts, speaker=texts, status=st.sampled_from(Status))


def fill(library: Library, data: st.DataObject) -> None:
    frame = library.create_tag("frame", colour="teal", definition="What it is put into.")
    library.create_tag("war", colour="rose", parent_id=next(iter(frame.tags)))
    tags = [tag.id for tag in library.tags()]
    for draft, file in data.draw(st.lists(drafts(), min_size=1, max_size=3)):
        for article_id in library.add_article(draft, file).articles:
            length = len(draft.body.text)
            for _ in range(data.draw(st.integers(0, 3))):
                start = data.draw(st.integers(0, length - 1))
                span = Span(start, data.draw(st.integers(start + 1, length)))
                chosen = data.draw(st.lists(st.sampled_from(tags), unique=True, max_size=3))
                target = data.draw(st.sampled_from([span, span, None]))
                library.annotate(article_id, target, chosen, data.draw(fields))


def table(library: Library, target: Path) -> list[dict[str, Any]]:
    library.export(target, options=ExportOptions(raw=True))
    with target.open(encoding="utf-8-sig", newline="") as file:
        rows: list[dict[str, Any]] = list(csv.DictReader(file, strict=True))
    for row in rows:
        del row["article_id"], row["captured"]
    return rows


def seen(library: Library) -> list[Any]:
    """Return all that a bundle keeps of the articles and of the codebook."""
    articles = [library.open_article(each) for each in sorted(library.find_articles())]
    kept = [
        (each.article.meta, each.body, each.sentences, each.version.mended, each.version.importer)
        for each in articles
    ]
    return [kept, [(tag.name, tag.colour, tag.key, tag.definition) for tag in library.tags()]]


@pytest.mark.parametrize("name", ["bundle", "bundle.zip"])
def test_a_bundle_brings_everything_into_an_empty_library(name: str) -> None:
    @settings(max_examples=12, deadline=None)
    @given(st.data())
    def check(data: st.DataObject) -> None:
        with tempfile.TemporaryDirectory(dir=MEMORY) as made:
            folder = Path(made)
            with (
                Library.create(folder / "One.pressmark") as one,
                Library.create(folder / "Two.pressmark") as two,
            ):
                fill(one, data)
                assert not one.export(folder / name, format_name="bundle").failures
                report = two.import_bundle(folder / name)
                assert report.count(Outcome.ADDED) == len(report.items)
                assert table(two, folder / "two.csv") == table(one, folder / "one.csv")
                assert seen(two) == seen(one)
                assert two.check().ok

    check()


@pytest.mark.filterwarnings("ignore::DeprecationWarning:bagit")
def test_the_bag_is_valid_to_others() -> None:
    @settings(max_examples=5, deadline=None)
    @given(st.data())
    def check(data: st.DataObject) -> None:
        with tempfile.TemporaryDirectory(dir=MEMORY) as made:
            target = Path(made) / "bundle"
            with Library.create(Path(made) / "One.pressmark") as one:
                fill(one, data)
                one.export(target, format_name="bundle")
            bag = bagit.Bag(str(target))
            assert bag.validate()
            assert bag.version == "1.0"

    check()
