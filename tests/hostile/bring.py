"""Import files into a new library: `python -m tests.hostile.bring LIBRARY`, the paths on stdin.

A process of its own, so that what it asks of the system can be watched. Paths come in and the
lines of the report go out as JSON.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from app.library import Library
from app.model.report import Source


def main() -> None:
    """Import what stdin names."""
    paths = json.load(sys.stdin)
    with Library.create(Path(sys.argv[1])) as library:
        report = library.import_sources([Source(path=Path(path)) for path in paths])
    items = [[item.name, item.outcome, item.reason, item.uid] for item in report.items]
    json.dump(items, sys.stdout)


if __name__ == "__main__":
    main()
