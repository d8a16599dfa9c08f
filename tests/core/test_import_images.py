"""Images on their way in: from every format that has them, within limits, from nowhere else."""

from __future__ import annotations

import base64
import io
import os
import sys
import zipfile
from pathlib import Path

import pytest

from app.importing import pictures, registry
from app.importing.batch import read_sources
from app.importing.neighbours import beside, path_in
from app.model.asset import Asset
from app.model.block import Block, BlockKind
from app.model.draft import Draft
from app.model.report import Source
from tests.core.images_made import data_uri, gif, jpeg, png, png_claiming

PICTURE = png(640, 480, shade=90)
OTHER = png(320, 200, shade=10)
NAME = Asset.of(PICTURE, ".png").name
PROSE = (
    "<p>The harbour handled more boxes in the third quarter than in any before it, it was said.</p>"
    "<p>The figures are provisional, as they always are so soon after the end of a quarter.</p>"
)


def page(*images: str) -> str:
    inside = "".join(images)
    return (
        "<html><head><title>Harbour posts record</title></head><body><article>"
        f"<h1>Harbour posts record</h1>{PROSE}{inside}{PROSE}</article></body></html>"
    )


def img(source: str, alt: str = "A crane", more: str = "") -> str:
    return f'<p><img src="{source}" alt="{alt}" {more}></p>'


def images_of(draft: Draft) -> list[Block]:
    return [block for block in draft.body.blocks if block.kind is BlockKind.IMAGE]


def read(data: bytes | str, name: str = "page.html") -> Draft:
    (draft,) = registry.read(data.encode() if isinstance(data, str) else data, name)
    return draft


def read_file(path: Path) -> Draft:
    """Return the draft that a worker, in its own process, makes of a file."""
    (reading,) = read_sources([Source(path=path)])
    (draft,) = reading.drafts
    return draft


def saved(folder: Path, *images: str, files: dict[str, bytes], name: str = "page.html") -> Path:
    for path, data in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(data)
    (folder / name).write_text(page(*images), encoding="utf-8")
    return folder / name


# ---------------------------------------------------------------------------- pages


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


# ---------------------------------------------------------------------------- what lies beside


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


# ---------------------------------------------------------------------------- other formats


def test_markdown_shows_images_below_its_folder(tmp_path: Path) -> None:
    (tmp_path / "img").mkdir()
    (tmp_path / "img" / "crane.png").write_bytes(PICTURE)
    text = "# The harbour\n\nIt grows, they say.\n\n![A crane](img/crane.png)\n\nAnd it sleeps.\n"
    (tmp_path / "note.md").write_text(text, encoding="utf-8")
    draft = read_file(tmp_path / "note.md")
    assert [(block.asset, block.alt) for block in images_of(draft)] == [(NAME, "A crane")]


def packed_part(*headers: str, data: bytes = PICTURE) -> str:
    body = base64.encodebytes(data).decode("ascii")
    lines = "".join(f"{header}\n" for header in headers)
    return f"Content-Type: image/png\nContent-Transfer-Encoding: base64\n{lines}\n{body}"


def message(head: str, *parts: str, kind: str = "related") -> bytes:
    inner = "".join(f"--border\n{part}\n" for part in parts)
    return f'{head}Content-Type: multipart/{kind}; boundary="border"\n\n{inner}--border--'.encode()


def test_an_archive_shows_images_by_content_id_and_by_address() -> None:
    address = "https://www.tide.example/2026/11/14/harbour"
    head = f"From: <Saved by Blink>\nSnapshot-Content-Location: {address}\nMIME-Version: 1.0\n"
    markup = page(img("cid:crane@tide"), img("../../../img/quay.png"))
    data = message(
        head,
        f"Content-Type: text/html; charset=utf-8\nContent-Location: {address}\n\n{markup}",
        packed_part("Content-ID: <crane@tide>"),
        packed_part("Content-Location: https://www.tide.example/img/quay.png", data=OTHER),
        packed_part("Content-Location: https://www.tide.example/img/logo.png", data=png(9, 9)),
    )
    draft = read(data, "page.mhtml")
    assert [block.size for block in images_of(draft)] == [(640, 480), (320, 200)]
    assert draft.mended["files of the page left out"] == 1


MAIL = "From: Anna <a@b.example>\nSubject: Boxes\nMessage-ID: <1@b.example>\nMIME-Version: 1.0\n"


def mail_with(picture: bytes) -> bytes:
    text = "Content-Type: text/plain\n\n" + "More boxes than ever were counted on Monday. " * 12
    rich = message(
        "",
        f"Content-Type: text/html\n\n<p>{'More boxes than ever were counted. ' * 12}</p>"
        + img("cid:crane"),
        packed_part("Content-ID: <crane>", data=picture),
    ).decode()
    return message(MAIL, text, rich.replace("border", "inner"), kind="alternative")


def test_a_mail_shows_the_picture_that_came_with_it_and_no_logo() -> None:
    draft = read(mail_with(PICTURE), "mail.eml")
    assert [block.asset for block in images_of(draft)] == [NAME]
    assert "attachments left out" not in draft.mended
    plain = read(mail_with(png(120, 60)), "mail.eml")
    assert images_of(plain) == []
    assert plain.assets == ()


