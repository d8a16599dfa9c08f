"""Annotating through the façade: spans, tags, fields, coders, and what a change tells."""

from __future__ import annotations

import csv
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from app.errors import InvalidInputError, NotFoundError
from app.library import Library
from app.model.annotation import AnchorState, Annotation, Fields, Status
from app.model.change import Change
from app.model.ids import AnnotationId, ArticleId, TagId
from app.model.report import Outcome
from app.model.span import Span

AddArticle = Callable[..., ArticleId]
SpanOf = Callable[[ArticleId, str], Span]

TEXT = ("Harbour posts a record", "It moved 4,200 boxes. “A good sign,” said Reed. More to come.")


@pytest.fixture
def article(add: AddArticle) -> ArticleId:
    return add(*TEXT, language="en")


@pytest.fixture
def claim(library: Library) -> TagId:
    return library.tag_named("claim").id


@pytest.fixture
def quote(library: Library) -> TagId:
    return library.tag_named("quote").id


def only(change: Change) -> AnnotationId:
    (annotation_id,) = change.annotations
    return annotation_id


def tags_on(library: Library, article_id: ArticleId) -> list[tuple[str, tuple[str, ...]]]:
    names = {tag.id: tag.name for tag in library.tags()}
    return [
        (annotation.quote, tuple(names[tag] for tag in annotation.tags))
        for annotation in library.annotations(article_id)
    ]


# ---------------------------------------------------------------------------- making


def test_an_annotation_keeps_its_words_their_surroundings_and_its_fields(
    library: Library, article: ArticleId, quote: TagId, span_of: SpanOf
) -> None:
    span = span_of(article, "“A good sign,”")
    fields = Fields(note="*Nice*", speaker="Reed", speaker_role="director", status=Status.DISPUTED)
    change = library.annotate(article, span, [quote], fields)
    annotation = library.annotation(only(change))
    assert annotation.quote == "“A good sign,”"
    assert (annotation.span, annotation.anchor) == (span, AnchorState.EXACT)
    assert annotation.tags == (quote,)
    assert annotation.fields == fields
    assert annotation.origin == "manual"
    assert annotation.selectors is not None
    assert annotation.selectors.prefix.endswith("boxes. ")
    assert annotation.selectors.suffix.startswith(" said Reed.")
    assert library.annotation_id(annotation.uid) == annotation.id
    assert library.annotation_id(str(annotation.id)) == annotation.id
    assert library.speakers() == ("Reed",)


def test_a_change_names_exactly_what_was_touched(
    library: Library, add: AddArticle, article: ArticleId, claim: TagId
) -> None:
    other = add("Another article", "With other words.")
    change = library.annotate(article, Span(0, 7), [claim])
    annotation = library.annotation(only(change))
    assert change.articles == {article}
    assert change.created == (annotation.uid,)
    assert change.tables == {"annotation", "annotation_tag", "anchor"}
    assert change.label == "Tag as {tag}"

    second = only(library.annotate(other, Span(0, 7)))
    both = library.edit_annotation(annotation.id, note="x")
    assert (both.articles, both.annotations, both.created) == ({article}, {annotation.id}, ())
    both = library.trash_annotations([annotation.id, second])
    assert (both.articles, both.annotations) == ({article, other}, {annotation.id, second})
    undone = library.undo()
    assert (undone.articles, undone.annotations) == ({article, other}, {annotation.id, second})


def test_subscribers_hear_of_each_commit_and_of_nothing_else(
    library: Library, article: ArticleId, claim: TagId
) -> None:
    heard: list[Change] = []
    end = library.subscribe(heard.append)
    change = library.annotate(article, Span(0, 7), [claim])
    library.set_position(article, 3)
    library.add_tag([only(change)], claim)  # it has that tag already
    with library.step("Two at once"):
        library.star_articles([article], starred=True)
        library.mark_articles([article], read=True)
    end()
    library.undo()
    assert [told.label for told in heard] == ["Tag as {tag}", "Two at once"]
    assert heard[0] == change


