"""Several threads on one library: writes one after the other, reads that never wait."""

from __future__ import annotations

import queue
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from functools import partial
from pathlib import Path
from typing import TypeVar

import pytest

from app.errors import LibraryError, NotFoundError, PressmarkError
from app.library import Library
from app.model.change import Change
from app.model.ids import AnnotationId, ArticleId
from app.model.span import Span

AddArticle = Callable[..., ArticleId]
T = TypeVar("T")

DESCRIPTORS = Path("/proc/self/fd")
PATIENCE = 10  # seconds


def on_another_thread(work: Callable[[], T]) -> T:
    """Return what `work` answers there; a thread that hangs does not hang the test."""
    answers: queue.Queue[T] = queue.Queue()
    threading.Thread(target=lambda: answers.put(work()), daemon=True).start()
    return answers.get(timeout=PATIENCE)


def _raised(work: Callable[[], object]) -> LibraryError:
    with pytest.raises(LibraryError) as caught:
        work()
    return caught.value


@contextmanager
def repeated(work: Callable[[], object]) -> Iterator[None]:
    """Do `work` on another thread again and again while the block runs; it must not fail."""
    stop = threading.Event()

    def loop() -> None:
        while not stop.is_set():
            work()

    with ThreadPoolExecutor(1) as executor:
        running = executor.submit(loop)
        try:
            yield
        finally:
            stop.set()
        running.result(PATIENCE)


def open_files() -> int:
    return len(list(DESCRIPTORS.iterdir()))


def test_writes_from_many_threads_are_all_done_each_as_its_own_step(
    library: Library, add: AddArticle
) -> None:
    article_id = add("A headline of some length", "Text.")
    claim = library.tag_named("claim").id
    heard: list[Change] = []
    library.subscribe(heard.append)

    def annotate(first: int) -> list[AnnotationId]:
        made: list[AnnotationId] = []
        for number in range(20):
            change = library.annotate(article_id, Span(first, number + first + 1), [claim])
            made.extend(change.annotations)
            library.edit_annotation(made[-1], note=f"{first}:{number}")
        return made

    with ThreadPoolExecutor(4) as executor:
        made = [found for ids in executor.map(annotate, range(4)) for found in ids]
    assert len(set(made)) == 80
    assert {annotation.id for annotation in library.annotations(article_id)} == set(made)
    assert all(len(change.annotations) == 1 for change in heard)
    assert len(heard) == 160
    for _ in tuple(heard):
        assert len(library.undo().annotations) == 1
    assert library.annotations(article_id) == ()


def test_a_read_does_not_wait_for_a_step_and_does_not_see_half_of_it(
    library: Library, add: AddArticle
) -> None:
    add("First")
    with library.step("A long one"):
        add("Second")
        assert on_another_thread(lambda: library.facets().total) == 1
        assert library.facets().total == 2
    assert on_another_thread(lambda: library.facets().total) == 2


def test_a_write_waits_for_the_step_before_it(library: Library, add: AddArticle) -> None:
    article_id = add("First")
    started = threading.Event()

    def star() -> Change:
        started.set()
        return library.star_articles([article_id], starred=True)

    with ThreadPoolExecutor(1) as executor:
        with library.step("Rename"):
            waiting = executor.submit(star)
            assert started.wait(PATIENCE)
            library.edit_article(article_id, title="Second")
        assert waiting.result(PATIENCE).articles == {article_id}
    assert [step.title for step in library.history()][:2] == ["Star", "Rename"]


@pytest.mark.skipif(not DESCRIPTORS.is_dir(), reason="other system: open files are not listed")
def test_threads_that_ended_leave_no_open_file_behind(library: Library, add: AddArticle) -> None:
    add("First")
    before = open_files()
    for _ in range(40):
        assert on_another_thread(lambda: len(library.find_articles())) == 1
    assert open_files() <= before + 6


def test_a_library_that_is_closed_says_so_to_reads_and_writes(
    library: Library, add: AddArticle
) -> None:
    article_id = add("First")
    library.close()
    for late in (
        library.facets,
        lambda: library.open_article(article_id),
        lambda: library.star_articles([article_id], starred=True),
        library.undo,
        library.backup,
    ):
        with pytest.raises(LibraryError, match="The library is closed"):
            late()
        with pytest.raises(LibraryError, match="The library is closed"):
            raise on_another_thread(partial(_raised, late))
    library.close()


def test_closing_waits_for_no_read_and_breaks_none(library: Library, add: AddArticle) -> None:
    """Read on three threads while the library closes: each ends with a sentence."""
    with library.step("Import"):
        for number in range(60):
            add(f"Title {number}", "word " * 300)
    ended: queue.Queue[PressmarkError] = queue.Queue()

    def read() -> None:
        try:
            while True:
                library.search("word")
                library.facets()
        except PressmarkError as error:
            ended.put(error)

    for _ in range(3):
        threading.Thread(target=read, daemon=True).start()
    time.sleep(0.05)
    library.close()
    assert all(str(ended.get(timeout=PATIENCE)) for _ in range(3))


def test_an_article_is_opened_whole_or_not_at_all_while_the_trash_is_emptied(
    library: Library, add: AddArticle
) -> None:
    shown = [add("First")]

    def read() -> None:
        with suppress(NotFoundError):
            library.open_article(shown[-1])

    with repeated(read):
        for number in range(60):
            shown.append(add(f"Title {number}", "word " * 50))
            library.trash_articles(shown[-1:])
            library.empty_trash()


def test_a_snapshot_sees_one_moment_whatever_is_committed(
    library: Library, add: AddArticle
) -> None:
    add("First")
    with library._store.database.snapshot():
        assert library.facets().total == 1
        on_another_thread(lambda: add("Second"))
        assert library.facets().total == 1
    assert library.facets().total == 2
