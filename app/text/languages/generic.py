"""Any other language: what is international, and what is alike in most of Europe."""

from __future__ import annotations

from app.text.languages.sentence_words import SentenceWords, words

WORDS = SentenceWords(
    leading=words("dr prof mr mrs ms st sr sra dott ing ir mgr gen col sen gov vs cf ca e.g i.e"),
    abbreviations=words("etc inc ltd co corp jr u.s u.s.a u.k a.m p.m a.d b.c jan feb mar nov dec"),
    numbered=words("no nr art fig vol p pp č str tel"),
)
