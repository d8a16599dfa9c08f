"""Small images of every kind, made byte by byte, for the tests of images."""

from __future__ import annotations

import struct
import zlib
from base64 import b64encode


def png(width: int = 40, height: int = 30, *, shade: int = 0) -> bytes:
    """Return a real PNG of one shade of grey."""
    rows = b"".join(b"\0" + bytes([shade]) * width for _ in range(height))
    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + _chunk(b"IHDR", header)
        + _chunk(b"IDAT", zlib.compress(rows))
        + _chunk(b"IEND", b"")
    )


def png_claiming(width: int, height: int) -> bytes:
    """Return the beginning of a PNG that says it has so many pixels."""
    return b"\x89PNG\r\n\x1a\n" + _chunk(
        b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    )


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def jpeg(width: int = 40, height: int = 30, *, scans: int = 1, before: bytes = b"") -> bytes:
    """Return the segments of a JPEG up to its scans."""
    frame = b"\xff\xc2\x00\x0b\x08" + struct.pack(">HH", height, width) + b"\x01\x01\x11\x00"
    scan = b"\xff\xda\x00\x08\x01\x01\x00\x00\x3f\x00ab"
    return b"\xff\xd8\xff\xe0\x00\x04ab" + before + frame + scan * scans + b"\xff\xd9"


def exif(orientation: int, order: str = ">") -> bytes:
    """Return the segment in which a camera says how it was held, with a remark before that."""
    mark = b"MM\0*" if order == ">" else b"II*\0"
    entries = struct.pack(f"{order}HHIHH", 0x010F, 3, 1, 6, 0)
    entries += struct.pack(f"{order}HHIHH", 0x0112, 3, 1, orientation, 0)
    tiff = mark + struct.pack(f"{order}IH", 8, 2) + entries
    return b"\xff\xe1" + struct.pack(">H", 8 + len(tiff)) + b"Exif\0\0" + tiff


def gif(width: int = 40, height: int = 30) -> bytes:
    """Return the beginning of a GIF."""
    return b"GIF89a" + struct.pack("<HH", width, height) + b"\0\0\0;"


def bmp(width: int = 40, height: int = 30) -> bytes:
    """Return the headers of a BMP, its first line on top."""
    return b"BM" + bytes(12) + struct.pack("<Iii", 40, width, -height) + bytes(28)


def webp(width: int = 40, height: int = 30, kind: bytes = b"VP8 ") -> bytes:
    """Return the beginning of a WebP of one of its three kinds."""
    if kind == b"VP8 ":
        body = bytes(3) + b"\x9d\x01\x2a" + struct.pack("<HH", width, height)
    elif kind == b"VP8L":
        body = b"\x2f" + struct.pack("<I", (width - 1) | (height - 1) << 14)
    else:
        body = bytes(4) + (width - 1).to_bytes(3, "little") + (height - 1).to_bytes(3, "little")
    return b"RIFF" + bytes(4) + b"WEBP" + kind + bytes(4) + body


def data_uri(data: bytes, kind: str = "png") -> str:
    """Return an image as pages embed it."""
    return f"data:image/{kind};base64,{b64encode(data).decode('ascii')}"
