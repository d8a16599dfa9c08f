"""The beginning of a long article, read without the rest: what its first screen shows.

To read an article of 1.5 MB whole takes some 25 ms; its beginning is there in one.
"""

from __future__ import annotations

import json

from app.model.article import OpenArticle
from app.model.block import Block, BlockKind, Body
from app.model.ids import ArticleId
from app.model.span import Span
from app.storage.annotations import Annotations
from app.storage.articles import Articles
from app.storage.database import Database
from app.storage.stored import as_written
from app.storage.versions import Versions, present_rules

LONG = 60_000
"""Code points from which on a text has a beginning; a shorter one is read as fast whole."""
_SHOWN = 9_000
"""Code points: more than the largest screen shows."""
_PACKED = 50_000
"""Characters of blocks and of sentences as they are stored, ample for so much text."""

_HEADS = """SELECT substr(v.text, 1, :shown), substr(v.blocks, 1, :packed),
    ifnull(substr(c.spans, 1, :packed), '[') FROM version v
LEFT JOIN sentence_cache c ON c.version_id = v.id AND c.splitter = :rules
    AND NOT EXISTS (SELECT 1 FROM sentence_edit e WHERE e.version_id = v.id)
WHERE v.id = :version AND substr(v.text, :long, 1) <> ''"""


class Beginnings:
    """Opens articles by their beginnings."""

    def __init__(
        self,
        database: Database,
        articles: Articles,
        versions: Versions,
        annotations: Annotations,
    ) -> None:
        self._database = database
        self._articles = articles
        self._versions = versions
        self._annotations = annotations

    def open(self, article_id: ArticleId) -> OpenArticle | None:
        """Return an article with the beginning of its text, None where that is not long.

        It has the sentences that are known without working them out.
        """
        with self._database.snapshot():
            article = self._articles.get(article_id)
            heads = self._database.first(
                _HEADS,
                {
                    "shown": _SHOWN,
                    "packed": _PACKED,
                    "long": LONG,
                    "rules": present_rules(article.meta.language),
                    "version": article.version_id,
                },
            )
            with as_written():
                body = Body(_blocks(heads[1], heads[0])) if heads is not None else Body()
                spans = _spans(heads[2], len(body.text)) if heads is not None else ()
            if not body.blocks:
                return None
            return OpenArticle(
                article=article,
                version=self._versions.get(article.version_id),
                body=body,
                sentences=spans,
                annotations=self._annotations.of_beginning(article_id, len(body.text)),
                is_whole=False,
            )


def _blocks(packed: str, text: str) -> tuple[Block, ...]:
    """Return the first blocks, as far as there is text for them.

    The last one is neither folded nor a row of a table, which the next could be part of, too.
    """
    read, blocks = json.JSONDecoder(), list[Block]()
    offset, place = 0, 1
    while place < len(packed):
        try:
            plain, place = read.raw_decode(packed, place)
        except ValueError:  # cut off
            break
        end = offset + plain.pop("length")
        if end > len(text):
            break
        blocks.append(Block.from_plain({**plain, "text": text[offset:end]}))
        offset, place = end + 1, place + 1
    while blocks and (blocks[-1].boilerplate or blocks[-1].kind is BlockKind.TABLE_ROW):
        blocks.pop()
    return tuple(blocks)


def _spans(packed: str, length: int) -> tuple[Span, ...]:
    """Return the first sentences, those that end within so much text."""
    whole = packed[: packed.rfind("],") + 1] or "["
    return tuple(Span(*pair) for pair in json.loads(f"{whole}]") if pair[1] <= length)
