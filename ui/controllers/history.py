"""The history in the window: opened beside the text, in step with what is committed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QDockWidget, QWidget

from app.library import Library
from app.model.change import Change
from app.model.history import HistoryQuery, HistoryRow, StepChoices
from app.model.ids import StepId
from ui.actions import Actions
from ui.background import BackgroundReads
from ui.commands import Act
from ui.controllers.appearance import Appearance
from ui.controllers.reading import Reading
from ui.controllers.session import Session
from ui.i18n import ui_number
from ui.main_window import MainWindow
from ui.messages import Messages

if TYPE_CHECKING:  # a start needs no history: it is imported when it is shown
    from ui.history.days import Listing
    from ui.history.history_panel import HistoryPanel

_GATHER_MS = 60
_FIND, _CHOICES = "history", "history-choices"
_WIDTH = 340
_TEXT_WIDTH = 480
"""Narrower, the lines of an article are too short to be read with ease."""


class HistoryController(QObject):
    """Shows the history in a dock at the right, and does what it asks for.

    Signals: `report_requested(object)`, the `ReportId` of an import to be read about.
    """

    report_requested = Signal(object)

    def __init__(
        self,
        session: Session,
        background: BackgroundReads,
        reading: Reading,
        appearance: Appearance,
        messages: Messages,
        window: MainWindow,
    ) -> None:
        super().__init__(window)
        self._session = session
        self._background = background
        self._reading = reading
        self._appearance = appearance
        self._messages = messages
        self._window = window
        self._actions: Actions | None = None
        self._dock: QDockWidget | None = None
        self._hides_cards = False
        self._panel: HistoryPanel | None = None
        self._gather = QTimer(self)
        self._gather.setSingleShot(True)
        self._gather.setInterval(_GATHER_MS)
        self._gather.timeout.connect(self._find)
        self._connect()

    def _connect(self) -> None:
        session = self._session
        session.library_opened.connect(self._on_library_opened)
        session.library_closing.connect(self._on_library_closing)
        session.committed.connect(self._on_committed)
        self._reading.article_changed.connect(self._on_article_changed)
        self._appearance.theme_changed.connect(self._on_theme_changed)

    def connect_actions(self, actions: Actions) -> None:
        """Have the command show the history, or put it away."""
        self._actions = actions
        actions.on_toggled(Act.HISTORY, self.show)

    # ------------------------------------------------------------------ opening

    def show(self, shown: bool) -> None:
        """Show the history with the keyboard in it, or put it away."""
        if not shown:
            self._put_away()
            return
        library = self._session.library
        if library is None:
            return
        dock, panel = self._made()
        if not dock.isVisible():
            self._make_room()
        dock.show()
        self._window.resizeDocks([dock], [_WIDTH], Qt.Orientation.Horizontal)
        self._on_library_opened(library)
        panel.steps.setFocus()

    def _make_room(self) -> None:
        """Let the history take the place of the cards where both leave the text too little."""
        cards = self._window.annotation_panel
        if cards.isVisible() and self._window.reader.width() - _WIDTH < _TEXT_WIDTH:
            cards.hide()
            self._hides_cards = True

    def _made(self) -> tuple[QDockWidget, HistoryPanel]:
        """Return the dock and what is in it, made when they are first wanted."""
        if self._dock is not None and self._panel is not None:
            return self._dock, self._panel
        from ui.history.history_panel import HistoryPanel

        panel = self._panel = HistoryPanel(self._appearance.theme)
        dock = self._dock = QDockWidget(self.tr("History"), self._window)
        dock.setObjectName("history")
        dock.setFeatures(QDockWidget.DockWidgetFeature.NoDockWidgetFeatures)
        dock.setTitleBarWidget(QWidget(dock))  # the panel names itself
        dock.setWidget(panel)
        self._window.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, dock)
        self._connect_panel(panel)
        dock.visibilityChanged.connect(self._on_visibility_changed)
        return dock, panel

    def _connect_panel(self, panel: HistoryPanel) -> None:
        panel.query_changed.connect(self._find)
        panel.step_selected.connect(self._on_step_selected)
        panel.step_opened.connect(self._on_step_opened)
        panel.turn_requested.connect(self._on_turn_requested)
        panel.restore_requested.connect(self._on_restore_requested)
        panel.report_requested.connect(self._on_report_requested)
        panel.closed.connect(self._put_away)
        panel.left.connect(self._window.reader.setFocus)

    def _put_away(self) -> None:
        if self._dock is not None:
            self._dock.hide()
            if self._hides_cards:
                self._window.annotation_panel.show()
                self._hides_cards = False
            self._window.reader.setFocus()
        if self._actions is not None:
            self._actions[Act.HISTORY].setChecked(False)

    def _shown(self) -> tuple[Library, HistoryPanel] | None:
        library, panel, dock = self._session.library, self._panel, self._dock
        if library is None or panel is None or dock is None or dock.isHidden():
            return None
        return library, panel

    # ------------------------------------------------------------------ keeping up

    def _on_library_opened(self, library: Library) -> None:
        shown = self._shown()
        if shown is not None:
            panel = shown[1]
            article = self._reading.article
            panel.set_source(library.history_rows)
            panel.set_coders(library.coders())
            panel.set_article(article.article.id if article else None)
            self._find()

    def _on_visibility_changed(self, visible: bool) -> None:
        """Catch up with what was done while the text was alone on the screen."""
        library = self._session.library
        if visible and library is not None:
            self._on_library_opened(library)

    def _on_library_closing(self, _library: object) -> None:
        self._gather.stop()
        if self._hides_cards:  # what the library remembers is the usual view
            self._put_away()
        if self._panel is not None:
            self._panel.set_source(lambda _: [])

    def _on_committed(self, change: Change) -> None:
        shown = self._shown()
        if shown is None:
            return
        if "coder" in change.tables:
            shown[1].set_coders(shown[0].coders())
        if not self._gather.isActive():
            self._gather.start()

    def _on_article_changed(self, _article: object) -> None:
        shown, article = self._shown(), self._reading.article
        if shown is not None:
            shown[1].set_article(article.article.id if article else None)

    def _on_theme_changed(self, _theme: object) -> None:
        if self._panel is not None:
            self._panel.set_theme(self._appearance.theme)

    def _find(self, _query: object = None) -> None:
        shown = self._shown()
        if shown is None:
            return
        library, query = shown[0], shown[1].query
        self._background.submit(_FIND, lambda: _listing(library, query), self._on_found)

    def _on_found(self, listing: Listing) -> None:
        shown = self._shown()
        if shown is not None:
            shown[1].show_listing(listing)
            self._on_step_selected(shown[1].steps.current_id())

    def _on_step_selected(self, step_id: StepId | None) -> None:
        shown = self._shown()
        if shown is None:
            return
        library, panel = shown
        if step_id is None:
            panel.show_choices(StepChoices())
            return
        self._background.submit(_CHOICES, lambda: library.step_choices(step_id), panel.show_choices)

    # ------------------------------------------------------------------ what is asked for

    def _on_step_opened(self, row: HistoryRow) -> None:
        """Go to where a step was done."""
        if row.article_id is None:
            self._messages.info(self.tr("This step was done in no single article."))
            return
        library = self._session.library
        if library is None:
            return
        with self._session.reporting():
            if library.article(row.article_id).trashed_at:
                self._messages.info(self.tr("The article lies in the trash: restore it first."))
                return
            self._reading.open(row.article_id, focus=True, annotation_id=row.annotation_id)

    def _on_turn_requested(self, step_id: StepId, choices: StepChoices) -> None:
        """Go back or forth off the window's thread; nobody writes in between."""
        library = self._session.library
        if library is None or not self._may_turn(choices):
            return
        self._window.annotation_panel.commit()
        turn = library.redo_to if choices.forwards else library.undo_to
        self._session.writes.run(
            self.tr("Redo") if choices.forwards else self.tr("Undo"),
            lambda tell, is_cancelled: turn(step_id, on_progress=tell, is_cancelled=is_cancelled),
            lambda change: self._on_turned(change, choices),
            self._messages.error,
        )

    def _may_turn(self, choices: StepChoices) -> bool:
        """Ask where more than one step is meant."""
        if choices.turned <= 1:
            return True
        number = ui_number(choices.turned)
        if choices.forwards:
            question = self.tr("Do {n} steps again?")
            answer = self.tr("Redo")
        else:
            question = self.tr("Undo {n} steps?")
            answer = self.tr("Undo")
        explained = self.tr("They stay in the history, and can be brought back or undone again.")
        return self._messages.confirm(question.format(n=number), explained, answer)

    def _on_turned(self, change: Change, choices: StepChoices) -> None:
        if not change:
            self._messages.info(self.tr("Cancelled; nothing was touched."))
            return
        forwards = choices.forwards
        text = self.tr("{n} steps done again.") if forwards else self.tr("{n} steps undone.")
        if choices.turned == 1:
            text = self.tr("Step done again.") if forwards else self.tr("Step undone.")
        self._messages.info(text.format(n=ui_number(choices.turned)))

    def _on_restore_requested(self, choices: StepChoices) -> None:
        self._session.write(
            self.tr("Bringing back from the trash"),
            len(choices.articles) + len(choices.annotations),
            lambda library: library.restore_from_trash(choices.articles, choices.annotations),
            lambda _: self._messages.info(self.tr("Brought back from the trash.")),
        )

    def _on_report_requested(self, choices: StepChoices) -> None:
        if choices.report is not None:
            self.report_requested.emit(choices.report)


def _listing(library: Library, query: HistoryQuery) -> Listing:
    from ui.history.days import listing_of

    return listing_of(library.find_steps(query))
