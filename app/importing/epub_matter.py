"""Telling a book's text from what stands round it: cover, title page, contents, imprint, index."""

from __future__ import annotations

import re
from pathlib import PurePosixPath

_ROLES = frozenset(
    {
        *("cover", "titlepage", "title-page", "halftitlepage", "seriespage", "toc", "loi", "lot"),
        *("copyright-page", "copyright", "imprint", "colophon", "index", "landmarks", "page-list"),
    }
)
"""Of the EPUB Structural Semantics Vocabulary and of EPUB 2's guide."""

_TITLES = frozenset(
    {
        *("cover", "title page", "half title", "contents", "table of contents", "copyright"),
        *("copyright page", "imprint", "colophon", "index", "list of figures", "list of tables"),
        *("umschlag", "titelseite", "titel", "titelblatt", "schmutztitel", "inhalt"),
        *("inhaltsverzeichnis", "impressum", "register", "personenregister", "sachregister"),
        *("couverture", "page de titre", "sommaire", "table des matières", "mentions légales"),
        *("cubierta", "portada", "portadilla", "índice", "créditos", "página de créditos"),
        *("copertina", "frontespizio", "indice", "sommario", "colofon", "omslag", "titelpagina"),
        *("inhoud", "inhoudsopgave", "okładka", "strona tytułowa", "spis treści", "indeks"),
        *("обкладинка", "титульна сторінка", "зміст", "обложка", "титульный лист", "содержание"),
        *("оглавление", "указатель", "покажчик"),
    }
)
_FILES = re.compile(
    r"(?:book)?(?:cover|half-?title|title-?page|toc|contents|copyright|imprint|impressum|colophon)"
)
_TYPE = re.compile(r"""\b(?:epub:type|role)\s*=\s*["']([^"']*)""")
_BEGINNING = 2_000
"""Code points of the markup in which the body and its first section say what they are."""


def is_matter(title: str, path: str, markup: str, role: str) -> bool:
    """Say whether a file of the spine is no text of the author.

    `title` is what the contents call it, `role` what the package says that it is.
    """
    said = {word.removeprefix("doc-") for word in _said(markup)} | {role}
    if said & _ROLES or title.casefold().strip(" .:") in _TITLES:
        return True
    stem = PurePosixPath(path).stem.casefold().replace("_", "-")
    return bool(_FILES.fullmatch(stem))


def _said(markup: str) -> list[str]:
    """Return what the body, or the first section in it, says of itself."""
    start = max(0, markup.find("<body"))
    found = _TYPE.search(markup, start, start + _BEGINNING)
    return found[1].casefold().split() if found else []
