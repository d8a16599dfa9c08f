"""What `python3 dev.py run` leaves behind on a machine without a screen."""

from __future__ import annotations

import csv
import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

ROOT = Path(__file__).resolve().parents[2]
SAMPLES = ROOT / "resources" / "samples" / "articles"


@pytest.fixture(scope="module")
def printed_paths() -> list[Path]:
    # It must find out by itself that it has to draw without a screen.
    env = {name: value for name, value in os.environ.items() if name != "QT_QPA_PLATFORM"}
    done = subprocess.run(
        [sys.executable, str(ROOT / "packaging" / "demo.py")],
        env=env,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=240,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert done.stderr == ""
    return [Path(line) for line in done.stdout.splitlines()]


@pytest.mark.slow
def test_it_names_a_library_a_table_and_two_pictures(printed_paths: list[Path]):
    names = [path.name for path in printed_paths]
    assert names == [
        "Samples.pressmark",
        "annotations.csv",
        "window-dark.png",
        "window-light.png",
    ]
    assert all(path.exists() for path in printed_paths)


@pytest.mark.slow
def test_the_table_holds_each_default_tag_of_each_article(printed_paths: list[Path]):
    with printed_paths[1].open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert len({row["article_id"] for row in rows}) == len(list(SAMPLES.iterdir()))
    assert {row["tag"] for row in rows} == {"claim", "quote", "figure"}
    assert all(row["quote"] == row["sentence"] for row in rows)
    assert not any("\t" in row["quote"] for row in rows), "a table row is no running text"
    assert not any(row["quote"] == row["article_title"] for row in rows)


@pytest.mark.slow
def test_the_pictures_show_a_light_and_a_dark_window(printed_paths: list[Path]):
    dark, light = (QImage(str(path)) for path in printed_paths[2:])
    assert dark.size() == light.size()
    assert dark.width() >= 1000
    middle = dark.rect().center()
    assert dark.pixelColor(middle).lightness() < light.pixelColor(middle).lightness()


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="other system: Linux only")
def test_no_system_call_of_the_window_asks_for_the_network(tmp_path: Path):
    """Qt's own code included, from the start over an import to the pictures."""
    log = tmp_path / "calls"
    watched = ["strace", "-f", "-qq", "-e", "trace=socket,connect,bind", "-o", str(log)]
    demo = [sys.executable, str(ROOT / "packaging" / "demo.py")]
    done = subprocess.run([*watched, *demo], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert "AF_INET" not in log.read_text(encoding="utf-8", errors="replace")
