"""trafilatura's expressions give the same elements whether asked of each or remembered."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from lxml import etree, html

from app.text.html.remembered import Remembered

RE = {"re": "http://exslt.org/regular-expressions"}
PAGE = """<html><body><div class="menu"><p class="byline">A</p></div>
<div id="share" class="text"><span>b</span></div><section class="text menu"><p id="x">c</p>
</section><div class="menu"><div class="menu">d</div></div><p>e</p></body></html>"""


@pytest.mark.parametrize(
    "path",
    [
        ".//*[self::div or self::section][re:test(@class, 'menu')]",
        ".//*[re:test(@id|@class, 'share|byline')]",
        ".//*[self::p][re:test(@id, 'x') or re:test(@class, 'nothing')]",
    ],
)
def test_an_expression_that_is_remembered_finds_what_it_finds_itself(path: str) -> None:
    tree = html.document_fromstring(PAGE)
    expression = etree.XPath(path, namespaces=RE)
    remembered = Remembered(expression, only_first=False)
    assert remembered(tree) == expression(tree) != []
    assert remembered(tree) == expression(tree)  # asked again, from memory


def test_only_the_first_element_is_returned_where_no_more_is_wanted() -> None:
    tree = html.document_fromstring(PAGE)
    expression = etree.XPath(".//div[re:test(@class, 'menu')]", namespaces=RE)
    found = expression(tree)
    assert isinstance(found, list)
    assert Remembered(expression, only_first=True)(tree) == found[:1]


def test_the_expressions_of_the_library_installed_are_remembered() -> None:
    script = (
        "from app.text.html import chosen_text as c; c._trafilatura();"
        "from trafilatura import core, main_extractor as m;"
        "print(sum(type(each).__name__ == 'Remembered' for each in"
        " [*m.OVERALL_DISCARD_XPATH, *m.BODY_XPATH, *core.REMOVE_COMMENTS_AND_LISTS_XPATH]))"
    )
    root = Path(__file__).parents[2]
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=root, capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "6"
