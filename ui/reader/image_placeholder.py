"""What an image block shows: its image, and until that is there a frame with its description.

The room is reserved from the start, by the size that is kept with the block, so that the text
stays where it is when an image comes. Around an image a mat is left free, in which a highlight
that lies on it shows.
"""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QObject, QRect, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import (
    QFontMetricsF,
    QImage,
    QPainter,
    QPen,
    QPyTextObject,
    QTextCharFormat,
    QTextDocument,
    QTextFormat,
)

from app.model.block import Block

OBJECT_TYPE = QTextFormat.ObjectTypes.UserObject.value + 1

_DESCRIPTION = QTextFormat.Property.UserProperty.value + 1
_ASSET = QTextFormat.Property.UserProperty.value + 2
_SIZE = QTextFormat.Property.UserProperty.value + 3
_PADDING = 14.0
_MAT = 6.0
_HIGHEST = 560.0
"""Height of an image in the text: less than a window, so that it can be seen whole."""


class ImageSource(Protocol):
    """Where images come from."""

    def image(self, name: str, room: QSize) -> QImage | None:
        """Return the image of that name, None while there is none."""
        ...


def placeholder_format(base: QTextCharFormat, block: Block, description: str) -> QTextCharFormat:
    """Return the format of the U+FFFC that an image block consists of."""
    setting = QTextCharFormat(base)
    setting.setObjectType(OBJECT_TYPE)
    setting.setProperty(_DESCRIPTION, description)
    if block.asset and block.size is not None and min(block.size) > 0:
        setting.setProperty(_ASSET, block.asset)
        setting.setProperty(_SIZE, QSizeF(*block.size))
    return setting


class ImagePlaceholder(QPyTextObject):
    """Draws the image or the frame; registered as the handler of `OBJECT_TYPE`."""

    def __init__(self, parent: QObject, loader: ImageSource) -> None:
        super().__init__(parent)
        self._loader = loader

    def intrinsicSize(
        self, document: QTextDocument, _position: int, text_format: QTextFormat
    ) -> QSizeF:
        """Return the size of the image with its mat, or of a frame around its description."""
        margins = document.rootFrame().frameFormat()
        width = document.textWidth() - margins.leftMargin() - margins.rightMargin()
        if text_format.hasProperty(_ASSET):
            mat = QSizeF(2 * _MAT, 2 * _MAT)
            return _fitted(text_format.property(_SIZE), QSizeF(width, _HIGHEST) - mat) + mat
        char = text_format.toCharFormat()
        words = QFontMetricsF(char.font()).boundingRect(
            QRectF(0, 0, width - 2 * _PADDING, 1000),
            Qt.TextFlag.TextWordWrap.value,
            str(text_format.property(_DESCRIPTION)),
        )
        return QSizeF(width, words.height() + 2 * _PADDING)

    def drawObject(
        self,
        painter: QPainter,
        rect: QRectF | QRect,
        _document: QTextDocument,
        _position: int,
        text_format: QTextFormat,
    ) -> None:
        """Draw the image; while it is not there, or where it cannot be shown, the frame."""
        room = QRectF(rect)
        image = self._image(painter, room, text_format)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if image is None:
            _draw_frame(painter, room, text_format)
        else:
            _draw_image(painter, room, image)
        painter.restore()

    def _image(self, painter: QPainter, room: QRectF, text_format: QTextFormat) -> QImage | None:
        if not text_format.hasProperty(_ASSET):
            return None
        ratio = painter.device().devicePixelRatioF()
        size = room.size() - QSizeF(2 * _MAT, 2 * _MAT)
        pixels = QSize(max(1, round(size.width() * ratio)), max(1, round(size.height() * ratio)))
        return self._loader.image(str(text_format.property(_ASSET)), pixels)


def _fitted(size: QSizeF, room: QSizeF) -> QSizeF:
    """Return a size made smaller, where it has to be, to fit into some room."""
    scale = min(1.0, room.width() / size.width(), room.height() / size.height())
    return QSizeF(max(1.0, size.width() * scale), max(1.0, size.height() * scale))


def _draw_image(painter: QPainter, room: QRectF, image: QImage) -> None:
    inner = room.adjusted(_MAT, _MAT, -_MAT, -_MAT)
    size = QSizeF(image.size()).scaled(inner.size(), Qt.AspectRatioMode.KeepAspectRatio)
    place = QRectF(0, 0, size.width(), size.height())
    place.moveCenter(inner.center())
    if image.hasAlphaChannel():  # made for white paper, be the page dark or not
        painter.fillRect(place, Qt.GlobalColor.white)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.drawImage(place, image)


def _draw_frame(painter: QPainter, room: QRectF, text_format: QTextFormat) -> None:
    char = text_format.toCharFormat()
    painter.setPen(QPen(char.foreground().color(), 1))
    painter.setFont(char.font())
    painter.setOpacity(0.45)
    painter.drawRoundedRect(room.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
    painter.setOpacity(1.0)
    painter.setClipRect(room)
    painter.drawText(
        room.adjusted(_PADDING, 0, -_PADDING, 0),
        Qt.TextFlag.TextWordWrap.value | Qt.AlignmentFlag.AlignVCenter.value,
        str(text_format.property(_DESCRIPTION)),
    )
