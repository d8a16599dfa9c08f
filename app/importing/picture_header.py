"""What an image says of itself in its first bytes: its kind, its width and its height.

No image is decoded here. The header alone tells what will never be shown – another kind, a bomb of
pixels, a dot to be counted by – and how much room the others need.
"""

from __future__ import annotations

import struct
from collections.abc import Callable
from dataclasses import dataclass

MOST_PIXELS = 40_000_000
"""Width × height of an image that is shown: decoded, it takes 160 MB for a moment."""

LONGEST_SIDE = 16_000
"""Pixels of a side."""

SMALLEST_SIDE = 3
"""Pixels of a side below which an image is a dot to be counted by, or holds the place of one."""

MOST_SCANS = 100
"""Scans of a progressive JPEG; each costs as much as the image, and ten are usual."""

_BYTE = 0xFF
_STANDALONE = frozenset({0x01, *range(0xD0, 0xD9)})  # JPEG markers without a length
_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}  # markers with a size in them
_EXIF = 0xE1  # the segment of remarks by cameras
_START_OF_SCAN = 0xDA
_END_OF_IMAGE = 0xD9


@dataclass(frozen=True, slots=True)
class PictureHeader:
    """The suffix of an image's kind, and its size in pixels as it is shown: turned upright."""

    suffix: str
    width: int
    height: int

    @property
    def can_be_shown(self) -> bool:
        """Say whether the image is neither a dot nor a bomb."""
        short, long = sorted((self.width, self.height))
        return (
            short >= SMALLEST_SIDE
            and long <= LONGEST_SIDE
            and self.width * self.height <= MOST_PIXELS
        )


def picture_header(data: bytes) -> PictureHeader | None:
    """Return what an image says of itself, None for what is none of the kinds shown or broken."""
    for magic, offset, suffix, size_of in _KINDS:
        if data.startswith(magic, offset):
            try:
                size = size_of(data)
            except (struct.error, IndexError):
                return None
            return PictureHeader(suffix, *size) if size else None
    return None


_Size = tuple[int, int]


def _png(data: bytes) -> _Size | None:
    """PNG, 11.2.2: the header is the first chunk."""
    return _pair(data, ">II", 16) if data[12:16] == b"IHDR" else None


def _gif(data: bytes) -> _Size:
    """GIF89a, 18: the logical screen."""
    return _pair(data, "<HH", 6)


def _jpeg(data: bytes) -> _Size | None:
    """JPEG, B.1: a chain of segments; the one that begins a frame has height and width."""
    if data.count(b"\xff\xda") > MOST_SCANS:
        return None
    place, lies_on_its_side = 2, False
    while data[place] == _BYTE:
        marker = data[place + 1]
        if marker == _BYTE:  # filling before a marker
            place += 1
        elif marker in _STANDALONE:
            place += 2
        elif marker in _FRAMES:
            height, width = _pair(data, ">HH", place + 5)
            return (height, width) if lies_on_its_side else (width, height)
        elif marker in (_START_OF_SCAN, _END_OF_IMAGE):
            return None
        else:
            (length,) = struct.unpack_from(">H", data, place + 2)
            if marker == _EXIF:
                lies_on_its_side |= _lies_on_its_side(data[place + 4 : place + 2 + length])
            place += 2 + length
    return None


def _lies_on_its_side(remarks: bytes) -> bool:
    """Exif 2.32, 4.6: say whether the image is shown after a quarter turn.

    The remarks are a TIFF file behind six bytes; its first directory names the orientation.
    """
    order = {b"Exif\0\0II": "<", b"Exif\0\0MM": ">"}.get(remarks[:8])
    if order is None:
        return False
    try:
        (offset,) = struct.unpack_from(f"{order}I", remarks, _TIFF + 4)
        (count,) = struct.unpack_from(f"{order}H", remarks, _TIFF + offset)
        for entry in range(count):
            place = _TIFF + offset + 2 + entry * _TIFF_ENTRY
            tag, _, _, value = struct.unpack_from(f"{order}HHIH", remarks, place)
            if tag == _ORIENTATION:
                return value in _QUARTER_TURNS
    except struct.error:  # remarks that break off tell nothing; the image may well be whole
        pass
    return False


_TIFF = 6
_TIFF_ENTRY = 12
_ORIENTATION = 0x0112
_QUARTER_TURNS = range(5, 9)


def _webp(data: bytes) -> _Size | None:
    """RFC 9649: lossy, lossless, or with features, by the name of the first chunk."""
    kind = data[12:16]
    if kind == b"VP8 " and data[23:26] == b"\x9d\x01\x2a":
        width, height = _pair(data, "<HH", 26)
        return width & 0x3FFF, height & 0x3FFF
    if kind == b"VP8L" and data[20] == _LOSSLESS:
        (bits,) = struct.unpack_from("<I", data, 21)
        return (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
    if kind == b"VP8X":
        sides = [int.from_bytes(data[place : place + 3], "little") + 1 for place in (24, 27)]
        return (sides[0], sides[1]) if len(data) >= _VP8X_END else None
    return None


_LOSSLESS = 0x2F
_VP8X_END = 30


def _bmp(data: bytes) -> _Size | None:
    """BITMAPINFOHEADER or one of its followers; a height below 0 means the first line on top."""
    (length,) = struct.unpack_from("<I", data, 14)
    if length < _INFO_HEADER:
        return None
    width, height = _pair(data, "<ii", 18)
    return (width, abs(height)) if width > 0 else None


_INFO_HEADER = 40


def _pair(data: bytes, pattern: str, offset: int) -> _Size:
    first, second = struct.unpack_from(pattern, data, offset)
    return int(first), int(second)


_KINDS: tuple[tuple[bytes, int, str, Callable[[bytes], _Size | None]], ...] = (
    (b"\x89PNG\r\n\x1a\n", 0, ".png", _png),
    (b"\xff\xd8\xff", 0, ".jpg", _jpeg),
    (b"GIF87a", 0, ".gif", _gif),
    (b"GIF89a", 0, ".gif", _gif),
    (b"WEBP", 8, ".webp", _webp),
    (b"BM", 0, ".bmp", _bmp),
)
