"""What a book can be divided into before it is imported."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Chapter:
    """One chapter of a book: its `number` from 1, its title, and its length in code points.

    `is_matter` says that it is no text of its author but what a book has round that: a cover, a
    title page, the contents, the imprint, an index.
    """

    number: int
    title: str
    length: int
    is_matter: bool
