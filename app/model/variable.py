"""Variables: what is coded about a whole article or one annotation, such as genre or tone."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from app.model.ids import AnnotationId, ArticleId, CoderId, VariableId


class VariableKind(StrEnum):
    """What a value may be: any text, a plain decimal string, or one of the choices."""

    TEXT = "text"
    NUMBER = "number"
    CHOICE = "choice"


class VariableTarget(StrEnum):
    """What a variable is about."""

    ARTICLE = "article"
    ANNOTATION = "annotation"


@dataclass(frozen=True, slots=True)
class Variable:
    """One question of the codebook; `choices` are the answers offered, of a choice only."""

    id: VariableId
    uid: str
    name: str
    kind: VariableKind
    target: VariableTarget
    choices: tuple[str, ...]
    definition: str
    position: int


@dataclass(frozen=True, slots=True)
class VariableValue:
    """One answer by one coder; exactly one of `article_id` and `annotation_id` is there."""

    uid: str
    variable_id: VariableId
    article_id: ArticleId | None
    annotation_id: AnnotationId | None
    coder_id: CoderId
    value: str
    created_at: str
    modified_at: str
