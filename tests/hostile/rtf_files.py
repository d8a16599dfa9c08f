"""RTF files made byte by byte: good ones, and broken ones with what is said of each."""

from __future__ import annotations

HEAD = rb"{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\fcharset0 Times;}{\f1\fcharset204 Times Cyr;}}"


def rtf(body: bytes, head: bytes = HEAD) -> bytes:
    return head + body + b"}"


BROKEN = {
    "nothing": (b"", "is empty"),
    "plain text": (b"Nur Text.", "is no RTF file"),
    "bytes": (bytes(range(256)) * 4, "is no RTF file"),
    "zeros": (bytes(500), "is no RTF file"),
    "cut in the first word": (rb"{\rt", "is no RTF file"),
    "only a header": (HEAD, "holds no text"),
    "no text": (rtf(rb"\par\par"), "holds no text"),
    "only white space": (rtf(rb"  \tab \~ \par"), "holds no text"),
    "only a picture": (rtf(rb"{\pict 89504e470d0a}"), "holds no text"),
    "a picture that claims all": (rtf(rb"{\pict\bin999999999 x}Text\par"), "holds no text"),
    "only hidden text": (rtf(rb"{\v geheim}\par"), "holds no text"),
    "only deleted text": (rtf(rb"{\deleted weg}\par"), "holds no text"),
    "only a header line": (rtf(rb"{\header Kopf\par}"), "holds no text"),
    "only unknown groups": (rtf(rb"{\*\fremd Inhalt}"), "holds no text"),
    "only properties": (rtf(rb"{\info{\author Ada}}"), "holds no text"),
    "only control characters": (rtf(rb"\u1?\u2?\'01\'02\par"), "holds no text"),
    "only soft hyphens": (rtf(rb"\-\-\-\par"), "holds no text"),
    "groups without end": (b"{\\rtf1 " + b"{" * 20_000 + b"Text", "nested too deeply"),
    "many deep groups": (rtf(b"{" * 15_000 + b"x" + b"}" * 15_000), "nested too deeply"),
    "only closed groups": (rb"{\rtf1}}}}}}}", "holds no text"),
    "only letters that are none": (rtf(rb"\u0?\u-1?\u-2?\par"), "holds no text"),
}
