"""What an RTF file says inside one pair of braces, to be forgotten behind it."""

from __future__ import annotations

from dataclasses import dataclass, field

from app.importing.rtf_paragraphs import Look
from app.importing.rtf_words import Into


@dataclass(slots=True)
class Group:
    """Where text goes, how it looks, and which tables it is read by."""

    into: Into = Into.STORY
    look: Look = field(default_factory=Look)
    hidden: bool = False
    font: int = -1
    style: int = 0
    heading: int = 0
    in_table: bool = False
    fallback: int = 1  # characters behind \u for readers that do not know it
    is_note: bool = False
