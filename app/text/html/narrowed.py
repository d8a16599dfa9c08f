"""trafilatura's expressions, asked of those elements only of which they can hold.

Some of them try regular expressions on the names of each element, by calls from libxml2 back into
Python, whether it has a name or not: that is a good part of what a choice costs.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import etree

if TYPE_CHECKING:
    from types import ModuleType

_NAMESPACES = {"re": "http://exslt.org/regular-expressions"}
_LISTS = ("BODY_XPATH", "OVERALL_DISCARD_XPATH", "REMOVE_COMMENTS_AND_LISTS_XPATH")
_ALL = ".//*["
_NAMED = (
    ".//*[@class or @id or @role or @style or @itemprop or @aria-hidden or @data-component"
    " or @data-lp-replacement-content]["
)
"""All that these expressions ask of an element; without any of it none of them holds."""


def narrow(xpaths: ModuleType) -> None:
    """Put narrower expressions in the place of trafilatura's (`trafilatura.xpaths`, 2.3).

    Those of another version, by another name or of another form, stay as they are.
    """
    for name in _LISTS:
        expressions = getattr(xpaths, name, None)
        if isinstance(expressions, list):
            expressions[:] = map(narrowed, expressions)


def narrowed(expression: object) -> object:
    """Return an expression that gives the same elements sooner, or the very one given."""
    path = expression.path if isinstance(expression, etree.XPath) else ""
    if "re:test(" not in path or path.count(_ALL) != 1:
        return expression
    return etree.XPath(path.replace(_ALL, _NAMED), namespaces=_NAMESPACES)
