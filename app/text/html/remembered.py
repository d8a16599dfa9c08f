"""trafilatura's expressions, asked once for each kind of element and not for each element.

Many of them try regular expressions on an element's names, each by a call from libxml2 back into
Python: half of what a choice costs. What they say of an element depends on its tag and its
attributes alone, and those of the elements of a site are the same again and again.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import islice
from typing import TYPE_CHECKING, cast

from lxml import etree

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import ModuleType

    from lxml.html import HtmlElement

_NAMED = etree.XPath(
    ".//*[@class or @id or @role or @style or @itemprop or @aria-hidden or @data-component]"
)
"""The elements of which one of these expressions can hold, given a sanitised tree."""

_DISCARDING = ("OVERALL_DISCARD_XPATH", "REMOVE_COMMENTS_AND_LISTS_XPATH")
_CHOOSING = ("BODY_XPATH",)


def remember(xpaths: ModuleType) -> None:
    """Put what remembers in the place of trafilatura's expressions (`trafilatura.xpaths`, 2.3).

    One of another version, by another name or no expression any more, stays as it is.
    """
    for names, only_first in ((_DISCARDING, False), (_CHOOSING, True)):
        for name in names:
            expressions = getattr(xpaths, name, None)
            if isinstance(expressions, list):
                expressions[:] = [
                    Remembered(each, only_first=only_first) if _asks_python(each) else each
                    for each in expressions
                ]


def _asks_python(expression: object) -> bool:
    return isinstance(expression, etree.XPath) and "re:test(" in expression.path


class Remembered:
    """An expression that looks at each element by itself; called like one.

    With `only_first` only the first element of which it holds is returned, or none.
    """

    def __init__(self, expression: etree.XPath, *, only_first: bool) -> None:
        self._expression = expression
        self._only_first = only_first
        self._is_meant = lru_cache(maxsize=4_000)(self._look)

    def __call__(self, tree: HtmlElement) -> list[HtmlElement]:
        """Return the elements below `tree` of which the expression holds, in document order."""
        return list(islice(self._found(tree), 1 if self._only_first else None))

    def _found(self, tree: HtmlElement) -> Iterator[HtmlElement]:
        for element in cast("list[HtmlElement]", _NAMED(tree)):
            if self._is_meant(element.tag, tuple(element.items())):
                yield element

    def _look(self, tag: str, attributes: tuple[tuple[str, str], ...]) -> bool:
        alone = etree.Element("body")
        etree.SubElement(alone, tag, dict(attributes))
        return bool(self._expression(alone))
