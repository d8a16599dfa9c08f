"""Suggestions: what the rules propose, and what a person says to it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from app.library.writing import Writing
from app.model.change import Change
from app.model.dismissal import Dismissal
from app.model.ids import ArticleId, DismissalId, TagId, WordId
from app.model.sameness import Same
from app.model.suggestion import KnownWords, Suggestion, SuggestionKind
from app.model.word_list import ListedWord


class Suggesting(Writing):
    """Reads suggestions, and writes what becomes of them; nothing is ever tagged by itself."""

    # ------------------------------------------------------------------ what is offered

    def suggestions(self, article_id: ArticleId) -> tuple[Suggestion, ...]:
        """Return what the rules propose in an article's current version, in text order.

        Left out are the dismissed, those for which there is an annotation, and all but the best
        claims. They are derived where they are not kept, so it takes several times as long
        as splitting its sentences: not for the window's thread. Raise NotFoundError.
        """
        return self._store.offers.of(article_id)

    def suggested_tags(self) -> Mapping[SuggestionKind, TagId]:
        """Return the tag of each kind, renamed or not; a kind has none where it was deleted."""
        return self._store.offers.accepting.tags()

    # ------------------------------------------------------------------ yes and no

    def accept_suggestions(
        self, article_id: ArticleId, suggestions: Sequence[Suggestion], **fields: str
    ) -> Change:
        """Make annotations of suggestions, each with the tag of its kind and its rule as origin.

        `fields`, by the names of `Fields`, go before what is proposed; a span is changed with
        `Suggestion._replace`. An annotation with exactly the span gets the tag, and what it leaves
        open. The tag is made anew where it was deleted. Raise InvalidInputError for a value or
        span that cannot be.
        """
        return self._write(
            "Accept suggestion" if len(suggestions) == 1 else "Accept {n} suggestions",
            lambda: self._store.offers.accepting.accept(
                article_id, self._counted(suggestions), fields
            ),
            n=str(len(suggestions)),
        )

    def dismiss_suggestions(
        self, article_id: ArticleId, suggestions: Sequence[Suggestion]
    ) -> Change:
        """Never offer these again in this version; short quotes count for the word lists."""
        return self._write(
            "Dismiss suggestion" if len(suggestions) == 1 else "Dismiss {n} suggestions",
            lambda: self._store.offers.accepting.dismiss(article_id, self._counted(suggestions)),
            n=str(len(suggestions)),
        )

    def dismissed(self, article_id: ArticleId) -> tuple[Dismissal, ...]:
        """Return the suggestions dismissed in an article's current version, in text order."""
        return self._store.offers.accepting.dismissed(article_id)

    def restore_dismissed(
        self, article_id: ArticleId, ids: Sequence[DismissalId] | None = None
    ) -> Change:
        """Offer dismissed suggestions of an article again, or (None) all of them."""
        wanted = [each.id for each in self.dismissed(article_id) if ids is None or each.id in ids]
        return self._write(
            "Restore suggestion" if len(wanted) == 1 else "Restore {n} suggestions",
            lambda: self._store.offers.accepting.restore(article_id, wanted),
            n=str(len(wanted)),
        )

    # ------------------------------------------------------------------ the same elsewhere

    def same_figures(self, article_id: ArticleId) -> tuple[Same, ...]:
        """Return the figures of an article that others give too, and who gives another value.

        The articles with the most words in common are read for it, where that was not done before:
        not for the window's thread.
        """
        return self._same(article_id, SuggestionKind.FIGURE)

    def same_quotes(self, article_id: ArticleId) -> tuple[Same, ...]:
        """Return the quotes of an article that others have too, in the same words or in others.

        Takes as long as `same_figures`.
        """
        return self._same(article_id, SuggestionKind.QUOTE)

    def _same(self, article_id: ArticleId, kind: SuggestionKind) -> tuple[Same, ...]:
        self._store.offers.prepare(article_id)
        return self._store.sameness.of(article_id, kind)

    # ------------------------------------------------------------------ what was learnt

    def known_words(self, language: str = "") -> KnownWords:
        """Return what the rules go by in texts of a language, a BCP 47 tag."""
        return self._store.offers.words.known(language, self._store.annotations.named("speaker"))

    def word_lists(self) -> tuple[ListedWord, ...]:
        """Return the words learnt or added, those that do not count yet among them, by list."""
        return self._store.offers.words.all()

    def add_word(self, list_name: str, text: str, language: str = "") -> Change:
        """Put a word into a list, by the values of `WordList`; it counts from now on.

        Without a language it counts in all. Raise InvalidInputError.
        """
        return self._write(
            "List word {word}",
            lambda: self._store.offers.words.add(list_name, text, language),
            word=text.strip(),
        )

    def edit_word(self, word_id: WordId, text: str) -> Change:
        """Write a listed word otherwise; raise InvalidInputError where it is there already."""
        return self._write(
            "Edit word {word}",
            lambda: self._store.offers.words.edit(word_id, text),
            word=self._store.offers.words.get(word_id).text,
        )

    def remove_word(self, word_id: WordId) -> Change:
        """Take a word out of its list; decisions about it are counted anew from then on."""
        return self._write(
            "Remove word {word}",
            lambda: self._store.offers.words.remove([word_id]),
            word=self._store.offers.words.get(word_id).text,
        )
