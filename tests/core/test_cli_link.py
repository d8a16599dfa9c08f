"""`link`: annotations of different articles linked from the command line."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from app.cli import main
from app.library import Library
from app.model.article import Metadata
from app.model.block import Block, BlockKind, Body
from app.model.draft import Draft
from app.model.ids import AnnotationId
from app.model.link import LinkKind
from app.model.span import Span

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Keep two articles with one annotation each."""
    path = tmp_path / "Fjord.pressmark"
    with Library.create(path) as library:
        for text in ("The ferry is late.", "The ferry is on time."):
            body = Body((Block(BlockKind.PARAGRAPH, text),))
            library.add_article(Draft(Metadata(title=text), body))
        for article_id in library.find_articles():
            library.annotate(article_id, Span(0, 9), [library.tags()[0].id])
    return path


@pytest.fixture
def run(folder: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    def run(*words: str) -> tuple[int, str, str]:
        code = main([*words, "--library", str(folder)])
        captured = capsys.readouterr()
        return code, captured.out, captured.err

    return run


def test_a_link_says_what_one_annotation_is_to_the_other(run: Run, folder: Path) -> None:
    code, out, _ = run("link", "1", "2", "--kind", "contradicts", "--json")
    assert code == 0
    made = json.loads(out)
    with Library.open(folder) as library:
        (end,) = library.links_of(AnnotationId(2))
        assert (end.kind, end.outgoing, end.other) == (LinkKind.CONTRADICTS, False, 1)
        uids = [library.annotation(AnnotationId(number)).uid for number in (1, 2)]
    assert made == {"from": uids[0], "kind": "contradicts", "to": uids[1]}
    assert run("undo")[1] == "undone: Link annotations\n"


def test_without_a_kind_both_say_the_same(run: Run, folder: Path) -> None:
    assert run("link", "2", "1")[0] == 0
    with Library.open(folder) as library:
        assert library.links_of(AnnotationId(1))[0].kind is LinkKind.SAME


@pytest.mark.parametrize(
    ("words", "code", "reason"),
    [
        (("1", "1"), 1, "not linked to itself"),
        (("1", "9"), 1, "9"),
        (("1", "2", "--kind", "likes"), 2, "invalid choice"),
        (("1",), 2, "required"),
    ],
)
def test_what_cannot_be_linked_is_told(
    run: Run, words: tuple[str, ...], code: int, reason: str
) -> None:
    found, out, err = run("link", *words)
    assert (found, out) == (code, "")
    assert reason in err


def test_an_annotation_in_the_trash_is_not_linked(run: Run, folder: Path) -> None:
    with Library.open(folder) as library:
        library.trash_annotations([AnnotationId(2)])
    code, _, err = run("link", "1", "2")
    assert code == 1
    assert "Annotation 2 is in the trash" in err
