"""The manual has the same pages in English and German, and every link of it leads somewhere."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
ENGLISH, GERMAN = DOCS / "manual" / "en", DOCS / "manual" / "de"
NAMES = sorted(path.name for path in ENGLISH.iterdir())
LINKED = sorted([ROOT / "README.md", *DOCS.rglob("*.md")])
LINK = re.compile(r"\]\(\s*([^)\s]+)\s*\)")


def headings(page: Path) -> list[tuple[str, str]]:
    """Return the level and the words of each heading."""
    return re.findall(r"^(#+) (.+)$", page.read_text(encoding="utf-8"), re.MULTILINE)


def anchor(words: str) -> str:
    """Return the address that hosts of Markdown give a heading."""
    return re.sub(r"[^\w\- ]", "", words.lower()).replace(" ", "-")


def rows(page: Path) -> int:
    return len(re.findall(r"^\|", page.read_text(encoding="utf-8"), re.MULTILINE))


def points(page: Path) -> int:
    return len(re.findall(r"^- ", page.read_text(encoding="utf-8"), re.MULTILINE))


def test_each_page_is_there_in_both_languages() -> None:
    assert len(NAMES) == 15
    assert sorted(path.name for path in GERMAN.iterdir()) == NAMES


@pytest.mark.parametrize("name", NAMES)
def test_a_page_is_built_alike_in_both_languages(name: str) -> None:
    english, german = ENGLISH / name, GERMAN / name
    assert [level for level, _ in headings(english)] == [level for level, _ in headings(german)]
    assert rows(english) == rows(german)
    assert points(english) == points(german)


@pytest.mark.parametrize("name", [name for name in NAMES if name != "index.md"])
def test_a_page_ends_with_what_helps_when_something_goes_wrong(name: str) -> None:
    assert headings(ENGLISH / name)[-1] == ("##", "If something goes wrong")
    assert headings(GERMAN / name)[-1] == ("##", "Wenn etwas nicht geht")


@pytest.mark.parametrize("folder", [ENGLISH, GERMAN], ids=["en", "de"])
def test_the_index_leads_to_every_page(folder: Path) -> None:
    linked = set(LINK.findall((folder / "index.md").read_text(encoding="utf-8")))
    assert linked >= set(NAMES) - {"index.md"}


@pytest.mark.parametrize("page", LINKED, ids=lambda page: str(page.relative_to(ROOT)))
def test_links_lead_somewhere(page: Path) -> None:
    for link in LINK.findall(page.read_text(encoding="utf-8")):
        if re.match(r"\w+:", link):
            continue
        path, _, wanted = link.partition("#")
        target = (page.parent / path).resolve() if path else page
        assert target.exists(), link
        if wanted:
            assert wanted in {anchor(words) for _, words in headings(target)}, link
