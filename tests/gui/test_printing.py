"""What is on paper: the text, its highlights in colour and in grey, notes beside it, pages."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import QLocale, QRectF, QTimer
from PySide6.QtGui import QColor, QImage, QPainter, QPdfWriter
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.model.annotation import Annotation, Fields
from app.model.article import OpenArticle
from app.model.asset import Asset
from app.model.block import IMAGE_CHARACTER, Block, BlockKind
from app.model.span import Span
from tests.gui.reader_driver import (
    CLAIM,
    FIGURE,
    QUOTE,
    annotation,
    heading,
    news,
    open_article,
    paragraph,
)
from ui.dialogs.print_dialog import PrintDialog
from ui.fonts import load_fonts
from ui.printing.page_grid import PAPERS, PrintOptions, page_grid, paper_of_locale
from ui.printing.print_job import PrintJob
from ui.printing.printed_article import PrintedArticle
from ui.reader.typography import TextStyle
from ui.theme import load_theme

TAGS = (CLAIM, QUOTE, FIGURE)
THEME = load_theme("contrast-light")
WORDS = "Wort um Wort geht der Satz über die Zeile hinaus. "


@pytest.fixture(autouse=True)
def fonts(qapp: QApplication) -> None:
    assert qapp is not None
    load_fonts()


def printed(
    article: OpenArticle, annotations: Sequence[Annotation] = (), *, notes: bool = True
) -> PrintedArticle:
    made = PrintedArticle(article, annotations, TAGS, PrintOptions(notes=notes), TextStyle())
    for waiting in made.prepare():
        if waiting:
            QApplication.processEvents()
    return made


def picture(article: PrintedArticle, number: int = 0) -> QImage:
    size = article.grid.paper.toSize()
    image = QImage(size, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    article.paint(painter, number)
    painter.end()
    return image


def ink(image: QImage, area: QRectF) -> int:
    """Return how many pixels of an area are dark."""
    box = area.toRect().intersected(image.rect())
    return sum(
        image.pixelColor(x, y).lightness() < 128
        for x in range(box.left(), box.right() + 1)
        for y in range(box.top(), box.bottom() + 1)
    )


def rows_of(image: QImage, colour: QColor) -> list[int]:
    """Return the rows of pixels in which a colour is."""
    return [
        y
        for y in range(image.height())
        if any(image.pixelColor(x, y) == colour for x in range(0, image.width(), 2))
    ]


def marked(words: str, article: OpenArticle, number: int = 1, **fields: str) -> Annotation:
    start = article.text.index(words)
    made = annotation(number, Span(start, start + len(words)), article.text, CLAIM)
    return replace(made, fields=Fields(**fields))  # type: ignore[arg-type]


# ---------------------------------------------------------------------- one page


def test_there_is_ink_where_text_header_number_and_notes_belong_and_nowhere_else() -> None:
    article = news()
    paper = printed(article, [marked("Zweiter Satz folgt nun.", article, note="Nachfragen!")])
    grid, image = paper.grid, picture(paper)
    assert grid.notes is not None
    for area in (grid.header, grid.footer, grid.text, grid.notes):
        assert ink(image, area) > 50, area
    assert ink(image, QRectF(0, 0, grid.paper.width(), grid.header.top())) == 0
    below = QRectF(0, grid.footer.bottom() + 2, grid.paper.width(), 200)
    assert ink(image, below) == 0
    between = QRectF(grid.text.right() + 4, grid.text.top(), 20, grid.text.height())
    assert ink(image, between) == 0


def test_a_highlight_is_washed_marked_and_has_its_note_beside_it() -> None:
    article = news()
    paper = printed(article, [marked("Zweiter Satz folgt nun.", article)])
    image = picture(paper)
    washed = rows_of(image, THEME.tags["amber"].wash)
    assert washed
    beside = QRectF(paper.grid.text.left() - 40, washed[0] - 4, 34, len(washed) + 8)
    assert ink(image, beside) > 5  # the number that the note has
    assert paper.grid.notes is not None
    note = QRectF(paper.grid.notes.left(), washed[0] - 4, 160, len(washed) + 14)
    assert ink(image, note) > 30


def test_tags_are_told_apart_on_a_printer_without_colours() -> None:
    article = news()
    shapes = set()
    span = Span(article.text.index("Zweiter"), article.text.index("Dritter"))
    for tag in TAGS:
        paper = printed(article, [annotation(1, span, article.text, tag)], notes=False)
        image = picture(paper)
        grey = image.convertToFormat(QImage.Format.Format_Grayscale8)
        line = rows_of(image, THEME.tags[tag.colour].line)[0]
        row = [grey.pixelColor(x, line).lightness() < 140 for x in range(grey.width())]
        assert any(row)
        shapes.add(tuple(row))
    assert len(shapes) == 3


def test_without_notes_the_text_has_their_room() -> None:
    article = news()
    with_notes, without = page_grid(PrintOptions()), page_grid(PrintOptions(notes=False))
    assert without.notes is None
    assert without.text.width() > with_notes.text.width() * 1.2
    paper = printed(article, [marked("Zweiter Satz", article)], notes=False)
    left = QRectF(paper.grid.text.left() - 40, paper.grid.text.top(), 34, 400)
    assert ink(picture(paper), left) == 0


def test_folded_blocks_are_not_printed() -> None:
    folded = Block(BlockKind.PARAGRAPH, "Mehr zum Thema " * 40, boilerplate="related links")
    with_them = printed(open_article([heading("T"), paragraph("Text."), folded]))
    without = printed(open_article([heading("T"), paragraph("Text.")]))
    body = with_them.grid.text
    assert ink(picture(with_them), body) == ink(picture(without), body)


# ---------------------------------------------------------------------- pages


def test_every_line_is_on_exactly_one_page_and_whole() -> None:
    paper = printed(open_article([heading("T"), *(paragraph(WORDS * 12) for _ in range(12))]))
    assert paper.pages > 2
    starts: list[int] = []
    for number in range(paper.pages):
        page = paper.text.page(number)
        top = number * paper.text.page_height
        for block, _ in page.visible_blocks():
            for line in page.lines(block):
                assert top - 1 <= line.rect.top()
                assert line.rect.bottom() <= top + paper.text.page_height + 1
                starts.append(line.start)
    assert starts == sorted(set(starts))
    document = paper.text.document
    lines = sum(
        document.findBlockByNumber(n).layout().lineCount() for n in range(document.blockCount())
    )
    assert len(starts) == lines


def test_a_heading_is_never_the_last_line_of_a_page() -> None:
    for fill in range(30, 60):
        blocks = [heading("T"), *(paragraph("Zeile.") for _ in range(fill))]
        subheading = Block(BlockKind.HEADING, "Zwischentitel", level=2)
        paper = printed(open_article([*blocks, subheading, paragraph(WORDS * 3)]))
        last_two = paper.text.placed[-2:]
        pages = {int((block.top + 1) // paper.text.page_height) for block in last_two}
        assert len(pages) == 1, fill


def test_many_notes_go_on_over_the_pages_and_none_is_lost(tmp_path: Path, qtbot: QtBot) -> None:
    article = open_article([heading("T"), paragraph(WORDS * 3)])
    notes = [
        marked("Wort um Wort", article, number, note=f"Anmerkung{number} " + "mehr dazu " * 20)
        for number in range(1, 31)
    ]
    paper = _unprepared(article, notes)
    text = _pdf_text(_save(paper, tmp_path / "notes.pdf", qtbot))
    assert paper.text.pages == 1
    assert paper.pages > 1
    letters = "".join(text.split())  # the reader of PDF files takes such a page for upright text
    assert all(f"Anmerkung{number}mehr" in letters for number in range(1, 31))


# ---------------------------------------------------------------------- a file


def _job(
    paper: PrintedArticle, writer: QPdfWriter, path_of: Callable[[str], Path] | None = None
) -> PrintJob:
    writer.setResolution(96)
    return PrintJob(paper, writer, PrintOptions(), path_of, "Titel")


def _save(
    paper: PrintedArticle,
    path: Path,
    qtbot: QtBot,
    path_of: Callable[[str], Path] | None = None,
) -> Path:
    writer = QPdfWriter(str(path))
    job = _job(paper, writer, path_of)
    with qtbot.waitSignal(job.ended) as ended:
        job.start()
    assert ended.args == [True]
    return path


def _pdf_text(path: Path) -> str:
    document = pypdfium2.PdfDocument(path)
    pages = [page.get_textpage().get_text_range() for page in document]
    document.close()
    return "\n".join(pages)


def _unprepared(article: OpenArticle, annotations: Sequence[Annotation] = ()) -> PrintedArticle:
    return PrintedArticle(article, annotations, TAGS, PrintOptions(), TextStyle())


def test_a_pdf_has_the_words_their_source_their_notes_and_page_numbers(
    tmp_path: Path, qtbot: QtBot
) -> None:
    article = open_article(
        [heading("Hafengesellschaft trifft Affen"), *(paragraph(WORDS * 9) for _ in range(8))]
    )
    said = marked("trifft Affen", article, speaker="Ina Brandt", note="Stimmt das?")
    quoted = replace(said, tags=(QUOTE.id,))
    text = _pdf_text(_save(_unprepared(article, [quoted]), tmp_path / "a.pdf", qtbot))
    flat = " ".join(text.split())
    assert "Hafengesellschaft trifft Affen" in flat  # no ligature hides a letter
    assert flat.count("Satz") == 72
    for words in ("Küstenkurier", "14 Nov 2026", "1 Quote", "Speaker: Ina Brandt", "Stimmt das?"):
        assert words in flat
    pages = text.count("Page ")
    assert pages > 1
    assert f"Page {pages} of {pages}" in flat


def test_images_come_onto_paper_and_a_missing_one_leaves_its_description(
    tmp_path: Path, qtbot: QtBot
) -> None:
    image = QImage(300, 200, QImage.Format.Format_RGB32)
    image.fill(QColor(200, 30, 30))
    assert image.save(str(tmp_path / "a.png"))
    asset = Asset.of((tmp_path / "a.png").read_bytes(), ".png")
    (tmp_path / asset.name).write_bytes(asset.data)
    blocks = [
        Block(BlockKind.IMAGE, IMAGE_CHARACTER, asset=name, size=(300, 200), alt="Ein Kran")
        for name in (asset.name, Asset.of(b"another", ".png").name)
    ]
    article = open_article([heading("T"), *blocks, paragraph("Text.")])
    path = _save(_unprepared(article), tmp_path / "images.pdf", qtbot, tmp_path.joinpath)
    assert "Ein Kran" in " ".join(_pdf_text(path).split())
    document = pypdfium2.PdfDocument(path)
    page = document[0].render(scale=0.5)
    pixels = bytes(page.buffer)
    document.close()
    reds = sum(
        pixels[place] < 60 and pixels[place + 2] > 150  # blue, green, red
        for place in range(0, len(pixels) - 2, page.n_channels)
    )
    assert reds > 5_000


def test_a_pdf_tells_nobody_whose_computer_made_it(tmp_path: Path, qtbot: QtBot) -> None:
    path = _save(_unprepared(news()), tmp_path / "a.pdf", qtbot)
    document = pypdfium2.PdfDocument(path)
    assert document.get_metadata_dict()["Author"] == ""
    document.close()
    assert str(tmp_path).encode() not in path.read_bytes()


def test_a_right_to_left_article_stands_at_the_right() -> None:
    words = "שלום עולם. " * 2
    block = Block(BlockKind.PARAGRAPH, words.strip(), direction="rtl")
    paper = printed(open_article([heading("T"), block]))
    below = paper.text.line_top(3) + paper.grid.text.top()
    text = paper.grid.text
    half = text.width() / 2
    image = picture(paper)
    right = ink(image, QRectF(text.left() + half, below, half, 30))
    left = ink(image, QRectF(text.left(), below, half, 30))
    assert right > 50
    assert left == 0


def test_the_window_goes_on_while_a_long_article_is_printed(tmp_path: Path, qtbot: QtBot) -> None:
    article = open_article([heading("T"), *(paragraph(WORDS * 20) for _ in range(120))])
    ticks = []
    timer = QTimer()
    timer.setInterval(0)
    timer.timeout.connect(lambda: ticks.append(1))
    timer.start()
    paper = _unprepared(article)
    _save(paper, tmp_path / "long.pdf", qtbot)
    timer.stop()
    assert paper.pages > 20
    assert len(ticks) > 5


def test_progress_counts_pages_and_printing_can_be_cancelled(tmp_path: Path, qtbot: QtBot) -> None:
    article = open_article([heading("T"), *(paragraph(WORDS * 20) for _ in range(60))])
    writer = QPdfWriter(str(tmp_path / "cancelled.pdf"))
    paper = _unprepared(article)
    job = _job(paper, writer)
    told = []

    def follow(progress: object) -> None:
        told.append(progress)
        if getattr(progress, "done", 0) == 2:
            QTimer.singleShot(0, job.cancel)

    job.progressed.connect(follow)
    with qtbot.waitSignal(job.ended) as ended:
        job.start()
    assert ended.args == [False]
    assert 3 <= len(told) < paper.pages


# ---------------------------------------------------------------------- the choice


@pytest.mark.parametrize(
    ("name", "paper"),
    [("de_DE", "A4"), ("en_GB", "A4"), ("en_US", "Letter"), ("fr_CA", "Letter"), ("C", "A4")],
)
def test_the_paper_proposed_is_that_of_the_country(name: str, paper: str) -> None:
    assert paper_of_locale(QLocale(name)) == paper


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("notes", [True, False])
def test_everything_is_on_the_paper_and_nothing_on_something_else(paper: str, notes: bool) -> None:
    grid = page_grid(PrintOptions(paper=paper, notes=notes))
    whole = QRectF(0, 0, grid.paper.width(), grid.paper.height())
    areas = [grid.text, grid.header, grid.footer, *([grid.notes] if grid.notes else [])]
    for number, area in enumerate(areas):
        assert whole.contains(area)
        assert not any(area.intersects(other) for other in areas[number + 1 :])


def test_the_dialog_tells_what_was_chosen(qtbot: QtBot) -> None:
    dialog = PrintDialog(PrintOptions(paper="A5", size_pt=12.5, notes=False))
    qtbot.addWidget(dialog)
    assert dialog.options() == PrintOptions(paper="A5", size_pt=12.5, notes=False)
