"""Export, import into another library with the same articles, export again: the same table."""

from __future__ import annotations

import csv
import tempfile
from pathlib import Path
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from app.library import ExportOptions, Library
from app.model.annotation import Fields, Status
from app.model.article import Metadata
from app.model.block import Block, BlockKind, Body
from app.model.draft import Draft
from app.model.ids import ArticleId, TagId
from app.model.span import Span

DRAFTS = tuple(
    Draft(
        Metadata(title=title, outlet=outlet, url=url, language="en"),
        Body(
            (
                Block(BlockKind.HEADING, title, level=1),
                Block(BlockKind.PARAGRAPH, "=1+1 is two. “Yes,” said Ada 🦉 twice.\nYes, yes."),
                Block(BlockKind.PARAGRAPH, "Share this", boilerplate="share links"),
                Block(BlockKind.PARAGRAPH, "'Quoted' words; - @home, é\u0301 and שלום."),
            )
        ),
    )
    for title, outlet, url in (
        ("-5 degrees", "Cold Post", "https://cold.example/1"),
        ("-5 degrees", "Warm Post", "https://warm.example/1"),
        ("Other", "", ""),
    )
)
LENGTH = min(len(draft.body.text) for draft in DRAFTS)
TAG_NAMES = ("claim", "quote", "figure", "frame", "conflict", "=tag", "été ☀")

# All that a person can type or paste; NUL and halves of characters are refused at the façade.
texts = st.one_of(
    st.text(st.characters(exclude_categories=("Cs",), exclude_characters="\0"), max_size=20),
    st.sampled_from(
        ["=1", "+1", "-1", "@x", "\tx", "\rx", "'", "''=", '"', "a\r\nb\n", ";,|", "🦉"]
    ),
)
values = st.one_of(
    st.just(""),
    st.decimals(allow_nan=False, allow_infinity=False, places=3).map(lambda d: f"{d:f}"),
)
fields = st.builds(
    Fields,
    note=texts,
    speaker=texts,
    speaker_role=texts,
    value=values,
    value_high=values,
    unit=texts,
    unit_code=texts,
    qualifier=texts,
    status=st.sampled_from(Status),
)
offsets = st.integers(0, LENGTH)
spans = st.one_of(
    st.none(),
    st.tuples(offsets, offsets).filter(lambda o: o[0] != o[1]).map(lambda o: Span(*sorted(o))),
)
annotations = st.tuples(
    st.integers(1, len(DRAFTS)), spans, st.sets(st.integers(0, len(TAG_NAMES) - 1)), fields
)


def make(folder: Path, name: str) -> Library:
    library = Library.create(folder / f"{name}.pressmark")
    for draft in DRAFTS:
        library.add_article(draft)
    return library


def add_tags(library: Library) -> list[TagId]:
    library.create_tag("frame", colour="teal")
    library.create_tag("conflict", colour="rose", parent_id=library.tag_named("frame").id)
    library.create_tag("=tag", colour="slate")
    library.create_tag("été ☀", colour="brown", parent_id=library.tag_named("conflict").id)
    return [library.tag_named(name).id for name in TAG_NAMES]


def table(library: Library, target: Path, options: ExportOptions) -> list[dict[str, Any]]:
    library.export(target, options=options)
    with target.open(encoding="utf-8-sig", newline="") as file:
        rows: list[dict[str, Any]] = list(csv.DictReader(file, strict=True))
    for row in rows:
        del row["article_id"], row["captured"]
    return rows


@settings(max_examples=40)
@given(
    st.lists(annotations, max_size=5),
    st.booleans(),
    st.builds(ExportOptions, raw=st.booleans(), per_annotation=st.booleans()),
)
def test_export_import_export_is_the_same_table(
    made: list[tuple[int, Span | None, set[int], Fields]], saved_again: bool, options: ExportOptions
) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        with make(folder, "one") as one, make(folder, "two") as two:
            tags = add_tags(one)
            for number, span, chosen, body in made:
                one.annotate(ArticleId(number), span, [tags[i] for i in sorted(chosen)], body)
            before = table(one, folder / "one.csv", options)
            source = folder / "one.csv"
            if saved_again:
                source = resaved(source)
            report = two.import_annotations(source)
            assert not report.failures
            assert table(two, folder / "two.csv", options) == before
            assert two.check().ok


def resaved(path: Path) -> Path:
    """Save a table as a spreadsheet with German settings does."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        csv.writer(file, delimiter=";").writerows(rows)
    return path
