"""Saved web pages in any number, invented, and as heavy as those of real outlets.

Measured over 73 pages saved from outlets in eleven languages (45 of them chosen by others to be
under 52 kB, 28 of any size; lower quartile / median / upper quartile), and over 100 of these:

                            45 pages            28 pages            these
    kilobytes               22 / 25 / 45        61 / 137 / 251      58 / 90 / 112
    elements                247 / 319 / 432     521 / 835 / 1,110   525 / 688 / 901
    links                   39 / 58 / 83        103 / 134 / 268     116 / 162 / 224
    scripts, % of bytes     2 / 4 / 7           8 / 19 / 52         14 / 24 / 39
    attributes, % of bytes  47 / 55 / 60        16 / 43 / 51        36 / 50 / 60
    text, % of bytes        10 / 16 / 22        2 / 4 / 10          6 / 9 / 11
    text in paragraphs, kB  1.3 / 2.2 / 4.0     1.1 / 1.9 / 6.2     2.4 / 3.6 / 5.6
    nesting                 12 / 15 / 18        15 / 18 / 21        15 / 16 / 17
"""

from __future__ import annotations

import json
import math
from dataclasses import dataclass
from pathlib import Path
from random import Random

from corpus import Corpus
from page_furniture import Furniture

from app.model.draft import Draft

_SCRIPTS = (math.log(20_000), 1.1)
_SIZES = (0.0, 0.5)


@dataclass(frozen=True, slots=True)
class _Weight:
    """How much there is around one article: links, teasers, comments, characters of scripts."""

    links: int
    teasers: int
    comments: int
    script: int
    style: int


