from __future__ import annotations

import subprocess
import sys
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.model.block import IMAGE_CHARACTER, Block, BlockKind, Body
from app.model.span import Span
from app.text.languages.tables import TABLES, sentence_words
from app.text.sentences import SPLITTER, split


def sentences(text: str, language: str = "de") -> list[str]:
    """Split one paragraph; the sentences it should have are marked by ¦ in these tests."""
    body = Body((Block(BlockKind.PARAGRAPH, text),))
    return [span.of(body.text) for span in split(body, language)]


def assert_split(marked: str, language: str) -> None:
    expected = marked.split("¦")
    assert sentences("".join(expected), language) == [part.strip() for part in expected]


@pytest.mark.parametrize(
    "marked",
    [
        "Der Hafen ist zu. ¦Die Fähren fahren nicht.",
        "Die Brücke stammt aus dem 18. Jahrhundert. ¦Am 4. März wurde sie gesperrt.",
        "Der 1. FC Norhaven verlor. ¦Er wurde nur 12. ¦Das Stadion blieb leer.",
        "Das gilt seit 1999. ¦Damals war Dr. h. c. Brandt Leiterin, z. B. der Abt. Hafen.",
        "Rund 3,5 Mio. Euro fehlen. ¦Im Vorjahr waren es 2 Mio. ¦Das ist viel.",
        "„Wir warten“, sagte sie. ¦„Wann fährt die Fähre?“, fragte er. ¦Keiner wusste es.",
        "„Es reicht. ¦Wir gehen.“ ¦Dann war Ruhe.",
        "Sie nannte das „ein Unglück.“ ¦Andere schwiegen.",
        "Er (der Leiter – Anm. d. Red.) kam nicht. ¦Sie kam.",
        "Der Kran fiel um.¦Niemand wurde verletzt.",
        "Sie suchten und suchten … ¦Niemand fand den Hut … nirgends.",
        "Der Umschlag (so heißt das!) sank. ¦iPhone-Bilder zeigen es.",
        "Siehe www.norhaven.example/hafen.html für mehr. ¦Dort steht alles.",
        "Was?! ¦Das kann nicht sein!",
        "1. Der Hafen bleibt zu. ¦2. Die Fähren fahren.",
        "Kapitän J. R. Brandt las S. 4 ff. im Bericht. ¦Er schwieg.",
        "»Das war knapp.« ¦So sprach sie.",
        "Prof.Brandt kam, z.B.„allein“. ¦Er ging.¦„Endlich“, rief sie.",
        "Nach 300 m. ¦Der Weg endet in der WG. ¦Da wohnt Hr. Max. ¦Das war alles.",
        "Die Band Hurra! & Söhne spielte, „Ahoi!“, Brandts Lied.",
        "Waren es 12? ¦Norhaven schweigt.",
        "Er (der Leiter kam zuerst. Danach ging er) schwieg. ¦Sie nicht.",
        "Er schwieg. ¦dann kam der Regen. ¦(...) Es blieb dabei.",
    ],
)
def test_german(marked: str) -> None:
    assert_split(marked, "de")


@pytest.mark.parametrize(
    ("language", "marked"),
    [
        ("en", "Mr. Lee met Sen. Ann B. Cole at 5 p.m. on Jan. 5. ¦They talked."),
        ("en", "She lives in the U.S. ¦He lives in the U.K. with her."),
        ("en", "He said no. ¦No. 10 said nothing, “yes!” she cried. ¦“Is it over?” ¦It was."),
        ("en", "Costs rose by .5 percent.[1] ¦Nobody knew why. [2][3] ¦(A report follows.) ¦Wait."),
        ("fr", "« Quand viendrez-vous ? » a demandé M. Brun. ¦L'art. 5 ne dit rien. ¦Elle part."),
        ("fr", "Il a crié : « Assez ! » ¦Puis il est parti, etc. ¦Rien ne bouge."),
        ("es", "La Dra. Ruiz vive en EE. UU. desde 2001. ¦¿Por qué? ¦Nadie lo sabe."),
        ("it", "L'art. 3 è chiaro, dice il sig. Conti. ¦Il porto resta chiuso."),
        ("nl", "Dhr. Bakker en mevr. Smit waren o.a. aanwezig. ¦,,Wij blijven.'' ¦Het regende."),
        ("pl", "Zebranie na ul. Długiej w 2007 r. trwało 5 godz. i 3 min. ¦Potem wyszli."),
        ("uk", "У м. Київ на вул. Садовій людно. ¦Їх 5 тис. ¦Дощ не є. ¦Втім, холодно."),
        ("ru", "В 1999 г. на ул. Мира жил А. С. Орлов. ¦Он пил чай, кофе и т. д. ¦Потом уехал."),
        ("zh", "港口周二关闭。¦为什么？！¦“没有人知道。”¦渡轮停了。"),
        ("ja", "港は閉鎖された。¦「仕方がない。」と市長は述べた。¦なぜか？"),
        ("ar", "أغلق الميناء يوم الثلاثاء. ¦لماذا؟ ¦بلغت الكلفة 4.2 مليون يورو."),
        ("hi", "बंदरगाह बंद है। ¦क्यों?"),
        ("ko", "항구가 닫혔다. ¦배는 오지 않는다."),
        ("", "Nobody knew. ¦Dr. Brandt did."),
        ("pt-BR", "O porto fechou. ¦Ninguém sabe por quê."),
    ],
)
def test_other_languages(language: str, marked: str) -> None:
    assert_split(marked, language)


