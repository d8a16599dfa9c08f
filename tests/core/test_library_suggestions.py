"""What the rules propose in an article: kept, accepted, dismissed, and settled for good."""

from __future__ import annotations

import csv
from collections.abc import Callable
from pathlib import Path

import pytest

from app.errors import InvalidInputError, NotFoundError
from app.library import Library
from app.model.annotation import MANUAL, Annotation, Fields
from app.model.ids import ArticleId
from app.model.span import Span
from app.model.suggestion import Suggestion, SuggestionKind

QUOTE, FIGURE, CLAIM = SuggestionKind.QUOTE, SuggestionKind.FIGURE, SuggestionKind.CLAIM

HEADLINE = "Hafen kauft neue Kräne"
TEXT = (
    "„Wir brauchen die neuen Kräne sehr dringend“, sagte Direktorin Ada Krämer am Montag.",
    "Die Stadt bezahlt dafür 4,2 Millionen Euro. Im Vorjahr waren es 300.000 Euro weniger.",
)

AddArticle = Callable[..., ArticleId]
SpanOf = Callable[[ArticleId, str], Span]


@pytest.fixture
def article(add: AddArticle) -> ArticleId:
    return add(HEADLINE, *TEXT, language="de", file=b"one")


def words(library: Library, article_id: ArticleId, kind: SuggestionKind) -> list[str]:
    """Return the words of the suggestions of a kind."""
    text = library.open_article(article_id).text
    found = library.suggestions(article_id)
    return [one.span.of(text) for one in found if one.kind is kind]


def of_kind(library: Library, article_id: ArticleId, kind: SuggestionKind) -> list[Suggestion]:
    return [one for one in library.suggestions(article_id) if one.kind is kind]


def only(library: Library, article_id: ArticleId) -> Annotation:
    (annotation,) = library.annotations(article_id)
    return annotation


def tag_names(library: Library, annotation: Annotation) -> list[str]:
    names = {tag.id: tag.name for tag in library.tags()}
    return [names[tag_id] for tag_id in annotation.tags]


# ---------------------------------------------------------------------------- what is offered


def test_an_article_offers_its_quotes_and_figures(library: Library, article: ArticleId) -> None:
    (quote,) = words(library, article, QUOTE)
    assert "Wir brauchen die neuen Kräne" in quote
    assert words(library, article, FIGURE) == ["4,2 Millionen Euro", "300.000 Euro"]
    assert library.annotations(article) == ()


def test_suggestions_that_were_derived_are_kept(library: Library, article: ArticleId) -> None:
    derived = library.suggestions(article)
    assert derived
    database = library._store.database
    with database.transaction():
        database.execute("UPDATE suggestion SET score = 77")
    assert {one.score for one in library.suggestions(article)} == {77}


def test_an_import_derives_none(library: Library, article: ArticleId) -> None:
    assert library._store.database.number("SELECT count(*) FROM suggestion") == 0
    library.suggestions(article)
    assert library._store.database.number("SELECT count(*) FROM suggestion") > 0


def test_suggestions_are_derived_anew_for_other_sentences(
    library: Library, article: ArticleId, span_of: SpanOf
) -> None:
    (claim,) = words(library, article, CLAIM)
    library.split_sentence(article, span_of(article, claim).start + claim.index(" ") + 1)
    assert claim not in words(library, article, CLAIM)
    library.undo()
    assert words(library, article, CLAIM) == [claim]


def test_suggestions_are_derived_anew_in_another_language(
    library: Library, article: ArticleId
) -> None:
    library.suggestions(article)
    library.edit_article(article, language="en")
    assert "4,2 Millionen Euro" not in words(library, article, FIGURE)


def test_a_name_the_library_came_to_know_completes_a_surname(
    library: Library, article: ArticleId, add: AddArticle
) -> None:
    said = "„Die Kräne sind im Hafen längst bestellt und auch bezahlt“, sagte Krämer am Dienstag."
    other = add("Kräne bestellt", said, language="de")
    assert [one.fields.speaker for one in of_kind(library, other, QUOTE)] == ["Krämer"]
    library.accept_suggestions(article, of_kind(library, article, QUOTE))
    assert [one.fields.speaker for one in of_kind(library, other, QUOTE)] == ["Ada Krämer"]


