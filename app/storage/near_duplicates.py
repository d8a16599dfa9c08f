"""Recognising the same copy in several outlets: an agency's text, printed with small changes."""

from __future__ import annotations

from app.model.ids import ArticleId, VersionId
from app.storage.database import Database
from app.storage.versions import Versions
from app.text.likeness import overlap
from app.text.sketch import sketch

_MOST_CANDIDATES = 24
_CAUGHT_UP_AT_ONCE = 32
"""Sketches made in one transaction: whoever else writes waits that long, a few hundredths."""


class NearDuplicates:
    """Finds copies by their sketches, and makes the sketches that are missing."""

    def __init__(self, database: Database, versions: Versions) -> None:
        self._database = database
        self._versions = versions
        self._sketches = versions.sketches

    def of(self, article_id: ArticleId) -> list[ArticleId]:
        """Return the other articles outside the trash with nearly the same text, oldest first.

        Articles that share a band are looked up; only those few are compared as a whole. Folded
        blocks do not count.
        """
        row = self._database.first("SELECT version_id FROM article WHERE id = ?", (article_id,))
        if row is None:
            return []
        version_id = VersionId(row[0])
        bands = self._sketches.of(version_id)
        if bands is None:
            bands = sketch(self._text(version_id))
        sharing = self._sketches.sharing(bands, _MOST_CANDIDATES)
        others = [candidate for candidate in sharing if candidate != version_id]
        if not others:  # as a rule
            return []
        text = self._text(version_id)
        return sorted(
            self._versions.get(candidate).article_id
            for candidate in others
            if overlap(text, self._text(candidate)).is_copy
        )

    def _text(self, version_id: VersionId) -> str:
        return self._versions.body(version_id).unfolded_text

    def catch_up(self) -> bool:
        """Make some sketches that are missing; False where there are none.

        They are missing where an earlier Pressmark kept the text.
        """
        missing = self._sketches.missing(_CAUGHT_UP_AT_ONCE)
        made = {item: sketch(self._text(item)) for item in missing}
        if made:
            with self._database.transaction():
                for version_id, bands in made.items():
                    if self._database.first("SELECT 1 FROM version WHERE id = ?", (version_id,)):
                        self._sketches.keep(version_id, bands)
        return bool(made)
