"""The same figure or quote in several articles: who agrees, who does not, and who is not meant."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.library import Library
from app.model.annotation import Fields
from app.model.ids import ArticleId
from app.model.sameness import Same
from app.suggesting.agreement import agree

AddArticle = Callable[..., ArticleId]

BOTE = "Der Hafen kauft neue Kräne für 4,2 Millionen Euro, wie die Direktorin am Montag mitteilte."
KURIER = "Für die Kräne zahlt der Hafen nach Angaben der Direktorin 4,8 Millionen Euro."
ANZEIGER = "Rund 4,2 Millionen Euro kosten die neuen Kräne, die der Hafen bestellt hat."
BLATT = "Die Schule am Markt bekommt 4,2 Millionen Euro für Computer und ein Labor."


@pytest.fixture
def report(add: AddArticle) -> Callable[[str, str], ArticleId]:
    """Return the function that adds an outlet's report."""
    return lambda outlet, text: add(f"Bericht {outlet}", text, outlet=outlet, language="de")


Report = Callable[[str, str], ArticleId]


def told(same: Same) -> dict[str, bool]:
    """Return who has it too, and whether each agrees."""
    return {each.article.outlet: each.agrees for each in same.elsewhere}


def test_a_figure_is_compared_with_the_other_sources(library: Library, report: Report) -> None:
    article = report("Bote", BOTE)
    for outlet, text in {"Kurier": KURIER, "Anzeiger": ANZEIGER, "Blatt": BLATT}.items():
        report(outlet, text)
    (same,) = library.same_figures(article)
    assert same.words == "4,2 Millionen Euro"
    assert same.sentence == BOTE
    assert told(same) == {"Anzeiger": True, "Kurier": False}
    assert (same.sources, same.disagreeing) == (2, 1)
    kurier = next(each for each in same.elsewhere if not each.agrees)
    assert (kurier.words, kurier.fields.value) == ("4,8 Millionen Euro", "4800000")
    assert kurier.sentence == KURIER


REPORTS = {
    "en": (
        "The flood in the valley caused damage of 120 million pounds, the county council said.",
        "The county council estimates the damage from the flood in the valley at £140 million.",
    ),
    "fr": (
        "Le nouveau terminal du port coûtera 45 millions d'euros, selon la mairie.",
        "La mairie annonce que le terminal du port coûtera finalement 52 millions d'euros.",
    ),
    "pl": (
        "Budowa mostu w Zalewie kosztowała 80 milionów złotych, podał burmistrz Nowak.",
        "Most w Zalewie kosztował 95 milionów złotych, wynika z raportu burmistrza Nowaka.",
    ),
    "uk": (
        "Будівництво мосту через Дністер коштувало 80 мільйонів гривень, повідомив мер.",
        "За даними мерії, будівництво мосту через Дністер коштувало 95 мільйонів гривень.",
    ),
}


@pytest.mark.parametrize("language", REPORTS)
def test_two_reports_that_disagree_are_found_in_other_languages_too(
    library: Library, add: AddArticle, language: str
) -> None:
    one, other = REPORTS[language]
    article = add("A", one, outlet="Bote", language=language)
    add("B", other, outlet="Kurier", language=language)
    (same,) = library.same_figures(article)
    assert told(same) == {"Kurier": False}


def test_articles_nobody_opened_are_read_for_it(library: Library, report: Report) -> None:
    article, other = report("Bote", BOTE), report("Kurier", KURIER)
    read = f"SELECT count(*) FROM suggestion WHERE version_id = {library.article(other).version_id}"
    assert library._store.database.number(read) == 0
    assert library.same_figures(article)
    assert library._store.database.number(read) > 0


def test_a_figure_in_no_other_article_is_not_told_of(library: Library, report: Report) -> None:
    article = report("Bote", BOTE)
    assert library.same_figures(article) == ()
    report("Blatt", BLATT)
    assert library.same_figures(article) == ()


def test_other_units_are_never_compared(library: Library, report: Report) -> None:
    article = report("Bote", BOTE)
    report("Kurier", KURIER.replace("Millionen Euro", "Millionen Tonnen"))
    assert library.same_figures(article) == ()


def test_a_figure_that_agrees_with_one_is_not_held_against_another(
    library: Library, report: Report
) -> None:
    article = report("Bote", "Die Miete der Lagerhallen im Hafen stieg von 3 auf 5 Prozent.")
    report("Kurier", "Im Hafen stieg die Miete der Lagerhallen zuletzt auf 5 Prozent.")
    (same,) = library.same_figures(article)
    assert (same.fields.value, told(same)) == ("5", {"Kurier": True})


def test_a_unit_that_a_person_corrected_is_not_compared(library: Library, report: Report) -> None:
    article, other = report("Bote", BOTE), report("Kurier", KURIER)
    figures = [one for one in library.suggestions(other) if one.fields.value]
    library.accept_suggestions(other, figures, unit="dollar", unit_code="USD")
    assert library.same_figures(article) == ()


