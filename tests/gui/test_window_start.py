"""Starting: which words are commands, what is imported, what `--smoke` prints."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from ui.__main__ import main
from ui.arguments import command_word, window_arguments

ROOT = Path(__file__).parents[2]
IMPORTERS = ("trafilatura", "lxml", "markdown", "py3langid", "nh3", "chardet")


def _python(*arguments: str, home: Path) -> subprocess.CompletedProcess[str]:
    environment = os.environ | {
        "QT_QPA_PLATFORM": "offscreen",
        "XDG_DATA_HOME": str(home / "data"),
        "XDG_CONFIG_HOME": str(home / "config"),
    }
    return subprocess.run(
        [sys.executable, *arguments],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        timeout=240,
        check=False,
    )


@pytest.mark.parametrize(
    ("arguments", "word"),
    [
        ([], ""),
        (["list", "--json"], "list"),
        (["--library", "list", "search", "harbour"], "search"),
        (["--library=x.pressmark", "undo"], "undo"),
        (["--samples"], ""),
        (["--help"], "--help"),
        (["article.txt"], "article.txt"),
    ],
)
def test_the_first_word_that_is_no_option_decides(arguments: list[str], word: str) -> None:
    assert command_word(arguments) == word


def test_a_library_among_the_files_is_opened_not_imported(tmp_path: Path) -> None:
    wanted = window_arguments([str(tmp_path / "A.pressmark"), str(tmp_path / "a.txt")])
    assert wanted.library == tmp_path / "A.pressmark"
    assert wanted.files == (tmp_path / "a.txt",)


def test_a_wrong_option_is_wrong_use() -> None:
    with pytest.raises(SystemExit) as ended:
        window_arguments(["--no-such-option"])
    assert ended.value.code == 2


def test_without_a_screen_a_mistyped_command_is_told_from_a_window_that_cannot_open(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for variable in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(variable, raising=False)
    monkeypatch.setattr(sys, "platform", "linux")
    page = tmp_path / "page.html"
    page.touch()
    assert main(["serach", "harbour"]) == 2
    assert "“serach” is neither a command nor a file" in capsys.readouterr().err
    assert main([str(page)]) == 1
    assert "no screen" in capsys.readouterr().err


def test_the_window_starts_without_loading_an_importer(tmp_path: Path) -> None:
    ran = _python(
        "-c",
        f"import sys, ui.run; print([m for m in {IMPORTERS!r} if m in sys.modules])",
        home=tmp_path,
    )
    assert ran.stdout.strip() == "[]", ran.stderr


def test_a_command_runs_without_loading_qt(tmp_path: Path) -> None:
    ran = _python(
        "-c",
        "import sys, ui.__main__, ui.arguments; print('PySide6' in sys.modules)",
        home=tmp_path,
    )
    assert ran.stdout.strip() == "False", ran.stderr


def test_smoke_opens_paints_measures_and_quits(tmp_path: Path) -> None:
    library = tmp_path / "A.pressmark"
    ran = _python("-m", "ui", "--library", str(library), "--smoke", home=tmp_path)
    assert ran.returncode == 0, ran.stderr
    measured = json.loads(ran.stdout)
    assert list(measured) == [
        "imports_ms",
        "library_ms",
        "window_ms",
        "first_paint_ms",
        "total_ms",
        "peak_memory_kb",
    ]
    parts = [value for name, value in measured.items() if name.endswith("_ms")]
    assert all(value > 0 for value in parts)
    assert library.stat().st_mode & 0o077 == 0


def test_smoke_on_what_is_no_library_says_so(tmp_path: Path) -> None:
    broken = tmp_path / "A.pressmark"
    broken.mkdir()
    (broken / "library.db").write_bytes(b"no database")
    ran = _python("-m", "ui", "--library", str(broken), "--smoke", home=tmp_path)
    assert ran.returncode == 1
    assert "A.pressmark" in ran.stderr
    assert (broken / "library.db").read_bytes() == b"no database"
