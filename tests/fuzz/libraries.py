"""What a library writes of itself – a bundle, sidecars, a codebook – as seeds of broken ones."""

from __future__ import annotations

import zipfile
from functools import cache
from itertools import count
from pathlib import Path
from tempfile import mkdtemp

from seeds import SAMPLE

from app.clock import new_uid
from app.library import Library
from app.model.annotation import Fields
from app.model.report import Source

_ANEW_AFTER = 25
"""Inputs that are brought into the same library: what is known already is hardly looked at."""


@cache
def _folder() -> Path:
    return Path(mkdtemp(prefix="pressmark-fuzz-"))


@cache
def library() -> Library:
    """Return a library with an annotated article in it, for as long as the process runs."""
    made = Library.create(_folder() / "Fuzz.pressmark")
    made.import_sources([Source(data=SAMPLE, name="sample.html")])
    (article_id,) = made.find_articles()
    claim = made.tag_named("claim").id
    for sentence in made.sentences(article_id)[1:3]:
        made.annotate(article_id, sentence, [claim], Fields(note="*Who?*", value="5"))
    first, second = made.annotations(article_id)
    made.link_annotations(first.id, second.id, "supports")
    made.split_sentence(article_id, made.sentences(article_id)[3].start + 12)
    made.write_note(article_id, "A **note**.")
    return made


_numbers = count()


@cache
def _another(_number: int) -> Library:
    return Library.create(_folder() / f"Other{_number}.pressmark")


def another() -> Library:
    """Return a library to bring something into, a new one now and then."""
    fed = next(_numbers)
    if fed and not fed % _ANEW_AFTER:
        _another(fed // _ANEW_AFTER - 1).close()
    return _another(fed // _ANEW_AFTER)


@cache
def bundle() -> dict[str, bytes]:
    """Return the files of a bundle of the library."""
    target = _folder() / "good.zip"
    library().export(target, format_name="bundle")
    with zipfile.ZipFile(target) as archive:
        return {name: archive.read(name) for name in archive.namelist() if name[-1] != "/"}


@cache
def sidecars() -> dict[str, bytes]:
    """Return the files beside the database of the library, by their paths."""
    library().write_sidecars()
    top = library().path
    return {
        path.relative_to(top).as_posix(): path.read_bytes()
        for folder in ("sidecars", "originals")
        for path in sorted((top / folder).rglob("*"))
        if path.is_file()
    }


@cache
def codebook() -> bytes:
    """Return the CSV of the codebook."""
    target = _folder() / "codebook.csv"
    library().export_codebook(target)
    return target.read_bytes()


@cache
def table() -> bytes:
    """Return the CSV of annotations that somebody made in a table of ours."""
    target = _folder() / "annotations.csv"
    library().export(target)
    written = target.read_text(encoding="utf-8")
    for article_id in library().find_articles():  # other targets may have added some
        for annotation in library().annotations(article_id):
            written = written.replace(annotation.uid, new_uid())
    return written.encode()
