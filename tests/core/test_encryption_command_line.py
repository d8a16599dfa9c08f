"""Passphrases on the command line: from a file, the environment, or the person at the terminal."""

from __future__ import annotations

import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

from app.cli import hand_over, main, serve
from app.importing.process import WorkerProcess
from app.library import Library
from app.storage import keyring
from app.storage.inbox import Inbox
from tests.core.secret_words import ROOT, found_in

PASSPHRASE = "correct horse battery staple"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Return an encrypted library that this process was told nothing of."""
    path = tmp_path / "Own.pressmark"
    Library.create(path, passphrase=PASSPHRASE).close()
    keyring._unlocked.clear()
    return path


def at_a_terminal(*words: str, typed: list[str]) -> tuple[int, str]:
    """Run a command with a person at the keyboard; return its exit code and what is on screen."""
    child, screen = pty.fork()
    if child == 0:
        os.chdir(ROOT)
        os.environ.pop("PRESSMARK_PASSPHRASE", None)
        os.execv(sys.executable, [sys.executable, "-m", "app", *words])
    shown, answered = b"", 0
    answers = [f"{line}\n".encode() for line in typed]
    while True:
        try:
            piece = os.read(screen, 4096)
        except OSError:  # the other end is gone
            break
        if not piece:
            break
        shown += piece
        if answers and shown[answered:].rstrip().endswith(b":"):
            answered = len(shown)
            os.write(screen, answers.pop(0))
    os.close(screen)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), shown.decode()


def test_a_person_is_asked_and_may_mistype(path: Path) -> None:
    code, shown = at_a_terminal("list", "--library", str(path), typed=["wrong one", PASSPHRASE])
    assert code == 0
    assert "That is not the passphrase of Own.pressmark" in shown
    assert shown.count("Passphrase of Own.pressmark:") == 2
    assert PASSPHRASE not in shown


def test_a_new_passphrase_is_typed_the_same_twice(tmp_path: Path) -> None:
    path = tmp_path / "New.pressmark"
    code, shown = at_a_terminal(
        "encrypt", "--library", str(path), typed=["one passphrase", "another one"]
    )
    assert code == 1
    assert "not the same" in shown
    assert not path.exists()


def test_a_file_opens_it_before_the_environment_does(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PRESSMARK_PASSPHRASE", "something else")
    file = tmp_path / "passphrase.txt"
    file.write_bytes(f"\ufeff{PASSPHRASE}\r\nanother line\n".encode())
    assert main(["list", "--library", str(path)]) == 1
    assert main(["list", "--library", str(path), "--passphrase-file", str(file)]) == 0


def with_nobody_there(*words: object) -> tuple[int, str]:
    """Run a command as a script does; return its exit code and what it complains of."""
    environment = {name: value for name, value in os.environ.items() if "PASSPHRASE" not in name}
    ended = subprocess.run(
        [sys.executable, "-m", "app", *map(str, words)],
        cwd=ROOT,
        env=environment,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )
    return ended.returncode, ended.stderr


def test_where_nobody_can_be_asked_it_says_what_to_give(path: Path) -> None:
    code, said = with_nobody_there("list", "--library", path)
    assert code == 1
    assert "is encrypted: give its passphrase by --passphrase-file or in PRESSMARK_PASS" in said


def test_where_nobody_can_think_of_a_new_one_it_says_so(path: Path, tmp_path: Path) -> None:
    code, said = with_nobody_there("encrypt", "--library", tmp_path / "Plain.pressmark")
    assert code == 1
    assert "new passphrase is needed for Plain.pressmark: give it by --passphrase-file" in said
    file = tmp_path / "passphrase.txt"
    file.write_text(PASSPHRASE, encoding="utf-8")
    code, said = with_nobody_there("passphrase", "--library", path, "--passphrase-file", file)
    assert code == 1
    assert "give it by --new-passphrase-file or in PRESSMARK_NEW_PASSPHRASE" in said


@pytest.mark.parametrize("command", ["decrypt", "passphrase"])
def test_a_library_that_is_not_there_is_not_called_plain(
    command: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([command, "--library", str(tmp_path / "Typo.pressmark")]) == 1
    assert "There is no library Typo.pressmark" in capsys.readouterr().err


def test_the_open_window_is_asked_in_cipher(path: Path) -> None:
    Library.unlock(path, PASSPHRASE)
    with Library.open(path) as library:
        inbox = Inbox(path, keyring.vault_of(path))
        name = inbox.submit(
            ["annotate", "7", "--article", "--note", "Quokkanotiz", "--tag", "claim"]
        )
        assert found_in(path / "inbox", ("Quokkanotiz",)) == {}
        assert serve(library) == 1
        answer = inbox.collect(name)
        assert answer is not None
        assert "no article" in answer.err


def test_a_second_start_hands_its_files_over_without_the_passphrase(path: Path) -> None:
    Library.unlock(path, PASSPHRASE)
    shown: list[Path] = []
    with Library.open(path) as library:
        name = Inbox(path).submit(["open", "/somewhere/report.html"])
        assert serve(library, shown.extend) == 1
        answer = Inbox(path).collect(name)
        assert answer is not None
        assert answer.code == 0
    assert shown == [Path("/somewhere/report.html")]
    keyring._unlocked.clear()
    assert not hand_over(path, [Path("/somewhere/report.html")])  # nobody has it open


def test_a_process_that_reads_files_is_not_told_the_passphrase(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("PRESSMARK_PASSPHRASE", PASSPHRASE)
    monkeypatch.setenv("PRESSMARK_NEW_PASSPHRASE", PASSPHRASE)
    worker = WorkerProcess()
    try:
        told = Path(f"/proc/{worker._process.pid}/environ").read_bytes()
    finally:
        worker.close()
    assert b"PRESSMARK_LANGUAGE" in told
    assert PASSPHRASE.encode() not in told


WITHOUT = """
import sys
sys.modules["{package}"] = None
from app.cli import main
sys.exit(main(["list", "--library", {path!r}]))
"""


@pytest.mark.parametrize("package", ["sqlcipher3", "cryptography"])
def test_without_the_extra_an_encrypted_library_is_refused_with_its_name(
    path: Path, package: str
) -> None:
    ended = subprocess.run(
        [sys.executable, "-c", WITHOUT.format(package=package, path=str(path))],
        cwd=ROOT,
        env=os.environ | {"PRESSMARK_PASSPHRASE": PASSPHRASE},
        capture_output=True,
        text=True,
        check=False,
    )
    assert ended.returncode == 1
    assert "install pressmark[encryption]" in ended.stderr


def test_a_library_that_is_not_encrypted_loads_nothing_for_it(tmp_path: Path) -> None:
    look = (
        "import sys; from pathlib import Path; from app.library import Library\n"
        f"Library.create(Path({str(tmp_path / 'Plain.pressmark')!r})).close()\n"
        "print([name for name in sys.modules if name in {'sqlcipher3', 'cryptography', 'cffi'}])"
    )
    ended = subprocess.run(
        [sys.executable, "-c", look], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert ended.stdout == "[]\n"
