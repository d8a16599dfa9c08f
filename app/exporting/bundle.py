"""The evidence bundle: articles with all that belongs to them, as a BagIt bag.

    data/codebook.json                     tags, variables, coders
    data/links.json                        links between annotations
    data/articles/UID/article.json         metadata, note, codes and annotations, as importing reads
    data/articles/UID/versions/1.json      one text: where from, mended, blocks, sentences
    data/articles/UID/versions/1.txt       the canonical text, to which every offset refers
    data/articles/UID/HASH.html            the imported file, byte for byte
    data/articles/UID/assets/HASH.png      an image of the article
    data/articles/UID/annotations.json     annotations of the newest text as W3C Web Annotations
    data/articles/UID/annotations.csv      the same as a raw Pressmark CSV

Versions that were made of one file, or show one image, share it: it lies with the first of them.
"""

from __future__ import annotations

import io
import json
import re
from collections.abc import Iterable
from functools import partial
from pathlib import Path, PurePath
from typing import Any

from app.errors import InvalidInputError
from app.exporting import bundle_layout as layout
from app.exporting import csv_file
from app.exporting.bag import Bag, new_bag
from app.exporting.bundle_source import BundleSource, WrittenVersion
from app.exporting.job import Job
from app.exporting.web_annotation import annotation_page
from app.model.article import ArticleQuery
from app.model.block import Body
from app.model.ids import ArticleId
from app.model.record import Record
from app.model.report import Outcome, Progress, Report, ReportItem
from app.model.whole import WholeArticle
from app.storage.store import Store
from app.words import say

_SUFFIX = re.compile(r"\.[a-z0-9]{1,8}")


class BundleFormat:
    """A folder, or a zip file where the target ends in .zip; a report item per article."""

    counted = "articles"

    def export(self, job: Job, target: Path | None) -> Report:
        """Write a bundle; an article whose imported file is lost is reported as failed."""
        if target is None:
            raise InvalidInputError(
                say("A bundle is a folder or a zip file: name one to write it to (with -o).")
            )
        items: list[ReportItem] = []
        with job.store.database.snapshot(), new_bag(target, job.check) as bag:
            wanted = job.articles
            ids = job.store.articles.find(ArticleQuery()) if wanted is None else wanted
            job.tell(Progress(0, len(ids)))
            source = BundleSource(job.store, anonymous=job.options.anonymous)
            filler = _Filler(source, bag, job.store)
            for number, article_id in enumerate(ids, start=1):
                items.append(filler.add_article(article_id))
                job.tell(Progress(number, len(ids), items[-1].name))
            filler.add_codebook(with_note=wanted is None)
        return Report(tuple(items))


BUNDLE = BundleFormat()


class _Filler:
    """Puts articles into a bag."""

    def __init__(self, source: BundleSource, bag: Bag, store: Store) -> None:
        self._source = source
        self._bag = bag
        self._kept = store.originals
        self._images = store.versions.assets
        self._files: dict[str, str] = {}

    def add_codebook(self, *, with_note: bool) -> None:
        """Add what the articles refer to; the note on the library only where all of it goes."""
        codebook = self._source.codebook(with_note=with_note)
        self._add_json(layout.CODEBOOK, layout.codebook_to_plain(codebook))
        self._add_json(layout.LINKS, layout.links_to_plain(self._source.links()))

    def add_article(self, article_id: ArticleId) -> ReportItem:
        """Add one article and say what became of it."""
        article = self._source.article(article_id)
        folder = f"{layout.ARTICLES}/{article.uid}"
        self._add_json(f"{folder}/{layout.ARTICLE}", layout.article_to_plain(article))
        problem = ""
        for number, version in enumerate(self._source.versions(article_id), start=1):
            problem = self._add_version(folder, number, version) or problem
        opened, records = self._source.newest(article_id)
        self._add_json(f"{folder}/{layout.WEB_ANNOTATIONS}", annotation_page(opened, records))
        self._bag.add(f"{folder}/{layout.ANNOTATIONS}", _table(records))
        return _item(article, problem)

    def _add_version(self, folder: str, number: int, written: WrittenVersion) -> str:
        """Add one version with its file; return what is wrong with that, "" where nothing is."""
        original, problem = self._add_original(folder, written)
        images = self._add_images(folder, written.version.draft.body)
        plain = layout.version_to_plain(written.version, written.sentences, original, images)
        self._add_json(f"{folder}/{layout.version_path(number)}", plain)
        text = written.version.draft.body.text.encode()
        self._bag.add(f"{folder}/{layout.text_path(number)}", text)
        return problem

    def _add_original(self, folder: str, written: WrittenVersion) -> tuple[str, str]:
        """Add the imported file once; return its path in the bag, or what is wrong with it."""
        sha256 = written.version.draft.original_sha256
        if not sha256:
            return "", ""
        if sha256 not in self._files:
            damage = self._kept.damaged(sha256)
            if damage:
                return "", damage
            path = f"{folder}/{sha256}{_suffix(written.file_name)}"
            self._bag.add(path, partial(self._kept.chunks, sha256))
            self._files[sha256] = path
        return self._files[sha256], ""

    def _add_images(self, folder: str, body: Body) -> dict[str, str]:
        """Add the images of a text that are whole, once each; return their paths in the bag."""
        names = dict.fromkeys(block.asset for block in body.blocks if block.asset)
        for name in names:
            if name not in self._files and not self._images.damaged(name):
                path = f"{folder}/{layout.ASSETS}/{name}"
                self._bag.add(path, partial(self._images.chunks, name))
                self._files[name] = path
        return {name: self._files[name] for name in names if name in self._files}

    def _add_json(self, path: str, value: Any) -> None:
        self._bag.add(path, f"{json.dumps(value, ensure_ascii=False, indent=1)}\n".encode())


def _suffix(name: str) -> str:
    """Return the suffix of a file's name where it is a plain one, else nothing."""
    suffix = PurePath(name).suffix.lower()
    return suffix if _SUFFIX.fullmatch(suffix) else ""


def _table(records: Iterable[Record]) -> bytes:
    file = io.StringIO(newline="")
    csv_file.write(records, file, raw=True, per_annotation=False)
    return file.getvalue().encode()


def _item(article: WholeArticle, problem: str) -> ReportItem:
    title, uid = article.metadata.title, article.uid
    if not problem:
        return ReportItem(title, Outcome.ADDED, uid=uid)
    reason = say(
        "“{title}” went out without its imported file, which is {problem} in the library: look "
        "for it in a backup of the folder.",
        title=title,
        problem=say(problem),
    )
    return ReportItem(title, Outcome.FAILED, reason, uid)
