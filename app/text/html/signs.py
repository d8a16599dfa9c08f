"""Everything on a page that may say who wrote it, when and for whom: gathered in one walk."""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from operator import attrgetter
from typing import TYPE_CHECKING

from app.text.html.inline import one_line

if TYPE_CHECKING:
    from lxml.html import HtmlElement

MAX_VALUE = 1_000
"""Code points of one piece of metadata that are kept."""

MAX_SIGNS = 50
"""Elements of one kind that are looked at: a page with more bylines is a list of articles."""

_AUTHOR_PAGE = re.compile(
    r"/(?:[aA]uthors?|[aA]ut[oe]r(?:en|in|es|s)?|autorzy|auteurs?|autor[ei]|byline|contributors?|"
    r"journalists?|redakteure?|reporters?|writers?)/[^/?#]"
)
_BYLINE_CLASS = re.compile(r"byline|author|autor|verfasser|auteur|redakteur")
_DATE_CLASS = re.compile(
    r"publish|pubdate|date(?!picker)|datum|posted|timestamp|dateline|time-?ago|veroeffentlich"
)
OTHER_MATTER = re.compile(
    r"comment|related|teaser|avatar|bio\b|image|img|photo|promo|sidebar|recommend|update|modif|"
    r"validate|candidate|mandate|share|follow"
)
_MASTHEAD = re.compile(r"\b(?:site|blog)[-_]?(?:name|title|logo)\b|\blogo\b|\bmasthead\b")
_FIRST_PAGE = re.compile(r"(?:https?:)?(?://[^/?#]+/?|/)(?:index\.(?:html?|php))?")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_TEXT_HOLDERS = frozenset(
    ("a", "address", "b", "cite", "div", "em", "h2", "h3", "h4", "li", "p", "small", "span")
)

BYLINE_REACH = 60
"""Elements behind the first h1 among which a date stands even if nothing marks it."""

MAX_DATE = 60
"""Code points above which a text with a date in it is more than a date."""


@dataclass(slots=True)
class Signs:
    """What was found, in document order; elements, unless it says otherwise.

    `meta` maps the lower-case name, property or itemprop of meta tags to their contents as written.
    Of what only a class or an address marks (bylines, dates), that behind the first h1 is first.
    """

    meta: dict[str, list[str]] = field(default_factory=dict)
    items: dict[str, list[HtmlElement]] = field(default_factory=dict)
    headings: list[HtmlElement] = field(default_factory=list)
    times: list[HtmlElement] = field(default_factory=list)
    rel_authors: list[HtmlElement] = field(default_factory=list)
    author_links: list[HtmlElement] = field(default_factory=list)
    bylines: list[HtmlElement] = field(default_factory=list)
    dates: list[HtmlElement] = field(default_factory=list)
    unmarked_dates: list[HtmlElement] = field(default_factory=list)
    described: list[str] = field(default_factory=list)  # the texts of its JSON-LD
    title: str = ""
    canonical: str = ""

    def first(self, *names: str) -> str:
        """Return the content of the first meta tag of these names, "" for none."""
        return next(self._contents(names), "")

    def all(self, *names: str) -> list[str]:
        """Return the contents of all meta tags of these names."""
        return list(self._contents(names))

    def _contents(self, names: Iterable[str]) -> Iterator[str]:
        """Yield what is not empty, each made plain only where it is asked for."""
        contents = (plain(content) for name in names for content in self.meta.get(name, ()))
        return (content for content in contents if content)

    def microdata(self, name: str) -> Iterator[str]:
        """Yield the values of an itemprop: of a person or an organisation its name."""
        found = (_item_value(element) for element in self.items.get(name, ())[:MAX_SIGNS])
        return (value for value in found if value)

    def headlines(self) -> list[HtmlElement]:
        """Return the headings that may be the headline: those that are not the site's name."""
        return [element for element in self.headings[:MAX_SIGNS] if not _is_masthead(element)]

    def mastheads(self) -> list[HtmlElement]:
        """Return the headings that name the site: they say so, or lead to its first page."""
        return [element for element in self.headings[:MAX_SIGNS] if _is_masthead(element)]

    def stated_times(self) -> Iterator[str]:
        """Yield what the time elements state or, where they state nothing, show."""
        for element in self.times[:MAX_SIGNS]:
            yield element.get("datetime") or one_line(element.text_content()[:MAX_VALUE])


