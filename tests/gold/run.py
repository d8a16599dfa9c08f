"""Measure the text engine against reference data: `python3 dev.py gold`.

The data is not part of this project; `PRESSMARK_REFERENCE_DATA` names its folder, which brings its
own scorer (`score.py`). Every figure is printed beside its target and its floor, and a figure
below its floor in `tests/gold-floors.toml` makes the exit code 1. Floors only ever rise.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import os
import re
import sys
import tomllib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any

from lxml import etree, html

from app.cli.analysing import analysed
from app.errors import UnreadableFileError
from app.importing.encoding import decode
from app.model.block import BlockKind
from app.text.boilerplate import mark
from app.text.html import read_html
from app.text.normalise import normalise
from app.text.plain import blocks_from_text

FLOORS = Path(__file__).parent.parent / "gold-floors.toml"
LANGUAGES = ("de", "en", "fr", "es", "it", "nl", "pl", "uk", "ru")

_JSON_LD = re.compile(r"<script[^>]+application/ld\+json.*?</script>", re.DOTALL | re.IGNORECASE)

_UNSEEN = frozenset({"head", "script", "style", "noscript", "template", "svg", "iframe", "object",
                     "select", "textarea"})  # fmt: skip
_INLINE = frozenset({"a", "abbr", "b", "big", "cite", "code", "data", "del", "em", "font", "i",
                     "ins", "kbd", "label", "mark", "q", "s", "samp", "small", "span", "strong",
                     "sub", "sup", "time", "tt", "u", "var", "wbr"})  # fmt: skip

Item = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Figure:
    """One measured figure, by the name under which its target and floor are kept."""

    name: str
    value: float


class Reference:
    """The reference data and its scorer."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._scorer = _load(folder / "score.py")

    def items(self, name: str) -> list[Item]:
        """Return the items of one file."""
        lines = (self.folder / name).read_text(encoding="utf-8").splitlines()
        return [json.loads(line) for line in lines if line.strip()]

    def score(self, kind: str, gold: list[Item], found: list[Item], by: str) -> Any:
        """Return the scorer's answer, over all and by a key of the items."""
        return self._scorer.KIND[kind](list(zip(gold, found, strict=True)), by)


