"""From a suggestion to an annotation: what a person's yes and no write, and teach the rules."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Mapping
from dataclasses import asdict, replace
from functools import cache

from app.anchoring.describe import describe
from app.model.annotation import Fields
from app.model.dismissal import Dismissal
from app.model.ids import AnnotationId, ArticleId, DismissalId, TagId
from app.model.suggestion import Suggestion, SuggestionKind
from app.model.word_list import WordList
from app.paths import resource
from app.storage.annotation_places import annotation_places
from app.storage.annotation_values import checked_fields, checked_span
from app.storage.annotations import Annotations
from app.storage.articles import Articles
from app.storage.codebook import Codebook
from app.storage.database import Database
from app.storage.dismissals import Dismissals
from app.storage.word_lists import WordLists, as_listed

_MOST_WORDS = 4
"""Quotes of more words are no brand and no irony: dismissing one teaches nothing."""


@cache
def _defaults() -> dict[str, dict[str, str]]:
    """Return the tags of the default codebook by their names."""
    codebook = json.loads(resource("codebook.json").read_text(encoding="utf-8"))
    return {tag["name"]: tag for tag in codebook["tags"]}


class Accepting:
    """Accepts and dismisses suggestions; all writes belong to a step."""

    def __init__(
        self,
        database: Database,
        articles: Articles,
        annotations: Annotations,
        codebook: Codebook,
        dismissals: Dismissals,
        words: WordLists,
    ) -> None:
        self._database = database
        self._articles = articles
        self._annotations = annotations
        self._codebook = codebook
        self._dismissals = dismissals
        self._words = words

    # ------------------------------------------------------------------ yes

    def accept(
        self, article_id: ArticleId, suggestions: Iterable[Suggestion], given: Mapping[str, str]
    ) -> None:
        """Make annotations of suggestions, by the present coder; `given` goes before their fields.

        Where she has one with exactly this span already, it gets the tag, and what it leaves open.
        """
        given = checked_fields(given)
        language = self._articles.get(article_id).meta.language
        version_id, text = self._annotations.current_text(article_id)
        coder_id = self._codebook.coder().id
        there = {
            place.span: place.id
            for place in annotation_places(self._database, version_id)
            if place.coder_id == coder_id
        }
        tag_for = cache(self._tag)
        for one in suggestions:
            span, tag_id = checked_span(one.span, text), tag_for(one.kind)
            said = replace(one.fields, **given)  # type: ignore[arg-type]  # checked when written
            if span in there:
                self._complete(there[span], tag_id, said, given)
            else:
                selectors = describe(text, span)
                there[span] = self._annotations.insert(
                    article_id, version_id, coder_id, selectors, [tag_id], said, origin=one.rule
                )
            self._learn(one, language, text, accepted=1)
            self._learn_title(one, said, language)

    def _complete(
        self, annotation_id: AnnotationId, tag_id: TagId, said: Fields, given: Collection[str]
    ) -> None:
        self._annotations.add_tag([annotation_id], tag_id)
        present = asdict(self._annotations.get(annotation_id).fields)
        missing = {
            name: value
            for name, value in asdict(said).items()
            if value and (name in given or not present[name])
        }
        self._annotations.edit(annotation_id, missing)

    def tags(self) -> dict[SuggestionKind, TagId]:
        """Return the tags of the kinds: those of their names, else the default ones, if any.

        The default tags are the first a library has, in the order of the default codebook; so
        one that was renamed or moved is found by its number.
        """
        tree = self._codebook.tree()
        named = {tag.name: tag.id for tag in tree.children(None)}
        numbered = {
            name: TagId(number)
            for number, name in enumerate(_defaults(), start=1)
            if TagId(number) in tree
        }
        known = numbered | named
        return {kind: known[kind.value] for kind in SuggestionKind if kind.value in known}

    def _tag(self, kind: SuggestionKind) -> TagId:
        """Return the tag of a kind, made anew as in a new library where it was deleted."""
        default = _defaults()[kind.value]
        return self.tags().get(kind) or self._codebook.create(
            kind.value, colour=default["colour"], definition=default["definition"]
        )

    # ------------------------------------------------------------------ no, and again

    def dismiss(self, article_id: ArticleId, suggestions: Iterable[Suggestion]) -> None:
        """Put suggestions away, and count the words of short quotes."""
        article = self._articles.get(article_id)
        version_id, text = self._annotations.current_text(article_id)
        for one in suggestions:
            checked_span(one.span, text)
            if self._dismissals.add(version_id, one):
                self._learn(one, article.meta.language, text, dismissed=1)

    def dismissed(self, article_id: ArticleId) -> tuple[Dismissal, ...]:
        """Return what is put away in an article's current version, in text order."""
        return self._dismissals.of_version(self._articles.get(article_id).version_id)

    def restore(self, article_id: ArticleId, ids: Collection[DismissalId]) -> None:
        """Offer again what was put away in an article's current version; it counts no more."""
        language = self._articles.get(article_id).meta.language
        for each in self.dismissed(article_id):
            if each.id in ids:
                self._dismissals.restore([each.id])
                if each.kind is SuggestionKind.QUOTE:
                    self._count_phrase(each.words, language, dismissed=-1)

    # ------------------------------------------------------------------ what is learnt

    def _learn(
        self,
        one: Suggestion,
        language: str,
        text: str,
        *,
        accepted: int = 0,
        dismissed: int = 0,
    ) -> None:
        if one.kind is SuggestionKind.QUOTE:
            words = one.span.of(text)
            self._count_phrase(words, language, accepted=accepted, dismissed=dismissed)

    def _count_phrase(
        self, words: str, language: str, *, accepted: int = 0, dismissed: int = 0
    ) -> None:
        if len(words.split()) <= _MOST_WORDS:
            self._words.count(
                WordList.NOT_QUOTED, language, words, accepted=accepted, dismissed=dismissed
            )

    def _learn_title(self, one: Suggestion, said: Fields, language: str) -> None:
        """Count the words that a person cut off before a name: they belong to the role."""
        proposed, kept = one.fields.speaker.split(), said.speaker.split()
        cut = len(proposed) - len(kept)
        if kept and cut > 0 and proposed[cut:] == kept:
            for word in proposed[:cut]:
                self._words.count(WordList.TITLES, language, as_listed(word), accepted=1)
