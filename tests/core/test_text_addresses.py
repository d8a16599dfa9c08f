"""Addresses of one page are equal, addresses of two are not."""

from __future__ import annotations

import pytest

from app.text.addresses import normal_address, possible_beginnings

PAGE = "https://ledger.example/harbour/storm"


@pytest.mark.parametrize(
    "written",
    [
        "http://ledger.example/harbour/storm",
        "https://www.ledger.example/harbour/storm/",
        "HTTPS://Ledger.Example:443/harbour/storm#comments",
        f"{PAGE}?utm_source=feed&utm_campaign=x&fbclid=1&gclid=2",
        f" {PAGE}? ",
    ],
)
def test_what_does_not_say_which_page_it_is_makes_no_difference(written: str) -> None:
    assert normal_address(written) == normal_address(PAGE) == "ledger.example/harbour/storm"


@pytest.mark.parametrize(
    "other",
    [
        "https://ledger.example/harbour/storm-2",
        "https://ledger.example/Harbour/Storm",
        "https://news.ledger.example/harbour/storm",
        "https://ledger.example:8080/harbour/storm",
        f"{PAGE}?id=4",
    ],
)
def test_another_page_has_another_address(other: str) -> None:
    assert normal_address(other) not in {"", normal_address(PAGE)}


def test_the_order_of_what_is_asked_makes_no_difference() -> None:
    assert normal_address(f"{PAGE}?b=2&a=1") == normal_address(f"{PAGE}?a=1&b=2&ref=home")


@pytest.mark.parametrize(
    "written",
    [
        "",
        "ledger.example/harbour",
        "https://ledger.example/",
        "file:///a/b",
        "mailto:a@b.example",
        "https://[::1",
        "https://ledger.example:x/a",
        "urn:isbn:1",
    ],
)
def test_what_names_no_single_page_of_the_web_is_no_address(written: str) -> None:
    assert normal_address(written) == ""
    assert possible_beginnings(written) == ()


def test_every_way_to_write_it_begins_in_one_of_the_ways_looked_up() -> None:
    for written in (PAGE, f"{PAGE}/?x=1", "http://www.ledger.example/harbour/storm#a"):
        assert any(written.startswith(beginning) for beginning in possible_beginnings(PAGE))
