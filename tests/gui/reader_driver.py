"""A reader on a screen, and articles made of plain blocks, for the reader's tests."""

from __future__ import annotations

import re
from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage, QMouseEvent, QTextBlock, QTextCursor
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.model.annotation import MANUAL, AnchorState, Annotation, Fields, Selectors
from app.model.article import Article, Metadata, OpenArticle, Version
from app.model.block import Block, BlockKind, Body
from app.model.ids import AnnotationId, ArticleId, CoderId, TagId, VersionId
from app.model.span import Span
from app.model.tag import Tag
from app.text.offsets import Utf16Map
from ui.reader.reader_view import ReaderView
from ui.theme import load_theme

THEME = load_theme("light")
CLAIM = Tag(TagId(1), "t1", "claim", None, "amber", "1", "", 0)
QUOTE = Tag(TagId(2), "t2", "quote", None, "blue", "2", "", 1)
FIGURE = Tag(TagId(3), "t3", "figure", None, "green", "3", "", 2)

NO_KEY = Qt.KeyboardModifier.NoModifier
LEFT = Qt.MouseButton.LeftButton

_SENTENCE = re.compile(r"\S[^.!?\n]*[.!?]?")
_WHEN = "2026-11-14T08:30:00.000Z"


def heading(text: str) -> Block:
    return Block(BlockKind.HEADING, text, level=1)


def paragraph(text: str) -> Block:
    return Block(BlockKind.PARAGRAPH, text)


def folded(text: str) -> Block:
    return Block(BlockKind.PARAGRAPH, text, boilerplate="related links")


def open_article(blocks: Sequence[Block], position: int = 0) -> OpenArticle:
    body = Body(tuple(blocks))
    sentences = tuple(
        Span(lies.start + found.start(), lies.start + found.end())
        for block, lies in body.spans()
        if not block.boilerplate
        for found in _SENTENCE.finditer(block.text)
    )
    number, version = ArticleId(1), VersionId(1)
    meta = Metadata(title="Titel", byline="M. L.", outlet="Küstenkurier", published="2026-11-14")
    return OpenArticle(
        article=Article(number, "a", meta, version, _WHEN, False, False, position),
        version=Version(version, "v", number, 1, "", "", "", "text/plain", "plain", "1", _WHEN),
        body=body,
        sentences=sentences,
        annotations=(),
    )


def news() -> OpenArticle:
    return open_article(
        [
            heading("Der Hafen meldet Rekord"),
            paragraph("Erster Satz hier. Zweiter Satz folgt nun. Dritter kommt."),
            paragraph("Noch ein Absatz. Und sein Ende."),
        ]
    )


def long_blocks(count: int) -> list[Block]:
    return [heading("Titel"), *(paragraph("Wort und Wort. " * 40) for _ in range(count))]


def annotation(number: int, span: Span, text: str, *tags: Tag) -> Annotation:
    return Annotation(
        id=AnnotationId(number),
        uid=f"n{number}",
        article_id=ArticleId(1),
        version_id=VersionId(1),
        coder_id=CoderId(1),
        selectors=Selectors(span.of(text), "", "", *span),
        span=span,
        anchor=AnchorState.EXACT,
        tags=tuple(tag.id for tag in tags),
        fields=Fields(),
        origin=MANUAL,
        created_at=_WHEN,
        modified_at=_WHEN,
    )


class ReaderDriver:
    """A `ReaderView` that is shown, with the mouse over its words."""

    def __init__(self, qtbot: QtBot) -> None:
        self.qtbot = qtbot
        self.view = ReaderView()
        qtbot.addWidget(self.view)
        self.view.set_theme(THEME)
        self.view.set_tags((CLAIM, QUOTE, FIGURE))
        self.view.resize(900, 700)
        self.view.show()
        qtbot.waitExposed(self.view)
        self.text = ""

    def show(self, article: OpenArticle) -> OpenArticle:
        """Show an article and wait until it is built to its end."""
        self.text = article.text
        with self.qtbot.waitSignal(self.view.article_shown):
            self.view.show_article(article)
        QGuiApplication.processEvents()
        return article

    def blocks(self) -> list[QTextBlock]:
        document = self.view.document()
        return [document.findBlockByNumber(number) for number in range(document.blockCount())]

    def document_text(self) -> str:
        return "\n".join(block.text().replace("\u2028", "\n") for block in self.blocks())

    def selected(self) -> str:
        span = self.view.cursor_span()
        return span.of(self.text) if span else ""

    def span(self, words: str) -> Span:
        start = self.text.index(words)
        return Span(start, start + len(words))

    def point(self, offset: int) -> QPoint:
        """Return the middle of a character's left half in the viewport."""
        cursor = QTextCursor(self.view.document())
        cursor.setPosition(Utf16Map(self.text).to_utf16(offset))
        rect = self.view.cursorRect(cursor)
        return QPoint(rect.left() + 3, rect.center().y())

    def click(self, offset: int, key: Qt.KeyboardModifier = NO_KEY) -> None:
        QTest.mouseClick(self.view.viewport(), LEFT, key, self.point(offset))

    def double_click(self, offset: int) -> None:
        QTest.mouseDClick(self.view.viewport(), LEFT, NO_KEY, self.point(offset))

    def drag(self, start: int, end: int, key: Qt.KeyboardModifier = NO_KEY) -> None:
        viewport = self.view.viewport()
        QTest.mousePress(viewport, LEFT, key, self.point(start))
        for offset in ((start + end) // 2, end):
            self.hover(self.point(offset), LEFT, key)
        QTest.mouseRelease(viewport, LEFT, key, self.point(end))

    def hover(
        self,
        point: QPoint,
        held: Qt.MouseButton = Qt.MouseButton.NoButton,
        key: Qt.KeyboardModifier = NO_KEY,
    ) -> None:
        """Move the mouse to a point of the viewport."""
        viewport, place = self.view.viewport(), QPointF(point)
        move = QMouseEvent(
            QEvent.Type.MouseMove,
            place,
            viewport.mapToGlobal(place),
            Qt.MouseButton.NoButton,
            held,
            key,
        )
        QGuiApplication.sendEvent(viewport, move)

    def picture(self) -> QImage:
        return self.view.viewport().grab().toImage()

    def positions(self) -> list[int]:
        """Return the list that reading positions told from now on go into."""
        told: list[int] = []
        self.view.position_changed.connect(told.append)
        return told


def pixels(image: QImage, colour: QColor) -> int:
    """Return how many of every fourth pixel have exactly this colour."""
    return sum(
        image.pixelColor(x, y) == colour
        for x in range(0, image.width(), 2)
        for y in range(0, image.height(), 2)
    )
