"""The names of the files in an evidence bundle, and its JSON; importing reads by the same rules."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from typing import Any

from app.model.article import OpenArticle
from app.model.block import BLOCK_FORMAT, blocks_to_plain
from app.model.ids import TagId
from app.model.sentence_edit import SentenceEdit
from app.model.tag import Tag

ARTICLE_FORMAT = "pressmark-article-1"
CODEBOOK_FORMAT = "pressmark-codebook-1"

CODEBOOK = "codebook.json"
ARTICLES = "articles"
ARTICLE = "article.json"
TEXT = "text.txt"
ANNOTATIONS = "annotations.csv"
WEB_ANNOTATIONS = "annotations.json"


def codebook_to_plain(tags: Sequence[Tag], paths: Mapping[TagId, str]) -> dict[str, Any]:
    """Return the tags by their paths, parents before children."""
    return {
        "format": CODEBOOK_FORMAT,
        "tags": [
            {
                "path": paths[tag.id],
                "colour": tag.colour,
                "key": tag.key,
                "definition": tag.definition,
                "retired": tag.retired,
            }
            for tag in tags
        ],
    }


def article_to_plain(
    opened: OpenArticle, original: str, edits: Sequence[SentenceEdit]
) -> dict[str, Any]:
    """Return an article without its annotations.

    `original` is the path of the imported file below `data/`, "" where there is none. Sentences
    are `[start, end]` in code points of the text, with the splits and joins that a person made;
    `edits` are these, which are `[kind, offset]`.
    """
    from app.text.sentences import SPLITTER  # its rules are not needed to start

    article, version = opened.article, opened.version
    return {
        "format": ARTICLE_FORMAT,
        "uid": article.uid,
        "captured": article.captured,
        "starred": article.starred,
        "metadata": asdict(article.meta),
        "version": {
            "number": version.number,
            "created": version.created_at,
            "text_sha256": version.text_sha256,
            "original": original,
            "original_sha256": version.original_sha256,
            "original_name": version.original_name,
            "media_type": version.media_type,
            "importer": version.importer,
            "importer_version": version.importer_version,
            "mended": version.mended,
        },
        "block_format": BLOCK_FORMAT,
        "blocks": blocks_to_plain(opened.body.blocks),
        "splitter": SPLITTER,
        "sentences": [list(span) for span in opened.sentences],
        "sentence_edits": [[edit.kind.value, edit.offset] for edit in edits],
    }
