"""`suggest`: what the rules propose in articles, listed or accepted."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from app.cli.command import DONE, FAILED, Access, LibraryCommand
from app.cli.console import Console, one_line
from app.clock import new_uid
from app.errors import InvalidInputError, NotFoundError
from app.library import Library
from app.model.article import OpenArticle
from app.model.ids import ArticleId
from app.model.reasons import told
from app.model.suggestion import Suggestion, SuggestionKind

_WORDS_LENGTH = 60


def _arguments(parser: ArgumentParser) -> None:
    parser.add_argument("ids", nargs="*", metavar="ID", help="numbers or uids of articles")
    parser.add_argument("--all", action="store_true", help="every article outside the trash")
    parser.add_argument(
        "--accept", action="store_true", help="make annotations of them, as one undoable step"
    )
    parser.add_argument(
        "--kind",
        nargs="+",
        action="extend",
        choices=[kind.value for kind in SuggestionKind],
        help="only these: quote, figure, claim; all without it",
    )


def check_suggest(arguments: Namespace) -> str:
    """Return what is wrong about the way `suggest` was used, "" where nothing is."""
    if bool(arguments.ids) == arguments.all:
        return "name the IDs of articles, or --all of them"
    return ""


def _access(arguments: Namespace) -> Access:
    return Access.WRITE if arguments.accept else Access.READ


def _suggest(library: Library, arguments: Namespace, console: Console) -> int:
    code = DONE
    tell = _accepting(library) if arguments.accept else _print
    for wanted in _wanted(library, arguments):
        try:
            opened = _opened(library, wanted)
        except (NotFoundError, InvalidInputError) as error:
            console.say(str(error))
            code = FAILED
            continue
        kinds = arguments.kind or list(SuggestionKind)
        found = [one for one in library.suggestions(opened.article.id) if one.kind in kinds]
        if found:
            tell(opened, found, arguments, console)
            console.flush()
    return code


def _wanted(library: Library, arguments: Namespace) -> Iterator[str]:
    if arguments.all:
        return map(str, library.find_articles())
    return iter(arguments.ids)


def _opened(library: Library, name: str) -> OpenArticle:
    opened = library.open_article(library.article_id(name))
    if opened.article.trashed_at:
        raise InvalidInputError(f"Article {name} is in the trash: restore it first.")
    return opened


# ---------------------------------------------------------------------- accepted

_Tell = Callable[[OpenArticle, Sequence[Suggestion], Namespace, Console], None]


def _accepting(library: Library) -> _Tell:
    """Return what accepts the suggestions of an article; all articles make one step."""
    join = f"suggest:{new_uid()}"

    def accept(
        opened: OpenArticle, found: Sequence[Suggestion], arguments: Namespace, console: Console
    ) -> None:
        with library.step("Accept suggestions", join=join):
            change = library.accept_suggestions(opened.article.id, found)
        article_id = opened.article.id
        if arguments.json:
            made = {"accepted": len(found), "annotations": list(change.created)}
            console.json_line({"article": article_id, **made})
        else:
            console.line(f"{article_id}: {len(found)} accepted")

    return accept


# ---------------------------------------------------------------------- listed


def _print(
    opened: OpenArticle, found: Sequence[Suggestion], arguments: Namespace, console: Console
) -> None:
    for one in found:
        if arguments.json:
            console.json_line(_plain(opened.article.id, one, opened.text))
            continue
        words = one_line(one.span.of(opened.text), _WORDS_LENGTH)
        place = f"{one.span.start}–{one.span.end}"
        console.line(f"{opened.article.id}  {one.kind.value}  {place}  “{words}”")
        console.line(f"    {one_line(' · '.join(_said(one)))}")


def _said(one: Suggestion) -> Iterator[str]:
    """Yield what accepting would fill in, and why it is proposed."""
    said = one.fields
    if said.speaker:
        yield f"{said.speaker}, {said.speaker_role}" if said.speaker_role else said.speaker
    if said.value:
        value = f"{said.value}–{said.value_high}" if said.value_high else said.value
        yield " ".join(filter(None, [said.qualifier, value, said.unit]))
    yield from map(told, one.reasons)


def _plain(article_id: ArticleId, one: Suggestion, text: str) -> dict[str, Any]:
    said = one.fields
    return {
        "article": article_id,
        "kind": one.kind.value,
        "start": one.span.start,
        "end": one.span.end,
        "words": one.span.of(text),
        "rule": one.rule,
        "score": round(one.score, 3),
        "reasons": [told(reason) for reason in one.reasons],
        "uncertain": one.uncertain,
        "speaker": said.speaker,
        "speaker_role": said.speaker_role,
        "other_speaker": one.other_speaker,
        "value": said.value,
        "value_high": said.value_high,
        "unit": said.unit,
        "unit_code": said.unit_code,
        "qualifier": said.qualifier,
    }


SUGGESTING = (
    LibraryCommand(
        "suggest",
        "list the quotes, figures and claims that the rules propose, or accept them",
        _arguments,
        _suggest,
        Access.WRITE,
        _access,
    ),
)
