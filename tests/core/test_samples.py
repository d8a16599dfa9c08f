"""The sample articles are what their README says; the default codebook can be drawn."""

from __future__ import annotations

import json
import re
import unicodedata
from pathlib import Path

import pytest
import yaml
from lxml import html

from app.paths import resource

ARTICLES = sorted(Path(str(resource("samples", "articles"))).iterdir())
FRONT_MATTER = re.compile(r"\A---\n(.*?)\n---\n", re.DOTALL)
QUOTATION_MARKS = '„“”"'
ZERO_WIDTH_JOINER = "\u200d"
NO_BREAK_SPACE = "\u00a0"


def _sample(number: int) -> Path:
    return next(path for path in ARTICLES if path.name.startswith(f"{number:02d}-"))


def _text(number: int) -> str:
    return _sample(number).read_text(encoding="utf-8")


def _front_matter(path: Path) -> dict[str, str]:
    found = FRONT_MATTER.match(path.read_text(encoding="utf-8"))
    assert found, f"{path.name} has no front matter"
    return {key: str(value) for key, value in yaml.safe_load(found[1]).items()}


def _declared_language(path: Path) -> str:
    if path.suffix == ".html":
        return str(html.fromstring(path.read_bytes()).get("lang"))
    return _front_matter(path)["lang"]


def _content(element: html.HtmlElement) -> str:
    return "".join(str(part) for part in element.itertext())


def _words(path: Path) -> int:
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".html":
        (article,) = html.fromstring(path.read_bytes()).iter("article")
        text = _content(article)
    return len(FRONT_MATTER.sub("", text).split())


@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.name)
def test_sample_is_clean_utf8_under_a_plain_name_and_of_a_newspaper_briefs_length(
    path: Path,
) -> None:
    text = path.read_bytes().decode("utf-8")
    assert "\ufeff" not in text
    assert "\ufffd" not in text
    assert "\r" not in text
    assert re.fullmatch(r"\d\d-[a-z-]+\.(txt|md|html)", path.name)
    assert 150 <= _words(path) <= 350


def test_samples_speak_the_languages_promised() -> None:
    declared = {_declared_language(path) for path in ARTICLES if path.suffix != ".txt"}
    assert declared == {"de", "en", "fr", "pl", "uk", "ar"}


def test_every_sample_is_described_in_the_readme_and_nothing_else_is() -> None:
    readme = resource("samples", "README.md").read_text(encoding="utf-8")
    described = re.findall(r"^\| `(.+?)`", readme, flags=re.MULTILINE)
    assert described == [path.name for path in ARTICLES]


@pytest.mark.parametrize(
    "path", [path for path in ARTICLES if path.suffix == ".md"], ids=lambda path: path.name
)
def test_front_matter_names_title_author_outlet_date_and_language(path: Path) -> None:
    known = _front_matter(path)
    assert all(known[key] for key in ("title", "author", "outlet", "date", "lang"))
    assert re.fullmatch(r"\d{4}-\d\d(-\d\d)?", known["date"])


def test_no_web_address_leads_to_a_real_site() -> None:
    for path in ARTICLES:
        hosts = re.findall(r"https?://([^/\"\s]+)", path.read_text(encoding="utf-8"))
        strays = {host for host in hosts if not host.endswith(".example")}
        assert strays <= {"schema.org"}, path.name


@pytest.mark.parametrize(
    ("number", "amount", "growth", "jobs"),
    [
        (1, "1,2 Millionen", "8,4", "310"),
        (2, "1.18 million", "7.9 per cent", "280"),
        (3, "1,18 Millionen", "7,9 Prozent", "280"),
        (4, "1,2 million", "7,9", "310"),
    ],
)
def test_reports_of_the_one_event_give_figures_that_disagree(
    number: int, amount: str, growth: str, jobs: str
) -> None:
    text = _text(number)
    assert "Ina Brandt" in text
    for figure in (amount, growth, jobs):
        assert figure in text


def test_table_of_the_first_report_contradicts_its_headline_speaker() -> None:
    rows = html.fromstring(_text(1)).findall(".//tbody/tr")
    containers = [int(_content(row[1]).replace(".", "")) for row in rows]
    assert sum(containers) == 1_183_400


