"""Somebody else's library: refused with a sentence, or opened as plain rows that reach nothing.

Every harm is done to a real library behind its back; then it is opened and used as a person would,
or brought into another.
"""

from __future__ import annotations

import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

import pytest

from app.errors import PressmarkError
from app.library import Library
from app.model.draft import Draft
from app.model.report import Outcome, Source
from tests.core.library_files import fingerprints
from tests.hostile.library_harms import PLAIN, REFUSED

MakeDraft = Callable[..., Draft]

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="other system: links and pipes")


@pytest.fixture
def place(tmp_path: Path) -> Path:
    (tmp_path / "theirs").mkdir()
    return tmp_path


@pytest.fixture
def bait(place: Path) -> Path:
    path = place / "theirs" / "diary.txt"
    path.write_text("dear diary")
    return path


@pytest.fixture
def library(place: Path, make_draft: MakeDraft) -> Path:
    path = place / "Mine.pressmark"
    with Library.create(path) as library:
        draft = make_draft("Harbour closed", "It stays closed, they say.", file=b"As it came")
        (article_id,) = library.add_article(draft, b"As it came").articles
        opened = library.open_article(article_id)
        library.annotate(article_id, opened.sentences[1], [library.tag_named("claim").id])
        library.create_tag("harbour")
    return path


@contextmanager
def within(seconds: float) -> Iterator[None]:
    """Raise TimeoutError where something hangs."""

    def late(*_: object) -> None:
        raise TimeoutError

    before = signal.signal(signal.SIGALRM, late)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


@pytest.mark.parametrize("cause", REFUSED)
def test_a_library_that_is_not_as_we_make_them_is_refused(
    library: Path, bait: Path, place: Path, cause: str
) -> None:
    harm, sentence = REFUSED[cause]
    harm(library, bait)
    before = sorted(place.iterdir())
    for read_only in (True, False):
        with within(10), pytest.raises(PressmarkError, match=sentence) as caught:
            Library.open(library, read_only=read_only).close()
        assert "Mine.pressmark" in str(caught.value)
        assert str(caught.value).endswith((".", ")."))
    assert bait.read_text() == "dear diary"
    assert sorted(place.iterdir()) == before


def uses(library: Library, place: Path) -> Iterator[Callable[[], object]]:
    """Yield what a person does with a library, one thing after the other."""
    articles = library.find_articles()
    yield library.facets
    yield library.history
    yield library.tags
    yield lambda: library.search("harbour")
    yield lambda: library.window_state("state")
    for article_id in articles:
        yield partial(library.article, article_id)
        yield partial(library.open_article, article_id)
        yield partial(library.annotations, article_id)
        yield partial(library.copy_original, article_id, place / "theirs" / "copy.txt")
        yield partial(library.edit_article, article_id, title="Another")
    yield lambda: library.export(place / "theirs" / "table.csv")
    yield lambda: library.export(place / "theirs" / "bundle", format_name="bundle")
    yield library.undo
    yield library.undo
    yield library.undo
    yield library.redo
    yield library.check
    yield library.backup
    yield lambda: library.trash_articles(articles)
    yield library.empty_trash


@pytest.mark.parametrize("cause", PLAIN)
def test_what_stands_in_foreign_rows_is_only_read(
    library: Path, bait: Path, place: Path, cause: str
) -> None:
    PLAIN[cause](library, bait)
    problems = []
    with within(30), Library.open(library) as opened:
        for use in uses(opened, place):
            try:
                use()
            except Exception as error:
                if not (isinstance(error, PressmarkError) and str(error).endswith((".", ")."))):
                    problems.append(repr(error))
        tables = {row.name for row in opened.tags()} if "SQL" in cause else set()
    assert problems == []
    assert bait.read_text() == "dear diary"
    assert not tables or "claim" in tables
    assert {path.name for path in place.iterdir()} == {"theirs", "Mine.pressmark"}


@pytest.fixture
def own(place: Path) -> Path:
    return place / "own" / "Own.pressmark"


@pytest.mark.parametrize("cause", REFUSED)
def test_a_library_that_is_not_as_we_make_them_brings_nothing(
    library: Path, bait: Path, place: Path, own: Path, cause: str
) -> None:
    harm, _ = REFUSED[cause]
    harm(library, bait)
    with Library.create(own) as opened:
        before = sorted(place.rglob("*"))
        with within(60), pytest.raises(PressmarkError) as caught:
            opened.import_library(library)
        assert "Mine.pressmark" in str(caught.value)
        assert str(caught.value).endswith((".", ")."))
        assert not opened.find_articles()
        assert not opened.history()
        assert sorted(place.rglob("*")) == before
    assert bait.read_text() == "dear diary"


@pytest.mark.parametrize("cause", PLAIN)
def test_rows_come_in_as_values_or_not_at_all(
    library: Path, bait: Path, place: Path, own: Path, cause: str
) -> None:
    PLAIN[cause](library, bait)
    before = {} if "is a pipe" in cause else fingerprints(library)
    with Library.create(own) as opened:
        with within(60):
            report = opened.import_sources([Source(path=library)])
        for item in report.failures:
            assert item.reason.endswith((".", ")."))
            assert "Pressmark made a mistake" not in item.reason
        found = opened.find_articles()
        assert report.count(Outcome.FAILED) or len(found) == 1
        lost = "original" in cause and len(found) == 1
        assert lost == any("is missing there" in item.reason for item in report.items)
        for article_id in found:
            opened.open_article(article_id)
            opened.annotations(article_id)
        assert all(problem.startswith("The original of") for problem in opened.check().problems)
        opened.undo()
        assert not opened.find_articles()
    assert bait.read_text() == "dear diary"
    assert {path.name for path in place.iterdir()} == {"theirs", "Mine.pressmark", "own"}
    assert not before or fingerprints(library) == before


def test_there_are_enough_of_them() -> None:
    assert len(REFUSED) + len(PLAIN) >= 25
