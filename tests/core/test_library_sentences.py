"""Sentences of an article: split and joined by hand, and computed again for another language."""

from __future__ import annotations

import csv
from collections.abc import Callable
from pathlib import Path

import pytest

from app.errors import InvalidInputError
from app.library import Library
from app.model.change import Change
from app.model.ids import ArticleId, VersionId
from app.model.span import Span
from app.storage.store import Store
from app.text import sentences
from tests.core.conftest import AddArticle, draft_of

TITLE = "Harbour counts its boats"
TEXT = "It counted 412 boats Nobody had expected it. The council meets on Friday."
GERMAN = ("Am 3. Oktober kam das 19. Boot.", "Es lag am 2. Pier.")


@pytest.fixture
def article(add: AddArticle) -> ArticleId:
    return add(TITLE, TEXT, file=b"harbour", language="en")


@pytest.fixture
def shown(library: Library, article: ArticleId) -> Callable[[], list[str]]:
    """Return the function that tells the sentences as the reader shows them."""

    def read() -> list[str]:
        opened = library.open_article(article)
        assert library.sentences(article) == opened.sentences
        return [span.of(opened.text) for span in opened.sentences]

    return read


def at(words: str) -> int:
    return f"{TITLE}\n{TEXT}".index(words)


BEFORE = [TITLE, "It counted 412 boats Nobody had expected it.", "The council meets on Friday."]


def test_a_split_and_a_join_stay_with_the_article(
    library: Library, article: ArticleId, shown: Callable[[], list[str]], tmp_path: Path
) -> None:
    assert shown() == BEFORE
    change = library.split_sentence(article, at("Nobody"))
    assert change.articles == {article}
    library.join_sentence(article, at("The council"))
    after = [
        TITLE,
        "It counted 412 boats",
        "Nobody had expected it. The council meets on Friday.",
    ]
    assert shown() == after
    library.close()
    with Library.open(tmp_path / "Mine.pressmark") as again:
        opened = again.open_article(article)
        assert [span.of(opened.text) for span in opened.sentences] == after


def test_a_split_is_undone_and_done_again_and_told_to_the_window(
    library: Library, article: ArticleId, shown: Callable[[], list[str]]
) -> None:
    told: list[Change] = []
    library.subscribe(told.append)
    library.split_sentence(article, at("Nobody"))
    split = shown()
    library.undo()
    assert shown() == BEFORE
    library.redo()
    assert shown() == split
    assert [(change.articles, change.tables) for change in told] == [
        (frozenset({article}), frozenset({"sentence_edit"}))
    ] * 3


def test_an_edit_takes_back_the_opposite_one_at_its_place(
    library: Library, article: ArticleId, shown: Callable[[], list[str]]
) -> None:
    for words in ("Nobody", "The council"):
        for _ in range(2):
            if words == "Nobody":
                library.split_sentence(article, at(words))
                library.join_sentence(article, at(words))
            else:
                library.join_sentence(article, at(words))
                library.split_sentence(article, at(words) - 1)  # the space before it
            assert shown() == BEFORE
    version = library.article(article).version_id
    assert _store(library).versions.sentence_edits.of_version(version) == ()


@pytest.mark.parametrize("offset", [-1, 0, at(TEXT), at("Friday.") + 7, at(" The council"), 999])
def test_a_split_at_the_edge_of_a_sentence_is_refused(
    library: Library, article: ArticleId, offset: int
) -> None:
    with pytest.raises(InvalidInputError, match="nothing to split"):
        library.split_sentence(article, offset)
    step = library.undoable()
    assert step is not None
    assert step.label != "Split sentence"


@pytest.mark.parametrize("offset", [0, 10_000])
def test_a_join_without_two_sentences_is_refused(
    library: Library, article: ArticleId, offset: int
) -> None:
    with pytest.raises(InvalidInputError, match="nothing to join"):
        library.join_sentence(article, offset)


def test_the_csv_counts_and_quotes_the_sentences_of_the_person(
    library: Library, article: ArticleId, tmp_path: Path
) -> None:
    library.split_sentence(article, at("Nobody"))
    library.annotate(article, Span(at("expected"), at("expected") + 8))
    library.export(tmp_path / "out.csv")
    with (tmp_path / "out.csv").open(encoding="utf-8-sig", newline="") as file:
        (row,) = csv.DictReader(file)
    assert (row["sentence_index"], row["sentence"]) == ("3", "Nobody had expected it.")


def test_better_rules_leave_the_persons_edits_alone(
    library: Library,
    article: ArticleId,
    shown: Callable[[], list[str]],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    library.split_sentence(article, at("Nobody"))
    before = shown()
    monkeypatch.setattr(sentences, "SPLITTER", "other-rules/2")
    assert shown() == before


def test_edits_follow_into_a_new_version_where_its_words_are_the_same(
    library: Library, article: ArticleId
) -> None:
    library.split_sentence(article, at("Nobody"))
    store = _store(library)
    old = library.article(article).version_id
    longer = draft_of(TITLE, "Corrected on Tuesday.", TEXT, file=b"newer", language="en")
    with library.step("Import articles"):
        new: VersionId = store.versions.add(article, longer)
        store.versions.carry_sentence_edits(old, new)
        store.versions.carry_sentence_edits(old, new)  # again: nothing is doubled
    spans = store.versions.sentences(new, None, "en")
    assert [span.of(longer.body.text) for span in spans] == [
        TITLE,
        "Corrected on Tuesday.",
        "It counted 412 boats",
        "Nobody had expected it.",
        "The council meets on Friday.",
    ]
    assert len(store.versions.sentence_edits.of_version(new)) == 1


def test_correcting_the_language_has_the_sentences_made_again(
    library: Library, add: AddArticle
) -> None:
    article = add("Der Hafen", *GERMAN, file=b"german", language="ja")

    def read() -> list[str]:
        opened = library.open_article(article)
        return [span.of(opened.text) for span in opened.sentences]

    wrong = read()
    library.edit_article(article, language="de")
    assert read() == ["Der Hafen", *GERMAN] != wrong
    library.undo()
    assert read() == wrong


def test_sentences_are_computed_once_for_a_language(
    library: Library, add: AddArticle, monkeypatch: pytest.MonkeyPatch
) -> None:
    article = add("Der Hafen", *GERMAN, file=b"german", language="en")
    library.edit_article(article, language="de")
    once = library.open_article(article).sentences
    monkeypatch.setattr(sentences, "split", lambda *_: pytest.fail("computed again"))
    assert library.open_article(article).sentences == once


def _store(library: Library) -> Store:
    """Return the gateways, to act as an importer of a newer text does."""
    return library._store