@pytest.mark.parametrize("span", [Span(3, 3), Span(5, 2), Span(-1, 4), Span(0, 10_000)])
def test_a_span_that_is_empty_or_outside_the_text_is_refused(
    library: Library, article: ArticleId, span: Span
) -> None:
    with pytest.raises(InvalidInputError, match=r"is empty or outside the text, which has \d+"):
        library.annotate(article, span)
    assert library.annotations(article) == ()
    step = library.undoable()
    assert step is not None
    assert step.label == "Import {title}"


def test_what_is_not_there_is_said_by_name(
    library: Library, article: ArticleId, claim: TagId
) -> None:
    with pytest.raises(NotFoundError, match="no article number 99"):
        library.annotate(ArticleId(99), Span(0, 1))
    with pytest.raises(NotFoundError, match="no tag number 99"):
        library.annotate(article, Span(0, 1), [TagId(99)])
    with pytest.raises(NotFoundError, match="no annotation number 99"):
        library.add_tag([AnnotationId(99)], claim)
    with pytest.raises(NotFoundError, match="no annotation number 99"):
        library.edit_annotation(AnnotationId(99), note="x")
    with pytest.raises(NotFoundError, match="no annotation “nobody”"):
        library.annotation_id("nobody")
    assert library.annotations(article) == ()


def test_the_whole_article_can_be_annotated_and_comes_first(
    library: Library, article: ArticleId, claim: TagId, quote: TagId
) -> None:
    for span in (Span(8, 13), Span(0, 7), Span(0, 3)):
        library.annotate(article, span, [claim])
    whole = only(library.annotate(article, None, [quote], Fields(note="An agency report")))
    shown = library.annotations(article)
    assert [annotation.span for annotation in shown] == [None, (0, 3), (0, 7), (8, 13)]
    assert shown[0].id == whole
    assert (shown[0].quote, shown[0].anchor) == ("", AnchorState.EXACT)


# ---------------------------------------------------------------------------- toggling


def test_toggling_a_tag_twice_leaves_no_annotation(
    library: Library, article: ArticleId, claim: TagId
) -> None:
    library.toggle_tag(article, Span(0, 7), claim)
    assert tags_on(library, article) == [("Harbour", ("claim",))]
    library.toggle_tag(article, Span(0, 7), claim)
    assert tags_on(library, article) == []
    assert len(library.trashed_annotations()) == 1
    library.toggle_tag(article, Span(0, 7), claim)
    assert tags_on(library, article) == [("Harbour", ("claim",))]


def test_a_second_tag_joins_the_annotation_on_exactly_that_span(
    library: Library, article: ArticleId, claim: TagId, quote: TagId
) -> None:
    library.toggle_tag(article, Span(0, 7), claim)
    library.toggle_tag(article, Span(0, 7), quote)
    library.toggle_tag(article, Span(0, 8), quote)
    assert tags_on(library, article) == [("Harbour", ("claim", "quote")), ("Harbour ", ("quote",))]
    library.toggle_tag(article, Span(0, 7), claim)
    assert tags_on(library, article)[0] == ("Harbour", ("quote",))


@pytest.mark.parametrize("field", ["note", "speaker", "value", "unit", "qualifier"])
def test_an_annotation_that_says_something_survives_its_last_tag(
    library: Library, article: ArticleId, claim: TagId, field: str
) -> None:
    made = only(library.toggle_tag(article, Span(0, 7), claim))
    library.edit_annotation(made, **{field: "7"})
    library.toggle_tag(article, Span(0, 7), claim)
    assert tags_on(library, article) == [("Harbour", ())]
    library.toggle_tag(article, Span(0, 7), claim)
    (kept,) = library.annotations(article)
    assert (kept.id, kept.tags) == (made, (claim,))


def test_removing_a_tag_by_name_keeps_the_annotation(
    library: Library, article: ArticleId, claim: TagId
) -> None:
    first = only(library.annotate(article, Span(0, 7), [claim]))
    second = only(library.annotate(article, Span(8, 13), [claim]))
    change = library.remove_tag([first, second], claim)
    assert change.annotations == {first, second}
    assert tags_on(library, article) == [("Harbour", ()), ("posts", ())]
    assert not library.remove_tag([first], claim)


