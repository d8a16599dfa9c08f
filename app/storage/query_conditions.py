"""From a query to SQL: which articles fit it, and which annotations.

In the SQL, `a` is the article and `n` the annotation. An article fits what is asked of annotations
(`tag:`, `status:`, `speaker:`) if one of its annotations fits all of that at once.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable

from app.model import query as language
from app.model.query import ON_ANNOTATIONS, TAG, Query, Term
from app.model.search_words import fold, words_fit
from app.model.tag_labels import labelled_paths
from app.storage.database import Database
from app.storage.full_text import Condition, in_annotations, in_articles, match_in_column

_KEPT = "SELECT n.article_id FROM annotation n{index} WHERE n.trashed_at IS NULL"
# With it no row is looked up for what is asked of tags alone, which takes half as long.
_BY_TAGS = " INDEXED BY annotation_in_article"
# Few articles have the words, and only theirs are looked at; without words it is quicker to ask for
# the annotations, of which few may fit, than to walk all articles.
_ONE_KEPT = "SELECT 1 FROM annotation n WHERE n.article_id = a.id AND n.trashed_at IS NULL"
_READ = "EXISTS (SELECT 1 FROM article_state s WHERE s.id = a.id AND s.read = 1)"
_STATES = {
    "read": _READ,
    "unread": f"NOT {_READ}",
    "annotated": f"EXISTS ({_ONE_KEPT})",
    "starred": "a.starred = 1",
}
# Of two dates of different precision only what both of them know is compared; where that is the
# same, neither is certainly before the other.
_DATED = (
    "(a.published <> ''"
    " AND substr(a.published, 1, {length}) {sign} substr(?, 1, length(a.published)))"
)


class QueryConditions:
    """Turns queries into conditions; looks tags and speakers up as they are now."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def on_articles(self, query: Query) -> Condition:
        """Return the condition on `a` for an article to fit the query."""
        parts = [in_articles(query.words, "a.id")] if query.words else []
        return _all([*parts, self.on_articles_but_words(query)])

    def on_articles_but_words(self, query: Query) -> Condition:
        """Return the condition on `a` for all of the query but the words that must be there."""
        parts: list[Condition] = [("0", [])] if query.finds_nothing else []
        asked = []
        for term in query.conditions:
            if term.operator not in ON_ANNOTATIONS:
                parts.append(self._of_article(term))
            elif term.negated:
                sql, values = self._of_annotation(term)
                parts.append((f"a.id NOT IN ({_kept_by([term])} AND {sql})", values))
            else:
                asked.append(term)
        if asked:
            each_one = bool(query.words)
            sql, values = _all(self._of_annotation(term, one_by_one=each_one) for term in asked)
            # The plus keeps the list in its order: nothing is left to be sorted.
            found = f"EXISTS ({_ONE_KEPT}" if each_one else f"+a.id IN ({_kept_by(asked)}"
            parts.append((f"{found} AND {sql})", values))
        return _all(parts)

    def on_annotations_but_words(self, query: Query) -> Condition:
        """Return the condition on `n` and its article `a`, without the words that must be there."""
        parts: list[Condition] = [("0", [])] if query.finds_nothing else []
        for term in query.conditions:
            if term.operator in ON_ANNOTATIONS:
                sql, values = self._of_annotation(term)
                parts.append((f"NOT {sql}" if term.negated else sql, values))
            elif term.operator:
                parts.append(self._of_article(term))
            else:
                sql, values = in_annotations([term], "n")
                parts.append((f"NOT {sql}", values))
        return _all(parts)

    # ------------------------------------------------------------------ single terms

    def _of_article(self, term: Term) -> Condition:
        sql, values = _ON_ARTICLES[term.operator](term)
        return (f"NOT {sql}" if term.negated else sql), values

    def _of_annotation(self, term: Term, *, one_by_one: bool = False) -> Condition:
        if term.operator == language.STATUS:
            return "n.status = ?", [term.value]
        if term.operator == language.SPEAKER:
            return "n.speaker IN (SELECT value FROM json_each(?))", [self._speakers(term)]
        tagged = "FROM annotation_tag at WHERE at.trashed_at IS NULL"
        tags = "at.tag_id IN (SELECT value FROM json_each(?))"
        if one_by_one:
            sql = f"EXISTS (SELECT 1 {tagged} AND at.annotation_id = n.id AND {tags})"
        else:
            sql = f"n.id IN (SELECT at.annotation_id {tagged} AND {tags})"
        return sql, [self._tags(term)]

    def _speakers(self, term: Term) -> str:
        known = self._database.query("SELECT DISTINCT speaker FROM annotation WHERE speaker <> ''")
        return json.dumps([name for (name,) in known if words_fit(term, name)])

    def _tags(self, term: Term) -> str:
        """Return the ids of the tags of that name or path and of all below them.

        What the window calls them in any language counts where none has the name itself.
        """
        rows = self._database.query(
            "WITH RECURSIVE path (id, name, whole) AS ("
            " SELECT id, name, name FROM tag WHERE parent_id IS NULL AND trashed_at IS NULL"
            " UNION ALL SELECT tag.id, tag.name, path.whole || '/' || tag.name"
            " FROM tag JOIN path ON tag.parent_id = path.id WHERE tag.trashed_at IS NULL)"
            " SELECT id, name, whole FROM path"
        )
        wanted = fold(term.value)
        tops = [fold(path) for _, name, path in rows if wanted in (fold(name), fold(path))]
        if not tops:
            tops = [fold(path) for _, _, path in rows if wanted in _called(path)]
        if not tops and term.beginning:
            names = [(fold(path), {fold(name)} | _called(name)) for _, name, path in rows]
            tops = [path for path, called in names if _any_begins(called, wanted)]
        return json.dumps(
            [
                row[0]
                for row in rows
                if any(f"{fold(row[2])}/".startswith(f"{top}/") for top in tops)
            ]
        )


