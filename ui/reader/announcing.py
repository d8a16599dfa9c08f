"""What a screen reader says of the text: the article's name, and where the cursor is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QTextEdit

from app.model.annotation import Annotation
from app.model.article import OpenArticle
from app.model.span import Span
from app.model.tag import Tag
from ui.i18n import tag_label
from ui.in_sight import MOST_SAID, in_sight
from ui.reader.sentence_cursor import SentenceCursor
from ui.reader.words import words_in


class Announcer:
    """Keeps the accessible name and description of a view, and has changes of them spoken."""

    def __init__(self, view: QTextEdit) -> None:
        self._view = view

    def name(self, article: OpenArticle | None) -> None:
        """Name the view after the article."""
        title = article.article.meta.title if article else ""
        self._view.setAccessibleName(in_sight(title) or _tr("Article"))

    def describe(
        self,
        article: OpenArticle | None,
        cursor: SentenceCursor,
        annotations: Sequence[Annotation],
        tags: Sequence[Tag],
        further: str = "",
    ) -> None:
        """Say where the cursor is: "Sentence 12 of 40, tagged Claim. The words …".

        `further` is said of the place, too. While the caret is used, say before which word it
        stands; and without an article, what stands in its place.
        """
        if article is None or cursor.sentences is None or cursor.span is None:
            instead = self._view.placeholderText() if article is None else ""
            self._view.setAccessibleDescription(instead)
            return
        if cursor.caret is not None:
            word = next(words_in(article.text, cursor.caret, cursor.span.end), cursor.span)
            self._say(_tr("Before “{word}”").format(word=in_sight(word.of(article.text))))
            return
        place = _tr("Sentence {number} of {total}").format(
            number=cursor.sentences[0] + 1, total=len(article.sentences)
        )
        tagged = ", ".join(dict.fromkeys(_tagged(cursor.span, annotations, tags)))
        if tagged:
            place += _tr(", tagged {tags}").format(tags=tagged)
        if further:
            place += f", {further}"
        self._say(f"{place}. {in_sight(cursor.span.of(article.text), MOST_SAID)}")

    def _say(self, description: str) -> None:
        if description != self._view.accessibleDescription():
            self._view.setAccessibleDescription(description)
            if self._view.hasFocus():
                self.tell(description)

    def tell(self, words: str) -> None:
        """Have something spoken once."""
        if QAccessible.isActive():
            said = QAccessibleAnnouncementEvent(self._view, words)
            QAccessible.updateAccessibility(said)


def _tagged(span: Span, annotations: Sequence[Annotation], tags: Sequence[Tag]) -> Iterator[str]:
    names = {tag.id: tag_label(tag.name) for tag in tags}
    for annotation in annotations:
        if annotation.span is not None and annotation.span.overlaps(span):
            yield from (names[tag] for tag in annotation.tags if tag in names)


def _tr(text: str) -> str:
    return QCoreApplication.translate("ReaderView", text)
