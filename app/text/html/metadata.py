"""What a page says about itself: JSON-LD first, then OpenGraph, microdata, meta and time tags.

Where it states nothing, what its classes and addresses show is read: bylines, dates, names.
"""

from __future__ import annotations

import html
import re
from itertools import chain, islice
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from lxml import etree

from app.model.article import Metadata
from app.text.html.bylines import find_byline
from app.text.html.dates import date_in_address, iso_date
from app.text.html.inline import one_line
from app.text.html.json_ld import JsonLd
from app.text.html.outlets import host_of, is_address, written_name
from app.text.html.signs import MAX_DATE, MAX_SIGNS, MAX_VALUE, clipped, gather, plain, texts

if TYPE_CHECKING:
    from lxml.html import HtmlElement

MAX_COMMENTS = 50
"""Comments of a page in which the address it was saved from is looked for."""

MAX_SEARCHED = 100_000
"""Code points of a page in which the name of its site is looked for."""

SAME_TITLE = 0.5
"""The share of a headline's words that a page's h1 must hold to be taken for that headline."""

WHOLE_TITLE = 4
"""Words from which a heading that is part of the stated title is the title: the rest of it
("Title - Section - Site") is the site's."""

MAX_SITE_WORDS = 5
"""Words up to which what stands beside the headline in a title is the name of the site."""

JUST_A_YEAR = 4
"""Characters of a date that is none, where no page states it: a table has a year in many cells."""

_TITLE_NAMES = ("og:title", "twitter:title", "dc.title", "parsely-title", "citation_title")
_DATE_NAMES = (
    "article:published_time", "og:published_time", "datepublished", "parsely-pub-date",
    "sailthru.date", "dc.date.issued", "dcterms.created", "dc.date", "citation_publication_date",
    "citation_date", "pubdate", "publish-date", "publishdate", "publication_date", "date",
    "article.published", "dcterms.date", "og:article:published_time",
)  # fmt: skip
_SITE_NAMES = ("application-name", "dc.publisher", "citation_journal_title", "publisher")
_SECTION_NAMES = ("article:section", "parsely-section", "og:article:section", "section")
_LANGUAGE_NAMES = ("content-language", "language", "dc.language", "og:locale")

_TITLE_PARTS = re.compile(r"\s+[|–—·»«•:-]+\s+|\s*\|\s*")
_SEPARATOR = re.compile(r"\s+[|–—·»«•:-]+\s+(\S.*)|(\S.*?)\s*[|–—·»«•:-]+\s+")
_SAVED_FROM = re.compile(r"(?:saved from url=\(\d+\)|^\s*url:\s*)(https?://\S+)", re.MULTILINE)
_LANGUAGE_TAG = re.compile(r"[a-zA-Z]{2,3}(?:[-_][a-zA-Z0-9]{2,8})*")
_WORD = re.compile(r"\w+")


def read_metadata(tree: HtmlElement) -> Metadata:
    """Return what the page's own tags say; the empty string where they say nothing.

    `tree` must still have its head and its scripts. Only absolute http and https addresses count.
    """
    return _Reader(tree).read()


