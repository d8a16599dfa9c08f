"""Emptying the trash: the one way in which something a person made is deleted."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from typing import NamedTuple

from app.errors import LibraryError
from app.model.ids import VersionId
from app.storage.assets import Assets
from app.storage.database import Database
from app.storage.durable import sync_folder
from app.storage.import_reports import ImportReports
from app.storage.kept_settings import KeptSettings
from app.storage.originals import Originals
from app.storage.search_index import SearchIndex
from app.storage.sketches import Sketches
from app.storage.suggestions import Suggestions
from app.words import say

# Tables that hold rows of an annotation or of an article, children before parents.
_OF_ANNOTATION = (
    ("annotation_tag", "annotation_id"),
    ("anchor", "annotation_id"),
    ("variable_value", "annotation_id"),
    ("link", "from_id"),
    ("link", "to_id"),
    ("annotation", "id"),
)
_OF_VERSION = ("sentence_edit", "asset", "dismissal")

_LEFT = "trash.left"
"""The setting that names the files to be removed: they may go after the commit only."""


class Gone(NamedTuple):
    """The ids of what was deleted for good."""

    articles: set[int]
    annotations: set[int]
    tags: set[int]


class Trash:
    """Deletes for good, and blanks what the journal remembers of it."""

    def __init__(
        self, database: Database, originals: Originals, assets: Assets, index: SearchIndex
    ) -> None:
        self._database = database
        self._originals = originals
        self._assets = assets
        self._index = index
        self._settings = KeptSettings(database)

    def empty(self, deleted: Callable[[Gone], object]) -> None:
        """Delete every trashed article, annotation and tag, and the files only they needed.

        `deleted` is told what is gone even where files of it are left: LibraryError says so then,
        and the next time it is tried again. The words leave the database too: `secure_delete` is
        on, and the search indexes are rewritten.
        """
        gone = self._delete_trashed()
        try:
            self._clear_away()
        finally:
            deleted(gone)

    def finish(self) -> None:
        """Remove the files that the last emptying could not, or was killed before it did."""
        if self._settings.plain(_LEFT):
            self._clear_away()

    def _delete_trashed(self) -> Gone:
        with self._database.transaction():
            articles = self._ids("SELECT id FROM article WHERE trashed_at IS NOT NULL")
            annotations = self._ids(
                "SELECT n.id FROM annotation n JOIN article a ON a.id = n.article_id"
                " WHERE n.trashed_at IS NOT NULL OR a.trashed_at IS NOT NULL"
            )
            tags = self._ids("SELECT id FROM tag WHERE trashed_at IS NOT NULL")
            self._put_left(
                self._left("originals") | self._hashes(articles),
                self._left("images") | self._asset_names(articles),
            )
            # An article and its version refer to each other, and a tag to the one above it.
            self._database.execute("PRAGMA defer_foreign_keys = ON")
            self._forget_names(tags)
            self._forget(articles)
            for table, column in _OF_ANNOTATION:
                self._delete(table, column, annotations)
            self._delete_articles(articles)
            self._delete("annotation_tag", "tag_id", tags)
            self._delete("tag", "id", tags)
            self._index.optimize()
        return Gone(articles, annotations, tags)

    def _clear_away(self) -> None:
        """Remove originals and images that nothing needs any more, and cut the write-ahead log."""
        try:
            self._remove_unneeded(self._left("originals"), self._left("images"))
            self._database.truncate_log()
        except LibraryError as error:
            raise LibraryError(
                say(
                    "The trash is empty, but traces of what was in it may be left in the files of "
                    "{name} until it is closed, with room on its disk.",
                    name=self._database.file.parent.name,
                )
            ) from error

    def _left(self, kind: str) -> set[str]:
        """Return the names of the files of a kind that are to be removed; others may write this."""
        left = self._settings.plain(_LEFT)
        names = left.get(kind) if isinstance(left, dict) else None
        if not isinstance(names, list):
            return set()
        return {name for name in names if isinstance(name, str) and name.isascii()}

    def _put_left(self, hashes: set[str], names: set[str]) -> None:
        left = {"originals": sorted(hashes), "images": sorted(names)}
        if any(left.values()) or self._settings.plain(_LEFT):
            self._settings.put(_LEFT, json.dumps(left if any(left.values()) else None))

    def _remove_unneeded(self, hashes: set[str], names: set[str]) -> None:
        """Remove the originals that no version was made of, and the images that none shows.

        Asked after the commit, because a file cannot be rolled back, and while nobody else may
        write: an import of the same file meanwhile would find it there and then lose it.
        """
        with self._database.transaction():
            for sha256 in hashes:
                if not self._database.first(
                    "SELECT 1 FROM version WHERE original_sha256 = ?", (sha256,)
                ):
                    self._originals.remove(sha256)
            self._assets.remove_unneeded(names)
            if hashes or names:
                sync_folder(self._originals.folder)
                sync_folder(self._assets.folder)
            self._put_left(set(), set())

    def _forget(self, articles: set[int]) -> None:
        """Blank what is still told of them: words of annotations undone, titles, names of files.

        A discarded step can never be done again, so all of its words go.
        """
        ids = json.dumps(sorted(articles))
        uids = self._database.query(
            "SELECT uid FROM article WHERE id IN (SELECT value FROM json_each(?))", (ids,)
        )
        ImportReports(self._database).forget({row[0] for row in uids})
        self._database.execute(
            "UPDATE journal_change SET before = NULL, after = NULL, blanked = 1"
            " WHERE step_id IN (SELECT id FROM journal_step WHERE state = 'discarded')"
            " OR ifnull(after, before) ->> 'article_id' IN (SELECT value FROM json_each(?))",
            (ids,),
        )
        self._database.execute(
            "UPDATE journal_step SET args = json_set(args, '$.title', '…')"
            " WHERE args ->> 'title' IS NOT NULL AND id IN (SELECT step_id FROM journal_change"
            " WHERE table_name = 'article' AND row_id IN (SELECT value FROM json_each(?)))",
            (ids,),
        )

    def _forget_names(self, tags: set[int]) -> None:
        """Blank what tags were ever called in the titles of steps, unless another is called so."""
        ids = json.dumps(sorted(tags))
        rows = self._database.query(
            "SELECT name FROM tag WHERE id IN (SELECT value FROM json_each(?1))"
            " UNION SELECT ifnull(after, before) ->> 'name' FROM journal_change"
            " WHERE table_name = 'tag' AND row_id IN (SELECT value FROM json_each(?1))"
            " EXCEPT SELECT name FROM tag WHERE id NOT IN (SELECT value FROM json_each(?1))",
            (ids,),
        )
        names = {row[0] for row in rows}
        titles = self._database.query("SELECT id, args FROM journal_step WHERE args <> '{}'")
        for step_id, written in titles if names else ():
            args = json.loads(written)
            blanked = {key: _without(names, value) for key, value in args.items()}
            if blanked != args:
                self._database.execute(
                    "UPDATE journal_step SET args = ? WHERE id = ?",
                    (json.dumps(blanked, ensure_ascii=False), step_id),
                )

    def _delete_articles(self, articles: set[int]) -> None:
        versions = self._ids_in("SELECT id FROM version WHERE article_id = ?", articles)
        for table in _OF_VERSION:
            self._delete(table, "version_id", versions)
        for version_id in versions:
            self._database.execute("DELETE FROM sentence_cache WHERE version_id = ?", (version_id,))
            Sketches(self._database).remove(VersionId(version_id))
            Suggestions(self._database).remove(VersionId(version_id))
        self._delete("variable_value", "article_id", articles)
        self._delete("note", "article_id", articles)
        self._delete("article_state", "id", articles)
        self._delete("article", "id", articles)
        self._delete("version", "article_id", articles)

    def _delete(self, table: str, column: str, values: Iterable[int]) -> None:
        for value in values:
            for (row_id,) in self._database.query(
                f'SELECT id FROM {table} WHERE "{column}" = ?', (value,)
            ):
                self._database.execute(
                    "UPDATE journal_change SET before = NULL, after = NULL, blanked = 1"
                    " WHERE table_name = ? AND row_id = ?",
                    (table, row_id),
                )
                self._index.remove(table, [row_id])
                self._database.execute(f"DELETE FROM {table} WHERE id = ?", (row_id,))

    def _ids(self, sql: str) -> set[int]:
        return {row[0] for row in self._database.query(sql)}

    def _ids_in(self, sql: str, values: Iterable[int]) -> set[int]:
        return {row[0] for value in values for row in self._database.query(sql, (value,))}

    def _asset_names(self, articles: Iterable[int]) -> set[str]:
        return {
            row[0]
            for article_id in articles
            for row in self._database.query(
                "SELECT name FROM asset JOIN version ON version.id = asset.version_id"
                " WHERE article_id = ?",
                (article_id,),
            )
        }

    def _hashes(self, articles: Iterable[int]) -> set[str]:
        return {
            row[0]
            for article_id in articles
            for row in self._database.query(
                "SELECT original_sha256 FROM version"
                " WHERE article_id = ? AND original_sha256 <> ''",
                (article_id,),
            )
        }


def _without(names: set[str], listed: str) -> str:
    """Return names separated by commas with some of them blanked."""
    parts = listed.split(", ")
    return ", ".join("…" if part in names or listed in names else part for part in parts)
