"""Gateway of `sentence_edit`: where a person split and joined sentences of a version."""

from __future__ import annotations

from collections.abc import Sequence

from app.anchoring.describe import describe
from app.clock import now
from app.errors import InvalidInputError
from app.model.annotation import CONTEXT_LENGTH, AnchorState
from app.model.ids import VersionId
from app.model.sentence_edit import EditKind, SentenceEdit
from app.model.span import Span
from app.storage.database import Database
from app.storage.rows import Rows
from app.text.sentence_edits import (
    apply,
    are_neighbours,
    place_of,
    sentence_around,
    sentence_from,
)
from app.words import say

_BESIDE = 8
"""Code points before a place that must be the same in another text, beside the words after it."""


class SentenceEdits:
    """The splits and joins a person made; all writes belong to a step."""

    def __init__(self, database: Database, rows: Rows) -> None:
        self._database = database
        self._rows = rows

    def of_version(self, version_id: VersionId) -> tuple[SentenceEdit, ...]:
        """Return the edits that hold in a version, in text order."""
        return tuple(
            SentenceEdit(EditKind(kind), offset)
            for kind, offset in self._database.query(
                "SELECT kind, offset FROM sentence_edit"
                " WHERE version_id = ? AND trashed_at IS NULL ORDER BY offset, id",
                (version_id,),
            )
        )

    def split(
        self, version_id: VersionId, computed: Sequence[Span], text: str, offset: int
    ) -> None:
        """Have a sentence begin at `offset`, inside a sentence of now.

        A join made there is taken back first. Raise InvalidInputError where no sentence could be
        split there into two.
        """
        shown = self._shown(version_id, computed, text)
        place = place_of(text, offset)
        if offset < 0 or sentence_around(shown, place) is None:
            raise InvalidInputError(
                say(
                    "There is nothing to split at {offset}: choose a place between two words of a "
                    "sentence.",
                    offset=offset,
                )
            )
        self._trash(version_id, EditKind.JOIN, text, place)
        if sentence_around(self._shown(version_id, computed, text), place) is not None:
            self._add(version_id, SentenceEdit(EditKind.SPLIT, place))

    def join(self, version_id: VersionId, computed: Sequence[Span], text: str, offset: int) -> None:
        """Have the sentence that begins at or after `offset` go on from the one before it.

        A split made there is taken back first. Raise InvalidInputError where there are no two
        sentences with only white space between them.
        """
        shown = self._shown(version_id, computed, text)
        number = sentence_from(shown, offset)
        before = shown[number - 1 : number]
        if not before or number == len(shown) or not are_neighbours(before[0], shown[number], text):
            raise InvalidInputError(
                say(
                    "There is nothing to join at {offset}: no sentence follows right after another "
                    "there.",
                    offset=offset,
                )
            )
        place = shown[number].start
        self._trash(version_id, EditKind.SPLIT, text, place)
        shown = self._shown(version_id, computed, text)
        if sentence_around(shown, place) is None:
            self._add(version_id, SentenceEdit(EditKind.JOIN, place))

    def carry_over(
        self, old_id: VersionId, new_id: VersionId, old_text: str, new_text: str
    ) -> None:
        """Repeat the edits of one version in another wherever the same words are on both sides.

        An edit whose place is not in the new text stays with the old version alone. Edits that
        the new version has already are not doubled.
        """
        there = set(self.of_version(new_id))
        for edit in self.of_version(old_id):
            place = carried_over(edit.offset, old_text, new_text)
            if place is not None and SentenceEdit(edit.kind, place) not in there:
                self._add(new_id, SentenceEdit(edit.kind, place))

    def _shown(
        self, version_id: VersionId, computed: Sequence[Span], text: str
    ) -> tuple[Span, ...]:
        return apply(computed, self.of_version(version_id), text)

    def _add(self, version_id: VersionId, edit: SentenceEdit) -> None:
        self._rows.insert(
            "sentence_edit",
            {"version_id": version_id, "kind": edit.kind.value, "offset": edit.offset},
        )

    def _trash(self, version_id: VersionId, kind: EditKind, text: str, place: int) -> None:
        for row_id, offset in self._database.query(
            "SELECT id, offset FROM sentence_edit"
            " WHERE version_id = ? AND kind = ? AND trashed_at IS NULL",
            (version_id, kind.value),
        ):
            if place_of(text, offset) == place:
                self._rows.update("sentence_edit", row_id, {"trashed_at": now()})


def carried_over(offset: int, old_text: str, new_text: str) -> int | None:
    """Return where a place of one text lies in another, None where it is not there.

    It is looked for by the 32 code points after it and around those; the last words before it must
    be the same too.
    """
    after = Span(offset, min(len(old_text), offset + CONTEXT_LENGTH))
    if not after:
        return None
    from app.anchoring.anchor import anchor  # not needed to start

    found = anchor(new_text, describe(old_text, after))
    if found.span is None or found.state is AnchorState.REWORDED:
        return None
    before = old_text[:offset].rstrip()[-_BESIDE:]
    same_before = new_text[: found.span.start].rstrip().endswith(before)
    return found.span.start if same_before else None