class SavedPages:
    """Makes pages of three kinds in turn: a blog's, a portal's, and one built by a framework."""

    def __init__(self, seed: int = 2) -> None:
        self._corpus = Corpus(seed)
        self._chance = Random(seed)
        self._furniture = Furniture(self._chance, self._corpus.words)

    def page(self, number: int) -> str:
        """Return one page; the same number gives another the next time."""
        draft = self._corpus.draft(number)
        weight = self._weight()
        paragraphs = [
            self._inline(self._corpus.spoken(block.text, draft.meta.language))
            for block in draft.body.blocks[1:]
        ]
        article = (self._blog, self._portal, self._framework)[number % 3]
        return (
            f'<!DOCTYPE html>\n<html lang="{draft.meta.language}" dir="ltr">'
            f"{self._head(draft, weight)}<body {self._furniture.classes('body')}>"
            f"{self._furniture.consent()}<div id='page'>{self._top(weight)}"
            f"{self._furniture.boxed(article(draft, paragraphs, weight))}{self._side(weight)}"
            f"{self._furniture.footer(weight.links // 4)}</div>"
            f"{self._furniture.scripts(weight.script // 3, 8)}<noscript><iframe src="
            "'https://tracker.example/ns.html' height='0' width='0'></iframe></noscript>"
            "</body></html>\n"
        )

    def _weight(self) -> _Weight:
        size = min(max(self._chance.lognormvariate(*_SIZES), 0.35), 2.6)
        has_comments = self._chance.random() < 0.35
        return _Weight(
            links=int(70 * size),
            teasers=int(14 * size),
            comments=int(18 * size) if has_comments else 0,
            script=min(int(self._chance.lognormvariate(*_SCRIPTS)), 400_000),
            style=int(self._chance.lognormvariate(8, 1.5)) if self._chance.random() < 0.5 else 0,
        )

    def _head(self, draft: Draft, weight: _Weight) -> str:
        meta, made = draft.meta, self._furniture
        told = {
            "og:title": meta.title,
            "og:site_name": meta.outlet,
            "og:type": "article",
            "og:url": meta.url,
            "og:image": f"{made.address('images')}.jpg",
            "og:description": self._corpus.sentence(),
            "article:published_time": f"{meta.published}T08:30:00+01:00",
            "twitter:card": "summary_large_image",
        }
        tags = "".join(f'<meta property="{key}" content="{told[key]}">\n' for key in told)
        links = "".join(
            f'<link rel="{kind}" href="https://static.news.example/{number}/{kind}.css?v=7.{number}">\n'
            for number, kind in enumerate(("stylesheet", "preload", "alternate", "icon") * 3)
        )
        return (
            f'<head><meta charset="utf-8"><title>{meta.title} | {meta.outlet}</title>\n'
            '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
            f"{tags}{links}{self._linked_data(draft)}{made.style(weight.style)}"
            f"{made.scripts(weight.script // 3, 5)}{made.script(weight.script // 3)}</head>"
        )

    def _linked_data(self, draft: Draft) -> str:
        meta = draft.meta
        told = {
            "@context": "https://schema.org",
            "@type": "NewsArticle",
            "headline": meta.title,
            "datePublished": f"{meta.published}T08:30:00+01:00",
            "author": [{"@type": "Person", "name": self._corpus.words(2).title()}],
            "publisher": {"@type": "Organization", "name": meta.outlet},
            "mainEntityOfPage": meta.url,
            "isAccessibleForFree": True,
        }
        return f'<script type="application/ld+json">{json.dumps(told)}</script>\n'

    def _top(self, weight: _Weight) -> str:
        made = self._furniture
        return (
            f"<header {made.classes('header')}><a href='/' {made.classes('logo')}>"
            f"{made.picture()}</a>{made.boxed(made.menu(weight.links))}<form action='/search'>"
            f"<input type='search' name='q'><button>{self._corpus.words(1)}</button></form>"
            f"</header>{made.advertisement()}"
        )

    def _side(self, weight: _Weight) -> str:
        made = self._furniture
        return (
            f"<aside {made.classes('sidebar')}>{made.advertisement()}<h2>{self._corpus.words(2)}"
            f"</h2>{made.boxed(made.teasers(weight.teasers))}{made.newsletter()}</aside>\n"
        )

    def _blog(self, draft: Draft, paragraphs: list[str], weight: _Weight) -> str:
        made = self._furniture
        text = "\n".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
        return (
            f"<main id='content'><article class='post type-post status-publish hentry'>"
            f"<header class='entry-header'><h1 class='entry-title'>{draft.meta.title}</h1>"
            f"{self._byline(draft)}</header>{self._figure()}<div class='entry-content'>{text}"
            f"{made.share()}</div></article><section {made.classes('related')}><h3>"
            f"{self._corpus.words(2)}</h3>{made.teasers(3, 'h4')}</section>"
            f"{made.comments(weight.comments)}</main>"
        )

    def _portal(self, draft: Draft, paragraphs: list[str], weight: _Weight) -> str:
        made = self._furniture
        parts = []
        for number, paragraph in enumerate(paragraphs):
            parts.append(f"<p {made.classes('paragraph')}>{paragraph}</p>\n")
            if number % 4 == 2:
                parts.append(made.advertisement())
            if number % 7 == 5:
                parts.append(f"<h2 {made.classes('subheading')}>{self._corpus.words(4)}</h2>")
        return (
            f"<main><div {made.classes('grid')}><div><article {made.classes('article')} "
            f"data-article-id='{draft.original_name}'><div><span>{self._corpus.words(1)}</span>"
            f"<h1>{draft.meta.title}</h1></div>{self._byline(draft)}{made.share()}{self._figure()}"
            f"<div {made.classes('body')}><div>{''.join(parts)}</div></div>{made.newsletter()}"
            f"</article></div></div>{made.comments(weight.comments)}</main>"
        )

    def _framework(self, draft: Draft, paragraphs: list[str], weight: _Weight) -> str:
        made = self._furniture
        text = "".join(
            f"<div data-component='text-block' {made.classes()}><div {made.classes()}>"
            f"<p {made.classes()}>{paragraph}</p></div></div>"
            for paragraph in paragraphs
        )
        return (
            f"<div id='root'><div {made.classes()}><main><article><header {made.classes()}>"
            f"<h1 tabindex='-1'>{draft.meta.title}</h1>{self._byline(draft)}</header>"
            f"<div data-component='image-block'>{self._figure()}</div>{text}{made.share()}"
            f"</article></main></div>{made.comments(weight.comments)}</div>"
        )

    def _byline(self, draft: Draft) -> str:
        name = self._corpus.words(2).title()
        href = self._furniture.address("author")
        return (
            f'<div {self._furniture.classes("byline")}><a rel="author" href="{href}">{name}</a>'
            f' <time datetime="{draft.meta.published}T08:30:00+01:00">{draft.meta.published}</time>'
            "</div>"
        )

    def _figure(self) -> str:
        return (
            f"<figure {self._furniture.classes('figure')}><picture>{self._furniture.picture()}"
            f"</picture><figcaption>{self._corpus.sentence()}</figcaption></figure>"
        )

    def _inline(self, text: str) -> str:
        """Put a link into every third paragraph or so, and emphasis into every sixth."""
        words = text.split(" ")
        middle = len(words) // 2
        if self._chance.random() < 0.35:
            words[middle] = f'<a href="{self._furniture.address()}">{words[middle]}</a>'
        if self._chance.random() < 0.15:
            words[middle + 1] = f"<strong>{words[middle + 1]}</strong>"
        return " ".join(words)


def saved_pages(folder: Path, count: int) -> list[Path]:
    """Return that many saved web pages, written where they are not there yet."""
    folder.mkdir(parents=True, exist_ok=True)
    paths = [folder / f"page-{number:05d}.html" for number in range(count)]
    if not all(path.exists() for path in paths):
        made = SavedPages()
        for number, path in enumerate(paths):
            path.write_text(made.page(number), encoding="utf-8")
    return paths


def pages_of(folder: Path) -> list[Path]:
    """Return the web pages in a folder and those below."""
    return sorted(path for path in folder.rglob("*.htm*") if path.is_file())
