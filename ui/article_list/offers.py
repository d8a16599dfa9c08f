"""What the library has to offer for filters and operators, read beside the window."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from app.model.article import Facets
from app.model.tag import Tag
from ui.article_list.filter_chips import FilterChips
from ui.article_list.search_field import SearchField
from ui.background import BackgroundReads, Lane
from ui.search.completion import Values
from ui.search.gather import labelled_paths

if TYPE_CHECKING:
    from app.library import Library

GATHER_MS = 60
_KEY = "facets"
_NOTHING = Facets(0, 0, 0, 0, 0)


class Offers(QObject):
    """Keeps the chips and the completion of the search field in step with the library."""

    def __init__(
        self, background: BackgroundReads, chips: FilterChips, search: SearchField, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._background = background
        self._chips = chips
        self._search = search
        self._library: Library | None = None
        self._paths: Sequence[str] = ()
        self._read: tuple[Facets, Sequence[str]] = _NOTHING, ()
        self._due = QTimer(self)
        self._due.setSingleShot(True)
        self._due.setInterval(GATHER_MS)
        self._due.timeout.connect(self._ask)

    def set_library(self, library: Library | None) -> None:
        """Offer what another library has, or nothing."""
        self._due.stop()
        self._library = library
        self._show((_NOTHING, ()))
        self._ask()

    def set_tags(self, tags: Sequence[Tag]) -> None:
        """Offer these tags, by the names that they go by in the window."""
        self._paths = labelled_paths(tags)
        self._chips.set_tags(tags)
        self._show(self._read)

    def refresh_soon(self) -> None:
        """Read again shortly, once for all changes until then.

        A timer that runs is left to run: started anew by each change, it would wait for the end of
        an import whose files come in faster than that.
        """
        if not self._due.isActive():
            self._due.start()

    def _ask(self) -> None:
        if self._library is not None:
            self._background.submit(_KEY, partial(_read, self._library), self._show, Lane.IDLE)

    def _show(self, read: tuple[Facets, Sequence[str]]) -> None:
        self._read = facets, speakers = read
        self._chips.set_facets(facets)
        self._search.set_values(
            Values(
                tags=self._paths,
                outlets=[facet.value for facet in facets.outlets if facet.value],
                languages=[facet.value for facet in facets.languages if facet.value],
                speakers=speakers,
            )
        )


def _read(library: Library) -> tuple[Facets, Sequence[str]]:
    return library.facets(), library.speakers()
