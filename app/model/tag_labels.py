"""What the three tags of a new library are called, in every language.

They are stored as `claim`, `quote` and `figure` wherever the library was made, and shown in the
language of the window until a person renames them.
"""

from __future__ import annotations

from app.words import in_every_language, later, say

_LABELS = {"claim": later("Claim"), "quote": later("Quote"), "figure": later("Figure")}


def tag_label(name: str) -> str:
    """Return how a tag is called: one of the first three in the language in force."""
    label = _LABELS.get(name)
    return say(label) if label else name


def labelled_paths(path: str) -> frozenset[str]:
    """Return a path of tags (`frame/claim`) as it is called in each language."""
    names = [_in_every_language(name) for name in path.split("/")]
    return frozenset("/".join(called) for called in zip(*names, strict=True))


def _in_every_language(name: str) -> tuple[str, ...]:
    label = _LABELS.get(name)
    # Of another tag the name alone, once for each language.
    return in_every_language(label) if label else (name,) * len(in_every_language(name))
