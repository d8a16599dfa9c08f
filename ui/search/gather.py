"""From what the library, the codebook and the menus hold to rows of results; no widget."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from app.model.article import ArticleQuery, SearchHit
from app.model.ids import TagId
from app.model.query import AFTER, BEFORE, IS, LANGUAGE, OUTLET, TAG, Term, parse, written
from app.model.search_words import fold, words_fit
from app.model.tag import Tag
from ui.i18n import tag_definition, tag_label, ui_date
from ui.in_sight import in_sight
from ui.search.results import Group, Result

_MONTHS = 12


def tag_paths(tags: Iterable[Tag]) -> dict[TagId, str]:
    """Return every tag's path (`frame/conflict`); parents come before children."""
    paths: dict[TagId, str] = {}
    for tag in tags:
        above = paths.get(tag.parent_id) if tag.parent_id else None
        paths[tag.id] = f"{above}/{tag.name}" if above else tag.name
    return paths


def labelled_paths(tags: Iterable[Tag]) -> tuple[str, ...]:
    """Return every tag's path as the window calls it, which is understood behind `tag:`."""
    paths = tag_paths(tags).values()
    return tuple("/".join(map(tag_label, path.split("/"))) for path in paths)


def tag_results(typed: str, tags: Sequence[Tag]) -> list[Result]:
    """Return the tags whose name or path fits plain words, as queries for what has them."""
    words = _plain_words(typed)
    return [
        Result(
            Group.TAGS,
            tag_label(path),
            written([Term(path, TAG, phrase=True)]),
            tag_definition(tag),
        )
        for tag, path in zip(tags, tag_paths(tags).values(), strict=True)
        if words and all(words_fit(word, f"{path} {tag_label(tag.name)}") for word in words)
    ]


def command_results(typed: str, commands: Mapping[object, tuple[str, str]]) -> list[Result]:
    """Return the commands whose text fits plain words; of each its text and keys are given.

    Those that begin with what is typed come first.
    """
    words = _plain_words(typed)
    found = [
        Result(Group.COMMANDS, text, command, keys)
        for command, (text, keys) in commands.items()
        if words and all(words_fit(word, text) for word in words)
    ]
    begins = fold(typed.strip())
    return sorted(found, key=lambda result: not fold(result.title).startswith(begins))


def _plain_words(typed: str) -> Sequence[Term]:
    """Return the words typed, none where operators or exclusions ask for articles."""
    query = parse(typed)
    return () if query.conditions else query.words


def article_results(hits: Iterable[SearchHit]) -> list[Result]:
    """Return one row for each article found."""
    return [
        Result(
            Group.ARTICLES,
            in_sight(hit.article.title) or "–",
            hit.article.id,
            _of(hit.article.outlet, ui_date(hit.article.published)),
            hit.snippet,
        )
        for hit in hits
    ]


def annotation_results(hits: Iterable[SearchHit], tags: Mapping[TagId, str]) -> list[Result]:
    """Return one row for each annotation found: its tags and speaker, its words below."""
    results = []
    for hit in hits:
        if hit.annotation is not None:
            names = ", ".join(tags[tag] for tag in hit.annotation.tags if tag in tags)
            title = _of(names, hit.annotation.fields.speaker) or "–"
            target = (hit.article.id, hit.annotation.id)
            results.append(
                Result(Group.ANNOTATIONS, title, target, in_sight(hit.article.title), hit.snippet)
            )
    return results


def _of(*parts: str) -> str:
    return " · ".join(in_sight(part) for part in parts if part)


def as_text(query: ArticleQuery, tags: Iterable[Tag]) -> str:
    """Return what the list shows, filters and all, as one query in words and operators."""
    terms = list(parse(query.text).terms)
    states = {"unread": query.unread, "annotated": query.annotated, "starred": query.starred}
    for state, wanted in states.items():
        if wanted is not None:
            terms.append(Term(state, IS, negated=not wanted))
    for operator, value in ((LANGUAGE, query.language), (OUTLET, query.outlet)):
        if value:
            terms.append(Term(value, operator, phrase=True))
    if query.month:
        before, after = _around(query.month)
        terms += [Term(before, AFTER), Term(after, BEFORE)]
    path = tag_paths(tags).get(query.tag) if query.tag is not None else None
    if path:
        terms.append(Term(path, TAG, phrase=True))
    return written(terms).strip()


def _around(month: str) -> tuple[str, str]:
    """Return the month before `YYYY-MM` and the one after."""
    number = int(month[:4]) * _MONTHS + int(month[5:7]) - 1
    before, after = (divmod(number + step, _MONTHS) for step in (-1, 1))
    return f"{before[0]:04}-{before[1] + 1:02}", f"{after[0]:04}-{after[1] + 1:02}"
