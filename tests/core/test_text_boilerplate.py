from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.model.block import Block, BlockKind
from app.text.boilerplate import mark
from app.text.languages.boilerplate import LABELS, OPENINGS, WHOLE
from app.text.plain import blocks_from_text

SCRAPED = """Hafen von Norhaven nach dem Sturm geschlossen: Die Stadt hat einen Plan vorgestellt

Norhavens Hafen nach Sturm geschlossen: Stadt stellte einen Plan vor

Zwei Kräne stürzten um, verletzt wurde niemand.

Der Hafen von Norhaven ist seit Dienstag geschlossen, nachdem ein Sturm zwei Kräne umgeworfen hat.

„So etwas haben wir noch nie erlebt“, sagte die Hafenmeisterin.

Ähnliche Themen:

Weitere Nachrichten

Leave a Reply"""


def reasons(text: str) -> list[str]:
    return [block.boilerplate for block in mark(blocks_from_text(text))]


def reason_of(line: str) -> str:
    body = "Der Hafen von Norhaven bleibt nach Angaben der Stadt bis zum Freitag geschlossen."
    return reasons(f"Sturm über Norhaven\n\n{line}\n\n{body}")[1]


def test_a_scraped_article_keeps_its_body_and_folds_the_rest() -> None:
    assert reasons(SCRAPED) == [
        *("", "repeated title", "", "", ""),
        *("related links", "related links", "comments"),
    ]


def test_marking_changes_no_text() -> None:
    blocks = blocks_from_text(SCRAPED)
    assert [block.text for block in mark(blocks)] == [block.text for block in blocks]


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("Lesen Sie auch: Kran stürzt in Hafenbecken", "related links"),
        ("Read more »", "related links"),
        ("À lire aussi :", "related links"),
        ("Czytaj też: Burza nad portem", "related links"),
        ("Читайте також: Шторм у порту", "related links"),
        ("Читайте также", "related links"),
        ("Facebook Twitter WhatsApp E-Mail", "share bar"),
        ("Share on:", "share bar"),
        ("Kommentare (12)", "comments"),
        ("Deja una respuesta", "comments"),
        ("Your email address will not be published. Required fields are marked *", "comments"),
        ("Wir verwenden Cookies, um Inhalte zu personalisieren.", "cookie notice"),
        ("© 2026 Norhavener Bote", "copyright"),
        ("Alle Rechte vorbehalten.", "copyright"),
        ("ANZEIGE", "advertisement"),
        ("Geef een reactie", "comments"),
        ("Leggi anche", "related links"),
        ("Quelle: Hafenamt Norhaven", "source note"),
        ("Źródło: Urząd Morski", "source note"),
        ("About the author", "about the author"),
        ("Über die Autorin: Ada Quast", "about the author"),
        ("Об авторе", "about the author"),
        ("Posted in Harbours, Weather", "filing note"),
        ("Abgelegt unter Hafen", "filing note"),
        ("Étiquettes : port, tempête", "filing note"),
        ("Be the first to comment", "comments"),
        ("Noch keine Kommentare", "comments"),
        (
            "Deprecated: preg_split() is deprecated in /www/norhaven.php on line 12",
            "message of the software",
        ),
        ("This site is protected by reCAPTCHA and its terms apply.", "message of the software"),
    ],
)
def test_the_leftovers_of_a_website_are_known_in_nine_languages(line: str, reason: str) -> None:
    assert reason_of(line) == reason


@pytest.mark.parametrize(
    "line",
    [
        "Read more than two hundred reports of the storm and you will find no second one like it.",
        "Teilen wollte die Stadt die Kosten mit dem Land, doch das Land lehnte ab.",
        "Werbung für den Hafen macht die Stadt seit 1990.",
        "Kommentare dazu gab die Reederei nicht ab.",
        "Cookies verkaufte am Hafen nur noch ein Stand.",
        "Related work was stopped.",
        "X",
        "Zum Thema Sicherheit sagte sie nichts.",
        "Quellen im Umfeld der Reederei sprachen von Fahrlässigkeit.",
        "About the author of the letter nothing is known.",
        "Kategorien gibt es in diesem Wettbewerb nicht mehr.",
        "Warning: the harbour basin is deep.",
    ],
)
def test_a_body_paragraph_is_never_folded(line: str) -> None:
    assert reason_of(line) == ""


def test_a_long_paragraph_is_body_whatever_it_begins_with() -> None:
    assert reason_of("We use cookies, said the baker, and laughed. " * 10) == ""


@pytest.mark.parametrize(
    "second",
    [
        "Nach dem Sturm ist der Hafen von Norhaven geschlossen.",  # a lead is a sentence
        "Fähren fahren wieder ab Freitag",
        "Hafen von Norhaven",  # a kicker
    ],
)
def test_a_lead_or_another_line_is_not_taken_for_a_second_title(second: str) -> None:
    text = f"Hafen von Norhaven nach Sturm geschlossen\n\n{second}\n\nEin Absatz folgt darauf."
    assert reasons(text) == ["", "", ""]


def test_titles_listed_below_related_links_are_folded_up_to_the_end_only() -> None:
    head = "Sturm über Norhaven\n\nDer Hafen bleibt geschlossen.\n\nMehr zum Thema\n\n"
    links = "Kran stürzt in Hafenbecken\n\nFähren fallen aus\n\n"
    assert reasons(head + links)[2:] == ["related links"] * 3
    assert reasons(head + links + "Die Stadt prüft das.")[2:] == ["related links", "", "", ""]


def test_a_quotation_that_only_leads_elsewhere_is_folded() -> None:
    headline = Block(BlockKind.HEADING, "Sturm", level=1)
    link = Block(BlockKind.QUOTATION, "Читайте також: Шторм у порту", level=1)
    said = Block(BlockKind.QUOTATION, "Читайте також і між рядками.", level=1)
    assert [block.boilerplate for block in mark((headline, link, said))] == [
        "",
        "related links",
        "",
    ]


def test_images_and_captions_are_left_alone() -> None:
    caption = Block(BlockKind.CAPTION, "Read more")
    headline = Block(BlockKind.HEADING, "Sturm", level=1)
    assert mark((headline, caption))[1] == caption


phrases = st.sampled_from(
    sorted({phrase for table in (WHOLE, LABELS) for some in table.values() for phrase in some})
)


@given(phrases, st.sampled_from(["", ":", " …", " »", "!"]))
def test_each_phrase_of_the_tables_is_found_as_a_line_of_its_own(phrase: str, end: str) -> None:
    assert reason_of(phrase.upper() + end)


def test_the_tables_are_casefolded() -> None:
    for table in (WHOLE, LABELS, OPENINGS):
        for some in table.values():
            assert [phrase.casefold() for phrase in some] == list(some)
