"""Images in the reader: in their place, without moving the text, and never on its thread."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from app.errors import NotFoundError
from app.model.article import OpenArticle
from app.model.asset import Asset
from app.model.block import IMAGE_CHARACTER, Block, BlockKind
from app.model.span import Span
from tests.gui.reader_driver import (
    CLAIM,
    ReaderDriver,
    annotation,
    heading,
    open_article,
    paragraph,
)
from ui.reader.image_loader import decoded_image
from ui.theme import load_theme

RED = QColor(200, 20, 30)


@pytest.fixture
def reader(qtbot: QtBot) -> ReaderDriver:
    return ReaderDriver(qtbot)


def picture(folder: Path, width: int = 400, height: int = 200, suffix: str = ".png") -> str:
    """Write a red picture as an asset and return its name."""
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(RED)
    file = folder / f"picture{suffix}"
    assert image.save(str(file))
    asset = Asset.of(file.read_bytes(), suffix)
    (folder / asset.name).write_bytes(asset.data)
    return asset.name


def image_block(name: str, size: tuple[int, int] | None, alt: str = "The harbour") -> Block:
    return Block(BlockKind.IMAGE, IMAGE_CHARACTER, asset=name, size=size, alt=alt)


def illustrated(name: str, size: tuple[int, int] | None = (400, 200)) -> OpenArticle:
    return open_article(
        [heading("A ship"), image_block(name, size), paragraph("It came in at noon.")]
    )


def red(reader: ReaderDriver) -> int:
    """Return how many of every fourth pixel on the screen are the picture's."""
    image = reader.picture()
    return sum(
        abs(colour.red() - RED.red()) + abs(colour.green() - RED.green()) < 24
        for x in range(0, image.width(), 2)
        for y in range(0, image.height(), 2)
        if (colour := image.pixelColor(x, y)).isValid()
    )


@pytest.mark.parametrize("suffix", [".png", ".jpg", ".webp", ".bmp"])
def test_a_picture_comes_into_its_place_and_the_text_stays(
    reader: ReaderDriver, tmp_path: Path, suffix: str
) -> None:
    name = picture(tmp_path, suffix=suffix)
    reader.view.set_image_source(tmp_path.joinpath)
    article = reader.show(illustrated(name))
    below = reader.point(article.text.index("It came"))

    reader.qtbot.waitUntil(lambda: red(reader) > 15_000)

    assert reader.point(article.text.index("It came")) == below
    assert reader.document_text() == article.text


def test_a_wide_picture_is_made_to_fit_the_column(reader: ReaderDriver, tmp_path: Path) -> None:
    name = picture(tmp_path, 4000, 1000)
    reader.view.set_image_source(tmp_path.joinpath)
    reader.show(illustrated(name, (4000, 1000)))
    reader.qtbot.waitUntil(lambda: red(reader) > 15_000)
    screen = reader.picture()
    row = next(
        y for y in range(screen.height()) if screen.pixelColor(screen.width() // 2, y) == RED
    )
    margin = screen.pixelColor(4, row + 10)
    assert margin == load_theme("light").page
    assert screen.pixelColor(screen.width() - 4, row + 10) == margin


def test_a_highlight_on_a_picture_shows_round_it(reader: ReaderDriver, tmp_path: Path) -> None:
    name = picture(tmp_path)
    reader.view.set_image_source(tmp_path.joinpath)
    article = reader.show(illustrated(name))
    reader.qtbot.waitUntil(lambda: red(reader) > 15_000)
    place = article.text.index(IMAGE_CHARACTER)
    before = reader.picture()
    marked = annotation(1, Span(place, place + 1), article.text, CLAIM)
    reader.view.set_annotations([marked])
    assert red(reader) > 15_000
    assert reader.picture() != before


@pytest.mark.parametrize("content", [None, b"", b"\x89PNG\r\n\x1a\n not a picture"])
def test_a_lost_or_damaged_picture_leaves_its_frame(
    reader: ReaderDriver, tmp_path: Path, content: bytes | None
) -> None:
    name = picture(tmp_path)
    (tmp_path / name).unlink()
    if content is not None:
        (tmp_path / name).write_bytes(content)
    reader.view.set_image_source(tmp_path.joinpath)
    article = reader.show(illustrated(name))
    framed = reader.picture()
    reader.qtbot.wait(300)
    assert reader.picture() == framed
    assert red(reader) == 0
    assert reader.document_text() == article.text


def test_a_name_that_leads_elsewhere_shows_nothing(reader: ReaderDriver, tmp_path: Path) -> None:
    def refuse(_: str) -> Path:
        raise NotFoundError("There is no image of that name in a library.")

    picture(tmp_path)
    reader.view.set_image_source(refuse)
    reader.show(illustrated("../../picture.png"))
    reader.qtbot.wait(300)
    assert red(reader) == 0


def test_pictures_are_decoded_off_the_windows_thread(reader: ReaderDriver, tmp_path: Path) -> None:
    name = picture(tmp_path)
    threads: set[int] = set()

    def path_of(asked: str) -> Path:
        threads.add(threading.get_ident())
        return tmp_path / asked

    reader.view.set_image_source(path_of)
    reader.show(illustrated(name))
    reader.qtbot.waitUntil(lambda: red(reader) > 15_000)
    assert threads
    assert threading.get_ident() not in threads


def test_a_picture_is_decoded_as_what_its_name_says_or_not_at_all(tmp_path: Path) -> None:
    name = picture(tmp_path)
    data = (tmp_path / name).read_bytes()
    room = QSize(100, 100)
    shown = decoded_image(data, ".png", room)
    assert shown is not None
    assert shown.size() == QSize(100, 50)
    assert decoded_image(data, ".webp", room) is None
    assert decoded_image(b"<svg xmlns='http://www.w3.org/2000/svg'/>", ".svg", room) is None


def test_a_bomb_of_pixels_is_not_decoded(tmp_path: Path) -> None:
    data = bytearray((tmp_path / picture(tmp_path)).read_bytes())
    data[16:24] = (60_000).to_bytes(4, "big") * 2
    assert decoded_image(bytes(data), ".png", QSize(10, 10)) is None
