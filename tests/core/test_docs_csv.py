"""docs/csv.md is the data dictionary of the CSV."""

from __future__ import annotations

import re
from pathlib import Path

from app.exporting.csv_columns import COLUMNS, FORMAT, NUMBERS, RAW_FORMAT
from app.model.annotation import AnchorState, Status

PAGE = (Path(__file__).parents[2] / "docs" / "csv.md").read_text(encoding="utf-8")
ROWS = re.findall(r"^\| `(\w+)` \| ([^|]+) \| (.+) \| (.+) \| ([^|]+) \|$", PAGE, re.MULTILINE)


def test_page_explains_every_column_in_order() -> None:
    assert [row[0] for row in ROWS] == list(COLUMNS)


def test_page_calls_numbers_numbers() -> None:
    assert {name for name, kind, *_ in ROWS if "number" in kind} == NUMBERS
    (listed,) = re.findall(r"Columns of numbers \(([^)]+)\)", PAGE)
    assert re.findall(r"`(\w+)`", listed) == [name for name in COLUMNS if name in NUMBERS]


def test_page_names_the_formats_and_what_may_stand_in_a_cell() -> None:
    meaning = {name: text for name, _, text, *_ in ROWS}
    for state in AnchorState:
        assert f"`{state.value}`" in meaning["anchor"]
    for status in Status:
        assert f"`{status.value}`" in meaning["status"]
    assert f"`{FORMAT}`" in PAGE
    assert f"`{RAW_FORMAT}`" in PAGE
