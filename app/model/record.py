"""One annotation with all that belongs to it, flat: what tables and exchange files are made of."""

from __future__ import annotations

from typing import NamedTuple


class Record(NamedTuple):
    """One annotation and one of its tags, every value as a string; "" where there is none.

    `sentence_index` and `paragraph` count from 1, the headline being 1; `start` and `end` are
    code points from 0. `sentence` is the whole of every sentence that the quote touches. For an
    orphan (`anchor` is gone) quote, prefix, suffix, start and end are those it was made with.
    `links` are those drawn from this annotation, each `kind:annotation_id`, joined by a bar.
    """

    annotation_id: str
    article_id: str
    article_title: str
    outlet: str
    byline: str
    published: str
    url: str
    language: str
    captured: str
    original_sha256: str
    text_sha256: str
    version: str
    page: str
    paragraph: str
    sentence_index: str
    start: str
    end: str
    quote: str
    sentence: str
    prefix: str
    suffix: str
    tag: str
    tag_path: str
    colour: str
    note: str
    speaker: str
    speaker_role: str
    value: str
    value_high: str
    unit: str
    unit_code: str
    qualifier: str
    status: str
    coder: str
    origin: str
    created: str
    modified: str
    anchor: str
    links: str = ""
