"""What a page shows without stating it: who wrote it, when, for whom; and markup that is mended."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.model.article import Metadata
from app.model.block import BlockKind, Body
from app.text.html import read_html
from app.text.html.align import parts_kept
from app.text.html.inline import _PLAIN
from app.text.html.outlets import written_name
from app.text.normalise import normalise

TEXT = (
    "<p>The council of Westhaven met on Tuesday evening and talked for three hours about the "
    "price of a new bridge across the river.</p>"
) * 3


def meta_of(beside: str, head: str = "<title>The bridge</title>") -> Metadata:
    return read_html(f"{head}<body><h1>The bridge</h1>{beside}{TEXT}</body>").meta


@pytest.mark.parametrize(
    "byline",
    [
        '<a rel="author" href="/x">Ann Lee</a>',
        '<span>By <a href="https://news.example/author/ann-lee">Ann Lee</a></span>',
        '<p class="article-byline">By Ann Lee | Updated: 14 November 2026</p>',
        '<div class="c-Author__name">Ann Lee • Politics</div>',
        '<div class="author-box"><p class="avatar">A. L.</p><b class="author">Ann Lee</b></div>',
    ],
)
def test_author_by_what_the_page_marks(byline: str) -> None:
    assert meta_of(byline).byline == "Ann Lee"


def test_author_on_a_card() -> None:
    head = '<meta name="twitter:label1" content="Written by">'
    head += '<meta name="twitter:data1" content="Ann Lee">'
    assert meta_of("", head).byline == "Ann Lee"


@pytest.mark.parametrize(
    "other",
    [
        '<p class="comment-author">Bo Kay</p>',
        '<p class="author">all posts by this author</p>',
        '<p class="authors-note">She has written about bridges for longer than anyone in town.</p>',
    ],
)
def test_what_only_looks_like_a_byline_is_none(other: str) -> None:
    assert meta_of(other).byline == ""


def test_bylines_of_other_articles_are_not_taken() -> None:
    page = '<p class="byline">Bo Kay</p><h1>The bridge</h1><p class="byline">Ann Lee</p>'
    later = '<div><p class="byline">Cy Dun</p></div>'
    assert read_html(f"<body>{page}{TEXT}{later}</body>").meta.byline == "Ann Lee"


@pytest.mark.parametrize(
    "line",
    [
        '<span class="publish-date">14. November 2026, 08:30 Uhr</span>',
        "<span>Published November 14th, 2026 - 07:29 GMT</span>",
    ],
)
def test_date_by_what_stands_under_the_headline(line: str) -> None:
    assert meta_of(line).published == "2026-11-14"


@pytest.mark.parametrize(
    "line",
    [
        '<p class="teaser-date">14 November 2026</p>',
        '<p class="update-date">14 November 2026</p>',
        "<p>It fell on 14 November 2026.</p>",
    ],
)
def test_dates_of_other_things_are_not_taken(line: str) -> None:
    assert meta_of(line).published == ""


def test_outlet_as_the_page_writes_its_own_name() -> None:
    head = '<title>The bridge | News | Küsten Blick</title><meta property="og:url" content="{}">'
    meta = meta_of("", head.format("https://www.northledger.example/a") + "<p>© North Ledger</p>")
    assert meta.outlet == "North Ledger"


def test_outlet_that_is_only_an_address_is_its_host() -> None:
    head = '<meta property="og:site_name" content="https://www.zvw.example">'
    assert meta_of("", head).outlet == "zvw.example"


@pytest.mark.parametrize(
    ("host", "text", "name"),
    [
        ("northledger.example", "a north ledger; North Ledger; NORTHLEDGER", "North Ledger"),
        ("north-ledger.co.uk", "see northledger.co.uk or mail@northledger", ""),
        ("sz.example", "SZ", ""),
        ("localhost", "Localhost", ""),
    ],
)
def test_written_names(host: str, text: str, name: str) -> None:
    assert written_name(host, text) == name


def test_script_without_an_end_does_not_swallow_the_page() -> None:
    page = f'<script>var menu = "<b>x</b>";\n<div><p>Menu</p></div><h1>The bridge</h1>{TEXT}'
    later = "<script>\nvar y;</script>"
    assert "council of Westhaven" in Body(read_html(page + later).blocks).text
    assert "council of Westhaven" in Body(read_html(page + "<script>y</script>" + TEXT).blocks).text


def test_script_that_writes_markup_stays_a_script() -> None:
    script = "<script>w('<script src=x>'); w('<div><p>Buy</p><p>now</p></div>')</script>"
    assert "Buy" not in Body(read_html(f"<h1>The bridge</h1>{script}{TEXT}").blocks).text


def test_caption_that_only_names_the_photographer_is_folded() -> None:
    figure = "<figure><img src=a alt=Bridge><figcaption>{}</figcaption></figure>"
    for caption, folded in (("Foto: Ida Petersen", True), ("The bridge. Photo: Ida", False)):
        blocks = read_html(f"<h1>Bridge</h1>{TEXT}{figure.format(caption)}{TEXT}").blocks
        (found,) = [block for block in blocks if block.kind is BlockKind.CAPTION]
        assert bool(found.boilerplate) is folded


def test_parts_are_found_whole_and_in_part() -> None:
    ours = [
        ["home", "news"],
        ["the", "council", "met", "on", "tuesday", "evening", "for", "long"],
        ["more", "news", "about", "other", "things", "you", "may", "like"],
        ["the", "bridge", "is", "old"],
    ]
    theirs = [*ours[1], *ours[3][:-1], "new"]
    assert parts_kept(ours, theirs) == [0, 36, 0, 11]


def test_parts_that_stand_twice_are_told_apart_by_their_place() -> None:
    teaser = ["the", "council", "met", "on", "tuesday", "evening", "for", "long"]
    ours = [teaser, ["sport"], ["our", "own", "words", "come", "in", "front"], teaser]
    theirs = [*ours[2], *teaser]
    assert parts_kept(ours, theirs) == [0, 0, 22, 36]


@given(st.text(st.characters(max_codepoint=0x2100)))
def test_text_taken_for_plain_has_nothing_to_mend(text: str) -> None:
    if _PLAIN.fullmatch(text):
        assert normalise(text).text == text
