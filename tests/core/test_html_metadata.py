"""What a page says about itself, in the many ways that pages say it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from app.model.article import Metadata
from app.text.html import read_html
from app.text.html.dates import iso_date

TEXT = "<p>The council of Westhaven met on Tuesday evening and talked about the bridge.</p>" * 3


def meta_of(head: str, body: str = TEXT) -> Metadata:
    return read_html(f"<html><head>{head}</head><body>{body}</body></html>").meta


def described(data: Any) -> Metadata:
    return meta_of(f'<script type="application/ld+json">{json.dumps(data)}</script>')


def test_everything_a_saved_news_page_says() -> None:
    page = (Path(__file__).parent / "pages" / "harbour.html").read_text(encoding="utf-8")
    assert read_html(page).meta == Metadata(
        title="Flut im Hafen von Norderfehn",
        byline="Ida Petersen, Jonas Brandt",
        outlet="Küstenbote",
        published="2026-11-14T08:30+01:00",
        published_as_written="2026-11-14T08:30+01:00",
        url="https://www.kuestenbote.example/hafen/flut.html",
        canonical_url="https://www.kuestenbote.example/hafen/flut",
        section="Hafen",
        language="de-DE",
    )


@pytest.mark.parametrize(
    "author",
    [
        "Ann Lee",
        ["Ann Lee"],
        {"@type": "Person", "name": "Ann Lee"},
        [{"name": ["Ann", "Lee"]}],
        ["By Ann Lee", "https://example.org/ann"],
    ],
)
def test_author_in_any_shape(author: Any) -> None:
    assert (
        described({"@type": "NewsArticle", "headline": "A", "author": author}).byline == "Ann Lee"
    )


@pytest.mark.parametrize(
    "wrap",
    [lambda node: node, lambda node: [node], lambda node: {"@graph": [{"@type": "WebPage"}, node]}],
)
def test_description_in_any_wrapping(wrap: Any) -> None:
    node = {"@type": ["NewsArticle"], "headline": "A bridge", "datePublished": "2026-11"}
    meta = described(wrap(node))
    assert (meta.title, meta.published) == ("A bridge", "2026-11")


@pytest.mark.parametrize("script", ["{", "[" * 100_000, "null", '"text"', "[[[]]]", '{"@type": 5}'])
def test_broken_description_is_passed_over(script: str) -> None:
    page = f'<script type="application/ld+json">{script}</script><title>The bridge</title>'
    assert meta_of(page).title == "The bridge"


def test_meta_tags_where_nothing_else_is_said() -> None:
    meta = meta_of(
        '<meta property="og:title" content="The bridge &amp;amp; us"><meta name="author" '
        'content="Von Ute Maas"><meta property="article:published_time" content="2026-11-14">'
        '<meta property="og:locale" content="de_AT"><meta property="article:section" content="Rat">'
        '<meta property="og:url" content="https://www.example.org/bridge">'
    )
    assert (meta.title, meta.byline, meta.published) == (
        "The bridge & us",
        "Ute Maas",
        "2026-11-14",
    )
    assert (meta.language, meta.section, meta.outlet) == ("de-AT", "Rat", "example.org")


def test_microdata_and_time_tags() -> None:
    meta = meta_of(
        "<title>The bridge</title>",
        '<p itemprop="author"><span itemprop="name">Ann Lee</span></p>'
        f'<time datetime="2026-11-14T08:30">yesterday</time>{TEXT}',
    )
    assert (meta.byline, meta.published) == ("Ann Lee", "2026-11-14T08:30")


def test_title_loses_the_name_of_the_site() -> None:
    meta = meta_of(
        "<title>The bridge - a long story | Daily Ferry</title>"
        '<meta property="og:site_name" content="Daily Ferry">'
    )
    assert meta.title == "The bridge - a long story"


def test_addresses_that_are_not_of_the_web_are_left_out() -> None:
    meta = meta_of('<link rel="canonical" href="file:///home/ann/page.html"><title>A</title>')
    assert (meta.url, meta.canonical_url, meta.outlet) == ("", "", "")


def test_a_year_in_a_table_is_not_when_an_article_was_published() -> None:
    table = "<table><tr><td>2024</td><td>40</td></tr><tr><td>2025</td><td>48</td></tr></table>"
    assert meta_of("", TEXT + table).published == ""
    assert meta_of("", f"{TEXT}<p>2025</p>").published == ""
    assert meta_of('<meta name="dcterms.date" content="2025">', TEXT + table).published == "2025"


@pytest.mark.parametrize(
    ("written", "iso"),
    [
        ("2026", "2026"),
        ("2026-11", "2026-11"),
        ("2026-11-14", "2026-11-14"),
        ("2026-11-14T08:30", "2026-11-14T08:30"),
        ("2026-11-14 08:30:05+0100", "2026-11-14T08:30:05+01:00"),
        ("2026-11-14T23:30:00.000Z", "2026-11-14T23:30:00Z"),
        ("Sat, 14 Nov 2026 23:30:00 GMT", "2026-11-14T23:30:00Z"),
        ("20261114", "2026-11-14"),
        ("14. November 2026", "2026-11-14"),
        ("am 14.11.2026 um 8 Uhr", "2026-11-14"),
        ("Nov. 14, 2026 8:21 am ET", "2026-11-14"),
        ("14 листопада 2026", "2026-11-14"),
        ("14 de noviembre de 2026", "2026-11-14"),
        ("März 2026", "2026-03"),
        ("14/11/2026", "2026-11-14"),
        ("11/12/2026", ""),
        ("0001-01-01", ""),
        ("2026-13-45", ""),
        ("soon", ""),
        ("", ""),
    ],
)
def test_dates_keep_their_precision(written: str, iso: str) -> None:
    assert iso_date(written) == iso


@pytest.mark.parametrize("name", ["صحيفة الرصيف", "波止場新聞"])
def test_an_outlet_in_letters_without_case_is_named_as_it_names_itself(name: str) -> None:
    meta = meta_of(
        f'<meta property="og:site_name" content="{name}">'
        '<link rel="canonical" href="https://quay.example/1">',
        TEXT + "<footer>© Quay</footer>",
    )
    assert meta.outlet == name
