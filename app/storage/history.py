"""Looking through the journal: which steps fit a question, and where each was done."""

from __future__ import annotations

import json
from array import array
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from app.model.change import Origin, Step
from app.model.history import FoundSteps, HistoryQuery, HistoryRow, StepChoices, StepKind
from app.model.ids import AnnotationId, ArticleId, StepId
from app.storage.database import Database
from app.storage.import_reports import ImportReports
from app.storage.steps import read_steps

_TABLES = {
    StepKind.ANNOTATION: (
        *("annotation", "annotation_tag", "anchor", "variable_value"),
        *("link", "dismissal"),
    ),
    StepKind.ARTICLE: ("article", "article_state", "note", "sentence_edit"),
    StepKind.CODEBOOK: ("tag", "variable", "word"),
}
_LOOKED_AT = 8
"""Records of a step in which its place is looked for: an import has very many."""
_QUOTE_LENGTH = 120
_FIND = """
WITH wanted AS MATERIALIZED (
    SELECT id, substr(created_at, 1, 16) AS minute FROM journal_step WHERE {condition}),
placed AS (
    SELECT row_number() OVER newest_first - 1 AS row, minute,
        lag(minute) OVER newest_first AS above
    FROM wanted WINDOW newest_first AS (ORDER BY id DESC))
SELECT (SELECT json_group_array(id) FROM wanted),
    (SELECT json_group_array(json_array(row, minute)) FROM placed WHERE minute IS NOT above)
"""


@dataclass(slots=True)
class _Place:
    """Where a step was done, as its records tell it."""

    articles: dict[int, None]
    annotation: int | None = None
    quote: str = ""


