"""Gateway of `link`: from_id, to_id, kind, coder_id, trashed_at."""

from __future__ import annotations

import json
from collections.abc import Sequence

from app.clock import now
from app.errors import InvalidInputError, NotFoundError
from app.model.ids import AnnotationId, ArticleId, CoderId, LinkId
from app.model.link import Link, LinkEnd, LinkKind
from app.storage.codebook import Codebook
from app.storage.database import Database, Row
from app.storage.rows import Rows
from app.words import say

_COLUMNS = "l.id, l.uid, l.from_id, l.to_id, l.kind, l.coder_id, l.created_at, l.modified_at"

# A link whose one end lies in the trash is kept and not shown.
_LIVE = """
FROM link l
JOIN annotation f ON f.id = l.from_id AND f.trashed_at IS NULL
JOIN annotation t ON t.id = l.to_id AND t.trashed_at IS NULL
JOIN article fa ON fa.id = f.article_id AND fa.trashed_at IS NULL
JOIN article ta ON ta.id = t.article_id AND ta.trashed_at IS NULL
WHERE l.trashed_at IS NULL"""

_ENDS = """
SELECT l.id, l.kind, {outgoing}, l.{here}, l.{there}, a.id, a.title, a.outlet, ifnull(n.exact, '')
FROM link l
JOIN annotation h ON h.id = l.{here} AND h.trashed_at IS NULL
JOIN annotation n ON n.id = l.{there} AND n.trashed_at IS NULL
JOIN article a ON a.id = n.article_id AND a.trashed_at IS NULL
WHERE l.trashed_at IS NULL AND {which}"""


class Links:
    """The links between the annotations of a library."""

    def __init__(self, database: Database, rows: Rows, codebook: Codebook) -> None:
        self._database = database
        self._rows = rows
        self._codebook = codebook

    # ------------------------------------------------------------------ reading

    def all(self) -> tuple[Link, ...]:
        """Return every link of which both ends are there, in the order they were made."""
        return tuple(
            _link(row) for row in self._database.query(f"SELECT {_COLUMNS} {_LIVE} ORDER BY l.id")
        )

    def of_articles(self, article_ids: Sequence[ArticleId]) -> tuple[Link, ...]:
        """Return the links that touch an annotation of these articles."""
        wanted = json.dumps([int(each) for each in article_ids])
        rows = self._database.query(
            f"SELECT {_COLUMNS} {_LIVE} AND (f.article_id IN (SELECT value FROM json_each(:ids))"
            " OR t.article_id IN (SELECT value FROM json_each(:ids))) ORDER BY l.id",
            {"ids": wanted},
        )
        return tuple(_link(row) for row in rows)

    def ends_in(self, article_id: ArticleId) -> tuple[LinkEnd, ...]:
        """Return the links of an article's annotations, each from every end that lies in it."""
        return self._ends("h.article_id = ?", article_id)

    def ends_at(self, annotation_id: AnnotationId) -> tuple[LinkEnd, ...]:
        """Return the links of one annotation."""
        return self._ends("h.id = ?", annotation_id)

    def _ends(self, which: str, parameter: int) -> tuple[LinkEnd, ...]:
        out = _ENDS.format(outgoing=1, here="from_id", there="to_id", which=which)
        back = _ENDS.format(outgoing=0, here="to_id", there="from_id", which=which)
        rows = self._database.query(
            f"{out} UNION ALL {back} ORDER BY 1, 3 DESC", (parameter, parameter)
        )
        return tuple(_end(row) for row in rows)

    # ------------------------------------------------------------------ writing

    def add(self, from_id: AnnotationId, to_id: AnnotationId, kind: str) -> LinkId:
        """Link two annotations, by the present coder; a link that is there is left alone.

        Raise InvalidInputError for a link of an annotation to itself, or of an unknown kind.
        """
        return self.insert(from_id, to_id, checked_kind(kind), self._codebook.coder().id)

    def insert(
        self,
        from_id: AnnotationId,
        to_id: AnnotationId,
        kind: LinkKind,
        coder_id: CoderId,
        *,
        uid: str = "",
    ) -> LinkId:
        """Insert a link unless these two are linked so already; return the one that is there."""
        if from_id == to_id:
            raise InvalidInputError(
                say("An annotation is not linked to itself: choose another one.")
            )
        for annotation_id in (from_id, to_id):
            self._check_there(annotation_id)
        known = self._made(from_id, to_id, kind)
        if known is not None:
            self._rows.update("link", known, {"trashed_at": None})
            return known
        values = {"from_id": from_id, "to_id": to_id, "kind": kind.value, "coder_id": coder_id}
        return LinkId(self._rows.insert("link", values, uid=uid))

    def remove(self, link_ids: Sequence[LinkId]) -> None:
        """Take links away."""
        for link_id in link_ids:
            row = self._database.first("SELECT trashed_at FROM link WHERE id = ?", (link_id,))
            if row is None:
                raise NotFoundError(say("There is no link number {number}.", number=link_id))
            if row[0] is None:
                self._rows.update("link", link_id, {"trashed_at": now()})

    def was_made(self, from_id: AnnotationId, to_id: AnnotationId, kind: LinkKind) -> bool:
        """Say whether two annotations are linked so, or were until a person took that away."""
        return self._made(from_id, to_id, kind) is not None

    def _made(self, from_id: AnnotationId, to_id: AnnotationId, kind: LinkKind) -> LinkId | None:
        row = self._database.first(
            "SELECT id FROM link WHERE kind = :kind AND (from_id = :a AND to_id = :b"
            " OR :both AND from_id = :b AND to_id = :a) ORDER BY trashed_at IS NOT NULL, id",
            {"kind": kind.value, "a": from_id, "b": to_id, "both": kind is LinkKind.SAME},
        )
        return LinkId(row[0]) if row else None

    def _check_there(self, annotation_id: AnnotationId) -> None:
        if not self._database.first("SELECT 1 FROM annotation WHERE id = ?", (annotation_id,)):
            raise NotFoundError(say("There is no annotation number {n}.", n=annotation_id))


def checked_kind(kind: str) -> LinkKind:
    """Return the kind of that name; raise InvalidInputError."""
    try:
        return LinkKind(kind)
    except ValueError as error:
        known = ", ".join(LinkKind)
        raise InvalidInputError(
            say("“{kind}” is no kind of link; there are {known}.", kind=kind, known=known)
        ) from error


def _link(row: Row) -> Link:
    return Link(
        id=LinkId(row[0]),
        uid=row[1],
        from_id=AnnotationId(row[2]),
        to_id=AnnotationId(row[3]),
        kind=LinkKind(row[4]),
        coder_id=CoderId(row[5]),
        created_at=row[6],
        modified_at=row[7],
    )


def _end(row: Row) -> LinkEnd:
    return LinkEnd(
        link_id=LinkId(row[0]),
        kind=LinkKind(row[1]),
        outgoing=bool(row[2]),
        at=AnnotationId(row[3]),
        other=AnnotationId(row[4]),
        article_id=ArticleId(row[5]),
        article_title=row[6],
        outlet=row[7],
        quote=row[8],
    )
