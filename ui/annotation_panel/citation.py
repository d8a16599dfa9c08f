"""Annotations as citations: what is put on the clipboard, as plain text and as Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QLocale

from app.model.annotation import Annotation
from app.model.article import OpenArticle
from ui.i18n import ui_date

_MARKDOWN = re.compile(r"([\\`*_\[\]<>#|~])")


@dataclass(frozen=True, slots=True)
class Citation:
    """One citation or several in two forms."""

    plain: str
    markdown: str


def citations(annotations: Iterable[Annotation], article: OpenArticle) -> Citation:
    """Return annotations of an article, each with where it stands, parted by empty lines."""
    made = [_citation(each, article) for each in annotations]
    return Citation(
        "\n\n".join(each.plain for each in made) + "\n",
        "\n\n".join(each.markdown for each in made) + "\n",
    )


def _citation(annotation: Annotation, article: OpenArticle) -> Citation:
    """Return quote, byline, title, outlet, date, page and address, as far as they are known."""
    meta = article.article.meta
    words = annotation.span.of(article.text) if annotation.span else annotation.quote
    page = _page(annotation, article)
    before, after = _known(meta.byline), _known(meta.outlet, ui_date(meta.published), page)
    title = QLocale().quoteString(meta.title) if meta.title else ""
    plain = ", ".join((*before, *_known(title), *after, *_known(meta.url)))
    linked = f"[{_escaped(meta.title)}](<{meta.url}>)" if meta.url else _escaped(title)
    marked = ", ".join(
        (*map(_escaped, before), *_known(linked if meta.title else ""), *map(_escaped, after))
    )
    if not words:
        return Citation(plain, marked)
    quoted = QLocale().quoteString(" ".join(words.split()))
    lines = (f"> {_escaped(line)}" if line.strip() else ">" for line in words.splitlines())
    return Citation(f"{quoted} ({plain})", "\n".join(lines) + f"\n>\n> — {marked}")


def _known(*parts: str) -> list[str]:
    return [part for part in parts if part]


def _escaped(text: str) -> str:
    return _MARKDOWN.sub(r"\\\1", text)


def _page(annotation: Annotation, article: OpenArticle) -> str:
    """Return the page on which an annotation begins, "" where the text has none."""
    if annotation.span is None:
        return ""
    block = article.body.blocks[article.body.block_at(annotation.span.start)]
    if block.page is None:
        return ""
    pattern = QCoreApplication.translate("Citation", "p. {page}")
    return pattern.format(page=block.page.label)
