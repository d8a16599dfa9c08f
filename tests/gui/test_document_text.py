"""The document's text equals the canonical text, whatever the blocks hold."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pytestqt.qtbot import QtBot

from app.model.block import IMAGE_CHARACTER, Block, BlockKind, Run, RunKind
from app.text.normalise import normalise
from app.text.offsets import Utf16Map
from tests.gui.reader_driver import ReaderDriver, long_blocks, open_article

CHARACTERS = st.sampled_from("ab. \n\t\u00a0é😀🏳\u200d\u0301\u05d0\u05d1\u0628漢,“„")
TEXTS = st.text(CHARACTERS, max_size=60).map(lambda text: normalise(text).text)


@st.composite
def blocks(draw: st.DrawFn) -> Block:
    kind = draw(st.sampled_from(BlockKind))
    text = IMAGE_CHARACTER if kind is BlockKind.IMAGE else draw(TEXTS)
    edges = sorted(draw(st.tuples(*[st.integers(0, len(text))] * 4)))
    return Block(
        kind,
        text,
        level=draw(st.integers(1, 3)),
        direction=draw(st.sampled_from(["", "ltr", "rtl"])),
        boilerplate=draw(st.sampled_from(["", "", "page furniture"])),
        alt="Kräne am Kai" if kind is BlockKind.IMAGE else "",
        runs=(
            Run(edges[0], edges[2], RunKind.STRONG),
            Run(edges[1], edges[3], RunKind.LINK, "https://press.example/"),
        ),
    )


@pytest.fixture
def reader(qtbot: QtBot) -> ReaderDriver:
    return ReaderDriver(qtbot)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(blocks(), min_size=1, max_size=14))
def test_any_blocks_come_out_as_they_went_in(reader: ReaderDriver, drawn: list[Block]) -> None:
    article = reader.show(open_article(drawn))
    assert reader.document_text() == article.text
    offsets = Utf16Map(article.text)
    assert [block.position() for block in reader.blocks()] == [
        offsets.to_utf16(start) for start in article.body.starts
    ]


def test_a_long_article_is_built_in_turns_and_to_its_end(reader: ReaderDriver) -> None:
    article = open_article(long_blocks(1500))
    reader.view.show_article(article)
    assert len(reader.blocks()) < 1500
    reader.show(article)
    assert reader.document_text() == article.text


def test_an_article_without_text_can_be_shown(reader: ReaderDriver) -> None:
    reader.show(open_article([]))
    reader.view.move_sentence(1)
    reader.view.resize(500, 400)
    assert reader.view.cursor_span() is None
