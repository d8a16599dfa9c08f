"""Libraries with articles in them: imported once, then copied for every test that wants the same.

An import starts a process that loads all that reads files, and most tests begin after it.
"""

from __future__ import annotations

import hashlib
import shutil
from pathlib import Path

from app.library import Library
from app.model.report import Source


def ready_made(target: Path, *files: tuple[str, str]) -> Path:
    """Put a library of these files, by name and content, where it is wanted; return the path.

    Each file was brought in by an import of its own, the first one first.
    """
    kept = Path.home() / "ready-made" / hashlib.sha256(repr(files).encode()).hexdigest()
    if not kept.exists():  # the home is that of the tests, and goes with them
        with Library.create(kept) as library:
            for name, content in files:
                report = library.import_sources([Source(data=content.encode(), name=name)])
                assert not report.failures
    shutil.copytree(kept, target)
    return target
