"""What a page says about itself: JSON-LD first, then OpenGraph, microdata, meta and time tags."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from app.model.article import Metadata
from app.text.html.dates import date_in_address, iso_date
from app.text.html.inline import one_line
from app.text.html.json_ld import JsonLd

if TYPE_CHECKING:
    from lxml.html import HtmlElement

MAX_VALUE = 1_000
"""Code points of one piece of metadata that are kept."""

MAX_BYLINE = 200
"""Above this an "author" is a paragraph about one."""

SAME_TITLE = 0.5
"""The share of a headline's words that a page's h1 must hold to be taken for that headline."""

WHOLE_TITLE = 4
"""Words from which a heading that is part of the stated title is the title: the rest of it
("Title - Section - Site") is the site's."""

_TITLE_NAMES = ("og:title", "twitter:title", "dc.title", "parsely-title", "citation_title")
_AUTHOR_NAMES = (
    "author", "article:author", "article:author_name", "parsely-author", "sailthru.author",
    "dc.creator", "dc.creator.author", "dcterms.creator", "citation_author", "byl", "og:author",
)  # fmt: skip
_DATE_NAMES = (
    "article:published_time", "og:published_time", "datepublished", "parsely-pub-date",
    "sailthru.date", "dc.date.issued", "dcterms.created", "dc.date", "citation_publication_date",
    "citation_date", "pubdate", "publish-date", "publishdate", "publication_date", "date",
    "article.published", "dcterms.date", "og:article:published_time",
)  # fmt: skip
_SITE_NAMES = ("og:site_name", "application-name", "dc.publisher", "citation_journal_title")
_SECTION_NAMES = ("article:section", "parsely-section", "og:article:section", "section")
_LANGUAGE_NAMES = ("content-language", "language", "dc.language", "og:locale")

_BYLINE_PREFIX = re.compile(
    r"^\s*(?:(?:written |posted |story |text )?by|von|par|por|di|door|autor(?:in)?|author|"
    r"text|автор)\b\s*:?\s+",
    re.IGNORECASE,
)
_TITLE_PARTS = re.compile(r"\s+[|–—·»«•:-]+\s+|\s*\|\s*")
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
        self._meta = _meta_tags(tree)
        self._described = JsonLd(
            script.text_content()
            for script in tree.iter("script")
            if "ld+json" in script.get("type", "").lower()
        )

    def read(self) -> Metadata:
        canonical = self._canonical()
        url = self._saved_from() or _address(self._first("og:url")) or canonical
        written, published = self._published(url)
        site = self._site()
        return Metadata(
            title=self._title(site),
            byline=self._byline(),
            outlet=site or _host(url),
            published=published,
            published_as_written=written,
            url=url,
            canonical_url=canonical,
            section=self._described.text("articleSection") or self._first(*_SECTION_NAMES),
            language=self._language(),
        )

    # ------------------------------------------------------------------ one method a field

    def _title(self, site: str) -> str:
        """Return the headline: the h1 where it agrees with what the head says, else the head."""
        head_title = one_line(next(iter(_texts(self._tree.iter("title"))), ""))
        stated = _plain(self._described.text("headline")) or self._first(*_TITLE_NAMES)
        stated = _clipped(_without_site(stated or head_title, site))
        headlines = [_clipped(text) for text in _texts(self._tree.iter("h1", "h2"))]
        if not stated:
            return headlines[0] if headlines else ""
        return next((seen for seen in headlines if _agree(seen, stated)), stated)

    def _byline(self) -> str:
        described = self._described
        stated = described.names(described.article.get("author"))
        stated = stated or described.names(described.article.get("creator"))
        candidates: list[Iterable[str]] = [
            stated,
            (value for name in _AUTHOR_NAMES for value in self._meta.get(name, ())),
            self._microdata("author"),
            _texts(self._tree.xpath("//a[@rel='author']")),
            _texts(self._tree.xpath("//*[self::p or self::span or self::div or self::address]"
                                    "[contains(@class, 'byline') or @class='author']")),
        ]  # fmt: skip
        for names in candidates:
            found = dict.fromkeys(filter(None, (_byline(name) for name in names)))
            if found:
                return _clipped(", ".join(found))
        return ""

    def _site(self) -> str:
        described = self._described
        return _plain(
            next(iter(described.names(described.article.get("publisher"))), "")
            or self._first(*_SITE_NAMES[:1])
            or described.site_name()
            or self._first(*_SITE_NAMES[1:])
        )

    def _published(self, url: str) -> tuple[str, str]:
        """Return the date as written and as ISO 8601."""
        candidates = [
            self._described.text("datePublished"),
            self._described.text("dateCreated"),
            *(value for name in _DATE_NAMES for value in self._meta.get(name, ())),
            *self._microdata("datePublished"),
            *(element.get("datetime", "") or one_line(element.text_content()[:MAX_VALUE])
              for element in self._tree.iter("time")),
        ]  # fmt: skip
        for written in candidates:
            if found := iso_date(written):
                return one_line(written), found
        return "", date_in_address(url)

    def _canonical(self) -> str:
        for link in self._tree.iter("link"):
            if "canonical" in link.get("rel", "").lower().split():
                return _address(link.get("href", ""))
        return _address(self._first("og:url"))

    def _saved_from(self) -> str:
        """Return the address that browsers write into a comment when they save a page."""
        for comment in self._tree.xpath("//comment()[contains(., 'url')]")[:20]:
            if found := _SAVED_FROM.search(comment.text or ""):
                return _address(found[1])
        return ""

    def _language(self) -> str:
        root = self._tree.get("lang") or self._tree.get(
            "{http://www.w3.org/XML/1998/namespace}lang"
        )
        stated = (root, self._described.text("inLanguage"), self._first(*_LANGUAGE_NAMES))
        for tag in stated:
            if tag and _LANGUAGE_TAG.fullmatch(tag.strip()):
                return tag.strip().replace("_", "-")
        return ""

    # ------------------------------------------------------------------ where to look

    def _first(self, *names: str) -> str:
        return next((value for name in names for value in self._meta.get(name, ())), "")

    def _microdata(self, name: str) -> list[str]:
        found = self._tree.xpath("//*[@itemprop=$name]", name=name)[:20]
        return [
            value
            for element in found
            if (value := element.get("content") or element.get("datetime")
                or _named_in(element) or one_line(element.text_content()[:MAX_VALUE]))
        ]  # fmt: skip


