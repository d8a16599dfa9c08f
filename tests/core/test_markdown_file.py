"""Markdown files and notes, as the person sees them."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.errors import UnreadableFileError
from app.model.block import BlockKind, RunKind
from app.text.markdown import blocks_from_note, read_markdown
from app.text.normalise import normalise

ARTICLE = """---
title: The bridge
authors: [Ann Lee, {name: Bo Ek}]
publisher: Daily Ferry
date: 2026-11
source: https://example.org/bridge
lang: en
---
# The bridge

A **bold** plan, two<br>
lines[^1].

3. three
4. four
    - dot

| a | b |
|---|---|
| 1 | 2 |

```
code  here
```

[^1]: The source.
"""


def test_front_matter_becomes_metadata() -> None:
    meta = read_markdown(ARTICLE).meta
    assert (meta.title, meta.byline, meta.outlet) == ("The bridge", "Ann Lee, Bo Ek", "Daily Ferry")
    assert (meta.published, meta.published_as_written) == ("2026-11", "2026-11")
    assert (meta.url, meta.language) == ("https://example.org/bridge", "en")


def test_every_kind_of_block_comes_through() -> None:
    found = [
        (block.kind.value, block.text.strip("\xa0"), block.level, block.ordinal)
        for block in read_markdown(ARTICLE).blocks
    ]
    assert found == [
        ("heading", "The bridge", 1, None),
        ("paragraph", "A bold plan, two\nlines1.", 0, None),
        ("list_item", "three", 1, 3),
        ("list_item", "four", 1, 4),
        ("list_item", "dot", 2, None),
        ("table_row", "a\tb", 0, None),
        ("table_row", "1\t2", 0, None),
        ("code", "code  here", 0, None),
        ("footnote", "The source.", 0, 1),
    ]


def test_first_heading_is_the_headline_without_front_matter() -> None:
    article = read_markdown("# The bridge\n\nText of the article.")
    assert article.meta.title == "The bridge"
    assert [block.text for block in article.blocks] == ["The bridge", "Text of the article."]


@pytest.mark.parametrize("front", ["title: [open", "- a\n- list", "just words"])
def test_broken_front_matter_stays_text(front: str) -> None:
    article = read_markdown(f"---\n{front}\n---\n\nText of the article.")
    words = " ".join(block.text for block in article.blocks)
    assert front.rsplit(maxsplit=1)[-1] in words
    assert "Text of the article." in words


def test_front_matter_keeps_dates_as_written() -> None:
    meta = read_markdown("---\ndate: 2026-11-14T23:30:00+05:00\n---\n# A\n\nText").meta
    assert meta.published == meta.published_as_written == "2026-11-14T23:30:00+05:00"


def test_scripts_and_local_files_do_not_get_in() -> None:
    (block,) = blocks_from_note("See [this](file:///etc/passwd) <script>alert(1)</script>")
    assert (block.text, block.runs) == ("See this", ())


def test_note_is_markdown() -> None:
    (block,) = blocks_from_note("Check *this* number")
    assert block.kind is BlockKind.PARAGRAPH
    assert [(run.kind, block.text[run.start : run.end]) for run in block.runs] == [
        (RunKind.EMPHASIS, "this")
    ]


def test_empty_note_has_no_blocks() -> None:
    assert blocks_from_note(" \n") == ()


@pytest.mark.parametrize("text", ["", "\n\n", "---\ntitle: ''\n---\n"])
def test_file_without_text_is_refused_with_a_sentence(text: str) -> None:
    with pytest.raises(UnreadableFileError, match=r"no readable text\."):
        read_markdown(text)


def test_bottomless_list_is_read_or_refused_with_a_sentence() -> None:
    deep = "\n".join(f"{'    ' * level}- item" for level in range(400))
    with pytest.raises(UnreadableFileError, match="nested too deeply"):
        read_markdown(deep)


@settings(max_examples=80, deadline=None)
@given(st.text(alphabet=st.sampled_from("ab*_#>-`[]()!\n|1. <&\u200b\xad\r\x00"), max_size=60))
def test_any_note_gives_canonical_blocks(text: str) -> None:
    for block in blocks_from_note(text):
        assert normalise(block.text).text == block.text