class History:
    """Reads `journal_step` and `journal_change`."""

    def __init__(self, database: Database, reports: ImportReports) -> None:
        self._database = database
        self._reports = reports

    # ------------------------------------------------------------------ which

    def find(self, query: HistoryQuery) -> FoundSteps:
        """Return the steps wanted.

        SQLite makes one value of them all: rows taken one by one would keep Python, and with it
        the window, busy.
        """
        where, parameters = ["1"], list[str | int]()
        if query.coder is not None:
            where.append("coder_id = ?")
            parameters.append(query.coder)
        if query.kind is not None:
            where.append(_kind_condition(query.kind))
        if query.article is not None:
            where.append("id IN (SELECT value FROM json_each(?))")
            parameters.append(json.dumps(sorted(self._steps_of(query.article))))
        found = self._database.first(_FIND.format(condition=" AND ".join(where)), parameters)
        ids, minutes = map(json.loads, found or ("[]", "[]"))
        return FoundSteps(
            array("q", sorted(ids, reverse=True)),  # type: ignore[arg-type]
            sorted((row, minute) for row, minute in minutes),
        )

    def _steps_of(self, article_id: ArticleId) -> set[int]:
        """Return the steps that touched an article, or anything that belongs to it."""
        annotations = self._column(
            "SELECT id FROM annotation WHERE article_id = ? UNION"
            " SELECT row_id FROM journal_change WHERE table_name = 'annotation'"
            " AND ifnull(after, before) ->> 'article_id' = ?",
            (article_id, article_id),
        )
        versions = self._column("SELECT id FROM version WHERE article_id = ?", (article_id,))
        return self._column(
            """SELECT step_id FROM journal_change
            WHERE (table_name IN ('article', 'article_state') AND row_id = :article)
            OR (table_name IN ('annotation', 'note', 'variable_value')
                AND ifnull(after, before) ->> 'article_id' = :article)
            OR (table_name IN ('annotation_tag', 'anchor', 'variable_value')
                AND ifnull(after, before) ->> 'annotation_id'
                    IN (SELECT value FROM json_each(:annotations)))
            OR (table_name = 'link' AND ifnull(after, before) ->> 'from_id'
                    IN (SELECT value FROM json_each(:annotations)))
            OR (table_name = 'link' AND ifnull(after, before) ->> 'to_id'
                    IN (SELECT value FROM json_each(:annotations)))
            OR (table_name IN ('sentence_edit', 'dismissal')
                AND ifnull(after, before) ->> 'version_id'
                    IN (SELECT value FROM json_each(:versions)))""",
            {
                "article": article_id,
                "annotations": json.dumps(sorted(annotations)),
                "versions": json.dumps(sorted(versions)),
            },
        )

    def _column(self, sql: str, parameters: Any) -> set[int]:
        return {row[0] for row in self._database.query(sql, parameters)}

    # ------------------------------------------------------------------ what and where

    def rows(self, ids: Sequence[StepId]) -> list[HistoryRow]:
        """Return what the history shows of these steps, in the order asked."""
        wanted = json.dumps(list(ids))
        condition = "WHERE s.id IN (SELECT value FROM json_each(?))"
        steps = {step.id: step for step in read_steps(self._database, condition, (wanted,))}
        origins: dict[int, str] = dict(
            self._database.query(
                "SELECT id, origin FROM journal_step WHERE id IN (SELECT value FROM json_each(?))",
                (wanted,),
            )
        )
        places = {step_id: self._place(step_id) for step_id in steps}
        titles = self._titles({each for place in places.values() for each in place.articles})
        return [
            _row(steps[each], Origin(origins[each]), places[each], titles)
            for each in ids
            if each in steps
        ]

    def _place(self, step_id: StepId) -> _Place:
        place = _Place({})
        for table, row_id, recorded in self._database.query(
            "SELECT table_name, row_id, ifnull(after, before) FROM journal_change"
            " WHERE step_id = ? ORDER BY id LIMIT ?",
            (step_id, _LOOKED_AT),
        ):
            self._note(place, table, row_id, json.loads(recorded) if recorded else {})
        return place

    def _note(self, place: _Place, table: str, row_id: int, row: dict[str, Any]) -> None:
        if table in ("article", "article_state"):
            place.articles[row_id] = None
        elif table in ("sentence_edit", "dismissal") and row:
            found = self._database.first(
                "SELECT article_id FROM version WHERE id = ?", (row["version_id"],)
            )
            if found:
                place.articles[found[0]] = None
        annotation = _annotation_of(table, row_id, row)
        if annotation is not None:
            self._note_annotation(place, annotation, row if table == "annotation" else None)
        elif row.get("article_id"):
            place.articles[row["article_id"]] = None

    def _note_annotation(
        self, place: _Place, annotation_id: int, row: dict[str, Any] | None
    ) -> None:
        row = row or self._annotation(annotation_id)
        if not row:
            return
        place.articles[row["article_id"]] = None
        if place.annotation is None:
            place.annotation = annotation_id
            place.quote = " ".join((row["exact"] or "").split())[:_QUOTE_LENGTH]

    def _annotation(self, annotation_id: int) -> dict[str, Any] | None:
        """Return an annotation as it is, else as the journal remembers one that was undone."""
        found = self._database.first(
            "SELECT article_id, exact FROM annotation WHERE id = ?", (annotation_id,)
        )
        if found:
            return {"article_id": found[0], "exact": found[1]}
        kept = self._database.first(
            "SELECT ifnull(after, before) FROM journal_change"
            " WHERE table_name = 'annotation' AND row_id = ? AND blanked = 0",
            (annotation_id,),
        )
        return dict(json.loads(kept[0])) if kept and kept[0] else None

    def _titles(self, articles: Iterable[int]) -> dict[int, str]:
        return dict(
            self._database.query(
                "SELECT id, title FROM article WHERE id IN (SELECT value FROM json_each(?))",
                (json.dumps(sorted(articles)),),
            )
        )

    # ------------------------------------------------------------------ what can be done about it

    def choices(self, step_id: StepId) -> StepChoices:
        """Return what can be done about a step."""
        found = self._database.first(
            "SELECT state, join_key FROM journal_step WHERE id = ?", (step_id,)
        )
        if found is None:
            return StepChoices()
        state, join_key = found
        after = ">=" if state == "done" else "<="
        turned = self._database.number(
            f"SELECT count(*) FROM journal_step WHERE state = ? AND id {after} ?",
            (state, step_id),
        )
        return StepChoices(
            turned=turned if state != "discarded" else 0,
            forwards=state == "undone",
            articles=tuple(map(ArticleId, self._trashed("article", step_id))),
            annotations=tuple(map(AnnotationId, self._trashed("annotation", step_id))),
            report=self._reports.of_join(join_key),
        )

    def _trashed(self, table: str, step_id: StepId) -> list[int]:
        rows = self._database.query(
            f"""SELECT DISTINCT t.id FROM journal_change c JOIN {table} t ON t.id = c.row_id
            WHERE c.step_id = ? AND c.table_name = '{table}' AND t.trashed_at IS NOT NULL
            AND c.before ->> 'trashed_at' IS NULL AND c.after ->> 'trashed_at' IS NOT NULL
            ORDER BY t.id""",
            (step_id,),
        )
        return [row[0] for row in rows]


def _annotation_of(table: str, row_id: int, row: dict[str, Any]) -> int | None:
    if table == "annotation":
        return row_id
    found: int | None = row.get("from_id") if table == "link" else row.get("annotation_id")
    return found


def _kind_condition(kind: StepKind) -> str:
    if kind is StepKind.IMPORT:
        return f"origin = '{Origin.IMPORT.value}'"
    if kind is StepKind.DELETION:
        return "label LIKE 'Delete %'"
    tables = ", ".join(f"'{table}'" for table in _TABLES[kind])
    return (
        "origin = 'person' AND EXISTS (SELECT 1 FROM journal_change c"
        f" WHERE c.step_id = journal_step.id AND c.table_name IN ({tables}))"
    )


def _row(step: Step, origin: Origin, place: _Place, titles: dict[int, str]) -> HistoryRow:
    first = next((each for each in place.articles if each in titles), None)
    return HistoryRow(
        step=step,
        origin=origin,
        article_id=ArticleId(first) if first is not None else None,
        annotation_id=AnnotationId(place.annotation) if place.annotation is not None else None,
        title=titles.get(first, "") if first is not None else "",
        quote=place.quote,
        more=len(place.articles) > 1,
    )
