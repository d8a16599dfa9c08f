"""Rows of `journal_step` as `Step`s."""

from __future__ import annotations

from typing import Any

from app.model.change import Step
from app.model.ids import StepId
from app.storage.database import Database
from app.storage.stored import plain_of


def read_steps(database: Database, tail: str, parameters: tuple[Any, ...]) -> list[Step]:
    """Return the steps that the end of a SELECT on `journal_step s` asks for."""
    return [
        Step(StepId(row[0]), row[1], row[2], plain_of(row[3], dict), row[4], row[5], row[6])
        for row in database.query(
            "SELECT s.id, s.uid, s.label, s.args, ifnull(coder.name, ''), s.created_at, s.state"
            f" FROM journal_step s LEFT JOIN coder ON coder.id = s.coder_id {tail}",
            parameters,
        )
    ]
