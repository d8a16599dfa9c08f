"""The article that teaches annotating by being annotated."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from app.library.annotating import Annotating
from app.model.annotation import Fields, Status
from app.model.change import Origin
from app.model.draft import Draft
from app.model.ids import ArticleId
from app.model.report import Outcome, Report, ReportItem, Source
from app.model.span import Span
from app.paths import resource

LANGUAGES = ("en", "de")
_FIELDS = ("note", "speaker", "value", "unit")


class FirstSteps(Annotating):
    """Brings the bundled article in."""

    def add_first_steps(self, language: str) -> Report:
        """Add the article "first steps", with its annotations, as one undoable step.

        It comes in English where it is not there in `language`. Where the library has it already,
        it stays as it is. It is read in a worker: call it off the window's thread.
        """
        from app.importing import batch

        name = language if language in LANGUAGES else "en"
        # A checkout, an installed wheel and a frozen build all lie unpacked on the disk.
        source = Source(path=Path(str(resource("samples", "first-steps", f"{name}.md"))))
        items: list[ReportItem] = []
        for reading in batch.read_sources([source], is_cancelled=self._winding_up.is_set):
            for draft in reading.drafts:
                items += self._add_guide(draft, source, name).items
        return Report(tuple(items))

    def _add_guide(self, draft: Draft, source: Source, name: str) -> Report:
        title = draft.meta.title
        with self.step("Import {title}", origin=Origin.IMPORT, title=title):
            items = self._store.intake.keep(
                [(draft, source)], lambda: self.step("Import articles", origin=Origin.IMPORT)
            )
            if items[0].outcome is Outcome.ADDED:
                self._annotate_guide(self._store.articles.id_of(items[0].uid), draft, name)
        return Report(tuple(items))

    def _annotate_guide(self, article_id: ArticleId, draft: Draft, name: str) -> None:
        told = resource("samples", "first-steps", "annotations.json").read_text(encoding="utf-8")
        tags = {tag.name: tag.id for tag in self._store.codebook.tags()}
        for plain in json.loads(told)[name]:
            start = draft.body.text.index(plain["quote"])
            span = Span(start, start + len(plain["quote"]))
            wanted = [tags[plain["tag"]]] if plain.get("tag") in tags else []
            self.annotate(article_id, span, wanted, _fields(plain))


def _fields(plain: dict[str, Any]) -> Fields:
    status = Status(plain.get("status", Status.UNCHECKED.value))
    return Fields(**{name: plain.get(name, "") for name in _FIELDS}, status=status)
