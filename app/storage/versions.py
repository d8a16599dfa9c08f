"""Gateway of `version` and `sentence_cache`: the text of articles, never changed once written."""

from __future__ import annotations

import contextlib
import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain
from typing import Any

from app.errors import LibraryError
from app.model.article import Version
from app.model.block import BLOCK_FORMAT, Body, blocks_from_plain, blocks_to_plain
from app.model.draft import Draft
from app.model.ids import ArticleId, VersionId
from app.model.span import Span
from app.storage.assets import Assets
from app.storage.database import Database
from app.storage.rows import Rows
from app.storage.sentence_edits import SentenceEdits
from app.storage.sketches import Sketches, bands_of
from app.storage.stored import as_written, plain_of
from app.text.sentence_edits import apply

_COLUMNS = (
    "id, uid, article_id, number, text_sha256, original_sha256, original_name, media_type,"
    " importer, importer_version, created_at, mended"
)


@dataclass(frozen=True, slots=True)
class Outline:
    """A version as it is stored: the text, its blocks as plain data, where its sentences lie.

    Each block has its `length` in code points; `bounds` has start and end of one sentence after
    the other.
    """

    text: str
    blocks: Sequence[dict[str, Any]]
    bounds: Sequence[int]

    @property
    def sentences(self) -> Sequence[Sequence[int]]:
        """Return the sentences as pairs of start and end."""
        return list(zip(self.bounds[::2], self.bounds[1::2], strict=True))