def _load(path: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location("reference_score", path)
    if spec is None or spec.loader is None:
        raise SystemExit(f"{path} is missing: it is part of the reference data.")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def split(text: str, language: str) -> list[list[int]]:
    """Return the sentences of a plain text, every line of it a block."""
    found: list[list[int]] = analysed({"text": text, "lang": language})["sentences"]
    return found


def sentence_figures(reference: Reference) -> Iterator[Figure]:
    """Yield boundary F1 per language, and how many hard cases come out perfect."""
    for language in LANGUAGES:
        gold = reference.items(f"sentences.{language}.jsonl")
        found = [{"spans": split(item["text"], language)} for item in gold]
        scores = reference.score("sentences", gold, found, "lang")
        yield Figure(f"sentences.{language}", 100 * scores["ALL"]["boundary_F1"])
    gold = reference.items("sentences_challenge.jsonl")
    found = [{"spans": split(item["text"], item["lang"])} for item in gold]
    scores = reference.score("sentences", gold, found, "lang")
    for part in ("ALL", "de", "en"):
        yield Figure(f"sentences.challenge.{part.lower()}", scores[part]["docs_perfect"])


def article_figures(reference: Reference) -> Iterator[Figure]:
    """Yield F1 of the body and hit rates of the metadata, with and without JSON-LD."""
    gold = reference.items("articles.jsonl")
    pages = [page_text(reference.folder / item["file"]) for item in gold]
    for label, markups in (
        ("with-json-ld", pages),
        ("without-json-ld", [_JSON_LD.sub("", page) for page in pages]),
    ):
        found = [extract(markup) for markup in markups]
        scores = reference.score("articles", gold, found, "lang")
        yield Figure(f"articles.{label}.body", scores["ALL"]["F1"])
        yield Figure(f"articles.{label}.body-de", scores["de"]["F1"])
        for name in ("title", "author", "date", "site"):
            yield Figure(f"articles.{label}.{name}", scores["ALL"][f"{name}_ok"])


def page_text(path: Path) -> str:
    """Return a saved page's markup, decoded as an import decodes it."""
    return decode(path.read_bytes(), path.name, markup=True).text


def extract(markup: str) -> Item:
    """Return body and metadata of a page, by the scorer's names; the headline is no body."""
    try:
        article = read_html(markup)
    except UnreadableFileError:
        return {"body": ""}
    headline, *rest = article.blocks
    body = [block.text for block in rest if not block.boilerplate]
    if headline.kind is not BlockKind.HEADING:
        body.insert(0, headline.text)
    return {
        "body": "\n".join(body),
        "title": article.meta.title,
        "author": article.meta.byline,
        "date": article.meta.published,
        "site": article.meta.outlet,
    }


def boilerplate_figures(reference: Reference) -> Iterator[Figure]:
    """Yield F1 of the body that is left unfolded in the text of whole pages."""
    gold = reference.items("articles.jsonl")
    pages = ["\n".join(page_lines(page_text(reference.folder / item["file"]))) for item in gold]
    for label, fold in (("everything", False), ("unfolded", True)):
        found = [{"body": "\n".join(body_lines(page, fold=fold))} for page in pages]
        scores = reference.score("articles", gold, found, "lang")
        yield Figure(f"boilerplate.{label}", scores["ALL"]["F1"])


def page_lines(markup: str) -> Iterator[str]:
    """Yield the lines of a page as saving it as text makes them: one for each block of it."""
    parser = html.HTMLParser(encoding="utf-8")
    line: list[str] = []
    for element, piece in _pieces(html.document_fromstring(markup.encode(), parser=parser)):
        if piece is not None:
            line.append(piece)
        elif element not in _INLINE and (text := " ".join("".join(line).split())):
            yield text
            line = []
        elif element not in _INLINE:
            line = []


def _pieces(top: html.HtmlElement) -> Iterator[tuple[str, str | None]]:
    """Yield texts with the element around, and (with None) where an element begins or ends."""
    skip = etree.iterwalk(top, events=("start", "end", "comment"))
    for event, element in skip:
        if event == "start" and element.tag not in _UNSEEN:
            yield element.tag, None
            yield element.tag, element.text or ""
        elif event == "start":
            skip.skip_subtree()
        if event != "start":
            if event == "end" and element.tag not in _UNSEEN:
                yield element.tag, None
            if element is not top:
                yield "", element.tail or ""


def body_lines(text: str, *, fold: bool) -> list[str]:
    """Return the lines of a text that stay unfolded, or all; the headline is no body."""
    blocks = blocks_from_text(normalise(text).text)
    if fold:
        blocks = mark(blocks)
    kept = [block for block in blocks if not block.boilerplate]
    return [block.text for block in kept[kept[0].kind is BlockKind.HEADING :]]


PARTS: dict[str, Callable[[Reference], Iterable[Figure]]] = {
    "sentences": sentence_figures,
    "articles": article_figures,
    "boilerplate": boilerplate_figures,
}


def report(figures: Iterable[Figure]) -> bool:
    """Print each figure beside its target and floor; say whether all floors hold."""
    kept = tomllib.loads(FLOORS.read_text(encoding="utf-8"))
    good = True
    print(f"{'figure':<36}{'measured':>10}{'target':>10}{'floor':>10}")
    for figure in figures:
        target, floor = kept["targets"].get(figure.name), kept["floors"].get(figure.name)
        holds = floor is None or figure.value >= floor
        good = good and holds
        shown = "".join(f"{'' if value is None else value:>10}" for value in (target, floor))
        print(f"{figure.name:<36}{figure.value:>10.3f}{shown}{'' if holds else '  BELOW'}")
    return good


def main() -> int:
    """Measure the parts asked for, all by default; return the exit code."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("part", nargs="*", choices=[*PARTS, []], help="what to measure")
    chosen = parser.parse_args().part or list(PARTS)
    folder = os.environ.get("PRESSMARK_REFERENCE_DATA")
    if not folder:
        print("There is no reference data here: set PRESSMARK_REFERENCE_DATA to its folder.")
        return 0
    reference = Reference(Path(folder))
    return 0 if report(figure for part in chosen for figure in PARTS[part](reference)) else 1


if __name__ == "__main__":
    sys.exit(main())