def _named_in(element: HtmlElement) -> str:
    inner = element.xpath(".//*[@itemprop='name']")
    return one_line(inner[0].get("content") or inner[0].text_content()) if inner else ""


def _meta_tags(tree: HtmlElement) -> dict[str, list[str]]:
    """Return the content of the page's meta tags by lower-case name, property or itemprop."""
    found: dict[str, list[str]] = {}
    for element in tree.iter("meta"):
        value = _plain(element.get("content", ""))
        for attribute in ("property", "name", "itemprop", "http-equiv"):
            name = element.get(attribute)
            if name and value:
                found.setdefault(name.lower(), []).append(value)
    return found


def _texts(elements: Iterable[HtmlElement]) -> list[str]:
    found = (one_line(element.text_content()) for element in elements)
    return [text for text in found if text]


def _plain(value: str) -> str:
    """Return a value of the head on one line; many sites escape entities there twice."""
    return _clipped(one_line(html.unescape(value[: 2 * MAX_VALUE])))


def _clipped(text: str) -> str:
    return text if len(text) <= MAX_VALUE else text[: MAX_VALUE - 1] + "…"


def _byline(name: str) -> str:
    """Return a person's name out of an author tag; "" for an address or a whole paragraph."""
    name = _BYLINE_PREFIX.sub("", _plain(name)).strip(" ,;|•·-")
    if "://" in name or len(name) > MAX_BYLINE or "@" in name.split(" ", maxsplit=1)[0]:
        return ""
    return name if any(character.isalpha() for character in name) else ""


def _without_site(title: str, site: str) -> str:
    """Return a title without the name of the site in front or behind ("Title | Site")."""
    parts = list(_TITLE_PARTS.finditer(title))
    if not parts or not site:
        return title
    wanted = _WORD.findall(site.lower())
    behind, before = title[parts[-1].end() :], title[: parts[0].start()]
    if _WORD.findall(behind.lower()) == wanted:
        return title[: parts[-1].start()]
    if _WORD.findall(before.lower()) == wanted:
        return title[parts[0].end() :]
    return title


def _agree(seen: str, stated: str) -> bool:
    ours, theirs = set(_WORD.findall(seen.lower())), set(_WORD.findall(stated.lower()))
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


def _host(url: str) -> str:
    return (urlsplit(url).hostname or "").removeprefix("www.") if url else ""
