"""`link`: what one annotation says about another."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from typing import Any

from app.cli.command import DONE, Access, LibraryCommand
from app.cli.console import Console
from app.errors import InvalidInputError
from app.library import Library
from app.model.annotation import Annotation
from app.model.link import LinkKind


def _arguments(parser: ArgumentParser) -> None:
    parser.add_argument("from_id", metavar="A", help="number or uid of an annotation")
    parser.add_argument("to_id", metavar="B", help="number or uid of the other one")
    parser.add_argument(
        "--kind",
        choices=[kind.value for kind in LinkKind],
        default=LinkKind.SAME.value,
        help="what A says of B; without it, that both say the same",
    )


def _link(library: Library, arguments: Namespace, console: Console) -> int:
    one, other = (_named(library, name) for name in (arguments.from_id, arguments.to_id))
    library.link_annotations(one.id, other.id, arguments.kind)
    if arguments.json:
        console.document(_to_plain(one, other, arguments.kind))
    else:
        console.line(f"{one.uid} {arguments.kind} {other.uid}")
    return DONE


def _named(library: Library, name: str) -> Annotation:
    annotation = library.annotation(library.annotation_id(name))
    if annotation.trashed_at:
        raise InvalidInputError(f"Annotation {name} is in the trash: restore it first.")
    return annotation


def _to_plain(one: Annotation, other: Annotation, kind: str) -> dict[str, Any]:
    return {"from": one.uid, "kind": kind, "to": other.uid}


LINKING = (
    LibraryCommand(
        "link",
        "link an annotation with another: supports, contradicts or same",
        _arguments,
        _link,
        Access.WRITE,
    ),
)
