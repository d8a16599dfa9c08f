"""On what, and how often, things are measured."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Size:
    """The library, the saved pages, and a folder to work in.

    With `once`, each thing is done once: whether it works is asked then, not how long it takes.
    """

    library: Path
    pages: Sequence[Path]
    folder: Path
    once: bool = False

    def times(self, count: int) -> int:
        """Return how often something is measured that is usually measured so often."""
        return 1 if self.once else count
