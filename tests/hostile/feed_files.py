"""Feeds made byte by byte: good ones, and broken ones with what is said of each."""

from __future__ import annotations

from html import escape

from app.importing.feed_file import MOST_ENTRIES

TEXT = "The harbour handled more boxes in the third quarter than in any quarter before it. "

PAGE = f"<h2>Cranes</h2><p>{TEXT}</p><blockquote>A good sign.</blockquote>"

CONTENT = 'xmlns:content="http://purl.org/rss/1.0/modules/content/"'

DC = 'xmlns:dc="http://purl.org/dc/elements/1.1/"'


def rss(*items: str, head: str = "<title>The Tide</title><language>en</language>") -> bytes:
    inner = "".join(f"<item>{item}</item>" for item in items)
    return (
        f'<?xml version="1.0" encoding="utf-8"?><rss version="2.0" {CONTENT} {DC}>'
        f"<channel>{head}{inner}</channel></rss>"
    ).encode()


def atom(*entries: str) -> bytes:
    inner = "".join(f"<entry>{entry}</entry>" for entry in entries)
    return (
        '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de"><title>Die Flut</title>'
        f"<author><name>Redaktion</name></author>{inner}</feed>"
    ).encode()


def item(title: str = "Record at the harbour", body: str = PAGE, more: str = "") -> str:
    return f"<title>{title}</title><content:encoded>{escape(body)}</content:encoded>{more}"


GOOD = rss(item())

ENTITY = b'<!DOCTYPE rss [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]>'

OUTSIDE = b'<!DOCTYPE rss [<!ENTITY a SYSTEM "file:///etc/passwd">]>'

BROKEN = {
    "empty.xml": (b"", "is empty"),
    "text.rss": (b"The harbour grew.", "damaged or not whole"),
    "noise.rss": (bytes(range(256)) * 8, "is a binary file"),
    "cut.xml": (GOOD[:-30], "damaged or not whole"),
    "cut-tag.xml": (GOOD[: GOOD.index(b"<item>") + 4], "damaged or not whole"),
    "unclosed.xml": (GOOD.replace(b"</item>", b""), "damaged or not whole"),
    "ampersand.xml": (rss("<title>Fish & chips</title>"), "damaged or not whole"),
    "prefix.xml": (GOOD.replace(CONTENT.encode(), b""), "damaged or not whole"),
    "twice.xml": (GOOD + GOOD[GOOD.index(b"<rss") :], "damaged or not whole"),
    "entities.xml": (GOOD.replace(b"<rss", ENTITY + b"<rss", 1), "declares entities of its own"),
    "outside.xml": (GOOD.replace(b"<rss", OUTSIDE + b"<rss", 1), "declares entities of its own"),
    "no-entries.xml": (rss(), "holds no entries"),
    "no-channel.xml": (b"<?xml version='1.0'?><rss></rss>", "holds no entries"),
    "teasers.xml": (rss("<title>A</title>", "<title>B</title>"), "None of the feed's 2 entries"),
    "blank.xml": (rss(item(body=" <p> </p>")), "only a headline and a teaser"),
    "podcast.xml": (
        rss("<title>A</title><enclosure url='https://tide.example/a.mp3'/>"),
        "None of the feed's 1 entries",
    ),
    "binary-content.xml": (
        atom('<title>A</title><content type="image/png">iVBORw0KGgo=</content>'),
        "only a headline and a teaser",
    ),
    "many.xml": (rss(*["<title>A</title>"] * (MOST_ENTRIES + 1)), "up to 1,000 are read: split"),
    "deep.xml": (rss("<a>" * 100_000 + "</a>" * 100_000), "nested too deeply"),
    "opml.xml": (b"<?xml version='1.0'?><opml><body/></opml>", "is an XML file"),
    "rss-page.rss": (b"<?xml version='1.0'?><note>rss</note>", "is an XML file"),
    "cut-character.xml": (
        rss(item("Größe")).replace(b"</rss>", "Grö".encode()[:-1]),
        "breaks off inside a character",
    ),
}
