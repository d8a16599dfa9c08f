"""Finding out what a draft would become, without keeping it."""

from __future__ import annotations

from dataclasses import replace
from urllib.parse import urlsplit

from app.model.article import ArticleRow, Metadata
from app.model.draft import Draft
from app.model.ids import ArticleId
from app.model.preview import Preview
from app.storage.articles import Articles
from app.storage.database import Database
from app.storage.earlier import earlier


class Previews:
    """Looks drafts up in the library."""

    def __init__(self, database: Database, articles: Articles) -> None:
        self._database = database
        self._articles = articles

    def of(self, draft: Draft) -> Preview:
        """Return what is known of a draft.

        One without outlet or date gets what a line of its text says, else the outlet of its
        address.
        """
        draft = replace(draft, meta=self._filled_in(draft))
        same = self._articles.known(draft)
        newer_of = earlier(self._database, draft) if same is None else None
        return Preview(draft.meta, self._row(same), self._row(newer_of))

    def _filled_in(self, draft: Draft) -> Metadata:
        from app.text.source_line import source_line  # which brings the reader of HTML along

        meta, told = draft.meta, source_line(draft.body.unfolded_text)
        outlet = meta.outlet or told.outlet or (self._outlet_at(meta.url) if meta.url else "")
        return replace(meta, outlet=outlet, published=meta.published or told.published)

    def _outlet_at(self, url: str) -> str:
        """Return what the newest article from the same host has as its outlet, else the host."""
        parts = urlsplit(url)
        if not parts.hostname:
            return ""
        start = f"{parts.scheme}://{parts.netloc}/"
        row = self._database.first(
            "SELECT outlet FROM article WHERE url >= ? AND url < ? AND outlet <> ''"
            " AND trashed_at IS NULL ORDER BY id DESC LIMIT 1",
            (start, f"{start}\U0010ffff"),
        )
        return str(row[0]) if row else parts.hostname.removeprefix("www.")

    def _row(self, article_id: ArticleId | None) -> ArticleRow | None:
        if article_id is None:
            return None
        return next(iter(self._articles.rows([article_id])), None)
