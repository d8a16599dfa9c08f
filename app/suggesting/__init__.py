"""What is worth a tag: quotes with their speakers, figures with their values, claims with reasons.

Rules alone, with words per language (`app.suggesting.languages`) and a handful of weights set by
hand. Whatever they find is proposed, with the reasons; a person decides.
"""

from __future__ import annotations

from collections.abc import Sequence

from app.model.block import Body
from app.model.span import Span
from app.model.suggestion import KnownWords, Suggestion

RULES = "pressmark-suggestions/1"
"""Name and version of the rules; what was cached under another is derived again."""


def suggest(
    body: Body, sentences: Sequence[Span], language: str, known: KnownWords | None = None
) -> tuple[Suggestion, ...]:
    """Return the quotes, figures and claims of a text, in text order.

    `sentences` are those shown to the person, her own splits and joins included. Folded blocks are
    left out; a block's own language goes before `language`, a BCP 47 tag or "". Claims are all
    sentences above the threshold, in text order too.
    """
    from app.suggesting.claims import find_claims
    from app.suggesting.figures import find_figures
    from app.suggesting.paragraphs import paragraphs
    from app.suggesting.quotes import find_quotes

    read = tuple(paragraphs(body, sentences, language))
    known = known or KnownWords()
    figures = find_figures(read)
    quotes = find_quotes(read, known)
    claims = find_claims(read, figures, quotes)
    found = (*quotes, *figures, *claims)
    return tuple(sorted(found, key=lambda one: (one.span, one.kind)))
