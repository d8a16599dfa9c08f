"""Broken texts, Markdown files, pages and clipboards: a sentence, or what can be read of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.errors import UnreadableFileError
from app.importing import registry
from app.importing.batch import read_sources
from app.model.report import Source
from tests.hostile.text_files import (
    BINARY,
    CUT,
    GERMAN,
    MENDED_TEXTS,
    NO_TEXT,
    NOTHING_READABLE,
    READ_MARKDOWN,
    READ_PAGES,
    REFUSED_MARKDOWN,
    REFUSED_PAGES,
    REFUSED_TEXTS,
)


def _refused(table: dict[str, tuple[bytes, str]], name: str) -> list[object]:
    return [
        pytest.param(data, name, sentence, id=f"{name}: {cause}")
        for cause, (data, sentence) in table.items()
    ]


@pytest.mark.parametrize(
    ("data", "name", "sentence"),
    [
        *_refused(REFUSED_TEXTS, "kaputt.txt"),
        *_refused(REFUSED_MARKDOWN, "kaputt.md"),
        *_refused(REFUSED_PAGES, "kaputt.html"),
    ],
)
def test_what_cannot_be_read_is_named_with_what_is_wrong(
    data: bytes, name: str, sentence: str
) -> None:
    with pytest.raises(UnreadableFileError) as caught:
        registry.read(data, name)
    assert f"“{name}”" in str(caught.value)
    assert sentence in str(caught.value)
    assert str(caught.value).endswith(".")


@pytest.mark.parametrize(("data", "kind"), MENDED_TEXTS.values(), ids=MENDED_TEXTS)
def test_a_damaged_text_is_read_and_says_what_was_mended(data: bytes, kind: str) -> None:
    (draft,) = registry.read(data, "alt.txt")
    assert kind in draft.mended
    assert draft.body.text.startswith("Der Hafen von Norhaven bleibt bis Freitag zu.")


@pytest.mark.parametrize(("data", "words"), READ_MARKDOWN.values(), ids=READ_MARKDOWN)
def test_markdown_that_is_only_odd_is_read(data: bytes, words: str) -> None:
    (draft,) = registry.read(data, "odd.md")
    assert words in draft.body.text


@pytest.mark.parametrize("data", READ_PAGES.values(), ids=READ_PAGES)
def test_a_damaged_page_keeps_its_text(data: bytes) -> None:
    (draft,) = registry.read(data, "damaged.html")
    assert "stays closed until Friday" in draft.body.text
    assert "root:" not in draft.body.text


@pytest.mark.parametrize(
    ("data", "media_type", "sentence"),
    [
        (b"", "text/plain;charset=utf-8", "is empty"),
        (b" \n", "text/plain;charset=utf-8", NO_TEXT),
        (b"", "text/html;charset=utf-8", "is empty"),
        (b"<!--StartFragment--><!--EndFragment-->", "text/html;charset=utf-8", NOTHING_READABLE),
        (b"<img src='file:///a.png'>", "text/html;charset=utf-8", NOTHING_READABLE),
        (b"<meta charset=utf-8><br><br>", "text/html;charset=utf-8", NOTHING_READABLE),
        (b"<script>x</script>", "text/html;charset=utf-8", NOTHING_READABLE),
        ("Grüße aus der Straß".encode()[:-1], "text/plain;charset=utf-8", CUT),
        (b"\x89PNG", "image/png", "image/png"),
    ],
)
def test_a_clipboard_without_text_is_refused(data: bytes, media_type: str, sentence: str) -> None:
    with pytest.raises(UnreadableFileError) as caught:
        registry.read(data, "Clipboard", media_type)
    assert sentence in str(caught.value)


def test_the_rest_of_a_folder_is_imported_beside_what_is_broken(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(REFUSED_TEXTS["UTF-8 cut off"][0])
    (tmp_path / "b.md").write_bytes(REFUSED_MARKDOWN["noise"][0])
    (tmp_path / "c.html").write_bytes(REFUSED_PAGES["more elements than a text has"][0])
    (tmp_path / "d.txt").write_text(GERMAN, encoding="utf-8")
    readings = {Path(one.name).name: one for one in read_sources([Source(path=tmp_path)])}
    assert CUT in readings["a.txt"].problem
    assert BINARY in readings["b.md"].problem
    assert "300,001 elements" in readings["c.html"].problem
    assert readings["d.txt"].drafts[0].body.text == GERMAN.strip()


def test_every_table_has_twenty_causes() -> None:
    assert len(REFUSED_TEXTS) + len(MENDED_TEXTS) >= 20
    assert len(REFUSED_MARKDOWN) + len(READ_MARKDOWN) >= 20
    assert len(REFUSED_PAGES) + len(READ_PAGES) >= 20
