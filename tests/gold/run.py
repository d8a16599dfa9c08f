"""Measure the text engine against reference data: `python3 dev.py gold`.

The data is not part of this project; `PRESSMARK_REFERENCE_DATA` names its folder, which brings its
own scorer (`score.py`). Every figure is printed beside its target and its floor, and a figure
below its floor in `tests/gold-floors.toml` makes the exit code 1. Floors only ever rise.
`--errors quotes` lists what the rules get wrong instead, class by class.
"""

from __future__ import annotations

import argparse
import os
import re
import sys
import tomllib
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from commands import Item, analyse, body_of, extract
from confusion import MISTAKES, list_mistakes
from page_lines import page_lines
from reference import LANGUAGES, Figure, Reference
from suggestions import claim_figures, figure_figures, quote_figures

from app.importing.encoding import decode
from app.text.html.dates import iso_date

FLOORS = Path(__file__).parent.parent / "gold-floors.toml"

_JSON_LD = re.compile(rb"<script[^>]+application/ld\+json.*?</script>", re.DOTALL | re.IGNORECASE)


def sentence_figures(reference: Reference) -> Iterator[Figure]:
    """Yield boundary F1 per language, and how many hard cases come out perfect."""
    for language in LANGUAGES:
        gold = reference.items(f"sentences.{language}.jsonl")
        scores = reference.score("sentences", gold, sentences(gold, language), "lang")
        yield Figure(f"sentences.{language}", 100 * scores["ALL"]["boundary_F1"])
    gold = reference.items("sentences_challenge.jsonl")
    scores = reference.score("sentences", gold, sentences(gold), "lang")
    for part in ("ALL", "de", "en"):
        yield Figure(f"sentences.challenge.{part.lower()}", scores[part]["docs_perfect"])


def sentences(gold: list[Item], language: str = "") -> list[Item]:
    """Return the sentences of each item, in its own language or in the one given."""
    answers = analyse([{"text": item["text"], "lang": language or item["lang"]} for item in gold])
    return [{"spans": answer["sentences"]} for answer in answers]


def article_figures(reference: Reference) -> Iterator[Figure]:
    """Yield F1 of the body and hit rates of the metadata, with and without JSON-LD."""
    gold = reference.items("articles.jsonl")
    pages = [(reference.folder / item["file"]).read_bytes() for item in gold]
    for label, files in (
        ("with-json-ld", pages),
        ("without-json-ld", [_JSON_LD.sub(b"", page) for page in pages]),
    ):
        found = [article(answer) for answer in extract(files, ".html")]
        scores = reference.score("articles", gold, found, "lang")
        yield Figure(f"articles.{label}.body", scores["ALL"]["F1"])
        yield Figure(f"articles.{label}.body-de", scores["de"]["F1"])
        for name in ("title", "author", "date", "site"):
            yield Figure(f"articles.{label}.{name}", scores["ALL"][f"{name}_ok"])
        dated = reference.score("articles", *only_dated(gold, found), "lang")
        yield Figure(f"articles.{label}.real-date", dated["ALL"]["date_ok"])


def article(answer: Item) -> Item:
    """Return body and metadata of an extracted page, by the scorer's names."""
    named = {"title": "title", "author": "byline", "date": "published", "site": "outlet"}
    return {"body": body_of(answer), **{name: answer.get(key) for name, key in named.items()}}


def only_dated(gold: list[Item], found: list[Item]) -> tuple[list[Item], list[Item]]:
    """Return the pages whose reference is a date: some pages state 0001-01-01, or half of one."""
    pairs = zip(gold, found, strict=True)
    dated = [(item, answer) for item, answer in pairs if iso_date(str(item.get("date") or ""))]
    return [item for item, _ in dated], [answer for _, answer in dated]


def boilerplate_figures(reference: Reference) -> Iterator[Figure]:
    """Yield F1 of the body that is left unfolded in the text of whole pages."""
    gold = reference.items("articles.jsonl")
    pages = ["\n".join(page_lines(page_text(reference.folder / item["file"]))) for item in gold]
    answers = extract([page.encode() for page in pages], ".txt")
    for label, folded in (("everything", True), ("unfolded", False)):
        found = [{"body": body_of(answer, folded=folded)} for answer in answers]
        scores = reference.score("articles", gold, found, "lang")
        yield Figure(f"boilerplate.{label}", scores["ALL"]["F1"])


def page_text(path: Path) -> str:
    """Return a saved page's markup, decoded as an import decodes it."""
    return decode(path.read_bytes(), path.name, markup=True).text


PARTS: dict[str, Callable[[Reference], Iterable[Figure]]] = {
    "sentences": sentence_figures,
    "articles": article_figures,
    "boilerplate": boilerplate_figures,
    "quotes": quote_figures,
    "figures": figure_figures,
    "claims": claim_figures,
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
    parser.add_argument("--errors", choices=MISTAKES, help="list what the rules get wrong instead")
    parser.add_argument("--lang", action="append", choices=LANGUAGES, help="with --errors")
    wanted = parser.parse_args()
    folder = os.environ.get("PRESSMARK_REFERENCE_DATA")
    if not folder:
        print("There is no reference data here: set PRESSMARK_REFERENCE_DATA to its folder.")
        return 0
    reference = Reference(Path(folder))
    if wanted.errors:
        list_mistakes(reference, wanted.errors, wanted.lang)
        return 0
    chosen = wanted.part or list(PARTS)
    return 0 if report(figure for part in chosen for figure in PARTS[part](reference)) else 1


if __name__ == "__main__":
    try:
        code = main()
        sys.stdout.flush()
    except BrokenPipeError:  # who reads along, as `head` does, has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        code = 0
    sys.exit(code)