def test_a_library_that_is_only_read_proposes_too(library: Library, article: ArticleId) -> None:
    with Library.open(library.path, read_only=True) as reading:
        assert words(reading, article, FIGURE) == ["4,2 Millionen Euro", "300.000 Euro"]
    assert library._store.database.number("SELECT count(*) FROM suggestion") == 0


def test_no_article_no_suggestions(library: Library) -> None:
    for ask in (library.suggestions, library.dismissed):
        with pytest.raises(NotFoundError):
            ask(ArticleId(7))


def test_emptying_the_trash_takes_what_was_derived_along(
    library: Library, article: ArticleId, add: AddArticle
) -> None:
    other = add("Andere Kräne", *TEXT, language="de")
    for each in (article, other):
        library.suggestions(each)
    library.dismiss_suggestions(article, library.suggestions(article)[:1])
    library.trash_articles([article])
    library.empty_trash()
    count = library._store.database.number
    assert library.check().problems == ()
    for table in ("suggestion", "suggestion_state"):
        assert count(f"SELECT count(DISTINCT version_id) FROM {table}") == 1
    stray = "suggestion_id NOT IN (SELECT id FROM suggestion)"
    assert count(f"SELECT count(*) FROM suggestion_key WHERE {stray}") == 0


# ---------------------------------------------------------------------------- yes


def test_an_accepted_quote_has_speaker_tag_and_rule(library: Library, article: ArticleId) -> None:
    (quote,) = of_kind(library, article, QUOTE)
    change = library.accept_suggestions(article, [quote])
    annotation = only(library, article)
    assert change.annotations == {annotation.id}
    assert tag_names(library, annotation) == ["quote"]
    assert annotation.span == quote.span
    assert annotation.fields.speaker == "Ada Krämer"
    assert annotation.origin == quote.rule != MANUAL
    assert of_kind(library, article, QUOTE) == []
    library.undo()
    assert library.annotations(article) == ()
    assert of_kind(library, article, QUOTE) == [quote]


def test_all_figures_are_accepted_as_one_step(library: Library, article: ArticleId) -> None:
    figures = of_kind(library, article, FIGURE)
    library.accept_suggestions(article, figures)
    said = [annotation.fields for annotation in library.annotations(article)]
    assert [(each.value, each.unit_code) for each in said] == [
        ("4200000", "EUR"),
        ("300000", "EUR"),
    ]
    step = library.undoable()
    assert step is not None
    assert step.title == "Accept 2 suggestions"
    library.undo()
    assert library.annotations(article) == ()


def test_what_is_edited_goes_before_what_is_proposed(library: Library, article: ArticleId) -> None:
    (quote,) = of_kind(library, article, QUOTE)
    shorter = quote._replace(span=Span(quote.span.start + 1, quote.span.end - 1))
    library.accept_suggestions(article, [shorter], speaker="A. Krämer", note="am Telefon")
    annotation = only(library, article)
    assert annotation.span == shorter.span
    assert (annotation.fields.speaker, annotation.fields.note) == ("A. Krämer", "am Telefon")
    assert of_kind(library, article, QUOTE) == []


def test_a_value_that_is_none_is_refused_and_nothing_written(
    library: Library, article: ArticleId
) -> None:
    figures = of_kind(library, article, FIGURE)
    for wrong in ({"value": "viele"}, {"colour": "red"}):
        with pytest.raises(InvalidInputError):
            library.accept_suggestions(article, figures, **wrong)
    with pytest.raises(InvalidInputError):
        library.accept_suggestions(article, [figures[0]._replace(span=Span(5, 10_000))])
    assert library.annotations(article) == ()
    assert of_kind(library, article, FIGURE) == figures


