"""Images of articles, decoded on a thread of their own and kept for as long as they are shown.

A file in `assets/` came from anywhere, so that only bytes which still have the hash in their name
are decoded: as the one kind the name states, never by guessing, and within limits on pixels and
memory. An image that is missing or damaged is None.
"""

from __future__ import annotations

import hashlib
from collections import OrderedDict
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QBuffer, QByteArray, QObject, QSize, Qt, Signal
from PySide6.QtGui import QImage, QImageIOHandler, QImageReader

from app.errors import PressmarkError
from app.model.asset import Openable, sha256_of

FileOf = Callable[[str], Openable]
"""Return the file of the image of that name; raise PressmarkError for no name of one."""

_ALLOCATION_MB = 192
_MOST_PIXELS = 40_000_000
_LARGEST = 64 * 2**20
_KEPT_BYTES = 96 * 2**20
_FORMATS = {".png": b"png", ".jpg": b"jpeg", ".gif": b"gif", ".webp": b"webp", ".bmp": b"bmp"}


class _Wanted(NamedTuple):
    """An image, and the room it is drawn in, in pixels of the screen."""

    name: str
    width: int
    height: int


class ImageLoader(QObject):
    """Hands out images that are decoded, and has the others decoded.

    Signals: `decoded()` when an image that was asked for is there.
    """

    decoded = Signal()
    _done = Signal(object, object, int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        QImageReader.setAllocationLimit(_ALLOCATION_MB)
        self._file_of: FileOf | None = None
        self._images: OrderedDict[_Wanted, QImage | None] = OrderedDict()
        self._asked: set[_Wanted] = set()
        self._round = 0
        self._executor = ThreadPoolExecutor(max_workers=1, thread_name_prefix="pressmark-images")
        self._done.connect(self._on_done, Qt.ConnectionType.QueuedConnection)

    def set_source(self, file_of: FileOf | None) -> None:
        """Take images from another library, or (None) from nowhere."""
        self._file_of = file_of
        self.forget()

    def forget(self) -> None:
        """Let go of all images, and of those that were asked for: another article is shown."""
        self._round += 1
        self._images.clear()
        self._asked.clear()

    def image(self, name: str, room: QSize) -> QImage | None:
        """Return an image that fits into `room` (pixels of the screen), None while there is none.

        One that was not asked for before is decoded from now on.
        """
        wanted = _Wanted(name, room.width(), room.height())
        if wanted in self._images:
            self._images.move_to_end(wanted)
            return self._images[wanted]
        if self._file_of is not None and wanted not in self._asked:
            self._asked.add(wanted)
            self._executor.submit(self._run, wanted, self._file_of, self._round)
        return None

    def _run(self, wanted: _Wanted, file_of: FileOf, asked_in: int) -> None:
        if asked_in != self._round:
            return
        image = intact_image(wanted.name, file_of, QSize(wanted.width, wanted.height))
        self._done.emit(wanted, image, asked_in)

    def _on_done(self, wanted: _Wanted, image: QImage | None, asked_in: int) -> None:
        if asked_in != self._round:
            return
        self._asked.discard(wanted)
        self._images[wanted] = image
        kept = sum(each.sizeInBytes() for each in self._images.values() if each is not None)
        while kept > _KEPT_BYTES and len(self._images) > 1:
            _, oldest = self._images.popitem(last=False)
            kept -= oldest.sizeInBytes() if oldest is not None else 0
        self.decoded.emit()


def intact_image(name: str, file_of: FileOf, room: QSize) -> QImage | None:
    """Return an asset scaled down to fit into `room`; None where it is missing or damaged."""
    data = _intact(name, file_of)
    return None if data is None else decoded_image(data, Path(name).suffix, room)


def _intact(name: str, file_of: FileOf) -> bytes | None:
    """Return the bytes of an asset, None where they are not there or not as they came."""
    try:
        with file_of(name).open("rb") as file:
            data = file.read(_LARGEST)
        return data if hashlib.sha256(data).hexdigest() == sha256_of(name) else None
    except (OSError, ValueError, PressmarkError):
        return None


def decoded_image(data: bytes, suffix: str, room: QSize) -> QImage | None:
    """Return an image scaled down to fit into `room`; None where it cannot be shown."""
    kind = _FORMATS.get(suffix)
    if kind is None:
        return None
    device = QBuffer()
    device.setData(data)
    device.open(QBuffer.OpenModeFlag.ReadOnly)
    reader = QImageReader(device, QByteArray(kind))
    reader.setAutoDetectImageFormat(False)
    reader.setAutoTransform(True)
    size = reader.size()
    if not size.isValid() or size.width() * size.height() > _MOST_PIXELS:
        return None
    is_turned = bool(
        reader.transformation() & QImageIOHandler.Transformation.TransformationRotate90
    )
    limit = room.transposed() if is_turned else room
    if size.width() > limit.width() or size.height() > limit.height():
        reader.setScaledSize(
            size.scaled(limit, Qt.AspectRatioMode.KeepAspectRatio).expandedTo(QSize(1, 1))
        )
    image = reader.read()
    return None if image.isNull() else image
