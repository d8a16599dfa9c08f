"""What a site is called, as a person would write it."""

from __future__ import annotations

import re
from collections import Counter
from urllib.parse import urlsplit

MIN_LABEL = 4
"""Letters of an address's name from which it is looked for on the page."""

MAX_LABEL = 40

_SECOND_LEVEL = 3
"""Letters up to which the last part but one is no name ("co" in bbc.co.uk)."""


def host_of(url: str) -> str:
    """Return the host of an address without its "www.", "" for none."""
    return (urlsplit(url).hostname or "").removeprefix("www.") if url else ""


def is_address(name: str) -> bool:
    """Say whether what a page gives as its site's name is only its address."""
    return "://" in name or ("." in name and " " not in name)


def written_name(host: str, text: str) -> str:
    """Return the name behind a host as `text` writes it most often ("aljazeera": "Al Jazeera").

    Each of its words must begin with a capital; "" where it is nowhere written so.
    """
    label = _label(host)
    if not MIN_LABEL <= len(label) <= MAX_LABEL:
        return ""
    letters = r"[ \xa0-]?".join(map(re.escape, label))
    found = re.findall(rf"(?<![\w@./-]){letters}(?![\w@/]|\.\w)", text, re.IGNORECASE)
    names = Counter(name for name in found if all(word[0].isupper() for word in _words(name)))
    # Written apart tells more than written in one, however often that is done.
    apart = Counter({name: count for name, count in names.items() if " " in name})
    best = (apart or names).most_common(1)
    return " ".join(best[0][0].split()) if best else ""


def _words(name: str) -> list[str]:
    return [word for word in re.split(r"[\s-]+", name) if word]


def _label(host: str) -> str:
    parts = host.split(".")
    if len(parts) < 2:  # noqa: PLR2004 - a name and its top-level domain
        return ""
    if len(parts) > 2 and len(parts[-2]) <= _SECOND_LEVEL:  # noqa: PLR2004
        return parts[-3]
    return parts[-2].replace("-", "")
