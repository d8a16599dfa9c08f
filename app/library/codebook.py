"""The codebook as a whole: its shape, what it is used for, and its way out and in."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from app.library.writing import Writing
from app.model.change import Change, Origin
from app.model.ids import AnnotationId, TagId
from app.model.report import Report
from app.model.tag import Tag, TaggedQuote, TagUse
from app.model.tag_tree import Place


class CodebookKeeping(Writing):
    """Writes the tree of tags; each write is one step over the whole library."""

    # ------------------------------------------------------------------ reading

    def tag_uses(self) -> Mapping[TagId, TagUse]:
        """Return how much has each tag; one that nothing has is left out.

        Takes some milliseconds in a large library: not for the window's thread.
        """
        return self._store.tag_uses.all()

    def tag_use(self, tag_ids: Iterable[TagId]) -> TagUse:
        """Return how much has any of these tags, as a count before a step that changes it all."""
        return self._store.tag_uses.of(tag_ids)

    def tagged_quotes(
        self, tag_id: TagId, text: str = "", *, limit: int = -1
    ) -> Sequence[TaggedQuote]:
        """Return what has a tag, newest first, at most `limit` (-1: all).

        With `text` only those in which all its words stand: in quote, note, speaker or title.
        """
        return self._store.tag_uses.quotes(tag_id, text, limit)

    def trashed_tags(self) -> tuple[Tag, ...]:
        """Return the tags in the trash, newest first; not those deleted with the one above them."""
        return self._store.codebook.trashed()

    # ------------------------------------------------------------------ writing

    def give_key(self, tag_id: TagId, key: str) -> Change:
        """Give a key to a tag, taking it from the tag that has it."""
        return self._write(
            "Edit tag {tag}",
            lambda: self._store.codebook.give_key(tag_id, key),
            tag=self._store.codebook.label([tag_id]),
        )

    def move_tag(self, tag_id: TagId, place: Place) -> Change:
        """Put a tag, with all below it, elsewhere in the tree.

        The position is that among the siblings without the tag itself; one too large is the last.
        Raise InvalidInputError for a place below itself, or where one of its name is already.
        """
        return self._write(
            "Move tag {tag}",
            lambda: self._store.codebook_shape.move(tag_id, place),
            tag=self._store.codebook.label([tag_id]),
        )

    def merge_tags(self, tag_id: TagId, into: TagId) -> Change:
        """Give all that has `tag_id` the tag `into` instead, and delete the first.

        What has both keeps one. Tags below come under the other, those called alike merged too.
        A backup is made before. Raise InvalidInputError where `into` lies under the tag.
        """
        self._save_first()
        label = self._store.codebook.label
        return self._write(
            "Merge tag {tag} into {into}",
            lambda: self._store.codebook_shape.merge(tag_id, into),
            tag=label([tag_id]),
            into=label([into]),
        )

    def split_tag(self, tag_id: TagId, annotation_ids: Iterable[AnnotationId], name: str) -> Change:
        """Make a new tag behind one, and give it to these annotations instead of that.

        Raise InvalidInputError for a name that cannot be, or where none of them has the tag.
        """
        return self._write(
            "Split tag {tag}",
            lambda: self._store.codebook_shape.split(tag_id, annotation_ids, name),
            tag=self._store.codebook.label([tag_id]),
        )

    def trash_tag(self, tag_id: TagId) -> Change:
        """Put a tag and all below it into the trash; annotations are without it until it is back.

        The annotations themselves stay.
        """
        return self._write(
            "Delete tag {tag}",
            lambda: self._store.codebook_shape.trash(tag_id),
            tag=self._store.codebook.label([tag_id]),
        )

    def restore_tag(self, tag_id: TagId) -> Change:
        """Bring a tag back from the trash, with those above it and those deleted with it.

        Raise InvalidInputError where a tag of its name is in its place by now.
        """
        return self._write("Restore tag", lambda: self._store.codebook_shape.restore(tag_id))

    # ------------------------------------------------------------------ out and in

    def export_codebook(self, target: Path | None) -> Report:
        """Write the codebook as CSV to `target`, or (None) to standard output; raise ExportError.

        The report has one item per tag.
        """
        from app.exporting import codebook_csv

        return codebook_csv.export(self._store.codebook.tags(), target)

    def import_codebook(self, path: Path) -> Report:
        """Bring in the codebook of a CSV as one step; tags that are not in it stay as they are.

        Known tags, by uid or else by place, become what the file says. Raise UnreadableFileError
        or InvalidInputError for a file that cannot be taken as a whole; nothing is written then.
        """
        from app.importing import codebook_arrivals, codebook_csv

        rows = codebook_csv.read(path)
        with self.step("Import codebook", origin=Origin.IMPORT):
            return codebook_arrivals.apply(rows, self._store)
