"""What is fed with broken input, and what counts as a finding.

A sentence for the person is a good answer; any other exception, and more than a few seconds for one
small input, is a finding.
"""

from __future__ import annotations

import io
import time
import zipfile
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import libraries
from broken import broken, broken_bag, broken_parts
from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st
from seeds import SAMPLE, SEEDS, TABLE, zipped

from app.errors import PressmarkError
from app.importing import registry
from app.library import Library
from app.model import query

SLOW = 8.0
"""Seconds of a processor for one input of at most some hundred kilobytes."""

FOUND = Path(__file__).parents[2] / "build" / "fuzz"
"""Where the input last fed to each target is kept."""


class TooSlowError(Exception):
    """An input took so long that it would be refused in a worker."""


@dataclass(frozen=True, slots=True)
class Target:
    """What is fed, with what, and how often between two looks at the clock."""

    inputs: st.SearchStrategy[bytes] | st.SearchStrategy[str]
    feed: Callable[..., object]
    at_once: int = 60


def _importer(name: str) -> Target:
    def feed(data: bytes) -> None:
        for draft in registry.read(data, name):
            text = draft.body.text
            assert all(0 <= span.start < span.end <= len(text) for span in draft.sentences)

    return Target(broken(SEEDS[name], list(SEEDS.values())), feed)


def _blocks(data: bytes) -> None:
    """Bring a page to blocks, into the library, and out of it again."""
    for draft in registry.read(data, "page.html"):
        for article_id in libraries.library().add_article(draft).articles:
            kept = libraries.library().open_article(article_id)
            assert kept.body == draft.body
            assert kept.text == draft.body.text


def _query(text: str) -> None:
    terms = query.parse(text)
    assert terms is not None
    libraries.library().search(text)
    libraries.library().search(text, within="annotations")


def _table(data: bytes) -> None:
    library = libraries.library()
    file = library.path.with_name("table.csv")
    file.write_bytes(data)
    library.import_annotations(file)
    newest = library.undoable()
    if newest is not None and newest.label == "Import annotations":
        library.undo()
    _look_over(library, "is missing.")  # "blocks" keeps articles that never had a file


def _look_over(library: Library, told: str = "") -> None:
    """Fail where a check of what was brought in finds fault with more than files `told` missing."""
    problems = [each for each in library.check().problems if not each.endswith(told or "\0")]
    assert not problems, problems


def _codebook(data: bytes) -> None:
    file = libraries.library().path.with_name("tags.csv")
    file.write_bytes(data)
    library = libraries.another()
    library.import_codebook(file)
    _look_over(library, "is missing.")


def _bundle(data: bytes) -> None:
    file = libraries.library().path.with_name("bundle.zip")
    file.write_bytes(data)
    library = libraries.another()
    library.import_bundle(file)
    _look_over(library)


def _sidecars(data: bytes) -> None:
    with TemporaryDirectory() as place, zipfile.ZipFile(io.BytesIO(data)) as archive:
        archive.extractall(place)
        library = libraries.another()
        library.take_over(Path(place))
    _look_over(library, "is missing.")  # a lost original costs itself alone


_WORDS = st.sampled_from(
    (
        *"\"'()*:^-+~&|\\%_\x00\u2028\ud83d",
        *("AND", "OR", "NOT", "NEAR(", "tag:", "outlet:", "by:", "lang:de", "after:", "is:unread"),
        *("before:2026-13-45", "status:", "speaker:", "harbour", "東京"),
    )
)

TARGETS: dict[str, Target] = {
    **{name.rpartition(".")[2]: _importer(name) for name in SEEDS},
    "blocks": Target(broken(SAMPLE, list(SEEDS.values())), _blocks),
    "query": Target(st.lists(_WORDS | st.text(max_size=9), max_size=12).map(" ".join), _query),
    "csv": Target(
        st.deferred(lambda: broken(libraries.table(), [TABLE, SEEDS["news.txt"]])), _table
    ),
    "codebook": Target(st.deferred(lambda: broken(libraries.codebook(), [TABLE])), _codebook),
    "bundle": Target(st.deferred(lambda: broken_bag(libraries.bundle())), _bundle),
    "sidecars": Target(
        st.deferred(lambda: broken_parts(libraries.sidecars()).map(zipped)),
        _sidecars,
        at_once=6,  # a worker is started for an original of which no sidecar tells
    ),
}


def fuzz(name: str, seconds: float, first_seed: int) -> int:
    """Feed a target until its time is up; return how many inputs it took.

    A finding is raised; the input that does it is then the file of the target's name in `FOUND`.
    """
    target, count = TARGETS[name], 0
    FOUND.mkdir(parents=True, exist_ok=True)
    kept = FOUND / name
    until = time.monotonic() + seconds
    number = first_seed

    def fed(data: bytes | str) -> None:
        nonlocal count
        count += 1
        started = time.process_time()
        kept.write_bytes(data.encode("utf-8", "surrogatepass") if isinstance(data, str) else data)
        # The worker says these in a sentence of its own.
        with suppress(PressmarkError, MemoryError, RecursionError):
            target.feed(data)
        spent = time.process_time() - started
        if spent > SLOW:
            raise TooSlowError(f"{spent:.1f} s for {len(data)} characters")

    while count == 0 or time.monotonic() < until:
        options = settings(
            max_examples=target.at_once,
            deadline=None,
            database=None,
            phases=[Phase.generate, Phase.shrink],
            suppress_health_check=list(HealthCheck),
        )
        seed(number)(options(given(target.inputs)(fed)))()
        number += 1
    return count
