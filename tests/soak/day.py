"""The steps of a day of work, in rounds without end; the same each time.

Each is done on an open library. What closes it – putting a backup back – returns it opened anew.
"""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterator
from pathlib import Path

from app.clock import new_uid
from app.library import Library
from app.model.ids import AnnotationId, ArticleId
from app.model.report import Source

Step = Callable[[Library], object]

IN_PARTS = ("Import bundle", "Import library")
"""Steps that come in with one transaction for each article: what there is of one may be half."""

_PIXEL = (
    "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGP4z8DwHwAFAAH/"
    "iZk9HQAAAABJRU5ErkJggg=="
)


def page(number: int) -> bytes:
    """Return a saved page with a picture in it."""
    return (
        f"<html lang=en><head><title>Report {number}</title></head><body><article>"
        f"<h1>Report {number}</h1><p>The harbour of town {number} grew by {number} per cent, the "
        f"company said on Friday. Nobody knows what comes next year.</p><img src='{_PIXEL}' "
        "width=90 height=90 alt='The harbour'><p>\u201cIt is a record\u201d, said Ina Brandt. The "
        "union sees it in another way, and warns of long hours.</p></article></body></html>"
    ).encode()


def prepared(place: Path) -> None:
    """Make what is brought into the library: bundles, and other libraries."""
    place.mkdir()
    for number in range(1, 4):
        other = place / f"Other{number}.pressmark"
        with Library.create(other) as library:
            library.import_sources([Source(data=page(100 + number), name="other.html")])
            (only,) = library.find_articles()
            tags = [tag.id for tag in library.tags()]
            library.annotate(only, library.sentences(only)[1], tags[:2])
            library.annotate(only, None, tags[2:])
            library.export(place / f"evidence{number}.zip", format_name="bundle")


def steps(place: Path) -> Iterator[Step]:
    """Yield what is done, one step after the other; `prepared` has been at `place`."""
    number = 0
    while True:
        number += 1
        yield from _reading(number)
        yield from _coding(number)
        yield from _exchange(number, place)
        yield from _deleting(number)


def _reading(number: int) -> Iterator[Step]:
    """Yield the steps of one article: read, annotated, what was suggested accepted."""
    source = Source(data=page(number), name=f"report-{number}.html")
    title = f"Report {number}"
    yield lambda library: library.import_sources([source])
    for index in range(4):
        yield lambda library, index=index: library.annotate(
            article(library, title),
            library.sentences(article(library, title))[index],
            [library.tags()[index % 3].id],
        )
    yield lambda library: library.edit_annotation(
        marked(library, title)[0], note="Ask the harbour master."
    )
    yield lambda library: library.edit_annotation(marked(library, title)[0], speaker="Ina Brandt")
    yield lambda library: library.set_status(marked(library, title), "confirmed")
    yield lambda library: library.undo()
    yield lambda library: library.redo()
    yield lambda library: library.accept_suggestions(
        article(library, title), library.suggestions(article(library, title))
    )


def _coding(number: int) -> Iterator[Step]:
    """Yield what is done to the codebook and the sentences."""
    title, frame = f"Report {number}", f"Frame {number}"
    yield lambda library: library.create_tag(frame, key="")
    yield lambda library: library.add_tag(marked(library, title), library.tag_named(frame).id)
    yield lambda library: library.backup()
    yield lambda library: library.merge_tags(
        library.tag_named(frame).id, library.tag_named("claim").id
    )
    yield lambda library: library.split_sentence(
        article(library, title), library.sentences(article(library, title))[1].start + 12
    )
    if number % 2 == 0:
        yield put_back


def put_back(library: Library) -> Library:
    """Restore the newest backup: what was done after it is gone, as it should be."""
    path, newest = library.path, library.backups()[0]
    library.close()
    Library.restore(path, newest.path)
    return Library.open(path)


def _exchange(number: int, place: Path) -> Iterator[Step]:
    """Yield what comes in from others: tables, and in turn a bundle and a library."""
    rows, tags = place / "rows.csv", place / "tags.csv"
    tags.write_text(f"tag,definition,key\nFrom a table,What came in {number} times,\nNew,,9\n")
    yield lambda library: _changed_elsewhere(library, rows)
    yield lambda library: library.import_codebook(tags)
    other = (number - 1) % 3 + 1
    if number % 2:
        yield lambda library: library.import_bundle(place / f"evidence{other}.zip")
    else:
        yield lambda library: library.import_library(place / f"Other{other}.pressmark")


def _changed_elsewhere(library: Library, table: Path) -> None:
    """Bring in annotations that somebody made in a table of ours."""
    library.export(table)
    with table.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    for row in rows:
        row |= {"annotation_id": new_uid(), "note": "From a table"}
    with table.open("w", encoding="utf-8-sig", newline="") as file:
        written = csv.DictWriter(file, list(rows[0]))
        written.writeheader()
        written.writerows(rows[:3])
    report = library.import_annotations(table)
    assert not report.failures, report.failures


def _deleting(number: int) -> Iterator[Step]:
    """Yield what is thrown away, for good in every other round."""
    title = f"Report {number}"
    yield lambda library: library.trash_annotations(marked(library, title)[2:])
    if number % 2 == 0:
        yield lambda library: library.trash_articles([article(library, title)])
        yield lambda library: library.empty_trash()
    if number % 3 == 0:
        source = Source(data=page(number), name=f"report-{number}.html")
        yield lambda library: library.import_sources([source])
        yield lambda library: library.undo()


def article(library: Library, title: str) -> ArticleId:
    """Return the article of a title."""
    ids = library.find_articles()
    return next(row.id for row in library.article_rows(ids) if row.title == title)


def marked(library: Library, title: str) -> list[AnnotationId]:
    """Return the annotations of the article of a title."""
    return [annotation.id for annotation in library.annotations(article(library, title))]
