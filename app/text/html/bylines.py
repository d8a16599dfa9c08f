"""Who wrote it: from what a page states down to what only looks like a byline."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING

from app.text.html.signs import MAX_SIGNS, Signs, clipped, plain, texts

if TYPE_CHECKING:
    from lxml.html import HtmlElement

MAX_BYLINE = 200
"""Code points above which an "author" is a paragraph about one."""

MAX_MARKED = 60
"""The same for what only a class or an address marks."""

MAX_LINE = 120
"""The same for a line of the text."""

MAX_WORDS = 7

_META_NAMES = (
    "author", "article:author", "article:author_name", "parsely-author", "sailthru.author",
    "dc.creator", "dc.creator.author", "dcterms.creator", "citation_author", "byl", "og:author",
)  # fmt: skip
_LABELS = {  # of the twitter cards, which many a blog engine writes
    "written by", "verfasst von", "geschrieben von", "author", "autor", "écrit par", "escrito por",
    "scritto da", "geschreven door", "napisane przez",
}  # fmt: skip

_PREFIX = re.compile(
    r"^\s*(?:(?:written |posted |story |text |words )?by|von|par|por|di|door|od|autor(?:in|ka)?|"
    r"author|auteur|autore|text|texte|texto|testo|tekst|interview|"
    r"(?:das )?(?:gespräch|interview) führten?|propos recueillis par|geschreven door|"
    r"geschrieben von|verfasst von|escrito por|scritto da|napisał[ai]?|rozmawiał[ai]?|"
    r"автор|авторка|текст|беседовал[аи]?)\b\s*:?\s+",
    re.IGNORECASE,
)
_MORE = re.compile(r"\s+[|•·–—-]\s+|[|•·]|\d|\s(?:on|am|posted|published|updated|in)\s")
"""Where in a marked byline the name ends and the rest ("| Updated: …") begins."""


_LINE_END = re.compile(r"\s*(?:[|•·–—/(\n,]|\d|\s-\s).*\Z", re.DOTALL)
"""Where in a line of text a single name ends; several are parted before."""

_FULL_STOPS = (".", "?", "!", "…", ":")

_AND = re.compile(r",?\s+(?:and|und|et|y|e|en|i|и|та|і|й|&)\s+|,\s+")
_NAME = re.compile(
    r"(?:(?:[A-ZÀ-ÞŁŚŻŹĆŃĘĄÓА-ЯЁІЇЄҐ][\w.'’-]*|d[aeiou]s?|del|della|van|von|der|den|ter|zu|la|le|al|bin|"
    r"el|ben)(?:\s+|\Z)){2,5}"
)


def find_byline(signs: Signs, stated: Iterable[str]) -> str:
    """Return the names, joined by commas, from the first place that holds any, "" for none.

    `stated` are the names of the page's JSON-LD.
    """
    for names in (
        stated,
        signs.all(*_META_NAMES),
        signs.microdata("author"),
        _from_cards(signs),
    ):
        found = dict.fromkeys(filter(None, (_person(name) for name in names)))
        if found:
            return clipped(", ".join(found))
    for elements in (signs.rel_authors, signs.author_links, signs.bylines):
        for group in _by_parent(elements[:MAX_SIGNS]):
            found = dict.fromkeys(filter(None, (_marked(text) for text in texts(group))))
            if found:
                return clipped(", ".join(found))
    return ""


def names_in_line(line: str) -> list[str]:
    """Return the names in a line that says who wrote what stands around it ("By …, 4 August").

    Empty where the line says more than that, or something else.
    """
    prefix = _PREFIX.match(line)
    if not prefix or len(line) > MAX_LINE or line.rstrip().endswith(_FULL_STOPS):
        return []
    names = []
    for part in _AND.split(line[prefix.end() :]):
        name = _LINE_END.sub("", part).strip(" .:")
        if not _NAME.fullmatch(name):
            break
        names.append(name)
        if name != part.strip(" .:"):
            break
    return names


def _from_cards(signs: Signs) -> list[str]:
    """Return what stands behind a label such as "Written by"."""
    return [
        signs.first(f"twitter:data{number}")
        for number in (1, 2)
        if signs.first(f"twitter:label{number}").lower() in _LABELS
    ]


def _by_parent(elements: list[HtmlElement]) -> list[list[HtmlElement]]:
    """Return the innermost of the elements, in groups that share a parent, in order.

    One group is one byline; what else a page marks so belongs mostly to the articles it links to.
    """
    outer = {ancestor for element in elements for ancestor in element.iterancestors()}
    groups: dict[HtmlElement | None, list[HtmlElement]] = {}
    for element in elements:
        if element not in outer:
            groups.setdefault(element.getparent(), []).append(element)
    return list(groups.values())


def _person(name: str) -> str:
    """Return a person's name out of an author tag; "" for an address or a whole paragraph."""
    name = _PREFIX.sub("", plain(name)).strip(" ,;|•·-")
    if "://" in name or len(name) > MAX_BYLINE or "@" in name.split(" ", maxsplit=1)[0]:
        return ""
    return name if any(character.isalpha() for character in name) else ""


def _marked(text: str) -> str:
    """Return the name out of a byline; "" where it does not look like one."""
    text = _PREFIX.sub("", text)
    name = _person(_MORE.split(text, maxsplit=1)[0])
    if len(name) > MAX_MARKED or len(name.split()) > MAX_WORDS:
        return ""
    has_case = name.lower() != name.upper()
    return "" if has_case and name == name.lower() else name
