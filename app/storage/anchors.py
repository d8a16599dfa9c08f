"""Gateway of `anchor`: where annotations lie in the versions after the one they were born on."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from app.anchoring.anchor import Anchored, anchor
from app.anchoring.describe import describe
from app.anchoring.match_quote import similarity
from app.clock import now
from app.errors import InvalidInputError
from app.model.annotation import AnchorState, Selectors
from app.model.ids import AnnotationId, ArticleId, VersionId
from app.model.review import ReviewItem
from app.model.span import Span
from app.storage.annotation_values import checked_span
from app.storage.annotations import Annotations
from app.storage.database import Database
from app.storage.rows import Rows
from app.words import later, say

TO_REVIEW = later("to review")
"""The name under which `lay` counts what a person has to look at."""

_WAITING = (
    "FROM anchor k JOIN annotation n ON n.id = k.annotation_id AND n.trashed_at IS NULL"
    " JOIN article a ON a.id = n.article_id AND a.version_id = k.version_id"
    " AND a.trashed_at IS NULL JOIN version v ON v.id = k.version_id"
    " WHERE k.state <> 'exact' AND k.reviewed_at IS NULL AND n.version_id <> k.version_id"
)


@dataclass(frozen=True, slots=True)
class _Lain:
    """Where an annotation lay in the version before; `settled` where a person decided so."""

    annotation_id: AnnotationId
    selectors: Selectors
    span: Span | None
    state: AnchorState
    settled: bool


class Anchors:
    """The anchors of a library, and the queue of those a person has to look at."""

    def __init__(self, database: Database, rows: Rows, annotations: Annotations) -> None:
        self._database = database
        self._rows = rows
        self._annotations = annotations

    # ------------------------------------------------------------------ a new version

    def lay(
        self,
        article_id: ArticleId,
        old: VersionId,
        new: VersionId,
        *,
        only: Collection[AnnotationId] | None = None,
    ) -> Counter[str]:
        """Look for every annotation of an article, trashed ones too, in its new version.

        With `only`, the others keep the place that they have there.
        What has its very words there lies there. What was reworded is only proposed: it counts as
        an orphan until a person accepts it. Return how many are exact, moved and to be reviewed,
        trashed ones not counted.
        """
        old_text, text = self._text(old), self._text(new)
        counts: Counter[str] = Counter()
        for lain, trashed in self._lain(article_id, old):
            if only is not None and lain.annotation_id not in only:
                continue
            found, settled = _found(old_text, text, lain)
            self._put(lain.annotation_id, new, found, settled=settled)
            if not trashed:
                counts[found.state.value if settled else TO_REVIEW] += 1
        return counts

    def _lain(self, article_id: ArticleId, version_id: VersionId) -> list[tuple[_Lain, bool]]:
        rows = self._database.query(
            'SELECT n.id, n.exact, n.prefix, n.suffix, n.start, n."end", k.start, k."end",'
            " ifnull(k.state, 'gone'), k.reviewed_at IS NOT NULL, n.trashed_at IS NOT NULL"
            " FROM annotation n LEFT JOIN anchor k ON k.annotation_id = n.id AND k.version_id = ?"
            " WHERE n.article_id = ? AND n.exact IS NOT NULL ORDER BY n.id",
            (version_id, article_id),
        )
        return [
            (
                _Lain(
                    AnnotationId(row[0]),
                    Selectors(*row[1:6]),
                    Span(row[6], row[7]) if row[6] is not None else None,
                    AnchorState(row[8]),
                    bool(row[9]),
                ),
                bool(row[10]),
            )
            for row in rows
        ]

    # ------------------------------------------------------------------ the queue

    def queue(self, article_id: ArticleId | None) -> tuple[ReviewItem, ...]:
        """Return what is to be reviewed, of one article or of all, in the order of the old text."""
        where, parameters = ("", ()) if article_id is None else (" AND a.id = ?", (article_id,))
        rows = self._database.query(
            'SELECT n.id, k.start, k."end", k.state, k.score_permille,'
            " ifnull(substr(v.text, k.start + 1, k.\"end\" - k.start), '')"
            f" {_WAITING}{where}"
            " ORDER BY a.captured DESC, a.id, n.start, n.id",
            parameters,
        )
        return tuple(
            ReviewItem(
                self._annotations.get(AnnotationId(row[0])),
                proposed=Span(row[1], row[2]) if row[1] is not None else None,
                words=row[5],
                state=AnchorState(row[3]),
                score=row[4] / 1000,
            )
            for row in rows
        )

    def accept(self, annotation_id: AnnotationId) -> None:
        """Let an annotation lie where it is proposed; raise InvalidInputError where it is not."""
        version_id = self._current_version(annotation_id)
        row = self._database.first(
            "SELECT id FROM anchor WHERE annotation_id = ? AND version_id = ?"
            " AND start IS NOT NULL",
            (annotation_id, version_id),
        )
        if row is None:
            raise InvalidInputError(say("No place is proposed for this annotation: choose one."))
        self._rows.update("anchor", row[0], {"reviewed_at": now()})

    def place(self, annotation_id: AnnotationId, span: Span) -> None:
        """Let an annotation lie on a span of the current version; its selectors stay."""
        version_id = self._current_version(annotation_id)
        text = self._text(version_id)
        selectors = self._annotations.get(annotation_id).selectors
        if selectors is None:
            raise InvalidInputError(
                say("An annotation of the whole article lies on no place in it.")
            )
        words = checked_span(span, text).of(text)
        if words != selectors.exact:
            found = Anchored(span, AnchorState.REWORDED, similarity(selectors.exact, words))
        elif span == selectors.span:
            found = Anchored(span, AnchorState.EXACT, 1.0)
        else:
            found = Anchored(span, AnchorState.MOVED, 1.0)
        self._put(annotation_id, version_id, found, settled=True)

    def resize(self, annotation_id: AnnotationId, span: Span) -> None:
        """Let an annotation begin and end elsewhere in the current version.

        Its words are other ones then: on the version it was born on it is described anew. One
        born on an earlier version keeps its selectors, and only lies on other words here.
        """
        annotation = self._annotations.get(annotation_id)
        version_id = self._current_version(annotation_id)
        if annotation.selectors is None or annotation.version_id != version_id:
            self.place(annotation_id, span)
            return
        text = self._text(version_id)
        described = describe(text, checked_span(span, text))
        self._rows.update("annotation", annotation_id, asdict(described))
        found = Anchored(span, AnchorState.EXACT, 1.0)
        self._put(annotation_id, version_id, found, settled=False)

    def keep_as_orphan(self, annotation_id: AnnotationId) -> None:
        """Say for good that an annotation lies nowhere in the current version."""
        version_id = self._current_version(annotation_id)
        if self._annotations.get(annotation_id).selectors is None:
            raise InvalidInputError(
                say("An annotation of the whole article lies on no place in it.")
            )
        nowhere = Anchored(None, AnchorState.GONE, 0.0)
        self._put(annotation_id, version_id, nowhere, settled=True)

    # ------------------------------------------------------------------ rows

    def move(self, ids: Sequence[AnnotationId], old: VersionId, new: VersionId) -> None:
        """Give annotations in version `new`, a copy of `old`, the anchors they have in that one."""
        for annotation_id in ids:
            row = self._database.first(
                'SELECT start, "end", state, score_permille, reviewed_at FROM anchor'
                " WHERE annotation_id = ? AND version_id = ?",
                (annotation_id, old),
            )
            if row is not None:
                names = ("start", "end", "state", "score_permille", "reviewed_at")
                values = dict(zip(names, row, strict=True))
                self._rows.insert(
                    "anchor", {"annotation_id": annotation_id, "version_id": new, **values}
                )

    def _put(
        self, annotation_id: AnnotationId, version_id: VersionId, found: Anchored, *, settled: bool
    ) -> None:
        values: dict[str, Any] = {
            "start": found.span.start if found.span else None,
            "end": found.span.end if found.span else None,
            "state": found.state.value,
            "score_permille": round(1000 * found.score),
            "reviewed_at": now() if settled else None,
        }
        there = self._database.first(
            "SELECT id FROM anchor WHERE annotation_id = ? AND version_id = ?",
            (annotation_id, version_id),
        )
        if there:
            self._rows.update("anchor", there[0], values)
        else:
            self._rows.insert(
                "anchor", {"annotation_id": annotation_id, "version_id": version_id, **values}
            )

    def _current_version(self, annotation_id: AnnotationId) -> VersionId:
        article_id = self._annotations.get(annotation_id).article_id
        row = self._database.first("SELECT version_id FROM article WHERE id = ?", (article_id,))
        assert row is not None, "an annotation never outlives its article"
        return VersionId(row[0])

    def _text(self, version_id: VersionId) -> str:
        row = self._database.first("SELECT text FROM version WHERE id = ?", (version_id,))
        assert row is not None, "a version is never deleted before its article"
        return str(row[0])


def _found(old_text: str, text: str, lain: _Lain) -> tuple[Anchored, bool]:
    """Return where an annotation lies in a newer text, and whether nobody has to look at it.

    Words a person accepted in the version before are looked for first; what a person left an
    orphan there stays one, unless its very words are back.
    """
    if lain.settled and lain.state is AnchorState.REWORDED and lain.span is not None:
        accepted = describe(old_text, lain.span)
        found = anchor(text, accepted)
        if _is_sure(text, accepted, found):
            return Anchored(found.span, AnchorState.REWORDED, found.score), True
    found = anchor(text, lain.selectors)
    if _is_sure(text, lain.selectors, found):
        return found, True
    if lain.settled and lain.state is AnchorState.GONE:
        return Anchored(None, AnchorState.GONE, 0.0), True
    return found, False


def _is_sure(text: str, selectors: Selectors, found: Anchored) -> bool:
    """Say whether the very words are there and can be no other: at their place, or only once.

    Words that are there more than once are told apart by what stands around them, unchanged.
    """
    if found.state is AnchorState.EXACT:
        return True
    if found.state is not AnchorState.MOVED:
        return False
    with_context = f"{selectors.prefix}{selectors.exact}{selectors.suffix}"
    return text.count(selectors.exact) == 1 or text.count(with_context) == 1
