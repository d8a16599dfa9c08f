"""Gateway of `dismissal`: the suggestions a person put away, by version, kind and place."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from app.clock import now
from app.model.dismissal import Dismissal
from app.model.ids import DismissalId, VersionId
from app.model.span import Span
from app.model.suggestion import Suggestion, SuggestionKind
from app.storage.database import Database
from app.storage.rows import Rows
from app.storage.sentence_edits import carried_over

_NEAR = 3
"""Code points by which better rules may move an end, as by taking a mark in: it stays away."""


class Dismissals:
    """The dismissed suggestions of a library; all writes belong to a step."""

    def __init__(self, database: Database, rows: Rows) -> None:
        self._database = database
        self._rows = rows

    def of_version(self, version_id: VersionId) -> tuple[Dismissal, ...]:
        """Return what is dismissed in a version, in text order."""
        return tuple(
            Dismissal(
                DismissalId(row[0]),
                SuggestionKind(row[1]),
                row[2],
                Span(row[3], row[4]),
                row[5],
                row[6],
            )
            for row in self._database.query(
                'SELECT d.id, d.tag_name, d.rule, d.start, d."end",'
                ' substr(v.text, d.start + 1, d."end" - d.start), d.modified_at'
                " FROM dismissal d JOIN version v ON v.id = d.version_id"
                ' WHERE d.version_id = ? AND d.trashed_at IS NULL ORDER BY d.start, d."end", d.id',
                (version_id,),
            )
        )

    def remaining(
        self, version_id: VersionId, suggestions: Sequence[Suggestion]
    ) -> tuple[Suggestion, ...]:
        """Return the suggestions without those dismissed in that version, be it by older rules."""
        rows = self._database.query(
            'SELECT tag_name, start, "end" FROM dismissal'
            " WHERE version_id = ? AND trashed_at IS NULL",
            (version_id,),
        )
        ends: defaultdict[tuple[str, int], set[int]] = defaultdict(set)
        for kind, start, end in rows:
            for near in range(start - _NEAR, start + _NEAR + 1):
                ends[kind, near].add(end)
        return tuple(
            one
            for one in suggestions
            if not any(
                abs(end - one.span.end) <= _NEAR
                for end in ends.get((one.kind.value, one.span.start), ())
            )
        )

    def add(self, version_id: VersionId, suggestion: Suggestion) -> bool:
        """Put a suggestion away; False where it is already."""
        place = (version_id, suggestion.kind.value, *suggestion.span)
        if self._database.first(
            "SELECT 1 FROM dismissal WHERE version_id = ? AND tag_name = ? AND start = ?"
            ' AND "end" = ? AND trashed_at IS NULL',
            place,
        ):
            return False
        names = ("version_id", "tag_name", "start", "end")
        self._rows.insert(
            "dismissal", {**dict(zip(names, place, strict=True)), "rule": suggestion.rule}
        )
        return True

    def carry_over(self, old_id: VersionId, new_id: VersionId) -> None:
        """Dismiss in a newer version what is dismissed in an older one, where its words are there.

        They are looked for as the places of sentences are: by what stands around them.
        """
        dismissed = self.of_version(old_id)
        if not dismissed:
            return
        old_text, new_text = self._text(old_id), self._text(new_id)
        for each in dismissed:
            start = carried_over(each.span.start, old_text, new_text)
            if start is not None and new_text.startswith(each.words, start):
                there = Span(start, start + len(each.words))
                self.add(new_id, Suggestion(each.kind, there, each.rule))

    def _text(self, version_id: VersionId) -> str:
        row = self._database.first("SELECT text FROM version WHERE id = ?", (version_id,))
        assert row is not None, "a version is never deleted before its article"
        return str(row[0])

    def restore(self, ids: Iterable[DismissalId]) -> None:
        """Offer these again."""
        for dismissal_id in ids:
            self._rows.update("dismissal", dismissal_id, {"trashed_at": now()})
