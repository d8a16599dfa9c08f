"""Sidecars: each article beside its original as plain JSON, so that no database is needed for it.

    sidecars/codebook.json                  tags, variables, coders, the note on the library
    sidecars/links.json                     links between annotations
    sidecars/articles/UID/article.json      metadata, note, codes and annotations
    sidecars/articles/UID/versions/1.json   one text: where from, blocks, sentences
    sidecars/index.json                     of which state each article is written

They are the files of an evidence bundle (`app.exporting.bundle_layout`) but for the paths of
originals and images, which lie in the library's folder already. They follow the database: what is
not written yet is found by comparing fingerprints, so that nothing is lost by being killed.
"""

from __future__ import annotations

import contextlib
import json
import os
import shutil
import threading
import time
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from app.errors import NotFoundError
from app.exporting import bundle_layout as layout
from app.exporting.bundle_source import BundleSource, WrittenVersion
from app.model.ids import ArticleId
from app.storage.durable import sync_file, sync_folder
from app.storage.faults import explained
from app.storage.sidecar_state import fingerprints
from app.storage.store import Store
from app.storage.vault import BrokenSealError
from app.storage.whole_reading import WholeReading

FOLDER = "sidecars"
_INDEX = "index.json"


_one_at_a_time = threading.Lock()
"""Held while sidecars are written: the end of the day's work may meet that of idle time."""


