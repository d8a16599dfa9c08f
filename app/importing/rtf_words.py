"""What the words of RTF stand for: letters, and the places into which a group's text goes."""

from __future__ import annotations

from enum import Enum, auto


def _words(names: str) -> frozenset[str]:
    return frozenset(names.split())


SYMBOLS = {"~": "\u00a0", "_": "\u2011", "-": "\u00ad", "{": "{", "}": "}", "\\": "\\"}
WORDS = {
    "tab": " ",
    "emdash": "—",
    "endash": "–",
    "emspace": "\u2003",
    "enspace": "\u2002",
    "qmspace": "\u2005",
    "bullet": "•",
    "lquote": "‘",
    "rquote": "’",
    "ldblquote": "“",
    "rdblquote": "”",
    "nestcell": " ",
    "nestrow": " ",
    "zwj": "\u200d",
    "zwnj": "\u200c",
    "ltrmark": "\u200e",
    "rtlmark": "\u200f",
}
SKIPPED = _words(
    "aftncn aftnsep aftnsepc annotation atnauthor atndate atnid atnref atrfend atrfstart "
    "background bkmkend bkmkstart colortbl comment datastore do filetbl footer footerf "
    "footerl footerr formfield ftncn ftnsep ftnsepc generator header headerf headerl "
    "headerr latentstyles listoverridetable listtable mmathPr nonshppict objdata pgptbl "
    "pict pnseclvl private result revtbl rsidtbl shpinst shppict tc template themedata "
    "upr wgrffmtfilter xe xmlnstbl"
)
"""Destinations whose text is none of the document's, or not to be seen in it."""


class Into(Enum):
    """Where the text of a group goes."""

    STORY = auto()
    NOWHERE = auto()
    FONTS = auto()
    STYLES = auto()
    INFO = auto()
    TITLE = auto()
    AUTHOR = auto()
    DATE = auto()
    MARKER = auto()
    INSTRUCTION = auto()


DESTINATIONS = {
    "fonttbl": Into.FONTS,
    "stylesheet": Into.STYLES,
    "info": Into.INFO,
    "listtext": Into.MARKER,
    "pntext": Into.MARKER,
    "fldinst": Into.INSTRUCTION,
    "shptxt": Into.STORY,
    "ud": Into.STORY,
}
OF_INFO = {"title": Into.TITLE, "author": Into.AUTHOR, "creatim": Into.DATE}
DATE_WORDS = ("yr", "mo", "dy", "hr", "min")
