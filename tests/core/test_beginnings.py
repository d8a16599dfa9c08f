"""The beginning of a long article is the article as far as it goes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

import pytest

from app.library import Library
from app.model.block import Block, BlockKind, Body, Run, RunKind
from app.model.draft import Draft
from app.model.ids import ArticleId
from app.model.span import Span
from app.text import sentences

WORDS = "The harbour counted 412 boats on Monday. "


def _long(library: Library, make_draft: Callable[..., Draft], blocks: Sequence[Block]) -> ArticleId:
    rest = (Block(BlockKind.PARAGRAPH, WORDS * 5) for _ in range(400))
    body = Body((*blocks, *rest))
    draft = replace(
        make_draft("Harbour", file=b"harbour"),
        body=body,
        sentences=sentences.split(body, "en"),
    )
    (article_id,) = library.add_article(draft, b"harbour").articles
    library.edit_article(article_id, language="en")
    library.open_article(article_id)  # its sentences are kept from then on
    return article_id


HEADLINE = Block(BlockKind.HEADING, "Harbour counts its 🚢 boats", level=1)
LINKED = Block(
    BlockKind.PARAGRAPH, WORDS * 9, runs=(Run(4, 11, RunKind.LINK, "https://news.example/1"),)
)
ROW = Block(BlockKind.TABLE_ROW, "Monday\t412 boats and a ferry")
FOLDED = Block(BlockKind.PARAGRAPH, WORDS * 3, boilerplate="related links")


@pytest.mark.parametrize(
    "blocks",
    [
        (HEADLINE, LINKED),
        (HEADLINE, *[LINKED] * 10, *[ROW] * 400),
        (HEADLINE, *[LINKED] * 10, *[FOLDED] * 100),
    ],
    ids=["paragraphs", "cut in a table", "cut in a fold"],
)
def test_it_has_the_first_blocks_sentences_and_annotations(
    library: Library, make_draft: Callable[..., Draft], blocks: Sequence[Block]
) -> None:
    article_id = _long(library, make_draft, blocks)
    claim = library.tags()[0].id
    whole = library.open_article(article_id)
    for span in (whole.sentences[1], whole.sentences[-1]):
        library.annotate(article_id, span, [claim])
    library.annotate(article_id, None, [claim])
    whole, begun = library.open_article(article_id), library.begin_article(article_id)
    assert whole.is_whole
    assert not begun.is_whole
    count = len(begun.body.blocks)
    assert begun.body.blocks == whole.body.blocks[:count]
    assert 3_000 < len(begun.text) < 9_001
    assert whole.text.startswith(begun.text + "\n")
    assert begun.body.blocks[-1].kind is not BlockKind.TABLE_ROW
    assert not begun.body.blocks[-1].boilerplate
    assert begun.sentences == whole.sentences[: len(begun.sentences)]
    assert len(begun.sentences) >= sum(each.end <= len(begun.text) for each in whole.sentences) - 1
    assert begun.annotations == whole.annotations[1:2]
    assert (begun.article, begun.version) == (whole.article, whole.version)


def test_a_short_article_is_read_whole(library: Library, add: Callable[..., ArticleId]) -> None:
    article_id = add("Harbour", WORDS * 40)
    assert library.begin_article(article_id) == library.open_article(article_id)


def test_one_endless_paragraph_is_read_whole(
    library: Library, add: Callable[..., ArticleId]
) -> None:
    article_id = add(WORDS * 3_000)
    assert library.begin_article(article_id).is_whole


def test_a_person_s_splits_wait_for_the_whole(
    library: Library, make_draft: Callable[..., Draft]
) -> None:
    article_id = _long(library, make_draft, (HEADLINE, LINKED))
    start = library.open_article(article_id).text.index("counted 412")
    library.split_sentence(article_id, start)
    assert library.begin_article(article_id).sentences == ()
    assert Span(start, start + 28) in library.open_article(article_id).sentences
