"""Washes, marks, stripes and the sentence cursor as they come out on the screen."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage
from pytestqt.qtbot import QtBot

from app.model.block import IMAGE_CHARACTER, Block, BlockKind
from app.model.span import Span
from tests.gui.reader_driver import (
    CLAIM,
    FIGURE,
    QUOTE,
    THEME,
    ReaderDriver,
    annotation,
    folded,
    heading,
    long_blocks,
    news,
    open_article,
    paragraph,
)
from ui.theme import load_theme

AMBER, BLUE, GREEN = (THEME.tags[name] for name in ("amber", "blue", "green"))
RTL = Block(BlockKind.PARAGRAPH, "שלום עולם. עוד משפט כאן. והסוף.", direction="rtl")


@pytest.fixture
def reader(qtbot: QtBot) -> ReaderDriver:
    return ReaderDriver(qtbot)


def where(image: QImage, colours: Sequence[QColor]) -> QRect:
    """Return the rectangle around every pixel of one of the colours."""
    return _around(image, lambda colour: colour in colours)


def drawn(image: QImage) -> QRect:
    """Return the rectangle around everything that is not bare page."""
    return _around(image, lambda colour: colour != THEME.page)


def _around(image: QImage, wanted: Callable[[QColor], bool]) -> QRect:
    found = QRect()
    for y in range(image.height()):
        for x in range(image.width()):
            if wanted(image.pixelColor(x, y)):
                found = found.united(QRect(x, y, 1, 1))
    return found


def wash_of(reader: ReaderDriver, span: Span) -> QRect:
    reader.view.set_annotations((annotation(1, span, reader.text, CLAIM),))
    return where(reader.picture(), [AMBER.wash])


# ---------------------------------------------------------------------- washes


def test_a_wash_lies_under_its_words_and_no_others(reader: ReaderDriver) -> None:
    reader.show(news())
    reader.view.go_to_start()
    span = reader.span("Zweiter Satz")
    wash = wash_of(reader, span)
    for place in range(span.start, span.end):
        assert wash.contains(reader.point(place))
    assert not wash.contains(reader.point(reader.text.index("hier")))
    assert not wash.contains(reader.point(reader.text.index("folgt") + 1))


def test_a_wash_goes_on_over_lines_and_leaves_their_ends_white(reader: ReaderDriver) -> None:
    reader.show(open_article([heading("T"), paragraph("Wort und Wort " * 30)]))
    reader.view.go_to_start()
    reader.view.set_annotations((annotation(1, Span(2, len(reader.text)), reader.text, CLAIM),))
    picture = reader.picture()
    lines = {reader.point(place).y() for place in range(2, len(reader.text))}
    assert len(lines) > 3
    for y in lines:
        painted = [x for x in range(picture.width()) if picture.pixelColor(x, y) == AMBER.wash]
        at_line = [p for p in range(2, len(reader.text)) if reader.point(p).y() == y]
        words = [p for p in at_line if not reader.text[p].isspace()]
        after_last = reader.point(words[-1]).x() + 16
        assert painted
        assert max(painted) < after_last


def test_a_wash_starts_after_an_emoji(reader: ReaderDriver) -> None:
    reader.show(open_article([heading("T"), paragraph("😀😀😀 Ein Wort und mehr.")]))
    reader.view.go_to_start()
    wash = wash_of(reader, reader.span("Wort"))
    assert wash.contains(reader.point(reader.text.index("Wort")))
    assert not wash.contains(reader.point(reader.text.index("Ein")))
    assert not wash.contains(reader.point(reader.text.index("und") + 1))


def test_right_to_left_words_have_their_wash(reader: ReaderDriver) -> None:
    reader.show(open_article([heading("T"), RTL]))
    reader.view.go_to_start()
    wash = wash_of(reader, reader.span("שלום"))
    assert wash.left() > reader.view.viewport().width() / 2
    assert wash_of(reader, reader.span("והסוף")).right() < wash.left()


def test_a_tag_is_told_by_its_line_too(reader: ReaderDriver) -> None:
    reader.show(news())
    reader.view.go_to_start()
    span = reader.span("Erster Satz hier.")
    shapes = set()
    for tag, colours in ((CLAIM, AMBER), (QUOTE, BLUE), (FIGURE, GREEN)):
        reader.view.set_annotations((annotation(1, span, reader.text, tag),))
        picture = reader.picture()
        line = where(picture, [colours.line])
        drawn = (picture.pixelColor(x, line.center().y()) for x in range(*_ends(line)))
        shapes.add(tuple(colour == colours.line for colour in drawn))
    assert len(shapes) == 3


def _ends(rect: QRect) -> tuple[int, int]:
    return rect.left(), rect.right()


@pytest.mark.parametrize("block", [paragraph("Eins zwei drei."), RTL], ids=["ltr", "rtl"])
def test_those_on_one_another_have_stripes_where_lines_end(
    reader: ReaderDriver, block: Block
) -> None:
    reader.show(open_article([heading("T"), block]))
    reader.view.go_to_start()
    body = Span(2, len(reader.text))
    spans = [body, Span(body.start, body.end - 1), Span(body.start, body.end - 2)]
    tags = (CLAIM, QUOTE, FIGURE)
    made = [
        annotation(n, span, reader.text, tag)
        for n, (span, tag) in enumerate(zip(spans, tags, strict=True))
    ]
    reader.view.set_annotations(made[:1])
    assert not _margin_colours(reader)
    reader.view.set_annotations(made[:2])
    assert _margin_colours(reader) == {"amber", "blue"}
    reader.view.set_annotations(made)
    assert _margin_colours(reader) == {"amber", "blue", "green"}


def test_each_tag_of_one_highlight_has_its_stripe(reader: ReaderDriver) -> None:
    reader.show(news())
    reader.view.go_to_start()
    span = reader.span("Zweiter Satz folgt nun.")
    reader.view.set_annotations((annotation(1, span, reader.text, CLAIM, FIGURE),))
    assert _margin_colours(reader) == {"amber", "green"}


def _margin_colours(reader: ReaderDriver) -> set[str]:
    """Return whose lines are in the margin that the sentence cursor's bar does not use."""
    picture = reader.picture()
    is_rtl = reader.text.endswith("והסוף.")
    strip = QRect(0, 0, 60, picture.height())
    if not is_rtl:
        strip.moveRight(picture.width() - 1)
    side = picture.copy(strip)
    named = {"amber": AMBER, "blue": BLUE, "green": GREEN}
    return {name for name, colours in named.items() if where(side, [colours.line])}


