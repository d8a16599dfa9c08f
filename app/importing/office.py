"""What the documents of office programs have in common: metadata to be doubted, text to be trusted.

Their importers turn a document into HTML of the plainest kind, and from there it goes the way of
every other page: sanitised, normalised, cut into blocks.
"""

from __future__ import annotations

import re

from app.importing.finish import Found, merged
from app.importing.pictures import Find, Pictures
from app.model.article import Metadata
from app.model.block import Block, BlockKind
from app.text.boilerplate import mark
from app.text.html.article import read_fragment, with_headline
from app.text.html.dates import iso_date
from app.text.html.inline import one_line

PICTURES = "pictures left out"

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


def found_in(
    markup: str,
    meta: Metadata,
    *mended: dict[str, int],
    find: Find | None = None,
    pictures: int = 0,
) -> Found:
    """Return the article that a document's HTML comes to, its headline in front.

    `pictures` is how many it has; those that `find` does not find are counted as left out.
    """
    kept = Pictures(find)
    found, in_blocks = read_fragment(markup, kept.keep)
    meta, blocks = with_headline(meta, tuple(filter(_shows_something, found)))
    left_out = {PICTURES: pictures - sum(bool(block.asset) for block in blocks)}
    return Found(meta, mark(blocks), merged(in_blocks, left_out, *mended), kept.shown_by(blocks))


def _shows_something(block: Block) -> bool:
    return block.kind is not BlockKind.IMAGE or bool(block.asset or block.alt)
