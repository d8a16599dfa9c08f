"""The codebook reshaped: each change is one step over the whole library, and loses nothing."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from app.errors import InvalidInputError, NotFoundError
from app.library import Library
from app.model.ids import AnnotationId, ArticleId, TagId
from app.model.palette import COLOURS, mark_name
from app.model.span import Span
from app.model.tag import TagUse
from app.model.tag_tree import Place, TagTree

AddArticle = Callable[..., ArticleId]
SpanOf = Callable[[ArticleId, str], Span]


def tag(library: Library, name: str) -> TagId:
    return library.tag_named(name).id


def make(library: Library, name: str, under: str = "") -> TagId:
    parent_id = tag(library, under) if under else None
    library.create_tag(name, parent_id=parent_id)
    return tag(library, f"{under}/{name}" if under else name)


def paths(library: Library) -> list[str]:
    tree = TagTree(library.tags())
    return [tree.path(each.id) for each in tree]


def names_on(library: Library, annotation_id: AnnotationId) -> list[str]:
    known = {each.id: each.name for each in library.tags()}
    return [known[tag_id] for tag_id in library.annotation(annotation_id).tags]


@pytest.fixture
def article(add: AddArticle) -> ArticleId:
    return add("Harbour posts a record", "Ada Quast said it rained.", "It cost 4.2 million.")


@pytest.fixture
def mark_words(
    library: Library, article: ArticleId, span_of: SpanOf
) -> Callable[..., AnnotationId]:
    """Return the function that annotates words of the article with tags of these names."""

    def annotate(words: str, *names: str) -> AnnotationId:
        change = library.annotate(
            article, span_of(article, words), [tag(library, name) for name in names]
        )
        (annotation_id,) = change.annotations
        return annotation_id

    return annotate


Mark = Callable[..., AnnotationId]


# ---------------------------------------------------------------------------- moving


def test_a_tag_moves_with_all_below_it(library: Library) -> None:
    make(library, "frame")
    make(library, "conflict", "frame")
    library.move_tag(tag(library, "frame"), Place(tag(library, "quote"), 0))
    assert paths(library) == ["claim", "quote", "quote/frame", "quote/frame/conflict", "figure"]
    library.undo()
    assert paths(library) == ["claim", "quote", "figure", "frame", "frame/conflict"]


def test_the_position_is_that_among_the_new_siblings(library: Library) -> None:
    library.move_tag(tag(library, "claim"), Place(None, 1))
    assert paths(library) == ["quote", "claim", "figure"]
    library.move_tag(tag(library, "claim"), Place(None, 99))
    assert paths(library) == ["quote", "figure", "claim"]
    library.move_tag(tag(library, "claim"), Place(None, 0))
    assert paths(library) == ["claim", "quote", "figure"]


def test_tags_on_an_annotation_come_in_the_order_of_the_tree(
    library: Library, mark_words: Mark
) -> None:
    annotation_id = mark_words("it rained", "claim", "quote")
    library.move_tag(tag(library, "quote"), Place(None, 0))
    assert names_on(library, annotation_id) == ["quote", "claim"]


def test_a_tag_never_lies_under_itself(library: Library) -> None:
    make(library, "frame")
    inner = make(library, "conflict", "frame")
    before = paths(library)
    with pytest.raises(InvalidInputError, match="“frame” cannot lie under itself"):
        library.move_tag(tag(library, "frame"), Place(inner, 0))
    with pytest.raises(InvalidInputError, match="cannot lie under itself"):
        library.move_tag(inner, Place(inner, 0))
    assert paths(library) == before


def test_a_tag_does_not_move_beside_its_namesake(library: Library) -> None:
    make(library, "frame")
    inner = make(library, "claim", "frame")
    with pytest.raises(InvalidInputError, match="There is a tag “claim” already"):
        library.move_tag(inner, Place(None, 0))


def test_tags_lie_twenty_deep_and_no_deeper(library: Library) -> None:
    path = ""
    for number in range(20):
        make(library, f"t{number}", path)
        path = f"{path}/t{number}".strip("/")
    with pytest.raises(InvalidInputError, match="more than 20 tags deep"):
        make(library, "t20", path)
    with pytest.raises(InvalidInputError, match="more than 20 tags deep"):
        library.move_tag(tag(library, "claim"), Place(tag(library, path), 0))


def test_one_step_in_each_direction(library: Library) -> None:
    make(library, "frame")
    inner = make(library, "conflict", "frame")
    tree = TagTree(library.tags())
    claim, quote, frame = (tag(library, name) for name in ("claim", "quote", "frame"))
    assert tree.earlier(claim) is tree.inward(claim) is tree.outward(claim) is None
    assert tree.later(claim) == Place(None, 1)
    assert tree.inward(quote) == Place(claim, 0)
    assert tree.later(frame) is None
    assert tree.outward(inner) == Place(None, 4)
    assert [each.name for each in tree.branch(frame)] == ["frame", "conflict"]


# ---------------------------------------------------------------------------- merging


def test_merging_gives_all_annotations_the_other_tag_in_one_step(
    library: Library, mark_words: Mark
) -> None:
    first, second = mark_words("it rained", "claim"), mark_words("cost", "figure")
    both = mark_words("4.2 million", "claim", "figure")
    steps = len(library.history())
    change = library.merge_tags(tag(library, "claim"), tag(library, "figure"))
    assert [names_on(library, each) for each in (first, second, both)] == [["figure"]] * 3
    assert change.annotations == {first, both}
    assert paths(library) == ["quote", "figure"]
    assert len(library.history()) == steps + 1
    library.undo()
    assert names_on(library, first) == ["claim"]
    assert names_on(library, both) == ["claim", "figure"]


def test_merging_puts_a_tag_on_again_that_was_once_taken_off(
    library: Library, mark_words: Mark
) -> None:
    annotation_id = mark_words("it rained", "claim", "figure")
    library.remove_tag([annotation_id], tag(library, "figure"))
    library.merge_tags(tag(library, "claim"), tag(library, "figure"))
    assert names_on(library, annotation_id) == ["figure"]


def test_an_annotation_in_the_trash_is_merged_too(library: Library, mark_words: Mark) -> None:
    annotation_id = mark_words("it rained", "claim")
    library.trash_annotations([annotation_id])
    library.merge_tags(tag(library, "claim"), tag(library, "figure"))
    library.restore_annotations([annotation_id])
    assert names_on(library, annotation_id) == ["figure"]


def test_what_lies_below_is_merged_by_name_or_moved(library: Library, mark_words: Mark) -> None:
    for under in ("claim", "figure"):
        make(library, "own", under)
    make(library, "other", "claim")
    annotation_id = mark_words("it rained", "claim/own")
    library.merge_tags(tag(library, "claim"), tag(library, "figure"))
    assert paths(library) == ["quote", "figure", "figure/own", "figure/other"]
    assert library.annotation(annotation_id).tags == (tag(library, "figure/own"),)


def test_a_tag_merges_into_the_one_above_it(library: Library, mark_words: Mark) -> None:
    inner = make(library, "claim", "claim")
    make(library, "claim", "claim/claim")
    annotation_id = mark_words("it rained", "claim/claim/claim")
    library.merge_tags(inner, TagTree(library.tags()).above(inner)[0].id)
    assert paths(library)[:2] == ["claim", "claim/claim"]
    assert library.annotation(annotation_id).tags == (tag(library, "claim/claim"),)


def test_a_tag_is_not_merged_into_itself_or_one_below_it(library: Library) -> None:
    inner = make(library, "own", "claim")
    with pytest.raises(InvalidInputError, match="“own” lies under “claim”"):
        library.merge_tags(tag(library, "claim"), inner)
    with pytest.raises(InvalidInputError, match="into itself"):
        library.merge_tags(inner, inner)


def test_definition_and_key_go_over_where_the_other_has_none(library: Library) -> None:
    library.edit_tag(tag(library, "figure"), key="", definition="")
    merged = library.tag_named("claim")
    library.merge_tags(merged.id, tag(library, "figure"))
    figure = library.tag_named("figure")
    assert (figure.key, figure.definition) == ("1", merged.definition)


# ---------------------------------------------------------------------------- splitting


def test_splitting_gives_the_chosen_a_new_tag_beside_the_old(
    library: Library, mark_words: Mark
) -> None:
    chosen, left = mark_words("it rained", "claim"), mark_words("cost", "claim")
    other = mark_words("4.2 million", "figure")
    library.split_tag(tag(library, "claim"), [chosen, other], "weather")
    assert paths(library) == ["claim", "weather", "quote", "figure"]
    assert [names_on(library, each) for each in (chosen, left, other)] == [
        ["weather"],
        ["claim"],
        ["figure"],
    ]
    library.undo()
    assert paths(library) == ["claim", "quote", "figure"]
    assert names_on(library, chosen) == ["claim"]


def test_splitting_needs_annotations_that_have_the_tag(library: Library, mark_words: Mark) -> None:
    other = mark_words("4.2 million", "figure")
    with pytest.raises(InvalidInputError, match="Choose annotations that have “claim”"):
        library.split_tag(tag(library, "claim"), [other], "weather")
    assert paths(library) == ["claim", "quote", "figure"]


# ---------------------------------------------------------------------------- trash


def test_a_deleted_tag_leaves_its_annotations_and_comes_back_to_them(
    library: Library, mark_words: Mark
) -> None:
    make(library, "own", "claim")
    annotation_id = mark_words("it rained", "claim", "claim/own")
    change = library.trash_tag(tag(library, "claim"))
    assert change.annotations == {annotation_id}
    assert paths(library) == ["quote", "figure"]
    assert names_on(library, annotation_id) == []
    (deleted,) = library.trashed_tags()
    change = library.restore_tag(deleted.id)
    assert change.annotations == {annotation_id}
    assert paths(library) == ["claim", "claim/own", "quote", "figure"]
    assert names_on(library, annotation_id) == ["claim", "own"]


def test_a_tag_comes_back_with_those_above_it_and_without_a_key_taken_since(
    library: Library,
) -> None:
    inner = make(library, "own", "claim")
    claim = tag(library, "claim")
    library.edit_tag(inner, key="7")
    library.trash_tag(inner)
    library.trash_tag(claim)
    library.edit_tag(tag(library, "quote"), key="7")
    library.restore_tag(inner)
    assert paths(library) == ["claim", "claim/own", "quote", "figure"]
    assert library.tag_named("own").key == ""
    assert library.tag_named("claim").key == "1"
    assert library.trashed_tags() == ()


def test_a_tag_does_not_come_back_beside_its_namesake(library: Library) -> None:
    claim = tag(library, "claim")
    library.trash_tag(claim)
    library.create_tag("claim")
    with pytest.raises(InvalidInputError, match="There is a tag “claim” already"):
        library.restore_tag(claim)
    with pytest.raises(NotFoundError):
        library.restore_tag(tag(library, "quote"))


def test_emptying_the_trash_deletes_tags_for_good(library: Library, mark_words: Mark) -> None:
    make(library, "own", "claim")
    annotation_id = mark_words("it rained", "claim/own", "quote")
    claim = tag(library, "claim")
    library.trash_tag(claim)
    change = library.empty_trash()
    assert claim in change.tags
    assert library.trashed_tags() == ()
    assert names_on(library, annotation_id) == ["quote"]
    assert library.check().ok
    with pytest.raises(NotFoundError):
        library.restore_tag(claim)


# ---------------------------------------------------------------------------- keys, looks, use


def test_a_key_is_refused_while_another_has_it_and_can_be_taken_over(library: Library) -> None:
    quote = tag(library, "quote")
    with pytest.raises(InvalidInputError, match="The key 1 belongs to “claim”"):
        library.edit_tag(quote, key="1")
    library.give_key(quote, "1")
    assert {each.name: each.key for each in library.tags()} == {
        "claim": "",
        "quote": "1",
        "figure": "3",
    }
    library.undo()
    assert library.tag_named("claim").key == "1"


def test_the_key_of_a_retired_tag_is_free(library: Library) -> None:
    library.retire_tag(tag(library, "claim"))
    library.edit_tag(tag(library, "quote"), key="1")
    library.retire_tag(tag(library, "claim"), retired=False)
    assert library.tag_named("claim").key == ""


def test_no_two_of_45_tags_look_alike(library: Library) -> None:
    with library.step("Many"):
        for number in range(45 - len(library.tags())):
            library.create_tag(f"tag {number}")
    looks = {(each.colour, mark_name(each)) for each in library.tags()}
    assert len(looks) == 45 == 5 * len(COLOURS)


def test_uses_count_what_is_not_in_the_trash(library: Library, mark_words: Mark) -> None:
    mark_words("it rained", "claim", "quote")
    mark_words("cost", "claim")
    library.trash_annotations([mark_words("4.2 million", "claim", "figure")])
    claim, quote = tag(library, "claim"), tag(library, "quote")
    assert library.tag_uses() == {claim: TagUse(2, 1), quote: TagUse(1, 1)}
    assert library.tag_use([claim, quote]) == TagUse(2, 1)
    assert library.tag_use([]) == TagUse()
    library.trash_articles(library.find_articles())
    assert library.tag_uses() == {}


def test_examples_are_the_newest_quotes_and_are_found_by_their_words(
    library: Library, mark_words: Mark
) -> None:
    first, second = mark_words("it rained", "claim"), mark_words("It cost", "claim")
    library.edit_annotation(first, speaker="Ada Quast")
    claim = tag(library, "claim")
    assert [each.annotation_id for each in library.tagged_quotes(claim)] == [second, first]
    (newest,) = library.tagged_quotes(claim, limit=1)
    assert (newest.quote, newest.article_title) == ("It cost", "Harbour posts a record")
    assert [each.quote for each in library.tagged_quotes(claim, "RAINED quast")] == ["it rained"]
    assert list(library.tagged_quotes(claim, "rained figure")) == []
