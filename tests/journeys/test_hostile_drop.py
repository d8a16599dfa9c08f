"""The nastiest files dropped on the window together: what can be read comes in, and it stays alive.

How long the loop ever stood still is told after the tests, as of every journey.
"""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.library import Library
from tests.hostile.corpus import CASES
from tests.hostile.trial import laid_out
from tests.journeys.driver import Person
from tests.stalls import aside

READ = [
    *(f"html: nested {parts}" for parts in ("lists in lists", "tables in lists in tables")),
    *(f"html: nested {parts}" for parts in ("quotations in quotations", "links in links")),
    "html: characters: turned around in ten thousand coats",
    "html: characters: noncharacters of the window's",
    "html: characters: accents to the ceiling",
    "html: head: title turned around",
    "html: bomb: points of a PNG",
    "html: bomb: scans of a JPEG",
    "html: bomb: stream of a small PNG",
    "html: local image that is a pipe",
    "html: local image that is a device",
    "html: run: drawing that runs",
    "html: remote frame",
    "eml: a line of 500,000 letters",
    "name: turned around",
    "name: like markup",
]
REFUSED = [
    "path: a socket",
    "path: pipe",
    "path: device",
    "path: 200 MB",
    "zip: quoted.zip",
    "docx: nested twenty thousand deep",
    "xml: a billion laughs",
]


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="other system: pipes and devices")
def test_the_nastiest_files_are_dropped_at_once(
    person: Person, library: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    with aside():
        paths = laid_out(tmp_path / "in", {cause: CASES[cause] for cause in READ + REFUSED})
    person.starts(library)
    person.drops(*paths.values(), onto="Search articles")
    with Library.open(library, read_only=True) as kept:
        qtbot.waitUntil(lambda: len(kept.import_reports()) == 1)
        (kept_report,) = kept.import_reports()
    failed = {item.name for item in kept_report.report.failures}
    assert failed == {paths[cause].name for cause in REFUSED}
    person.waits_to_see(f"{len(REFUSED)} failed")
