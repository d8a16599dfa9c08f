"""Texts, Markdown files and pages that are broken or odd, with what becomes of each."""

from __future__ import annotations

GERMAN = "Der Hafen von Norhaven bleibt bis Freitag zu. Die Fähren fahren nicht.\n"

PAGE = b"<html><body><p>" + b"The harbour of Norhaven stays closed until Friday. " * 5

NOISE = bytes((7919 * number * number + number) % 256 for number in range(3000))

NO_TEXT, BINARY, CUT = "holds no text", "is a binary file", "breaks off inside a character"

NOTHING_READABLE = "holds no readable text"

REFUSED_TEXTS = {
    "nothing": (b"", "is empty"),
    "only white space": (b"  \t \n\r\n", NO_TEXT),
    "only a byte order mark": (b"\xef\xbb\xbf", NO_TEXT),
    "only invisible characters": ("\u200b\u2060\u00ad".encode(), NO_TEXT),
    "only no-break spaces": ("\u00a0\u00a0".encode(), NO_TEXT),
    "only control characters": (b"\x07\x08" * 9, BINARY),
    "only zeros": (bytes(500), BINARY),
    "every byte": (bytes(range(256)) * 4, BINARY),
    "noise behind words": (b"Der Hafen ist zu. " + NOISE, BINARY),
    "UTF-8 cut off": ("Grüße aus der Straß".encode()[:-1], CUT),
    "UTF-16 cut off": (("\ufeff" + GERMAN).encode("utf-16-le")[:-1], CUT),
    "the mark of UTF-16 before UTF-8": (b"\xff\xfe" + GERMAN.encode() + b".", CUT),
    "a picture": (b"\x89PNG\r\n\x1a\n" + bytes(50), "is a picture"),
    "a program": (b"\x7fELF" + bytes(100), "is a program"),
}

MENDED_TEXTS = {
    "two encodings": (GERMAN.encode() * 3 + GERMAN.encode("cp1252"), "decoded as windows-1252"),
    "an older encoding": ((GERMAN * 3).encode("cp1252"), "decoded as windows-1252"),
    "UTF-16 without its mark": (GERMAN.encode("utf-16-le"), "decoded as utf-16-le"),
    "one damaged letter": (
        GERMAN.encode() * 20 + b"Stra\xdfe " + GERMAN.encode(),
        "undecodable characters",
    ),
    "noncharacters": ((GERMAN + "\ufffe\ufdd0").encode(), "noncharacters"),
    "text turned around": (("\u202e" + GERMAN).encode(), "bidi controls"),
    "colours of a console": (f"\x1b[1m{GERMAN}\x1b[0m".encode(), "terminal controls"),
    "line ends of old computers": (GERMAN.replace("\n", "\r").encode() * 2, "line endings"),
    "a zero among the words": ((GERMAN + "\0" + GERMAN).encode(), "control characters"),
    "marks in the middle": ((GERMAN + "\ufeff" + GERMAN).encode(), "byte order marks"),
    "hyphens of a typesetter": (GERMAN.replace("Fä", "Fä\u00ad").encode(), "soft hyphens"),
    "letters taken apart": (GERMAN.replace("ä", "a\u0308").encode(), "composed (NFC)"),
}

REFUSED_MARKDOWN = {
    "nothing": (b"", "is empty"),
    "only white space": (b" \n\n", NOTHING_READABLE),
    "only a comment": (b"<!-- harbour -->", NOTHING_READABLE),
    "only a script": (b"<script>alert(1)</script>", NOTHING_READABLE),
    "only a rule": (b"***\n\n***\n", NOTHING_READABLE),
    "only addresses": (b"[a]: https://harbour.example\n", NOTHING_READABLE),
    "only a picture": (b"![](crane.png)", NO_TEXT),
    "cut off": ("# Grüße\n\nStraß".encode()[:-1], CUT),
    "UTF-16 cut off": (("\ufeff# " + GERMAN).encode("utf-16-le")[:-1], CUT),
    "noise": (b"# Harbour\n" + NOISE, BINARY),
    "zeros": (b"# Harbour" + bytes(300), BINARY),
}

