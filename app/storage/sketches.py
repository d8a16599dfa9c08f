"""Gateway of `sketch` and `sketch_band`: by what near-copies of a version are found.

Both are derived from the text and can be made again at any time, so neither is journaled. A band is
looked up by its number, among those of all versions; `sketch` says which a version has, and by what
method they were made.
"""

from __future__ import annotations

import json
from collections.abc import Sequence

from app.model.draft import Draft
from app.model.ids import VersionId
from app.storage.database import Database
from app.text.sketch import SKETCHER, sketch


def bands_of(draft: Draft) -> tuple[int, ...]:
    """Return the bands of a draft: those the worker made, where it used the present method."""
    return draft.bands if draft.sketcher == SKETCHER else sketch(draft.body.unfolded_text)


class Sketches:
    """The sketches of versions."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def of(self, version_id: VersionId) -> tuple[int, ...] | None:
        """Return the bands of a version, None where there are none of the present method."""
        row = self._database.first(
            "SELECT bands FROM sketch WHERE version_id = ? AND sketcher = ?",
            (version_id, SKETCHER),
        )
        return tuple(json.loads(row[0])) if row else None

    def keep(self, version_id: VersionId, bands: Sequence[int]) -> None:
        """Keep the bands of a version, in the place of those it has."""
        self.remove(version_id)
        self._database.execute(
            "INSERT INTO sketch (version_id, sketcher, bands) VALUES (?, ?, ?)",
            (version_id, SKETCHER, json.dumps(list(bands), separators=(",", ":"))),
        )
        self._database.execute_many(
            "INSERT INTO sketch_band (band, version_id) VALUES (?, ?)",
            ((band, version_id) for band in sorted(set(bands))),
        )

    def copy(self, version_id: VersionId, copy_id: VersionId) -> None:
        """Keep for a copy of a version what is kept for that one."""
        bands = self.of(version_id)
        if bands is not None:
            self.keep(copy_id, bands)

    def remove(self, version_id: VersionId) -> None:
        """Forget the sketch of a version."""
        self._database.execute(
            "DELETE FROM sketch_band WHERE version_id = ? AND band IN (SELECT value FROM sketch,"
            " json_each(sketch.bands) WHERE sketch.version_id = ?)",
            (version_id, version_id),
        )
        self._database.execute("DELETE FROM sketch WHERE version_id = ?", (version_id,))

    def sharing(self, bands: Sequence[int], most: int) -> list[VersionId]:
        """Return the current versions outside the trash that share bands, those with most first."""
        rows = self._database.query(
            "SELECT v.id FROM (SELECT version_id, count(*) AS shared FROM sketch_band"
            " WHERE band IN (SELECT value FROM json_each(?)) GROUP BY version_id) b"
            " JOIN version v ON v.id = b.version_id"
            " JOIN article a ON a.id = v.article_id AND a.version_id = v.id"
            " WHERE a.trashed_at IS NULL ORDER BY b.shared DESC, v.id LIMIT ?",
            (json.dumps(list(bands)), most),
        )
        return [VersionId(row[0]) for row in rows]

    def missing(self, most: int) -> list[VersionId]:
        """Return some current versions without a sketch of the present method, the newest first."""
        rows = self._database.query(
            "SELECT a.version_id FROM article a LEFT JOIN sketch s ON s.version_id = a.version_id"
            " WHERE a.version_id IS NOT NULL AND s.sketcher IS NOT ? ORDER BY a.id DESC LIMIT ?",
            (SKETCHER, most),
        )
        return [VersionId(row[0]) for row in rows]
