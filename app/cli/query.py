"""The words of a query on the command line, and what is the matter with them."""

from __future__ import annotations

from argparse import Namespace

from app.cli.console import Console
from app.errors import InvalidInputError
from app.model.query import FaultKind, parse


def query_text(arguments: Namespace, console: Console) -> str:
    """Return the query given, having said what of it cannot be meant as it stands.

    Raise InvalidInputError where an operator has no value: an empty variable of a script must not
    choose everything.
    """
    text = " ".join(arguments.query)
    for fault in parse(text).faults:
        if fault.kind is FaultKind.UNFINISHED:
            raise InvalidInputError(f"Nothing follows “{fault.operator}:”: give it a value.")
        console.say(str(fault))
    return text
