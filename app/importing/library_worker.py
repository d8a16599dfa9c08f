"""The process that reads somebody else's library: `python -I -m app.importing.library_worker`.

It answers questions on stdin (`app.importing.library_protocol`) until that ends, and gives up what
it does not need before it opens anything. A frozen build starts it as `pressmark --library-worker`.
"""

from __future__ import annotations

import os
import re
import signal
import sqlite3
import sys
from dataclasses import replace
from typing import Any

from app.errors import PressmarkError
from app.exporting import bundle_layout as layout
from app.exporting.bundle_source import BundleSource
from app.exporting.sidecars import kept_version_to_plain
from app.importing import messages, sandbox
from app.importing.library_protocol import LISTING, Question, held, refused
from app.importing.protocol import READY
from app.model.ids import ArticleId
from app.storage.foreign import open_foreign, settle
from app.storage.store import Store
from app.storage.whole_reading import WholeReading
from app.words import say, use_language_of_parent

_CPU_ALLOWANCE = 2
"""CPU seconds per second of the wall clock's limit."""

_OF_ARTICLE = re.compile(
    rf"{layout.ARTICLES}/([0-9]+)/(?:article|versions/([1-9][0-9]{{0,5}}))\.json"
)

_ARTICLES = "SELECT id FROM article WHERE trashed_at IS NULL ORDER BY id"


def main() -> int:
    """Answer questions until the input ends."""
    use_language_of_parent()
    sandbox.die_with_parent()
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is the parent's to act on
    with os.fdopen(sandbox.go_quiet(), "wb") as answers:
        answers.write(READY)
        answers.flush()
        source: _Source | None = None
        for line in sys.stdin.buffer:
            question = Question.from_line(line)
            if source is None:
                sandbox.lock_down(question.largest_file)
                source = _Source(question)
            sandbox.allow_cpu(question.seconds * _CPU_ALLOWANCE)
            answers.write(source.answer(question.file))
            answers.flush()
    return 0


class _Source:
    """Makes the files of a bundle of the rows of a library, one when it is asked for."""

    def __init__(self, question: Question) -> None:
        self._folder = question.folder
        self._copied = question.largest_file > 0

    def answer(self, file: str) -> bytes:
        """Return a file, or a sentence whatever goes wrong with it."""
        name = self._folder.name
        try:
            return held(self._files() if file == LISTING else self._file(file))
        except PressmarkError as error:
            if file == LISTING:
                return refused(str(error))
        except MemoryError:
            return refused(messages.too_big_for_memory(name))
        except (sqlite3.Error, AttributeError, LookupError, RecursionError, TypeError, ValueError):
            pass  # told below, without its text: that may hold an article's words
        return refused(say("Something in “{name}” is not as Pressmark writes it.", name=name))

    def _files(self) -> list[str]:
        """Open the library and return the names of its files, without those of versions."""
        if self._copied:
            settle(self._folder)
        self._store: Store = open_foreign(self._folder)
        self._bundle = BundleSource(self._store, anonymous=False)
        rows = self._store.database.query(_ARTICLES)
        # By number: a uid may be anything by now.
        articles = (f"{layout.ARTICLES}/{row_id}/{layout.ARTICLE}" for (row_id,) in rows)
        return [layout.CODEBOOK, layout.LINKS, *articles]

    def _file(self, file: str) -> Any:
        found = _OF_ARTICLE.fullmatch(file)
        if found is not None:
            return self._of_article(ArticleId(int(found[1])), found[2])
        whole = WholeReading(self._store.database, self._store.articles, self._store.codebook)
        if file == layout.LINKS:
            return layout.links_to_plain(whole.links())
        if file == layout.CODEBOOK:
            codebook = whole.codebook([each.uid for each in self._store.codebook.coders()])
            return layout.codebook_to_plain(replace(codebook, note=whole.note(None)))
        raise LookupError(file)

    def _of_article(self, article_id: ArticleId, version: str | None) -> Any:
        if version is None:
            return layout.article_to_plain(self._bundle.article(article_id))
        chosen = self._bundle.version_ids(article_id)[int(version) - 1]
        return kept_version_to_plain(self._bundle.version(article_id, chosen))


if __name__ == "__main__":
    sys.exit(main())
