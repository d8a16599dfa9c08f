"""What becomes of the parts of a saved article that stand apart from the rest of it."""

from __future__ import annotations

import pytest

from app.model.block import Block
from app.text.html import read_html
from app.text.html.limits import MAX_CHOOSABLE

LONG = (
    "<p>The council of Westhaven met on Tuesday evening and talked for three hours about the "
    "price of a new bridge across the river, which has doubled since the spring.</p>",
    "<p>Residents had filled the hall long before the meeting began, and many of them said that "
    "they had learned of the new price only from the newspaper that morning.</p>",
)
LINKS = "".join(
    f'<li><a href="https://example.org/{number}">The story of bridge number {number} in a long '
    "headline that many people read</a></li>"
    for number in range(8)
)
TAIL = ("The mayor rejects the claims.", "A decision is expected on 3 December.")
BOXES = [
    f'<aside class="related-articles"><h3>Also read</h3><ul>{LINKS}</ul></aside>',
    f'<div class="related"><h3>Also read</h3><ul>{LINKS}</ul></div>',
    f'<div class="x"><ul>{LINKS}</ul></div>',
]
OUTSIDE = (
    '<nav><a href="/">Home</a></nav>',
    "<footer><p>Westhaven Courier is a newspaper.</p></footer>",
)


def article(*parts: str, container: str = "article") -> tuple[Block, ...]:
    """Return the blocks of a page of such parts, without its headline."""
    before, after = OUTSIDE
    body = f"{before}<{container}><h1>The bridge</h1>{''.join(parts)}</{container}>{after}"
    page = f"<html><head><title>The bridge</title></head><body>{body}</body></html>"
    return read_html(page).blocks[1:]


def unfolded(blocks: tuple[Block, ...]) -> list[str]:
    return [block.text for block in blocks if not block.boilerplate]


def folded(blocks: tuple[Block, ...]) -> list[str]:
    return [block.text for block in blocks if block.boilerplate]


def paragraphs(*texts: str) -> str:
    return "".join(f"<p>{text}</p>" for text in texts)


@pytest.mark.parametrize("container", ["article", "main", "div", "section"])
@pytest.mark.parametrize("box", BOXES)
@pytest.mark.parametrize("tail", [TAIL, TAIL[:1]])
def test_short_paragraphs_behind_a_box_of_links_are_read(
    container: str, box: str, tail: tuple[str, ...]
) -> None:
    blocks = article(*LONG, box, paragraphs(*tail), container=container)
    assert unfolded(blocks)[2:] == list(tail)
    assert len([text for text in folded(blocks) if text.startswith("The story of bridge")]) == 8


@pytest.mark.parametrize("box", BOXES)
def test_a_page_without_a_container_keeps_its_last_paragraphs(box: str) -> None:
    page = f"<title>The bridge</title><body>{''.join(LONG)}{box}{paragraphs(*TAIL)}</body>"
    assert unfolded(read_html(page).blocks)[3:] == list(TAIL)


def test_a_first_short_paragraph_before_a_box_is_read() -> None:
    blocks = article(paragraphs("The bridge will cost twice as much."), BOXES[1], *LONG)
    assert unfolded(blocks)[0] == "The bridge will cost twice as much."


def test_short_paragraphs_in_the_next_part_of_the_text_are_read() -> None:
    parts = [f'<div class="text">{part}</div>' for part in (*LONG, paragraphs(*TAIL))]
    assert unfolded(article(*parts[:2], BOXES[0], parts[2]))[2:] == list(TAIL)


@pytest.mark.parametrize(("name", "is_read"), [("text", True), ("text more", False), ("", False)])
def test_the_next_part_of_a_page_without_an_article_is_read_if_it_is_named_alike(
    name: str, is_read: bool
) -> None:
    first = f'<div class="text">{"".join(LONG)}</div>'
    rest = f'{BOXES[2]}<div class="{name}">{paragraphs(*TAIL)}</div>'
    before, after = OUTSIDE
    page = f"<title>The bridge</title><body>{before}<div><h1>The bridge</h1>{first}{rest}</div>"
    texts = unfolded(read_html(page + after).blocks)
    assert (texts[-2:] == list(TAIL)) is is_read


def test_a_heading_and_a_quotation_behind_a_box_are_read() -> None:
    end = "<h2>What comes next</h2><p>A vote.</p><blockquote><p>“We wait.”</p></blockquote>"
    blocks = article(*LONG, BOXES[0], end)
    assert unfolded(blocks)[2:] == ["What comes next", "A vote.", "“We wait.”"]