class Sidecars:
    """The sidecars of one library, open for writing."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._vault = store.database.vault
        self._top = store.path / FOLDER
        self._articles = self._top / layout.ARTICLES

    def update(self, seconds: float | None = None) -> bool:
        """Write what is not written as it is now, for about so long; say whether that is all.

        Takes some milliseconds an article.
        """
        deadline = None if seconds is None else time.monotonic() + seconds
        with _one_at_a_time, explained(self._store.path):
            _make(self._top)
            _make(self._articles)
            present = fingerprints(self._store.database)
            index = self._without_stale(present)
            due = [uid for uid in present if uid not in index]
            try:
                for uid in due:
                    if deadline is not None and time.monotonic() > deadline:
                        return False
                    article_id, print_ = present[uid]
                    self._write_article(uid, article_id)
                    index[uid] = print_
                self._write_codebook()
            finally:
                if due:
                    self._write(_INDEX, index)
        return True

    def discard_stale(self) -> None:
        """Remove the sidecars of what was changed or deleted since, with all its words."""
        if self._top.is_dir() and not self._top.is_symlink():
            with _one_at_a_time, explained(self._store.path):
                self._without_stale(fingerprints(self._store.database))
                self._write_codebook()

    # ------------------------------------------------------------------ a few at a time

    def due(self) -> list[tuple[str, ArticleId, str]]:
        """Return the articles that are not written as they are now, each with its fingerprint."""
        with _one_at_a_time, explained(self._store.path):
            _make(self._top)
            _make(self._articles)
            present = fingerprints(self._store.database)
            index = self._without_stale(present)
        return [(uid, *present[uid]) for uid in present if uid not in index]

    def missing(self) -> int:
        """Return how many articles are not written as they are now; nothing is touched."""
        index = self._index()
        present = fingerprints(self._store.database)
        return sum(index.get(uid) != print_ for uid, (_, print_) in present.items())

    def write(self, uid: str, article_id: ArticleId) -> None:
        """Write one article, unless it is in the trash; `note` has it on the disk for good.

        Raise NotFoundError where it was deleted for good, with nothing of it left written.
        """
        with _one_at_a_time, explained(self._store.path):
            if self._store.articles.get(article_id).trashed_at:
                return
            try:
                self._write_article(uid, article_id, at_once=False)
                self._store.articles.get(article_id)
            except NotFoundError:
                shutil.rmtree(self._articles / uid, ignore_errors=True)
                raise

    def note(self, written: Mapping[str, str]) -> None:
        """Note of which state each article was written, and write the codebook."""
        with _one_at_a_time, explained(self._store.path):
            for uid in written:
                _sync(self._articles / uid)
            if written:
                sync_folder(self._articles)
                self._write(_INDEX, {**self._index(), **written})
            self._write_codebook()

    # ------------------------------------------------------------------ what is there

    def _without_stale(self, present: Mapping[str, tuple[ArticleId, str]]) -> dict[str, str]:
        """Remove every folder that is not of an article as it is; return what the index says."""
        written = self._index()
        found = list(self._articles.iterdir()) if self._articles.is_dir() else []
        there = {folder.name for folder in found if not folder.is_symlink()}
        index = {
            uid: print_
            for uid, print_ in written.items()
            if uid in there and uid in present and present[uid][1] == print_
        }
        if index != written:
            self._write(_INDEX, index)
        for folder in found:
            if folder.is_symlink() or not folder.is_dir():
                folder.unlink()
            elif folder.name not in index:
                shutil.rmtree(folder)
        return index

    def _index(self) -> dict[str, str]:
        with contextlib.suppress(OSError, ValueError):
            index = json.loads(self._vault.read(self._top / _INDEX))
            if isinstance(index, dict):
                return {str(uid): str(print_) for uid, print_ in index.items()}
        return {}

    # ------------------------------------------------------------------ writing

    def _write_article(self, uid: str, article_id: ArticleId, *, at_once: bool = True) -> None:
        source = BundleSource(self._store, anonymous=False)
        folder = f"{layout.ARTICLES}/{uid}"
        with self._store.database.snapshot():
            article = layout.article_to_plain(source.article(article_id))
            for number, written in enumerate(source.versions(article_id), start=1):
                plain = kept_version_to_plain(written)
                self._write(f"{folder}/{layout.version_path(number)}", plain, at_once=at_once)
        self._write(f"{folder}/{layout.ARTICLE}", article, at_once=at_once)

    def _write_codebook(self) -> None:
        store = self._store
        whole = WholeReading(store.database, store.articles, store.codebook)
        book = whole.codebook([coder.uid for coder in store.codebook.coders()])
        noted = replace(book, note=whole.note(None))
        self._write(layout.CODEBOOK, layout.codebook_to_plain(noted))
        self._write(layout.LINKS, layout.links_to_plain(whole.links()))

    def _write(self, path: str, value: Any, *, at_once: bool = True) -> None:
        """Write a file beside, for its owner only, and rename it; `at_once` on the disk, too.

        To wait for the disk takes most of the time: who writes many waits for all together.
        """
        content = f"{json.dumps(value, ensure_ascii=False, indent=1)}\n".encode()
        target = self._top / path
        if self._is_written(target, content):
            return
        _make(target.parent)
        beside = target.with_suffix(".new")
        beside.unlink(missing_ok=True)
        handle = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(handle, "wb") as file:
            file.writelines(self._vault.seal([content]))
        if at_once:
            sync_file(beside)
        beside.replace(target)
        if at_once:
            sync_folder(target.parent)

    def _is_written(self, target: Path, content: bytes) -> bool:
        try:
            return self._vault.read(target) == content
        except (FileNotFoundError, BrokenSealError):
            return False


def _sync(folder: Path) -> None:
    """Return when the sidecars of an article are on the disk; one deleted meanwhile is."""
    with contextlib.suppress(FileNotFoundError):
        for file in folder.rglob("*.json"):
            sync_file(file)
        for part in (folder / "versions", folder):
            sync_folder(part)


def kept_version_to_plain(written: WrittenVersion) -> dict[str, Any]:
    """Return one text of an article, with original and images where a library keeps them."""
    draft = written.version.draft
    original = f"originals/{draft.original_sha256}" if draft.original_sha256 else ""
    names = dict.fromkeys(block.asset for block in draft.body.blocks if block.asset)
    images = {name: f"assets/{name}" for name in names}
    return layout.version_to_plain(written.version, written.sentences, original, images)


def _make(folder: Path) -> None:
    """Make a folder and those above it, each for its owner only, in the place of any link."""
    if folder.is_symlink():
        folder.unlink()
    if not folder.is_dir():
        _make(folder.parent)
        folder.mkdir(mode=0o700, exist_ok=True)
