"""Any other language: what is international, and what is alike in most of Europe."""

from __future__ import annotations

from app.text.languages.sentence_words import SentenceWords, words

WORDS = SentenceWords(
    leading=words(
        """art ca cf col dott dr e.g eng gen gov hon i.e ing ir lt mag maj mgr mr mrs ms mt op
        prof ref rev sen sgt sr sra ss st sv vs"""
    ),
    abbreviations=words(
        """a.d a.m apr aug b.c bros co corp dec e.u etc feb febr fig inc jan jr jul jun km lda ltd
        mar max min nov oct okt p.m ph.d sec sep sept tel u.k u.s u.s.a vol"""
    ),
    numbered=words("art bd fig kap n nn no nr núm p pp s sid sv tel tlf vol č čl str ν αρ σελ"),
    starters=words(
        """a as at but by for he i if in it o on os she that the there they this to we when you"""
    ),
)
