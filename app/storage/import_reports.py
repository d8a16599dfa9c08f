"""Gateway of `import_report`: what became of each file of an import.

`items` is a JSON list of [name, outcome, reason, uid, uid of the newer version]; `join_key` is that
of the import's step, "" where nothing came in. Reports are no steps: what was told once is not
undone.
"""

from __future__ import annotations

import json
import re
from collections.abc import Collection

from app.clock import now
from app.errors import NotFoundError
from app.model.ids import ReportId
from app.model.report import KeptReport, Outcome, Report, ReportItem
from app.storage.database import Database, Row
from app.words import say

_COLUMNS = "id, created_at, cancelled, items"
_SLASH = re.compile(r"[/\\]")
_GONE = "…"


class ImportReports:
    """The reports kept in a library."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def keep(self, report: Report, join_key: str = "") -> None:
        """Keep a report; paths are cut to the names of the files, for no folder is stored."""
        items = [
            [_without_folders(item.name), item.outcome.value, item.reason, item.uid, item.newer]
            for item in report.items
        ]
        with self._database.transaction():
            self._database.execute(
                "INSERT INTO import_report (created_at, join_key, cancelled, items)"
                " VALUES (?, ?, ?, ?)",
                (now(), join_key, int(report.cancelled), _plain(items)),
            )

    def all(self, limit: int) -> list[KeptReport]:
        """Return the newest reports, newest first."""
        rows = self._database.query(
            f"SELECT {_COLUMNS} FROM import_report ORDER BY id DESC LIMIT ?", (limit,)
        )
        return [_report(row) for row in rows]

    def get(self, report_id: ReportId) -> KeptReport:
        """Return one report; raise NotFoundError."""
        row = self._database.first(
            f"SELECT {_COLUMNS} FROM import_report WHERE id = ?", (report_id,)
        )
        if row is None:
            raise NotFoundError(say("There is no report number {number}.", number=report_id))
        return _report(row)

    def of_join(self, join_key: str) -> ReportId | None:
        """Return the report of the import whose step has this key."""
        row = self._database.first(
            "SELECT id FROM import_report WHERE join_key = ? AND join_key <> ''", (join_key,)
        )
        return ReportId(row[0]) if row else None

    def forget(self, uids: Collection[str]) -> None:
        """Blank the lines about articles that are deleted for good; inside a transaction."""
        for row in self._database.query("SELECT id, items FROM import_report"):
            items = json.loads(row[1])
            if not any(item[3] in uids for item in items):
                continue
            blanked = [[_GONE, item[1], "", "", ""] if item[3] in uids else item for item in items]
            self._database.execute(
                "UPDATE import_report SET items = ? WHERE id = ?", (_plain(blanked), row[0])
            )


def _without_folders(name: str) -> str:
    """Return the name of a file, and of what is in it ("box.zip: page.html")."""
    parts = [_SLASH.split(part.rstrip("/\\"))[-1] for part in name.split(": ")]
    return ": ".join(parts)


def _plain(items: list[list[str]]) -> str:
    return json.dumps(items, ensure_ascii=False).replace("\\u0000", "")


def _report(row: Row) -> KeptReport:
    items = tuple(
        ReportItem(name, Outcome(outcome), reason, uid, newer="".join(newer))
        for name, outcome, reason, uid, *newer in json.loads(row[3])  # reports of old had four
    )
    return KeptReport(ReportId(row[0]), row[1], Report(items, cancelled=bool(row[2])))
