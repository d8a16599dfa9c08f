"""What a library knows of its speakers, and how one text names them, finds who is quoted."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from app.model.block import Block, BlockKind, Body
from app.model.reasons import told
from app.model.suggestion import KnownWords, QuoteKind, Suggestion, SuggestionKind
from app.suggesting import suggest
from app.text.sentences import split


def quotes(text: str, language: str = "de", known: KnownWords | None = None) -> list[Suggestion]:
    body = Body(tuple(Block(BlockKind.PARAGRAPH, line) for line in text.split("\n")))
    found = suggest(body, split(body, language), language, known)
    return [one for one in found if one.kind is SuggestionKind.QUOTE]


def test_a_surname_is_completed_from_the_speakers_of_the_library() -> None:
    known = KnownWords(speakers=("Mark Rutte", "Lena Vogt"))
    (quote,) = quotes("Rutte zei: “Wij gaan door met het plan.”", "nl", known)
    assert quote.fields.speaker == "Mark Rutte"
    assert quote.fields.speaker_as_written == "Rutte"


def test_a_surname_of_two_speakers_is_left_as_it_stands_and_one_proposed() -> None:
    known = KnownWords(speakers=("Anna Rutte", "Mark Rutte"))
    (quote,) = quotes("Rutte zei: “Wij gaan door met het plan.”", "nl", known)
    assert (quote.fields.speaker, quote.other_speaker) == ("Rutte", "Anna Rutte")


def test_the_text_completes_a_surname_before_the_library_does() -> None:
    known = KnownWords(speakers=("Karl Vogt",))
    text = "Lena Vogt war in Kiel. Vogt sagte: „Das Geld reicht nicht.“"
    assert quotes(text, known=known)[0].fields.speaker == "Lena Vogt"


def test_a_pronoun_is_never_a_name_but_proposes_the_last_person_it_may_stand_for() -> None:
    text = (
        "Feuerwehrchef Jan Petersen traf Ministerin Lena Vogt.\n„Wir kamen zu spät“, sagte sie.\n"
        "„Wir auch“, sagte er."
    )
    she, he = quotes(text)
    assert (she.fields.speaker, she.fields.speaker_as_written) == ("", "sie")
    assert (she.other_speaker, he.other_speaker) == ("Lena Vogt", "Jan Petersen")


def test_a_title_the_library_has_learnt_belongs_to_the_role() -> None:
    text = "Landesvater Jonas Brandt sagte: „Es reicht jetzt wirklich.“"
    known = KnownWords(titles=frozenset({"landesvater"}))
    (quote,) = quotes(text, known=known)
    assert (quote.fields.speaker, quote.fields.speaker_role) == ("Jonas Brandt", "Landesvater")


def test_a_quote_that_fills_the_next_paragraph_goes_on() -> None:
    text = "Tom Archer said: “We had no warning.”\n“The crane fell at once.”"
    assert [one.fields.speaker for one in quotes(text, "en")] == ["Tom Archer"] * 2


def test_a_speaker_does_not_go_on_beyond_a_sentence_of_somebody_else() -> None:
    text = "Tom Archer said: “We had no warning.”\nThe night was cold.\n“The crane fell at once.”"
    assert [one.fields.speaker for one in quotes(text, "en")] == ["Tom Archer", ""]


def test_the_subject_of_what_somebody_reports_is_not_who_speaks() -> None:
    text = "Trent said the string of accidents demands “more caution from every one of us”."
    assert quotes(text, "en")[0].fields.speaker_as_written == "Trent"


def test_brackets_and_initials_do_not_part_a_name_from_its_verb() -> None:
    text = "Rep. Paul D. Ryland (R-Wis.) said: “We need more listening.”"
    assert quotes(text, "en")[0].fields.speaker == "Paul D. Ryland"


def test_a_report_has_its_own_verbs_speaker() -> None:
    text = "Ada Quast sagte, dass Jonas Brandt den Kran gesperrt habe."
    (report,) = quotes(text)
    assert report.quote_kind is QuoteKind.INDIRECT
    assert report.fields.speaker == "Ada Quast"


def test_each_reason_is_told_in_words() -> None:
    text = (
        "Lena Vogt war in Kiel. Vogt sagte: „Das Geld reicht nicht.“ Es werde knapp."
        "\n„Nein“, so er. Laut Polizei fehlen 300 Euro."
    )
    for one in quotes(text):
        assert all(told(reason) for reason in one.reasons)


def test_a_heading_and_a_folded_block_name_nobody() -> None:
    body = Body(
        (
            Block(BlockKind.PARAGRAPH, "Ada Quast sagte, sie gehe.", boilerplate="menu"),
            Block(BlockKind.PARAGRAPH, "„Es brennt noch immer“, rief jemand."),
        )
    )
    found = suggest(body, split(body, "de"), "de")
    assert [one.fields.speaker_as_written for one in found if one.quote_kind] == ["jemand"]


def test_a_wall_of_words_without_a_full_stop_reports_nothing() -> None:
    said = "sagte Ada Quast, dass es brenne, "
    assert len(quotes(said)) == 1
    assert quotes(said * 200) == []


WORDS = (
    "sagte so laut dass sei Ada Quast der von er zu zufolge nach Angaben soll und wie a-t-il Wie"
)
MARKS = ["„", "“", "»", "«", '"', ", ", ": ", ". ", "? ", "(", ")", "\n", "…", "–", "🎻 ", "l’"]
PIECES = st.sampled_from([*MARKS, *(f"{word} " for word in WORDS.split())])


@given(st.lists(PIECES, max_size=40), st.sampled_from(["de", "en", "fr", "pl", "xx", ""]))
def test_no_text_breaks_the_rules_and_each_mention_is_in_it(
    pieces: list[str], language: str
) -> None:
    text = "".join(pieces)
    for one in quotes(text, language):
        assert 0 <= one.span.start < one.span.end <= len(text)
        assert one.fields.speaker_as_written in text
        assert one.cue in text
