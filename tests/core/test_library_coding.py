"""Links between annotations, variables and notes, as a person uses them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from app.errors import InvalidInputError
from app.library import Library
from app.model.annotation import Status
from app.model.ids import AnnotationId, ArticleId
from app.model.link import LinkKind
from app.model.variable import VariableTarget

AddArticle = Callable[..., ArticleId]
SpanOf = Callable[[ArticleId, str], object]


@pytest.fixture
def two(library: Library, add: AddArticle) -> tuple[AnnotationId, AnnotationId]:
    """Return an annotation in each of two articles."""
    made = []
    for title, outlet in (("Cranes arrive", "Ledger"), ("No cranes yet", "Courier")):
        article_id = add(title, "Two cranes came on Monday.", outlet=outlet)
        text = library.open_article(article_id)
        (annotation_id,) = library.annotate(article_id, text.sentences[1]).annotations
        made.append(annotation_id)
    return made[0], made[1]


# ---------------------------------------------------------------------------- links


def test_a_link_is_seen_from_both_ends(
    library: Library, two: tuple[AnnotationId, AnnotationId]
) -> None:
    one, other = two
    change = library.link_annotations(one, other, "contradicts")
    assert change.annotations == {one, other}
    assert len(change.articles) == 2
    (here,) = library.links_of(one)
    (there,) = library.links_of(other)
    assert (here.kind, here.outgoing, here.other) == (LinkKind.CONTRADICTS, True, other)
    assert (there.outgoing, there.other, there.article_title) == (False, one, "Cranes arrive")
    assert here.outlet == "Courier"
    assert here.quote == "Two cranes came on Monday."


def test_a_link_is_made_once_and_the_same_said_back_is_the_same(
    library: Library, two: tuple[AnnotationId, AnnotationId]
) -> None:
    one, other = two
    library.link_annotations(one, other, "same")
    assert not library.link_annotations(other, one, "same")
    assert library.link_annotations(other, one, "supports")
    assert len(library.links_of(one)) == 2


def test_a_link_that_was_removed_comes_back_with_undo(
    library: Library, two: tuple[AnnotationId, AnnotationId]
) -> None:
    one, other = two
    library.link_annotations(one, other, "supports")
    library.remove_links([end.link_id for end in library.links_of(other)])
    assert library.links_of(one) == ()
    assert library.undo().annotations == {one, other}
    assert len(library.links_of(one)) == 1


def test_a_link_hides_while_its_other_end_is_in_the_trash(
    library: Library, two: tuple[AnnotationId, AnnotationId]
) -> None:
    one, other = two
    library.link_annotations(one, other)
    library.trash_annotations([other])
    assert library.links_of(one) == ()
    library.restore_annotations([other])
    assert len(library.links_of(one)) == 1
    library.trash_articles([library.annotation(other).article_id])
    assert library.links_of(one) == ()


@pytest.mark.parametrize("kind", ["", "likes", "Same"])
def test_an_unknown_kind_of_link_is_refused(
    library: Library, two: tuple[AnnotationId, AnnotationId], kind: str
) -> None:
    with pytest.raises(InvalidInputError, match="no kind of link"):
        library.link_annotations(*two, kind)


def test_an_annotation_is_not_linked_to_itself(
    library: Library, two: tuple[AnnotationId, AnnotationId]
) -> None:
    with pytest.raises(InvalidInputError, match="itself"):
        library.link_annotations(two[0], two[0])


def test_emptying_the_trash_takes_links_and_answers_along(
    library: Library, two: tuple[AnnotationId, AnnotationId]
) -> None:
    one, other = two
    library.link_annotations(one, other)
    library.create_variable("tone", target="annotation")
    library.set_variable(library.variables()[0].id, other, "shrill")
    library.trash_annotations([other])
    library.empty_trash()
    assert library.check().ok
    assert library.links_of(one) == ()


# ---------------------------------------------------------------------------- variables


def test_a_choice_takes_its_choices_only(library: Library, add: AddArticle) -> None:
    article_id = add("Cranes arrive", "Two cranes came.")
    library.create_variable("tone", kind="choice", choices=["calm", " shrill ", "calm", ""])
    (tone,) = library.variables()
    assert tone.choices == ("calm", "shrill")
    library.set_variable(tone.id, article_id, "shrill")
    with pytest.raises(InvalidInputError, match="there are calm, shrill"):
        library.set_variable(tone.id, article_id, "loud")
    (value,) = library.variable_values(article_id)
    assert (value.value, value.article_id) == ("shrill", article_id)


def test_a_number_is_kept_as_a_plain_decimal(library: Library, add: AddArticle) -> None:
    article_id = add("Cranes arrive", "Two cranes came.")
    library.create_variable("sources", kind="number")
    (sources,) = library.variables()
    library.set_variable(sources.id, article_id, "1e2")
    assert library.variable_values(article_id)[0].value == "100"
    with pytest.raises(InvalidInputError, match="no number"):
        library.set_variable(sources.id, article_id, "many")


def test_answers_typed_one_after_the_other_are_one_step(library: Library, add: AddArticle) -> None:
    article_id = add("Cranes arrive", "Two cranes came.")
    library.create_variable("genre")
    (genre,) = library.variables()
    for typed in ("r", "re", "report"):
        library.set_variable(genre.id, article_id, typed)
    library.undo()
    assert library.variable_values(article_id) == ()
    library.redo()
    assert library.variable_values(article_id)[0].value == "report"


def test_variables_keep_their_order_and_their_target(library: Library) -> None:
    for name in ("genre", "frame"):
        library.create_variable(name)
    library.create_variable("frame", target="annotation")
    genre, frame, of_annotation = library.variables()
    library.arrange_variables([frame.id, genre.id, of_annotation.id])
    assert [each.name for each in library.variables(VariableTarget.ARTICLE)] == ["frame", "genre"]
    with pytest.raises(InvalidInputError, match="already"):
        library.edit_variable(genre.id, name="frame")


def test_a_deleted_variable_comes_back_with_its_answers(library: Library, add: AddArticle) -> None:
    article_id = add("Cranes arrive", "Two cranes came.")
    library.create_variable("genre")
    (genre,) = library.variables()
    library.set_variable(genre.id, article_id, "report")
    library.trash_variable(genre.id)
    assert library.variables() == ()
    assert library.variable_values(article_id) == ()
    library.undo()
    assert library.variable_values(article_id)[0].value == "report"


# ---------------------------------------------------------------------------- notes


def test_an_article_and_the_library_have_a_note_each(
    library: Library, add: AddArticle, tmp_path: Path
) -> None:
    article_id = add("Cranes arrive", "Two cranes came.")
    library.write_note(article_id, "Ask the *harbour*.")
    library.write_note(None, "For the spring issue.")
    library.close()
    with Library.open(tmp_path / "Mine.pressmark") as again:
        on_article, on_library = again.note_on(article_id), again.note_on(None)
        assert on_article is not None
        assert on_article.text == "Ask the *harbour*."
        assert on_library is not None
        assert on_library.text == "For the spring issue."


def test_a_note_that_is_emptied_is_gone_and_typing_joins(library: Library) -> None:
    for typed in ("A", "As", "Ask"):
        library.write_note(None, typed)
    assert not library.write_note(None, "Ask")
    library.write_note(None, " \n")
    assert library.note_on(None) is None
    assert not library.undo() or library.note_on(None) is None


# ---------------------------------------------------------------------------- status of several


def test_the_status_of_several_is_one_step(
    library: Library, two: tuple[AnnotationId, AnnotationId]
) -> None:
    library.set_status(two, "confirmed")
    assert {library.annotation(each).fields.status for each in two} == {Status.CONFIRMED}
    library.undo()
    assert {library.annotation(each).fields.status for each in two} == {Status.UNCHECKED}
