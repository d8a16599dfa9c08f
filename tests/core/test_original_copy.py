"""The imported file, given out again: byte for byte, or not at all."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.errors import ExportError, LibraryError, NotFoundError
from app.library import Library
from app.model.ids import ArticleId
from app.model.media_type import may_be_opened, safe_name
from tests.core.conftest import AddArticle

FILE = b"Harbour\r\n\xff\x00 as it was imported"


@pytest.fixture
def article(add: AddArticle) -> ArticleId:
    return add("Harbour", "It was imported.", file=FILE)


def test_a_copy_is_the_file_byte_for_byte_and_replaces_what_was_there(
    library: Library, article: ArticleId, tmp_path: Path
) -> None:
    target = tmp_path / "copy.txt"
    target.write_text("older")
    library.copy_original(article, target)
    assert target.read_bytes() == FILE
    target.write_bytes(b"changed by another program")
    kept = library.original_path(article)
    assert kept is not None
    assert kept.read_bytes() == FILE


@pytest.mark.parametrize(("damage", "told"), [(b"other", "changed in"), (None, "missing from")])
def test_a_damaged_original_is_not_given_out_as_if_it_were_whole(
    library: Library, article: ArticleId, tmp_path: Path, damage: bytes | None, told: str
) -> None:
    kept = library.original_path(article)
    assert kept is not None
    kept.unlink()
    if damage is not None:
        kept.write_bytes(damage)
    target = tmp_path / "copy.txt"
    target.write_text("older")
    with pytest.raises(LibraryError, match=told):
        library.copy_original(article, target)
    assert target.read_text() == "older"
    assert not list(tmp_path.glob(".*.new"))


def test_a_place_that_cannot_be_written_is_told_with_a_sentence(
    library: Library, article: ArticleId, tmp_path: Path
) -> None:
    with pytest.raises(ExportError, match=r"copy\.txt was not written"):
        library.copy_original(article, tmp_path / "no such folder" / "copy.txt")


def test_an_article_that_was_made_of_no_file_has_no_original(
    library: Library, add: AddArticle, tmp_path: Path
) -> None:
    with pytest.raises(NotFoundError, match="no original"):
        library.copy_original(add("Pasted", "Words."), tmp_path / "copy.txt")
    assert [path.name for path in tmp_path.iterdir()] == ["Mine.pressmark"]


@pytest.mark.parametrize(
    ("name", "media_type", "safe"),
    [
        ("report.bat", "text/plain", "report.txt"),
        ("Küste 14.11. (Druck).html", "text/html", "Küste 14.11. (Druck).html"),
        ("..", "text/plain", "original.txt"),
        ("a/b\\c\n.txt", "text/plain", "b_c_.txt"),
        ("letter.docm", "application/rtf", "letter.rtf"),
        ("", "application/pdf", "original.pdf"),
        ("x" * 300, "text/plain", "x" * 80 + ".txt"),
    ],
)
def test_a_copy_is_named_by_what_the_file_is(name: str, media_type: str, safe: str) -> None:
    assert safe_name(name, media_type) == safe


@pytest.mark.parametrize(
    "media_type", ["", "application/x-msdownload", "application/zip", "text/x-shellscript"]
)
def test_what_may_run_or_hold_anything_is_not_opened(media_type: str) -> None:
    assert not may_be_opened(media_type)
