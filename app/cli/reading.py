"""`list`, `show`, `search` and `history`: commands that only look."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from typing import Any

from app.cli.command import DONE, Access, LibraryCommand
from app.cli.console import Console, one_line
from app.cli.plain import (
    Paths,
    annotation_to_plain,
    article_to_plain,
    row_to_plain,
    step_to_plain,
    tag_paths,
)
from app.cli.query import query_text
from app.library import Library
from app.model.annotation import Annotation
from app.model.article import ArticleQuery, ArticleRow, OpenArticle, SearchHit
from app.model.span import Span
from app.storage.search import MARK_CLOSE, MARK_OPEN

_ROWS_AT_A_TIME = 500
_OUTLET_COLUMNS = 24
_QUOTE_COLUMNS = 60
_DAY = 10


def _query_arguments(parser: ArgumentParser) -> None:
    parser.add_argument(
        "query", nargs="*", metavar="QUERY", help="words and operators, as in the window"
    )


def _show_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("id", metavar="ID", help="number or uid of an article")


def _search_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("query", nargs="+", metavar="QUERY", help='words, a "phrase", operators')
    parser.add_argument(
        "--in",
        dest="within",
        choices=("articles", "annotations"),
        default="articles",
        help="where to search (default: articles)",
    )
    _limit_argument(parser, 50)


def _history_arguments(parser: ArgumentParser) -> None:
    _limit_argument(parser, 200)


def _limit_argument(parser: ArgumentParser, default: int) -> None:
    parser.add_argument(
        "--limit", type=int, default=default, metavar="N", help=f"at most N (default: {default})"
    )


# ---------------------------------------------------------------------- list


def _list(library: Library, arguments: Namespace, console: Console) -> int:
    rows = list(_rows(library, query_text(arguments, console)))
    paths = tag_paths(library)
    if arguments.json:
        console.document([row_to_plain(row, paths) for row in rows])
    elif rows:
        console.table((_row_cells(row) for row in rows), right=frozenset({0, 3}))
    else:
        console.say("No article is like that.")
    return DONE


def _rows(library: Library, text: str) -> Iterator[ArticleRow]:
    ids = library.find_articles(ArticleQuery(text=text))
    for start in range(0, len(ids), _ROWS_AT_A_TIME):
        yield from library.article_rows(ids[start : start + _ROWS_AT_A_TIME])


def _row_cells(row: ArticleRow) -> tuple[str, ...]:
    marks = sum(count for _, count in row.tag_counts)
    outlet = one_line(row.outlet, _OUTLET_COLUMNS)
    return (str(row.id), row.published[:_DAY], outlet, str(marks or ""), row.title)


# ---------------------------------------------------------------------- show


def _show(library: Library, arguments: Namespace, console: Console) -> int:
    opened = library.open_article(library.article_id(arguments.id))
    paths = tag_paths(library)
    if arguments.json:
        console.document(article_to_plain(opened, paths))
        return DONE
    _print_head(opened, console)
    _print_sentences(opened, console)
    if opened.annotations:
        console.line()
        console.table(
            (_annotation_cells(each, opened, paths) for each in opened.annotations),
            right=frozenset({0, 1}),
        )
    return DONE


def _print_head(opened: OpenArticle, console: Console) -> None:
    article, meta = opened.article, opened.article.meta
    head = {
        "title": meta.title,
        "byline": meta.byline,
        "outlet": meta.outlet,
        "published": meta.published,
        "url": meta.url,
        "language": meta.language,
        "captured": article.captured,
        "uid": article.uid,
        "trashed": article.trashed_at,
    }
    console.table((name, value) for name, value in head.items() if value)
    console.line()


def _print_sentences(opened: OpenArticle, console: Console) -> None:
    """Print each sentence with its number, from 1, and a blank line between blocks."""
    columns = len(str(len(opened.sentences)))
    block = None
    for number, span in enumerate(opened.sentences, start=1):
        here = opened.body.block_at(span.start)
        if block is not None and here != block:
            console.line()
        block = here
        console.line(f"{number:>{columns}}  {one_line(span.of(opened.text))}")


def _annotation_cells(each: Annotation, opened: OpenArticle, paths: Paths) -> tuple[str, ...]:
    tags = ", ".join(paths[tag] for tag in each.tags if tag in paths)
    said = f"“{one_line(each.quote, _QUOTE_COLUMNS)}”" if each.quote else "(whole article)"
    more = " · ".join(text for text in (each.fields.speaker, each.fields.note) if text)
    return (str(each.id), _sentence_number(opened, each.span), tags, said, more)


def _sentence_number(opened: OpenArticle, span: Span | None) -> str:
    number = opened.sentence_at(span.start) if span else None
    return "" if number is None else str(number + 1)


# ---------------------------------------------------------------------- search


def _search(library: Library, arguments: Namespace, console: Console) -> int:
    text = query_text(arguments, console)
    hits = library.search(text, within=arguments.within, limit=max(0, arguments.limit))
    if arguments.json:
        paths = tag_paths(library)
        console.document([_hit_to_plain(hit, paths) for hit in hits])
        return DONE
    if not hits:
        console.say("Nothing was found.")
        return DONE
    shown = (_hit_cells(hit) for hit in hits)
    console.table(shown, right=frozenset({0}))
    return DONE


def _hit_cells(hit: SearchHit) -> tuple[str, ...]:
    snippet = hit.snippet.replace(MARK_OPEN, "[").replace(MARK_CLOSE, "]")
    if hit.annotation is not None:
        return (str(hit.annotation.id), f"article {hit.article.id}", snippet)
    return (str(hit.article.id), hit.article.published[:_DAY], hit.article.title, snippet)


def _hit_to_plain(hit: SearchHit, paths: Paths) -> dict[str, Any]:
    snippet, matches = _unmarked(hit.snippet)
    return {
        "article": row_to_plain(hit.article, paths),
        "annotation": annotation_to_plain(hit.annotation, paths) if hit.annotation else None,
        "snippet": snippet,
        "matches": matches,
    }


def _unmarked(snippet: str) -> tuple[str, list[list[int]]]:
    """Return a snippet without its marks, and where in it the words found are."""
    plain = ""
    matches = []
    for number, piece in enumerate(snippet.split(MARK_OPEN)):
        found, _, rest = piece.rpartition(MARK_CLOSE) if number else ("", "", piece)
        if found:
            matches.append([len(plain), len(plain) + len(found)])
        plain += found + rest
    return plain, matches


# ---------------------------------------------------------------------- history


def _history(library: Library, arguments: Namespace, console: Console) -> int:
    steps = library.history(max(0, arguments.limit))
    if arguments.json:
        console.document([step_to_plain(step) for step in steps])
    elif steps:
        console.table(
            [(str(s.id), s.created_at, s.state, s.coder, s.title) for s in steps],
            right=frozenset({0}),
        )
    else:
        console.say("Nothing has been done in this library yet.")
    return DONE


READING = (
    LibraryCommand("list", "list articles, newest first", _query_arguments, _list, Access.READ),
    LibraryCommand(
        "show",
        "show an article, its numbered sentences and its annotations",
        _show_arguments,
        _show,
        Access.READ,
    ),
    LibraryCommand(
        "search", "search articles or annotations", _search_arguments, _search, Access.READ
    ),
    LibraryCommand(
        "history", "list what was done, newest first", _history_arguments, _history, Access.READ
    ),
)