def test_new_highlights_do_not_build_the_text_again(reader: ReaderDriver) -> None:
    reader.show(open_article(long_blocks(300)))
    rebuilt: list[object] = []
    reader.view.article_shown.connect(rebuilt.append)
    reader.view.document().contentsChange.connect(lambda *_: rebuilt.append("text"))
    reader.view.set_annotations((annotation(1, Span(8, 20), reader.text, CLAIM),))
    reader.view.set_tags((CLAIM,))
    QGuiApplication.processEvents()
    assert rebuilt == []


# ---------------------------------------------------------------------- the sentence cursor


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_cursor_is_drawn_beside_its_lines(reader: ReaderDriver, theme: str) -> None:
    reader.view.set_theme(load_theme(theme))
    reader.show(news())
    reader.view.setFocus()
    reader.view.select_span(reader.span("Zweiter Satz folgt nun."))
    bar = where(reader.picture(), [load_theme(theme).cursor])
    words = reader.point(reader.text.index("Zweiter"))
    assert bar.right() < reader.point(reader.text.index("Erster")).x()
    assert bar.top() < words.y() < bar.bottom()


def test_the_cursor_of_right_to_left_text_is_on_the_right(reader: ReaderDriver) -> None:
    reader.show(open_article([heading("T"), RTL]))
    reader.view.setFocus()
    reader.view.select_span(reader.span("שלום עולם."))
    bar = where(reader.picture(), [THEME.cursor])
    assert bar.left() > reader.point(reader.text.index("שלום")).x()


