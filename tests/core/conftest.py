"""Libraries in a temporary folder, and drafts made of text: one place for all tests of the core."""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from app.library import Library
from app.model.article import Metadata
from app.model.block import Block, BlockKind, Body
from app.model.draft import Draft
from app.model.ids import ArticleId
from app.model.span import Span
from app.storage.encryption import header
from app.text import sentences

MakeDraft = Callable[..., Draft]
AddArticle = Callable[..., ArticleId]


def draft_of(*texts: str, file: bytes | None = None, **metadata: str) -> Draft:
    """Return a draft with the first text as headline and the others as paragraphs.

    `file` is the content of the file it is said to come from; `metadata` is by the names of
    `Metadata`, the title being the headline unless given.
    """
    headline, *paragraphs = texts or ("Harbour posts a record",)
    blocks = (
        Block(BlockKind.HEADING, headline, level=1),
        *(Block(BlockKind.PARAGRAPH, text) for text in paragraphs),
    )
    draft = Draft(Metadata(**{"title": headline, **metadata}), Body(blocks))
    if file is None:
        return draft
    return replace(
        draft,
        original_sha256=hashlib.sha256(file).hexdigest(),
        original_name="article.txt",
        media_type="text/plain",
        importer="text",
        importer_version="1",
        sentences=sentences.split(draft.body, metadata.get("language", "")),
        splitter=sentences.SPLITTER,
    )


@pytest.fixture(scope="session", autouse=True)
def _cheap_passphrases() -> Iterator[None]:
    """Have a passphrase tried within a millisecond; what it costs is written into each header."""
    usual = header.COST
    header.COST = 10
    yield
    header.COST = usual


@pytest.fixture(scope="session")
def make_draft() -> MakeDraft:
    """Return the function that makes a draft of a headline, paragraphs and metadata."""
    return draft_of


@pytest.fixture(scope="session")
def _empty_library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library as it is made, closed, to be copied: that takes half as long as making one."""
    path = tmp_path_factory.mktemp("empty") / "Mine.pressmark"
    Library.create(path).close()
    return path


@pytest.fixture
def library(_empty_library: Path, tmp_path: Path) -> Iterator[Library]:
    """Return an empty library, open for writing."""
    shutil.copytree(_empty_library, tmp_path / "Mine.pressmark")
    with Library.open(tmp_path / "Mine.pressmark") as made:
        yield made


@pytest.fixture
def add(library: Library) -> AddArticle:
    """Return the function that keeps such a draft in the library and tells its id."""

    def add_article(*texts: str, file: bytes | None = None, **metadata: str) -> ArticleId:
        change = library.add_article(draft_of(*texts, file=file, **metadata), file)
        (article_id,) = change.articles
        return article_id

    return add_article


@pytest.fixture
def span_of(library: Library) -> Callable[[ArticleId, str], Span]:
    """Return the function that tells where words first stand in an article."""

    def find(article_id: ArticleId, words: str) -> Span:
        start = library.open_article(article_id).text.index(words)
        return Span(start, start + len(words))

    return find
