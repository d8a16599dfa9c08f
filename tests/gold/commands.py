"""The commands that are measured, run as a person runs them: files in, JSON Lines out."""

from __future__ import annotations

import contextlib
import io
import json
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from app.cli import main
from app.model.block import BlockKind

Item = dict[str, Any]


def analyse(items: Sequence[Item]) -> list[Item]:
    """Return what `analyse` finds in texts, in their order."""
    lines = "".join(json.dumps(item) + "\n" for item in items)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "texts.jsonl"
        path.write_text(lines, encoding="utf-8")
        return _answers("analyse", str(path))


def extract(files: Sequence[bytes], suffix: str) -> list[Item]:
    """Return what `extract` finds in files of these contents, in their order.

    A file in which there is no article gives an item without blocks.
    """
    with tempfile.TemporaryDirectory() as folder:
        paths = [Path(folder) / f"{number:04d}{suffix}" for number in range(len(files))]
        for path, data in zip(paths, files, strict=True):
            path.write_bytes(data)
        found = {answer["path"]: answer for answer in _answers("extract", *map(str, paths))}
    return [found.get(str(path), {"blocks": []}) for path in paths]


def body_of(answer: Item, *, folded: bool = False) -> str:
    """Return the lines of an extracted article without its headline, a block a line.

    `folded` blocks count only where asked for.
    """
    blocks = [block for block in answer["blocks"] if folded or not block.get("boilerplate")]
    is_headed = bool(blocks) and blocks[0]["kind"] == BlockKind.HEADING.value
    return "\n".join(block["text"] for block in blocks[is_headed:])


def _answers(*command: str) -> list[Item]:
    printed, said = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(printed), contextlib.redirect_stderr(said):
        main(list(command))
    return [json.loads(line) for line in printed.getvalue().splitlines()]
