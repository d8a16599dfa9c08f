"""Looking a whole library over."""

from __future__ import annotations

from app.model.report import CheckReport
from app.storage import migrations
from app.storage.assets import Assets
from app.storage.database import Database
from app.storage.originals import Originals
from app.storage.search_index import SearchIndex
from app.storage.versions import text_hash, unpack_body


class Checkup:
    """Finds what is wrong, heals what can be derived from the rest."""

    def __init__(
        self, database: Database, originals: Originals, assets: Assets, index: SearchIndex
    ) -> None:
        self._database = database
        self._originals = originals
        self._assets = assets
        self._index = index
        self._problems: list[str] = []
        self._healed: list[str] = []

    def run(self) -> CheckReport:
        """Check file, references, schema, search indexes, texts, anchors, originals and images."""
        self._check_file()
        self._check_search()
        self._check_texts()
        self._check_anchors()
        self._check_originals()
        self._check_assets()
        return CheckReport(
            tuple(self._problems),
            tuple(self._healed),
            articles=self._database.number(
                "SELECT count(*) FROM article WHERE version_id IS NOT NULL"
            ),
            annotations=self._database.number("SELECT count(*) FROM annotation"),
        )

    def _check_file(self) -> None:
        for (result,) in self._database.query("PRAGMA quick_check"):
            if result != "ok":
                self._problems.append(f"The database file is damaged: {result}.")
        for table, row_id, parent, _ in self._database.query("PRAGMA foreign_key_check"):
            self._problems.append(f"Row {row_id} of {table} refers to a {parent} that is missing.")
        if migrations.fingerprint(self._database.sqlite) != migrations.SCHEMA_SHA256:
            self._problems.append("The tables of the database are not as this version makes them.")

    def _check_search(self) -> None:
        if self._database.read_only:
            return
        for name in self._index.heal():
            self._healed.append(f"The search index {name} was made anew.")

    def _check_texts(self) -> None:
        for version_id, packed, text, sha256 in self._database.stream(
            "SELECT id, blocks, text, text_sha256 FROM version"
        ):
            if text_hash(text) != sha256:
                self._problems.append(f"The text of version {version_id} has changed.")
            elif not _fits(packed, text):
                self._problems.append(f"The blocks of version {version_id} do not fit its text.")

    def _check_anchors(self) -> None:
        for uid, exact, found in self._database.stream(
            'SELECT n.uid, n.exact, substr(v.text, k.start + 1, k."end" - k.start)'
            " FROM annotation n JOIN anchor k ON k.annotation_id = n.id"
            " JOIN version v ON v.id = k.version_id WHERE k.state IN ('exact', 'moved')"
        ):
            if exact != found:
                self._problems.append(f"Annotation {uid} does not lie on its quote any more.")

    def _check_originals(self) -> None:
        for sha256, name in self._database.stream(
            "SELECT DISTINCT original_sha256, original_name FROM version"
            " WHERE original_sha256 <> ''"
        ):
            wrong = self._originals.damaged(sha256)
            if wrong:
                self._problems.append(f"The original of {name or sha256[:12]} is {wrong}.")

    def _check_assets(self) -> None:
        for name in self._assets.all_names():
            wrong = self._assets.damaged(name)
            if wrong:
                self._problems.append(f"The image assets/{name} is {wrong}.")


def _fits(packed: str, text: str) -> bool:
    """Say whether the stored form of blocks can be read and makes this text."""
    try:
        return unpack_body(packed, text).text == text
    except (AttributeError, LookupError, RecursionError, TypeError, ValueError):
        return False