class _Reader:
    def __init__(self, tree: HtmlElement) -> None:
        self._tree = tree
        self._signs = gather(tree)
        self._described = JsonLd(self._signs.described)

    def read(self) -> Metadata:
        described = self._described
        stated = _address(self._signs.first("og:url"))
        canonical = _address(self._signs.canonical) or stated
        url = self._saved_from() or stated or canonical
        written, published = self._published(url)
        outlet = self._outlet(host_of(url))
        authors = described.names(described.article.get("author"))
        authors = authors or described.names(described.article.get("creator"))
        return Metadata(
            title=self._title(outlet),
            byline=find_byline(self._signs, authors),
            outlet=outlet,
            published=published,
            published_as_written=written,
            url=url,
            canonical_url=canonical,
            section=described.text("articleSection") or self._signs.first(*_SECTION_NAMES),
            language=self._language(),
        )

    # ------------------------------------------------------------------ one method a field

    def _title(self, site: str) -> str:
        """Return the headline: the h1 where it agrees with what the head says, else the head."""
        signs = self._signs
        stated = plain(self._described.text("headline")) or signs.first(*_TITLE_NAMES)
        stated = clipped(_without_site(stated or signs.title, site))
        headlines = [clipped(text) for text in texts(signs.headlines())]
        if not stated:
            return headlines[0] if headlines else ""
        return next((seen for seen in headlines if _agree(seen, stated)), stated)

    def _outlet(self, host: str) -> str:
        """Return the site's name: as stated, as the page writes that of its host, or the host."""
        described, signs = self._described, self._signs
        candidates = (
            next(iter(described.names(described.article.get("publisher"))), ""),
            *signs.all("og:site_name"),
            described.site_name(),
            *signs.all(*_SITE_NAMES),
            *signs.microdata("publisher"),
            *texts(signs.mastheads()),
        )
        names = [plain(name) for name in candidates if name]
        stated = next((name for name in names if not is_address(name)), "")
        if stated and not stated.islower():  # many scripts have no case
            return stated
        # Nothing, or "aljazeera": the page may say "Al Jazeera" somewhere.
        host = host or (host_of(names[0]) or names[0].removeprefix("www.") if names else "")
        return written_name(host, self._some_text()) or stated or self._named_in_title() or host

    def _named_in_title(self) -> str:
        """Return what the title says beside a headline of the page ("Headline - Site")."""
        title = self._signs.title
        for headline in texts(self._signs.headlines()):
            before, found, behind = title.partition(headline)
            beside = _SEPARATOR.fullmatch(before + behind) if found else None
            name = (beside[1] or beside[2]) if beside else ""
            if name and len(_WORD.findall(name)) <= MAX_SITE_WORDS:
                return name
        return ""

    def _some_text(self) -> str:
        """Return the title and the text of the page, from both ends where it is long."""
        text = "\n".join([self._signs.title, *map(str, self._tree.itertext())])
        half = MAX_SEARCHED // 2
        return text if len(text) <= MAX_SEARCHED else f"{text[:half]}\n{text[-half:]}"

    def _published(self, url: str) -> tuple[str, str]:
        """Return the date as written and as ISO 8601."""
        signs = self._signs
        stated = (
            (self._described.text("datePublished"), self._described.text("dateCreated")),
            signs.all(*_DATE_NAMES),
            signs.microdata("datePublished"),
            signs.stated_times(),
        )
        for written in chain.from_iterable(stated):
            if found := iso_date(written):
                return one_line(written), found
        if found := date_in_address(url):
            return "", found
        for written in texts([*signs.dates[:MAX_SIGNS], *signs.unmarked_dates[:MAX_SIGNS]]):
            found = iso_date(written) if len(written) <= MAX_DATE else ""
            if len(found) > JUST_A_YEAR:
                return written, found
        return "", ""

    def _saved_from(self) -> str:
        """Return the address that browsers write into a comment when they save a page."""
        before = self._tree.itersiblings(etree.Comment, preceding=True)
        inside = self._tree.iter(etree.Comment)
        for comment in islice(chain(before, inside), MAX_COMMENTS):
            if found := _SAVED_FROM.search(comment.text or ""):
                return _address(found[1])
        return ""

    def _language(self) -> str:
        root = self._tree.get("lang") or self._tree.get(
            "{http://www.w3.org/XML/1998/namespace}lang"
        )
        stated = (root, self._described.text("inLanguage"), self._signs.first(*_LANGUAGE_NAMES))
        for tag in stated:
            if tag and _LANGUAGE_TAG.fullmatch(tag.strip()):
                return tag.strip().replace("_", "-")
        return ""


def _without_site(title: str, site: str) -> str:
    """Return a title without the site's name, or a part of it behind ("Title | Site")."""
    parts = list(_TITLE_PARTS.finditer(title))
    if not parts or not site:
        return title
    behind, before = title[parts[-1].end() :], title[: parts[0].start()]
    if set(_words(behind)) <= set(_words(site)) or _joined(behind) == _joined(site):
        return title[: parts[-1].start()]
    return title[parts[0].end() :] if _joined(before) == _joined(site) else title


def _parts(title: str) -> list[str]:
    """Return what stands before the first separator in a title, and before the last."""
    marks = list(_TITLE_PARTS.finditer(title))
    return [title[: mark.start()] for mark in (*marks[:1], *marks[-1:])]


def _words(text: str) -> list[str]:
    return _WORD.findall(text.lower())


def _joined(text: str) -> str:
    return "".join(_words(text))


def _agree(seen: str, stated: str) -> bool:
    if _words(seen) in map(_words, _parts(stated)):
        return True
    ours, theirs = set(_words(seen)), set(_words(stated))
    if len(ours) >= WHOLE_TITLE and ours <= theirs:
        return True
    return len(ours & theirs) > SAME_TITLE * max(1, len(ours | theirs))


def _address(written: str) -> str:
    """Return an absolute web address, "" for anything else."""
    written = html.unescape(written).strip()
    try:
        parts = urlsplit(written)
    except ValueError:
        return ""
    if parts.scheme not in ("http", "https") or not parts.netloc or len(written) > 2 * MAX_VALUE:
        return ""
    return written if one_line(written) == written else ""