def test_spans_are_code_points_of_the_canonical_text_and_never_cross_a_block() -> None:
    body = Body(
        (
            Block(BlockKind.HEADING, "Storm. What now? 😀", level=1),
            Block(BlockKind.IMAGE, IMAGE_CHARACTER, alt="A crane."),
            Block(BlockKind.PARAGRAPH, ""),
            Block(BlockKind.PARAGRAPH, "  First 😀 line\nsecond one. Third.  "),
            Block(BlockKind.PARAGRAPH, "Read more. Now.", boilerplate="read more"),
            Block(BlockKind.TABLE_ROW, "approx. 5\tA. B. Done."),
        )
    )
    assert [span.of(body.text) for span in split(body, "en")] == [
        "Storm. What now? 😀",
        "First 😀 line",
        "second one.",
        "Third.",
        "approx. 5\tA. B. Done.",
    ]


def test_a_block_in_another_language_is_split_by_the_rules_of_that_language() -> None:
    block = Block(BlockKind.QUOTATION, "Am 3. Mai kam Frau Dr. Brandt.", language="de")
    assert split(Body((block,)), "en") == (Span(0, 30),)


pieces = st.sampled_from(
    [
        *".!?…。؟।\"'„“”«»()[] \n\xa0\t-Au😀",
        *(". ", "... ", "Dr. ", "z. B. ", "19. ", "XIV. ", "1999", "[1]", ",,", "''", "…“"),
        *("Das ", "on", "Wort", "не є", "港口", "iPhone"),
    ]
)
blocks = st.builds(
    Block,
    st.sampled_from(BlockKind),
    st.lists(pieces, max_size=25).map("".join),
    boilerplate=st.sampled_from(["", "", "related links"]),
)


@given(st.lists(blocks, max_size=4), st.sampled_from([*sorted(TABLES), "", "ja"]))
def test_each_visible_character_lies_in_exactly_one_sentence(
    some: list[Block], language: str
) -> None:
    body = Body(tuple(some))
    spans = split(body, language)
    covered = [offset for span in spans for offset in range(*span)]
    assert len(covered) == len(set(covered))
    expected = {
        offset
        for block, place in body.spans()
        if not block.boilerplate and block.kind is not BlockKind.IMAGE
        for offset in range(*place)
        if not body.text[offset].isspace()
    }
    assert expected <= set(covered)
    assert list(spans) == sorted(spans)
    for span in spans:
        assert span.of(body.text).strip() == span.of(body.text) != ""
        assert body.block_at(span.start) == body.block_at(span.end - 1)


@pytest.mark.parametrize("language", sorted(TABLES))
def test_the_tables_are_casefolded_and_without_doubles(language: str) -> None:
    words = sentence_words(language)
    for table in (words.leading, words.abbreviations, words.closing, words.starters):
        assert {word.lower() for word in table} == table
    assert not words.leading & words.abbreviations
    assert not words.closing & (words.leading | words.abbreviations)


def test_a_long_text_is_split_quickly() -> None:
    paragraph = (
        "Der Hafen von Norhaven ist seit dem 4. März gesperrt. „Wann fährt die Fähre?“ " * 12
    )
    body = Body(tuple(Block(BlockKind.PARAGRAPH, paragraph) for _ in range(500)))
    started = time.perf_counter()
    assert len(split(body, "de")) == 2 * 12 * 500
    assert time.perf_counter() - started < len(body.text) / 300_000


def test_a_paragraph_without_end_is_no_trap() -> None:
    for text in (
        "(" * 20_000,
        "a. [1]" * 10_000,
        ". " * 20_000,
        "." * 40_000,
        '." ' * 10_000,
        "a.b" * 10_000,
    ):
        started = time.perf_counter()
        sentences(text)
        assert time.perf_counter() - started < 2


def test_the_splitter_names_its_version() -> None:
    name, _, version = SPLITTER.partition("/")
    assert name == "pressmark-rules"
    assert version.isdecimal()


def test_importing_the_splitter_brings_no_heavy_library() -> None:
    code = "import sys, app.text.sentences; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert not {"numpy", "lxml", "trafilatura", "PySide6", "py3langid"} & set(done.stdout.split())
