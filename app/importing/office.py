"""What the documents of office programs have in common: metadata to be doubted, text to be trusted.

Their importers turn a document into HTML of the plainest kind, and from there it goes the way of
every other page: sanitised, normalised, cut into blocks.
"""

from __future__ import annotations

import re

from app.importing.finish import Found, merged
from app.model.article import Metadata
from app.text.boilerplate import mark
from app.text.html.article import read_fragment, with_headline
from app.text.html.dates import iso_date
from app.text.html.inline import one_line

LONGEST_TITLE = 300
"""Code points above which a title field holds something else: a first page, an abstract."""

_NO_TITLE = re.compile(
    r"""microsoft\s.*[-–].* | (?:un(?:named|titled)|unbenannt|sans\ titre)\W*\d*
    | (?:document|dokument|pr[eä]sentation|slide|title|titel)\W*\d* | .*\.[a-z]{2,4}\d?
    | [\W\d]*""",
    re.IGNORECASE | re.VERBOSE | re.DOTALL,
)
"""What programs write where nobody gave a title: their own name, a number, the file's name."""

_NO_AUTHOR = re.compile(
    r"""(?:admin(?:istrator)?|author|autor|user|benutzer|owner|unknown|anonymous|root|python-docx
    |(?:microsoft|windows|office|ms)[-\ ].*)\W*\d* | [\W\d]*""",
    re.IGNORECASE | re.VERBOSE | re.DOTALL,
)


def document_meta(
    *, title: str = "", author: str = "", date: str = "", language: str = ""
) -> Metadata:
    """Return metadata from a document's properties, without what programs fill in by themselves.

    `date` is as written; `published` is what of it is a date.
    """
    title, author, date = one_line(title), one_line(author), one_line(date)
    if len(title) > LONGEST_TITLE or _NO_TITLE.fullmatch(title):
        title = ""
    if _NO_AUTHOR.fullmatch(author):
        author = ""
    published = iso_date(date)
    return Metadata(
        title=title,
        byline=author,
        published=published,
        published_as_written=date if published else "",
        language=language,
    )


def found_in(markup: str, meta: Metadata, *mended: dict[str, int]) -> Found:
    """Return the article that a document's HTML comes to, its headline in front."""
    blocks, in_blocks = read_fragment(markup)
    meta, blocks = with_headline(meta, blocks)
    return Found(meta, mark(blocks), merged(in_blocks, *mended))