READ_MARKDOWN = {
    "only front matter": (b"---\ntitle: Storm\n---\n", "Storm"),
    "front matter without end": (b"---\ntitle: Storm\n\nThe harbour is shut.\n", "harbour is shut"),
    "front matter that is none": (b"---\ntitle: [Storm\n---\nIt is shut.\n", "It is shut"),
    "front matter that runs a program": (
        b"---\ntitle: !!python/object/apply:os.getcwd []\n---\nIt is shut.\n",
        "It is shut",
    ),
    "code without end": (b"```\nThe harbour", "The harbour"),
    "quotations without end": (b">" * 3000 + b" harbour", "harbour"),
    "a list 300 deep": (b"".join(b"  " * n + b"- crane\n" for n in range(300)), "crane"),
    "pictures that never begin": (b"![" * 300 + b" crane", "crane"),
    "emphasis that never ends": (b"*a " * 3000, "a"),
    "elements 50,000 deep": (b"<div>" * 50_000 + b"crane", "crane"),
    "notes that call each other": (b"[^1]\n\n[^1]: crane [^2]\n[^2]: [^1]\n", "crane"),
    "a table with too many cells": (b"|a|b|\n|-|-|\n|c|d|e|f|\n", "c\td"),
}

REFUSED_PAGES = {
    "nothing": (b"", "is empty"),
    "only white space": (b"   \n", NOTHING_READABLE),
    "only a head": (b"<html><head><title>Storm</title></head></html>", NOTHING_READABLE),
    "only a script": (b"<html><body><script>document.write('x')</script>", NOTHING_READABLE),
    "only styles": (b"<html><style>p{color:red}</style></html>", NOTHING_READABLE),
    "only a picture": (b"<html><body><img src=a.png></body></html>", NOTHING_READABLE),
    "only frames": (b"<html><frameset><frame src=a.html></frameset>", NOTHING_READABLE),
    "only hidden text": (b"<html><body><p hidden>Storm</p></body></html>", NOTHING_READABLE),
    "only a form": (b"<html><body><form><input value=x></form>", NOTHING_READABLE),
    "only a comment": (b"<html><!-- storm --></html>", NOTHING_READABLE),
    "only a redirection": (
        b"<html><meta http-equiv=refresh content='0;url=https://x.example'></html>",
        NOTHING_READABLE,
    ),
    "a title without end": (b"<html><head><title>Storm <body><p>It rains.", NOTHING_READABLE),
    "noise": (b"<html><body>" + NOISE * 3, BINARY),
    "zeros": (PAGE + bytes(40), BINARY),
    "more elements than a text has": (b"<html><body>" + b"<b></b>" * 300_000, "300,001 elements"),
}

READ_PAGES = {
    "a comment without end": PAGE + b"<!-- rest",
    "cut off inside a tag": PAGE + b"</p><a hre",
    "a script without end": PAGE + b"<script>var x=",
    "a charset that is none": b"<meta charset=nonsense>" + PAGE,
    "a charset for attacks": b"<meta charset=utf-7>" + PAGE,
    "a charset that is wrong": b"<meta charset=utf-8>" + PAGE + "Größe".encode("cp1252"),
    "elements 100,000 deep": b"<html><body>" + b"<div>" * 100_000 + PAGE,
    "tables 2,000 deep": b"<html><body>" + b"<table><tr><td>" * 2000 + PAGE,
    "an external entity": b"<!DOCTYPE html [<!ENTITY x SYSTEM 'file:///etc/hostname'>]>" + PAGE,
    "entities of entities": b"<!DOCTYPE html [<!ENTITY a 'x'><!ENTITY b '&a;&a;'>]>" + PAGE,
    "broken metadata": b'<script type=application/ld+json>{"headline": </script>' + PAGE,
    "a picture of 2 MB inside": PAGE + b"<img src='data:image/png;base64," + b"A" * 2**21 + b"'>",
}
