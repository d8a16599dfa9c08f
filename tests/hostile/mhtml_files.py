"""Web archives made byte by byte: good ones, and broken ones with what is said of each."""

from __future__ import annotations

import quopri

from app.importing import mime

URL = "https://www.tide.example/2026/11/14/harbour-record"

BODY = """<article><h1>Harbour posts record</h1>
<p>The harbour handled more boxes in the third quarter than in any before it, its director said.</p>
<p>“That is a good sign,” she said on Monday. The figures are provisional, as they always are.</p>
</article>"""

TITLE = "<title>Harbour posts record</title>"

PAGE = f"<!doctype html><html><head>{TITLE}</head><body>{BODY}</body></html>"

HEAD = (
    "From: <Saved by Blink>\r\n"
    f"Snapshot-Content-Location: {URL}\r\n"
    "Subject: Harbour posts record\r\n"
    "MIME-Version: 1.0\r\n"
    'Content-Type: multipart/related; type="text/html"; boundary="----Border--abc----"\r\n\r\n'
)

PICTURE = (
    "Content-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n"
    "Content-Location: https://www.tide.example/crane.png\r\n\r\niVBORw0KGgo=\r\n"
)


def part(page: bytes = PAGE.encode(), *headers: str, kind: str = "text/html") -> str:
    packed = quopri.encodestring(page).decode("ascii").replace("\n", "\r\n")
    lines = "".join(f"{header}\r\n" for header in headers or (f"Content-Location: {URL}",))
    coding = "Content-Transfer-Encoding: quoted-printable"
    return f"Content-Type: {kind}\r\n{coding}\r\n{lines}\r\n{packed}"


def archive(*parts: str, head: str = HEAD, end: bool = True) -> bytes:
    inner = "".join(f"------Border--abc----\r\n{each}\r\n" for each in parts)
    return f"{head}{inner}{'------Border--abc------' if end else ''}".encode()


CHROME = HEAD.encode()

DEEP = b"".join(
    b'Content-Type: multipart/related; boundary="b%d"\n\n--b%d\n' % (level, level)
    for level in range(mime.MOST_NESTED + 1)
)

BROKEN = {
    "empty.mhtml": (b"", "is empty"),
    "text.mhtml": (b"The harbour grew.", "does not begin with the headers"),
    "noise.mhtml": (bytes(range(256)) * 8, "is a binary file"),
    "headers.mhtml": (CHROME, "holds no page"),
    "pictures.mhtml": (archive(PICTURE, PICTURE), "holds no page, only what belongs to one"),
    "styles.mhtml": (archive(part(b"p {}", kind="text/css")), "holds no page"),
    "cut-headers.mhtml": (CHROME[:60], "holds no page"),
    "cut-page.mhtml": (archive(part(PAGE.encode()[:300]), end=False), "breaks off before the page"),
    "no-boundary.mhtml": (
        archive(part(), head=HEAD.replace('; boundary="----Border--abc----"', "")),
        "holds no page",
    ),
    "other-boundary.mhtml": (
        archive(part(), head=HEAD.replace("----Border--abc----", "other")),
        "holds no page",
    ),
    "no-text.mhtml": (archive(part(b"<script>x()</script>")), "holds no"),
    "blank.mhtml": (archive(part(b" \n")), "holds no"),
    "picture-page.mhtml": (archive(part(b"<img src='a.png'>")), "holds no readable text"),
    "base64.mhtml": (
        archive("Content-Type: text/html\r\nContent-Transfer-Encoding: base64\r\n\r\na\r\n"),
        "(base64) cannot be unpacked",
    ),
    "base64-noise.mhtml": (
        archive("Content-Type: text/html\r\nContent-Transfer-Encoding: base64\r\n\r\n!?%!\r\n"),
        "(base64) cannot be unpacked",
    ),
    "cut-character.mhtml": (
        archive(part("<p>Größe und Grö".encode() + b"\xc3", kind="text/html; charset=utf-8")),
        "breaks off inside a character",
    ),
    "deep.mhtml": (b"MIME-Version: 1.0\n" + DEEP, "more parts in parts than are read"),
    "many.mhtml": (archive(*["\r\nx"] * (mime.MOST_PARTS + 1)), "more parts in parts"),
    "endless.mhtml": (
        b"From: <Saved by Blink>\r\n" + b"X-Noise: abcdefghij\r\n" * 60_000,
        "headers have no end",
    ),
    "long.mhtml": (
        archive(f"Content-Type: text/html\r\n\r\n<p>{'a' * 8_000_001}"),
        "The page is too long",
    ),
    "mail-inside.mhtml": (
        archive("Content-Type: message/rfc822\r\n\r\nSubject: Inner\r\n\r\nInner text."),
        "holds no page",
    ),
    "nul.mhtml": (CHROME + b"\0" * 4096, "is a binary file"),
}
