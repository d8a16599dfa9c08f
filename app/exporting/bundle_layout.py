"""The names of the files in an evidence bundle, and its JSON; importing reads by the same rules."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from typing import Any

from app.model.block import BLOCK_FORMAT, blocks_to_plain
from app.model.span import Span
from app.model.whole import WholeArticle, WholeCodebook, WholeLink, WholeVersion
from app.storage.versions import text_hash

ARTICLE_FORMAT = "pressmark-article-1"
VERSION_FORMAT = "pressmark-version-1"
CODEBOOK_FORMAT = "pressmark-codebook-1"
LINKS_FORMAT = "pressmark-links-1"

CODEBOOK = "codebook.json"
LINKS = "links.json"
ARTICLES = "articles"
ARTICLE = "article.json"
ANNOTATIONS = "annotations.csv"
WEB_ANNOTATIONS = "annotations.json"
ASSETS = "assets"


def version_path(number: int) -> str:
    """Return the path of a version below its article's folder; they count from 1."""
    return f"versions/{number}.json"


def text_path(number: int) -> str:
    """Return the path of a version's canonical text below its article's folder."""
    return f"versions/{number}.txt"


def codebook_to_plain(codebook: WholeCodebook) -> dict[str, Any]:
    """Return tags, parents before children, with variables, coders and the library's note."""
    return {"format": CODEBOOK_FORMAT, **asdict(codebook)}


def links_to_plain(links: Sequence[WholeLink]) -> dict[str, Any]:
    """Return the links between annotations."""
    return {"format": LINKS_FORMAT, "links": [asdict(link) for link in links]}


def article_to_plain(article: WholeArticle) -> dict[str, Any]:
    """Return an article with its annotations, and its versions by uid."""
    return {"format": ARTICLE_FORMAT, **asdict(article)}


def version_to_plain(
    version: WholeVersion, sentences: Sequence[Span], original: str, assets: Mapping[str, str]
) -> dict[str, Any]:
    """Return one text of an article.

    `original` is the path of the imported file below `data/`, "" where there is none; `assets` has
    the paths of the images that its blocks name. Sentences
    are `[start, end]` in code points of the text, with the splits and joins that a person made.
    """
    draft = version.draft
    return {
        "format": VERSION_FORMAT,
        "uid": version.uid,
        "created": version.created,
        "text_sha256": text_hash(draft.body.text),
        "original": original,
        "original_sha256": draft.original_sha256,
        "original_name": draft.original_name,
        "assets": dict(assets),
        "media_type": draft.media_type,
        "importer": draft.importer,
        "importer_version": draft.importer_version,
        "mended": draft.mended,
        "block_format": BLOCK_FORMAT,
        "blocks": blocks_to_plain(draft.body.blocks),
        "splitter": draft.splitter,
        "sentences": [list(span) for span in sentences],
        "sentence_edits": [asdict(edit) for edit in version.edits],
    }
