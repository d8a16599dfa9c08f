"""What a suggested figure says of itself, and what no text can do to the rules."""

from __future__ import annotations

import time

import pytest

from app.model.block import Block, BlockKind, Body
from app.model.reasons import told
from app.model.span import Span
from app.model.suggestion import Suggestion, SuggestionKind
from app.suggesting.figures import find_figures
from app.suggesting.paragraphs import paragraphs
from app.text.sentences import split


def _in(body: Body, language: str) -> tuple[Suggestion, ...]:
    return find_figures(tuple(paragraphs(body, split(body, language), language)))


def _found(text: str, language: str) -> tuple[Suggestion, ...]:
    return _in(Body((Block(BlockKind.PARAGRAPH, text),)), language)


def _only(text: str, language: str) -> Suggestion:
    (figure,) = _found(text, language)
    return figure


def test_a_range_is_one_figure_with_two_ends() -> None:
    text = "Gefordert werden 4 bis 5,5 Milliarden Euro."
    figure = _only(text, "de")
    assert figure.span.of(text) == "4 bis 5,5 Milliarden Euro"
    assert (figure.fields.value, figure.fields.value_high) == ("4000000000", "5500000000")
    assert [end.of(text) for end in figure.ends] == ["4", "5,5 Milliarden Euro"]


def test_a_change_is_two_figures_that_share_scale_and_unit() -> None:
    before, after = _found("Der Etat wuchs von 48,2 auf 51,7 Millionen Euro.", "de")
    assert (before.fields.value, before.fields.unit) == ("48200000", "euro")
    assert (after.fields.value, after.fields.value_high) == ("51700000", "")
    assert before.ends == after.ends == ()


@pytest.mark.parametrize(
    ("text", "language", "unit", "code"),
    [
        ("Es kostet 5 Euro.", "de", "euro", "EUR"),
        ("It costs £5.", "en", "pound", "GBP"),
        ("It costs A$5.", "en", "australian dollar", "AUD"),
        ("To kosztuje 5 zł za sztukę.", "pl", "zloty", "PLN"),
        ("Це коштує 5 гривень.", "uk", "hryvnia", "UAH"),
        ("Das Feld misst 5 ha.", "de", "hectare", "har"),
        ("Ils ont livré 5 tonnes de blé.", "fr", "tonne", "t"),
        ("It was 20 degrees Celsius.", "en", "degree celsius", "Cel"),
        ("Der Wind blies mit 80 km/h.", "de", "kilometre per hour", "km/h"),
        ("Der Anteil liegt bei 5 Prozent.", "de", "%", "%"),
        ("Der Anteil stieg um 5 Prozentpunkte.", "de", "percentage point", ""),
        ("Er ist 53 Jahre alt.", "de", "year", "a"),
        ("They carried 5 lbs each.", "en", "pound", "[lb_av]"),
        ("Nur 5 kamen.", "de", "", ""),
    ],
)
def test_units_are_plain_english_words_with_their_codes(
    text: str, language: str, unit: str, code: str
) -> None:
    fields = _only(text, language).fields
    assert (fields.unit, fields.unit_code) == (unit, code)


@pytest.mark.parametrize(
    ("text", "language", "qualifier"),
    [
        ("Rund 500 Menschen kamen.", "de", "Rund"),
        ("Es kamen mehr als 500 Menschen.", "de", "mehr als"),
        ("At least 500 people came.", "en", "At least"),
        ("Près de 500 personnes sont venues.", "fr", "Près de"),
        ("Acudieron al menos 500 personas.", "es", "al menos"),
        ("Przyszło co najmniej 500 osób.", "pl", "co najmniej"),
        ("Hunderte Menschen kamen.", "de", "Hunderte"),
        ("Es kamen 500 Menschen.", "de", ""),
    ],
)
def test_a_qualifier_is_kept_as_written_and_lies_outside_the_number(
    text: str, language: str, qualifier: str
) -> None:
    figure = _only(text, language)
    assert figure.fields.qualifier == qualifier
    assert "500" not in text or figure.span.of(text) == "500"


def test_the_reasons_tell_the_unit_first_and_then_how_the_number_is_written() -> None:
    text = "Rund 4 bis 5 Mio. Euro, Hunderte Meter, zwei Drittel, 20 Jahre alt, 3 Grad, fünf Tage"
    reasons = [[told(reason) for reason in one.reasons] for one in _found(text, "de")]
    assert reasons == [
        [
            "an amount of money",
            "a range, from low to high",
            "multiplied out from “4 bis 5 Mio. Euro”",
            "qualified by “Rund”",
        ],
        ["a unit of measure", "“Hunderte Meter” gives no exact number"],
        ["a part of a whole"],
        ["an age", "a number in digits"],
        ["degrees", "a number in digits"],
        ["a length of time", "a number in words"],
    ]


