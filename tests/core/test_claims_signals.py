"""Claims: which signals a sentence gives, what they weigh and how they are told."""

from __future__ import annotations

from importlib import resources

import pytest

from app.model.block import Block, BlockKind, Body
from app.model.reasons import told
from app.model.span import Span
from app.model.suggestion import Suggestion, SuggestionKind
from app.suggesting import languages as language_folders
from app.suggesting import suggest
from app.suggesting.claims import THRESHOLD, WEIGHTS
from app.suggesting.languages import words
from app.suggesting.languages.claim_words import ClaimWords
from app.text import sentences

LANGUAGES = sorted(
    folder.name
    for folder in resources.files(language_folders).iterdir()
    if folder.joinpath("claims.toml").is_file()
)


def claims(text: str, language: str = "en", kind: BlockKind = BlockKind.PARAGRAPH):
    body = Body((Block(kind, text),))
    found = suggest(body, sentences.split(body, language), language)
    return [one for one in found if one.kind is SuggestionKind.CLAIM]


def signals(text: str, language: str = "en") -> set[str]:
    (claim,) = claims(text, language)
    return {reason.signal.removeprefix("claim-") for reason in claim.reasons}


def test_a_claim_is_its_sentence_with_the_strongest_signal_for_a_rule():
    text = "What a day. The bridge cost the city 12 million euros in 2019."
    (claim,) = claims(text)
    assert text[claim.span.start : claim.span.end].startswith("The bridge")
    assert claim.rule == "claim/money"
    assert claim.score >= THRESHOLD


def test_reasons_are_told_in_words_with_the_words_they_fired_on():
    (claim,) = claims("According to the report, the army lost 300 trucks because of the flood.")
    phrases = [told(reason) for reason in claim.reasons]
    assert "a figure (300)" in phrases
    assert "attributed to a source (report)" in phrases
    assert "a cause (because of)" in phrases


@pytest.mark.parametrize(
    ("text", "signal"),
    [
        ("The ministry hired 4,000 teachers.", "figure"),
        ("The council spent 3 million dollars on it.", "money"),
        ("In 1998 the company moved its school to Norhaven.", "date"),
        ("Rents in Norhaven were higher than in the capital.", "comparison"),
        ("It was the largest fire in the history of the city.", "superlative"),
        ("The number of accidents in the city doubled.", "change"),
        ("The factory closed because of the war.", "cause"),
        ("The minister said that the law was signed.", "attribution"),
        ("The parliament ratified the agreement with Norhaven.", "act"),
        ("There was no hospital in the region.", "existence"),
        ("The report is at https://example.org/report.pdf for all.", "evidence"),
        ("The majority of the workers voted against it.", "amount"),
        ("He paid no taxes for his company.", "others"),
    ],
)
def test_each_signal_that_speaks_for_a_claim_is_named(text, signal):
    assert signal in signals(text)


@pytest.mark.parametrize(
    ("plain", "weaker", "signal"),
    [
        (
            "The city built 300 houses in 2019.",
            "Did the city build 300 houses in 2019?",
            "question",
        ),
        ("The rent fell by 12 percent.", "Sadly the good rent fell by 12 percent.", "opinion"),
        ("The rent fell by 12 percent.", "The rent may have fallen by 12 percent.", "hedge"),
        ("The city paid 300 euros a month.", "I paid 300 euros a month.", "first-person"),
        ("The city paid 300 euros a month.", "You paid 300 euros a month.", "address"),
    ],
)
def test_what_speaks_against_it_is_named_and_ranks_it_lower(plain, weaker, signal):
    (surer,), (less_sure,) = claims(plain), claims(weaker)
    assert signal in {reason.signal.removeprefix("claim-") for reason in less_sure.reasons}
    assert less_sure.score < surer.score


def test_reasons_against_it_stand_last():
    (claim,) = claims("I paid 300 euros a month to the city.")
    weights = [WEIGHTS[reason.signal.removeprefix("claim-")] for reason in claim.reasons]
    assert weights == sorted(weights, reverse=True)
    assert told(claim.reasons[-1]) == "but said of oneself (I)"


def test_a_sentence_of_nothing_but_opinion_is_no_claim():
    assert claims("I think that this is really wonderful.") == []
    assert claims("Ich finde das wirklich ganz wunderbar.", "de") == []


def test_code_and_table_rows_are_no_claims():
    text = "The city built 300 houses in 2019."
    assert claims(text)
    assert claims(text, kind=BlockKind.CODE) == []
    assert claims(text, kind=BlockKind.TABLE_ROW) == []


