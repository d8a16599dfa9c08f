"""trafilatura's expressions give the same elements whether narrowed or not."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from lxml import etree, html

from app.text.html.narrowed import narrowed

RE = {"re": "http://exslt.org/regular-expressions"}
PAGE = """<html><body><div class="menu"><p class="byline">A</p></div>
<div id="share" class="text"><span>b</span></div><section class="text menu"><p id="x">c</p>
</section><div class="menu"><div class="menu">d</div></div><p>e</p></body></html>"""


@pytest.mark.parametrize(
    "path",
    [
        ".//*[self::div or self::section][re:test(@class, 'menu')]",
        ".//*[self::div or self::section][re:test(@class, 'menu')][1]",
        "(.//*[re:test(@class, 'menu')])[1]",
        ".//*[re:test(@id|@class, 'share|byline')]",
    ],
)
def test_a_narrower_expression_finds_what_the_wide_one_finds(path: str) -> None:
    tree = html.document_fromstring(PAGE)
    wide = etree.XPath(path, namespaces=RE)
    narrow = narrowed(wide)
    assert isinstance(narrow, etree.XPath)
    assert narrow is not wide
    assert narrow(tree) == wide(tree) != []


@pytest.mark.parametrize("path", ["(.//article)[1]", ".//div[contains(@class, 'a')]"])
def test_an_expression_of_another_form_is_left_alone(path: str) -> None:
    expression = etree.XPath(path)
    assert narrowed(expression) is expression


def test_the_expressions_of_the_library_installed_are_narrowed() -> None:
    script = (
        "from app.text.html import chosen_text as c; c._trafilatura();"
        "from trafilatura import core, main_extractor as m;"
        "print(sum('@data-component or' in each.path for each in"
        " [*m.OVERALL_DISCARD_XPATH, *m.BODY_XPATH, *core.REMOVE_COMMENTS_AND_LISTS_XPATH]))"
    )
    root = Path(__file__).parents[2]
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=root, capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "6"
