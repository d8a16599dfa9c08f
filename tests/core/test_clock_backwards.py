"""The computer's clock is set back, or was wrong for a while: nothing is lost over it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta, tzinfo

import pytest

from app import clock
from app.library import Library
from app.model.ids import AnnotationId, ArticleId
from app.model.span import Span

AddArticle = Callable[..., ArticleId]
SetClock = Callable[[timedelta], None]

HOUR, YEAR = timedelta(hours=1), timedelta(days=365)


@pytest.fixture
def set_clock(monkeypatch: pytest.MonkeyPatch) -> SetClock:
    """Return what sets the computer's clock by so much."""

    def by(offset: timedelta) -> None:
        class Wrong(datetime):
            @classmethod
            def now(cls, tz: tzinfo | None = None) -> datetime:  # type: ignore[override]
                return datetime.now(tz) + offset

        monkeypatch.setattr(clock, "datetime", Wrong)

    return by


@pytest.fixture
def annotation(library: Library, add: AddArticle) -> AnnotationId:
    (made,) = library.annotate(add("Title", "Some words of it."), Span(0, 5)).annotations
    return made


def test_steps_are_undone_in_the_order_in_which_they_were_done(
    library: Library, set_clock: SetClock
) -> None:
    for number, offset in enumerate((YEAR, -YEAR, HOUR, -HOUR)):
        set_clock(offset)
        library.create_tag(f"Tag {number}")
    listed = [step.title for step in library.history()[:4]]
    assert [title[-1] for title in listed] == ["3", "2", "1", "0"], listed
    for number in (3, 2, 1, 0):
        assert library.tags()[-1].name == f"Tag {number}"
        library.undo()
    for _ in range(4):
        library.redo()
    assert library.tags()[-1].name == "Tag 3"
    assert library.check().ok


def test_notes_of_another_day_are_a_step_of_their_own(
    library: Library, annotation: AnnotationId, set_clock: SetClock
) -> None:
    library.edit_annotation(annotation, note="first")
    set_clock(-25 * HOUR)
    library.edit_annotation(annotation, note="second")
    library.undo()
    assert library.annotation(annotation).fields.note == "first"


def test_backups_go_on_after_one_of_next_year(library: Library, set_clock: SetClock) -> None:
    library.create_tag("One")
    set_clock(YEAR)
    wrong = library.backup()
    set_clock(timedelta(0))
    library.create_tag("Two")
    made = library.backup_if_changed(timedelta(minutes=30))
    assert made is not None, "there would be none for a year"
    library.create_tag("Three")
    assert library.backup_if_changed(timedelta(minutes=30)) is None, "the last is young"
    set_clock(HOUR)
    again = library.backup_if_changed(timedelta(minutes=30))
    assert again is not None
    assert {wrong, made, again} <= {backup.path for backup in library.backups()}


def test_a_clock_that_is_wrong_for_a_while_costs_no_day_its_backup(
    library: Library, set_clock: SetClock
) -> None:
    for day in range(5, 0, -1):
        for hour in range(3):
            set_clock(-day * 24 * HOUR + hour * HOUR)
            library.create_tag(f"{day}, {hour}")
            library.backup()
    set_clock(YEAR)
    library.backup()
    set_clock(timedelta(0))
    library.backup()
    kept = {backup.made_at[:10] for backup in library.backups()}
    today = datetime.now(UTC)
    assert {(today - timedelta(days=day)).date().isoformat() for day in range(1, 6)} <= kept
