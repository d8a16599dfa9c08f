"""What stands for an image block: a quiet frame with the image's description."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QFontMetricsF,
    QPainter,
    QPen,
    QPyTextObject,
    QTextCharFormat,
    QTextDocument,
    QTextFormat,
)

OBJECT_TYPE = QTextFormat.ObjectTypes.UserObject.value + 1

_DESCRIPTION = QTextFormat.Property.UserProperty.value + 1
_PADDING = 14.0


def placeholder_format(base: QTextCharFormat, description: str) -> QTextCharFormat:
    """Return the format of the U+FFFC that an image block consists of."""
    setting = QTextCharFormat(base)
    setting.setObjectType(OBJECT_TYPE)
    setting.setProperty(_DESCRIPTION, description)
    return setting


class ImagePlaceholder(QPyTextObject):
    """Draws the frame; registered as the handler of `OBJECT_TYPE`."""

    def intrinsicSize(
        self, document: QTextDocument, _position: int, text_format: QTextFormat
    ) -> QSizeF:
        """Return the size of the frame: as wide as the text, as high as the words in it."""
        char = text_format.toCharFormat()
        margins = document.rootFrame().frameFormat()
        width = document.textWidth() - margins.leftMargin() - margins.rightMargin()
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
        """Draw frame and description."""
        frame = QRectF(rect)
        char = text_format.toCharFormat()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(char.foreground().color(), 1)
        painter.setPen(pen)
        painter.setFont(char.font())
        painter.setOpacity(0.45)
        painter.drawRoundedRect(frame.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        painter.setOpacity(1.0)
        painter.drawText(
            frame.adjusted(_PADDING, 0, -_PADDING, 0),
            Qt.TextFlag.TextWordWrap.value | Qt.AlignmentFlag.AlignVCenter.value,
            str(text_format.property(_DESCRIPTION)),
        )
        painter.restore()