def test_text_beside_a_box_that_stands_in_no_paragraph_is_read() -> None:
    text = LONG[0].removeprefix("<p>").removesuffix("</p>")
    blocks = article(f"{text}<br><br>{text}{BOXES[1]}{TAIL[0]}", container="div")
    assert unfolded(blocks)[-1] == TAIL[0]


@pytest.mark.parametrize(
    ("furniture", "text"),
    [
        ("<p>Photographs of the bridge</p>", "Photographs of the bridge"),
        ('<p class="newsletter">Get our letter each day.</p>', "Get our letter each day."),
        ('<div id="comments"><p>I do not believe it.</p></div>', "I do not believe it."),
        ('<div class="postComments"><p>Nor do I.</p></div>', "Nor do I."),
        ("<nav><p>Back to all the news.</p></nav>", "Back to all the news."),
        ("<aside><p>Our reporter lives here.</p></aside>", "Our reporter lives here."),
        ('<ul class="share"><li>Pass it on.</li></ul>', "Pass it on."),
        ('<p><a href="https://example.org/">All about it here.</a></p>', "All about it here."),
    ],
)
def test_what_is_no_text_of_the_article_stays_folded(furniture: str, text: str) -> None:
    blocks = article(*LONG, BOXES[0], paragraphs(*TAIL), furniture)
    assert unfolded(blocks)[2:] == list(TAIL)
    assert text in folded(blocks)


def test_what_stands_around_the_article_is_left_out() -> None:
    texts = [block.text for block in article(*LONG, BOXES[0], paragraphs(*TAIL))]
    assert "Home" not in texts
    assert "Westhaven Courier is a newspaper." not in texts


@pytest.mark.parametrize(
    "name", ["ad", "advertisement", "promo", "article-ad", "adSlot top", "anzeige", "sponsored"]
)
@pytest.mark.parametrize("tag", ["div", "p", "section"])
def test_an_advertisement_between_paragraphs_is_folded(name: str, tag: str) -> None:
    text = "Advertisement: Westhaven Bank lends you the money for a house of your own, today."
    blocks = article(LONG[0], f'<{tag} class="{name}">{text}</{tag}>', LONG[1], *LONG)
    assert folded(blocks) == [text]


@pytest.mark.parametrize("name", ["ad-free", "no_ads", "adult road shadow"])
def test_a_part_is_no_advertisement_for_a_name_that_sounds_like_one(name: str) -> None:
    named = LONG[1].replace("<p>", f'<p class="{name}">')
    assert folded(article(LONG[0], named, f"<p>{TAIL[0]}</p>")) == []


def test_an_article_is_no_advertisement_for_its_name() -> None:
    text = "Westhaven Bank lends you the money for a house of your own, and does so today."
    body = f'<div class="promo">{LONG[0]}<div class="ad">{text}</div>{LONG[1]}</div>'
    heading = "<p>The council votes on the price in a month from now, the mayor said.</p>"
    assert folded(article(heading, body)) == [text]


def test_paragraphs_that_are_no_elements_of_that_name_are_read_to_the_end() -> None:
    parts = [part.replace("<p>", '<div class="line">').replace("</p>", "</div>") for part in LONG]
    tail = [f'<div class="line">{text}</div>' for text in TAIL]
    other = '<div class="place">Westhaven is a town on the coast.</div>'
    blocks = article(*parts, BOXES[0], *tail, other)
    assert unfolded(blocks)[2:] == list(TAIL)


def test_an_article_of_many_parts_named_promo_is_read() -> None:
    parts = [f'<div class="promo">{part}</div>' for part in (*LONG, paragraphs(*TAIL))]
    assert folded(article(*parts)) == []


def test_a_picture_in_an_advertisement_goes_with_it() -> None:
    advert = '<div class="ad"><img alt="A house"><p>Westhaven Bank lends you money.</p></div>'
    blocks = article(LONG[0], advert, LONG[1])
    assert [block.alt for block in blocks if block.boilerplate] == ["A house", ""]


def test_a_page_too_large_to_choose_by_keeps_its_end() -> None:
    blocks = article(*LONG, BOXES[0], "<span></span>" * MAX_CHOOSABLE, paragraphs(*TAIL))
    assert unfolded(blocks)[2:] == list(TAIL)
