"""The same copy in several outlets is recognised, and nothing else is taken for one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from app.library import Library
from app.model.block import Body
from app.model.draft import Draft
from app.model.ids import ArticleId
from app.model.report import Outcome, ReportItem, Source

AddArticle = Callable[..., ArticleId]

COPY = (
    "The harbour of Norhaven was closed on Tuesday after a storm tore two cranes from their rails.",
    "“We have never seen anything like it,” said the harbour master, Ilse Brandt, on Wednesday.",
    "Repairs will cost 4.2 million euros, the city said. Brandt expects them to last until May.",
    "Nobody was hurt. Ferries to the islands leave from the old pier until then, it was said.",
    "The last time that the harbour was closed for more than a day was in the winter of 1978.",
)


def names(library: Library, article_id: ArticleId) -> list[str]:
    return [row.outlet for row in library.also_in(article_id)]


def told_on_import(library: Library, draft: Draft) -> ReportItem:
    read = [(draft, Source(data=b"x", name="post.html"))]
    (item,) = library._store.intake.keep(read, lambda: library.step("Import articles"))
    return item


@pytest.fixture
def ledger(add: AddArticle) -> ArticleId:
    return add("Storm closes harbour", *COPY, outlet="Northern Ledger", language="en")


def test_a_copy_with_another_headline_and_a_paragraph_cut_is_recognised_both_ways(
    library: Library, add: AddArticle, ledger: ArticleId
) -> None:
    post = add("Cranes fall in Norhaven", *COPY[:-1], outlet="Southern Post", language="en")
    edited = [text.replace("Tuesday", "Monday").replace("two", "three") for text in COPY]
    add("Norhaven shut", *edited, "More rain is due.", outlet="City Mail", language="en")
    assert names(library, ledger) == ["Southern Post", "City Mail"]
    assert names(library, post) == ["Northern Ledger", "City Mail"]


def test_an_article_on_the_same_matter_is_no_copy(
    library: Library, add: AddArticle, ledger: ArticleId
) -> None:
    add(
        "Storm closes harbour",
        "Norhaven could not be reached by sea this week; two cranes fell, the harbour master said.",
        COPY[1],
        "Insurers count on a loss of five million. They will send their people on Friday.",
        "Fishing went on in the bay behind the dam, where boats were safe from wind and waves.",
        outlet="Southern Post",
        language="en",
    )
    assert names(library, ledger) == []


def test_an_article_that_takes_over_two_paragraphs_of_many_is_no_copy(
    library: Library, add: AddArticle, ledger: ArticleId
) -> None:
    own = (
        "Harbours all along this coast have been closed four times as often as ten years ago.",
        "Insurers ask for more, and towns that live from fishing wonder who is to pay for it.",
        "In Saltmere a wall was built; in Vessel Point people have moved up the hill for good.",
        "Researchers of the coastal institute expect water to rise by a hand within two decades.",
        "Nobody can say which of the small ports will still be there when our children are old.",
        "A fund that the states agreed on in spring has not paid for a single stone up to now.",
    )
    add("What storms cost", *own[:3], COPY[1], COPY[2], *own[3:], outlet="Weekly", language="en")
    assert names(library, ledger) == []


def test_folded_lines_that_a_site_repeats_make_no_copies(
    library: Library, make_draft: Callable[..., Draft], ledger: ArticleId
) -> None:
    draft = make_draft("A calm day", "The sea was flat on Thursday.", *COPY, outlet="City Mail")
    body = Body((*draft.body.blocks[:2], *(b.folded("related") for b in draft.body.blocks[2:])))
    library.add_article(replace(draft, body=body))
    assert names(library, ledger) == []


def test_a_copy_in_the_trash_is_not_named(
    library: Library, add: AddArticle, ledger: ArticleId
) -> None:
    post = add("Cranes fall in Norhaven", *COPY, outlet="Southern Post", language="en")
    library.trash_articles([post])
    assert names(library, ledger) == []
    library.undo()
    assert names(library, ledger) == ["Southern Post"]


def test_copies_without_spaces_between_words_are_recognised(
    library: Library, add: AddArticle
) -> None:
    text = "港口周二关闭。市政府说，维修费用为四百二十万欧元。没有人受伤。渡轮周五恢复通航。"
    first = add("港口关闭", text, outlet="甲报", language="zh")
    add("暴风雨", text.replace("周二", "星期二"), outlet="乙报", language="zh")
    add("别的", "市政府说，新的学校明年开学。没有人反对。", outlet="丙报", language="zh")
    assert names(library, first) == ["乙报"]


@pytest.mark.parametrize("text", ["", "Too short.", 'A "quoted" word, and * and : and ( too.'])
def test_a_text_with_hardly_a_word_has_no_copies_and_does_no_harm(
    library: Library, add: AddArticle, text: str
) -> None:
    assert names(library, add("Short", text)) == []


def test_a_copy_is_told_when_it_is_imported(
    library: Library, make_draft: Callable[..., Draft], ledger: ArticleId
) -> None:
    draft = make_draft("Cranes fall", *COPY[:-1], outlet="Southern Post", language="en", file=b"x")
    item = told_on_import(library, draft)
    assert (item.outcome, item.reason) == (Outcome.ADDED, "Also in: Northern Ledger.")
    assert item.also_in == (library.article(ledger).uid,)


def test_of_many_copies_three_are_named_and_the_rest_counted(
    library: Library, add: AddArticle, make_draft: Callable[..., Draft]
) -> None:
    for outlet in "ABCDE":
        add("Storm closes harbour", *COPY, outlet=outlet, language="en")
    item = told_on_import(library, make_draft("Storm", *COPY, outlet="F", file=b"x"))
    assert item.reason == "Also in: A, B, C and 2 more."
    assert len(item.also_in) == 5


def test_texts_kept_without_a_sketch_get_one_before_the_next_import(
    library: Library, add: AddArticle, ledger: ArticleId
) -> None:
    store = library._store
    with store.database.transaction():  # as a library of an earlier Pressmark has them
        store.database.execute("DELETE FROM sketch")
        store.database.execute("DELETE FROM sketch_band")
    post = add("Cranes fall in Norhaven", *COPY, outlet="Southern Post", language="en")
    assert names(library, post) == []
    library.import_sources([])
    assert names(library, post) == ["Northern Ledger"]
    assert names(library, ledger) == ["Southern Post"]


def test_emptying_the_trash_forgets_the_sketch(library: Library, ledger: ArticleId) -> None:
    library.trash_articles([ledger])
    library.empty_trash()
    assert library._store.database.number("SELECT count(*) FROM sketch_band") == 0
    assert library.check().problems == ()
