"""Which languages have words of their own."""

from __future__ import annotations

from app.text.languages import de, el, en, es, fr, generic, it, nl, pl, ru, uk
from app.text.languages.sentence_words import SentenceWords

TABLES: dict[str, SentenceWords] = {
    "de": de.WORDS,
    "el": el.WORDS,
    "en": en.WORDS,
    "es": es.WORDS,
    "fr": fr.WORDS,
    "it": it.WORDS,
    "nl": nl.WORDS,
    "pl": pl.WORDS,
    "ru": ru.WORDS,
    "uk": uk.WORDS,
}
"""By primary BCP 47 tag."""


def sentence_words(language: str) -> SentenceWords:
    """Return the words for a BCP 47 tag, those of a cautious mixture for any other language."""
    return TABLES.get(language.casefold().partition("-")[0], generic.WORDS)
