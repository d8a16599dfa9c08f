"""Gateway of `suggestion`, `suggestion_key` and `suggestion_state`: what the rules propose.

All of it is derived from a version, its sentences and the words a person taught the rules, and can
be derived again at any time: so it is neither journaled nor part of what goes out. `derived_by`
says from which of them, `speakers` which names of the library the speakers were completed by.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from app.model.annotation import Fields, Status
from app.model.ids import VersionId
from app.model.span import Span
from app.model.suggestion import QuoteKind, Reason, Suggestion, SuggestionKind
from app.storage.database import Database

_COLUMNS = 'version_id, kind, rule, start, "end", score, offered, value, unit, words, keys, whole'
_IN_COLUMNS = frozenset({"kind", "rule", "span", "score"})
_DEFAULTS = Suggestion(SuggestionKind.QUOTE, Span(0, 0), "")


@dataclass(frozen=True, slots=True)
class Derived:
    """A suggestion as it is kept: whether it is offered in the window, and what it is about."""

    suggestion: Suggestion
    offered: bool
    words: tuple[str, ...]


class Suggestions:
    """The suggestions of versions."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def offered(self, version_id: VersionId, derived_by: str) -> tuple[Suggestion, ...] | None:
        """Return what is offered of a version, None where nothing was derived by these rules."""
        with self._database.snapshot():
            if not self.has(version_id, derived_by):
                return None
            return tuple(
                _suggestion(*row)
                for row in self._database.query(
                    'SELECT kind, rule, start, "end", score, whole FROM suggestion'
                    ' WHERE version_id = ? AND offered ORDER BY start, "end", kind, id',
                    (version_id,),
                )
            )

    def has(self, version_id: VersionId, derived_by: str) -> bool:
        """Say whether these rules were asked about a version, whatever they found."""
        row = self._database.first(
            "SELECT 1 FROM suggestion_state WHERE version_id = ? AND derived_by = ?",
            (version_id, derived_by),
        )
        return row is not None

    def speakers(self, version_id: VersionId) -> str:
        """Return by which names of the library the speakers of a version were completed."""
        row = self._database.first(
            "SELECT speakers FROM suggestion_state WHERE version_id = ?", (version_id,)
        )
        return str(row[0]) if row else ""

    def keep(
        self, version_id: VersionId, derived: Sequence[Derived], *, derived_by: str, speakers: str
    ) -> None:
        """Keep what was derived of a version, in the place of what is kept.

        A version that was deleted meanwhile is no error.
        """
        self.remove(version_id)
        if not self._database.first("SELECT 1 FROM version WHERE id = ?", (version_id,)):
            return
        self._database.execute(
            "INSERT INTO suggestion_state (version_id, derived_by, speakers) VALUES (?, ?, ?)",
            (version_id, derived_by, speakers),
        )
        for one in derived:
            self._insert(version_id, one)

    def _insert(self, version_id: VersionId, derived: Derived) -> None:
        from app.suggesting.key_words import keys_of  # not needed to start

        one = derived.suggestion
        keys = keys_of(derived.words, about(one)) if one.kind is not SuggestionKind.CLAIM else ()
        cursor = self._database.execute(
            f"INSERT INTO suggestion ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                version_id,
                one.kind.value,
                one.rule,
                *one.span,
                one.score,
                int(derived.offered),
                float(one.fields.value) if one.fields.value else None,
                unit_of(one.fields),
                " ".join(derived.words),
                json.dumps(keys),
                json.dumps(_whole(one), ensure_ascii=False, separators=(",", ":")),
            ),
        )
        self._database.execute_many(
            "INSERT INTO suggestion_key (key, suggestion_id) VALUES (?, ?)",
            [(key, cursor.lastrowid) for key in keys],
        )

    def remove(self, version_id: VersionId) -> None:
        """Forget what was derived of a version."""
        kept = self._database.query(
            "SELECT id, keys FROM suggestion WHERE version_id = ?", (version_id,)
        )
        self._database.execute_many(
            "DELETE FROM suggestion_key WHERE key = ? AND suggestion_id = ?",
            [(key, row_id) for row_id, keys in kept for key in json.loads(keys)],
        )
        for table in ("suggestion", "suggestion_state"):
            self._database.execute(f"DELETE FROM {table} WHERE version_id = ?", (version_id,))


def unit_of(said: Fields) -> str:
    """Return by what figures of one unit meet: its code, or its word where it has none."""
    return said.unit_code or said.unit


def about(one: Suggestion) -> str:
    """Return what suggestions that may be the same have in common: kind and unit."""
    return f"{one.kind} {unit_of(one.fields)}".rstrip()


def said_in(whole: str) -> Fields:
    """Return the fields of a suggestion as it is kept in `whole`."""
    return _fields(json.loads(whole).get("fields", {}))


# ---------------------------------------------------------------------- suggestion ↔ JSON


def _whole(one: Suggestion) -> dict[str, Any]:
    """Return what is not in columns of its own, without what is as usual."""
    said = {name: value for name, value in asdict(one.fields).items() if value}
    plain = {
        name: value
        for name, value in one._asdict().items()
        if name not in _IN_COLUMNS and value != getattr(_DEFAULTS, name)
    }
    if "reasons" in plain:
        plain["reasons"] = [[reason.signal, reason.words] for reason in one.reasons]
    if "fields" in plain:
        plain["fields"] = said
    return plain


def _suggestion(kind: str, rule: str, start: int, end: int, score: float, whole: str) -> Suggestion:
    plain: dict[str, Any] = json.loads(whole)
    if "reasons" in plain:
        plain["reasons"] = tuple(Reason(*reason) for reason in plain["reasons"])
    if "fields" in plain:
        plain["fields"] = _fields(plain["fields"])
    if "quote_kind" in plain:
        plain["quote_kind"] = QuoteKind(plain["quote_kind"])
    if "ends" in plain:
        plain["ends"] = tuple(Span(*span) for span in plain["ends"])
    return Suggestion(SuggestionKind(kind), Span(start, end), rule, score=score, **plain)


def _fields(said: Mapping[str, str]) -> Fields:
    told = dict(said)
    status = Status(told.pop("status", Status.UNCHECKED))
    return Fields(**told, status=status)
