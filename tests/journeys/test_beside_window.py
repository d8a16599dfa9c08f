"""The command line and a second start beside a window that holds the library."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.library import Library

SAMPLES = Path(__file__).parents[2] / "resources" / "samples" / "articles"
PATIENCE_S = 30


def pressmark(module: str, *words: str | Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", module, *map(str, words)]
    return subprocess.run(command, capture_output=True, text=True, timeout=240, check=False)


@pytest.fixture
def held(tmp_path: Path) -> Iterator[Path]:
    """Return a library that a window in another process has open, with one article in it."""
    path = tmp_path / "Held.pressmark"
    with Library.create(path):
        pass
    article = SAMPLES / "05-seilbahn-ueber-die-grelle.txt"
    words = [sys.executable, "-m", "ui", "--library", str(path), str(article)]
    window = subprocess.Popen(words, stderr=subprocess.DEVNULL)
    try:
        until = time.monotonic() + PATIENCE_S
        while not pressmark("app", "--library", path, "list").stdout:
            assert time.monotonic() < until, "the window did not import its file"
        yield path
    finally:
        window.kill()
        window.wait()


def test_a_command_writes_through_the_window_that_holds_the_library(held: Path) -> None:
    done = pressmark("app", "--library", held, "annotate", "1", "--sentence", "2", "--tag", "claim")
    assert done.returncode == 0, done.stderr
    assert Library.is_held(held)
    with Library.open(held, read_only=True) as library:
        annotation = library.annotation(library.annotation_id(done.stdout.strip()))
        opened = library.open_article(annotation.article_id)
    assert annotation.span == opened.sentences[1]


def test_a_second_start_gives_its_files_to_the_window_and_ends(held: Path) -> None:
    article = SAMPLES / "07-night-buses-for-saltmere.txt"
    done = pressmark("ui", "--library", held, article)
    assert done.returncode == 0, done.stderr
    until = time.monotonic() + PATIENCE_S
    with Library.open(held, read_only=True) as library:
        while len(library.find_articles()) < 2:
            assert time.monotonic() < until, "the window did not import the handed over file"
            time.sleep(0.05)
        titles = [row.title for row in library.article_rows(library.find_articles())]
    assert any("Saltmere" in title for title in titles)
