"""Addresses of pages, brought to one form: two that lead to the same article become equal."""

from __future__ import annotations

import re
from functools import lru_cache
from urllib.parse import parse_qsl, urlencode, urlsplit

# What campaigns, share buttons and feeds add to an address; the page is the same without it.
_TRACKING = re.compile(
    r"utm_\w+|[a-z]*clid|mc_[ce]id|ga_\w+|_ga|igshid|ns_\w+|wt_\w+|xtor|at_\w+|cmpid|icid|smid"
    r"|ref|ref_src|source|share|spm|pk_\w+|mtm_\w+",
    re.IGNORECASE,
)


@lru_cache
def normal_address(address: str) -> str:
    """Return host, path and query of a page, without what does not say which article it is.

    Scheme, `www.`, default port, fragment, trailing slash and tracking parameters are left out.
    "" for what names no single page: no web address, or only a host.
    """
    try:
        parts = urlsplit(address.strip())
        host, port = parts.hostname or "", parts.port
    except ValueError:
        return ""
    if parts.scheme not in ("http", "https") or not host:
        return ""
    kept = [
        (name, value)
        for name, value in parse_qsl(parts.query, keep_blank_values=True)
        if not _TRACKING.fullmatch(name)
    ]
    path = parts.path.rstrip("/")
    if not path and not kept:
        return ""
    where = host.removeprefix("www.") + (f":{port}" if port not in (None, 80, 443) else "")
    return f"{where}{path}" + (f"?{urlencode(sorted(kept))}" if kept else "")


def possible_beginnings(address: str) -> tuple[str, ...]:
    """Return how an address of the same page may begin, as written: to look it up in order."""
    normal = normal_address(address).partition("?")[0]
    if not normal:
        return ()
    return tuple(
        f"{scheme}{host}{normal}" for scheme in ("https://", "http://") for host in ("", "www.")
    )
