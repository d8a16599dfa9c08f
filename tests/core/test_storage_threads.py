"""Several threads on one library: writes one after the other, reads that never wait."""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TypeVar

import pytest

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
