"""A pasted text that says where it is from: the outlet and the date are read off that line."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.library import Library
from app.model.report import Source
from app.text.source_line import source_line

STORY = "The harbour was closed on Tuesday.\n\nTwo cranes fell, the city said, in 2025 and 2026."


@pytest.mark.parametrize(
    ("line", "outlet", "published"),
    [
        ("Tagesbote, 14 November 2026", "Tagesbote", "2026-11-14"),
        ("Tagesbote, 14. November 2026, S. 3", "Tagesbote", "2026-11-14"),
        ("Der Tagesbote vom 14.11.2026", "Der Tagesbote", "2026-11-14"),
        ("Quelle: Küstenkurier, Samstag, 14. November 2026", "Küstenkurier", "2026-11-14"),
        ("Samstag, 14. November 2026, Küstenkurier", "Küstenkurier", "2026-11-14"),
        ("The Northern Ledger | November 14, 2026", "The Northern Ledger", "2026-11-14"),
        ("14 Nov 2026 – The Tide", "The Tide", "2026-11-14"),
        ("The Tide (2026-11-14)", "The Tide", "2026-11-14"),
        ("Kurier Wierzbogradzki, 27 października 2026", "Kurier Wierzbogradzki", "2026-10-27"),
        ("La Gazette des Quais, samedi 14 novembre 2026", "La Gazette des Quais", "2026-11-14"),
        ("By Ada Quast, The Tide, 14 Nov 2026", "The Tide", "2026-11-14"),
        ("El Muelle, 14 de noviembre de 2026", "El Muelle", "2026-11-14"),
        ("The Tide, November 2026", "The Tide", "2026-11"),
    ],
)
def test_a_line_above_or_below_names_outlet_and_date(
    line: str, outlet: str, published: str
) -> None:
    for text in (f"{line}\n\n{STORY}", f"Storm\n{line}\n{STORY}", f"{STORY}\n\n{line}\n"):
        assert source_line(text) == (outlet, published)


@pytest.mark.parametrize(
    "line",
    [
        "Samstag, 14. November 2026",
        "14.11.2026",
        "The storm, 14 November 2026, cost the harbour dearly.",
        "On 14 November 2026, the ferries stood still for the first time since the storm.",
        "Figures, 12 of 40",
        "The Tide, 11/12/2026",
        "The Tide",
        "– , –",
        "",
    ],
)
def test_other_lines_name_nothing(line: str) -> None:
    assert source_line(f"{line}\n\n{STORY}") == ("", "")


def test_the_preview_of_a_pasted_text_has_them(tmp_path: Path) -> None:
    text = f"Storm closes the harbour\n\n{STORY}\n\nTagesbote, 14 November 2026"
    source = Source(data=text.encode(), name="Pasted text", media_type="text/plain")
    with Library.create(tmp_path / "A.pressmark") as library:
        preview = library.preview(source)
    assert preview is not None
    assert (preview.meta.outlet, preview.meta.published) == ("Tagesbote", "2026-11-14")