def test_a_claim_in_a_quote_has_its_speaker_for_a_claimant():
    (claim,) = claims("“The city built 300 houses in 2019,” said Ada Quast.")
    assert claim.fields.speaker == "Ada Quast"


def test_a_text_in_a_language_without_words_is_judged_by_figures_names_and_years():
    assert claims("Kaupunki Norhaven osti 300 taloa vuonna 2019 Suomesta.", "fi")
    assert claims("Kaupunki osti vanhan talon.", "fi") == []


def test_nouns_in_german_make_no_names_but_words_of_capitals_do():
    assert "name" not in signals("Der Hafen wurde im Jahr 2019 von der Regierung gekauft.", "de")
    assert "name" in signals("Die EU hat 2019 den Hafen von der Regierung gekauft.", "de")


def test_phrases_are_found_whatever_the_apostrophe_and_the_case():
    table = {"opinion": {"words": "d'accord", "phrases": ["je crois", "tout à fait"]}}
    lexicon = ClaimWords(table)
    found = lexicon.signals(["Je", "crois,", "d’accord,", "tout", "à", "fait"])
    assert found == {"opinion": "Je crois, d’accord, tout à fait"}


def test_an_open_word_stands_for_three_letters_or_more():
    lexicon = ClaimWords({"change": {"words": "steig… ge…t"}})
    assert lexicon.signals(["steigend", "gesagt"]) == {"change": "steigend, gesagt"}
    assert lexicon.signals(["steigt", "geht"]) == {}


def test_a_word_behind_a_minus_is_none_of_the_open_ones():
    lexicon = ClaimWords({"event": {"words": "…ed -united"}})
    assert lexicon.signals(["voted", "united", "reunited"]) == {"event": "voted, reunited"}


def test_a_short_word_of_capitals_is_another_than_the_small_one():
    lexicon = ClaimWords({"address": {"words": "us"}, "institution": {"words": "US"}})
    assert set(lexicon.signals(["the", "US", "navy"])) == {"institution", "name"}
    assert set(lexicon.signals(["help", "us", "all"])) == {"address"}


def test_an_age_is_no_figure_to_check():
    assert "figure" not in signals("The minister, aged 47, was elected mayor of Norhaven.")


def test_only_the_first_words_of_a_signal_are_told_each_once():
    lexicon = ClaimWords({})
    names = ["The", "Rhine", "Danube", "Rhine", "Vistula", "Dnieper", "Thames"]
    assert lexicon.signals(names) == {"name": "Rhine, Danube, Vistula"}


def test_the_capital_of_the_first_word_makes_no_name():
    lexicon = ClaimWords({})
    assert lexicon.signals(["The", "mayor"]) == {}
    assert lexicon.signals(["The", "Mayor", "@Quast"]) == {"name": "Mayor"}


def test_marks_without_end_within_a_word_are_passed_over_at_once():
    lexicon = ClaimWords({"change": {"words": "steig…"}})
    assert list(lexicon.signals(["x" + "!" * 300_000 + "steigend"])) == ["change"]


def test_more_words_than_are_remembered_are_read_all_the_same():
    lexicon = ClaimWords({"change": {"words": "rose"}})
    assert lexicon.signals([*map(str, range(30_000)), "rose"])["change"] == "rose"
    assert lexicon.signals(["it", "rose"]) == {"change": "rose"}


def test_a_word_too_long_to_be_remembered_is_read_all_the_same():
    lexicon = ClaimWords({"change": {"words": "steig…"}})
    word = "steig" + "e" * 100_000
    assert lexicon.signals([word]) == {"change": word}


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_table_of_words_is_a_signal_with_a_weight_a_phrase_and_a_source(language):
    for signal, table in words(language, "claims").items():
        assert signal in WEIGHTS
        assert table["source"]
        assert all(len(phrase.split()) > 1 for phrase in table.get("phrases", ()))
        assert set(table) <= {"source", "words", "phrases", "nouns_capitalised"}


@pytest.mark.parametrize("signal", WEIGHTS)
def test_each_signal_can_be_told(signal):
    from app.model.suggestion import Reason

    assert "{" not in told(Reason(f"claim-{signal}", "some words"))


def test_a_sentence_without_words_is_no_claim():
    body = Body((Block(BlockKind.PARAGRAPH, "…!"),))
    found: tuple[Suggestion, ...] = suggest(body, (Span(0, 2),), "en")
    assert [one for one in found if one.kind is SuggestionKind.CLAIM] == []
