"""THIRD_PARTY.md names every package a person installs with Pressmark, and no other."""

from __future__ import annotations

import re
import tomllib
from importlib.metadata import distribution
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[2]


def _needs(extra: str = "") -> list[str]:
    with (ROOT / "pyproject.toml").open("rb") as file:
        project = tomllib.load(file)["project"]
    dependencies: list[str] = (
        project["optional-dependencies"][extra] if extra else project["dependencies"]
    )
    return [canonicalize_name(Requirement(line).name) for line in dependencies]


def _named(heading: str) -> set[str]:
    page = (ROOT / "THIRD_PARTY.md").read_text(encoding="utf-8")
    section = page.partition(f"## {heading}\n")[2].partition("\n## ")[0]
    rows = re.findall(r"^\| ([\w-]+) \| .+ \|$", section, flags=re.MULTILINE)
    return {canonicalize_name(name) for name in rows if name != "package"}


def _brought_by(names: list[str]) -> set[str]:
    found: set[str] = set()
    waiting = list(names)
    while waiting:
        for line in distribution(waiting.pop()).requires or ():
            need = Requirement(line)
            name = canonicalize_name(need.name)
            wanted = need.marker is None or need.marker.evaluate({"extra": ""})
            if wanted and name not in found:
                found.add(name)
                waiting.append(name)
    return found - set(names)


def test_every_direct_dependency_is_named_and_no_other() -> None:
    assert _named("Used directly") == set(_needs())


def test_every_package_they_bring_along_is_named_and_no_other() -> None:
    installed_everywhere = [name for name in _needs() if name != "pyside6-essentials"]
    expected = _brought_by(installed_everywhere) | {"shiboken6"}
    assert _named("Used by those") == expected


def test_what_encrypted_libraries_need_is_named_and_no_other() -> None:
    wanted = _needs("encryption")
    assert _named("Used for encrypted libraries") == set(wanted) | _brought_by(wanted)
