"""The schema.org description that a page gives of itself (JSON-LD)."""

from __future__ import annotations

import json
import re
from collections import deque
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

MAX_OBJECTS = 5_000
"""Objects of a page's JSON-LD that are looked at."""

_ARTICLE = re.compile(r"(?:Article|Posting|Report|Review|Analysis|Column)$")
_PAGES = frozenset({"WebPage", "ItemPage", "VideoObject", "CreativeWork", "Book", "Chapter"})
_ENVELOPE = re.compile(
    r"^\s*(?:<!--|//\s*<!\[CDATA\[|<!\[CDATA\[)|(?:-->|(?://\s*)?\]\]>)\s*;?\s*$"
)

Node = Mapping[str, Any]


class JsonLd:
    """All objects of a page's scripts; `article` is the one that describes the article."""

    def __init__(self, scripts: Iterable[str]) -> None:
        self._nodes = list(_nodes(scripts))
        self._by_id = {
            node["@id"]: node
            for node in self._nodes
            if isinstance(node.get("@id"), str) and len(node) > 1
        }
        self.article: Node = self._find_article()

    def text(self, key: str) -> str:
        """Return a text of the article, the first where there are several, else ""."""
        return next((found for found in self.names(self.article.get(key))), "")

    def names(self, value: object) -> list[str]:
        """Return the names in a value: a text, an object with a name, or a list of such.

        A reference (an object with only an `@id`) is looked up among the page's objects.
        """
        if isinstance(value, str):
            return [value.strip()] if value.strip() else []
        if isinstance(value, list):
            return [
                name
                for item in value[:50]
                if not isinstance(item, list)
                for name in self.names(item)
            ]
        if not isinstance(value, Mapping):
            return []
        name = value.get("name") or value.get("@value")
        if not name and isinstance(value.get("@id"), str):
            name = self._by_id.get(value["@id"], {}).get("name")
        if isinstance(name, list):
            name = " ".join(part for part in name if isinstance(part, str))
        return [name.strip()] if isinstance(name, str) and name.strip() else []

    def site_name(self) -> str:
        """Return the name of the web site or of its publisher, where one is described."""
        for node in self._nodes:
            if _types(node) & {"WebSite", "NewsMediaOrganization"}:
                return next(iter(self.names(node)), "")
        return ""

    def _find_article(self) -> Node:
        articles = [n for n in self._nodes if any(_ARTICLE.search(t) for t in _types(n))]
        stated = [node for node in articles if node.get("headline") or node.get("datePublished")]
        pages = [node for node in self._nodes if _types(node) & _PAGES]
        return next(iter([*stated, *articles, *pages]), {})


def _types(node: Node) -> set[str]:
    kind = node.get("@type")
    kinds = kind if isinstance(kind, list) else [kind]
    return {item.rsplit("/", 1)[-1] for item in kinds if isinstance(item, str)}


def _nodes(scripts: Iterable[str]) -> Iterator[Node]:
    """Yield every object of the scripts, the outer before the inner, broken scripts left out."""
    count = 0
    for script in scripts:
        try:
            waiting = deque([json.loads(_ENVELOPE.sub("", script), strict=False)])
        except (ValueError, RecursionError):
            continue
        while waiting and count < MAX_OBJECTS:
            item = waiting.popleft()
            if isinstance(item, Mapping):
                count += 1
                yield item
                waiting.extend(v for v in item.values() if isinstance(v, Mapping | list))
            elif isinstance(item, list):
                waiting.extend(v for v in item[:MAX_OBJECTS] if isinstance(v, Mapping | list))