def test_the_rule_is_named_after_the_kind() -> None:
    figures = _found("Für 5 Euro gab es 20 Prozent mehr, nach zwei Stunden und 7 km.", "de")
    assert [one.rule for one in figures] == [
        "figure/currency",
        "figure/percent",
        "figure/duration",
        "figure/dimension",
    ]
    assert {one.kind for one in figures} == {SuggestionKind.FIGURE}


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Zwei von ihnen schwiegen, die anderen drei auch.", []),
        ("Zwei Menschen starben.", ["2"]),
        ("Mindestens drei kamen um.", ["3"]),
        ("Nach zwei Stunden war es vorbei.", ["2"]),
        ("Sieben Schiffe warten.", ["7"]),
        ("Nur 2 blieben.", ["2"]),
    ],
)
def test_small_numbers_in_words_count_where_they_say_what(text: str, values: list[str]) -> None:
    assert [one.fields.value for one in _found(text, "de")] == values


def test_a_word_behind_a_unit_may_make_it_another() -> None:
    money, mass = _found("They paid 20 pounds for 30 pounds of rice.", "en")
    assert (money.fields.unit_code, mass.fields.unit_code) == ("GBP", "[lb_av]")


def test_money_stands_before_a_small_count_in_words() -> None:
    small, money = _found("Sechs Männer stahlen 30.000 Euro.", "de")
    assert money.score > small.score


def test_offsets_are_of_the_whole_text_and_folded_blocks_are_left_out() -> None:
    body = Body(
        (
            Block(BlockKind.HEADING, "Der Hafen"),
            Block(BlockKind.PARAGRAPH, "Noch 12 Artikel lesen", boilerplate=True),
            Block(BlockKind.PARAGRAPH, "😀 Er kostet 12 Euro."),
        )
    )
    (figure,) = _in(body, "de")
    assert figure.span.of(body.text) == "12 Euro"


def test_a_block_in_another_language_is_read_in_its_own() -> None:
    body = Body((Block(BlockKind.QUOTATION, "It grew to 1.5 million.", language="en"),))
    assert _in(body, "de")[0].fields.value == "1500000"


def test_in_an_unknown_language_digits_and_signs_are_read() -> None:
    figures = _found("Hinta on 5,50 € eli 20 % enemmän.", "fi")
    assert [(one.fields.value, one.fields.unit) for one in figures] == [
        ("5.5", "euro"),
        ("20", "%"),
    ]
    assert _found("Cena 12 €", "")[0].fields.unit_code == "EUR"


def test_capitals_that_grow_when_lowered_move_no_span() -> None:
    text = "İİİ zahlte 12 Euro."
    assert _only(text, "de").span == Span(text.index("12"), text.index("."))


@pytest.mark.parametrize(
    "text",
    [
        "Der 1. FC Köln spielt am 3. Oktober 2024 um 15.30 Uhr.",
        "§ 5 Abs. 2 und Artikel 12 bis 14 gelten seit 1949.",
        "Das Vier-Sterne-Hotel liegt in der Lindenstraße 17.",
        "Tel. 030 / 1234567, PLZ 10115, www.example.org/2024/11",
        "Die Partie endete 3:2, nach Verlängerung 52-48.",
        "Die G7 und die A320 nutzen Version 2.1.3.",
        "Ein Mann und eine Frau",
        "Seit der Saison 2023/24 und 2019–2021",
        "[12] (3) Anna Berg (41), Ben Kurz, 52, Lehrer",
    ],
)
def test_what_names_or_dates_is_no_figure(text: str) -> None:
    assert _found(text, "de") == ()


_HOSTILE = {
    "digits": "1",
    "dots": "1.",
    "dashes": "1-",
    "spaces": "1 ",
    "groups": "1 000 ",
    "words": "zwei ",
    "joined words": "zweiund",
    "ranges": "1 bis ",
    "money": "$",
    "letters": "a1,",
}


@pytest.mark.parametrize("piece", _HOSTILE.values(), ids=_HOSTILE)
def test_a_long_text_of_numbers_costs_in_step_with_its_length(piece: str) -> None:
    def cost(length: int) -> float:
        started = time.process_time()
        _found_at_once(piece * (length // len(piece)))
        return time.process_time() - started

    _found_at_once("warm")
    assert cost(40_000) < 12 * cost(10_000) + 0.2


def _found_at_once(text: str) -> tuple[Suggestion, ...]:
    body = Body((Block(BlockKind.PARAGRAPH, text),))
    return find_figures(tuple(paragraphs(body, (), "de")))
