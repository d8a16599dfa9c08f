"""`review`: what a newer text left unsure, and the person's word on it."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Sequence
from typing import Any

from app.cli.command import DONE, Access, LibraryCommand
from app.cli.console import Console, one_line
from app.cli.plain import annotation_to_plain, tag_paths
from app.library import Library
from app.model.annotation import AnchorState
from app.model.review import ReviewItem
from app.model.span import Span

_QUOTE_LENGTH = 60


def _arguments(parser: ArgumentParser) -> None:
    parser.add_argument(
        "id",
        nargs="?",
        metavar="ID",
        help="an article, to list what waits in it; with a decision, the annotation decided about",
    )
    decision = parser.add_mutually_exclusive_group()
    decision.add_argument("--accept", action="store_true", help="it lies where it is proposed")
    decision.add_argument("--orphan", action="store_true", help="it lies nowhere in the new text")
    decision.add_argument(
        "--at",
        nargs=2,
        type=int,
        metavar=("START", "END"),
        help="it lies there: code points, counted from 0, without the one at END",
    )


def check_review(arguments: Namespace) -> str:
    """Return what is wrong about the way `review` was used, "" where nothing is."""
    if _decides(arguments) and arguments.id is None:
        return "a decision needs the ID of an annotation"
    return ""


def _decides(arguments: Namespace) -> bool:
    return bool(arguments.accept or arguments.orphan or arguments.at)


def _access(arguments: Namespace) -> Access:
    return Access.WRITE if _decides(arguments) else Access.READ


def _review(library: Library, arguments: Namespace, console: Console) -> int:
    if _decides(arguments):
        return _decide(library, arguments, console)
    article_id = library.article_id(arguments.id) if arguments.id else None
    items = library.review_queue(article_id)
    if arguments.json:
        console.document([_to_plain(item) for item in items])
    elif items:
        _print(items, console)
    else:
        console.line("Nothing waits for a decision.")
    return DONE


def _decide(library: Library, arguments: Namespace, console: Console) -> int:
    annotation_id = library.annotation_id(arguments.id)
    if arguments.accept:
        library.accept_anchor(annotation_id)
    elif arguments.orphan:
        library.keep_as_orphan(annotation_id)
    else:
        library.place_annotation(annotation_id, Span(*arguments.at))
    annotation = library.annotation(annotation_id)
    if arguments.json:
        console.document(annotation_to_plain(annotation, tag_paths(library)))
    else:
        place = f"{annotation.span.start}–{annotation.span.end}" if annotation.span else "nowhere"
        console.line(f"{annotation.uid}: {annotation.anchor.value}, {place}")
    return DONE


def _print(items: Sequence[ReviewItem], console: Console) -> None:
    """Print two lines each: the words annotated, and below them those that are proposed."""
    for item in items:
        annotation = item.annotation
        quote = one_line(annotation.quote, _QUOTE_LENGTH)
        console.line(f"{annotation.id}  article {annotation.article_id}  {_state(item)}  “{quote}”")
        if item.proposed is not None:
            place = f"{item.proposed.start}–{item.proposed.end}"
            console.line(f"    → {place}  “{one_line(item.words, _QUOTE_LENGTH)}”")


def _state(item: ReviewItem) -> str:
    if item.state is AnchorState.REWORDED:
        return f"reworded, {item.score:.0%} alike"
    return item.state.value


def _to_plain(item: ReviewItem) -> dict[str, Any]:
    proposed = item.proposed
    return {
        "annotation": item.annotation.id,
        "uid": item.annotation.uid,
        "article": item.annotation.article_id,
        "quote": item.annotation.quote,
        "state": item.state.value,
        "score": item.score,
        "start": proposed.start if proposed else None,
        "end": proposed.end if proposed else None,
        "words": item.words,
    }


REVIEWING = (
    LibraryCommand(
        "review",
        "list annotations that a newer text left unsure, and decide about them",
        _arguments,
        _review,
        Access.WRITE,
        _access,
    ),
)
