"""`analyse`: what the text engine finds in texts, for scripts; it touches no library."""

from __future__ import annotations

import json
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from typing import Any, BinaryIO

from app.cli.command import DONE, FAILED, LoneCommand
from app.cli.console import Console
from app.importing.messages import printable
from app.model.block import Block, BlockKind, Body
from app.model.reasons import told
from app.model.suggestion import Suggestion, SuggestionKind
from app.suggesting import suggest
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
    language = item.get("lang") or ""
    spans = sentences.split(body, language)
    answer: dict[str, Any] = {"id": item["id"]} if "id" in item else {}
    return {
        **answer,
        "sentences": [list(span) for span in spans],
        **_suggested(suggest(body, spans, language)),
    }


def _suggested(suggestions: Iterable[Suggestion]) -> dict[str, list[dict[str, Any]]]:
    """Return suggestions by kind as plain data; a range of figures is its two ends."""
    found: dict[str, list[dict[str, Any]]] = {"quotes": [], "figures": [], "claims": []}
    for one in suggestions:
        match one.kind:
            case SuggestionKind.QUOTE:
                found["quotes"].append(_quote(one))
            case SuggestionKind.FIGURE:
                found["figures"].extend(_figures(one))
            case SuggestionKind.CLAIM:
                found["claims"].append(_claim(one))
    return found


def _quote(quote: Suggestion) -> dict[str, Any]:
    return {
        "start": quote.span.start,
        "end": quote.span.end,
        "speaker": quote.fields.speaker_as_written,
        "kind": quote.quote_kind,
        "cue": quote.cue,
        "uncertain": quote.uncertain,
    }


def _figures(figure: Suggestion) -> Iterator[dict[str, Any]]:
    values = (figure.fields.value, figure.fields.value_high)
    for span, value in zip(figure.ends or (figure.span,), values, strict=False):
        yield {
            "start": span.start,
            "end": span.end,
            "value": value,
            "unit": figure.fields.unit,
            "unit_code": figure.fields.unit_code,
            "qualifier": figure.fields.qualifier,
            "kind": figure.figure_kind,
        }


def _claim(claim: Suggestion) -> dict[str, Any]:
    return {
        "start": claim.span.start,
        "end": claim.span.end,
        "score": round(claim.score, 3),
        "reasons": [told(reason) for reason in claim.reasons],
    }


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
        "print sentences, quotes, figures and claims of texts as JSON Lines, without a library",
        _analyse_arguments,
        _analyse,
    ),
)
