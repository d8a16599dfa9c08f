"""Bundles taken apart and sealed again, and how their refusal is looked at."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from pathlib import Path

import pytest

from app.errors import UnreadableFileError
from app.library import Library
from app.model.ids import ArticleId

AddArticle = Callable[..., ArticleId]
Harm = Callable[[Path], None]
HEADLINE = "Harbour posts a record"
LEAD = "Ships “came and went”, said Ada Quast 🦉."
FILE = b"Harbour posts a record, as it was saved"
OUT_OF_ORDER = "is not as Pressmark writes it"


def folder_in(bundle: Path) -> Path:
    (folder,) = (bundle / "data" / "articles").iterdir()
    return folder


def sealed_again(bundle: Path) -> None:
    """Write the manifests anew, as someone would who wants a change not to be noticed."""
    for name, files in (
        ("manifest-sha256.txt", sorted((bundle / "data").rglob("*"))),
        ("tagmanifest-sha256.txt", [bundle / "bagit.txt", bundle / "manifest-sha256.txt"]),
    ):
        listed = {
            file.relative_to(bundle).as_posix(): hashlib.sha256(file.read_bytes()).hexdigest()
            for file in files
            if file.is_file()
        }
        lines = [f"{digest}  {path}\n" for path, digest in listed.items()]
        (bundle / name).write_text("".join(lines), encoding="utf-8")


def assert_refused(other: Library, path: Path, named: str, problem: str) -> None:
    assert Library.is_bundle(path)
    with pytest.raises(UnreadableFileError, match=problem) as caught:
        other.import_bundle(path)
    assert named in str(caught.value)
    assert path.name in str(caught.value)
    assert list(other.find_articles()) == [] == other.history()
    assert len(other.tags()) == 3
    assert not any((other.path / "originals").iterdir())
