"""Writing rows that come from another library, under the uids and times that they had there.

Nothing that is here is changed. A uid that is taken here by something else is made anew.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import asdict, dataclass
from itertools import pairwise

from app.clock import now
from app.errors import InvalidInputError
from app.model.annotation import AnchorState
from app.model.ids import AnnotationId, ArticleId, CoderId, TagId, VariableId, VersionId
from app.model.whole import (
    Row,
    Uid,
    WholeAnchor,
    WholeAnnotation,
    WholeAnswer,
    WholeArticle,
    WholeLink,
    WholeNote,
    WholeVersion,
)
from app.storage.annotation_values import checked_fields
from app.storage.rows import Value
from app.storage.store import Store
from app.storage.uids import free
from app.storage.version_line import line_of
from app.storage.versions import text_hash
from app.words import say


@dataclass(frozen=True, slots=True)
class Known:
    """What uids of the other library are called here."""

    tags: Mapping[Uid, TagId]
    coders: Mapping[Uid, CoderId]
    variables: Mapping[Uid, VariableId]


class WholeWriting:
    """Writes into one library, inside the step that is open."""

    def __init__(self, store: Store, known: Known) -> None:
        self._store = store
        self._database = store.database
        self._rows = store.rows
        self._known = known

    # ------------------------------------------------------------------ articles

    def add_article(self, whole: WholeArticle) -> ArticleId:
        """Insert an article that has no version yet; `show_version` shows it.

        It comes in unjournaled and in the trash, as an import's does.
        """
        with self._store.journal.paused():
            values: dict[str, Value] = {
                **_stamps(whole),
                "captured": whole.captured,
                "starred": int(whole.starred),
                "trashed_at": now(),
            }
            article_id = ArticleId(
                self._rows.insert("article", values, uid=self._free("article", whole.uid))
            )
            self._store.articles.edit(article_id, asdict(whole.metadata))
            self._rows.insert("article_state", {"id": article_id, "read": int(whole.read)})
        return article_id

    def line(self, article_id: ArticleId) -> tuple[VersionId, ...]:
        """Return the versions of an article, oldest first; none of one just made."""
        row = self._database.first("SELECT version_id FROM article WHERE id = ?", (article_id,))
        current = row[0] if row else None
        return () if current is None else tuple(reversed(line_of(self._database, current)))

    def version_here(
        self, article_id: ArticleId, whole: WholeVersion, taken: Collection[VersionId]
    ) -> VersionId | None:
        """Return the version here that a version is: by its uid, else by its text, if not taken."""
        here = [self._store.versions.get(each) for each in self.line(article_id)]
        sha256 = text_hash(whole.draft.body.text)
        same = [each for each in here if each.text_sha256 == sha256 and each.id not in taken]
        same.sort(key=lambda version: version.uid != whole.uid)
        return same[0].id if same else None

    def add_version(self, article_id: ArticleId, whole: WholeVersion) -> VersionId:
        """Insert a version behind the others, or take up again the one whose import was undone."""
        undone = self._database.first(
            "SELECT id FROM version WHERE uid = ? AND article_id = ? AND text_sha256 = ?",
            (whole.uid, article_id, text_hash(whole.draft.body.text)),
        )
        if undone:
            return VersionId(undone[0])
        line = self.line(article_id)
        version_id = self._store.versions.add(article_id, whole.draft)
        self._database.execute(
            "UPDATE version SET uid = ?, created_at = ?, follows = ? WHERE id = ?",
            (
                self._free("version", whole.uid) or self._store.new_uid(),
                whole.created,
                line[-1] if line else None,
                version_id,
            ),
        )
        return version_id

    def show_version(self, article_id: ArticleId, version_id: VersionId) -> None:
        """Make a version the current one, with what of the annotations here lies in it.

        The first version of an article takes that out of the trash it came in.
        """
        line = self.line(article_id)
        if not line:
            with self._store.journal.paused():
                self._rows.update("article", article_id, {"version_id": version_id})
            self._rows.update("article", article_id, {"trashed_at": None})
            return
        self._rows.update("article", article_id, {"version_id": version_id})
        self._store.succession.anchors.lay(article_id, line[-1], version_id)

    def add_edits(self, version_id: VersionId, whole: WholeVersion) -> None:
        """Split and join again what a person did in the other library."""
        for edit in whole.edits:
            values = {"version_id": version_id, "kind": edit.kind.value, "offset": edit.offset}
            uid = self._free("sentence_edit", edit.uid)
            if uid:
                self._rows.insert("sentence_edit", {**values, **_stamps(edit)}, uid=uid)

    def add_note(self, article_id: ArticleId | None, note: WholeNote | None) -> bool:
        """Insert a note unless there is one, or was; say whether the one here is another."""
        if note is None:
            return False
        here = self._database.first("SELECT text FROM note WHERE article_id IS ?", (article_id,))
        if here is None:
            values = {"article_id": article_id, "text": note.text, **_stamps(note)}
            self._rows.insert("note", values, uid=self._free("note", note.uid))
        return here is not None and here[0] != note.text

    def add_answers(self, column: str, target: int, answers: Sequence[WholeAnswer]) -> None:
        """Insert what was answered about an article or annotation and was not here."""
        for answer in answers:
            variable_id = self._known.variables.get(answer.variable)
            coder_id = self._known.coders.get(answer.coder)
            if (
                variable_id is None
                or coder_id is None
                or self._is_answered(column, target, variable_id, coder_id)
            ):
                continue
            values: dict[str, Value] = {
                "variable_id": variable_id,
                column: target,
                "coder_id": coder_id,
                "value": answer.value,
                **_stamps(answer),
            }
            uid = self._free("variable_value", answer.uid)
            self._rows.insert("variable_value", values, uid=uid)

    def _is_answered(
        self, column: str, target: int, variable_id: VariableId, coder_id: CoderId
    ) -> bool:
        row = self._database.first(
            f"SELECT 1 FROM variable_value WHERE variable_id = ? AND {column} = ? AND coder_id = ?",
            (variable_id, target, coder_id),
        )
        return row is not None

    # ------------------------------------------------------------------ annotations

    def add_annotation(
        self,
        article_id: ArticleId,
        whole: WholeAnnotation,
        versions: Mapping[Uid, VersionId],
    ) -> AnnotationId:
        """Insert an annotation; `versions` are those of its article that are here.

        Raise InvalidInputError where what it refers to is not there, or it does not lie on its
        words.
        """
        if whole.version not in versions:
            raise InvalidInputError(
                say("It was made on a text that this article does not have here.")
            )
        coder_id = self._coder(whole.coder)
        anchors = [each for each in whole.anchors if each.version in versions]
        for anchor in anchors:
            self._check_place(whole, anchor, versions[anchor.version])
        values: dict[str, Value] = {
            "article_id": article_id,
            "version_id": versions[whole.version],
            "coder_id": coder_id,
            **checked_fields(asdict(whole.fields)),
            "origin": whole.origin,
            **(asdict(whole.selectors) if whole.selectors else {}),
            **_stamps(whole),
        }
        annotation_id = AnnotationId(self._rows.insert("annotation", values, uid=whole.uid))
        for anchor in anchors:
            self._add_anchor(annotation_id, versions[anchor.version], anchor)
        self._add_tags(annotation_id, whole)
        self.add_answers("annotation_id", annotation_id, whole.answers)
        return annotation_id

    def _check_place(
        self, whole: WholeAnnotation, anchor: WholeAnchor, version_id: VersionId
    ) -> None:
        if anchor.start is None or anchor.end is None or whole.selectors is None:
            return
        row = self._database.first(
            "SELECT substr(text, ? + 1, ?), length(text) FROM version WHERE id = ?",
            (anchor.start, anchor.end - anchor.start, version_id),
        )
        assert row is not None, "it was found a moment ago"
        is_inside = anchor.start < anchor.end <= row[1]
        is_same = row[0] == whole.selectors.exact or anchor.state is AnchorState.REWORDED
        if not (is_inside and is_same):
            raise InvalidInputError(say("It does not lie on its words."))

    def _add_anchor(
        self, annotation_id: AnnotationId, version_id: VersionId, anchor: WholeAnchor
    ) -> None:
        values = {
            "annotation_id": annotation_id,
            "version_id": version_id,
            "start": anchor.start,
            "end": anchor.end,
            "state": anchor.state.value,
            "score_permille": anchor.score_permille,
            "reviewed_at": anchor.reviewed,
        }
        self._rows.insert("anchor", values)

    def _add_tags(self, annotation_id: AnnotationId, whole: WholeAnnotation) -> None:
        done: set[tuple[TagId, CoderId]] = set()
        for tagging in whole.tags:
            tag_id = self._known.tags.get(tagging.tag)
            if tag_id is None:
                raise InvalidInputError(say("It has a tag that the codebook cannot have."))
            coder_id = self._coder(tagging.coder)
            if (tag_id, coder_id) in done:
                continue
            done.add((tag_id, coder_id))
            values = {"annotation_id": annotation_id, "tag_id": tag_id, "coder_id": coder_id}
            uid = self._free("annotation_tag", tagging.uid)
            self._rows.insert("annotation_tag", {**values, **_stamps(tagging)}, uid=uid)

    def lay_further(
        self, article_id: ArticleId, ids: Sequence[AnnotationId], last: VersionId
    ) -> None:
        """Look for annotations that came in, the newest text they know being `last`, further on."""
        line = self.line(article_id)
        for old, new in pairwise(line[line.index(last) :]):
            self._store.succession.anchors.lay(article_id, old, new, only=set(ids))

    def add_link(self, link: WholeLink) -> None:
        """Insert a link unless its ends are not both here, or it is or was here."""
        if not self._free("link", link.uid) or link.coder not in self._known.coders:
            return
        ends = [
            self._database.first("SELECT id FROM annotation WHERE uid = ?", (uid,))
            for uid in (link.from_annotation, link.to_annotation)
        ]
        if ends[0] is None or ends[1] is None or ends[0] == ends[1]:
            return
        values = {"from_id": ends[0][0], "to_id": ends[1][0], "kind": link.kind.value}
        there = "SELECT 1 FROM link WHERE from_id = :from_id AND to_id = :to_id AND kind = :kind"
        if self._database.first(there, values):
            return
        coder_id = self._coder(link.coder)
        self._rows.insert("link", {**values, "coder_id": coder_id, **_stamps(link)}, uid=link.uid)

    def _coder(self, uid: Uid) -> CoderId:
        if uid not in self._known.coders:
            raise InvalidInputError(say("Who made it is not in the bundle."))
        return self._known.coders[uid]

    def _free(self, table: str, uid: Uid) -> str:
        return free(self._database, table, uid)


def _stamps(row: Row) -> dict[str, str]:
    return {"created_at": row.created, "modified_at": row.modified}