def _kept_by(asked: Iterable[Term]) -> str:
    """Return the SQL that finds the articles of annotations by these terms alone."""
    return _KEPT.format(index=_BY_TAGS if all(each.operator == TAG for each in asked) else "")


def _called(path: str) -> set[str]:
    """Return what a tag is called in each language, alone and with those above it, folded."""
    labelled = {fold(each) for each in labelled_paths(path)}
    return labelled | {each.rpartition("/")[2] for each in labelled}


def _any_begins(names: Iterable[str], wanted: str) -> bool:
    return any(name.startswith(wanted) for name in names)


def _in_column(column: str, term: Term) -> Condition:
    sql = "a.id IN (SELECT rowid FROM article_fts WHERE article_fts MATCH ?)"
    return sql, [match_in_column(column, term)]


def _in_language(term: Term) -> Condition:
    tag = term.value.lower()
    return f"(lower(a.language) = ? OR substr(lower(a.language), 1, {len(tag) + 1}) = ?)", [
        tag,
        f"{tag}-",
    ]


def _dated(sign: str, term: Term) -> Condition:
    return _DATED.format(sign=sign, length=len(term.value)), [term.value]


_ON_ARTICLES: dict[str, Callable[[Term], Condition]] = {
    "": lambda term: in_articles([term], "a.id"),
    language.OUTLET: lambda term: _in_column("outlet", term),
    language.BY: lambda term: _in_column("byline", term),
    language.LANGUAGE: _in_language,
    language.BEFORE: lambda term: _dated("<", term),
    language.AFTER: lambda term: _dated(">", term),
    language.IS: lambda term: (f"({_STATES[term.value]})", []),
}


def _all(parts: Iterable[Condition]) -> Condition:
    parts = [part for part in parts if part[0] != "1"]
    if not parts:
        return "1", []
    return " AND ".join(sql for sql, _ in parts), [value for _, values in parts for value in values]
