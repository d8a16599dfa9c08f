"""Broken files: good ones cut, doubled, spliced and sprinkled with what parsers choke on."""

from __future__ import annotations

import copy
import hashlib
import io
import json
import zipfile
from collections.abc import Iterator, Mapping
from typing import Any

from hypothesis import strategies as st
from seeds import zipped

TOKENS = [
    *(b"\x00", b"\xff\xfe", b"\xef\xbb\xbf", b"\xed\xa0\x80", b"\r", b"\x0b", b"\xe2\x80\xae"),
    *(
        "\u2028".encode(),
        "\u2029".encode(),
        "\ufdd0".encode(),
        "\ufffc".encode(),
        "\u0301".encode(),
    ),
    *(
        b"<",
        b">",
        b"&",
        b"]]>",
        b"<![CDATA[",
        b"<!--",
        b"-->",
        b"<!DOCTYPE x [",
        b"&#x0;",
        b"&#55296;",
    ),
    *(
        b"<table>",
        b"<tr><td>",
        b"<li>",
        b"<ul>",
        b"<p>",
        b"</p>",
        b"<b>",
        b"<a href='",
        b"<br><br>",
    ),
    *(b"<script>", b"<style>", b"<svg>", b"<template>", b"<math>", b"<noscript>", b"<plaintext>"),
    *(b"colspan=99999", b"start=-99999999999999999999", b"dir=rtl", b"lang=\xff", b"hidden"),
    *(b"{\\rtf1", b"}", b"{", b"\\'", b"\\u-1?", b"\\bin9999999 ", b"\\pard", b"\\row"),
    *(b"![", b"[^1]", b"[a]: ", b"***", b"```", b"> > > ", b"|---|", b"- - - ", b"    "),
    *(b"=?utf-8?b?", b"?=", b"boundary=", b"Content-Transfer-Encoding: base64\r\n", b"--b"),
    *(b"9" * 400, b"-1", b"1e999", b"NaN", b'"', b"'", b",", b";", b"=cmd|' /C calc'!A0", b"\t"),
    *(b"obj", b"endstream", b"/Length -1", b"/Kids [2 0 R]", b"(((((", b"<<<<", b"startxref\n0"),
]


ODD = [
    *(None, True, -1, 0, 2**63, 1e308, "", "x" * 5_000, [], {}, [[]] * 50, {"": {"": ""}}),
    *("../../etc/passwd", "/dev/zero", "\ud800", "\x00", "2026-13-45", "\u202e", "quote", "1"),
]
"""What may stand in a JSON file where something else should."""


@st.composite
def _edited(draw: st.DrawFn, good: bytes, others: list[bytes]) -> bytes:
    data = good
    for _ in range(draw(st.integers(1, 6))):
        place = draw(st.integers(0, len(data)))
        until = min(len(data), place + draw(st.sampled_from([1, 2, 7, 40, 400])))
        match draw(st.sampled_from(["drop", "token", "double", "flip", "splice", "cut"])):
            case "drop":
                data = data[:place] + data[until:]
            case "token":
                times = draw(st.sampled_from([1, 1, 2, 50, 700]))
                data = data[:place] + draw(st.sampled_from(TOKENS)) * times + data[place:]
            case "double":
                times = draw(st.sampled_from([2, 3, 60]))
                data = data[:place] + data[place:until] * times + data[until:]
            case "flip":
                byte = bytes([draw(st.integers(0, 255))])
                data = data[:place] + byte + data[place + 1 :]
            case "splice":
                other = draw(st.sampled_from(others))
                data = data[:place] + other[draw(st.integers(0, len(other))) :]
            case "cut":
                data = data[:place]
    return data


@st.composite
def broken(draw: st.DrawFn, good: bytes, others: list[bytes]) -> bytes:
    """Return a file made of a good one; of an archive, its parts may be what is broken."""
    if not good.startswith(b"PK") or draw(st.booleans()):
        return draw(_edited(good, others))
    with zipfile.ZipFile(io.BytesIO(good)) as archive:
        parts: dict[str, str | bytes] = {name: archive.read(name) for name in archive.namelist()}
    name = draw(st.sampled_from(sorted(parts)))
    inside = parts[name]
    assert isinstance(inside, bytes)
    parts[name] = draw(_edited(inside, [inside, b"<x/>"]))
    return zipped(parts)


# ---------------------------------------------------------------------------- files of JSON


@st.composite
def _json_edited(draw: st.DrawFn, good: bytes) -> bytes:
    """Return a JSON file with other values in it, so that it is still one."""
    plain = json.loads(good)
    for _ in range(draw(st.integers(1, 3))):
        places = list(_places(plain))
        if not places:
            break
        inside, key = draw(st.sampled_from(places))
        match draw(st.sampled_from(["odd", "odd", "drop", "other"])):
            case "odd":
                inside[key] = copy.deepcopy(draw(st.sampled_from(ODD)))
            case "drop":
                del inside[key]
            case "other":
                elsewhere, there = draw(st.sampled_from(places))
                inside[key] = json.loads(json.dumps(elsewhere[there]))
    return json.dumps(plain).encode()


def _places(plain: Any) -> Iterator[tuple[Any, Any]]:
    """Yield every value inside by what holds it and where."""
    if isinstance(plain, dict | list):
        for key in list(plain) if isinstance(plain, dict) else range(len(plain)):
            yield plain, key
            yield from _places(plain[key])


@st.composite
def broken_parts(draw: st.DrawFn, good: Mapping[str, bytes]) -> dict[str, bytes]:
    """Return files that belong together, one or two of which are broken."""
    parts = dict(good)
    for _ in range(draw(st.integers(1, 2))):
        name = draw(st.sampled_from(sorted(parts)))
        is_json = name.endswith(".json") and draw(st.integers(0, 4)) > 0
        strategy = _json_edited(good[name]) if is_json else _edited(good[name], [*good.values()])
        parts[name] = draw(strategy)
    return parts


@st.composite
def broken_bag(draw: st.DrawFn, good: Mapping[str, bytes]) -> bytes:
    """Return a zipped bundle with broken parts; mostly its manifests are as those want them."""
    parts = draw(broken_parts(good))
    if draw(st.integers(0, 5)):
        parts["manifest-sha256.txt"] = _manifest(parts, "data/")
        parts["tagmanifest-sha256.txt"] = _manifest(parts, "bag", "manifest")
    return zipped(dict(parts))


def _manifest(parts: Mapping[str, bytes], *beginnings: str) -> bytes:
    lines = [
        f"{hashlib.sha256(data).hexdigest()}  {name}\n"
        for name, data in sorted(parts.items())
        if name.startswith(beginnings)
    ]
    return "".join(lines).encode()
