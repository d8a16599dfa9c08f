"""Where a person moved the bounds of sentences."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class EditKind(StrEnum):
    """What a person did at a place: made two sentences there, or one."""

    SPLIT = "split"
    JOIN = "join"


@dataclass(frozen=True, slots=True)
class SentenceEdit:
    """A sentence begins, or no longer begins, at `offset` (code points of the canonical text)."""

    kind: EditKind
    offset: int
