"""Saved pages in the shapes that publishing systems give them; each page carries its answer.

What is to be read is marked by `data-read` in the page, headline, byline, date and outlet by
attributes of its `html` element: none of these is an attribute that the reading looks at.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml import html

from app.model.block import BlockKind
from app.text.html import read_html

SHAPES = sorted((Path(__file__).parent / "pages" / "shapes").glob("*.html"))


def words(text: str) -> str:
    return " ".join(text.split())


@pytest.fixture(params=SHAPES, ids=lambda path: path.stem)
def page(request: pytest.FixtureRequest) -> str:
    return Path(request.param).read_text(encoding="utf-8")


def test_the_article_is_read_from_end_to_end_and_nothing_else(page: str) -> None:
    tree = html.document_fromstring(page.encode(), parser=html.HTMLParser(encoding="utf-8"))
    wanted = [words(element.text_content()) for element in tree.iterfind(".//*[@data-read]")]
    headline, *rest = read_html(page).blocks
    unfolded = [block for block in rest if not block.boilerplate]
    read = [words(block.text) for block in unfolded if block.kind is not BlockKind.IMAGE]
    assert read == wanted
    assert (headline.kind, headline.level) == (BlockKind.HEADING, 1)


def test_the_page_is_said_to_be_what_it_is(page: str) -> None:
    tree = html.document_fromstring(page.encode(), parser=html.HTMLParser(encoding="utf-8"))
    wanted = {name: tree.get(f"data-{name}") for name in ("title", "byline", "published", "outlet")}
    meta = read_html(page).meta
    assert {name: getattr(meta, name) for name in wanted} == wanted


def test_there_are_enough_shapes_to_tell_a_rule_from_a_lucky_guess() -> None:
    assert len(SHAPES) >= 25
