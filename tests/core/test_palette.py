"""The palette in every theme: readable, and told apart by readers who see fewer colours.

The simulation is that of Machado, Oliveira and Fernandes, "A Physiologically-based Model for
Simulation of Color Vision Deficiency", IEEE TVCG 15 (2009), at full severity: matrices on linear
RGB. Distances are Euclidean in OKLab (Ottosson, 2020), where black and white are 1 apart; 0.02 is
about what can just be seen between two areas side by side.
"""

from __future__ import annotations

import json
from itertools import combinations, pairwise
from pathlib import Path
from typing import Any

import pytest

from app.model.palette import COLOURS, MARK_OF_COLOUR, MARKS
from app.paths import resource

THEMES = sorted(path.stem for path in Path(str(resource("themes"))).glob("*.json"))

SIGHTS = {
    "protanopia": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deuteranopia": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritanopia": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}
_TO_LMS = (
    (0.4122214708, 0.5363325363, 0.0514459929),
    (0.2119034982, 0.6806995451, 0.1073969566),
    (0.0883024619, 0.2817188376, 0.6299787005),
)
_TO_LAB = (
    (0.2104542553, 0.7936177850, -0.0040720468),
    (1.9779984951, -2.4285922050, 0.4505937099),
    (0.0259040371, 0.7827717662, -0.8086757660),
)

CONTRAST = 4.5
LINE_CONTRAST = 3.0
APART = {"chip": 0.045, "wash": 0.03}
"""Washes lie under text and are pale; what they belong to is said by the line beside them, too."""

Vector = tuple[float, float, float]


def theme(name: str) -> dict[str, Any]:
    plain: dict[str, Any] = json.loads(resource("themes", f"{name}.json").read_text("utf-8"))
    return plain


def linear(colour: str) -> Vector:
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (x / 12.92 if x <= 0.04045 else ((x + 0.055) / 1.055) ** 2.4 for x in parts)
    return red, green, blue


def times(matrix: tuple[Vector, ...], vector: Vector) -> Vector:
    first, second, third = (sum(a * b for a, b in zip(row, vector, strict=True)) for row in matrix)
    return first, second, third


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of WCAG 2.2, from 1 to 21."""
    weights = (0.2126, 0.7152, 0.0722)
    lights = [sum(a * b for a, b in zip(weights, linear(c), strict=True)) for c in (one, other)]
    return (max(lights) + 0.05) / (min(lights) + 0.05)


def seen(colour: str, sight: str) -> Vector:
    """Return a colour in OKLab as a reader with that sight sees it."""
    red, green, blue = (min(1.0, max(0.0, x)) for x in times(SIGHTS[sight], linear(colour)))
    long, medium, short = (x ** (1 / 3) for x in times(_TO_LMS, (red, green, blue)))
    return times(_TO_LAB, (long, medium, short))


def distance(one: str, other: str, sight: str) -> float:
    first, second = seen(one, sight), seen(other, sight)
    return float(sum((a - b) ** 2 for a, b in zip(first, second, strict=True)) ** 0.5)


def test_the_simulation_confuses_what_such_readers_confuse() -> None:
    assert distance("#a06a00", "#6f8000", "deuteranopia") < distance(
        "#a06a00", "#2b5cc0", "protanopia"
    )
    assert distance("#d24f4f", "#8a7d30", "deuteranopia") < 0.1
    assert distance("#000000", "#ffffff", "tritanopia") == pytest.approx(1, abs=0.01)
    assert contrast("#000000", "#ffffff") == pytest.approx(21)


@pytest.mark.parametrize("name", THEMES)
def test_a_theme_draws_every_colour_of_the_palette(name: str) -> None:
    assert list(theme(name)["tags"]) == list(COLOURS)
    assert set(MARK_OF_COLOUR.values()) == set(MARKS)


@pytest.mark.parametrize("name", THEMES)
def test_text_is_readable_on_and_in_every_colour(name: str) -> None:
    plain = theme(name)
    for colour, parts in plain["tags"].items():
        for ground in (parts["wash"], parts["chip"]):
            assert contrast(plain["ink"], ground) >= CONTRAST, (colour, ground)
        for ground in (plain["page"], plain["card"], plain["window"]):
            assert contrast(parts["ink"], ground) >= CONTRAST, (colour, ground)
        for ground in (plain["page"], plain["card"]):
            assert contrast(parts["line"], ground) >= LINE_CONTRAST, (colour, ground)


@pytest.mark.parametrize("sight", SIGHTS)
@pytest.mark.parametrize("part", ["chip", "wash"])
@pytest.mark.parametrize("name", THEMES)
def test_neighbours_are_told_apart_by_colour(name: str, part: str, sight: str) -> None:
    tags = theme(name)["tags"]
    for one, other in [*pairwise(COLOURS), (COLOURS[0], COLOURS[2])]:  # and the default three
        assert distance(tags[one][part], tags[other][part], sight) >= APART[part], (one, other)


@pytest.mark.parametrize("sight", SIGHTS)
@pytest.mark.parametrize("name", THEMES)
def test_colours_with_one_mark_are_told_apart_by_colour(name: str, sight: str) -> None:
    tags = theme(name)["tags"]
    for one, other in combinations(COLOURS, 2):
        if MARK_OF_COLOUR[one] == MARK_OF_COLOUR[other]:
            apart = distance(tags[one]["chip"], tags[other]["chip"], sight)
            assert apart >= APART["chip"], (one, other)
