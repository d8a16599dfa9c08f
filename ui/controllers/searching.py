"""Searching everywhere: results from the library while one types, and what comes of choosing."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, QTimer

from app.library import Library
from app.model.article import ArticleQuery, SearchHit
from app.model.query import parse
from ui.actions import Actions
from ui.background import BackgroundReads, Lane
from ui.commands import Act
from ui.controllers.appearance import Appearance
from ui.controllers.finding import Finding
from ui.controllers.reading import Reading
from ui.controllers.session import Session
from ui.i18n import tag_label
from ui.main_window import MainWindow
from ui.search.completion import Values, completions
from ui.search.faults import faults_told
from ui.search.gather import (
    annotation_results,
    article_results,
    command_results,
    labelled_paths,
    tag_results,
)
from ui.search.results import Group, Result

if TYPE_CHECKING:
    from ui.search.palette import SearchPalette

T = TypeVar("T")

_SHOWN = 8
_COMMANDS = 4
_RECENT = 10
_RECENT_KEY = "recent_searches"
_VALUES, _ARTICLES, _ANNOTATIONS = "search-values", "search-articles", "search-annotations"


class Searching(QObject):
    """Opens the palette, fills it in the background, and does what is chosen in it."""

    def __init__(
        self,
        session: Session,
        background: BackgroundReads,
        reading: Reading,
        appearance: Appearance,
        actions: Actions,
        window: MainWindow,
    ) -> None:
        super().__init__(window)
        self._session = session
        self._background = background
        self._reading = reading
        self._appearance = appearance
        self._actions = actions
        self._window = window
        self._values = Values()
        self._typed = "", 0
        self._palette: SearchPalette | None = None
        self._finding = Finding(background, reading, window.reader, window.find_bar)
        window.article_list.query_changed.connect(self._finding.mark_query)
        actions.on(Act.SEARCH_EVERYWHERE, self.start)
        actions.on(Act.FIND_IN_ARTICLE, self._finding.start)
        actions.on(Act.FIND_NEXT, partial(self._finding.step, 1))
        actions.on(Act.FIND_PREVIOUS, partial(self._finding.step, -1))
        actions.on(Act.NEXT_UNREAD, window.article_list.choose_unread)

    # ------------------------------------------------------------------ the palette

    def start(self) -> None:
        """Open the palette with what is searched for in the list."""
        library = self._session.library
        if library is None:
            return
        from ui.search.palette import SearchPalette  # a start needs no palette

        palette = SearchPalette(self._appearance.theme, self._window)
        palette.typed.connect(self._on_typed)
        palette.chosen.connect(self._on_chosen)
        palette.list_requested.connect(self._list)
        palette.finished.connect(self._on_finished)
        self._appearance.theme_changed.connect(palette.set_theme)
        self._palette = palette
        palette.open()
        self._ask(_VALUES, lambda: _values(library), self._on_values, Lane.IDLE)
        palette.start(self._window.article_list.query().text)

    def _on_finished(self) -> None:
        palette, self._palette = self._palette, None
        if palette is not None:
            palette.deleteLater()
        self._window.activateWindow()
        for key in (_VALUES, _ARTICLES, _ANNOTATIONS):
            self._background.submit(key, lambda: None, lambda _: None)  # drops what is under way

    def _ask(
        self,
        key: str,
        read: Callable[[], T],
        show: Callable[[T], None],
        lane: Lane = Lane.AWAITED,
    ) -> None:
        def answered(answer: T) -> None:
            if self._palette is not None:
                show(answer)

        self._background.submit(key, read, answered, lane)

    def _on_values(self, found: Values) -> None:
        paths = labelled_paths(self._session.tags)
        self._values = Values(paths, found.outlets, found.languages, found.speakers)
        if self._palette is not None:
            self._palette.show_results({Group.COMPLETIONS: self._completed()})

    def _on_typed(self, text: str, cursor: int) -> None:
        """Show at once what is known here, and ask the library for the rest."""
        library, palette = self._session.library, self._palette
        if library is None or palette is None:
            return
        query = parse(text)
        palette.set_hint(faults_told(query.faults))
        self._typed = text, cursor
        groups: dict[Group, Sequence[Result]] = {
            Group.COMPLETIONS: self._completed(),
            Group.TAGS: tag_results(text, self._session.tags)[:_SHOWN],
            Group.COMMANDS: command_results(text, self._actions.texts_and_keys())[:_COMMANDS],
            Group.RECENT: [] if text.strip() else self._recent(library),
            Group.SAVED: [] if text.strip() else _saved(library),
        }
        palette.show_results(groups)
        search = partial(library.search, text, limit=_SHOWN)
        names = {tag.id: tag_label(tag.name) for tag in self._session.tags}
        self._ask(_ARTICLES, search, self._on_articles)
        self._ask(
            _ANNOTATIONS,
            partial(search, within="annotations"),
            lambda hits: self._on_annotations(annotation_results(hits, names)),
        )

    def _completed(self) -> list[Result]:
        offered = completions(*self._typed, self._values)
        return [Result(Group.COMPLETIONS, each.label, each) for each in offered]

    def _on_articles(self, hits: list[SearchHit]) -> None:
        if self._palette is not None:
            self._palette.show_results({Group.ARTICLES: article_results(hits)})

    def _on_annotations(self, results: list[Result]) -> None:
        """Show the last group to come; say so where no group has anything.

        An Enter that waited for it chooses a result, and the palette is gone.
        """
        palette = self._palette
        if palette is None:
            return
        palette.show_results({Group.ANNOTATIONS: results})
        query = parse(palette.text)
        if self._palette is palette and palette.is_empty and query.terms and not query.faults:
            palette.set_hint(self.tr("Nothing found."))

    # ------------------------------------------------------------------ what is chosen

    def _on_chosen(self, result: Result, text: str) -> None:
        target = result.target
        if isinstance(target, Act):
            # Once the palette is gone: a command may open a dialog of its own.
            QTimer.singleShot(0, self._actions[target].trigger)
        elif isinstance(target, str):
            self._list(target)
        elif isinstance(target, tuple):
            self._remember(text)
            self._reading.open(target[0], focus=True, annotation_id=target[1])
        else:
            self._remember(text)
            self._finding.mark_query(ArticleQuery(text=text))
            self._reading.open(target, focus=True)  # type: ignore[arg-type]

    def _list(self, text: str) -> None:
        """Show all articles that fit in the list, with the keyboard there."""
        self._remember(text)
        self._window.article_list.set_query(ArticleQuery(text=text.strip()))
        self._window.focus_list()

    def _recent(self, library: Library) -> list[Result]:
        stored = library.window_state(_RECENT_KEY)
        known = [text for text in stored if isinstance(text, str)] if stored else []
        return [Result(Group.RECENT, text, text) for text in known[:_RECENT]]

    def _remember(self, text: str) -> None:
        library, text = self._session.library, text.strip()
        if library is None or not text:
            return
        known = [str(result.target) for result in self._recent(library)]
        with self._session.reporting():
            kept = [text, *(other for other in known if other != text)][:_RECENT]
            library.set_window_state(_RECENT_KEY, kept)


def _values(library: Library) -> Values:
    facets = library.facets()
    return Values(
        outlets=[facet.value for facet in facets.outlets],
        languages=[facet.value for facet in facets.languages],
        speakers=library.speakers(),
    )


def _saved(library: Library) -> list[Result]:
    searches = library.saved_searches()
    return [Result(Group.SAVED, each.name, each.query, each.query) for each in searches]
