"""What was coded goes out as a table that statistics programs open."""

from __future__ import annotations

import csv
from collections.abc import Callable
from pathlib import Path

from app.library import Library
from app.model.export import ExportOptions
from app.model.ids import ArticleId
from app.model.span import Span

AddArticle = Callable[..., ArticleId]


def rows(library: Library, file: Path, **options: bool) -> list[dict[str, str]]:
    library.export(file, format_name="variables", options=ExportOptions(**options))
    with file.open(encoding="utf-8-sig", newline="") as lines:
        return list(csv.DictReader(lines))


def coded(library: Library, add: AddArticle) -> ArticleId:
    """Code an article and an annotation in it, and leave another article alone."""
    add("No crane")
    article_id = add("=Two cranes", outlet="Ledger")
    (annotation_id,) = library.annotate(article_id, Span(1, 4)).annotations
    library.create_variable("frame")
    library.create_variable("sources", kind="number")
    library.create_variable("frame", target="annotation", kind="choice", choices=["conflict"])
    frame, sources, of_annotation = library.variables()
    library.set_variable(frame.id, article_id, "-economy")
    library.set_variable(sources.id, article_id, "-5")
    library.set_variable(of_annotation.id, annotation_id, "conflict")
    return article_id


def test_each_thing_that_was_coded_has_a_row_and_each_variable_a_column(
    library: Library, add: AddArticle, tmp_path: Path
) -> None:
    coded(library, add)
    of_annotation, of_article = sorted(rows(library, tmp_path / "v.csv"), key=lambda r: r["about"])
    assert of_article["frame (article)"] == "'-economy"
    assert of_article["article_title"] == "'=Two cranes"
    assert (of_article["sources"], of_article["coder"]) == ("-5", "Coder 1")
    assert of_annotation["frame (annotation)"] == "conflict"
    assert (of_annotation["quote"], of_annotation["outlet"]) == ("Two", "Ledger")
    assert of_annotation["frame (article)"] == ""


def test_raw_leaves_the_guard_out_and_anonymous_the_coder(
    library: Library, add: AddArticle, tmp_path: Path
) -> None:
    coded(library, add)
    plain = rows(library, tmp_path / "raw.csv", raw=True)
    assert {row["frame (article)"] for row in plain} == {"-economy", ""}
    hidden = rows(library, tmp_path / "hidden.csv", anonymous=True)
    assert all(row["coder"].startswith("Anonymous") for row in hidden)
    assert {row["article_id"] for row in hidden}.isdisjoint(row["article_id"] for row in plain)


def test_a_trashed_article_stays_out(library: Library, add: AddArticle, tmp_path: Path) -> None:
    library.trash_articles([coded(library, add)])
    assert rows(library, tmp_path / "v.csv") == []
