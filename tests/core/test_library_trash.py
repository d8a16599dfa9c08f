"""Emptying the trash: gone for good, from the files too, and nothing else."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path

import pytest

from app.errors import NotFoundError
from app.library import Library
from app.model.annotation import Fields
from app.model.article import ArticleQuery
from app.model.change import Change
from app.model.draft import Draft
from app.model.ids import ArticleId
from app.model.span import Span

AddArticle = Callable[..., ArticleId]
MakeDraft = Callable[..., Draft]


@contextmanager
def threads_taking_turns_often() -> Iterator[None]:
    before = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    try:
        yield
    finally:
        sys.setswitchinterval(before)


def holding(folder: Path, *words: str) -> set[str]:
    """Return the words that stand in any file of the database, in either case."""
    content = b"".join(file.read_bytes() for file in folder.glob("library.db*")).lower()
    return {word for word in words if word.lower().encode() in content}


def test_what_is_emptied_is_gone_from_the_files(library: Library, add: AddArticle) -> None:
    kept = add("Harbour posts a record", "Wombats moved boxes.", language="en")
    gone = add(
        "Quagga at large", "A numbat was seen. Echidnas too.", language="ja", outlet="Dugong"
    )
    library.annotate(kept, Span(0, 7), fields=Fields(note="Quokka stays"))
    (noted,) = library.annotate(kept, Span(0, 7), fields=Fields(note="Bilby goes")).annotations
    library.annotate(gone, Span(0, 6), fields=Fields(note="Potoroo", speaker="Pademelon"))
    library.edit_article(gone, byline="Bettong")
    library.edit_article(gone, byline="")
    library.trash_annotations([noted])
    library.trash_articles([gone])
    words = ("Quagga", "numbat", "Echidna", "Dugong", "Bilby", "Potoroo", "Pademelon", "Bettong")
    others = ("Harbour", "Wombats", "Quokka")
    assert holding(library.path, *words, *others) == {*words, *others}

    change = library.empty_trash()
    assert change.articles == {gone}
    assert noted in change.annotations
    assert len(change.annotations) == 2
    assert holding(library.path, *words, *others) == set(others)
    assert library.check().ok
    library.close()
    assert holding(library.path, *words, *others) == set(others)


def test_words_that_only_the_journal_holds_go_with_their_article(
    library: Library, add: AddArticle
) -> None:
    gone = add("Quagga at large", "A numbat was seen.")
    library.annotate(gone, Span(0, 6), fields=Fields(note="Bilby"))
    library.undo()  # the annotation is no row any more, and can be done again
    library.undo()  # so is the article, in the trash
    assert holding(library.path, "Bilby", "Quagga", "numbat") == {"Bilby", "Quagga", "numbat"}
    library.empty_trash()
    assert holding(library.path, "Bilby", "Quagga", "numbat") == set()
    assert [step.title for step in library.history()] == ["Annotate", "Import …"]


def test_words_of_steps_that_can_never_be_done_again_go_too(
    library: Library, add: AddArticle
) -> None:
    kept = add("Harbour", "Text.")
    library.annotate(kept, Span(0, 6), fields=Fields(note="Bilby"))
    library.undo()
    library.star_articles([kept], starred=True)
    library.empty_trash()
    assert holding(library.path, "Bilby", "Harbour") == {"Harbour"}


def test_emptying_an_empty_trash_touches_nothing(library: Library, add: AddArticle) -> None:
    heard: list[Change] = []
    add("Harbour")
    library.subscribe(heard.append)
    assert not library.empty_trash()
    assert heard == []
    assert library.undo()


def test_subscribers_hear_what_is_gone(library: Library, add: AddArticle) -> None:
    heard: list[Change] = []
    article_id = add("Harbour")
    library.trash_articles([article_id])
    library.subscribe(heard.append)
    library.empty_trash()
    assert [change.articles for change in heard] == [{article_id}]
    with pytest.raises(NotFoundError):
        library.article(article_id)
    assert list(library.find_articles(ArticleQuery(trashed=True))) == []


def test_an_original_goes_unless_another_article_is_made_of_it(
    library: Library, make_draft: MakeDraft
) -> None:
    ids = []
    for title, content in (("One", b"shared"), ("Two", b"shared"), ("Three", b"own")):
        ids.extend(library.add_article(make_draft(title, file=content), content).articles)
    one, two, three = ids
    assert len(list((library.path / "originals").iterdir())) == 2
    library.trash_articles([one, three])
    library.empty_trash()
    kept = library.original_path(two)
    assert kept is not None
    assert list((library.path / "originals").iterdir()) == [kept]
    assert library.check().ok
    library.trash_articles([two])
    library.empty_trash()
    assert list((library.path / "originals").iterdir()) == []


def test_an_emptied_article_can_be_brought_in_again(
    library: Library, make_draft: MakeDraft
) -> None:
    draft = make_draft("One", file=b"x")
    (first,) = library.add_article(draft, b"x").articles
    library.trash_articles([first])
    library.empty_trash()
    (second,) = library.add_article(draft, b"x").articles
    assert second != first
    assert library.original_path(second) is not None
    library.undo()
    assert library.facets().total == 0


def test_a_reader_beside_sees_the_trash_emptied(library: Library, add: AddArticle) -> None:
    article_id = add("Harbour")
    library.trash_articles([article_id])
    with Library.open(library.path, read_only=True) as reading:
        assert reading.facets().trashed == 1
        library.empty_trash()
        assert reading.facets().trashed == 0


def test_an_original_brought_in_while_the_trash_is_emptied_stays(
    library: Library, make_draft: MakeDraft
) -> None:
    draft = make_draft("First", file=b"content")
    stop = threading.Event()

    def empty() -> None:
        while not stop.is_set():
            library.empty_trash()

    with threads_taking_turns_often(), ThreadPoolExecutor(1) as executor:
        emptying = executor.submit(empty)
        try:
            for _ in range(60):
                (article_id,) = library.add_article(draft, b"content").articles
                original = library.original_path(article_id)
                assert original is not None
                assert original.read_bytes() == b"content"
                library.trash_articles([article_id])
        finally:
            stop.set()
        emptying.result()
