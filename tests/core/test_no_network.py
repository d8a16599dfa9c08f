"""Nothing of ours can reach the network; import-linter cannot see below an external package."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SOURCES = [path for folder in ("app", "ui", "resources") for path in (ROOT / folder).rglob("*.py")]
CLIENTS = {"urllib.request", "PySide6.QtNetwork", "PySide6.QtWebSockets"}


def imported(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
            yield from (f"{node.module}.{name.name}" for name in node.names)


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(ROOT)))
def test_no_module_imports_a_network_client(path: Path) -> None:
    assert not CLIENTS & set(imported(path))