def test_the_cursor_is_quieter_without_the_keyboard(reader: ReaderDriver) -> None:
    reader.show(news())
    reader.view.setFocus()
    assert not where(reader.picture(), [THEME.cursor]).isEmpty()
    reader.view.clearFocus()
    assert where(reader.picture(), [THEME.cursor]).isEmpty()


# ---------------------------------------------------------------------- what surrounds the words


@pytest.mark.parametrize("width", [420, 700, 1000])
def test_an_image_keeps_inside_the_column(reader: ReaderDriver, width: int) -> None:
    image = Block(BlockKind.IMAGE, IMAGE_CHARACTER, alt="Zwei Kräne am Kai im Nebel")
    reader.show(open_article([heading("Titel"), image, paragraph("Ein Satz. " * 40)]))
    reader.view.resize(width, 700)
    QGuiApplication.processEvents()
    layout = reader.view.document().documentLayout()
    image_block, text_block = reader.blocks()[1:3]
    line = image_block.layout().lineAt(0)
    assert line.naturalTextRect().right() <= layout.blockBoundingRect(text_block).width() + 1


@pytest.mark.parametrize("kind", [BlockKind.TABLE_ROW, BlockKind.LIST_ITEM, BlockKind.CODE])
def test_a_group_keeps_its_distance_from_the_next_paragraph(
    reader: ReaderDriver, kind: BlockKind
) -> None:
    group = [Block(kind, "eins\tzwei", level=1) for _ in range(3)]
    reader.show(open_article([heading("Titel"), *group, paragraph("Ein Satz.")]))
    layout = reader.view.document().documentLayout()
    rows = [layout.blockBoundingRect(block) for block in reader.blocks()]
    inside = rows[2].top() - rows[1].bottom()
    assert rows[4].top() - rows[3].bottom() > inside + 8


@pytest.mark.parametrize("direction", ["ltr", "rtl"])
@pytest.mark.parametrize("width", [380, 1000])
def test_the_byline_has_room_under_the_headline(
    reader: ReaderDriver, direction: str, width: int
) -> None:
    reader.view.resize(width, 700)
    words = {"ltr": "Hafen", "rtl": "שלום"}[direction]
    title = Block(BlockKind.HEADING, words, level=1, direction=direction)
    reader.show(open_article([title, paragraph("Ein Satz."), paragraph("Noch einer.")]))
    reader.view.go_to_end()
    layout = reader.view.document().documentLayout()
    headline, text = (layout.blockBoundingRect(block) for block in reader.blocks()[:2])
    picture = reader.picture()
    room = int(text.top() - headline.bottom())
    gap = QRect(0, int(headline.bottom()), picture.width(), room)
    byline = drawn(picture.copy(gap))
    assert byline.top() >= 8
    assert room - byline.bottom() >= 12
    if direction == "ltr":
        assert byline.left() < 60
    else:
        assert byline.right() > picture.width() - 70


def test_a_list_has_marks_that_are_no_text(reader: ReaderDriver) -> None:
    items = [Block(BlockKind.LIST_ITEM, "Erstens.", level=1, ordinal=n) for n in (None, 7)]
    article = reader.show(open_article([heading("T"), *items]))
    assert reader.document_text() == article.text == "T\nErstens.\nErstens."
    bullet, number = (
        where(_left_of(reader, start), [THEME.muted]) for start in article.body.starts[1:]
    )
    assert not bullet.isEmpty()
    assert number.height() > bullet.height()


def _left_of(reader: ReaderDriver, offset: int) -> QImage:
    words = reader.point(offset)
    corner = QPoint(words.x() - 6, words.y() + 12)
    return reader.picture().copy(QRect(QPoint(40, words.y() - 10), corner))


def test_hovering_shows_where_a_click_unfolds(reader: ReaderDriver) -> None:
    reader.show(open_article([heading("T"), paragraph("Satz."), folded("Mehr")]))
    shapes = set()
    viewport = reader.view.viewport()
    for y in range(60, 400, 8):
        reader.hover(QPoint(viewport.width() // 2, y))
        shapes.add(viewport.cursor().shape())
    assert shapes == {Qt.CursorShape.PointingHandCursor, Qt.CursorShape.IBeamCursor}
