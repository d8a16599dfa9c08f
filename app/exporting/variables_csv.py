"""What was coded, as CSV: a row for each article or annotation and coder, a column a variable."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO

from app.errors import InvalidInputError
from app.exporting.anonymous import alias, anonymous_uid
from app.exporting.csv_columns import guarded_text
from app.exporting.job import Job
from app.exporting.text_target import write_text
from app.model.ids import AnnotationId, ArticleId, CoderId, VariableId
from app.model.report import Outcome, Progress, Report, ReportItem
from app.model.variable import Variable, VariableKind, VariableValue
from app.words import say

FORMAT = "pressmark-variables-1"
COLUMNS = ("format", "about", "article_id", "article_title", "outlet", "published", "url",
           "annotation_id", "quote", "coder")  # fmt: skip
"""The columns before those of the variables; `docs/csv.md` explains them."""

_Subject = tuple[ArticleId | None, AnnotationId | None, CoderId]


@dataclass(frozen=True, slots=True)
class VariablesFormat:
    """A table of answers; the report has one item per row."""

    counted: str = "rows"

    def export(self, job: Job, target: Path | None) -> Report:
        """Write the answers of these articles, or of all, as one text."""
        store = job.store
        with store.database.snapshot():
            wanted = job.articles
            values = (
                store.variables.all_values()
                if wanted is None
                else store.variables.values_in(wanted)
            )
            variables = store.variables.all()
            job.tell(Progress(0, len(values)))
            rows = [_row(job, subject, answers) for subject, answers in _subjects(values)]
            lines = [
                [*head, *(_cell(each, answers, raw=job.options.raw) for each in variables)]
                for head, answers in rows
                if head
            ]
        header = [*COLUMNS, *(_heading(each, variables) for each in variables)]
        write_text(target, lambda file: _write(file, header, lines))
        return Report(tuple(ReportItem(line[3], Outcome.ADDED) for line in lines))


VARIABLES = VariablesFormat()


def _subjects(
    values: Iterable[VariableValue],
) -> list[tuple[_Subject, dict[VariableId, str]]]:
    """Return what each coder answered about each thing, in the order of the things."""
    found: dict[_Subject, dict[VariableId, str]] = {}
    for value in values:
        key = (value.article_id, value.annotation_id, value.coder_id)
        found.setdefault(key, {})[value.variable_id] = value.value
    return sorted(found.items(), key=lambda each: tuple(part or 0 for part in each[0]))


def _row(
    job: Job, subject: _Subject, answers: dict[VariableId, str]
) -> tuple[list[str], dict[VariableId, str]]:
    """Return the first cells of a row, none where the article lies in the trash."""
    article_id, annotation_id, coder_id = subject
    store, quote, uid = job.store, "", ""
    if annotation_id is not None:
        annotation = store.annotations.get(annotation_id)
        article_id, quote, uid = annotation.article_id, annotation.quote, annotation.uid
    if article_id is None:
        raise InvalidInputError(say("An answer is about nothing."))
    article = store.articles.get(article_id)
    if article.trashed_at:
        return [], answers
    coder = next(each for each in store.codebook.coders() if each.id == coder_id)
    hidden = job.options.anonymous
    meta = article.meta
    texts = (
        meta.title, meta.outlet, meta.published, meta.url,
        anonymous_uid(uid) if hidden and uid else uid, quote,
        alias(coder.uid) if hidden else coder.name,
    )  # fmt: skip
    about = "annotation" if annotation_id is not None else "article"
    name = anonymous_uid(article.uid) if hidden else article.uid
    cells = texts if job.options.raw else tuple(guarded_text(each) for each in texts)
    return [FORMAT, about, name, *cells], answers


def _cell(variable: Variable, answers: dict[VariableId, str], *, raw: bool) -> str:
    answer = answers.get(variable.id, "")
    return answer if raw or variable.kind is VariableKind.NUMBER else guarded_text(answer)


def _heading(variable: Variable, variables: Sequence[Variable]) -> str:
    """Return a variable's name, with what it is about where two have one name."""
    twice = sum(each.name == variable.name for each in variables) > 1 or variable.name in COLUMNS
    return guarded_text(f"{variable.name} ({variable.target})" if twice else variable.name)


def _write(file: TextIO, header: Sequence[str], lines: Iterable[Sequence[str]]) -> None:
    file.write("\ufeff")
    writer = csv.writer(file, quoting=csv.QUOTE_ALL)
    writer.writerow(header)
    writer.writerows(lines)
