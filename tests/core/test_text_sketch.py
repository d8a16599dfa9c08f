"""Sketches: near-copies share a band, what is merely on the same matter does not."""

from __future__ import annotations

import pytest

from app.text.likeness import overlap
from app.text.sketch import BANDS, sketch

SENTENCES = (
    "The harbour of Norhaven was closed on Tuesday after a storm tore two cranes from their rails.",
    "“We have never seen anything like it,” said the harbour master, Ilse Brandt, on Wednesday.",
    "Repairs will cost 4.2 million euros, the city said, and are expected to last until May.",
    "Nobody was hurt. Ferries to the islands leave from the old pier until then, it was said.",
    "The last time that the harbour was closed for more than a day was in the winter of 1978.",
    "Fishing boats had been brought in on Monday, when the weather service first warned of gusts.",
)
COPY = "\n".join(SENTENCES)
OTHER = "\n".join(
    (
        "Two cranes lay in the water at Norhaven this morning, and no ship could come in.",
        "“We have never seen anything like it,” said Ilse Brandt, who runs the port.",
        "It may take until May to repair what the storm broke; the city counts on four millions.",
        "People on the islands were told to use the old pier. There were no injuries.",
    )
)
CHINESE = "港口周二关闭。市政府说，维修费用为四百二十万欧元。没有人受伤。渡轮周五恢复通航。"


def shares_a_band(one: str, other: str) -> bool:
    return not set(sketch(one)).isdisjoint(sketch(other))


@pytest.mark.parametrize(
    "copy",
    [
        "\n".join(SENTENCES[:3]),
        "Cranes fell in the storm, and a port stands still: a look at our coast.\n" + COPY,
        "What a night it was for the north coast.\n" + "\n".join(SENTENCES[:4]),
        COPY.replace("Tuesday", "Monday").replace("two", "three").replace("May", "June"),
    ],
    ids=["cut tail", "own lead", "own lead and cut tail", "edited"],
)
def test_an_agency_copy_is_found_and_is_one(copy: str) -> None:
    assert shares_a_band(COPY, copy)
    assert overlap(COPY, copy).is_copy


def test_another_writer_on_the_same_event_is_no_copy() -> None:
    assert not overlap(COPY, OTHER).is_copy


def test_a_text_cut_to_its_first_paragraphs_is_a_copy_of_the_whole() -> None:
    whole = COPY + "\n" + "\n".join(f"On day {n} the wind {n} blew at force {n}." for n in range(9))
    part = "\n".join(SENTENCES[:3])
    assert overlap(whole, part).likeness < 0.5
    assert overlap(whole, part).is_copy


def test_text_without_spaces_is_sketched_by_characters() -> None:
    assert shares_a_band(CHINESE, CHINESE.replace("周二", "星期二"))
    assert not shares_a_band(
        CHINESE, "市政府说，新的学校明年开学。没有人反对，家长们表示欢迎这一决定。"
    )


def test_a_text_of_few_words_has_no_sketch() -> None:
    assert sketch("Rain in the north, sun in the south.") == ()


def test_the_bands_of_a_known_text_are_those_that_libraries_keep() -> None:
    """Where this fails, the name of the method (`SKETCHER`) has to be raised with the numbers."""
    bands = sketch(COPY)
    assert len(bands) == BANDS
    assert bands[:3] == (687647583, 311051988, 2987553197)