def test_two_coders_on_one_span_do_not_touch_each_other(
    library: Library, article: ArticleId, claim: TagId, tmp_path: Path
) -> None:
    mine = only(library.toggle_tag(article, Span(0, 7), claim))
    file = tmp_path / "theirs.csv"
    library.export(file)
    with file.open(encoding="utf-8-sig", newline="") as opened:
        (row,) = csv.DictReader(opened)
    row.update(annotation_id="0190b5a0-0000-7000-8000-000000000001", coder="Coder 2")
    with file.open("w", encoding="utf-8-sig", newline="") as opened:
        writer = csv.DictWriter(opened, row)
        writer.writeheader()
        writer.writerow(row)
    assert library.import_annotations(file).count(Outcome.ADDED) == 1
    assert tags_on(library, article) == [("Harbour", ("claim",))] * 2

    library.toggle_tag(article, Span(0, 7), claim)
    (theirs,) = library.annotations(article)
    assert theirs.uid == "0190b5a0-0000-7000-8000-000000000001"
    assert theirs.coder_id != library.coder().id
    assert library.annotation(mine).trashed_at
    library.toggle_tag(article, Span(0, 7), claim)
    assert tags_on(library, article) == [("Harbour", ("claim",))] * 2


# ---------------------------------------------------------------------------- fields


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("4200", "4200"),
        ("4200.50", "4200.50"),
        (" 7 ", "7"),
        ("-0.10", "-0.10"),
        ("1e3", "1000"),
        ("12345678901234567890.1", "12345678901234567890.1"),
        ("0.00000001", "0.00000001"),
        ("", ""),
    ],
)
def test_a_value_is_kept_as_a_plain_decimal(
    library: Library, article: ArticleId, written: str, kept: str
) -> None:
    made = only(library.annotate(article, Span(0, 7), fields=Fields(value="1", value_high="2")))
    library.edit_annotation(made, value=written, value_high=written)
    fields = library.annotation(made).fields
    assert (fields.value, fields.value_high) == (kept, kept)


@pytest.mark.parametrize("written", ["4,200", "four", "1_000", "NaN", "inf", "1e9999", "5 %"])
def test_what_is_no_number_is_refused_with_a_sentence(
    library: Library, article: ArticleId, written: str
) -> None:
    made = only(library.annotate(article, Span(0, 7), fields=Fields(value="1")))
    with pytest.raises(InvalidInputError, match="is no number: write digits and a point"):
        library.edit_annotation(made, value=written)
    assert library.annotation(made).fields.value == "1"


def test_status_and_field_names_are_checked(library: Library, article: ArticleId) -> None:
    made = only(library.annotate(article, Span(0, 7)))
    library.edit_annotation(made, status="refuted")
    assert library.annotation(made).fields.status is Status.REFUTED
    with pytest.raises(InvalidInputError, match="there are unchecked, confirmed, disputed, refut"):
        library.edit_annotation(made, status="true")
    with pytest.raises(InvalidInputError, match="no field “colour”"):
        library.edit_annotation(made, colour="red")


def test_an_edit_that_changes_nothing_is_no_step(library: Library, article: ArticleId) -> None:
    made = only(library.annotate(article, Span(0, 7), fields=Fields(note="same")))
    steps = len(library.history())
    assert not library.edit_annotation(made, note="same")
    assert len(library.history()) == steps


def test_trashed_annotations_come_back_as_they_were(
    library: Library, article: ArticleId, claim: TagId
) -> None:
    made = only(library.annotate(article, Span(0, 7), [claim], Fields(note="keep me")))
    before = library.annotation(made)
    library.trash_annotations([made])
    assert library.annotations(article) == ()
    assert [annotation.id for annotation in library.trashed_annotations()] == [made]
    library.restore_annotations([made])
    assert _unstamped(library.annotation(made)) == _unstamped(before)


def _unstamped(annotation: Annotation) -> Annotation:
    return replace(annotation, modified_at="")
