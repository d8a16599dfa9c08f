"""docs/suggestions.md names every signal, as it is told and weighed, and the figures measured."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from app.model.reasons import SIGNALS, told
from app.model.suggestion import Reason
from app.suggesting import claims
from app.suggesting.quotes import weights

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "suggestions.md").read_text(encoding="utf-8")
GOLD = tomllib.loads((ROOT / "tests" / "gold-floors.toml").read_text(encoding="utf-8"))
WEIGHTS = weights.WEIGHTS | {f"claim-{name}": each for name, each in claims.WEIGHTS.items()}


def rows() -> dict[str, list[str]]:
    """Return the cells behind each name in code quotes that begins a row of a table."""
    cells = [line.strip("|").split("|") for line in PAGE.splitlines() if line.startswith("| `")]
    return {row[0].strip(" `"): [cell.strip() for cell in row[1:]] for row in cells}


def section(title: str) -> str:
    return PAGE.partition(f"\n## {title}\n")[2].partition("\n## ")[0]


def test_no_row_is_about_a_signal_or_a_figure_that_is_none():
    assert set(rows()) <= set(SIGNALS) | set(GOLD["targets"])


@pytest.mark.parametrize("signal", sorted(SIGNALS))
def test_each_signal_is_described_as_it_is_told(signal):
    shown, *weight, meaning = rows()[signal]
    assert shown == told(Reason(signal, "…"))
    assert meaning.endswith(".")
    assert len(weight) == (signal in WEIGHTS)


@pytest.mark.parametrize("signal", sorted(WEIGHTS))
def test_each_weight_is_the_one_in_force(signal):
    assert float(rows()[signal][1].replace("−", "-")) == WEIGHTS[signal]


@pytest.mark.parametrize(
    ("title", "threshold"), [("Quotes", weights.THRESHOLD), ("Claims", claims.THRESHOLD)]
)
def test_the_thresholds_are_those_in_force(title, threshold):
    assert f"come to {threshold:g} or more" in " ".join(section(title).split())


@pytest.mark.parametrize("name", sorted(set(rows()) & set(GOLD["targets"])))
def test_each_figure_measured_stands_beside_its_target_and_reaches_its_floor(name):
    _, target, reached = rows()[name]
    assert float(target) == GOLD["targets"][name]
    assert float(reached) == GOLD["floors"][name]
