"""What a person marked, and how it must be found in the library and in an exported table."""

from __future__ import annotations

import csv
import hashlib
from dataclasses import dataclass
from pathlib import Path

from app.library import Library
from app.model.annotation import Annotation
from app.model.article import OpenArticle

CONTEXT = 32  # code points around a quote


@dataclass(frozen=True, slots=True)
class Mark:
    """Words as they were seen on the screen when they were tagged, the tag and the note."""

    words: str
    tag: str
    note: str = ""


def only_article(library: Library) -> OpenArticle:
    """Return the one article of a library."""
    (article_id,) = library.find_articles()
    return library.open_article(article_id)


def check_library(folder: Path, marks: list[Mark]) -> None:
    """Open the library that was closed and compare its annotations with what was marked."""
    with Library.open(folder, read_only=True) as library:
        article = only_article(library)
        names = {tag.id: tag.name for tag in library.tags()}
        kept = [
            Mark(a.quote, "|".join(names[tag] for tag in a.tags), a.fields.note)
            for a in article.annotations
        ]
        assert kept == marks
        for annotation in article.annotations:
            assert annotation.span is not None
            assert annotation.span.of(article.text) == annotation.quote


def check_table(table: Path, folder: Path, source: Path, marks: list[Mark]) -> None:
    """Compare an exported table with what was marked, byte for byte in form, field by field."""
    with table.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    with Library.open(folder, read_only=True) as library:
        article = only_article(library)
        colours = {tag.name: tag.colour for tag in library.tags()}
        wanted = [
            _row(article, annotation, mark, colours[mark.tag], source)
            for annotation, mark in zip(article.annotations, marks, strict=True)
        ]
    assert rows == wanted
    assert table.read_bytes() == _written(wanted)


def _row(
    article: OpenArticle, annotation: Annotation, mark: Mark, colour: str, source: Path
) -> dict[str, str]:
    """Reckon a row from what was seen, from the file imported, and from the text of the article."""
    text, meta = article.text, article.article.meta
    start = text.index(mark.words)
    end = start + len(mark.words)
    touched = [
        number
        for number, span in enumerate(article.sentences)
        if span.start < end and start < span.end
    ]
    sentence = text[article.sentences[touched[0]].start : article.sentences[touched[-1]].end]
    return {
        "format": "pressmark-csv-1",
        "annotation_id": annotation.uid,
        "article_id": article.article.uid,
        "article_title": meta.title,
        "outlet": meta.outlet,
        "byline": meta.byline,
        "published": meta.published,
        "url": meta.url,
        "language": meta.language,
        "captured": article.article.captured,
        "original_sha256": hashlib.sha256(source.read_bytes()).hexdigest(),
        "text_sha256": hashlib.sha256(text.encode()).hexdigest(),
        "version": "1",
        "page": "",
        "paragraph": str(article.body.paragraph_at(start)),
        "sentence_index": str(touched[0] + 1),
        "start": str(start),
        "end": str(end),
        "quote": mark.words,
        "sentence": sentence,
        "prefix": text[max(0, start - CONTEXT) : start],
        "suffix": text[end : end + CONTEXT],
        "tag": mark.tag,
        "tag_path": mark.tag,
        "colour": colour,
        "note": mark.note,
        "speaker": "",
        "speaker_role": "",
        "value": "",
        "value_high": "",
        "unit": "",
        "unit_code": "",
        "qualifier": "",
        "status": "unchecked",
        "coder": "Coder 1",
        "origin": "manual",
        "created": annotation.created_at,
        "modified": annotation.modified_at,
        "anchor": "exact",
        "links": "",
    }


def _written(rows: list[dict[str, str]]) -> bytes:
    """Write rows as the data dictionary says: a byte order mark, every cell quoted, CRLF."""
    lines = [list(rows[0]), *(list(row.values()) for row in rows)]
    quoted = (
        "".join(f',"{_guarded(n, cell)}"' for n, cell in enumerate(line))[1:] for line in lines
    )
    return b"\xef\xbb\xbf" + "".join(f"{line}\r\n" for line in quoted).encode()


def _guarded(column: int, cell: str) -> str:
    assert not cell.startswith(("=", "+", "-", "@", "'")), f"column {column} would be guarded"
    return cell.replace('"', '""')