def test_saved_page_has_what_a_reader_must_leave_out_and_what_it_must_keep() -> None:
    page = html.fromstring(_sample(1).read_bytes())
    for path in ("header/nav", "aside[@class='related']", "div[@class='cookie']"):
        assert page.find(f".//{path}") is not None, f"nothing to leave out: {path}"
    for path in ("figure/figcaption", "ul", "table", "blockquote"):
        assert page.find(f".//article/{path}") is not None, f"nothing to keep: {path}"
    linked_data = page.find(".//script[@type='application/ld+json']")
    assert linked_data is not None
    article = json.loads(_content(linked_data))
    assert article["publisher"]["name"] == "Küstenkurier"
    assert article["datePublished"] == "2026-11-14T08:30+01:00"


def test_paragraphs_are_parted_by_blank_lines_in_one_text_and_by_line_ends_in_another() -> None:
    assert len(re.findall(r"\n\n", _text(5))) >= 5
    assert "\n\n" not in _text(7)
    assert len(_text(7).splitlines()) >= 6


def test_scraped_sample_has_the_faults_of_scraped_text() -> None:
    text = _text(6)
    lines = [line for line in text.split("\n") if line]
    first, second = (set(re.findall(r"\w{4,}", line)) for line in lines[:2])
    assert lines[0] != lines[1]
    assert len(first & second) >= 5, "the title stands there twice, in two wordings"
    assert sum(text.count(mark) for mark in QUOTATION_MARKS) % 2 == 1
    assert re.search(r"[a-zäöüß] (Das|Der) ", text), "a full stop is missing between sentences"
    assert lines[-3:] == ["Ähnliche Themen:", "Read more", "Leave a Reply"]


def test_emoji_sample_needs_more_than_one_code_point_a_character() -> None:
    text = _text(8)
    assert any(ord(character) > 0xFFFF for character in text)
    assert ZERO_WIDTH_JOINER in text
    assert NO_BREAK_SPACE in text
    assert any(unicodedata.combining(character) for character in text)


def test_normalising_the_emoji_sample_composes_some_accents_and_must_keep_others() -> None:
    text = _text(8)
    composed = unicodedata.normalize("NFC", text)
    assert len(composed) < len(text)
    assert any(unicodedata.combining(character) for character in composed)


def test_arabic_sample_mixes_both_kinds_of_digits() -> None:
    text = FRONT_MATTER.sub("", _text(11))
    assert re.search(r"[0-9]", text)
    assert re.search(r"[\u0660-\u0669]", text)


def test_new_library_starts_with_claim_quote_and_figure_on_keys_of_their_own() -> None:
    tags = json.loads(resource("codebook.json").read_text(encoding="utf-8"))["tags"]
    assert [(tag["name"], tag["key"]) for tag in tags] == [
        ("claim", "1"),
        ("quote", "2"),
        ("figure", "3"),
    ]
    assert all(re.fullmatch(r"[A-Z][^.]+\.", tag["definition"]) for tag in tags)


@pytest.mark.parametrize("theme", ["light.json", "dark.json"])
def test_each_theme_knows_the_colours_of_the_default_tags(theme: str) -> None:
    tags = json.loads(resource("codebook.json").read_text(encoding="utf-8"))["tags"]
    palette = json.loads(resource("themes", theme).read_text(encoding="utf-8"))["tags"]
    assert len({tag["colour"] for tag in tags}) == len(tags)
    assert {tag["colour"] for tag in tags} <= set(palette)


@pytest.mark.parametrize("language", ["en", "de"])
def test_each_quote_of_the_first_steps_stands_in_their_text_once(language: str) -> None:
    folder = resource("samples", "first-steps")
    text = (folder / f"{language}.md").read_text(encoding="utf-8")
    told = json.loads((folder / "annotations.json").read_text(encoding="utf-8"))
    quotes = [plain["quote"] for plain in told[language]]
    assert [text.count(quote) for quote in quotes] == [1] * len(quotes)
    assert [plain.get("tag") for plain in told["en"]] == [plain.get("tag") for plain in told["de"]]


def test_the_first_steps_in_german_speak_as_the_window_does() -> None:
    folder = resource("samples", "first-steps")
    told = json.loads((folder / "annotations.json").read_text(encoding="utf-8"))["de"]
    said = [plain["note"] for plain in told]
    said.append((folder / "de.md").read_text(encoding="utf-8"))
    other = re.compile(r"[Aa]nnot|\bTags?\b|\bIhr|\bIhnen\b|(?<!\. )\bSie\b")
    assert not [found for text in said for found in other.findall(text)]
