"""A whole page saved as text: what stands around the article is folded, the article never is."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from app.model.block import Block, BlockKind
from app.text.boilerplate import mark
from app.text.page_text import AROUND, is_navigation
from app.text.plain import blocks_from_text

MENU = (
    "Norhaven Mirror\nHome\nPolitics\nSport\nWeather\nSearch\nLog in\nFerries\nCulture\nMost read"
)
BODY = (
    "The harbour of Norhaven is closed until Friday because a storm has broken two of its cranes.",
    "“We could not have seen this coming”, said Ada Quast, who runs the harbour for the city.",
    "The cranes are thirty years old.",
    "A ship with timber on board waits outside, and its crew of eleven has food for four days.",
)
FOOTER = (
    "Crane falls\nFerry stops\nTimber prices rise\nPrivacy policy\nTerms of use\n© Norhaven Mirror"
)

long_sentences = st.lists(
    st.sampled_from(["harbour", "Kräne", "said", "wegen", "Sturm", "the", "über", "1912", "Море"]),
    min_size=8,
    max_size=60,
).map(lambda words: " ".join(words).capitalize() + ".")


def folded(text: str) -> list[tuple[str, str]]:
    return [(block.text, block.boilerplate) for block in mark(blocks_from_text(text))]


def kept(text: str) -> list[str]:
    return [line for line, reason in folded(text) if not reason]


def test_menu_and_footer_of_a_page_are_folded() -> None:
    page = "\n".join([MENU, *BODY, FOOTER])
    assert kept(page) == ["Norhaven Mirror", *BODY]
    assert ("Politics", AROUND) in folded(page)
    assert ("Crane falls", AROUND) in folded(page)


def test_nothing_is_deleted_or_put_elsewhere() -> None:
    page = "\n".join([MENU, *BODY, FOOTER])
    assert [line for line, _ in folded(page)] == page.split("\n")


def test_menu_words_inside_the_article_are_folded_too() -> None:
    page = "\n".join([MENU, *BODY, "Back to top", *BODY, FOOTER])
    assert kept(page) == ["Norhaven Mirror", *BODY, *BODY]


def test_what_software_and_sellers_put_between_paragraphs_parts_no_article() -> None:
    notice = "Warning: Undefined variable $x in /www/norhaven/index.php on line 7"
    between = ["Advertisement", notice, "Subscribe to our newsletter and read it first."]
    page = "\n".join([MENU, *BODY[:2], *between, *BODY[2:], FOOTER])
    assert kept(page) == ["Norhaven Mirror", *BODY]


def test_what_stands_below_the_comments_is_no_article() -> None:
    reader = "I have said for thirty years that these cranes would fall, and nobody listened to me."
    page = "\n".join([MENU, *BODY, "No comments yet", "Name *", "Website", reader, FOOTER])
    assert kept(page) == ["Norhaven Mirror", *BODY]


def test_a_page_in_a_script_without_spaces_is_read_as_well() -> None:
    body = [
        "港は金曜日まで閉鎖されていると市の担当者が月曜日の朝に記者団に対して説明した。" * 2
    ] * 3
    menu = ["新聞", "Home", "政治", "天気", "映画", "音楽", "料理", "Search", "旅行", "本"]
    assert kept("\n".join([*menu, *body])) == ["新聞", *body]


@given(st.lists(long_sentences, min_size=1, max_size=40))
def test_a_text_of_long_sentences_is_never_folded(lines: list[str]) -> None:
    blocks = tuple(Block(BlockKind.PARAGRAPH, line) for line in lines)
    assert mark(blocks) == blocks


@given(
    st.lists(
        st.one_of(long_sentences, st.sampled_from(["Read more: Ferries", "Nobody.", "No", "3:1"])),
        max_size=40,
    )
)
def test_a_sentence_of_an_article_with_links_inside_is_never_folded(lines: list[str]) -> None:
    blocks = tuple(Block(BlockKind.PARAGRAPH, line) for line in ("Title", *lines))
    for block in mark(blocks):
        assert not block.boilerplate or not block.text.endswith(".")


def test_a_document_with_headings_of_its_own_is_no_page() -> None:
    page = blocks_from_text("\n".join([MENU, *BODY, FOOTER]))
    document = [*page[:3], Block(BlockKind.HEADING, "Contact", level=2), *page[3:]]
    assert AROUND not in {block.boilerplate for block in mark(tuple(document))}


def test_lists_and_short_answers_of_an_article_stay() -> None:
    results = [f"Bergland {number} : Talheim {number + 1}" for number in range(12)]
    assert kept("\n".join(["All results", *BODY, *results])) == ["All results", *BODY, *results]
    interview = [line for answer in BODY for line in ("Why?", "Really?", "Go on", answer)]
    linked = ["The harbour", *interview[:8], "Read more: Ferries", *interview[8:]]
    linked.insert(5, "Read more: Cranes")
    assert kept("\n".join(linked)) == ["The harbour", *interview]


def test_a_line_of_half_a_million_signs_is_looked_at_in_no_time() -> None:
    """Fifteen thousand once took four seconds: this would never end."""
    assert not is_navigation("<" * 250_000 + "x" + "<" * 250_000)
    assert is_navigation("» Impressum «")
