"""Telling of a saved page that it asks to log in or to subscribe, where an article should stand."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from app.model.draft import Draft
from app.text.languages.log_in import ASKING, TITLES
from app.words import say

_LITTLE = 150
"""Words below which a page has little text: most articles have three times as many."""

_ASKING = re.compile("|".join(map(re.escape, ASKING)))
_TITLE_CUTS = re.compile(r"\s[-–—|·]\s")


def remarked(drafts: Sequence[Draft]) -> list[Draft]:
    """Return the articles of a saved page, one that is rather a log-in page with a remark."""
    remark = say(
        "It looks like a log-in page, as there is little text: log in with the browser, and save "
        "the page again once the whole article is shown."
    )
    return [replace(draft, remark=remark) if _asks(draft) else draft for draft in drafts]


def _asks(draft: Draft) -> bool:
    """Say whether a draft has little text, and its page asks for an account.

    What asks may have been folded, or be all that is left.
    """
    if len(draft.body.unfolded_text.split()) >= _LITTLE:
        return False
    title = _TITLE_CUTS.split(draft.meta.title.casefold())[0].strip()
    return title in TITLES or bool(_ASKING.search(draft.body.text.casefold()))
