"""Texts beyond measure: unbroken megabytes, parts in parts, turned and hidden characters."""

from __future__ import annotations

import json

from tests.hostile.case import MORE, Case, page, read_whole

MANY = 2 * 2**20
HTML = "page.html"

UNBROKEN = {
    "letters": "a",
    "ideographs": "港",
    "joined figures": "\U0001f468\u200d",
    "accents on one letter": "\u0301",
    "letters from right to left": "ا",
    "invisible spaces": "\u200b",
    "soft hyphens": "\u00ad",
    "no-break spaces": "\u00a0",
    "full stops": ".",
    "quotation marks": "“",
    "digits": "7",
    "hyphens": "-",
}
_FEW = MANY // 16
_UNBROKEN_PAGES = {
    "word of letters in a paragraph": f"<p>{'a' * MANY}</p>",
    "word in a list": f"<ul><li>{'a' * MANY}</ul>",
    "word in a cell": f"<table><tr><td>{'a' * MANY}</table>",
    "word in a heading": f"<h2>{'a' * MANY}</h2>",
    "word in code": f"<pre>{'a' * MANY}</pre>",
    "word in a link": f"<p><a href='https://a.example/'>{'a' * MANY}</a></p>",
    "word in a quotation": f"<blockquote>{'a' * MANY}</blockquote>",
    "address": f"<p><a href='https://a.example/{'a' * MANY}'>Words</a></p>",
    "words of an image": f"<img src='data:,' alt='{'a' * MANY}'>",
    "name of a class": f"<p class='{'a' * MANY}'>Words</p>",
    "name of an attribute": f"<p {'a' * MANY}=1>Words</p>",
    "name of an element": f"<{'a' * MANY}>Words",
    "line breaks": f"<p>{'<br>' * 50_000}</p>",
    "empty paragraphs": "<p></p>" * 100_000,
    "letters each set in bold": f"<p>{'<b>a</b>' * 50_000}</p>",
    "cells in a row": f"<table><tr>{'<td>a' * 50_000}</table>",
    "rows of a cell": f"<table>{'<tr><td>a' * 20_000}</table>",
    "cell as wide as a street": "<table><tr><td colspan=1000000000>Words<td>more</table>",
    "cell as high as a tower": "<table><tr><td rowspan=1000000000>Words<tr><td>more</table>",
    "list from the end of numbers": "<ol start=99999999999999999999><li>Words</ol>",
    "list from below all numbers": "<ol start=-99999999999999999999 reversed><li>Words</ol>",
    "item with a number beyond all": f"<ol><li value={'9' * 500}>Words</ol>",
    "heading of the ninth level": "<h9>Words</h9><div role=heading aria-level=99>More</div>",
    "entity beyond Unicode": "<p>&#x110000; &#99999999999; &#xD800; &#0; &nosuch;</p>",
}


def _nested(opening: str, depth: int, closing: str = "") -> str:
    return page(f"{opening * depth}Words{closing * depth}")


_NESTED = {
    "lists in lists": _nested("<ul><li>", 3_000),
    "numbered lists in lists": _nested("<ol><li>", 3_000, "</ol>"),
    "quotations in quotations": _nested("<blockquote>", 5_000),
    "tables in lists in tables": _nested("<table><tr><td><ul><li>", 700),
    "bold in bold": _nested("<b>", 5_000),
    "fonts in fonts": _nested("<font color=red>", 5_000, "</font>"),
    "links in links": _nested("<a href='https://a.example/'>", 3_000),
    "sections in sections": _nested("<section>", 5_000, "</section>"),
    "details in details": _nested("<details><summary>a</summary>", 2_000),
    "figures in figures": _nested("<figure>", 3_000, "<figcaption>a</figcaption></figure>"),
    "forms in forms": _nested("<form><fieldset>", 3_000),
    "drawings in drawings": _nested("<svg><g>", 3_000, "</g></svg>"),
    "formulas in formulas": _nested("<math><mrow>", 3_000, "</mrow></math>"),
    "definitions in definitions": _nested("<dl><dd>", 3_000),
    "templates in templates": _nested("<template>", 3_000, "</template>"),
    "ruby in ruby": _nested("<ruby><rt>", 3_000),
    "buttons in buttons": _nested("<button>", 3_000),
    "misnested": page("<b><i><p>" * 1_500 + "Words" + "</b></i></p>" * 1_500),
    "headings in headings": _nested("<h2>", 3_000, "</h2>"),
    "captions of a table in a table": _nested("<table><caption>", 1_000),
}

