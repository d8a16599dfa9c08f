"""Gateway of `version` and `sentence_cache`: the text of articles, never changed once written."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from typing import Any

from app.model.article import Version
from app.model.block import BLOCK_FORMAT, Body, blocks_from_plain, blocks_to_plain
from app.model.draft import Draft
from app.model.ids import ArticleId, VersionId
from app.model.span import Span
from app.storage.database import Database
from app.storage.rows import Rows

_COLUMNS = (
    "id, uid, article_id, number, text_sha256, original_sha256, original_name, media_type,"
    " importer, importer_version, created_at, mended"
)


class Versions:
    """The versions of articles and their sentences."""

    def __init__(self, database: Database, rows: Rows) -> None:
        self._database = database
        self._rows = rows

    def add(self, article_id: ArticleId, draft: Draft) -> VersionId:
        """Insert a draft's text as the article's next version."""
        row = self._database.first(
            "SELECT ifnull(max(number), 0) + 1 FROM version WHERE article_id = ?", (article_id,)
        )
        assert row is not None
        version_id = VersionId(
            self._rows.insert(
                "version",
                {
                    "article_id": article_id,
                    "number": row[0],
                    "block_format": BLOCK_FORMAT,
                    "blocks": _pack(draft.body),
                    "text": draft.body.text,
                    "text_sha256": text_hash(draft.body.text),
                    "original_sha256": draft.original_sha256,
                    "original_name": draft.original_name,
                    "media_type": draft.media_type,
                    "importer": draft.importer,
                    "importer_version": draft.importer_version,
                    "mended": json.dumps(draft.mended, ensure_ascii=False),
                },
            )
        )
        if draft.splitter:
            self.cache_sentences(version_id, draft.sentences, draft.splitter)
        return version_id

    def get(self, version_id: VersionId) -> Version:
        """Return a version without its text."""
        row = self._database.first(f"SELECT {_COLUMNS} FROM version WHERE id = ?", (version_id,))
        assert row is not None, "a version is never deleted before its article"
        return Version(
            id=VersionId(row[0]),
            uid=row[1],
            article_id=ArticleId(row[2]),
            number=row[3],
            text_sha256=row[4],
            original_sha256=row[5],
            original_name=row[6],
            media_type=row[7],
            importer=row[8],
            importer_version=row[9],
            created_at=row[10],
            mended=json.loads(row[11]),
        )

    def body(self, version_id: VersionId) -> Body:
        """Return the blocks of a version, exactly as they were stored."""
        row = self._database.first("SELECT blocks, text FROM version WHERE id = ?", (version_id,))
        assert row is not None, "a version is never deleted before its article"
        return unpack_body(*row)

    def sentences(self, version_id: VersionId, body: Body, language: str) -> tuple[Span, ...]:
        """Return the sentences of a version, cached where the present splitter made them."""
        from app.text import sentences  # not needed to start

        row = self._database.first(
            "SELECT splitter, spans FROM sentence_cache WHERE version_id = ?", (version_id,)
        )
        if row and row[0] == sentences.SPLITTER:
            return unpack_spans(row[1])
        return sentences.split(body, language)

    def cache_sentences(self, version_id: VersionId, spans: Sequence[Span], splitter: str) -> None:
        """Keep computed sentences; derived data, so neither journaled nor stamped."""
        self._database.execute(
            "INSERT INTO sentence_cache (version_id, splitter, spans) VALUES (?, ?, ?)"
            " ON CONFLICT (version_id) DO UPDATE SET splitter = excluded.splitter,"
            " spans = excluded.spans",
            (version_id, splitter, json.dumps([list(span) for span in spans])),
        )


def text_hash(text: str) -> str:
    """Return the SHA-256 of a canonical text in UTF-8."""
    return hashlib.sha256(text.encode()).hexdigest()


def _pack(body: Body) -> str:
    packed = []
    for plain in blocks_to_plain(body.blocks):
        text = plain.pop("text")
        packed.append({**plain, "length": len(text)})
    return json.dumps(packed, ensure_ascii=False, separators=(",", ":"))


def unpack_body(packed: str, text: str) -> Body:
    """Rebuild the blocks from their stored form and the canonical text they slice."""
    offset = 0
    plain_blocks: list[dict[str, Any]] = []
    for plain in json.loads(packed):
        length = plain.pop("length")
        plain_blocks.append({**plain, "text": text[offset : offset + length]})
        offset += length + 1
    return Body(blocks_from_plain(plain_blocks))


def unpack_spans(packed: str) -> tuple[Span, ...]:
    """Rebuild spans from their stored form."""
    return tuple(Span(start, end) for start, end in json.loads(packed))
