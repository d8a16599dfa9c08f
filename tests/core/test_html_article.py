"""What a reader finds of a saved page: its article, and nothing of the site around it."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.errors import UnreadableFileError
from app.model.article import Metadata
from app.model.block import IMAGE_CHARACTER, Block, BlockKind, Body, RunKind
from app.text.html import HtmlArticle, read_html, with_headline
from app.text.html.align import words_kept
from app.text.html.limits import MAX_MARKUP
from app.text.normalise import normalise

PAGES = Path(__file__).parent / "pages"
FILLER = (
    "<p>The council of Westhaven met on Tuesday evening and talked for three hours about the "
    "price of a new bridge across the river.</p>"
)


@pytest.fixture(scope="module")
def harbour() -> HtmlArticle:
    return read_html((PAGES / "harbour.html").read_text(encoding="utf-8"))


def blocks_of(body: str) -> tuple[Block, ...]:
    """Return the blocks of a whole page, without its headline."""
    page = f"<title>Headline of the page</title><body>{body}</body>"
    return read_html(page, whole_page=True).blocks[1:]


def only(body: str) -> Block:
    (block,) = blocks_of(body)
    return block


def read_text(article: HtmlArticle) -> str:
    return "\n".join(block.text for block in article.blocks if not block.boilerplate)


def test_headline_stands_first_and_once(harbour: HtmlArticle) -> None:
    first, *rest = harbour.blocks
    assert (first.kind, first.level) == (BlockKind.HEADING, 1)
    assert first.text == "Flut im Hafen von Norderfehn"
    assert first.text not in [block.text for block in rest]


def test_article_is_kept_from_end_to_end(harbour: HtmlArticle) -> None:
    text = read_text(harbour)
    for words in ("2,40\xa0Meter", "Verletzt wurde niemand", "vor dreißig Jahren", "wenig Regen"):
        assert words in text


def test_the_site_around_the_article_is_gone(harbour: HtmlArticle) -> None:
    everything = Body(harbour.blocks).text
    for words in ("Politik", "Cookies", "Fähre", "Impressum", "alert", "color"):
        assert words not in everything


def test_related_links_between_paragraphs_are_folded(harbour: HtmlArticle) -> None:
    folded = [block.text for block in harbour.blocks if block.boilerplate]
    assert folded == ["Mehr zum Thema", "Neuer Deich kommt später"]


def test_lead_picture_keeps_description_and_caption(harbour: HtmlArticle) -> None:
    picture, caption = harbour.blocks[1:3]
    assert (picture.kind, picture.text) == (BlockKind.IMAGE, IMAGE_CHARACTER)
    assert (picture.alt, picture.asset) == ("Überspülte Kaimauer", "")
    assert (caption.kind, caption.boilerplate) == (BlockKind.CAPTION, "")


def test_list_numbers_and_table_rows_come_with_the_article(harbour: HtmlArticle) -> None:
    items = [block for block in harbour.blocks if block.kind is BlockKind.LIST_ITEM]
    rows = [block.text for block in harbour.blocks if block.kind is BlockKind.TABLE_ROW]
    assert [item.ordinal for item in items if not item.boilerplate] == [3, 4]
    assert rows == ["Pegel\tMeter", "Nordkai\t2,40"]


def test_whole_page_has_everything_that_can_be_read() -> None:
    page = (PAGES / "harbour.html").read_text(encoding="utf-8")
    text = read_text(read_html(page, whole_page=True))
    assert "Politik" in text
    assert "Fähre" in text
    assert "alert" not in text


def test_canonical_text_is_the_same_each_time() -> None:
    page = (PAGES / "harbour.html").read_text(encoding="utf-8")
    assert read_html(page) == read_html(page)


def test_white_space_collapses_and_breaks_stay() -> None:
    block = only("<p> One \n two<br>  three&nbsp; four </p>")
    assert block.text == "One two\nthree\xa0 four"


def test_two_breaks_part_paragraphs() -> None:
    assert [block.text for block in blocks_of("<div>One<br> <br>Two</div>")] == ["One", "Two"]


def test_runs_lie_on_the_words_they_set() -> None:
    block = only(
        "<p>A\u200b <b>bold </b>word, <a href='https://example.org/x'>a <i>link</i></a>, "
        "H<sub>2</sub>O, x<sup>2</sup></p>"
    )
    found = {(run.kind, block.text[run.start : run.end], run.href) for run in block.runs}
    assert block.text == "A bold word, a link, H2O, x2"
    assert found == {
        (RunKind.STRONG, "bold", ""),
        (RunKind.LINK, "a link", "https://example.org/x"),
        (RunKind.EMPHASIS, "link", ""),
        (RunKind.SUB, "2", ""),
        (RunKind.SUP, "2", ""),
    }


@pytest.mark.parametrize("href", ["/a", "a.html", "file:///etc/passwd", "javascript:x()", "#top"])
def test_links_that_lead_into_the_machine_or_nowhere_are_no_links(href: str) -> None:
    block = only(f'<p>See <a href="{href}">this</a></p>')
    assert (block.text, block.runs) == ("See this", ())


def test_formatting_around_several_paragraphs_holds_in_each() -> None:
    blocks = blocks_of('<a href="https://example.org/"><div>One</div><div>Two</div></a>')
    assert [[run.kind for run in block.runs] for block in blocks] == [[RunKind.LINK]] * 2


def test_lists_nest_and_count() -> None:
    blocks = blocks_of(
        "<ol start=4><li>four<ul><li>dot<p>more</p></li></ul></li><li value=9>nine</li></ol>"
    )
    assert [(block.kind.value, block.text, block.level, block.ordinal) for block in blocks] == [
        ("list_item", "four", 1, 4),
        ("list_item", "dot", 2, None),
        ("paragraph", "more", 0, None),
        ("list_item", "nine", 1, 9),
    ]


def test_quotations_nest() -> None:
    blocks = blocks_of("<blockquote>outer<blockquote><p>inner</p></blockquote>again</blockquote>")
    assert [(block.text, block.level) for block in blocks] == [
        ("outer", 1),
        ("inner", 2),
        ("again", 1),
    ]


def test_code_keeps_its_white_space() -> None:
    block = only("<pre><code>  if x:\n    y\n</code></pre>")
    assert (block.kind, block.text) == (BlockKind.CODE, "  if x:\n    y")


def test_table_cells_keep_their_columns_and_its_caption() -> None:
    blocks = blocks_of(
        "<table><caption>Votes</caption><tr><td colspan=2>a<br>b</td><td>c</td></tr>"
        "<tr><td>1</td><td></td><td>3</td></tr></table>"
    )
    assert [(block.kind.value, block.text) for block in blocks] == [
        ("caption", "Votes"),
        ("table_row", "a b\t\tc"),
        ("table_row", "1\t\t3"),
    ]


def test_claimed_columns_are_clamped() -> None:
    row = only("<table><tr><td colspan=65534>a</td><td>b</td></tr></table>")
    assert row.text.count("\t") == 20


def test_table_that_lays_out_the_page_is_no_table() -> None:
    blocks = blocks_of("<table><tr><td>Menu</td><td><h2>News</h2><p>Text</p></td></tr></table>")
    kinds = [block.kind for block in blocks]
    assert kinds == [BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.PARAGRAPH]


def test_footnotes_and_their_marks() -> None:
    text, note = blocks_of(
        '<p>Text<sup><a href="#fn1">1</a></sup></p>'
        '<section class="footnotes"><ol><li><p>Source. <a class="footnote-backref" href="#r">↩</a>'
        "</p></li></ol></section>"
    )
    assert [run.kind for run in text.runs] == [RunKind.FOOTNOTE_MARK]
    assert (note.kind, note.text, note.ordinal) == (BlockKind.FOOTNOTE, "Source.", 1)


def test_pictures_in_a_paragraph_do_not_cut_it_in_two() -> None:
    blocks = blocks_of('<p>Rain <img src="r.png" alt="A wet street"> falls <img alt="☔"></p>')
    assert [(block.text, block.alt) for block in blocks] == [
        ("Rain falls ☔", ""),
        (IMAGE_CHARACTER, "A wet street"),
    ]


def test_tracking_pixels_and_hidden_parts_are_not_shown() -> None:
    page = f'<title>A title</title><p hidden>Secret words</p>{FILLER}<img width="1" src="x.gif">'
    text = Body(read_html(page).blocks).text
    assert "Secret" not in text
    assert IMAGE_CHARACTER not in text


def test_language_and_direction_of_a_part_are_kept() -> None:
    block = only('<div lang="he" dir="rtl"><p>שלום</p></div>')
    assert (block.language, block.direction) == ("he", "rtl")


def test_page_without_a_title_takes_its_first_heading() -> None:
    article = read_html(f"<h2>The bridge</h2>{FILLER * 3}", whole_page=True)
    assert article.meta.title == "The bridge"
    assert [block.level for block in article.blocks[:2]] == [1, 0]


def test_what_is_folded_becomes_no_headline() -> None:
    folded = Block(BlockKind.HEADING, "Advertisement", level=1, boilerplate="advertisement")
    meta, blocks = with_headline(Metadata(), (folded, Block(BlockKind.HEADING, "Rain", level=2)))
    assert meta.title == "Rain"
    assert [block.text for block in blocks] == ["Rain", "Advertisement"]
    assert with_headline(Metadata(), (folded,)) == (Metadata(), (folded,))


def test_unusual_page_falls_back_on_its_densest_part() -> None:
    links = "<li><a href='/x'>Elsewhere on this site</a></li>" * 20
    text = read_text(read_html(f"<ul>{links}</ul><div>{'Words of some length. ' * 10}</div>"))
    assert "Words of some length." in text
    assert "Elsewhere" not in text


@pytest.mark.parametrize("page", ["", " \n", "\0", "<img src=x>", "<script>x</script>", "<p>\xa0"])
def test_page_without_text_is_refused_with_a_sentence(page: str) -> None:
    with pytest.raises(UnreadableFileError, match=r"^The page holds no readable text\.$"):
        read_html(page)


def test_page_that_is_far_too_long_is_refused_with_a_sentence() -> None:
    with pytest.raises(UnreadableFileError, match="too long"):
        read_html("x" * (MAX_MARKUP + 1))


def test_embedded_files_are_left_out_and_counted() -> None:
    picture = f'<img alt="Map" src="data:image/png;base64,{"A" * MAX_MARKUP}">'
    article = read_html(f"<h1>The bridge</h1>{FILLER}{picture}{FILLER}")
    assert article.mended["embedded files"] == 1
    assert [block.alt for block in article.blocks if block.kind is BlockKind.IMAGE] == ["Map"]


@pytest.mark.parametrize("tag", ["div", "b", "blockquote", "ul><li"])
def test_bottomless_nesting_loses_no_text(tag: str) -> None:
    article = read_html(f"<{tag}>" * 20_000 + "the very bottom", whole_page=True)
    assert "the very bottom" in Body(article.blocks).text
    assert article.mended["deep nesting"] == 1


def test_open_comment_does_not_swallow_the_page() -> None:
    assert "council of Westhaven" in Body(read_html(f"<!-- menu {FILLER * 3}").blocks).text


def test_declared_encodings_and_entities_are_not_followed() -> None:
    page = (
        '<?xml version="1.0" encoding="utf-16"?><!DOCTYPE html [<!ENTITY x SYSTEM '
        f'"file:///etc/passwd">]><meta charset="utf-7"><h1>Größe</h1><p>&x; +AGE-</p>{FILLER * 3}'
    )
    text = Body(read_html(page, whole_page=True).blocks).text
    assert "Größe" in text
    assert "+AGE-" in text
    assert "root:" not in text


def test_alignment_follows_the_order_of_both_texts() -> None:
    ours = "home news one two three four news five six seven news"
    theirs = "one two three four news five six seven"
    assert bytes(words_kept(ours.split(), theirs.split())) == bytes(
        [0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 0]
    )


TAGS = ["p", "div", "b", "i", "a", "li", "ul", "ol", "table", "tr", "td", "pre", "h1", "br", "q"]
TAGS += ["img", "blockquote", "sup", "figure", "script"]
ODDITIES = ["&nbsp;", "&shy;", "&#0;", "\r\n", "\u202b", "\u202c", "<!--", "\t", "é"]
SOUP = st.lists(
    st.one_of(
        st.sampled_from([f"<{tag}>" for tag in TAGS] + [f"</{tag}>" for tag in TAGS]),
        st.sampled_from(ODDITIES),
        st.text(max_size=12),
    ),
    max_size=40,
).map("".join)


@settings(max_examples=150, deadline=None)
@given(SOUP, st.booleans())
def test_any_tag_soup_gives_canonical_blocks(soup: str, whole_page: bool) -> None:
    try:
        article = read_html(soup, whole_page=whole_page)
    except UnreadableFileError:
        return
    for block in article.blocks:
        assert block.text.strip()
        assert normalise(block.text).text == block.text
        assert "\r" not in block.text
        assert all(0 <= run.start < run.end <= len(block.text) for run in block.runs)
        if block.kind is not BlockKind.CODE:
            assert "\n\n" not in block.text


@pytest.mark.parametrize("after", ["", "<p>Behind it stands one more paragraph of its own.</p>"])
def test_a_page_that_leaves_its_body_tag_out_is_read(after: str) -> None:
    paragraph = "The harbour moved more containers in autumn than ever, the master said. " * 4
    page = f"<!doctype html><title>Record</title><article><p>{paragraph}</p></article>{after}"
    texts = [block.text for block in read_html(page).blocks]
    assert texts[:2] == ["Record", paragraph.strip()]