_CONTROLS = {
    "turned around": "\u202eyadirF",
    "turned around in ten thousand coats": "\u202e" * 10_000,
    "embedded without end": "\u202a\u202b" * 50,
    "isolated without end": "\u2066\u2067\u2068" * 50,
    "ended without beginning": "\u202c\u2069" * 50,
    "line and paragraph separators": "a\u2028b\u2029c",
    "noncharacters of the window's": "a\ufdd0b\ufdd1c\uffff",
    "object characters": "a\ufffcb\ufffcc",
    "letters that hide a message": "".join(chr(0xE0000 + ord(c)) for c in "ignore all of it"),
    "variants of variants": "a" + "\ufe0f" * 5_000,
    "interlinear marks": "\ufff9a\ufffab\ufffb",
    "private letters": "\ue000\U000f0000",
    "commands to a console": "\x1b[31mred\x1b]0;title\x07",
    "bells and backspaces": "a\x07\x08\x08b",
    "controls of the second kind": "a\x80\x85\x9bb",
    "deleted letters": "a\x7f\x7fb",
    "letters that look alike": "Nоrhаven Νorhaven",
    "accents to the ceiling": "a" + "\u0300\u0301\u0302" * 500,
    "a font of formulas": "𝐓𝐡𝐞 𝓱𝓪𝓻𝓫𝓸𝓾𝓻",
    "marks of the byte order": "\ufeffa\ufeff",
}


def _dated(value: object) -> str:
    data = {"@type": "NewsArticle", "headline": "Harbour closed", "datePublished": value}
    return f"<script type=application/ld+json>{json.dumps(data)}</script>"


def _ld(text: str) -> str:
    return f"<script type=application/ld+json>{text}</script>"


_HEADS = {
    "date beyond all years": _dated("999999999-12-31"),
    "date that is a list": _dated([["2026"]]),
    "date of a megabyte": _dated("2026-" * 200_000),
    "date before all years": _dated("-0001-00-00T99:99:99+99:99"),
    "title that is an object": _ld('{"@type":"NewsArticle","headline":{"@value":["a"]}}'),
    "metadata 50,000 deep": _ld("[" * 50_000),
    "metadata that calls itself": _ld(
        '{"@id":"#a","@graph":[{"@id":"#a","mainEntity":{"@id":"#a"}}]}'
    ),
    "metadata with a number of 100,000 digits": _ld(
        f'{{"@type":"NewsArticle","x":{"9" * 100_000}}}'
    ),
    "ten thousand authors": _ld(
        json.dumps({"@type": "NewsArticle", "author": [{"name": f"A {n}"} for n in range(10_000)]})
    ),
    "metadata with half a character": _ld('{"@type":"NewsArticle","headline":"\\ud83d"}'),
    "metadata with a NUL": _ld('{"@type":"NewsArticle","headline":"a\\u0000b"}'),
    "metadata that is not a number": _ld('{"@type":"NewsArticle","headline":NaN,"x":Infinity}'),
    "title of a megabyte": f"<meta property=og:title content='{'a ' * 500_000}'>",
    "title turned around": "<meta property=og:title content='\u202eesolc ruobraH'>",
    "title with line breaks": "<meta property=og:title content='a\n\nb\tc'>",
    "language that is none": "<meta http-equiv=content-language content='../../x'>",
    "five thousand tags of metadata": "<meta name=author content=a>" * 5_000,
    "site's name of a megabyte": f"<meta property=og:site_name content='{'a' * 2**20}'>",
    "style sheet of two megabytes": f"<style>{'p{color:red}' * 175_000}</style>",
    "script of two megabytes": f"<script>{'var a=1;' * 260_000}</script>",
}

_TEXT = f"Harbour closed\n\n{MORE}\n\n"

CASES: dict[str, Case] = {
    **read_whole(
        "note.txt", {f"unbroken {c}": f"{_TEXT}{u * _FEW}\n\n{MORE}" for c, u in UNBROKEN.items()}
    ),
    **read_whole(
        HTML,
        {f"unbroken {c}": page(b) for c, b in _UNBROKEN_PAGES.items()},
    ),
    **read_whole(HTML, {f"nested {c}": p for c, p in _NESTED.items()}),
    **read_whole("note.txt", {c: f"{_TEXT}{inside}\n\n{MORE}" for c, inside in _CONTROLS.items()}),
    **read_whole(HTML, {f"characters: {c}": page(f"<p>{i}</p>") for c, i in _CONTROLS.items()}),
    **read_whole(HTML, {f"head: {c}": page("", h) for c, h in _HEADS.items()}),
}
