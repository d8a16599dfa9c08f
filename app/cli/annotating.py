"""`annotate`: the command that writes an annotation."""

from __future__ import annotations

import re
import unicodedata
from argparse import ArgumentParser, Namespace

from app.cli.command import DONE, Access, LibraryCommand
from app.cli.console import Console
from app.cli.plain import annotation_to_plain, tag_paths
from app.errors import InvalidInputError
from app.library import Library
from app.model.annotation import Fields
from app.model.article import OpenArticle
from app.model.span import Span


def _annotate_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("id", metavar="ID", help="number or uid of an article")
    target = parser.add_mutually_exclusive_group(required=True)
    target.add_argument(
        "--sentence", type=int, metavar="N", help="the Nth sentence, the headline being 1"
    )
    target.add_argument(
        "--start", type=int, metavar="A", help="from this code point, counted from 0; with --end"
    )
    target.add_argument("--quote", metavar="TEXT", help="these words, which stand there once")
    target.add_argument("--article", action="store_true", help="the whole article")
    parser.add_argument(
        "--end", type=int, metavar="B", help="up to, and without, this code point; with --start"
    )
    parser.add_argument(
        "--tag",
        nargs="+",
        action="extend",
        required=True,
        metavar="TAG",
        help="name or path of a tag; several may be given",
    )
    parser.add_argument("--note", default="", metavar="TEXT", help="a note, in Markdown")
    parser.add_argument("--speaker", default="", metavar="NAME", help="who says so")


# ---------------------------------------------------------------------- annotate


def _annotate(library: Library, arguments: Namespace, console: Console) -> int:
    opened = library.open_article(library.article_id(arguments.id))
    if opened.article.trashed_at:
        raise InvalidInputError(f"Article {arguments.id} is in the trash: restore it first.")
    span = _span(opened, arguments)
    tags = [library.tag_named(name).id for name in arguments.tag]
    fields = Fields(note=arguments.note, speaker=arguments.speaker)
    change = library.annotate(opened.article.id, span, tags, fields)
    (annotation_id,) = change.annotations
    annotation = library.annotation(annotation_id)
    if arguments.json:
        console.document(annotation_to_plain(annotation, tag_paths(library)))
    else:
        console.line(annotation.uid)
    return DONE


def _span(opened: OpenArticle, arguments: Namespace) -> Span | None:
    """Return what is to be annotated, None for the whole article."""
    if arguments.article:
        return None
    if arguments.sentence is not None:
        return _sentence(opened, arguments.sentence)
    if arguments.quote is not None:
        return _quoted(opened, arguments.quote)
    return Span(arguments.start, arguments.end)


def _sentence(opened: OpenArticle, number: int) -> Span:
    count = len(opened.sentences)
    if not 1 <= number <= count:
        raise InvalidInputError(
            f"There is no sentence {number}: the article has {count}, counted from 1."
        )
    return opened.sentences[number - 1]


def _quoted(opened: OpenArticle, quote: str) -> Span:
    """Return the one place of a quote; white space of any kind and length counts as the same.

    What stands in folded parts, such as a title given twice, counts only where it stands nowhere
    else.
    """
    words = unicodedata.normalize("NFC", quote).split()
    if not words:
        raise InvalidInputError("The quote is empty: give the words to annotate.")
    pattern = re.compile("(?=(" + r"\s+".join(map(re.escape, words)) + "))")
    found = [Span(*match.span(1)) for match in pattern.finditer(opened.text)]
    folded = [block.boilerplate for block in opened.body.blocks]
    places = [span for span in found if not folded[opened.body.block_at(span.start)]] or found
    if not places:
        raise InvalidInputError(f"The article does not hold the words “{quote}”.")
    if len(places) > 1:
        starts = ", ".join(str(span.start) for span in places[:5])
        raise InvalidInputError(
            f"The words “{quote}” stand in the article {len(places)} times, first at {starts}:"
            " use --start and --end."
        )
    return places[0]


def check_annotate(arguments: Namespace) -> str:
    """Return what is wrong about the way `annotate` was used, "" where nothing is."""
    if (arguments.start is None) != (arguments.end is None):
        return "--start and --end are given together"
    return ""


ANNOTATING = (
    LibraryCommand(
        "annotate",
        "annotate a stretch of an article, and print the annotation's uid",
        _annotate_arguments,
        _annotate,
        Access.WRITE,
    ),
)
