"""Which of Python's encodings the numbers of RTF's fonts and code pages stand for."""

from __future__ import annotations

import codecs

DEFAULT = "cp1252"

WHOLE = {"ansi": "cp1252", "mac": "mac_roman", "pc": "cp437", "pca": "cp850"}
"""Control words that state the encoding of a whole file."""

_OF_FONTS = {
    77: "mac_roman",
    78: "shift_jis",
    81: "big5",
    128: "cp932",
    129: "cp949",
    130: "johab",
    134: "gbk",
    136: "big5",
    161: "cp1253",
    162: "cp1254",
    163: "cp1258",
    177: "cp1255",
    178: "cp1256",
    186: "cp1257",
    204: "cp1251",
    222: "cp874",
    238: "cp1250",
    254: "cp437",
    255: "cp850",
}
_MAC = {10000: "mac_roman", 10006: "mac_greek", 10007: "mac_cyrillic", 10029: "mac_latin2"}


def of_font(charset: int) -> str:
    """Return the encoding of a font's character set, "" for the file's own."""
    return _OF_FONTS.get(charset, "")


def of_code_page(number: int) -> str:
    """Return the encoding of a Windows code page, `DEFAULT` for an unknown one."""
    name = "utf-8" if number == 65001 else _MAC.get(number, f"cp{number}")  # noqa: PLR2004
    try:
        return codecs.lookup(name).name
    except LookupError:
        return DEFAULT
