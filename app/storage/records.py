"""Reading all annotations of many articles at once, flat, in the order in which they go out."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from itertools import accumulate, islice
from typing import Any

from app.model.annotation import CONTEXT_LENGTH
from app.model.ids import ArticleId, TagId, VersionId
from app.model.record import Record
from app.model.tag import Tag
from app.storage.annotation_rows import LIES
from app.storage.codebook import Codebook
from app.storage.database import Database, Row
from app.storage.stored import as_written
from app.storage.versions import Outline, Versions

_SQL = f"""
SELECT n.uid, a.id, a.uid, a.title, a.outlet, a.byline, a.published, a.url, a.language, a.captured,
    a.version_id, v.original_sha256, v.text_sha256, v.number,
    n.exact, n.prefix, n.suffix, n.start, n."end", k.start, k."end", k.state, at.tag_id,
    n.note, n.speaker, n.speaker_role, n.value, n.value_high, n.unit, n.unit_code, n.qualifier,
    n.status, coder.name, n.origin, n.created_at, n.modified_at,
    (SELECT ifnull(group_concat(said, '|'), '') FROM (
        SELECT l.kind || ':' || o.uid AS said FROM link l
        JOIN annotation o ON o.id = l.to_id AND o.trashed_at IS NULL
        JOIN article oa ON oa.id = o.article_id AND oa.trashed_at IS NULL
        WHERE l.from_id = n.id AND l.trashed_at IS NULL ORDER BY l.kind, o.uid))
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
        tags = {tag.id: tag for tag in self._codebook.tags()}
        rows = self._database.stream(_SQL.format(where=where), parameters)
        places: dict[VersionId, _Place] = {}
        while some := list(islice(rows, _AT_ONCE)):
            places = self._places({row[10]: row[8] for row in some}, places)
            for row in some:
                with as_written():
                    tag = tags[TagId(row[22])] if row[22] is not None else None
                yield _record(row, places[row[10]], tag, paths)

    def _places(
        self, languages: Mapping[VersionId, str], known: Mapping[VersionId, _Place]
    ) -> dict[VersionId, _Place]:
        """Return the place of each version; those known are not read again."""
        there = {version_id: known[version_id] for version_id in languages if version_id in known}
        missing = {each: language for each, language in languages.items() if each not in there}
        outlines = self._versions.outlines(missing)
        with as_written():
            return there | {each: _Place(outline) for each, outline in outlines.items()}


def _record(row: Row, place: _Place, tag: Tag | None, paths: Mapping[TagId, str]) -> Record:
    cells = (
        row[0],
        row[2],
        *row[3:10],
        *row[11:13],
        str(row[13]),
        *place.of(row[14:22]),
        tag.name if tag else "",
        paths[tag.id] if tag else "",
        tag.colour if tag else "",
        *row[23:-1],
        row[21] or ("exact" if row[14] is None else "gone"),
        row[-1],
    )
    return Record._make(cells)


class _Place:
    """Says where spans lie in one version."""

    def __init__(self, outline: Outline) -> None:
        self._text = outline.text
        self._blocks = outline.blocks
        self._starts = list(accumulate((each["length"] + 1 for each in self._blocks), initial=0))
        self._paragraphs = list(accumulate("boilerplate" not in each for each in self._blocks))
        self._sentences = outline.sentences
        self._sentence_starts = [start for start, _ in self._sentences]

    def of(self, row: Sequence[Any]) -> tuple[str, ...]:
        """Return page, paragraph, sentence_index, start, end, quote, sentence, prefix, suffix."""
        exact, prefix, suffix, born_start, born_end, start, end, _ = row
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
            str(int(self._paragraphs[block])),
            number,
            str(start),
            str(end),
            text[start:end],
            sentence,
            text[max(0, start - CONTEXT_LENGTH) : start],
            text[end : end + CONTEXT_LENGTH],
        )

    def _sentence(self, start: int, end: int) -> tuple[str, str]:
        sentences = self._sentences
        first = bisect_right(self._sentence_starts, start) - 1
        if first < 0 or sentences[first][1] <= start:
            first += 1
        if first >= len(sentences) or sentences[first][0] >= end:
            return "", ""  # the quote lies in a folded block
        last = bisect_right(self._sentence_starts, end - 1) - 1
        return str(first + 1), self._text[sentences[first][0] : sentences[last][1]]


def _where(articles: Sequence[ArticleId] | None) -> tuple[str, list[Any]]:
    if articles is None:
        return "a.trashed_at IS NULL", []
    marks = ",".join(str(int(article_id)) for article_id in articles)
    return f"a.trashed_at IS NULL AND a.id IN ({marks})", []
