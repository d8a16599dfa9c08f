"""Links between annotations go out in the CSV and come back with it."""

from __future__ import annotations

import csv
from collections.abc import Callable
from pathlib import Path

import pytest

from app.library import Library
from app.model.export import ExportOptions
from app.model.ids import AnnotationId, ArticleId
from app.model.link import LinkKind
from app.model.report import Outcome
from app.model.span import Span

AddArticle = Callable[..., ArticleId]
TEXTS = ("Two cranes came on Monday.", "No crane came on Monday.")


@pytest.fixture
def linked(library: Library, add: AddArticle) -> tuple[AnnotationId, AnnotationId]:
    """Return two linked annotations of two articles."""
    made = []
    for text in TEXTS:
        (annotation_id,) = library.annotate(add(text), Span(0, 10)).annotations
        made.append(annotation_id)
    library.link_annotations(made[0], made[1], "contradicts")
    return made[0], made[1]


def cells(file: Path) -> list[str]:
    with file.open(encoding="utf-8-sig", newline="") as lines:
        return [row["links"] for row in csv.DictReader(lines)]


def test_the_end_a_link_is_drawn_from_names_the_other(
    library: Library, linked: tuple[AnnotationId, AnnotationId], tmp_path: Path
) -> None:
    library.export(tmp_path / "out.csv")
    uid = library.annotation(linked[1]).uid
    assert cells(tmp_path / "out.csv") == [f"contradicts:{uid}", ""]


def test_an_import_elsewhere_links_again(
    library: Library,
    linked: tuple[AnnotationId, AnnotationId],
    tmp_path: Path,
    make_draft: Callable[..., object],
) -> None:
    library.export(tmp_path / "out.csv")
    with Library.create(tmp_path / "Other.pressmark") as other:
        for text in TEXTS:
            other.add_article(make_draft(text))  # type: ignore[arg-type]
        assert other.import_annotations(tmp_path / "out.csv").count(Outcome.FAILED) == 0
        here = other.annotation_id(library.annotation(linked[0]).uid)
        (end,) = other.links_of(here)
        assert end.kind is LinkKind.CONTRADICTS
        other.remove_links([end.link_id])
        other.import_annotations(tmp_path / "out.csv")
        assert other.links_of(here) == ()


def test_an_export_from_before_there_were_links_is_read(
    library: Library, linked: tuple[AnnotationId, AnnotationId], tmp_path: Path
) -> None:
    assert linked
    file = tmp_path / "out.csv"
    library.export(file)
    with file.open(encoding="utf-8-sig", newline="") as lines:
        rows = [row[:-1] for row in csv.reader(lines)]
    with file.open("w", encoding="utf-8", newline="") as lines:
        csv.writer(lines).writerows(rows)
    assert library.import_annotations(file).count(Outcome.FAILED) == 0


def test_an_anonymous_export_links_by_the_uids_that_it_shows(
    library: Library, linked: tuple[AnnotationId, AnnotationId], tmp_path: Path
) -> None:
    assert linked
    file = tmp_path / "out.csv"
    library.export(file, options=ExportOptions(anonymous=True))
    with file.open(encoding="utf-8-sig", newline="") as lines:
        one, other = csv.DictReader(lines)
    assert one["links"] == f"contradicts:{other['annotation_id']}"


def test_what_is_no_link_in_the_file_costs_nothing_else(
    library: Library, linked: tuple[AnnotationId, AnnotationId], tmp_path: Path
) -> None:
    file = tmp_path / "out.csv"
    library.export(file)
    uid = library.annotation(linked[1]).uid
    for broken in ("likes:x", "contradicts", f"same:{uid}:{uid}", "|", f"supports:{'9' * 40}"):
        file.write_text(
            file.read_text(encoding="utf-8-sig").replace(f"contradicts:{uid}", broken),
            encoding="utf-8-sig",
        )
        assert library.import_annotations(file).count(Outcome.FAILED) == 0
    assert len(library.links_of(linked[0])) == 1