def zipped(parts: dict[str, str | bytes]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as written:
        for name, data in parts.items():
            written.writestr(name, data)
    return stream.getvalue()


BOOK = {
    "mimetype": "application/epub+zip",
    "META-INF/container.xml": (
        '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
        '<rootfile full-path="OEBPS/book.opf"/></rootfiles></container>'
    ),
    "OEBPS/book.opf": (
        '<package xmlns="http://www.idpf.org/2007/opf"><metadata/><manifest>'
        '<item id="a" href="text/one.xhtml" media-type="application/xhtml+xml"/></manifest>'
        '<spine><itemref idref="a"/></spine></package>'
    ),
    "OEBPS/text/one.xhtml": (
        '<html xmlns="http://www.w3.org/1999/xhtml"><body><h1>Arrival</h1><p>The ship was early.'
        '</p><img src="../images/crane.png" alt="A crane"/></body></html>'
    ),
}


def test_a_book_shows_its_images() -> None:
    draft = read(zipped({**BOOK, "OEBPS/images/crane.png": PICTURE}), "book.epub")
    assert [block.asset for block in images_of(draft)] == [NAME]
    assert draft.assets == (Asset(NAME, PICTURE),)


ODT = (
    '<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"'
    ' xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"'
    ' xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"'
    ' xmlns:xlink="http://www.w3.org/1999/xlink"><office:body><office:text>'
    "<text:p>The harbour grows, they say.</text:p><text:p><draw:frame>"
    '<draw:image xlink:href="Pictures/1.png"/></draw:frame></text:p>'
    "</office:text></office:body></office:document-content>"
)


def test_an_opendocument_text_shows_its_pictures() -> None:
    kind = "application/vnd.oasis.opendocument.text"
    parts = {"mimetype": kind, "content.xml": ODT}
    draft = read(zipped({**parts, "Pictures/1.png": PICTURE}), "report.odt")
    assert [block.asset for block in images_of(draft)] == [NAME]
    assert "pictures left out" not in draft.mended
    assert read(zipped({**parts, "Pictures/1.png": b"no"}), "report.odt").assets == ()


PACKAGE = "http://schemas.openxmlformats.org/package/2006"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
DRAWING = "http://schemas.openxmlformats.org/drawingml/2006"
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def docx(picture: bytes, *, external: bool = False) -> bytes:
    outside = 'Target="file:///etc/passwd" TargetMode="External"'
    target = outside if external else 'Target="media/a.png"'
    how = "link" if external else "embed"
    return zipped(
        {
            "[Content_Types].xml": (
                f'<Types xmlns="{PACKAGE}/content-types">'
                '<Default Extension="png" ContentType="image/png"/></Types>'
            ),
            "_rels/.rels": (
                f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="r1"'
                f' Type="{OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>'
            ),
            "word/_rels/document.xml.rels": (
                f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="r9"'
                f' Type="{OFFICE}/image" {target}/></Relationships>'
            ),
            "word/media/a.png": picture,
            "word/document.xml": (
                f'<w:document xmlns:w="{WORD}"><w:body><w:p><w:r><w:t>The harbour grows.</w:t>'
                f'</w:r></w:p><w:p><w:r><w:drawing><wp:inline xmlns:wp="{DRAWING}/'
                'wordprocessingDrawing"><wp:docPr descr="A crane"/>'
                f'<a:graphic xmlns:a="{DRAWING}/main"><a:graphicData><pic:pic'
                f' xmlns:pic="{DRAWING}/picture"><pic:blipFill><a:blip xmlns:r="{OFFICE}"'
                f' r:{how}="r9"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline>'
                "</w:drawing></w:r></w:p></w:body></w:document>"
            ),
        }
    )


def test_a_word_document_shows_its_pictures_and_no_file_it_links_to() -> None:
    draft = read(docx(PICTURE), "report.docx")
    assert [(block.asset, block.alt) for block in images_of(draft)] == [(NAME, "A crane")]
    linked = read(docx(PICTURE, external=True), "report.docx")
    assert [(block.asset, block.alt) for block in images_of(linked)] == [("", "A crane")]


def test_a_saved_page_in_a_zip_file_shows_the_images_beside_it() -> None:
    markup = page(img("page_files/crane.png"), img("../outside.png"))
    data = zipped(
        {"saved/page.html": markup, "saved/page_files/crane.png": PICTURE, "outside.png": OTHER}
    )
    (draft,) = registry.read(data, "saved.zip")
    assert draft.assets == (Asset(NAME, PICTURE),)


# ---------------------------------------------------------------------------- across the process


def test_a_draft_comes_back_with_its_images_as_it_was() -> None:
    draft = read(page(img(data_uri(PICTURE)), img(data_uri(jpeg(500, 400), "jpeg"))))
    assert len(draft.assets) == 2
    assert Draft.from_plain(draft.to_plain()) == draft


@pytest.mark.parametrize(
    ("plain", "problem"),
    [
        ([".svg", ""], "no kind of image"),
        (["/../../x.png", ""], "no kind of image"),
        ([".png", "*"], "base64"),
        ([".png"], "not enough"),
    ],
)
def test_an_image_that_is_none_does_not_come_across(plain: list[str], problem: str) -> None:
    with pytest.raises(ValueError, match=problem):
        Asset.from_plain(plain)
