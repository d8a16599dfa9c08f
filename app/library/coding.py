"""What belongs to annotations and articles beside tags: links, variables, notes."""

from __future__ import annotations

from collections.abc import Sequence

from app.library.writing import Writing
from app.model.article import SearchHit
from app.model.change import Change
from app.model.ids import AnnotationId, ArticleId, LinkId, VariableId
from app.model.link import LinkEnd, LinkKind
from app.model.note import Note
from app.model.variable import Variable, VariableKind, VariableTarget, VariableValue


class Coding(Writing):
    """Reads and writes links, variables and notes."""

    # ------------------------------------------------------------------ links

    def link_ends(self, article_id: ArticleId) -> tuple[LinkEnd, ...]:
        """Return the links of an article's annotations, each from every end that lies in it."""
        return self._store.links.ends_in(article_id)

    def links_of(self, annotation_id: AnnotationId) -> tuple[LinkEnd, ...]:
        """Return the links of one annotation."""
        return self._store.links.ends_at(annotation_id)

    def link_candidates(self, text: str, *, but: AnnotationId, limit: int = 50) -> list[SearchHit]:
        """Return annotations found by a query, the newest for an empty one, without `but`.

        Words may also stand in the title of the article.

        Takes some milliseconds in a large library: not for the window's thread.
        """
        if text.strip():
            hits = self._store.search.find_annotations(text, limit=limit + 1)
        else:
            newest = self._store.annotations.newest(limit + 1)
            articles = list(dict.fromkeys(each.article_id for each in newest))
            rows = {row.id: row for row in self._store.articles.rows(articles)}
            hits = [SearchHit(rows[each.article_id], each.quote, each) for each in newest]
        return [hit for hit in hits if hit.annotation and hit.annotation.id != but][:limit]

    def link_annotations(
        self, from_id: AnnotationId, to_id: AnnotationId, kind: str = LinkKind.SAME
    ) -> Change:
        """Say that one annotation supports or contradicts another, or says the same.

        A link that is there already is left alone. Raise InvalidInputError for a link of an
        annotation to itself or of an unknown kind.
        """
        return self._write("Link annotations", lambda: self._store.links.add(from_id, to_id, kind))

    def remove_links(self, link_ids: Sequence[LinkId]) -> Change:
        """Take links away."""
        return self._write("Remove link", lambda: self._store.links.remove(link_ids))

    # ------------------------------------------------------------------ variables

    def variables(self, target: VariableTarget | None = None) -> tuple[Variable, ...]:
        """Return the variables in order, those about `target` where it is given."""
        found = self._store.variables.all()
        return tuple(each for each in found if target is None or each.target is target)

    def variable_values(self, article_id: ArticleId) -> tuple[VariableValue, ...]:
        """Return what the present coder answered for an article and for annotations in it."""
        coder_id = self._store.codebook.coder().id
        values = self._store.variables.values_in([article_id])
        return tuple(value for value in values if value.coder_id == coder_id)

    def create_variable(
        self,
        name: str,
        *,
        kind: str = VariableKind.TEXT,
        target: str = VariableTarget.ARTICLE,
        choices: Sequence[str] = (),
        definition: str = "",
    ) -> Change:
        """Add a variable.

        Raise InvalidInputError for a name that is empty or taken, or a choice without choices.
        """
        return self._write(
            "New variable {variable}",
            lambda: self._store.variables.create(name, kind, target, choices, definition),
            variable=name,
        )

    def edit_variable(
        self,
        variable_id: VariableId,
        *,
        name: str | None = None,
        choices: Sequence[str] | None = None,
        definition: str | None = None,
    ) -> Change:
        """Set what is given; answers that are no choice any more stay what they are."""
        return self._write(
            "Edit variable {variable}",
            lambda: self._store.variables.edit(
                variable_id, name=name, choices=choices, definition=definition
            ),
            variable=self._store.variables.get(variable_id).name,
        )

    def arrange_variables(self, variable_ids: Sequence[VariableId]) -> Change:
        """Put variables into this order."""
        return self._write("Arrange variables", lambda: self._store.variables.arrange(variable_ids))

    def trash_variable(self, variable_id: VariableId) -> Change:
        """Ask a variable no more; undo brings it back with its answers."""
        return self._write(
            "Delete variable {variable}",
            lambda: self._store.variables.trash(variable_id),
            variable=self._store.variables.get(variable_id).name,
        )

    def set_variable(
        self, variable_id: VariableId, target: ArticleId | AnnotationId, value: str
    ) -> Change:
        """Answer a variable for an article or annotation, "" for not answered.

        Consecutive answers of one question join into one step. Raise InvalidInputError for what
        the variable cannot be.
        """
        variable = self._store.variables.get(variable_id)
        return self._write(
            "Set {variable}",
            lambda: self._store.variables.set_value(variable_id, target, value),
            join=f"variable:{variable_id}:{target}",
            variable=variable.name,
        )

    # ------------------------------------------------------------------ notes

    def note_on(self, article_id: ArticleId | None) -> Note | None:
        """Return the note on an article or (None) on the library, None where there is none."""
        return self._store.notes.on(article_id)

    def write_note(self, article_id: ArticleId | None, text: str) -> Change:
        """Have the note on an article or (None) on the library say this, in Markdown.

        Consecutive edits of one note join into one step; one without words is taken away.
        """
        return self._write(
            "Edit note on article" if article_id is not None else "Edit note on library",
            lambda: self._store.notes.write(article_id, text),
            join=f"note:{article_id}",
        )
