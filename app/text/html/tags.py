"""The elements of HTML, by what they mean here."""

from __future__ import annotations

from app.model.block import RunKind


def _words(names: str) -> frozenset[str]:
    return frozenset(names.split())


HEADINGS = {f"h{level}": level for level in range(1, 7)}
LISTS = _words("ol ul menu dir")

BLOCKS = (
    _words(
        "address article aside blockquote body caption center dd details dialog div dl dt fieldset "
        "figcaption figure footer form header hgroup hr html legend li main nav p pre section "
        "summary table tbody td tfoot th thead tr"
    )
    | LISTS
    | HEADINGS.keys()
)
"""What starts and ends a block."""

RUNS = {
    "strong": RunKind.STRONG,
    "b": RunKind.STRONG,
    "em": RunKind.EMPHASIS,
    "i": RunKind.EMPHASIS,
    "cite": RunKind.EMPHASIS,
    "dfn": RunKind.EMPHASIS,
    "var": RunKind.EMPHASIS,
    "a": RunKind.LINK,
    "sub": RunKind.SUB,
    "sup": RunKind.SUP,
}

KEPT = BLOCKS | RUNS.keys() | _words("br img label q span time")
"""What a sanitised tree is made of; the text of other elements stays, they do not.

A label and a time are none of the article's words to trafilatura.
"""

MACHINERY = _words(
    "script style noscript template iframe frame object embed applet svg canvas audio video map "
    "button select input textarea datalist head link meta base"
)
"""What goes with all that is in it, as none of it is text to read."""

CLOSED_BY_NEIGHBOURS = _words(
    "p li dt dd tr td th thead tbody tfoot option colgroup col br hr img input meta link wbr "
    "source area base embed param track html head body"
)
"""What may be opened again and again without nesting."""

LAYOUT = _words("table ul ol dl blockquote figure pre article section main nav aside") | (
    HEADINGS.keys()
)
"""What in a table's cell shows that the table lays out a page."""

FOOTNOTES = _words("footnote footnotes endnotes doc-footnote doc-endnotes")
FOOTNOTE_MARKS = _words("footnote-ref reference noteref doc-noteref")
BACK_LINKS = _words("footnote-backref mw-cite-backlink doc-backlink")
"""Classes and roles of notes, of the marks that lead to them, and of the way back."""