class Versions:
    """The versions of articles and their sentences."""

    def __init__(self, database: Database, rows: Rows, assets: Assets) -> None:
        self._database = database
        self._rows = rows
        self.assets = assets
        self.sentence_edits = SentenceEdits(database, rows)
        self.sketches = Sketches(database)

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
            kept_as = _rules(draft.splitter, draft.meta.language)
            self._cache_sentences(version_id, draft.sentences, kept_as)
        self.assets.add(version_id, draft.assets)
        self.sketches.keep(version_id, bands_of(draft))
        return version_id

    def get(self, version_id: VersionId) -> Version:
        """Return a version without its text."""
        row = self._database.first(f"SELECT {_COLUMNS} FROM version WHERE id = ?", (version_id,))
        if row is None:
            with as_written():
                raise LookupError(version_id)
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
            mended=plain_of(row[11], dict),
        )

    def body(self, version_id: VersionId) -> Body:
        """Return the blocks of a version, exactly as they were stored."""
        row = self._database.first("SELECT blocks, text FROM version WHERE id = ?", (version_id,))
        with as_written():
            if row is None:
                raise LookupError(version_id)
            return unpack_body(*row)

    def outlines(self, languages: Mapping[VersionId, str]) -> dict[VersionId, Outline]:
        """Return what says where spans lie, in one read and without making blocks.

        `languages` has the language of each version's article.
        """
        rows = self._database.query(
            "SELECT v.id, text, blocks, splitter, spans, EXISTS"
            " (SELECT 1 FROM sentence_edit e WHERE e.version_id = v.id) FROM version v"
            " LEFT JOIN sentence_cache c ON c.version_id = v.id"
            " WHERE v.id IN (SELECT value FROM json_each(?))",
            (json.dumps(list(languages)),),
        )
        with as_written():
            return {
                VersionId(version_id): Outline(
                    text,
                    json.loads(blocks),
                    _bounds(spans)
                    if splitter == present_rules(languages[version_id]) and not is_edited
                    else [*chain(*self.sentences(version_id, None, languages[version_id]))],
                )
                for version_id, text, blocks, splitter, spans, is_edited in rows
            }

    def sentences(
        self, version_id: VersionId, body: Body | None, language: str
    ) -> tuple[Span, ...]:
        """Return the sentences of a version, with a person's splits and joins laid over them.

        The body is read only where it is needed and not given.
        """
        computed = self._computed(version_id, body, language)
        edits = self.sentence_edits.of_version(version_id)
        if not edits:
            return computed
        return apply(computed, edits, body.text if body else self._text(version_id))

    def split_sentence(self, version_id: VersionId, language: str, offset: int) -> None:
        """Have a sentence begin at `offset`."""
        computed = self._computed(version_id, None, language)
        self.sentence_edits.split(version_id, computed, self._text(version_id), offset)

    def join_sentence(self, version_id: VersionId, language: str, offset: int) -> None:
        """Have the sentence that begins at or after `offset` go on from the one before it."""
        computed = self._computed(version_id, None, language)
        self.sentence_edits.join(version_id, computed, self._text(version_id), offset)

    def carry_sentence_edits(self, old_id: VersionId, new_id: VersionId) -> None:
        """Repeat in a new version the splits and joins whose place is in its text too."""
        texts = self._text(old_id), self._text(new_id)
        self.sentence_edits.carry_over(old_id, new_id, *texts)

    def renew_sentences(self, version_id: VersionId, language: str) -> None:
        """Compute sentences again and keep them, where those kept are of other rules or language.

        They can be computed at any time, so a library that cannot be written is no error; nor is
        a version that was deleted meanwhile.
        """
        with self._database.snapshot():
            gone = not self._database.first("SELECT 1 FROM version WHERE id = ?", (version_id,))
            if gone or self._database.read_only or self._cached(version_id, language) is not None:
                return
            computed = self._computed(version_id, None, language)
        with contextlib.suppress(LibraryError), self._database.transaction():
            self._cache_sentences(version_id, computed, present_rules(language))

    def _computed(
        self, version_id: VersionId, body: Body | None, language: str
    ) -> tuple[Span, ...]:
        cached = self._cached(version_id, language)
        if cached is not None:
            return unpack_spans(cached)
        from app.text.sentences import split  # not needed to start

        return split(body or self.body(version_id), language)

    def _cached(self, version_id: VersionId, language: str) -> str | None:
        row = self._database.first(
            "SELECT spans FROM sentence_cache WHERE version_id = ? AND splitter = ?",
            (version_id, present_rules(language)),
        )
        return str(row[0]) if row else None

    def _cache_sentences(self, version_id: VersionId, spans: Sequence[Span], rules: str) -> None:
        """Keep computed sentences; derived data, so neither journaled nor stamped."""
        self._database.execute(
            "INSERT INTO sentence_cache (version_id, splitter, spans) SELECT id, ?, ? FROM version"
            " WHERE id = ? ON CONFLICT (version_id) DO UPDATE SET splitter = excluded.splitter,"
            " spans = excluded.spans",
            (rules, json.dumps([list(span) for span in spans]), version_id),
        )

    def _text(self, version_id: VersionId) -> str:
        row = self._database.first("SELECT text FROM version WHERE id = ?", (version_id,))
        assert row is not None, "a version is never deleted before its article"
        return str(row[0])


@lru_cache
def present_rules(language: str) -> str:
    """Return by what sentences of that language are made at present."""
    from app.text.sentences import SPLITTER  # not needed to start

    return _rules(SPLITTER, language)


def _rules(splitter: str, language: str) -> str:
    """Return by what sentences were made.

    The language is part of it: to correct it, or to undo that, has them made again.
    """
    return f"{splitter} {language}".rstrip()


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
    plain_blocks: list[dict[str, Any]] = json.loads(packed)
    for plain in plain_blocks:
        length = plain.pop("length")
        plain["text"] = text[offset : offset + length]
        offset += length + 1
    return Body(blocks_from_plain(plain_blocks))


def _bounds(packed: str) -> list[int]:
    """Return the numbers of stored spans in a row, which is read sooner than many short lists."""
    numbers = packed.replace("[", "").replace("]", "")
    bounds: list[int] = json.loads(f"[{numbers}]")
    if len(bounds) % 2:
        raise ValueError(packed)
    return bounds


def unpack_spans(packed: str) -> tuple[Span, ...]:
    """Rebuild spans from their stored form."""
    return tuple(map(Span._make, plain_of(packed, list)))
