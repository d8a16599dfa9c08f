"""Annotating, and the codebook to do it by."""

from __future__ import annotations

from collections.abc import Sequence

from app.library.writing import Writing
from app.model.annotation import MANUAL, Fields
from app.model.change import Change
from app.model.ids import AnnotationId, ArticleId, TagId
from app.model.span import Span


class Annotating(Writing):
    """Writes annotations and tags."""

    def annotate(
        self,
        article_id: ArticleId,
        span: Span | None,
        tags: Sequence[TagId] = (),
        fields: Fields | None = None,
        *,
        origin: str = MANUAL,
    ) -> Change:
        """Make an annotation on a span of the current version, or (None) on the whole article.

        Raise InvalidInputError for a span that is empty or outside the text.
        """
        return self._write(
            "Tag as {tag}" if tags else "Annotate",
            lambda: self._store.annotations.add(
                article_id, span, tags, fields or Fields(), origin=origin
            ),
            tag=self._store.codebook.label(tags),
        )

    def toggle_tag(self, article_id: ArticleId, span: Span, tag_id: TagId) -> Change:
        """Put the tag on exactly this span, or take it off where it is on already.

        An annotation that loses its last tag goes to the trash, unless it has a note or a field.
        """
        return self._write(
            "Tag as {tag}",
            lambda: self._store.annotations.toggle(article_id, span, tag_id),
            tag=self._store.codebook.label([tag_id]),
        )

    def add_tag(self, annotation_ids: Sequence[AnnotationId], tag_id: TagId) -> Change:
        """Put a tag on annotations; one that has it already is left alone."""
        return self._write(
            "Tag as {tag}",
            lambda: self._store.annotations.add_tag(self._counted(annotation_ids), tag_id),
            tag=self._store.codebook.label([tag_id]),
        )

    def remove_tag(self, annotation_ids: Sequence[AnnotationId], tag_id: TagId) -> Change:
        """Take a tag off annotations; an annotation without tags stays."""
        return self._write(
            "Remove tag {tag}",
            lambda: self._store.annotations.remove_tag(self._counted(annotation_ids), tag_id),
            tag=self._store.codebook.label([tag_id]),
        )

    def edit_annotation(self, annotation_id: AnnotationId, **fields: str) -> Change:
        """Set fields of an annotation, by the names of `Fields`.

        Consecutive edits of one field of one annotation join into one step. Raise
        InvalidInputError for a name or value that cannot be.
        """
        return self._write(
            "Edit {field}",
            lambda: self._store.annotations.edit(annotation_id, fields),
            join=f"edit:{annotation_id}:{','.join(sorted(fields))}",
            field=", ".join(sorted(fields)).replace("_", " "),
        )

    def set_status(self, annotation_ids: Sequence[AnnotationId], status: str) -> Change:
        """Say where the checking of annotations stands, by the values of `Status`."""

        def write() -> None:
            for annotation_id in self._counted(annotation_ids):
                self._store.annotations.edit(annotation_id, {"status": status})

        return self._write("Mark as {status}", write, status=status)

    def resize_annotation(self, annotation_id: AnnotationId, span: Span) -> Change:
        """Let an annotation begin and end elsewhere in its article's current version.

        Raise InvalidInputError for a span that is empty or outside the text, and for an annotation
        of the whole article.
        """
        return self._write(
            "Resize annotation",
            lambda: self._store.succession.anchors.resize(annotation_id, span),
        )

    def trash_annotations(self, annotation_ids: Sequence[AnnotationId]) -> Change:
        """Put annotations into the trash."""
        return self._write(
            "Delete annotation",
            lambda: self._store.annotations.trash(self._counted(annotation_ids)),
        )

    def restore_annotations(self, annotation_ids: Sequence[AnnotationId]) -> Change:
        """Bring annotations back from the trash."""
        return self._write(
            "Restore annotation",
            lambda: self._store.annotations.restore(self._counted(annotation_ids)),
        )

    def create_tag(
        self,
        name: str,
        *,
        colour: str = "",
        key: str = "",
        definition: str = "",
        parent_id: TagId | None = None,
    ) -> Change:
        """Add a tag; colour and key are the next free ones where not given.

        Raise InvalidInputError for a name that is empty, taken or has a slash in it.
        """
        return self._write(
            "New tag {tag}",
            lambda: self._store.codebook.create(
                name, colour=colour, key=key, definition=definition, parent_id=parent_id
            ),
            tag=name,
        )

    def edit_tag(self, tag_id: TagId, **properties: str) -> Change:
        """Set name, colour, key or definition of a tag."""
        return self._write(
            "Edit tag {tag}",
            lambda: self._store.codebook.edit(tag_id, properties),
            tag=self._store.codebook.label([tag_id]),
        )

    def retire_tag(self, tag_id: TagId, *, retired: bool = True) -> Change:
        """Stop offering a tag, or offer it again; what has it keeps it."""
        return self._write(
            "Retire tag {tag}" if retired else "Use tag {tag} again",
            lambda: self._store.codebook.retire(tag_id, retired=retired),
            tag=self._store.codebook.label([tag_id]),
        )

    def rename_coder(self, name: str) -> Change:
        """Call the present coder by another name."""
        return self._write("Rename coder", lambda: self._store.codebook.rename_coder(name))
