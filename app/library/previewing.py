"""Looking at what would be imported."""

from __future__ import annotations

from app.library.writing import Writing
from app.model.preview import Preview
from app.model.report import Source


class Previewing(Writing):
    """Reads texts without keeping them."""

    def preview(self, source: Source) -> Preview | None:
        """Return what a text is and whether it is here already; None where it is no article.

        It is read as for an import, in a worker: call it off the window's thread.
        """
        from app.importing import batch

        for reading in batch.read_sources([source], is_cancelled=self._winding_up.is_set):
            if reading.drafts:
                return self._store.previews.of(reading.drafts[0])
        return None
