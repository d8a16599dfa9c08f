"""Libraries of the corpus in any size: made once, and kept as long as the same would be made.

What is made depends on the corpus, the splitter and the sketcher, which a fingerprint of the first
articles tells. Not on the schema: a library of an earlier one is migrated, which is what happens to
those of people.
"""

from __future__ import annotations

import hashlib
import shutil
import sys
from itertools import islice
from pathlib import Path

from corpus import Corpus

from app.library import Library
from app.text.sketch import SKETCHER

_ANNOTATIONS = 2  # in each article
_TOGETHER = 500
_LOOKED_AT = 50
_MARK = "made-of"


def cached_library(folder: Path, articles: int) -> Path:
    """Return a library of that size, made at the first call and kept for the next."""
    path = folder / f"bench-{articles}.pressmark"
    mark = path / _MARK
    if not mark.exists() or mark.read_text(encoding="ascii") != _fingerprint(articles):
        shutil.rmtree(path, ignore_errors=True)
        print(f"Making a library of {articles:,} articles (once) …", file=sys.stderr)
        _build(path, articles)
        mark.write_text(_fingerprint(articles), encoding="ascii")
    Library.open(path).close()  # migrates it
    for backup in (path / "backups").iterdir():
        backup.unlink()
    return path


def _fingerprint(articles: int) -> str:
    """Return a hash of how many articles there are and of what makes them."""
    digest = hashlib.sha256(f"{articles} {_ANNOTATIONS} {SKETCHER}".encode())
    corpus = Corpus()
    for number in range(_LOOKED_AT):
        draft = corpus.draft(number)
        spans = [(span.start, span.end) for span in draft.sentences]
        digest.update(repr((draft.body.text, draft.meta.url, draft.splitter, spans)).encode())
    return digest.hexdigest()


def _build(path: Path, articles: int) -> None:
    """Make a library of that many articles, each with a few highlighted sentences."""
    corpus = Corpus()
    numbers = iter(range(articles))
    with Library.create(path) as library:
        while together := list(islice(numbers, _TOGETHER)):
            with library.step("Import articles"):
                for number in together:
                    _add(library, corpus, number)
            print(f"\r  {together[-1] + 1:,} articles", end="", file=sys.stderr)
    print(file=sys.stderr)


def _add(library: Library, corpus: Corpus, number: int) -> None:
    draft = corpus.draft(number)
    added = library.add_article(draft)
    article_id = library.article_id(added.created[0])
    tags = library.tags()
    for place in range(_ANNOTATIONS):
        span = draft.sentences[(place * 3 + 1) % len(draft.sentences)]
        library.annotate(article_id, span, [tags[place % len(tags)].id])


def working_copy(library: Path, folder: Path) -> Path:
    """Return a copy of a library, in which things may be changed."""
    target = folder / "Work.pressmark"
    shutil.rmtree(target, ignore_errors=True)
    shutil.copytree(library, target)
    return target
