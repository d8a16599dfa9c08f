"""Searching words: what is found, in which order, and that nothing typed breaks it."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.errors import InvalidInputError, SupersededError
from app.library import Library
from app.model.annotation import Fields
from app.model.article import ArticleQuery
from app.model.draft import Draft
from app.model.ids import ArticleId
from app.model.query import parse
from app.model.span import Span

AddArticle = Callable[..., ArticleId]
MakeDraft = Callable[..., Draft]

MARKS = ("\x02", "\x03")


@pytest.fixture
def harbour(add: AddArticle) -> ArticleId:
    return add(
        "Harbour posts a record",
        "The director called the quarter a good sign for exports.",
        outlet="The Tide",
        byline="A. Reed",
        language="en",
    )


@pytest.fixture
def hafen(add: AddArticle) -> ArticleId:
    return add(
        "Rekordumschlag im Hafen",
        "Die Größe der Schiffe überrascht die Behörde.",
        outlet="Küstenkurier",
        language="de",
    )


def found(library: Library, text: str) -> set[ArticleId]:
    """Return what a search finds, the same as the list's search field does."""
    hits = {hit.article.id for hit in library.search(text)}
    assert hits == set(library.find_articles(ArticleQuery(text=text)))
    return hits


# ---------------------------------------------------------------------------- words


@pytest.mark.parametrize(
    "text",
    [
        "harbour",
        "HARBOUR record",
        "record harbour",
        "exports director",
        "exp",
        "director exp",
        '"good sign"',
        '"good sign" director',
        '"good si',
        "tide",
        "reed",
        "  quarter  ",
        "sign, for",
    ],
)
def test_words_are_found_in_any_order_as_phrase_and_by_their_beginning(
    library: Library, harbour: ArticleId, hafen: ArticleId, text: str
) -> None:
    assert hafen != harbour
    assert found(library, text) == {harbour}


@pytest.mark.parametrize("text", ["sign good quarterly", '"sign good"', "xport dir", "zebra"])
@pytest.mark.usefixtures("harbour", "hafen")
def test_words_that_are_not_all_there_find_nothing(library: Library, text: str) -> None:
    assert found(library, text) == set()


@pytest.mark.parametrize("text", ["große", "GROßE", "uberrascht", "Überrascht", "behorde", "kust"])
@pytest.mark.usefixtures("harbour")
def test_marks_on_letters_do_not_matter(library: Library, hafen: ArticleId, text: str) -> None:
    assert found(library, text) == {hafen}


@pytest.mark.usefixtures("harbour")
def test_a_part_of_a_word_is_found_in_titles(library: Library, hafen: ArticleId) -> None:
    assert found(library, "umschlag") == {hafen}
    assert found(library, "umschlag kordum") == {hafen}


def test_text_without_spaces_is_found_by_two_characters(library: Library, add: AddArticle) -> None:
    tokyo = add("港の記録", "東京湾の港は記録を更新した。", language="ja")
    seoul = add("항구 기록", "서울의 항구는 기록을 세웠다.", language="ko")
    beijing = add("港口创纪录", "北京100%的港口创下纪录。", language="zh-Hans")
    assert found(library, "東京") == {tokyo}
    assert found(library, "記録を") == {tokyo}
    assert found(library, "港の 東京") == {tokyo}
    assert found(library, "서울") == {seoul}
    assert found(library, "北京") == {beijing}
    assert found(library, "港") == {tokyo, beijing}
    assert found(library, "北京 100%") == {beijing}
    assert found(library, "東京 100%") == set()
    assert found(library, "京_") == set()


def test_better_hits_come_first(library: Library, add: AddArticle) -> None:
    add("Weather", *["Nothing of note happened in town today."] * 5, "The harbour slept.")
    best = add("Harbour, harbour", "All about the harbour.")
    hits = library.search("harbour")
    assert hits[0].article.id == best
    assert len(library.search("harbour", limit=1)) == 1


def test_of_two_letters_titles_are_taken_first_and_texts_where_they_are_too_few(
    library: Library, add: AddArticle
) -> None:
    often = add("Weather", "Ha! Ha, ha, hats, haste and half a harbour: ha.")
    titled = {add(f"Harbour {n}", *["Nothing happened in town today."] * 9) for n in (1, 2)}
    assert {hit.article.id for hit in library.search("ha", limit=2)} == titled
    assert {hit.article.id for hit in library.search("ha")} == {*titled, often}


def test_a_snippet_marks_the_words_found(library: Library, harbour: ArticleId) -> None:
    (hit,) = library.search("good exports")
    opened, closed = MARKS
    assert f"{opened}good{closed} sign for {opened}exports{closed}" in hit.snippet
    assert (hit.article.id, hit.annotation) == (harbour, None)


# ---------------------------------------------------------------------------- annotations


def test_quotes_and_notes_are_found_with_their_annotation(
    library: Library, harbour: ArticleId
) -> None:
    (quoted,) = library.annotate(harbour, Span(0, 7), fields=Fields(note="ask Ümit")).annotations
    (noted,) = library.annotate(harbour, None, fields=Fields(note="harbour master")).annotations

    def hits(text: str) -> set[int]:
        return {
            hit.annotation.id
            for hit in library.search(text, within="annotations")
            if hit.annotation is not None and hit.article.id == harbour
        }

    assert hits("harbour") == {quoted, noted}
    assert hits("umit") == {quoted}
    assert hits("mast") == {noted}
    library.edit_annotation(noted, note="someone else")
    assert hits("mast") == set()
    library.undo()
    assert hits("mast") == {noted}
    library.trash_annotations([noted])
    assert hits("mast") == set()
    library.undo()
    library.trash_articles([harbour])
    assert hits("harbour") == set()


