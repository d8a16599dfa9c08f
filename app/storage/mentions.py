"""Figures and quotes that are kept of the current versions: found by place, key words and value."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from app.model.annotation import Annotation, Fields
from app.model.ids import ArticleId, VersionId
from app.model.span import Span
from app.model.suggestion import SuggestionKind
from app.storage.annotations import Annotations
from app.storage.database import Database, Row
from app.storage.suggestions import said_in, unit_of

_TOO_MANY = 1000
"""A key word of more suggestions tells nothing, and would take long to look up."""
_MOST_CANDIDATES = 60
_NEAR = 0.01
_TELLING_DIGITS = 3
"""A value of so many digits, zeros at its ends not counted, is looked up by itself; 10 percent of
anything are too many."""

_SELECT = (
    'SELECT s.id, a.id, a.version_id, a.language, s.kind, s.start, s."end", s.words, s.keys,'
    " s.whole FROM suggestion s"
    " JOIN version v ON v.id = s.version_id"
    " JOIN article a ON a.id = v.article_id AND a.version_id = v.id AND a.trashed_at IS NULL"
    " WHERE NOT EXISTS (SELECT 1 FROM dismissal d WHERE d.version_id = s.version_id"
    ' AND d.tag_name = s.kind AND d.start = s.start AND d."end" = s."end"'
    " AND d.trashed_at IS NULL)"
)


@dataclass(frozen=True, slots=True)
class Mention:
    """A figure or quote in the current version of an article.

    `about` are the telling words it is found by, of its sentence or, for a quote, its own.
    """

    id: int
    article_id: ArticleId
    version_id: VersionId
    language: str
    kind: SuggestionKind
    span: Span
    about: frozenset[str]
    keys: tuple[int, ...]
    fields: Fields


class Mentions:
    """Reads what is kept as suggestions, with what a person made of them laid over."""

    def __init__(self, database: Database, annotations: Annotations) -> None:
        self._database = database
        self._annotations = annotations

    def in_article(self, article_id: ArticleId, kind: SuggestionKind) -> list[Mention]:
        """Return the mentions of one article, in text order."""
        rows = self._database.query(
            f'{_SELECT} AND a.id = ? AND s.kind = ? ORDER BY s.start, s."end"',
            (article_id, kind.value),
        )
        return self._as_decided(map(_mention, rows))

    def like(self, mention: Mention) -> list[Mention]:
        """Return mentions in other articles that share key words, or (of a figure) the value.

        Those that share most come first; whether they are of one matter is for others to say.
        """
        found = self._sharing_keys(mention.keys)
        if mention.kind is SuggestionKind.FIGURE:
            found.update(self._of_value(mention.fields))
        wanted = [number for number, _ in found.most_common(_MOST_CANDIDATES)]
        rows = self._database.query(
            f"{_SELECT} AND s.id IN (SELECT value FROM json_each(?)) AND a.id <> ? AND s.kind = ?",
            (json.dumps(wanted), mention.article_id, mention.kind.value),
        )
        order = {number: place for place, number in enumerate(wanted)}
        return self._as_decided(map(_mention, sorted(rows, key=lambda row: order[row[0]])))

    def _sharing_keys(self, keys: Sequence[int]) -> Counter[int]:
        found: Counter[int] = Counter()
        for key in keys:
            having = self._database.query(
                "SELECT suggestion_id FROM suggestion_key WHERE key = ? LIMIT ?",
                (key, _TOO_MANY + 1),
            )
            if len(having) <= _TOO_MANY:
                found.update(row[0] for row in having)
        return found

    def _of_value(self, said: Fields) -> list[int]:
        if not is_telling(said):
            return []
        value = float(said.value)
        low, high = sorted((value * (1 - _NEAR), value * (1 + _NEAR)))
        rows = self._database.query(
            "SELECT id FROM suggestion WHERE unit = ? AND value BETWEEN ? AND ? LIMIT ?",
            (unit_of(said), low, high, _TOO_MANY),
        )
        return [row[0] for row in rows]

    # ------------------------------------------------------------------ what a person made of it

    def _as_decided(self, mentions: Iterable[Mention]) -> list[Mention]:
        """Return mentions as they were annotated, and as proposed where they were not."""
        annotated: dict[ArticleId, list[Annotation]] = {}
        found = []
        for mention in mentions:
            if mention.article_id not in annotated:
                annotated[mention.article_id] = [
                    each
                    for each in self._annotations.of_article(mention.article_id)
                    if each.span is not None
                ]
            found.append(_decided(mention, annotated[mention.article_id]))
        return found


def is_telling(said: Fields) -> bool:
    """Say whether few other things have the same figure, by how many digits it has."""
    return len(said.value.strip("-0.").replace(".", "")) >= _TELLING_DIGITS


def _decided(mention: Mention, annotations: Iterable[Annotation]) -> Mention:
    """Return a mention with the span and fields of the annotation that lies on it, if one does."""
    for each in annotations:
        assert each.span is not None, "orphans were left out"
        is_one = each.span == mention.span or bool(
            mention.kind is SuggestionKind.FIGURE
            and each.fields.value
            and each.span.overlaps(mention.span)
        )
        if is_one:
            said = each.fields
            if mention.kind is SuggestionKind.FIGURE and not said.value:
                said = mention.fields
            return replace(mention, span=each.span, fields=said)
    return mention


def _mention(row: Row) -> Mention:
    return Mention(
        id=row[0],
        article_id=ArticleId(row[1]),
        version_id=VersionId(row[2]),
        language=row[3],
        kind=SuggestionKind(row[4]),
        span=Span(row[5], row[6]),
        about=frozenset(row[7].split()),
        keys=tuple(json.loads(row[8])),
        fields=said_in(row[9]),
    )
