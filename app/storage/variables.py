"""Gateway of `variable` and `variable_value`."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import TypeVar

from app.clock import now
from app.errors import InvalidInputError, NotFoundError
from app.model.ids import AnnotationId, ArticleId, CoderId, VariableId
from app.model.variable import Variable, VariableKind, VariableTarget, VariableValue
from app.storage.annotation_values import plain_decimal
from app.storage.codebook import Codebook
from app.storage.database import Database, Row
from app.storage.rows import Rows
from app.words import say

_Kind = TypeVar("_Kind", VariableKind, VariableTarget)

_COLUMNS = "id, uid, name, kind, target, choices, definition, position"
_VALUE_COLUMNS = (
    "x.uid, x.variable_id, x.article_id, x.annotation_id, x.coder_id, x.value, x.created_at,"
    " x.modified_at"
)
_VALUES = f"""
SELECT {_VALUE_COLUMNS} FROM variable_value x
JOIN variable v ON v.id = x.variable_id AND v.trashed_at IS NULL
LEFT JOIN annotation n ON n.id = x.annotation_id
WHERE x.trashed_at IS NULL AND n.trashed_at IS NULL"""


class Variables:
    """What is asked of articles and annotations, and the answers."""

    def __init__(self, database: Database, rows: Rows, codebook: Codebook) -> None:
        self._database = database
        self._rows = rows
        self._codebook = codebook

    # ------------------------------------------------------------------ reading

    def all(self) -> tuple[Variable, ...]:
        """Return the variables in order."""
        rows = self._database.query(
            f"SELECT {_COLUMNS} FROM variable WHERE trashed_at IS NULL ORDER BY position, id"
        )
        return tuple(_variable(row) for row in rows)

    def get(self, variable_id: VariableId) -> Variable:
        """Return one variable; raise NotFoundError."""
        row = self._database.first(
            f"SELECT {_COLUMNS} FROM variable WHERE id = ? AND trashed_at IS NULL", (variable_id,)
        )
        if row is None:
            raise NotFoundError(say("There is no variable number {number}.", number=variable_id))
        return _variable(row)

    def values_in(self, article_ids: Sequence[ArticleId]) -> tuple[VariableValue, ...]:
        """Return what every coder answered for these articles and for annotations in them."""
        wanted = json.dumps([int(each) for each in article_ids])
        # Two questions and not one, so that each is answered by an index.
        among = "IN (SELECT value FROM json_each(:ids))"
        rows = self._database.query(
            f"{_VALUES} AND x.article_id {among} UNION ALL {_VALUES} AND n.article_id {among}",
            {"ids": wanted},
        )
        return tuple(_value(row) for row in rows)

    def all_values(self) -> tuple[VariableValue, ...]:
        """Return what every coder answered anywhere."""
        return tuple(_value(row) for row in self._database.query(f"{_VALUES} ORDER BY x.id"))

    # ------------------------------------------------------------------ the variables

    def create(
        self,
        name: str,
        kind: str,
        target: str,
        choices: Sequence[str] = (),
        definition: str = "",
        *,
        uid: str = "",
    ) -> VariableId:
        """Add a variable behind the others.

        Raise InvalidInputError for a name that is empty or taken, or a choice without choices.
        """
        known_kind = _known(VariableKind, kind, "kind of variable")
        known_target = _known(VariableTarget, target, "target of a variable")
        position = self._database.number("SELECT ifnull(max(position), -1) + 1 FROM variable")
        values = {
            "name": self._checked_name(name, known_target),
            "kind": known_kind.value,
            "target": known_target.value,
            "choices": _checked_choices(known_kind, choices),
            "definition": definition.strip(),
            "position": position,
        }
        return VariableId(self._rows.insert("variable", values, uid=uid))

    def edit(
        self,
        variable_id: VariableId,
        *,
        name: str | None = None,
        choices: Sequence[str] | None = None,
        definition: str | None = None,
    ) -> None:
        """Set what is given; answers that are no choice any more stay what they are."""
        variable = self.get(variable_id)
        values: dict[str, str] = {}
        if name is not None:
            values["name"] = self._checked_name(name, variable.target, but=variable_id)
        if choices is not None:
            values["choices"] = _checked_choices(variable.kind, choices)
        if definition is not None:
            values["definition"] = definition.strip()
        if values:
            self._rows.update("variable", variable_id, values)

    def arrange(self, variable_ids: Sequence[VariableId]) -> None:
        """Put these variables into this order."""
        for position, variable_id in enumerate(variable_ids):
            self.get(variable_id)
            self._rows.update("variable", variable_id, {"position": position})

    def trash(self, variable_id: VariableId) -> None:
        """Ask a variable no more; its answers are kept with it."""
        self.get(variable_id)
        self._rows.update("variable", variable_id, {"trashed_at": now()})

    def _checked_name(
        self, name: str, target: VariableTarget, but: VariableId | None = None
    ) -> str:
        name = " ".join(name.split())
        if not name:
            raise InvalidInputError(say("A variable needs a name."))
        if any(v.name == name and v.target is target and v.id != but for v in self.all()):
            raise InvalidInputError(say("There is a variable “{name}” already.", name=name))
        return name

    # ------------------------------------------------------------------ the answers

    def set_value(
        self, variable_id: VariableId, target: ArticleId | AnnotationId, value: str
    ) -> None:
        """Answer for the present coder; the empty string takes the answer away.

        Raise InvalidInputError for what the variable cannot be, NotFoundError for a target that
        is not there.
        """
        self.put_value(variable_id, target, self._codebook.coder().id, value)

    def put_value(
        self,
        variable_id: VariableId,
        target: ArticleId | AnnotationId,
        coder_id: CoderId,
        value: str,
    ) -> None:
        """Answer for a coder."""
        variable = self.get(variable_id)
        checked = checked_value(variable, value)
        column, table = f"{variable.target}_id", variable.target.value
        if not self._database.first(f"SELECT 1 FROM {table} WHERE id = ?", (target,)):
            raise NotFoundError(
                say("There is no {table} number {target}.", table=table, target=target)
            )
        row = self._database.first(
            f"SELECT id, trashed_at FROM variable_value WHERE variable_id = ? AND {column} = ?"
            " AND coder_id = ?",
            (variable_id, target, coder_id),
        )
        if not checked:
            if row and row[1] is None:
                self._rows.update("variable_value", row[0], {"value": "", "trashed_at": now()})
        elif row:
            self._rows.update("variable_value", row[0], {"value": checked, "trashed_at": None})
        else:
            values: Mapping[str, str | int] = {
                "variable_id": variable_id,
                column: target,
                "coder_id": coder_id,
                "value": checked,
            }
            self._rows.insert("variable_value", values)


def checked_value(variable: Variable, value: str) -> str:
    """Return a value as it is stored; raise InvalidInputError for what it cannot be."""
    value = value.strip()
    if value and variable.kind is VariableKind.NUMBER:
        return plain_decimal(value)
    if value and variable.kind is VariableKind.CHOICE and value not in variable.choices:
        raise InvalidInputError(
            say(
                "“{value}” is no choice of “{name}”; there are {choices}.",
                value=value,
                name=variable.name,
                choices=", ".join(variable.choices),
            )
        )
    return value


def _known(kinds: type[_Kind], name: str, what: str) -> _Kind:
    try:
        return kinds(name)
    except ValueError as error:
        known = ", ".join(kinds)
        raise InvalidInputError(
            say("“{name}” is no {what}; there are {known}.", name=name, what=what, known=known)
        ) from error


def _checked_choices(kind: VariableKind, choices: Sequence[str]) -> str:
    cleaned = list(dict.fromkeys(filter(None, (" ".join(each.split()) for each in choices))))
    if kind is not VariableKind.CHOICE:
        return "[]"
    if not cleaned:
        raise InvalidInputError(
            say("A choice needs the answers to choose from: write one on a line.")
        )
    return json.dumps(cleaned, ensure_ascii=False)


def _variable(row: Row) -> Variable:
    return Variable(
        id=VariableId(row[0]),
        uid=row[1],
        name=row[2],
        kind=VariableKind(row[3]),
        target=VariableTarget(row[4]),
        choices=tuple(json.loads(row[5])),
        definition=row[6],
        position=row[7],
    )


def _value(row: Row) -> VariableValue:
    return VariableValue(
        uid=row[0],
        variable_id=VariableId(row[1]),
        article_id=ArticleId(row[2]) if row[2] else None,
        annotation_id=AnnotationId(row[3]) if row[3] else None,
        coder_id=CoderId(row[4]),
        value=row[5],
        created_at=row[6],
        modified_at=row[7],
    )
