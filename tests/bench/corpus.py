"""Invented articles in any number: seeded, so that every run measures the same."""

from __future__ import annotations

import random
from itertools import accumulate

from app.model.article import Metadata
from app.model.block import Block, BlockKind, Body
from app.model.draft import Draft
from app.text import sentences

SEED = 20261114
OUTLETS = ("Küstenkurier", "Northern Ledger", "La Dépêche du Nord", "Tagesbote", "Radio Nordlicht")
LANGUAGES = ("de", "en", "fr", "pl", "uk")
RARE_WORD = "zwirbelkopf"  # in one article of a thousand
_FEW = 4

_SYLLABLES = (
    *("ba", "be", "bi", "bo", "da", "de", "di", "do", "fa", "fe", "ga", "ge", "ha", "he", "ka"),
    *("ke", "la", "le", "li", "ma", "me", "mi", "na", "ne", "ni", "pa", "pe", "ra", "re", "ri"),
    *("sa", "se", "si", "ta", "te", "ti", "un", "en", "er", "an", "in", "ung", "heit", "lich"),
)

# The words that half of any running text is made of, and by which its language is known.
_SMALL_WORDS = {
    "de": "der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch",
    "en": "the of and to in a is that for it as was with on be by he at from his this are have",
    "fr": "de la le et les des en un du une que est pour qui dans par au sur pas plus ce il",
    "pl": "w i na z do się nie to że jest o jak po co tak ale za od przez był dla już czy",
    "uk": "і в на з що не до у та як за його про це від але для було він вони які або при",
}


class Corpus:
    """Makes words of a vocabulary with a long tail, sentences of them, articles of those.

    `vocabulary` holds the words, the most frequent first.
    """

    def __init__(self, seed: int = SEED) -> None:
        self._random = random.Random(seed)
        self.vocabulary = [
            "".join(self._random.choices(_SYLLABLES, k=self._random.randint(1, 4)))
            for _ in range(20_000)
        ]
        # Zipf's law: the word of rank n is 1/n as frequent as the first.
        self._weights = list(accumulate(1 / rank for rank in range(1, len(self.vocabulary) + 1)))

    def words(self, count: int) -> str:
        """Return so many words in a row, the first with a capital."""
        words = self._random.choices(self.vocabulary, cum_weights=self._weights, k=count)
        return " ".join(words).capitalize()

    def sentence(self) -> str:
        """Return a sentence of a usual length."""
        words = self._random.choices(
            self.vocabulary, cum_weights=self._weights, k=self._random.randint(6, 24)
        )
        if self._random.random() < 0.2:
            words[len(words) // 2] = f"{self._random.randint(2, 999)},{self._random.randint(0, 9)}"
        return " ".join(words).capitalize() + "."

    def blocks(self, characters: int) -> tuple[Block, ...]:
        """Return a headline and paragraphs of about so many characters together."""
        made = [Block(BlockKind.HEADING, self.sentence().rstrip("."), level=1)]
        length = 0
        while length < characters:
            count = self._random.randint(2, 5)
            text = " ".join(self.sentence() for _ in range(count))
            made.append(Block(BlockKind.PARAGRAPH, text))
            length += len(text)
        return tuple(made)

    def draft(self, number: int, characters: int | None = None) -> Draft:
        """Return an article; without `characters` of a usual length for news."""
        if characters is None:
            characters = int(min(self._random.lognormvariate(7.9, 0.6), 40_000))
        blocks = self.blocks(characters)
        if number % 1000 == 0:
            blocks = (*blocks, Block(BlockKind.PARAGRAPH, f"Ein {RARE_WORD} wurde gesehen."))
        body = Body(blocks)
        day = f"2026-{1 + number % 12:02d}-{1 + number % 28:02d}"
        meta = Metadata(
            title=blocks[0].text,
            outlet=OUTLETS[number % len(OUTLETS)],
            published=day,
            url=f"https://news.example/{number}",
            language=LANGUAGES[number % len(LANGUAGES)],
        )
        return Draft(
            meta=meta,
            body=body,
            original_name=f"{number}.html",
            media_type="text/html",
            importer="bench",
            importer_version="1",
            sentences=sentences.split(body, meta.language),
            splitter=sentences.SPLITTER,
        )

    def spoken(self, text: str, language: str) -> str:
        """Put small words of a language in the place of some that neither begin nor end."""
        small = _SMALL_WORDS[language].split()
        words = text.split(" ")
        for place in range(1, len(words) - 1, 2):
            if words[place].isalpha() and words[place].islower():
                words[place] = self._random.choice(small)
        return " ".join(words)


def frequent_word() -> str:
    """Return the most frequent word of more than a few letters; nearly every article has it."""
    return next(word for word in Corpus().vocabulary if len(word) > _FEW)
