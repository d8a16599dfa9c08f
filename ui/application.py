"""The only place that builds the window's objects and connects them."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtWidgets import QApplication

from app.library import Library
from app.model.change import Change
from app.model.ids import ArticleId
from app.settings import Settings
from ui.actions import Actions
from ui.annotation_panel.annotation_panel import AnnotationPanel
from ui.article_list.article_list_panel import ArticleListPanel
from ui.background import BackgroundReads
from ui.commands import Act
from ui.controllers.also_in import AlsoIn
from ui.controllers.annotating import Annotating
from ui.controllers.appearance import Appearance
from ui.controllers.cards import Cards
from ui.controllers.care_desk import CareDesk
from ui.controllers.choosing_language import ChoosingLanguage
from ui.controllers.codebook import CodebookController
from ui.controllers.coding import Coding
from ui.controllers.commanding import Commanding
from ui.controllers.exporting import ExportController
from ui.controllers.focus_mode import FocusMode
from ui.controllers.history import HistoryController
from ui.controllers.importing import ImportController
from ui.controllers.inbox_watch import InboxWatch, Serve
from ui.controllers.key_hints import KeyHints
from ui.controllers.keys import Keys
from ui.controllers.libraries import Libraries
from ui.controllers.other_libraries import OtherLibraries
from ui.controllers.panes import Panes
from ui.controllers.printing import PrintController
from ui.controllers.provenance import Provenance
from ui.controllers.reading import Reading
from ui.controllers.reports import Reports
from ui.controllers.reviewing import Reviewing
from ui.controllers.row_menu import RowMenu
from ui.controllers.saving_searches import SavingSearches
from ui.controllers.searching import Searching
from ui.controllers.sentences import Sentences
from ui.controllers.session import Session
from ui.controllers.suggestion_desk import SuggestionDesk
from ui.controllers.text_settings import TextSettings
from ui.controllers.upkeep import Upkeep
from ui.controllers.watching import FolderWatching
from ui.controllers.window_memory import WindowMemory
from ui.fonts import load_fonts
from ui.i18n import install_language
from ui.main_window import MainWindow
from ui.messages import Messages
from ui.reader.reader_view import ReaderView
from ui.stylesheet import ui_font
from ui.theme import Theme
from ui.widgets.icons import application_icon


def qt_application(arguments: Sequence[str] = ()) -> QApplication:
    """Return the running `QApplication`, made first where there is none."""
    running = QApplication.instance()
    if isinstance(running, QApplication):
        return running
    application = QApplication(["pressmark", *arguments])
    application.setApplicationName("Pressmark")
    application.setDesktopFileName("org.pressmark.Pressmark")
    application.setStyle("Fusion")
    load_fonts()
    application.setFont(ui_font())
    application.setWindowIcon(application_icon())
    return application


class Application(QObject):
    """Pressmark with its window: build it, `open_library`, show `window`, and run Qt's loop."""

    def __init__(self, settings: Settings, serve: Serve | None = None) -> None:
        super().__init__()
        self._inbox = InboxWatch(serve, self) if serve else None
        self._translators = install_language(settings.text("language"))
        self.messages = Messages(self)
        self.session = Session(self.messages, self)
        self.appearance = Appearance(settings, self)
        self._background = BackgroundReads(self._interrupt_reads, self)
        self.actions = Actions(self)
        self.window = MainWindow(
            self.appearance.theme,
            ArticleListPanel(self._background),
            ReaderView(),
            AnnotationPanel(),
        )
        self._build_controllers(settings)
        Keys(settings, self.actions, self.messages, self.window)
        KeyHints(self.actions, self.window)
        self.actions.on(Act.LANGUAGE, ChoosingLanguage(settings, self.window).ask)
        self._build_comfort()
        self._build_history(settings)
        self._connect()
        self.actions.attach(self.window, self.window.reader)
        self.actions.fill(self.window.menuBar())
        self.appearance.apply()

    def _build_controllers(self, settings: Settings) -> None:
        window, session, messages = self.window, self.session, self.messages
        self._reading = Reading(session, self._background, window.reader)
        panel = window.annotation_panel
        self._annotating = Annotating(
            self.actions, session, self._reading, window.reader, panel, messages
        )
        self._importing = ImportController(session, self._background, messages, window)
        self._exporting = ExportController(session, self._reading, messages, window)
        self._libraries = Libraries(session, messages, window)
        self._others = OtherLibraries(session, self._importing, self._libraries, messages, window)
        self._provenance = Provenance(session, self._reading, self._background, messages, window)
        self.actions.on(Act.ABOUT_TEXT, self._provenance.show_facts)
        self._commanding = Commanding(
            self.actions,
            window,
            session,
            self.appearance,
            self._reading,
            self._annotating,
            Sentences(session, self._reading, window.reader, messages),
        )
        self._upkeep = Upkeep(session, self._reading, self._annotating, self._commanding, window)
        Panes(self._reading, self._annotating, self._upkeep, messages, window)
        SuggestionDesk(
            session, self._background, self._reading, self._annotating, settings, messages, window
        ).connect_actions(self.actions, self.appearance)
        Searching(session, self._background, self._reading, self.appearance, self.actions, window)
        self.actions.on(Act.SAVE_SEARCH, SavingSearches(session, messages, window).save)
        self._also_in = AlsoIn(session, self._background, self._reading, window.reader)
        self._reviewing = Reviewing(
            session, self._background, self._reading, self.appearance, messages, window
        )
        self._reviewing.connect_actions(self.actions)
        self._codebook = CodebookController(
            session, self._background, self._reading, self.appearance, messages, window
        )
        self._codebook.connect_actions(self.actions)
        self._coding = Coding(session, self._background, self._reading, panel, window)
        self._coding.connect_actions(self.actions)
        Cards(
            session, self._reading, self._annotating, panel, self.appearance, messages
        ).connect_actions(self.actions)
        self._commanding.connect_files(self._importing, self._exporting, self._others)
        self.care = CareDesk(session, self._background, self._libraries, messages, window)
        self.care.connect_actions(self.actions)

    def _build_comfort(self) -> None:
        window = self.window
        mode = FocusMode(self.session, window)
        mode.connect_actions(self.actions)
        self._memory = WindowMemory(self.session, self._background, self._reading, mode, window)
        self.actions.on(Act.READING, TextSettings(self.appearance, window).show)
        RowMenu(self._commanding.marking, self._annotating, window)
        PrintController(
            self.session, self._reading, self.appearance, self.messages, window
        ).connect_actions(self.actions)

    def _build_history(self, settings: Settings) -> None:
        reports = Reports(self.session, self._background, self.messages, self.window)
        history = HistoryController(
            self.session,
            self._background,
            self._reading,
            self.appearance,
            self.messages,
            self.window,
        )
        history.connect_actions(self.actions)
        history.report_requested.connect(reports.show)
        self._importing.report_requested.connect(reports.show)
        self._importing.separate_requested.connect(reports.separate)
        self.actions.on(Act.IMPORT_REPORTS, reports.show)
        self._watching = FolderWatching(
            settings,
            settings.path.with_name("watched.json"),
            self.session,
            self._importing,
            self.messages,
            self.window,
        )
        self.actions.on(Act.WATCH_FOLDER, self._watching.ask)

    def _connect(self) -> None:
        self.messages.set_window(self.window)
        self.window.message_bar.listen_to(self.messages)
        self._background.failed.connect(self.messages.error)
        self.window.closing.connect(self.close)
        self.appearance.theme_changed.connect(self._on_theme_changed)
        self.appearance.text_style_changed.connect(self.window.reader.set_text_style)
        self._connect_session()
        self.window.article_list.import_requested.connect(self._importing.choose_files)
        self.window.article_list.samples_requested.connect(self._libraries.open_samples)
        self._importing.article_imported.connect(self.open_article)
        self._importing.review_requested.connect(self._reviewing.review)

    def _connect_session(self) -> None:
        inbox = self._inbox
        if inbox is not None:
            self.session.library_opened.connect(inbox.set_library)
            self.session.library_closing.connect(lambda _: inbox.set_library(None))
            inbox.files_handed_over.connect(self._on_files_handed_over)
        self.session.library_opened.connect(self._on_library_opened)
        self.session.library_closing.connect(self._on_library_closing)
        self.session.committed.connect(self._on_committed)
        for part in (
            self.window.article_list,
            self.window.reader,
            self.window.annotation_panel,
            self.window.tag_bar,
            self.actions,
        ):
            self.session.tags_changed.connect(part.set_tags)

    # ------------------------------------------------------------------ what others call

    def open_library(self, path: Path) -> bool:
        """Open a library in the window, made first where there is none; say whether it opened."""
        return self._libraries.open(path)

    def open_samples(self) -> bool:
        """Open the library of sample articles; say whether it opened."""
        return self._libraries.open_samples()

    def import_paths(self, paths: Sequence[Path]) -> None:
        """Import files and folders, and open the first article with the keyboard in the text."""
        self._libraries.when_open(lambda: self._importing.import_paths(paths, open_first=True))

    def open_article(self, article_id: ArticleId) -> None:
        """Show an article, with the keyboard in the text."""
        self._reading.open(article_id, focus=True)

    def close(self) -> None:
        """Keep everything and let go of the library; the window may close afterwards."""
        self.session.close()
        self._background.close()
        self._watching.close()
        if self._inbox is not None:
            self._inbox.close()
        for translator in self._translators:
            QCoreApplication.removeTranslator(translator)

    # ------------------------------------------------------------------ what happens

    def _interrupt_reads(self, thread: threading.Thread) -> None:
        library = self.session.library
        if library is not None:
            library.interrupt_reads(thread)

    def _on_library_opened(self, library: Library) -> None:
        self.window.setWindowTitle(f"{library.name} – Pressmark")
        self._memory.recall(library)
        self.window.article_list.set_library(library)
        self.window.annotation_panel.set_library(library)
        self.window.reader.set_image_source(library.asset_file)
        if not self._memory.resume(library):
            self.window.article_list.focus_list()
        self._upkeep.refresh_soon()

    def _on_library_closing(self, library: Library) -> None:
        """Keep what was typed, stop all that uses the library, and remember the window."""
        self.window.annotation_panel.commit()
        self._importing.stop()
        self._exporting.stop()
        self._background.cancel()
        self._background.wait_idle()
        with self.session.reporting():
            self._memory.remember(library)
        self._reading.close()
        self.window.article_list.set_library(None)
        self.window.annotation_panel.set_library(None)
        self.window.reader.set_image_source(None)
        self._upkeep.stop()

    def _on_committed(self, change: Change) -> None:
        self._reading.apply(change)
        self.window.article_list.apply(change)
        self._upkeep.refresh_soon()

    def _on_files_handed_over(self, files: list[Path]) -> None:
        """Come to the front with the files of a second start."""
        self.window.setWindowState(self.window.windowState() & ~Qt.WindowState.WindowMinimized)
        self.window.raise_()
        self.window.activateWindow()
        if files:
            self.import_paths(files)

    def _on_theme_changed(self, theme: Theme) -> None:
        self.window.set_theme(theme)
        for part in (self.window.article_list, self.window.reader, self.window.annotation_panel):
            part.set_theme(theme)
        self._commanding.refresh_theme()
