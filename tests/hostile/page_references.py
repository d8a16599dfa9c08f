"""Pages that reach for what is not theirs: servers, files of the reader's, programs."""

from __future__ import annotations

import os
import socket
from collections.abc import Callable
from pathlib import Path

from tests.hostile.case import Case, bait, page, read_whole, written

SERVER = "http://192.0.2.1"

_REMOTE = {
    "image": f"<img src='{SERVER}/a.png'>",
    "image without a scheme": "<img src='//192.0.2.1/a.png'>",
    "image set": f"<img srcset='{SERVER}/a.png 1x, {SERVER}/b.png 2x'>",
    "image that loads late": f"<img data-src='{SERVER}/a.png' loading=lazy>",
    "picture source": f"<picture><source srcset='{SERVER}/a.webp'><img alt=a></picture>",
    "image in noscript": f"<noscript><img src='{SERVER}/a.png'></noscript>",
    "image in a template": f"<template><img src='{SERVER}/a.png'></template>",
    "image button": f"<input type=image src='{SERVER}/a.png'>",
    "style background": f"<p style=\"background:url('{SERVER}/a.png')\">Words</p>",
    "body background": f"<table background='{SERVER}/a.png'><tr><td>Words</table>",
    "frame": f"<iframe src='{SERVER}/'></iframe>",
    "object": f"<object data='{SERVER}/a.swf'></object>",
    "embed": f"<embed src='{SERVER}/a.swf'>",
    "applet": f"<applet archive='{SERVER}/a.jar' code=A></applet>",
    "film and its poster": f"<video src='{SERVER}/a.mp4' poster='{SERVER}/a.png' autoplay></video>",
    "sound": f"<audio src='{SERVER}/a.mp3' autoplay></audio>",
    "subtitles": f"<video><track src='{SERVER}/a.vtt' default></video>",
    "drawing's image": f"<svg><image href='{SERVER}/a.png'/></svg>",
    "drawing's use": f"<svg><use xlink:href='{SERVER}/a.svg#x'/></svg>",
    "link that tells when it is used": f"<a href='{SERVER}/' ping='{SERVER}/ping'>Words</a>",
    "form that sends itself": f"<form action='{SERVER}/'><input autofocus onfocus=submit()></form>",
    "quotation's source": f"<blockquote cite='{SERVER}/'>Words</blockquote>",
    "marquee": f"<marquee onstart=fetch('{SERVER}')>Words</marquee>",
}
_REMOTE_HEADS = {
    "style sheet": f"<link rel=stylesheet href='{SERVER}/a.css'>",
    "import of a style sheet": f"<style>@import url({SERVER}/a.css);</style>",
    "font": f"<style>@font-face{{font-family:a;src:url({SERVER}/a.woff2)}}</style>",
    "script": f"<script src='{SERVER}/a.js'></script>",
    "module script": f"<script type=module>import '{SERVER}/a.js'</script>",
    "prefetched page": f"<link rel=prefetch href='{SERVER}/'>",
    "name looked up before": "<link rel=dns-prefetch href='//192.0.2.1'>",
    "base address": f"<base href='{SERVER}/'>",
    "redirection": f"<meta http-equiv=refresh content='0;url={SERVER}/'>",
    "policy that reports": f"<meta http-equiv=content-security-policy content='img-src {SERVER}'>",
    "icon": f"<link rel=icon href='{SERVER}/favicon.ico'>",
    "manifest": f"<link rel=manifest href='{SERVER}/app.json'>",
    "preview image": f"<meta property=og:image content='{SERVER}/a.png'>",
    "canonical address that is a script": "<link rel=canonical href='javascript:alert(1)'>",
    "canonical address that is a file": "<link rel=canonical href='file:///etc/passwd'>",
}

_SCRIPTS = {
    "script": "<script>document.body.innerHTML=''</script>",
    "handler of an image": "<img src=x onerror=alert(1)>",
    "link to a script": "<a href='javascript:alert(1)'>Words</a>",
    "link to a script in disguise": "<a href='java&#9;script&colon;alert(1)'>Words</a>",
    "link to a page of data": "<a href='data:text/html,<script>alert(1)</script>'>Words</a>",
    "link to a file": "<a href='file:///etc/passwd'>Words</a>",
    "link to a program": "<a href='ms-msdt:/id%20PCWDiagnostic'>Words</a>",
    "link to an older script": "<a href='vbscript:msgbox(1)'>Words</a>",
    "drawing that runs": "<svg onload=alert(1)><text>Words</text></svg>",
    "drawing with foreign parts": "<svg><foreignObject><script>1</script></foreignObject></svg>",
    "frame of a document": "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
    "object of data": "<object data='data:text/html,<script>alert(1)</script>'></object>",
    "style that runs": "<p style='width:expression(alert(1));behavior:url(a.htc)'>Words</p>",
    "noscript that changes": '<noscript><p title="</noscript><img onerror=x()>"></noscript>',
    "formula that changes its mind": "<math><mtext><table><mglyph><style><img onerror=x()></table>",
    "comment that changes its mind": "<!--><img src=x onerror=alert(1)>-->",
    "section that changes its mind": "<svg><![CDATA[</svg><img onerror=x()>]]></svg>",
    "text area that changes its mind": "<textarea><p></textarea><img onerror=x()></p>",
    "choice that changes its mind": "<select><template><img onerror=x()></select>",
    "example in capitals": "<XMP><p></XMP><IMG ONERROR=x()>",
    "attribute without a space": "<img/src=x/onerror=alert(1)>",
    "tag with a NUL": "<scr\0ipt>alert(1)</scr\0ipt>",
    "custom element": "<x-spy onclick=alert(1) tabindex=0 autofocus>Words</x-spy>",
    "include of a server": "<!--#include file='/etc/passwd' --><!--#exec cmd='id' -->",
    "program of a server": "<?php system('id'); ?><%= `id` %>",
}


