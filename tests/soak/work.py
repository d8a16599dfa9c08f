"""A day of work on a library, each step told once it is done: `python tests/soak/work.py FOLDER`.

After every step a line says that it was acknowledged, with a digest of all that the library then
held. Whoever cuts the power or kills the process compares what is left with these lines. The work
is the same each time, and so are the digests.
"""

from __future__ import annotations

import hashlib
import os
import re
import sqlite3
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from itertools import islice
from pathlib import Path

from app.library import Library
from app.model.ids import AnnotationId, ArticleId
from app.model.report import Source
from app.storage.schema import JOURNALED

KEPT = (*JOURNALED, "version", "asset", "journal_step", "journal_change")
"""The tables that hold what a person did; the others are derived, or of the window."""

_BY_CHANCE = re.compile(
    r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z"
)
"""Uids and times, which are others each time."""

_OPEN_FOR = 25
"""Steps after which the library is closed and opened again, which folds the log into the file."""

_PIXEL = (
    "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGP4z8DwHwAFAAH/"
    "iZk9HQAAAABJRU5ErkJggg=="
)


def digest(library: Path) -> str:
    """Return a digest of every row that holds what a person did, whenever it was done."""
    found = hashlib.sha256()
    file = f"{(library / 'library.db').absolute().as_uri()}?mode=ro"
    with closing(sqlite3.connect(file, uri=True)) as connection:
        for table in KEPT:
            for row in connection.execute(f"SELECT * FROM {table} ORDER BY 1"):
                found.update(_BY_CHANCE.sub("", repr((table, row))).encode())
    return found.hexdigest()[:16]


def page(number: int) -> bytes:
    """Return a saved page with a picture in it."""
    return (
        f"<html lang=en><head><title>Report {number}</title></head><body><article>"
        f"<h1>Report {number}</h1><p>The harbour of town {number} grew by {number} per cent, the "
        f"company said on Friday. Nobody knows what comes next year.</p><img src='{_PIXEL}' "
        "width=90 height=90 alt='The harbour'><p>\u201cIt is a record\u201d, said Ina Brandt. The "
        "union sees it in another way, and warns of long hours.</p></article></body></html>"
    ).encode()


Step = Callable[[Library], object]


def steps() -> Iterator[Step]:
    """Yield what is done, one step after the other, in rounds without end."""
    number = 0
    while True:
        number += 1
        yield from _round(number)


def _round(number: int) -> Iterator[Step]:
    """Yield the steps of one article: read, annotated, coded, and sometimes thrown away."""
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
    yield lambda library: library.create_tag("Frame", key="")
    yield lambda library: library.add_tag(marked(library, title), library.tag_named("Frame").id)
    yield lambda library: library.backup()
    yield lambda library: library.merge_tags(
        library.tag_named("Frame").id, library.tag_named("claim").id
    )
    yield lambda library: library.split_sentence(
        article(library, title), library.sentences(article(library, title))[1].start + 12
    )
    yield lambda library: library.trash_annotations(marked(library, title)[2:])
    if number % 2 == 0:
        yield lambda library: library.trash_articles([article(library, title)])
        yield lambda library: library.empty_trash()
    if number % 3 == 0:
        yield lambda library: library.import_sources([source])
        yield lambda library: library.undo()


def article(library: Library, title: str) -> ArticleId:
    """Return the article of a title."""
    ids = library.find_articles()
    return next(row.id for row in library.article_rows(ids) if row.title == title)


def marked(library: Library, title: str) -> list[AnnotationId]:
    """Return the annotations of the article of a title."""
    return [annotation.id for annotation in library.annotations(article(library, title))]


def main() -> None:
    """Work until killed, or until as many steps are done as the second argument says."""
    folder, most = Path(sys.argv[1]), int(sys.argv[2])
    library = Library.create(folder)
    tell(0, folder)
    for number, step in enumerate(islice(steps(), most), start=1):
        step(library)
        tell(number, folder)
        if number % _OPEN_FOR == 0:
            library.close()
            library = Library.open(folder)
    library.close()


def tell(number: int, folder: Path) -> None:
    """Say that all steps up to one are done, in a single system call."""
    os.write(1, f"ack {number} {digest(folder)}\n".encode())


if __name__ == "__main__":
    main()
