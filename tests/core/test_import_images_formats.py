"""The images of archives, mails, books and documents, and their way out of the worker."""

from __future__ import annotations

import base64
import io
import zipfile
from pathlib import Path

import pytest

from app.importing import registry
from app.model.asset import Asset
from app.model.draft import Draft
from tests.core.images_made import data_uri, jpeg, png
from tests.core.images_read import (
    NAME,
    OTHER,
    PICTURE,
    images_of,
    img,
    page,
    read,
    read_file,
)


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