@pytest.mark.parametrize(("amount", "found"), [("42,5", True), ("42", False)])
def test_the_very_same_figure_is_known_by_one_word_where_the_articles_are_alike(
    library: Library, report: Report, amount: str, found: bool
) -> None:
    money = f"{amount} Millionen Euro"
    quay = "Norhaven baut am Hafen einen Kai. Bagger vertiefen bis Herbst die Fahrrinne am Fluss."
    article = report("Bote", f"{quay} Zugesagt waren dafür {money}.")
    report("Kurier", f"{quay} Von den zugesagten {money} fehlt jede Rate.")
    assert [told(same) for same in library.same_figures(article)] == [{"Kurier": True}] * found


def test_a_vague_number_disagrees_with_none(library: Library, report: Report) -> None:
    said = "Im Hafen warten nach dem Sturm {} Container auf den Abtransport nach Süden."
    article = report("Bote", said.format("2.300"))
    report("Kurier", said.format("Tausende"))
    assert library.same_figures(article) == ()
    report("Blatt", said.format("3.100"))
    (same,) = library.same_figures(article)
    assert told(same) == {"Blatt": False}


def test_what_a_person_corrected_goes_before_what_the_rules_read(
    library: Library, report: Report
) -> None:
    article, other = report("Bote", BOTE), report("Kurier", KURIER)
    for number in (article, other):
        figures = [one for one in library.suggestions(number) if one.fields.value]
        library.accept_suggestions(number, figures)
    (wrong,) = library.annotations(other)
    library.edit_annotation(wrong.id, value="4200000")
    (same,) = library.same_figures(article)
    assert told(same) == {"Kurier": True}
    assert same.span == library.annotations(article)[0].span


def test_dismissed_figures_and_articles_in_the_trash_are_left_out(
    library: Library, report: Report
) -> None:
    article, kurier, anzeiger = (
        report("Bote", BOTE),
        report("Kurier", KURIER),
        report("A", ANZEIGER),
    )
    library.dismiss_suggestions(kurier, library.suggestions(kurier))
    assert [told(each) for each in library.same_figures(article)] == [{"A": True}]
    library.trash_articles([anzeiger])
    assert library.same_figures(article) == ()
    library.undo()
    library.dismiss_suggestions(article, library.suggestions(article))
    assert library.same_figures(article) == ()


def test_a_quote_is_found_in_other_words(library: Library, report: Report) -> None:
    said = "„Wir brauchen die neuen Kräne im nächsten Jahr sehr dringend“, sagte Ada Krämer."
    article = report("Bote", said)
    report("Kurier", said.replace("sagte", "erklärte"))
    report("Anzeiger", said.replace("sehr dringend", "unbedingt").replace("neuen ", ""))
    report("Blatt", "„Der Verkehr auf der Straße ist seit Jahren viel zu laut“, sagte Ada Krämer.")
    (same,) = library.same_quotes(article)
    assert told(same) == {"Kurier": True, "Anzeiger": False}


# ---------------------------------------------------------------------------- when values agree

EQUAL = [
    (Fields(value="4200000"), Fields(value="4237112")),
    (Fields(value="10"), Fields(value="10.4")),
    (Fields(value="-3"), Fields(value="-3.01")),
    (Fields(value="0"), Fields(value="0")),
    (Fields(value="300", qualifier="mehr als"), Fields(value="312")),
    (Fields(value="300", value_high="400"), Fields(value="350")),
    (Fields(value="300", value_high="400"), Fields(value="400", value_high="500")),
]
UNEQUAL = [
    (Fields(value="4200000"), Fields(value="4800000")),
    (Fields(value="10"), Fields(value="14")),
    (Fields(value="300"), Fields(value="312")),
    (Fields(value="300", qualifier="mehr als"), Fields(value="400")),
    (Fields(value="1000000"), Fields(value="1400000")),
    (Fields(value="0"), Fields(value="1")),
    (Fields(value="3"), Fields(value="-3")),
    (Fields(value="300", value_high="400"), Fields(value="500")),
]


@pytest.mark.parametrize(("one", "other"), EQUAL)
def test_values_agree_as_far_as_both_are_precise(one: Fields, other: Fields) -> None:
    assert agree(one, other)
    assert agree(other, one)


@pytest.mark.parametrize(("one", "other"), UNEQUAL)
def test_other_values_disagree(one: Fields, other: Fields) -> None:
    assert not agree(one, other)
    assert not agree(other, one)


VALUES = st.decimals(min_value=-(10**12), max_value=10**12, places=3).map(lambda each: f"{each:f}")


@given(VALUES, VALUES)
def test_agreeing_is_mutual_and_a_value_agrees_with_itself(one: str, other: str) -> None:
    left, right = Fields(value=one), Fields(value=other)
    assert agree(left, left)
    assert agree(left, right) == agree(right, left)
