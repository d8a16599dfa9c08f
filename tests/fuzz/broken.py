"""Broken files: good ones cut, doubled, spliced and sprinkled with what parsers choke on."""

from __future__ import annotations

import io
import zipfile

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
