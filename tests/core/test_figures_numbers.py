"""Numbers in digits and in words, there and back."""

from __future__ import annotations

import tomllib
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.suggesting import languages
from app.suggesting.figures.digits import worth
from app.suggesting.figures.grammar import grammar
from app.suggesting.languages import words

_WHOLE = st.integers(min_value=0, max_value=999_999_999)


@given(
    _WHOLE,
    st.integers(min_value=0, max_value=999),
    st.sampled_from([".", " ", "\u00a0", "\u202f", "’", "'"]),
)
def test_grouped_numbers_with_a_decimal_comma_are_read(whole: int, rest: int, mark: str) -> None:
    written = f"{whole:,}".replace(",", mark) + f",{rest:03}"
    assert worth(written, ",") == Decimal(f"{whole}.{rest:03}")


@given(_WHOLE, st.integers(min_value=0, max_value=999))
def test_grouped_numbers_with_a_decimal_point_are_read(whole: int, rest: int) -> None:
    assert worth(f"{whole:,}.{rest:03}", ".") == Decimal(f"{whole}.{rest:03}")


@pytest.mark.parametrize(
    ("written", "decimal", "value"),
    [
        ("1.234", ",", "1234"),
        ("1.234", ".", "1.234"),
        ("1,234", ".", "1234"),
        ("12.50", ",", "12.50"),
        ("12,5", ".", "12.5"),
        ("1.234.567,89", ",", "1234567.89"),
        ("1.234,5", ".", "1234.5"),
        ("12,34,567.89", ".", "1234567.89"),
        ("0.123", ",", "0.123"),
        ("2½", ".", "2.5"),
        ("½", ",", "0.5"),
    ],
)
def test_the_marks_of_the_language_decide_unless_they_cannot(
    written: str, decimal: str, value: str
) -> None:
    assert worth(written, decimal) == Decimal(value)


@pytest.mark.parametrize("written", ["27.08.2008", "1.2.3", "192.168.1.2", "1,2,3", "1" * 30])
def test_what_has_marks_in_other_places_is_no_number(written: str) -> None:
    assert worth(written, ",") is None


@pytest.mark.parametrize(
    ("language", "written", "value"),
    [
        ("de", "dreiundachtzigtausendvierhundertzwölf", 83_412),
        ("de", "zwei millionen dreihunderttausend", 2_300_000),
        ("de", "zweieinhalb", Decimal("2.5")),
        ("de", "anderthalb millionen", 1_500_000),
        ("de", "drei dutzend", 36),
        ("en", "one hundred and twenty", 120),
        ("en", "a hundred and fifty", 150),
        ("en", "three and a half million", 3_500_000),
        ("en", "two million three hundred thousand", 2_300_000),
        ("fr", "quatre-vingt-dix-sept", 97),
        ("fr", "deux millions et demi", 2_500_000),
        ("es", "treinta y cinco mil", 35_000),
        ("it", "ventunomila", 21_000),
        ("nl", "drieëntwintig", 23),
        ("pl", "dwadzieścia pięć tysięcy trzysta", 25_300),
        ("pl", "dwa i pół miliona", 2_500_000),
        ("uk", "сто двадцять п’ять мільйонів", 125_000_000),
        ("ru", "тысяча девятьсот сорок пять", 1945),
        ("ru", "две с половиной тысячи", 2_500),
        ("pt", "duzentos e vinte mil", 220_000),
    ],
)
def test_numbers_in_words_have_their_value(
    language: str, written: str, value: int | Decimal
) -> None:
    assert grammar(language).numbers.worth(written) == value


@pytest.mark.parametrize(
    ("language", "written"),
    [("de", "zwei drei"), ("en", "two three"), ("ru", "пять двадцать"), ("pl", "trzy cztery")],
)
def test_numbers_side_by_side_make_no_number(language: str, written: str) -> None:
    assert grammar(language).numbers.worth(written) is None


TABLES = sorted(Path(languages.__path__[0]).glob("*/figures.toml"))


@pytest.mark.parametrize("file", TABLES, ids=[file.parent.name for file in TABLES])
def test_every_table_of_figures_names_its_source_and_each_form_once(file: Path) -> None:
    for name, table in tomllib.loads(file.read_text(encoding="utf-8")).items():
        assert table["source"], name
        for key, forms in table.items():
            if isinstance(forms, list):
                assert len(forms) == len(set(forms)), (name, key)


@pytest.mark.parametrize("file", TABLES, ids=[file.parent.name for file in TABLES])
def test_every_unit_of_a_language_is_known_everywhere(file: Path) -> None:
    known = words("und", "figures")["units"]
    own = tomllib.loads(file.read_text(encoding="utf-8")).get("units", {})
    assert own.keys() <= known.keys()


_RUSSIAN = {
    100: "сто", 200: "двести", 300: "триста", 500: "пятьсот", 900: "девятьсот",
    20: "двадцать", 40: "сорок", 90: "девяносто", 1: "один", 5: "пять", 9: "девять",
}  # fmt: skip


@given(
    st.sampled_from([100, 200, 300, 500, 900]),
    st.sampled_from([20, 40, 90]),
    st.sampled_from([1, 5, 9]),
)
def test_hundreds_tens_and_units_add_up(hundreds: int, tens: int, units: int) -> None:
    written = " ".join(_RUSSIAN[part] for part in (hundreds, tens, units))
    assert grammar("ru").numbers.worth(written) == hundreds + tens + units
