"""What is fed with broken input, and what counts as a finding.

A sentence for the person is a good answer; any other exception, and more than a few seconds for one
small input, is a finding.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from tempfile import mkdtemp

from broken import broken
from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st
from seeds import SAMPLE, SEEDS, TABLE

from app.errors import PressmarkError
from app.importing import registry
from app.library import Library
from app.model import query
from app.model.report import Source

SLOW = 8.0
"""Seconds of a processor for one input of at most some hundred kilobytes."""

FOUND = Path(__file__).parents[2] / "build" / "fuzz"
"""Where the input last fed to each target is kept."""

AT_ONCE = 60
"""Inputs tried between two looks at the clock."""


class TooSlowError(Exception):
    """An input took so long that it would be refused in a worker."""


@dataclass(frozen=True, slots=True)
class Target:
    """What is fed, and with what."""

    inputs: st.SearchStrategy[bytes] | st.SearchStrategy[str]
    feed: Callable[..., object]


def _importer(name: str) -> Target:
    def feed(data: bytes) -> None:
        for draft in registry.read(data, name):
            text = draft.body.text
            assert all(0 <= span.start < span.end <= len(text) for span in draft.sentences)

    return Target(broken(SEEDS[name], list(SEEDS.values())), feed)


def _blocks(data: bytes) -> None:
    """Bring a page to blocks, into the library, and out of it again."""
    for draft in registry.read(data, "page.html"):
        for article_id in _library().add_article(draft).articles:
            kept = _library().open_article(article_id)
            assert kept.body == draft.body
            assert kept.text == draft.body.text


def _query(text: str) -> None:
    terms = query.parse(text)
    assert terms is not None
    _library().search(text)
    _library().search(text, within="annotations")


def _table(data: bytes) -> None:
    file = _library().path.with_name("table.csv")
    file.write_bytes(data)
    _library().import_annotations(file)


@cache
def _library() -> Library:
    """Return a library with an article in it, for as long as the process runs."""
    library = Library.create(Path(mkdtemp(prefix="pressmark-fuzz-")) / "Fuzz.pressmark")
    library.import_sources([Source(data=SAMPLE, name="sample.html")])
    return library


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
    "csv": Target(broken(TABLE, [TABLE, SEEDS["news.txt"]]), _table),
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
            max_examples=AT_ONCE,
            deadline=None,
            database=None,
            phases=[Phase.generate, Phase.shrink],
            suppress_health_check=list(HealthCheck),
        )
        seed(number)(options(given(target.inputs)(fed)))()
        number += 1
    return count
