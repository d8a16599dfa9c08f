"""All hostile files imported in one go, and what was wrong with what became of each."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from app.importing.messages import printable
from app.library import Library
from app.model.article import ArticleQuery
from app.model.report import Outcome, ReportItem
from tests.core.images_made import png
from tests.hostile.case import SECRET, WORDS, Case

ROOT = Path(__file__).parents[2]
LIBRARY = "Mine.pressmark"
LINKS = {"http", "https", "mailto", ""}
SECRET_PICTURE = png(61, 67, shade=17)
NEVER = ("mistake in Pressmark", "break down", "was given up", "\n")
"""What is said of no file: a reader ends over one only where its case says so."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """A file by its cause, and what was wrong with what became of it, "" where nothing."""

    cause: str
    problem: str


def laid_out(place: Path, cases: Mapping[str, Case]) -> dict[str, Path]:
    """Make every file in a folder of its own, and the bait beside them; return their paths."""
    bait = place / "bait"
    bait.mkdir(parents=True)
    (bait / "secret.txt").write_text(f"{SECRET}, and nobody is to know.", encoding="utf-8")
    (bait / "secret.png").write_bytes(SECRET_PICTURE)
    paths = {}
    for number, (cause, case) in enumerate(cases.items()):
        (place / f"{number:03}").mkdir()
        paths[cause] = place / f"{number:03}" / case.name
        case.make(paths[cause])
    return paths


def everything(place: Path) -> dict[str, tuple[int, int, int]]:
    """Return what there is below a folder, with its kind, its size and its time."""
    return {
        str(path): (status.st_mode, status.st_size, status.st_mtime_ns)
        for path in place.rglob("*")
        for status in [path.lstat()]
    }


def brought(place: Path, paths: Iterable[Path], watch: Sequence[str] = ()) -> list[ReportItem]:
    """Import files in a process of its own, behind the command `watch`; return its report."""
    command = [*watch, sys.executable, "-m", "tests.hostile.bring", str(place / LIBRARY)]
    done = subprocess.run(
        command,
        input=json.dumps([str(path) for path in paths]).encode(),
        stdout=subprocess.PIPE,
        cwd=ROOT,
        env={**os.environ, "PYTHONDONTWRITEBYTECODE": "1"},
        check=True,
    )
    return [
        ReportItem(name, Outcome(outcome), reason, uid)
        for name, outcome, reason, uid in json.loads(done.stdout)
    ]


def tried(place: Path, cases: Mapping[str, Case], watch: Sequence[str] = ()) -> Iterator[Verdict]:
    """Import files of all these causes into a new library, and judge what became of each."""
    paths = laid_out(place / "in", cases)
    before = everything(place)
    items = brought(place, paths.values(), watch)
    after = everything(place)
    with Library.open(place / LIBRARY) as library:
        for cause, case in cases.items():
            yield Verdict(cause, _problem(library, case, _of(paths[cause], items)))
        yield from _leaks(library)
    strange = [path for path in after if LIBRARY not in path and path not in before]
    touched = [path for path in before if after.get(path) != before[path]]
    yield Verdict("the folders around", " ".join(strange + touched))


def _of(path: Path, items: Iterable[ReportItem]) -> list[ReportItem]:
    """Return what is told of a file, and of what lies in it."""
    shown = printable(str(path))
    return [each for each in items if each.name == shown or each.name.startswith(f"{shown}/")]


def _problem(library: Library, case: Case, items: list[ReportItem]) -> str:
    said = " ".join(item.reason for item in items)
    if any(mark in said for mark in NEVER if mark not in case.says):
        return f"it is told so: {said}"
    if not items or case.says not in said:
        return f"it is told so: {said}"
    uids = [item.uid for item in items if item.uid]
    if bool(uids) != case.is_read:
        return f"it is {'read' if uids else 'refused'}: {said}"
    if not uids:
        return _problem_of_refusal(case, items)
    texts = (library.open_article(library.article_id(uid)).text for uid in uids)
    if case.keeps_words and not any(WORDS in text for text in texts):
        return "its words are lost"
    return ""


def _problem_of_refusal(case: Case, items: Iterable[ReportItem]) -> str:
    for item in items:
        if item.outcome is not Outcome.FAILED or not item.reason.endswith("."):
            return f"it is told so: {item.reason}"
        if printable(Path(case.name).name) not in item.reason:
            return f"the sentence does not name it: {item.reason}"
    return ""


def _leaks(library: Library) -> Iterator[Verdict]:
    """Look for what should not have come into the library."""
    secret = library.find_articles(ArticleQuery(text=SECRET))
    yield Verdict("a secret that lies beside", f"{len(secret)} articles have it" if secret else "")
    kept = {file.read_bytes() for file in (library.path / "assets").iterdir()}
    yield Verdict("a picture that lies beside", "kept" if SECRET_PICTURE in kept else "")
    for article_id in library.find_articles():
        body = library.open_article(article_id).body
        hrefs = {run.href for block in body.blocks for run in block.runs}
        bad = {href for href in hrefs if urlsplit(href).scheme not in LINKS}
        if bad:
            yield Verdict("a link", f"leads to {sorted(bad)}")
