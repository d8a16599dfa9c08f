"""Splitting and joining sentences by hand, where the rules got them wrong."""

from __future__ import annotations

from PySide6.QtCore import QObject

from ui.controllers.reading import Reading
from ui.controllers.session import Session
from ui.messages import Messages
from ui.reader.reader_view import ReaderView


class Sentences(QObject):
    """Writes what the caret and the cursor ask for; the reading follows what was committed."""

    def __init__(
        self, session: Session, reading: Reading, reader: ReaderView, messages: Messages
    ) -> None:
        super().__init__(reader)
        self._session = session
        self._reading = reading
        self._reader = reader
        self._messages = messages

    def split(self) -> None:
        """Make two sentences of the one in which the caret stands."""
        library, article = self._session.library, self._reading.article
        if library is None or article is None:
            return
        caret = self._reader.cursor_caret()
        if caret is None:
            self._messages.info(
                self.tr("Press → or ← to choose the word with which a sentence is to begin.")
            )
            return
        with self._session.reporting():
            library.split_sentence(article.article.id, caret)

    def join(self) -> None:
        """Make one sentence of those selected, or of the one selected and the next."""
        library, article = self._session.library, self._reading.article
        chosen = self._reader.cursor_sentences()
        if library is None or article is None or chosen is None:
            return
        first, last = chosen
        following = article.sentences[first + 1 : max(last, first + 1) + 1]
        if not following:
            self._messages.info(self.tr("This is the last sentence: there is none to join it to."))
            return
        with self._session.reporting(), library.step("Join sentences"):
            for sentence in following:
                library.join_sentence(article.article.id, sentence.start)
