"""The left side of the window: what is searched for, what is filtered, what was found."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from app.model.article import ArticleQuery
from app.model.change import Change
from app.model.ids import ArticleId
from app.model.tag import Tag
from ui.article_list.article_model import ArticleModel
from ui.article_list.article_table import ArticleTable
from ui.article_list.empty_words import Words, why_empty
from ui.article_list.filter_chips import FilterChips
from ui.article_list.may_differ import may_differ
from ui.article_list.next_article import next_article
from ui.article_list.notice import Notice
from ui.article_list.offers import Offers
from ui.article_list.row_delegate import RowDelegate
from ui.article_list.saved_searches import SavedSearchList
from ui.article_list.search_field import SearchField
from ui.article_list.search_hint import SearchHint
from ui.background import BackgroundReads
from ui.theme import Theme, load_theme
from ui.widgets.field_style import field_style

if TYPE_CHECKING:
    from app.library import Library

GATHER_MS = 60
"""Changes that follow each other closely, as in an import, are answered by one new look."""
PATIENCE_MS = 100
"""An answer that takes longer is announced by "Loading …"."""

FIND = "articles"
UNREAD = "unread"
TITLED = "titled"


class ArticleListPanel(QWidget):
    """Search field, filter chips and list.

    Signals: `article_chosen(object)` (ArticleId), `trash_requested(list)` (of ArticleId),
    `query_changed(object)` (ArticleQuery), `import_requested()`, `samples_requested()`;
    `emptiness_found(bool)`, whether the library holds no article, as far as a search can tell;
    `article_entered(object)`, `menu_requested(list, object, object)` as `ArticleTable` has them.
    """

    article_chosen = Signal(object)
    article_entered = Signal(object)
    trash_requested = Signal(list)
    query_changed = Signal(object)
    import_requested = Signal()
    samples_requested = Signal()
    emptiness_found = Signal(bool)
    menu_requested = Signal(list, object, object)

    def __init__(self, background: BackgroundReads, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._background = background
        self._library: Library | None = None
        self._query = ArticleQuery()
        self._wanted: ArticleId | None = None
        self._is_sight_due = False
        self._delegate = RowDelegate(load_theme("light"))
        self._model = ArticleModel(self._delegate.describe)
        self._table = ArticleTable(self._model, self._delegate, self)
        self._table.setAccessibleName(self.tr("Articles"))
        self._search = SearchField(self)
        self.saved = SavedSearchList(background, self)
        self._hint = SearchHint(self)
        self._chips = FilterChips(self)
        self._offers = Offers(background, self._chips, self._search, self)
        self._notice = Notice(self)
        self._gather = self._timer(GATHER_MS, partial(self._find, fresh=False))
        self._patience = self._timer(PATIENCE_MS, self._say_loading)
        self._build()
        self._connect()

    def _timer(self, interval_ms: int, slot: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(interval_ms)
        timer.timeout.connect(slot)
        return timer

    def _build(self) -> None:
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self._table)
        self._stack.addWidget(self._notice)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 12, 0, 0)
        layout.setSpacing(8)
        for widget in (self._search, self._hint, self.saved, self._chips):
            row = QVBoxLayout()
            row.setContentsMargins(12, 0, 12, 0)
            row.addWidget(widget)
            layout.addLayout(row)
        layout.addWidget(self._stack, 1)
        self.setTabOrder(self._search, self.saved)
        self.setTabOrder(self.saved, self._chips)
        self.setTabOrder(self._chips, self._table)

    def _connect(self) -> None:
        self._search.searched.connect(self._on_asked)
        self._search.list_requested.connect(self._on_list_requested)
        self._chips.filters_changed.connect(self._on_asked)
        self._table.article_chosen.connect(self.article_chosen)
        self._table.article_entered.connect(self.article_entered)
        self._table.delete_requested.connect(self._on_delete_requested)
        self._table.menu_requested.connect(self.menu_requested)
        self._table.letters_typed.connect(self._choose_titled)
        self._notice.button_clicked.connect(self._on_notice_clicked)
        self._notice.other_clicked.connect(self.samples_requested)

    # ------------------------------------------------------------------ what the owner says

    def set_library(self, library: Library | None) -> None:
        """List the articles of another library, or of none: then nothing more is asked for."""
        for timer in (self._gather, self._patience):
            timer.stop()
        self._library = library
        self.saved.set_library(library)
        self._model.set_source(library.article_rows if library else lambda _: [])
        self._offers.set_library(library)
        if library is None:
            self._show_state()
        else:
            self._find(fresh=True)

    def set_tags(self, tags: Sequence[Tag]) -> None:
        """Draw and offer the tags of this codebook."""
        self._delegate.set_tags(tags)
        self._offers.set_tags(tags)
        self._table.viewport().update()

    def set_theme(self, theme: Theme) -> None:
        """Draw with the colours of `theme`."""
        self._delegate.set_theme(theme)
        self._chips.set_theme(theme)
        self.saved.set_theme(theme)
        self._search.setStyleSheet(field_style(theme))
        self._table.set_ground(theme.window)
        self._table.viewport().update()

    def apply(self, change: Change) -> None:
        """Redraw the articles a change touched; look again where the list itself may differ."""
        if self._library is None:
            return
        self._model.refresh(change.articles)
        self.saved.apply(change)
        if change.tables:
            self._offers.refresh_soon()
        # A timer that runs is left to run, as in `Offers`.
        if may_differ(self._query, change) and not self._gather.isActive():
            self._gather.start()

    def select(self, article_id: ArticleId | None) -> None:
        """Select an article without choosing it; one not found yet is selected once it is."""
        self._wanted = None if self._table.select_article(article_id) else article_id

    def selected_ids(self) -> list[ArticleId]:
        """Return the selected articles from top to bottom."""
        return self._table.selected_ids()

    def focus_search(self) -> None:
        """Put the keyboard into the search field, what is there selected."""
        self._search.setFocus()
        self._search.selectAll()

    def focus_list(self) -> None:
        """Put the keyboard into the list."""
        self._table.setFocus()

    def move_selection(self, delta: int) -> None:
        """Choose the article `delta` rows below the current one, above where negative."""
        self._table.move_by(delta)

    def choose_unread(self) -> None:
        """Choose the next unread article of those listed, once it is found."""
        library, query = self._library, replace(self._query, unread=True)
        listed, current = self._model.ids(), self._table.current_id()
        if library is not None:
            self._background.submit(
                UNREAD,
                lambda: next_article(listed, library.find_articles(query), current),
                self._on_next_found,
            )

    def _choose_titled(self, letters: str) -> None:
        """Choose the next article whose title begins with the letters typed into the list."""
        library, listed, current = self._library, self._model.ids(), self._table.current_id()
        if library is not None:
            titled = partial(library.articles_titled, letters)
            goes_on = len(letters) > 1
            self._background.submit(
                TITLED,
                lambda: next_article(listed, titled(), current, may_stay=goes_on),
                self._on_next_found,
            )

    def _on_next_found(self, article_id: ArticleId | None) -> None:
        if article_id is not None:
            self.select(article_id)
            self.article_chosen.emit(article_id)

    def show_current(self) -> None:
        """Bring the article shown into sight once the list is as it is now in the library."""
        self._is_sight_due = True
        self._gather.start()

    def query(self) -> ArticleQuery:
        """Return what is searched for and filtered."""
        return self._query

    def set_query(self, query: ArticleQuery) -> None:
        """Search and filter so, as if the person had asked."""
        self._search.show_search(query.text)
        self._chips.show_query(query)
        self._on_asked()

    # ------------------------------------------------------------------ asking

    def _on_asked(self) -> None:
        """Look for what the field and the chips say now."""
        query = self._chips.narrowed(ArticleQuery(text=self._search.text().strip()))
        self._hint.show_query(query.text)
        if query == self._query:
            return
        self._query = query
        self.query_changed.emit(query)
        self._find(fresh=True)

    def _find(self, *, fresh: bool) -> None:
        """Ask for the articles wanted; `fresh` where the person asked for something else."""
        library, query = self._library, self._query
        if library is None:
            return
        self._gather.stop()
        if fresh:
            self._patience.start()
        self._background.submit(
            FIND,
            lambda: library.find_articles(query),
            lambda ids: self._on_found(ids, fresh=fresh),
        )

    # ------------------------------------------------------------------ showing

    def _on_found(self, ids: Sequence[ArticleId], *, fresh: bool) -> None:
        self._patience.stop()
        self._table.show_found(ids, choose_next=not fresh)
        if fresh and self._table.current_id() is None:
            self._table.scrollToTop()
        if self._wanted is not None:
            self.select(self._wanted)
        if self._is_sight_due:
            self._is_sight_due = False
            self._table.scrollTo(self._table.currentIndex())
        self._chips.set_found(None if self._query == ArticleQuery() else len(ids))
        self._show_state()

    def _show_state(self) -> None:
        """Show the list, or say why there is none."""
        if self._model.rowCount():
            self._stack.setCurrentWidget(self._table)
            self.emptiness_found.emit(False)
            return
        self._notice.say(why_empty(self._query, is_open=self._library is not None))
        if self._library is not None and self._query == ArticleQuery():
            self.emptiness_found.emit(True)
        self._stack.setCurrentWidget(self._notice)

    def _say_loading(self) -> None:
        self._notice.say(Words(self.tr("Loading …")))
        self._stack.setCurrentWidget(self._notice)

    # ------------------------------------------------------------------ what the person does

    def _on_list_requested(self) -> None:
        self._table.setFocus()
        if self._table.current_id() is None:
            self._table.move_by(1)

    def _on_delete_requested(self) -> None:
        if ids := self._table.selected_ids():
            self.trash_requested.emit(ids)

    def _on_notice_clicked(self) -> None:
        if self._query == ArticleQuery():
            self.import_requested.emit()
        else:
            self.set_query(ArticleQuery())
            self._search.setFocus()
