"""`analyse`: what the text engine finds in texts, for scripts; it touches no library."""

from __future__ import annotations

import json
import sys
from argparse import ArgumentParser, Namespace
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from typing import Any, BinaryIO

from app.cli.command import DONE, FAILED, LoneCommand
from app.cli.console import Console
from app.importing.messages import printable
from app.model.block import Block, BlockKind, Body
from app.text import sentences

_STDIN = "-"


class _BadLineError(Exception):
    """A line cannot be analysed; the text says why."""


def _analyse_arguments(parser: ArgumentParser) -> None:
    parser.add_argument(
        "file",
        nargs="?",
        default=_STDIN,
        metavar="FILE",
        help="JSON Lines; without it, or -: stdin",
    )


def _analyse(arguments: Namespace, console: Console) -> int:
    code = DONE
    with _opened(arguments.file) as file:
        for number, line in enumerate(file, start=1):
            if not line.strip():
                continue
            try:
                console.json_line(analysed(_item(line)))
            except _BadLineError as error:
                console.say(f"Line {number} of {_name(arguments.file)} {error}")
                code = FAILED
            console.flush()  # who asks line by line is answered line by line
    return code


def analysed(item: dict[str, Any]) -> dict[str, Any]:
    """Return what is found in one text, under its `id` where it has one.

    Offsets are code points of `text` exactly as given, for nothing is normalised. Each line of it
    is a paragraph.
    """
    lines = item["text"].split("\n")
    body = Body(tuple(Block(BlockKind.PARAGRAPH, line) for line in lines))
    spans = sentences.split(body, item.get("lang") or "")
    answer: dict[str, Any] = {"id": item["id"]} if "id" in item else {}
    return {**answer, "sentences": [list(span) for span in spans]}


def _opened(name: str) -> AbstractContextManager[BinaryIO]:
    return nullcontext(sys.stdin.buffer) if name == _STDIN else Path(name).open("rb")


def _name(name: str) -> str:
    return "the input" if name == _STDIN else f"“{printable(Path(name).name)}”"


def _item(line: bytes) -> dict[str, Any]:
    """Return the object on a line; raise _BadLineError."""
    try:
        item = json.loads(line.decode("utf-8-sig"))
    except UnicodeDecodeError:
        raise _BadLineError("is not in UTF-8: save it so.") from None
    except (ValueError, RecursionError):
        raise _BadLineError("is no JSON: write one object on each line.") from None
    if not isinstance(item, dict) or not isinstance(item.get("text"), str):
        raise _BadLineError("has no “text”: write an object with that key and a string.")
    if not isinstance(item.get("lang") or "", str):
        raise _BadLineError("has a “lang” that is no string: write it as in “de”.")
    return item


ANALYSING = (
    LoneCommand(
        "analyse",
        "print the sentences of texts as JSON Lines, without a library",
        _analyse_arguments,
        _analyse,
    ),
)
