"""The images of saved pages on their way in: within limits, from nowhere else."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from app.importing import pictures
from app.importing.neighbours import beside, path_in
from app.model.asset import Asset
from tests.core.images_made import data_uri, gif, png, png_claiming
from tests.core.images_read import (
    NAME,
    OTHER,
    PICTURE,
    images_of,
    img,
    page,
    read,
    read_file,
    saved,
)


def test_an_embedded_image_becomes_an_asset_of_its_block() -> None:
    draft = read(page(img(data_uri(PICTURE))))
    (block,) = images_of(draft)
    assert (block.asset, block.size, block.alt) == (NAME, (640, 480), "A crane")
    assert [(asset.name, asset.data) for asset in draft.assets] == [(NAME, PICTURE)]


@pytest.mark.parametrize("folder", ["page_files", "page-Dateien", "bilder/2026 Hafen"])
def test_an_image_in_a_folder_beside_the_page_is_read_by_the_worker(
    tmp_path: Path, folder: str
) -> None:
    source = f"{folder}/crane 1.png".replace(" ", "%20")
    path = saved(tmp_path, img(source), files={f"{folder}/crane 1.png": PICTURE})
    draft = read_file(path)
    assert [block.asset for block in images_of(draft)] == [NAME]
    assert draft.assets == (Asset(NAME, PICTURE),)


def test_an_image_that_singlefile_paints_by_its_style_sheet_is_kept() -> None:
    style = f'<style>:root{{--sf-img-0:url("{data_uri(gif(90, 60), "gif")}");'
    style += f'--sf-img-12: url("{data_uri(PICTURE)}")}}</style>'
    empty = 'data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg"><rect/></svg>'
    image = (
        f"<img src='{empty}' alt='A crane' "
        "style='background-image:var(--sf-img-12)!important;background-size:100% 100%!important'>"
    )
    draft = read(page(image).replace("</head>", f"{style}</head>"))
    (block,) = images_of(draft)
    assert (block.asset, block.alt) == (NAME, "A crane")
    assert [asset.name for asset in draft.assets] == [NAME]


def test_an_image_shown_twice_is_kept_once() -> None:
    draft = read(page(img(data_uri(PICTURE)), img(data_uri(PICTURE), "Again")))
    assert [block.asset for block in images_of(draft)] == [NAME, NAME]
    assert len(draft.assets) == 1


def test_of_an_image_that_loads_late_the_true_one_is_kept(tmp_path: Path) -> None:
    dot = data_uri(gif(1, 1), "gif")
    late = 'data-src="page_files/a.png"'
    sizes = 'srcset="https://www.tide.example/b.png 2x, page_files/b.png 1x"'
    path = saved(
        tmp_path,
        img(dot, "First", late),
        img("https://www.tide.example/b.png", "Second", sizes),
        files={"page_files/a.png": PICTURE, "page_files/b.png": OTHER},
    )
    assert [block.size for block in images_of(read_file(path))] == [(640, 480), (320, 200)]


@pytest.mark.parametrize(
    "source",
    [
        data_uri(b"<svg xmlns='http://www.w3.org/2000/svg'/>", "svg+xml"),
        data_uri(b"<script>alert(1)</script>"),
        data_uri(png_claiming(60_000, 60_000)),
        data_uri(PICTURE)[:36],
        "data:image/png;base64,????",
        "data:image/png,",
        "https://www.tide.example/crane.png",
        "asset:0",
        "asset:99999999999999999999",
        f"asset:{NAME}",
        "file:///etc/passwd",
    ],
)
def test_what_is_no_image_to_show_leaves_its_words(source: str) -> None:
    draft = read(page(img(source)))
    assert [(block.asset, block.size, block.alt) for block in images_of(draft)] == [
        ("", None, "A crane")
    ]
    assert draft.assets == ()


def test_a_page_cannot_show_an_embedded_image_where_it_says_so_in_its_text() -> None:
    draft = read(page(f"<p>Write src={data_uri(PICTURE)} into the tag, it was said there.</p>"))
    assert "base64" not in draft.body.text
    assert draft.assets == ()


def test_images_of_folded_parts_are_not_kept() -> None:
    advert = f'<div class="advertisement"><p>Buy!</p>{img(data_uri(OTHER))}</div>'
    draft = read(page(img(data_uri(PICTURE)), advert))
    assert {asset.name for asset in draft.assets} <= {NAME}


@pytest.mark.parametrize(
    "address",
    [
        "../secret.png",
        "page_files/../../secret.png",
        "%2e%2e/secret.png",
        "..%2fsecret.png",
        "/etc/secret.png",
        "//host/secret.png",
        "file:///secret.png",
        "C:/secret.png",
        "C%3A/secret.png",
        "..\\secret.png",
        ".hidden.png",
        "page_files/.hidden/a.png",
        "a%00.png",
        "http://[broken/secret.png",
        "",
        "?query",
        "#part",
    ],
)
def test_an_address_that_leads_elsewhere_is_no_path(address: str) -> None:
    assert path_in(address) is None


def test_nothing_above_the_page_is_read(tmp_path: Path) -> None:
    (tmp_path / "secret.png").write_bytes(PICTURE)
    sources = ("../secret.png", "%2e%2e/secret.png", str(tmp_path / "secret.png"))
    (tmp_path / "inner").mkdir()
    path = saved(tmp_path / "inner", *map(img, sources), files={})
    assert read_file(path).assets == ()


@pytest.mark.skipif(sys.platform == "win32", reason="other system: links need a privilege there")
def test_a_link_that_leads_out_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "secret.png").write_bytes(PICTURE)
    (tmp_path / "secrets").mkdir()
    (tmp_path / "secrets" / "a.png").write_bytes(PICTURE)
    inner = tmp_path / "inner"
    inner.mkdir()
    path = saved(inner, img("link.png"), img("folder/a.png"), img("circle.png"), files={})
    (inner / "link.png").symlink_to(tmp_path / "secret.png")
    (inner / "folder").symlink_to(tmp_path / "secrets")
    (inner / "circle.png").symlink_to("circle.png")
    assert read_file(path).assets == ()
    assert [beside(path)(name) for name in ("link.png", "folder/a.png", "circle.png")] == [None] * 3


@pytest.mark.skipif(sys.platform == "win32", reason="other system: there are no such pipes")
def test_a_pipe_beside_the_page_holds_nobody_up(tmp_path: Path) -> None:
    path = saved(tmp_path, img("pipe.png"), files={})
    os.mkfifo(tmp_path / "pipe.png")
    assert beside(path)("pipe.png") is None


def test_an_image_that_is_too_large_is_left_out(tmp_path: Path) -> None:
    large = PICTURE + bytes(pictures.LARGEST_PICTURE)
    path = saved(tmp_path, img("large.png"), files={"large.png": large})
    assert beside(path)("large.png") is None
    assert read(page(img(data_uri(large)))).assets == ()


def test_the_images_of_an_article_are_counted_and_weighed() -> None:
    many = pictures.Pictures(lambda address: png(10, 10 + int(address)))
    kept = [many.keep(str(number)) for number in range(pictures.MOST_OF_ARTICLE + 5)]
    assert sum(image is not None for image in kept) == pictures.MOST_OF_ARTICLE
    heavy = pictures.Pictures(
        lambda address: png(10, 10 + int(address)) + bytes(7 * 2**20), pictures.Room(20 * 2**20)
    )
    assert [heavy.keep(str(number)) is not None for number in range(4)] == [
        True,
        True,
        False,
        False,
    ]