def _local(before: str, after: str = "'>") -> Callable[[Path], object]:
    """Return what writes a page that names a file of the bait by `before`, address, `after`."""

    def make(path: Path) -> object:
        target = bait(path) / "secret.png"
        address = before.replace("PATH", str(target)) + after
        return path.write_text(page(address), encoding="utf-8")

    return make


def _beside(name: str, make: Callable[[Path], object]) -> Callable[[Path], object]:
    """Return what writes a page with an image of that name beside it, made by `make`."""

    def both(path: Path) -> object:
        make(path.with_name(name))
        return path.write_text(page(f"<img src='{name}'>"), encoding="utf-8")

    return both


def socket_at(path: Path) -> None:
    """Make a socket that nobody answers."""
    listener = socket.socket(socket.AF_UNIX)
    here = Path.cwd()
    os.chdir(path.parent)  # a socket's path may not be long
    try:
        listener.bind(path.name)
    finally:
        os.chdir(here)
        listener.close()


def _companion(path: Path) -> object:
    """Have the folder that a browser saved beside a page be a link to the bait."""
    (path.parent / "page_files").symlink_to(bait(path))
    return path.write_text(page("<img src='page_files/secret.png'>"), encoding="utf-8")


_LOCAL: dict[str, Callable[[Path], object]] = {
    "image above": _local("<img src='../bait/secret.png"),
    "image above in percent signs": _local("<img src='%2e%2e/bait/secret.png"),
    "image above in two coats": _local("<img src='%252e%252e/bait/secret.png"),
    "image above behind a folder": _local("<img src='x/../../bait/secret.png"),
    "image by its path": _local("<img src='PATH"),
    "image by its address": _local("<img src='file://PATH"),
    "image by its address and host": _local("<img src='file://localhostPATH"),
    "image of a set": _local("<img srcset='file://PATH 1x, ../bait/secret.png 2x"),
    "image that loads late": _local("<img data-src='file://PATH"),
    "style's image": _local("<p style=\"background:url('file://PATH", "')\">Words</p>"),
    "style sheet": _local("<link rel=stylesheet href='file://PATH"),
    "base": _local("<base href='file://PATH", "'><img src='secret.png'>"),
    "frame": _local("<iframe src='file://PATH", "'></iframe>"),
    "object": _local("<object data='file://PATH", "'></object>"),
    "include of XML": _local("<xi:include parse='text' href='file://PATH", "'/>"),
    "style sheet of XML": _local("<?xml-stylesheet href='file://PATH", "'?>"),
    "image that is a link": _beside("a.png", lambda p: p.symlink_to(bait(p) / "secret.png")),
    "image that is a pipe": _beside("a.png", os.mkfifo),
    "image that is a socket": _beside("a.png", socket_at),
    "image that is a device": _beside("a.png", lambda p: p.symlink_to("/dev/zero")),
    "image that is a folder": _beside("a.png", Path.mkdir),
    "image that is a circle": _beside("a.png", lambda p: p.symlink_to("a.png")),
    "image that is the page": _beside("a.png", lambda p: p.symlink_to("page.html")),
    "companion folder that is a link": _companion,
}

_NOTES = {
    "image above": "![a](../bait/secret.png)",
    "image by reference": "![a][b]\n\n[b]: ../bait/secret.png",
    "image in HTML": "<img src='../bait/secret.png'>",
    "remote image": f"![a]({SERVER}/a.png)",
    "link to a script": "[a](javascript:alert(1))",
    "link to a script in points": "[a](<javascript:alert(1)>)",
    "address that is a script": "<javascript:alert(1)>",
    "include": "--8<-- '../bait/secret.txt'\n\n{!../bait/secret.txt!}\n\n!include ../bait/secret",
    "front matter that names a file": "",
}


def _note(cause: str, inside: str) -> str:
    front = "---\ntitle: !include ../bait/secret.txt\n---\n" if not inside else ""
    text = "The harbour of Norhaven stays closed until Friday, the council said."
    return f"{front}# {cause}\n\n{text}\n\n{inside}\n\n{text}\n"


CASES: dict[str, Case] = {
    **{
        f"html: remote {cause}": Case(
            "page.html", written(page(body)), is_read=True, keeps_words=True
        )
        for cause, body in _REMOTE.items()
    },
    **read_whole(
        "page.html", {f"remote {cause}": page("", h) for cause, h in _REMOTE_HEADS.items()}
    ),
    **read_whole("page.html", {f"run: {cause}": page(body) for cause, body in _SCRIPTS.items()}),
    **{
        f"html: local {cause}": Case("page.html", make, is_read=True, keeps_words=True)
        for cause, make in _LOCAL.items()
    },
    **read_whole("note.md", {cause: _note(cause, inside) for cause, inside in _NOTES.items()}),
}
