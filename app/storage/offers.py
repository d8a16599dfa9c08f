"""What is offered in an article: its suggestions, less what a person has decided already."""

from __future__ import annotations

import contextlib
import hashlib
import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from app.errors import LibraryError, NotFoundError
from app.model.annotation import MANUAL
from app.model.article import Article
from app.model.block import Body
from app.model.ids import ArticleId, TagId, VersionId
from app.model.span import Span, sentence_of
from app.model.suggestion import KnownWords, Suggestion, SuggestionKind, surname
from app.storage.accepting import Accepting
from app.storage.annotation_places import AnnotationPlace, annotation_places
from app.storage.annotations import Annotations
from app.storage.articles import Articles
from app.storage.codebook import Codebook
from app.storage.database import Database
from app.storage.dismissals import Dismissals
from app.storage.rows import Rows
from app.storage.suggestions import Derived, Suggestions
from app.storage.versions import Versions
from app.storage.word_lists import WordLists

_LEAST_SHARED = 0.5
"""An annotation covers a suggestion with which it shares this much, its ends being moved."""
_MOST_RELATED = 24
"""Articles that are read to see whether they have the same; each takes some milliseconds."""
_MOST_WORDS = 8


class Offers:
    """Derives suggestions, keeps them, and leaves out what is settled."""

    def __init__(
        self,
        database: Database,
        rows: Rows,
        articles: Articles,
        versions: Versions,
        annotations: Annotations,
        codebook: Codebook,
    ) -> None:
        self._database = database
        self._articles = articles
        self._versions = versions
        self._annotations = annotations
        self._kept = Suggestions(database)
        self._dismissals = Dismissals(database, rows)
        self.words = WordLists(database, rows)
        self.accepting = Accepting(
            database, articles, annotations, codebook, self._dismissals, self.words
        )

    # ------------------------------------------------------------------ asking

    def of(self, article_id: ArticleId) -> tuple[Suggestion, ...]:
        """Return what is offered in an article, in text order; derived where it is not kept.

        Takes as long as the rules need for the text: not for the window's thread.
        """
        return self._open(*self._derived(article_id))

    def _open(self, article: Article, offered: Sequence[Suggestion]) -> tuple[Suggestion, ...]:
        """Return those about which nothing is decided."""
        with self._database.snapshot():
            remaining = self._dismissals.remaining(article.version_id, offered)
            places = annotation_places(self._database, article.version_id)
            tags = self.accepting.tags()
        return tuple(_uncovered(remaining, places, tags))

    # ------------------------------------------------------------------ deriving

    def _derived(self, article_id: ArticleId) -> tuple[Article, tuple[Suggestion, ...]]:
        """Return an article and what is offered of its text, whatever was decided about it."""
        with self._database.snapshot():
            article = self._articles.get(article_id)
            derived_by = self._derived_by(article)
            speakers = self._annotations.named("speaker")
            kept = self._kept.offered(article.version_id, derived_by)
            if kept is not None:
                completed_by = self._kept.speakers(article.version_id)
                if completed_by == _completing(kept, speakers):
                    return article, kept
            body = self._versions.body(article.version_id)
            sentences = self._versions.sentences(article.version_id, body, article.meta.language)
            known = self.words.known(article.meta.language, speakers)
        derived = _derive(body, sentences, article.meta.language, known)
        offered = tuple(one.suggestion for one in derived if one.offered)
        self._keep(article.version_id, derived, derived_by, _completing(offered, speakers))
        return article, offered

    def prepare(self, article_id: ArticleId) -> None:
        """Derive what is not kept of an article and of those on the same matter."""
        article, _ = self._derived(article_id)
        for related_id in self._related(article):
            with contextlib.suppress(NotFoundError):  # deleted for good meanwhile
                related = self._articles.get(related_id)
                if not self._kept.has(related.version_id, self._derived_by(related)):
                    self._derived(related_id)

    def _related(self, article: Article) -> list[ArticleId]:
        """Return the articles with the most telling words of this one's figures and quotes."""
        rows = self._database.query(
            "SELECT words FROM suggestion WHERE version_id = ? AND keys <> '[]'",
            (article.version_id,),
        )
        often = Counter(word for (words,) in rows for word in words.split())
        telling = sorted(often, key=lambda word: (-often[word] * len(word), word))[:_MOST_WORDS]
        if not telling:
            return []
        asked = " OR ".join(f'"{word}" *' for word in telling)
        found = self._database.query(
            "SELECT f.rowid FROM article_fts f JOIN article a ON a.id = f.rowid"
            " WHERE article_fts MATCH ? AND a.trashed_at IS NULL AND a.id <> ?"
            " ORDER BY f.rank LIMIT ?",
            (asked, article.id, _MOST_RELATED),
        )
        return [ArticleId(row[0]) for row in found]

    def _keep(
        self, version_id: VersionId, derived: Sequence[Derived], derived_by: str, speakers: str
    ) -> None:
        """Keep what was derived; where nothing can be written, it is derived again."""
        if self._database.read_only:
            return
        with contextlib.suppress(LibraryError), self._database.transaction():
            self._kept.keep(version_id, derived, derived_by=derived_by, speakers=speakers)

    def _derived_by(self, article: Article) -> str:
        """Return from what suggestions come: rules, language, sentences and word lists."""
        from app.suggesting import RULES  # not needed to start
        from app.text.sentences import SPLITTER

        edits = self._versions.sentence_edits.of_version(article.version_id)
        known = self.words.known(article.meta.language)
        taught = [
            [[edit.kind.value, edit.offset] for edit in edits],
            sorted(known.not_quoted),
            sorted(known.titles),
        ]
        return f"{RULES} {SPLITTER} {article.meta.language} {_digest(taught)}"


