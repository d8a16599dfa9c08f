"""What an image says of itself, and which images are never shown."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.importing.picture_header import MOST_SCANS, PictureHeader, picture_header
from tests.core.images_made import bmp, exif, gif, jpeg, png, png_claiming, webp

KINDS = {
    "png": (png(40, 30), ".png"),
    "jpeg": (jpeg(40, 30), ".jpg"),
    "jpeg with a thumbnail before its frame": (
        jpeg(40, 30, before=b"\xff\xe1\x00\x0a\xff\xd8\xff\xc0\x00\x01\x02\x03"),
        ".jpg",
    ),
    "gif": (gif(40, 30), ".gif"),
    "bmp": (bmp(40, 30), ".bmp"),
    "webp, lossy": (webp(40, 30), ".webp"),
    "webp, lossless": (webp(40, 30, b"VP8L"), ".webp"),
    "webp, with features": (webp(40, 30, b"VP8X"), ".webp"),
}
NONE = {
    "nothing": b"",
    "text": b"A picture, honestly.",
    "svg": b"<svg xmlns='http://www.w3.org/2000/svg' width='40' height='30'/>",
    "a page": b"<html><img src=x></html>",
    "tiff": b"II*\0" + bytes(40),
    "an icon": b"\0\0\1\0\1\0" + bytes(40),
    "psd": b"8BPS\0\1" + bytes(40),
    "png without a header": b"\x89PNG\r\n\x1a\n" + bytes(30),
    "png, cut off": png()[:18],
    "jpeg without a frame": b"\xff\xd8\xff\xda\x00\x08\x01\x01\x00\x00\x3f\x00ab\xff\xd9",
    "jpeg, cut off": jpeg()[:12],
    "jpeg of endless scans": jpeg(scans=MOST_SCANS + 1),
    "gif, cut off": gif()[:8],
    "webp, cut off": webp(kind=b"VP8X")[:26],
    "webp of an unknown kind": webp(kind=b"VP9X")[:16],
    "bmp, older than its headers": b"BM" + bytes(12) + b"\x0c\0\0\0" + bytes(20),
}


@pytest.mark.parametrize(("data", "suffix"), KINDS.values(), ids=KINDS)
def test_kind_and_size_are_read(data: bytes, suffix: str) -> None:
    assert picture_header(data) == PictureHeader(suffix, 40, 30)


@pytest.mark.parametrize("data", NONE.values(), ids=NONE)
def test_what_is_no_picture_is_none(data: bytes) -> None:
    assert picture_header(data) is None


@pytest.mark.parametrize(
    ("width", "height"), [(60_000, 60_000), (1, 1), (2, 500), (16_001, 10), (8_000, 8_000), (0, 9)]
)
def test_bombs_and_dots_are_not_shown(width: int, height: int) -> None:
    header = picture_header(png_claiming(width, height))
    assert header is not None
    assert not header.can_be_shown


@given(st.sampled_from(sorted(KINDS)), st.data())
def test_a_picture_cut_or_changed_anywhere_raises_nothing(kind: str, data: st.DataObject) -> None:
    whole = bytearray(KINDS[kind][0])
    end = data.draw(st.integers(0, len(whole)))
    for place in data.draw(st.lists(st.integers(0, len(whole) - 1), max_size=4)):
        whole[place] = data.draw(st.integers(0, 255))
    picture_header(bytes(whole[:end]))


@pytest.mark.parametrize("order", ["<", ">"])
@pytest.mark.parametrize("orientation", range(1, 9))
def test_a_photograph_taken_upright_has_its_sides_as_it_is_shown(
    orientation: int, order: str
) -> None:
    header = picture_header(jpeg(40, 30, before=exif(orientation, order)))
    assert header is not None
    expected = (30, 40) if orientation in {5, 6, 7, 8} else (40, 30)
    assert (header.width, header.height) == expected


@pytest.mark.parametrize("kept", range(10, 38))
def test_remarks_of_a_camera_that_break_off_cost_nothing(kept: int) -> None:
    segment = exif(6)[4:kept]
    before = b"\xff\xe1" + (2 + len(segment)).to_bytes(2, "big") + segment
    assert picture_header(jpeg(40, 30, before=before)) == PictureHeader(".jpg", 40, 30)
