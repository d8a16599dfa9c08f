"""The command line's grammar, made from the commands themselves."""

from __future__ import annotations

import argparse
from argparse import ArgumentParser, Namespace
from collections.abc import Sequence
from pathlib import Path

from app import __version__
from app.cli.analysing import ANALYSING
from app.cli.annotating import ANNOTATING, check_annotate
from app.cli.backing_up import BACKING_UP
from app.cli.codebook import CODEBOOK, check_codebook
from app.cli.command import Command
from app.cli.encrypting import ENCRYPTING
from app.cli.importing import IMPORTING, check_import
from app.cli.keeping import KEEPING
from app.cli.linking import LINKING
from app.cli.reading import READING
from app.cli.rebuilding import REBUILDING
from app.cli.reviewing import REVIEWING, check_review
from app.cli.suggesting import SUGGESTING, check_suggest
from app.cli.trashing import TRASHING
from app.cli.turning import TURNING
from app.cli.unlocking import passphrase_argument
from app.paths import LIBRARY_VARIABLE

ALL: dict[str, Command] = {
    command.name: command
    for command in (
        *IMPORTING,
        *ANALYSING,
        *READING,
        *ANNOTATING,
        *TURNING,
        *SUGGESTING,
        *LINKING,
        *REVIEWING,
        *CODEBOOK,
        *KEEPING,
        *BACKING_UP,
        *REBUILDING,
        *TRASHING,
        *ENCRYPTING,
    )
}
"""Every command by its name; a new one is declared in its module and comes in here."""

_CHECKS = {
    "annotate": check_annotate,
    "codebook": check_codebook,
    "import": check_import,
    "review": check_review,
    "suggest": check_suggest,
}

COMMANDS = frozenset(ALL)
"""The words that are commands; `pressmark` with anything else opens the window."""


def build_parser() -> ArgumentParser:
    """Return the parser; `--library` and `--json` may stand before or behind the command."""
    parser = ArgumentParser(
        prog="pressmark",
        description="Read, annotate and export articles; without a command, open the window.",
        allow_abbrev=False,
    )
    parser.add_argument("--version", action="version", version=f"pressmark {__version__}")
    _shared(parser, library=None, json=False)
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", required=True)
    for command in ALL.values():
        sub = commands.add_parser(
            command.name,
            help=command.summary,
            description=f"{command.summary[0].upper()}{command.summary[1:]}.",
            allow_abbrev=False,
        )
        command.arguments(sub)
        _shared(sub, library=argparse.SUPPRESS, json=argparse.SUPPRESS)
    return parser


def _shared(parser: ArgumentParser, *, library: str | None, json: bool | str) -> None:
    parser.add_argument(
        "--library",
        type=Path,
        metavar="PATH",
        default=library,
        help=f"the library (default: {LIBRARY_VARIABLE}, else the person's own)",
    )
    passphrase_argument(parser, default=library)
    parser.add_argument("--json", action="store_true", default=json, help="print JSON")


def parse(argv: Sequence[str]) -> Namespace:
    """Return the arguments; wrong use ends in SystemExit with code 2, after a sentence."""
    parser = build_parser()
    arguments = parser.parse_args(argv)
    check = _CHECKS.get(arguments.command)
    wrong = check(arguments) if check else ""
    if wrong:
        parser.error(wrong)
    return arguments
