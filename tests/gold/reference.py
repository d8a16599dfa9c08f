"""The reference data, the scorer it brings, and what a measured figure is."""

from __future__ import annotations

import importlib.util
import json
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any

from commands import Item

LANGUAGES = ("de", "en", "fr", "es", "it", "nl", "pl", "uk", "ru")


@dataclass(frozen=True, slots=True)
class Figure:
    """One measured figure, by the name under which its target and floor are kept."""

    name: str
    value: float


class Reference:
    """The reference data and its scorer."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.scorer = _load(folder / "score.py")

    def items(self, name: str) -> list[Item]:
        """Return the items of one file."""
        lines = (self.folder / name).read_text(encoding="utf-8").splitlines()
        return [json.loads(line) for line in lines if line.strip()]

    def score(
        self, kind: str, gold: list[Item], found: list[Item], by: str | None = None, **wanted: Any
    ) -> Any:
        """Return the scorer's answer, over all ("ALL") and by a key of the items.

        `wanted` is what else the scorer of that kind takes.
        """
        return self.scorer.KIND[kind](list(zip(gold, found, strict=True)), by, **wanted)


def _load(path: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location("reference_score", path)
    if spec is None or spec.loader is None:
        raise SystemExit(f"{path} is missing: it is part of the reference data.")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
