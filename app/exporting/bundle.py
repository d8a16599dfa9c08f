"""The evidence bundle: articles with all that belongs to them, as a BagIt bag.

    data/codebook.json                  the tags
    data/articles/UID/article.json      metadata, version, what was mended, blocks, sentences
    data/articles/UID/text.txt          the canonical text, to which every offset refers
    data/articles/UID/HASH.html         the imported file, byte for byte
    data/articles/UID/annotations.json  W3C Web Annotations
    data/articles/UID/annotations.csv   the same as a raw Pressmark CSV

Articles that were made of one file share it: it lies with the first of them.
"""

from __future__ import annotations

import io
import json
import re
from pathlib import Path, PurePath
from typing import Any

from app.errors import InvalidInputError
from app.exporting import bundle_layout as layout
from app.exporting import csv_file
from app.exporting.bag import Bag, new_bag
from app.exporting.job import Job
from app.exporting.web_annotation import annotation_page
from app.model.article import ArticleQuery, OpenArticle, Version
from app.model.ids import ArticleId
from app.model.record import Record
from app.model.report import Outcome, Progress, Report, ReportItem
from app.storage.store import Store

_SUFFIX = re.compile(r"\.[a-z0-9]{1,8}")


class BundleFormat:
    """A folder, or a zip file where the target ends in .zip; a report item per article."""

    counted = "articles"

    def export(self, job: Job, target: Path | None) -> Report:
        """Write a bundle; an article whose imported file is lost is reported as failed."""
        if target is None:
            raise InvalidInputError(
                "A bundle is a folder or a zip file: name one to write it to (with -o)."
            )
        items: list[ReportItem] = []
        with job.store.database.snapshot(), new_bag(target) as bag:
            wanted = job.articles
            ids = job.store.articles.find(ArticleQuery()) if wanted is None else wanted
            job.tell(Progress(0, len(ids)))
            filler = _Filler(job.store, bag)
            for number, article_id in enumerate(ids, start=1):
                items.append(filler.add_article(article_id))
                job.tell(Progress(number, len(ids), items[-1].name))
            filler.add_codebook()
        return Report(tuple(items))


BUNDLE = BundleFormat()


class _Filler:
    """Puts articles into a bag."""

    def __init__(self, store: Store, bag: Bag) -> None:
        self._store = store
        self._bag = bag
        self._originals: dict[str, str] = {}

    def add_codebook(self) -> None:
        """Add the tags of the library."""
        tags, paths = self._store.codebook.tags(), self._store.codebook.paths()
        self._add_json(layout.CODEBOOK, layout.codebook_to_plain(tags, paths))

    def add_article(self, article_id: ArticleId) -> ReportItem:
        """Add one article and say what became of it."""
        opened = self._store.articles.open(article_id)
        folder = f"{layout.ARTICLES}/{opened.article.uid}"
        original, problem = self._add_original(folder, opened.version)
        edits = self._store.versions.sentence_edits.of_version(opened.version.id)
        plain = layout.article_to_plain(opened, original, edits)
        self._add_json(f"{folder}/{layout.ARTICLE}", plain)
        self._bag.add(f"{folder}/{layout.TEXT}", opened.text.encode())
        records = list(self._store.records.read([article_id]))
        self._add_json(f"{folder}/{layout.WEB_ANNOTATIONS}", annotation_page(opened, records))
        self._bag.add(f"{folder}/{layout.ANNOTATIONS}", _table(records))
        return _item(opened, problem)

    def _add_original(self, folder: str, version: Version) -> tuple[str, str]:
        """Add the imported file once; return its path in the bag, or what is wrong with it."""
        sha256 = version.original_sha256
        if not sha256:
            return "", ""
        if sha256 not in self._originals:
            damage = self._store.originals.damaged(sha256)
            if damage:
                return "", damage
            path = f"{folder}/{sha256}{_suffix(version.original_name)}"
            self._bag.add(path, self._store.originals.path(sha256))
            self._originals[sha256] = path
        return self._originals[sha256], ""

    def _add_json(self, path: str, value: Any) -> None:
        self._bag.add(path, f"{json.dumps(value, ensure_ascii=False, indent=1)}\n".encode())


def _suffix(name: str) -> str:
    """Return the suffix of a file's name where it is a plain one, else nothing."""
    suffix = PurePath(name).suffix.lower()
    return suffix if _SUFFIX.fullmatch(suffix) else ""


def _table(records: list[Record]) -> bytes:
    file = io.StringIO(newline="")
    csv_file.write(records, file, raw=True, per_annotation=False)
    return file.getvalue().encode()


def _item(opened: OpenArticle, problem: str) -> ReportItem:
    title, uid = opened.article.meta.title, opened.article.uid
    if not problem:
        return ReportItem(title, Outcome.ADDED, uid=uid)
    reason = (
        f"“{title}” went out without its imported file, which is {problem} in the library: look"
        " for it in a backup of the folder."
    )
    return ReportItem(title, Outcome.FAILED, reason, uid)
