"""Reading all annotations of many articles at once, flat, in the order in which they go out."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from typing import Any

from app.model.annotation import CONTEXT_LENGTH
from app.model.ids import ArticleId, TagId, VersionId
from app.model.record import Record
from app.storage.annotation_rows import LIES
from app.storage.codebook import Codebook
from app.storage.database import Database, Row
from app.storage.stored import as_written
from app.storage.versions import Outline, Versions

_PLACE, _SELECTORS, _TAG = 12, 27, 34
"""Of a row: where in a record its place and tag come, and what of the row these are made of."""

_SQL = f"""
SELECT n.uid, a.uid, a.title, a.outlet, a.byline, a.published, a.url, a.language, a.captured,
    v.original_sha256, v.text_sha256, CAST(v.number AS TEXT),
    n.note, n.speaker, n.speaker_role, n.value, n.value_high, n.unit, n.unit_code, n.qualifier,
    n.status, coder.name, n.origin, n.created_at, n.modified_at,
    coalesce(k.state, iif(n.exact IS NULL, 'exact', 'gone')),
    (SELECT ifnull(group_concat(said, '|'), '') FROM (
        SELECT l.kind || ':' || o.uid AS said FROM link l
        JOIN annotation o ON o.id = l.to_id AND o.trashed_at IS NULL
        JOIN article oa ON oa.id = o.article_id AND oa.trashed_at IS NULL
        WHERE l.from_id = n.id AND l.trashed_at IS NULL ORDER BY l.kind, o.uid)),
    n.exact, n.prefix, n.suffix, n.start, n."end", k.start, k."end",
    at.tag_id, a.version_id, a.language
FROM article a
JOIN version v ON v.id = a.version_id
JOIN annotation n ON n.article_id = a.id AND n.trashed_at IS NULL
JOIN coder ON coder.id = n.coder_id
LEFT JOIN anchor k ON k.annotation_id = n.id AND k.version_id = a.version_id AND {LIES}
LEFT JOIN annotation_tag at ON at.annotation_id = n.id AND at.trashed_at IS NULL
    AND EXISTS (SELECT 1 FROM tag WHERE tag.id = at.tag_id AND tag.trashed_at IS NULL)
LEFT JOIN tag ON tag.id = at.tag_id
WHERE {{where}}
ORDER BY a.captured, a.id, ifnull(k.start, n.start), ifnull(k."end", n."end"), n.id,
    tag.position, tag.id
"""

_AT_ONCE = 50
"""Records for which the texts are read together: so many texts are held at a time."""


class Records:
    """Annotations joined with article, version, tag and coder."""

    def __init__(self, database: Database, versions: Versions, codebook: Codebook) -> None:
        self._database = database
        self._versions = versions
        self._codebook = codebook

    def count(self, articles: Sequence[ArticleId] | None) -> int:
        """Return how many annotations `read` would go through."""
        where, parameters = _where(articles)
        return self._database.number(
            "SELECT count(*) FROM article a JOIN annotation n"
            f" ON n.article_id = a.id AND n.trashed_at IS NULL WHERE {where}",
            parameters,
        )

    def read(self, articles: Sequence[ArticleId] | None) -> Iterator[Record]:
        """Yield one record per annotation and tag, of these articles or (None) of all.

        Trashed articles and annotations are left out; an annotation without tags gives one
        record. The order is captured, article, start, end, annotation, tag. All are of one
        moment, however long the reading takes; close the iterator where it is not used up.
        """
        where, parameters = _where(articles)
        with self._database.snapshot():
            yield from self._records(where, parameters)

    def of_annotation(self, uid: str) -> list[Record]:
        """Return the records of one annotation, none where it is unknown or trashed."""
        return list(self._records("a.trashed_at IS NULL AND n.uid = ?", [uid]))

    def _records(self, where: str, parameters: Sequence[Any]) -> Iterator[Record]:
        paths = self._codebook.paths()
        tags: dict[TagId | None, tuple[str, str, str]] = {None: ("", "", "")}
        for tag in self._codebook.tags():
            tags[tag.id] = (tag.name, paths[tag.id], tag.colour)
        rows = self._database.stream(_SQL.format(where=where), parameters)
        places: dict[VersionId, _Place] = {}
        while some := list(islice(rows, _AT_ONCE)):
            places = self._places({row[-2]: row[-1] for row in some}, places)
            with as_written():
                records = [_record(row, places[row[-2]], tags) for row in some]
            yield from records

    def _places(
        self, languages: Mapping[VersionId, str], known: Mapping[VersionId, _Place]
    ) -> dict[VersionId, _Place]:
        """Return the place of each version; those known are not read again."""
        there = {version_id: known[version_id] for version_id in languages if version_id in known}
        missing = {each: language for each, language in languages.items() if each not in there}
        outlines = self._versions.outlines(missing)
        with as_written():
            return there | {each: _Place(outline) for each, outline in outlines.items()}


def _record(row: Row, place: _Place, tags: Mapping[TagId | None, tuple[str, str, str]]) -> Record:
    cells = (*row[:_PLACE], *place.of(row), *tags[row[_TAG]], *row[_PLACE:_SELECTORS])
    return Record._make(cells)


class _Place:
    """Says where spans lie in one version."""

    def __init__(self, outline: Outline) -> None:
        self._text = outline.text
        self._blocks = outline.blocks
        self._starts, self._paragraphs = [0], []
        paragraph = 0
        for block in self._blocks:
            paragraph += "boilerplate" not in block
            self._paragraphs.append(paragraph)
            self._starts.append(self._starts[-1] + block["length"] + 1)
        self._sentence_starts = outline.bounds[::2]
        self._sentence_ends = outline.bounds[1::2]

    def of(self, row: Row) -> tuple[str, ...]:
        """Return page, paragraph, sentence_index, start, end, quote, sentence, prefix, suffix."""
        exact, prefix, suffix, born_start, born_end, start, end = row[_SELECTORS:_TAG]
        if exact is None:
            return ("",) * 9
        if start is None:
            return ("", "", "", str(born_start), str(born_end), exact, "", prefix, suffix)
        text = self._text
        block = bisect_right(self._starts, start) - 1
        page = self._blocks[block].get("page")
        number, sentence = self._sentence(start, end)
        return (
            page[0] if page else "",
            str(self._paragraphs[block]),
            number,
            str(start),
            str(end),
            text[start:end],
            sentence,
            text[max(0, start - CONTEXT_LENGTH) : start],
            text[end : end + CONTEXT_LENGTH],
        )

    def _sentence(self, start: int, end: int) -> tuple[str, str]:
        starts, ends = self._sentence_starts, self._sentence_ends
        first = bisect_right(starts, start) - 1
        if first < 0 or ends[first] <= start:
            first += 1
        if first >= len(starts) or starts[first] >= end:
            return "", ""  # the quote lies in a folded block
        last = bisect_right(starts, end - 1) - 1
        return str(first + 1), self._text[starts[first] : ends[last]]


def _where(articles: Sequence[ArticleId] | None) -> tuple[str, list[Any]]:
    if articles is None:
        return "a.trashed_at IS NULL", []
    marks = ",".join(str(int(article_id)) for article_id in articles)
    return f"a.trashed_at IS NULL AND a.id IN ({marks})", []
