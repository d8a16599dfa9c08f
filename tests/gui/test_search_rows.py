"""What a search everywhere offers and shows, row by row."""

from __future__ import annotations

import pytest

from app.model.article import ArticleQuery
from app.model.ids import TagId
from app.model.query import parse
from app.model.tag import Tag
from ui.commands import Act
from ui.search.completion import Values, completions
from ui.search.gather import as_text, command_results, tag_results
from ui.search.result_model import ResultModel
from ui.search.results import Group, Marked, Result

VALUES = Values(
    tags=("claim", "frame", "frame/open conflict"),
    outlets=("The Tide", "Küstenkurier"),
    languages=("de", "en"),
    speakers=("Åsa Reed", "Jan Brandt"),
)
TAGS = (
    Tag(TagId(1), "1", "claim", None, "amber", "1", "", 0),
    Tag(TagId(2), "2", "frame", None, "blue", "", "", 1),
    Tag(TagId(3), "3", "open conflict", TagId(2), "blue", "", "How it is told", 2),
)


@pytest.mark.parametrize(
    ("typed", "cursor", "offered"),
    [
        ("", 0, []),
        ("ta", 2, ["tag:"]),
        ("-s", 2, ["status:", "speaker:"]),
        ("harbour o", 9, ["outlet:"]),
        ("harbour o", 3, []),
        ("tag:", 4, ["tag:claim", "tag:frame", 'tag:"frame/open conflict"']),
        ("tag:con", 7, ['tag:"frame/open conflict"']),
        ("tag:claim", 9, []),
        ("outlet:kus", 10, ["outlet:Küstenkurier"]),
        ('outlet:"the', 11, ['outlet:"The Tide"']),
        ("speaker:reed", 12, ['speaker:"Åsa Reed"']),
        ("lang:", 5, ["lang:de", "lang:en"]),
        ("is:un", 5, ["is:unread"]),
        ("before:20", 9, []),
    ],
)
def test_operators_and_their_values_are_offered(
    typed: str, cursor: int, offered: list[str]
) -> None:
    assert [each.label for each in completions(typed, cursor, VALUES)] == offered


def test_a_completion_leaves_the_rest_and_the_minus() -> None:
    (completion,) = completions("a -tag:cl b", 8, VALUES)
    assert (completion.text, completion.cursor) == ("a -tag:claim b", 13)
    (completion,) = completions("a -ta b", 5, VALUES)
    assert (completion.text, completion.cursor) == ("a -tag: b", 7)


def test_tags_and_commands_fit_by_the_beginning_of_their_words() -> None:
    (found,) = tag_results("confl", TAGS)
    assert (found.title, found.target) == ("frame/open conflict", 'tag:"frame/open conflict"')
    assert tag_results("confl -x", TAGS) == tag_results("lang:de", TAGS) == []
    commands: dict[object, tuple[str, str]] = {
        Act.FOCUS_LIST: ("Go to Article List", "Alt+1"),
        Act.FIND: ("List Somewhere", ""),
    }
    assert [each.target for each in command_results("list", commands)] == [
        Act.FIND,
        Act.FOCUS_LIST,
    ]


def test_what_the_list_shows_is_written_as_one_query() -> None:
    query = ArticleQuery(
        *('harbour "good sign', True, None, False, "de", "The Tide", "2026-01", TagId(3))
    )
    text = as_text(query, TAGS)
    assert text == (
        'harbour "good sign" is:unread -is:starred lang:"de" outlet:"The Tide"'
        ' after:2025-12 before:2026-02 tag:"frame/open conflict"'
    )
    assert not parse(text).faults
    assert as_text(ArticleQuery(), TAGS) == ""


def test_a_snippet_is_cut_so_that_its_first_mark_is_seen() -> None:
    marked = Marked.of("one two three four \x02five\x03 six\n\x02seven\x03", 12)
    assert marked.text == "…three four five six seven"
    assert [marked.text[start:end] for start, end in marked.marks] == ["five", "seven"]
    assert Marked.of("plain", 3) == Marked("plain", ())


def test_headings_are_passed_over_and_groups_are_skipped() -> None:
    model = ResultModel({group: group.name for group in Group})
    offered = Result(Group.COMPLETIONS, "tag:", None)
    articles = [Result(Group.ARTICLES, name, name) for name in ("one", "two")]
    noted = [Result(Group.ANNOTATIONS, name, name) for name in ("three", "four")]
    model.set_groups({Group.COMPLETIONS: [offered]})
    assert model.result_at(model.first_row()) == offered
    model.set_groups({Group.ARTICLES: articles, Group.ANNOTATIONS: noted})
    first = model.first_row()
    assert model.result_at(first) == articles[0]
    assert model.result_at(model.beside(first, -1)) == offered
    assert model.result_at(model.beside(first, 1, by_group=True)) == noted[0]
    last = model.row_of(noted[1])
    assert model.result_at(model.beside(last, -1, by_group=True)) == articles[0]
    assert model.beside(last, 1) == -1