def test_an_annotation_on_the_very_words_gets_the_tag_and_what_it_leaves_open(
    library: Library, article: ArticleId
) -> None:
    (quote,) = of_kind(library, article, QUOTE)
    library.annotate(article, quote.span, [], Fields(note="wichtig", speaker="Die Chefin"))
    library.accept_suggestions(article, [quote])
    annotation = only(library, article)
    assert tag_names(library, annotation) == ["quote"]
    assert annotation.origin == MANUAL
    assert annotation.fields.speaker == "Die Chefin"
    assert annotation.fields.note == "wichtig"
    assert annotation.fields.speaker_role == quote.fields.speaker_role


def test_a_quote_and_a_claim_on_the_same_words_make_one_annotation(
    library: Library, article: ArticleId
) -> None:
    (quote,) = of_kind(library, article, QUOTE)
    claim = Suggestion(CLAIM, quote.span, "claim/own")
    library.accept_suggestions(article, [quote, claim])
    assert tag_names(library, only(library, article)) == ["claim", "quote"]


def test_a_tag_that_was_renamed_or_moved_is_the_same_tag(
    library: Library, article: ArticleId
) -> None:
    library.edit_tag(library.tag_named("figure").id, name="Zahl")
    figures = of_kind(library, article, FIGURE)
    library.accept_suggestions(article, figures[:1])
    assert tag_names(library, only(library, article)) == ["Zahl"]


def test_a_tag_that_was_deleted_is_made_anew(library: Library, article: ArticleId) -> None:
    library.trash_tag(library.tag_named("figure").id)
    library.accept_suggestions(article, of_kind(library, article, FIGURE)[:1])
    assert tag_names(library, only(library, article)) == ["figure"]
    made = library.tag_named("figure")
    assert (made.colour, made.parent_id) == ("green", None)
    assert made.definition.startswith("A number")
    library.undo()
    assert [tag.name for tag in library.tags()] == ["claim", "quote"]


def test_the_table_tells_hand_from_rule(
    library: Library, article: ArticleId, span_of: SpanOf, tmp_path: Path
) -> None:
    quote = library.tag_named("quote").id
    library.annotate(article, span_of(article, "neue Kräne"), [quote])
    (accepted,) = of_kind(library, article, QUOTE)
    library.accept_suggestions(article, [accepted])
    library.export(tmp_path / "out.csv")
    with (tmp_path / "out.csv").open(encoding="utf-8-sig", newline="") as file:
        origins = [row["origin"] for row in csv.DictReader(file)]
    assert origins == [MANUAL, accepted.rule]


# ---------------------------------------------------------------------------- what is settled


@pytest.mark.parametrize("marked", [TEXT[0], "Wir brauchen"])
def test_what_a_person_marked_by_hand_is_not_proposed_again(
    library: Library, article: ArticleId, span_of: SpanOf, marked: str
) -> None:
    (quote,) = of_kind(library, article, QUOTE)
    tag = library.tag_named("quote").id
    change = library.toggle_tag(article, span_of(article, marked), tag)
    assert of_kind(library, article, QUOTE) == []
    library.trash_annotations(list(change.annotations))
    assert of_kind(library, article, QUOTE) == [quote]


def test_another_tag_on_the_words_settles_nothing(
    library: Library, article: ArticleId, span_of: SpanOf
) -> None:
    library.toggle_tag(article, span_of(article, TEXT[0]), library.tag_named("claim").id)
    assert len(of_kind(library, article, QUOTE)) == 1


def test_an_accepted_one_stays_settled_when_it_is_resized_or_tagged_otherwise(
    library: Library, article: ArticleId
) -> None:
    (quote,) = of_kind(library, article, QUOTE)
    (made,) = library.accept_suggestions(article, [quote]).annotations
    library.resize_annotation(made, Span(quote.span.start, quote.span.end - 9))
    assert of_kind(library, article, QUOTE) == []
    library.create_tag("frame")
    library.add_tag([made], library.tag_named("frame").id)
    library.remove_tag([made], library.tag_named("quote").id)
    assert of_kind(library, article, QUOTE) == []
