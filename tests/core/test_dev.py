"""`dev.py`, its pinned versions, and the rule that nothing skips quietly."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tomllib
from importlib.metadata import PackageNotFoundError, requires, version
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

import dev
import dev_setup

pytest_plugins = ["pytester"]

CONFTEST = dev_setup.ROOT / "tests" / "conftest.py"


def pins() -> dict[str, Requirement]:
    lines = dev_setup.CONSTRAINTS.read_text("utf-8").splitlines()
    pinned = [Requirement(line) for line in lines if line and not line.startswith("#")]
    return {canonicalize_name(requirement.name): requirement for requirement in pinned}


def stated_requirements() -> list[Requirement]:
    stated = tomllib.loads(dev_setup.PYPROJECT.read_text("utf-8"))
    project = stated["project"]
    lines = [*stated["build-system"]["requires"], *project["dependencies"]]
    for extra in project["optional-dependencies"].values():
        lines += extra
    return [Requirement(line) for line in lines]


def test_every_pin_names_one_exact_version_and_no_place_to_fetch_it_from():
    text = dev_setup.CONSTRAINTS.read_text("utf-8")
    assert "://" not in text
    assert "--" not in text.replace("pip freeze --all", "")
    for pin in pins().values():
        assert re.fullmatch(r"==[\w.]+", str(pin.specifier)), pin


def test_what_pyproject_asks_for_is_pinned_within_its_bounds():
    pinned = pins()
    for wanted in stated_requirements():
        pin = pinned[canonicalize_name(wanted.name)]
        chosen = next(iter(pin.specifier)).version
        assert wanted.specifier.contains(chosen), f"{pin} does not fit {wanted}"


def test_what_is_installed_because_of_it_is_pinned_too():
    """Follow the requirements of the requirements, as far as they are installed here."""
    pinned = pins()
    waiting = stated_requirements()
    seen = {"pip"}  # it comes with the environment, and installs the rest
    while waiting:
        wanted = waiting.pop()
        name = canonicalize_name(wanted.name)
        if name in seen:
            continue
        seen.add(name)
        assert name in pinned, f"{wanted} is not pinned"
        try:
            version(name)
        except PackageNotFoundError:  # the core's environment leaves some out
            continue
        extras = {"", *wanted.extras}
        for line in requires(name) or []:
            needed = Requirement(line)
            if needed.marker is None or any(needed.marker.evaluate({"extra": e}) for e in extras):
                waiting.append(needed)


def test_tests_named_by_a_person_go_to_the_environment_they_belong_to():
    assert dev.sort_arguments(["tests/core/test_dev.py::test_x", "-k", "app"]) == (
        ["tests/core/test_dev.py::test_x"],
        [],
        ["-k", "app"],
    )
    assert dev.sort_arguments(["tests/gui"])[:2] == ([], ["tests/gui"])


def test_all_tests_are_run_once_where_none_is_named():
    core, others, options = dev.sort_arguments(["--fast"])
    assert core == ["tests/core"]
    assert others[:2] == ["tests", "--ignore=tests/core"]
    assert others[2:] == [*(f"--ignore={path}" for path in dev.APART), *dev.APART]
    assert all((dev_setup.ROOT / path).exists() for path in dev.APART)
    assert options == ["-m", "not xvfb and not slow"]


def test_a_failing_step_is_named_at_the_end_and_does_not_stop_the_next(
    capfd: pytest.CaptureFixture[str],
):
    steps = dev.Steps()
    steps.do("first", sys.executable, "-c", "raise SystemExit(3)")
    steps.do("second", sys.executable, "-c", "print('was here')")
    assert steps.finish() == 1
    printed = capfd.readouterr().out
    assert "was here" in printed
    assert "FAILED: first (2 steps" in printed


def test_a_step_beside_another_is_printed_whole_after_it_and_counts_as_much(
    capfd: pytest.CaptureFixture[str],
):
    steps = dev.Steps()
    with steps.beside("long", sys.executable, "-c", "print('slowly'); raise SystemExit(3)"):
        steps.do("short", sys.executable, "-c", "print('quickly')")
    assert steps.finish() == 1
    printed = capfd.readouterr().out
    assert printed.index("\nquickly") < printed.index("\nslowly")
    assert "FAILED: long (2 steps" in printed


def test_an_unknown_command_is_answered_with_the_known_ones():
    done = subprocess.run(
        [sys.executable, str(dev_setup.ROOT / "dev.py"), "dance"],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 2
    for name in ("run", "test", "bench", "gold", "translate"):
        assert f"\n  {name} " in done.stdout


def test_only_packages_that_are_not_installed_are_asked_for():
    if not shutil.which("dpkg-query"):
        pytest.skip("other system: no Debian packages here")
    assert dev_setup.missing_packages(["dpkg", "no-such-package", "awk"]) == ["no-such-package"]


def test_the_environment_is_made_anew_when_a_pin_changes(tmp_path: Path, monkeypatch):
    before = dev.WHOLE.fingerprint()
    changed = tmp_path / "constraints.txt"
    changed.write_text(dev_setup.CONSTRAINTS.read_text("utf-8") + "one-more==1.0\n", "utf-8")
    monkeypatch.setattr(dev_setup, "CONSTRAINTS", changed)
    assert dev.WHOLE.fingerprint() != before
    assert dev.CORE.fingerprint() != dev.WHOLE.fingerprint()


SKIPPING = """
import pytest

def test_lacks_something():
    pytest.skip("no screen")

def test_is_for_another_system():
    pytest.skip("other system: macOS only")

@pytest.mark.xfail(reason="known")
def test_expected_to_fail():
    assert False
"""


@pytest.fixture
def ours(pytester: pytest.Pytester) -> pytest.Pytester:
    pytester.makeconftest(CONFTEST.read_text("utf-8"))
    return pytester


def test_a_skip_is_a_failure_where_none_is_allowed(ours: pytest.Pytester, monkeypatch):
    monkeypatch.setenv("PRESSMARK_NO_SKIPS", "1")
    ours.makepyfile(SKIPPING)
    result = ours.runpytest_subprocess()
    result.assert_outcomes(failed=1, skipped=1, xfailed=1)
    result.stdout.fnmatch_lines(["*was skipped: no screen*"])


def test_a_module_that_skips_as_a_whole_is_a_failure_too(ours: pytest.Pytester, monkeypatch):
    monkeypatch.setenv("PRESSMARK_NO_SKIPS", "1")
    ours.makepyfile("import pytest\npytest.importorskip('no_such_module')\ndef test_it(): pass")
    result = ours.runpytest_subprocess()
    assert result.ret != 0
    result.assert_outcomes(errors=1)


def test_a_skip_is_a_skip_otherwise(ours: pytest.Pytester, monkeypatch):
    monkeypatch.delenv("PRESSMARK_NO_SKIPS", raising=False)
    ours.makepyfile(SKIPPING)
    ours.runpytest_subprocess().assert_outcomes(skipped=2, xfailed=1)