def test_only_articles_and_annotations_can_be_searched(library: Library) -> None:
    with pytest.raises(InvalidInputError, match="“people” cannot be searched"):
        library.search("x", within="people")


# ---------------------------------------------------------------------------- keeping up


def test_the_index_follows_every_change(library: Library, add: AddArticle) -> None:
    article_id = add("A headline", "Some text about cranes.", title="First", language="en")
    library.edit_article(article_id, title="Second", outlet="Tide")
    assert found(library, "first") == set()
    assert found(library, "second tide") == {article_id}
    library.undo()
    assert found(library, "first") == {article_id}
    assert found(library, "second") == set()
    library.redo()
    library.trash_articles([article_id])
    assert found(library, "second") == set()
    assert set(library.find_articles(ArticleQuery(text="second", trashed=True))) == {article_id}
    library.restore_articles([article_id])
    assert found(library, "cranes") == {article_id}


def test_a_text_told_to_be_japanese_is_searched_as_such(library: Library, add: AddArticle) -> None:
    article_id = add("T", "東京湾の港", language="en")
    assert found(library, "京湾の") == set()
    library.edit_article(article_id, language="ja")
    assert found(library, "京湾の") == {article_id}
    library.undo()
    assert found(library, "京湾の") == set()
    assert library.check().healed == ()


# ---------------------------------------------------------------------------- whatever is typed

ODD = [
    *('"', '""', '"""', '" "', "'", "*", "**", "(", ")", "-", "--", "+", "^", ":", "{", "}", "."),
    *("AND", "OR", "NOT", "NEAR", "a AND", "NOT a", "NEAR(a b)", "title:a", "-harbour", "a*b"),
    *("har*", '"har', "_", "%", "\\", "🚢", "🚢🚢🚢", "\u0301", "\u200d", "\0", "a\0b", "a\tb\nc"),
    *("'; DROP TABLE tag; --", "…", "„“”", "x" * 5000, "a " * 2000, "東", "東 a", "ﷺ", ",", ";--"),
]  # fmt: skip


@pytest.mark.parametrize("text", ODD, ids=range(len(ODD)))
@pytest.mark.usefixtures("harbour")
def test_nothing_typed_is_taken_for_an_operator(library: Library, text: str) -> None:
    found(library, text) if parse(text) else library.search(text)
    library.search(text, within="annotations")


def test_operators_are_words(library: Library, add: AddArticle) -> None:
    article_id = add("Not and near", "Nothing or something: title.")
    assert found(library, "NOT AND NEAR") == {article_id}
    assert found(library, "near AND (not)") == {article_id}
    assert found(library, "title:not") == set()


@pytest.mark.parametrize("text", ["", " \t", '"', "tag:", "-lang: "])
def test_an_empty_search_finds_nothing_and_an_empty_filter_all(
    library: Library, harbour: ArticleId, text: str
) -> None:
    assert library.search(text) == []
    assert list(library.find_articles(ArticleQuery(text=text))) == [harbour]


def test_any_text_at_all_can_be_searched(
    tmp_path_factory: pytest.TempPathFactory, make_draft: MakeDraft
) -> None:
    path = tmp_path_factory.mktemp("search") / "Mine.pressmark"
    with Library.create(path) as library:
        library.add_article(make_draft("Harbour", 'He said "AND" (twice) — 東京 🚢'))

        @settings(max_examples=200)
        @given(st.text(st.characters(exclude_categories=("Cs",)) | st.sampled_from('"*()東京 -')))
        def check(text: str) -> None:
            hits = {hit.article.id for hit in library.search(text)}
            if parse(text):
                assert hits == set(library.find_articles(ArticleQuery(text=text)))
            library.search(text, within="annotations")

        check()


def test_a_word_of_an_article_is_always_found(
    tmp_path_factory: pytest.TempPathFactory, make_draft: MakeDraft
) -> None:
    path = tmp_path_factory.mktemp("search") / "Mine.pressmark"
    words = ("Hafen", "Größe", "l'État", "AND", "4,200", "port-of-call", "порт", "الميناء")
    with Library.create(path) as library:
        (article_id,) = library.add_article(make_draft("T", " ".join(words))).articles

        @settings(max_examples=60)
        @given(st.lists(st.sampled_from(words), min_size=1))
        def check(chosen: list[str]) -> None:
            assert found(library, " ".join(chosen)) == {article_id}

        check()


# ---------------------------------------------------------------------------- superseded searches


def test_a_read_on_another_thread_can_be_ended(library: Library, add: AddArticle) -> None:
    for number in range(30):
        add(f"Title {number}", "word " * 50)
    ended: list[str] = []
    started = threading.Event()

    def search_on() -> None:
        try:
            for _ in range(100_000):
                library.search("word", within="articles", limit=50)
                started.set()
        except SupersededError as error:
            ended.append(str(error))

    thread = threading.Thread(target=search_on)
    thread.start()
    started.wait()
    deadline = time.monotonic() + 20
    while thread.is_alive() and time.monotonic() < deadline:
        library.interrupt_reads(thread)
        time.sleep(0.001)
    thread.join(20)
    assert ended == ["The search was superseded."]
    assert len(library.search("word")) == 30