def gather(tree: HtmlElement) -> Signs:
    """Walk the page once; it must still have its head and its scripts."""
    signs = Signs()
    behind_headline = 0  # elements since the first h1, itself counted
    for element in tree.iter("*"):
        tag = element.tag
        add = _OF_THE_HEAD.get(tag)
        if add:
            add(signs, element)
            continue
        if tag == "h1" and not behind_headline:
            behind_headline = 1
            for marked in (signs.bylines, signs.author_links, signs.dates):
                marked.clear()
        _add_marked(signs, element, tag)
        if 0 < behind_headline < BYLINE_REACH:
            behind_headline += 1
            _add_unmarked_date(signs, element)
    return signs


def _add_meta(signs: Signs, element: HtmlElement) -> None:
    content = element.get("content")
    if not content:
        return
    for attribute in ("property", "name", "itemprop", "http-equiv"):
        name = element.get(attribute)
        if name:
            signs.meta.setdefault(name.strip().lower(), []).append(content)


def _add_link(signs: Signs, element: HtmlElement) -> None:
    if not signs.canonical and "canonical" in (element.get("rel") or "").lower().split():
        signs.canonical = element.get("href") or ""


def _add_script(signs: Signs, element: HtmlElement) -> None:
    if "ld+json" in (element.get("type") or "").lower():
        signs.described.append(element.text or "")


def _add_title(signs: Signs, element: HtmlElement) -> None:
    signs.title = signs.title or one_line(element.text_content()[:MAX_VALUE])


_OF_THE_HEAD: dict[str, Callable[[Signs, HtmlElement], None]] = {
    "meta": _add_meta,
    "link": _add_link,
    "script": _add_script,
    "title": _add_title,
}


def _add_author_link(signs: Signs, element: HtmlElement) -> None:
    rel = element.get("rel")
    if rel and "author" in rel.split():
        signs.rel_authors.append(element)
    elif _AUTHOR_PAGE.search(element.get("href") or ""):
        signs.author_links.append(element)


_BY_TAG = {
    "h1": attrgetter("headings"),
    "h2": attrgetter("headings"),
    "time": attrgetter("times"),
}


def _add_marked(signs: Signs, element: HtmlElement, tag: str) -> None:
    if tag in _BY_TAG:
        _BY_TAG[tag](signs).append(element)
    stated = element.keys()
    if not stated:
        return
    if "itemprop" in stated:
        for name in (element.get("itemprop") or "").split():
            signs.items.setdefault(name, []).append(element)
    if tag == "a":
        _add_author_link(signs, element)
    if "class" in stated and tag in _TEXT_HOLDERS:
        meaning = _meaning(element.get("class") or "")
        if meaning:
            (signs.bylines if meaning == "byline" else signs.dates).append(element)


@lru_cache(maxsize=2_000)
def _meaning(classes: str) -> str:
    """Return "byline", "date" or "": what an element's classes say that it holds."""
    classes = classes.lower()
    byline = _BYLINE_CLASS.search(classes)
    if not (byline or _DATE_CLASS.search(classes)) or OTHER_MATTER.search(classes):
        return ""
    return "byline" if byline else "date"


def _add_unmarked_date(signs: Signs, element: HtmlElement) -> None:
    text = (element.text or "").strip()
    if len(text) > MAX_DATE or not _YEAR.search(text) or text.endswith((".", "?", "!")):
        return
    if not OTHER_MATTER.search((element.get("class") or "").lower()):
        signs.unmarked_dates.append(element)


def _is_masthead(element: HtmlElement) -> bool:
    if _MASTHEAD.search(f"{element.get('class')} {element.get('id')}".lower()):
        return True
    outer = element.getparent()
    links = [*element.iter("a"), *([outer] if outer is not None and outer.tag == "a" else [])]
    return any(_FIRST_PAGE.fullmatch(link.get("href") or "") for link in links)


def _item_value(element: HtmlElement) -> str:
    stated = element.get("content") or element.get("datetime")
    if stated:
        return one_line(stated[:MAX_VALUE])
    inner = element.find(".//*[@itemprop='name']")
    if inner is not None:
        return one_line((inner.get("content") or inner.text_content())[:MAX_VALUE])
    return one_line(element.text_content()[:MAX_VALUE])


def texts(elements: Iterable[HtmlElement]) -> list[str]:
    """Return the texts of the elements on one line each, empty ones left out."""
    found = (one_line(element.text_content()[:MAX_VALUE]) for element in elements)
    return [text for text in found if text]


def plain(value: str) -> str:
    """Return a value of the head on one line; many sites escape entities there twice."""
    return clipped(one_line(html.unescape(value[: 2 * MAX_VALUE])))


def clipped(text: str) -> str:
    """Return a text of no more than MAX_VALUE code points."""
    return text if len(text) <= MAX_VALUE else text[: MAX_VALUE - 1] + "…"