def _derive(
    body: Body, sentences: Sequence[Span], language: str, known: KnownWords
) -> tuple[Derived, ...]:
    """Run the rules and note for each suggestion what it is about."""
    from app.suggesting import suggest
    from app.suggesting.key_words import key_words
    from app.suggesting.offering import offered

    found = suggest(body, sentences, language, known)
    shown = set(offered(found, sentences))
    text = body.text
    return tuple(
        Derived(one, one in shown, key_words(_matter(one, text, sentences), language))
        for one in found
    )


def _matter(one: Suggestion, text: str, sentences: Sequence[Span]) -> str:
    """Return what a suggestion is about: a quote's own words, a figure's sentence without it."""
    if one.kind is SuggestionKind.QUOTE:
        return one.span.of(text)
    if one.kind is SuggestionKind.CLAIM:
        return ""
    around = sentence_of(one.span, sentences)
    return f"{text[around.start : one.span.start]} {text[one.span.end : around.end]}"


def _completing(suggestions: Iterable[Suggestion], speakers: Iterable[str]) -> str:
    """Return a digest of the names of the library that matter to the speakers of these.

    Whoever is named otherwise changes nothing in this text, so it is not read anew for him.
    """
    here = {surname(one.fields.speaker) for one in suggestions if one.fields.speaker}
    return _digest(sorted({name for name in speakers if surname(name) in here}))


def _digest(value: object) -> str:
    return hashlib.sha256(json.dumps(value).encode()).hexdigest()[:16]


# ---------------------------------------------------------------------- what is settled


def _uncovered(
    suggestions: Sequence[Suggestion],
    places: Sequence[AnnotationPlace],
    tags: Mapping[SuggestionKind, TagId],
) -> Iterator[Suggestion]:
    """Yield the suggestions that no annotation stands for already; both are in text order."""
    at = 0
    near: list[AnnotationPlace] = []
    for one in suggestions:
        while at < len(places) and places[at].span.start < one.span.end:
            near.append(places[at])
            at += 1
        near = [place for place in near if place.span.end > one.span.start]
        if not any(_covers(place, one, tags.get(one.kind)) for place in near):
            yield one


def _covers(place: AnnotationPlace, one: Suggestion, tag_id: TagId | None) -> bool:
    """Say whether an annotation stands for a suggestion.

    It has its tag, or came of its rule and has another by now. What a person marked by hand may
    be more or less than what is proposed; what was accepted is that one and no other.
    """
    if tag_id not in place.tags and place.origin != one.rule:
        return False
    span = place.span
    shared = min(span.end, one.span.end) - max(span.start, one.span.start)
    lengths = (span.end - span.start, one.span.end - one.span.start)
    of = min(lengths) if place.origin == MANUAL else sum(lengths) - shared
    return shared >= _LEAST_SHARED * of
