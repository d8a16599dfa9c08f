"""The history as a person looks through it, and going back to any point of it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from app.errors import UndoRefusedError
from app.library import Library
from app.model.annotation import Fields
from app.model.change import Change, Origin
from app.model.history import FoundSteps, HistoryQuery, HistoryRow, StepKind
from app.model.ids import ArticleId, StepId
from app.model.report import Outcome, Report, Source
from app.model.span import Span

AddArticle = Callable[..., ArticleId]

SPAN = Span(0, 7)


@pytest.fixture
def two(library: Library, add: AddArticle) -> tuple[ArticleId, ArticleId]:
    """Return two articles, of which the second was annotated, coded and put into the trash."""
    first = add("Harbour posts a record", "It moved more boxes than ever.")
    second = add("Ferry passengers vote", "They pressed a fish.")
    (annotation,) = library.annotate(
        second, SPAN, [library.tag_named("claim").id], Fields(note="Really?")
    ).annotations
    library.add_tag([annotation], library.tag_named("quote").id)
    library.create_tag("frame")
    library.trash_articles([second])
    return first, second


def rows(library: Library, query: HistoryQuery | None = None) -> list[HistoryRow]:
    return library.history_rows(list(library.find_steps(query).ids))


def labels(library: Library, query: HistoryQuery | None = None) -> list[str]:
    return [row.step.label for row in rows(library, query)]


def step(library: Library, label: str) -> StepId:
    return next(row.step.id for row in rows(library) if row.step.label == label)


def states(library: Library) -> list[str]:
    return [each.state for each in library.history()]


def test_each_step_names_the_article_and_the_words_it_was_about(
    library: Library, two: tuple[ArticleId, ArticleId]
) -> None:
    found = {row.step.label: row for row in rows(library)}
    tagged = found["Tag as {tag}"]
    assert (tagged.article_id, tagged.title) == (two[1], "Ferry passengers vote")
    assert tagged.quote == "Ferry p"
    assert found["New tag {tag}"].article_id is None
    assert found["Delete article"].title == "Ferry passengers vote"
    assert found["Import {title}"].origin is Origin.IMPORT


def test_history_can_be_asked_for_one_article_with_all_that_belongs_to_it(
    library: Library, two: tuple[ArticleId, ArticleId]
) -> None:
    first, second = two
    assert labels(library, HistoryQuery(article=first)) == ["Import {title}"]
    asked = HistoryQuery(article=second)
    before = labels(library, asked)
    assert before[0] == "Delete article"
    assert "New tag {tag}" not in before
    assert len(before) == 4
    while library.undo():
        pass
    assert labels(library, asked) == before, "what was undone is remembered, too"


@pytest.mark.parametrize(
    ("kind", "wanted"),
    [
        (StepKind.CODEBOOK, {"New tag {tag}"}),
        (StepKind.DELETION, {"Delete article"}),
        (StepKind.IMPORT, {"Import {title}"}),
        (StepKind.ARTICLE, {"Delete article"}),
        (StepKind.ANNOTATION, {"Annotate", "Tag as {tag}"}),
    ],
)
@pytest.mark.usefixtures("two")
def test_history_can_be_asked_for_one_kind_of_step(
    library: Library, kind: StepKind, wanted: set[str]
) -> None:
    assert set(labels(library, HistoryQuery(kind=kind))) <= wanted
    assert labels(library, HistoryQuery(kind=kind))


@pytest.mark.usefixtures("two")
def test_history_can_be_asked_for_one_coder(library: Library) -> None:
    coder = library.coder().id
    assert library.find_steps(HistoryQuery(coder=coder)) == library.find_steps() != FoundSteps()
    assert not library.find_steps(HistoryQuery(coder=type(coder)(coder + 1))).ids


@pytest.mark.usefixtures("two")
def test_what_is_found_says_from_which_row_on_a_minute_lasts(library: Library) -> None:
    ids = library.find_steps().ids
    assert list(ids) == sorted(ids, reverse=True)
    times = ["2026-11-14T10:00:01.000Z", "2026-11-14T10:00:00.000Z", "2026-11-13T23:59:59.999Z"]
    times += [times[1]] * (len(ids) - len(times))  # as after a clock that was set back
    with library._store.database.transaction():
        for step_id, time in zip(ids, times, strict=True):
            library._store.database.execute(
                "UPDATE journal_step SET created_at = ? WHERE id = ?", (time, step_id)
            )
    ten = "2026-11-14T10:00"
    assert library.find_steps().minutes == [(0, ten), (2, "2026-11-13T23:59"), (3, ten)]


def test_going_back_takes_a_step_and_all_after_it_and_says_how_many_before(
    library: Library, two: tuple[ArticleId, ArticleId]
) -> None:
    told: list[Change] = []
    library.subscribe(told.append)
    target = step(library, "Tag as {tag}")
    count = library.step_choices(target).turned
    change = library.undo_to(target)
    assert states(library).count("undone") == count
    assert told == [change]
    assert change.origin is Origin.UNDO
    assert two[1] in change.articles
    assert not library.article(two[1]).trashed_at
    assert "frame" not in {tag.name for tag in library.tags()}


@pytest.mark.usefixtures("two")
def test_redo_brings_everything_back_step_by_step_or_at_once(library: Library) -> None:
    target = step(library, "New tag {tag}")
    newest = library.find_steps().ids[0]
    library.undo_to(target)
    assert library.redo().label == "New tag {tag}"
    library.undo()
    assert library.step_choices(newest).turned == 2
    assert library.step_choices(newest).forwards
    library.redo_to(newest)
    assert set(states(library)) == {"done"}
    assert not library.undo_to(StepId(newest + 9)), "there is no such step"


@pytest.mark.usefixtures("two")
def test_cancelling_half_way_leaves_everything_as_it_was(library: Library) -> None:
    before = states(library)
    calls = iter((False, False, True))
    change = library.undo_to(StepId(1), is_cancelled=lambda: next(calls))
    assert not change
    assert states(library) == before


@pytest.mark.usefixtures("two")
def test_a_point_behind_an_emptied_trash_is_refused_whole(library: Library) -> None:
    library.create_tag("tone")
    library.empty_trash()
    before = states(library)
    with pytest.raises(UndoRefusedError):
        library.undo_to(StepId(1))
    assert states(library) == before


def test_what_a_step_put_into_the_trash_can_be_restored_while_it_lies_there(
    library: Library, two: tuple[ArticleId, ArticleId]
) -> None:
    deleted = step(library, "Delete article")
    assert library.step_choices(deleted).articles == (two[1],)
    library.restore_articles([two[1]])
    assert library.step_choices(deleted).articles == ()


def test_a_deleted_annotation_is_named_to_be_restored(library: Library, add: AddArticle) -> None:
    article = add("Harbour posts a record")
    made = library.annotate(article, SPAN).annotations
    library.trash_annotations(list(made))
    assert library.step_choices(step(library, "Delete annotation")).annotations == tuple(made)


# ---------------------------------------------------------------------------- reports of imports


@pytest.fixture
def imported(library: Library, tmp_path: Path) -> Report:
    folder = tmp_path / "someone" / "Desktop"
    folder.mkdir(parents=True)
    (folder / "ferry.txt").write_text("Ferry passengers vote\n\nThey pressed a fish.\n")
    (folder / "broken.pdf").write_bytes(b"%PDF-1.4 and nothing more")
    return library.import_sources([Source(path=folder)])


def test_a_report_is_kept_with_names_of_files_and_no_folder(
    library: Library, imported: Report
) -> None:
    (kept,) = library.import_reports()
    assert kept.report.counts == imported.counts
    assert {item.name for item in kept.report.items} == {"ferry.txt", "broken.pdf"}
    assert "pdf" in kept.report.failures[0].reason
    assert library.import_report(kept.id) == kept


def test_the_step_of_an_import_leads_to_its_report(library: Library, imported: Report) -> None:
    assert imported.items
    (kept,) = library.import_reports()
    assert library.step_choices(step(library, "Import articles")).report == kept.id


def test_emptying_the_trash_forgets_names_of_files_in_reports(
    library: Library, imported: Report
) -> None:
    assert imported.count(Outcome.ADDED) == 1
    library.trash_articles(library.find_articles())
    library.empty_trash()
    names = [item.name for item in library.import_reports()[0].report.items]
    assert sorted(names) == ["broken.pdf", "…"]
    assert b"ferry.txt" not in (library.path / "library.db").read_bytes()
