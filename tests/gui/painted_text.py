"""Text that is painted rather than shown by labels, read off the paint calls, and its faults.

Lists, cards and the text of an article are painted line by line. A paint device of our own is told
each piece of text with its place and its ink; the ground is what is seen there.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize
from PySide6.QtGui import (
    QColor,
    QImage,
    QPaintDevice,
    QPaintEngine,
    QPaintEngineState,
    QPainter,
    QTextItem,
    QTransform,
)
from PySide6.QtWidgets import QAbstractScrollArea, QLabel, QLineEdit, QWidget

_ROUNDING = 2  # logical pixels
_LETTERS_SHARE = 0.5
"""The part of a line's height, in its middle, in which its letters stand."""
_LOOKED_AT_PX = 120
_QT_VIEWPORT = "qt_scrollarea_viewport"


@dataclass(frozen=True, slots=True)
class Painted:
    """A piece of text, where it stands in its widget, the part to be seen there, and its ink."""

    text: str
    place: QRectF
    clip: QRectF
    ink: QColor

    @property
    def letters(self) -> QRectF:
        """Return where its letters stand, without the space above and below."""
        free = self.place.height() * (1 - _LETTERS_SHARE) / 2
        return self.place.adjusted(0, free, 0, -free)

    @property
    def seen(self) -> QRectF:
        """Return what of its place is not cut off."""
        return self.place.intersected(self.clip)


def painted_in(widget: QWidget) -> list[Painted]:
    """Return the text that a widget paints itself, without that of its children."""
    device = _Device(widget.size())
    painter = QPainter(device)
    widget.render(painter, QPoint(), renderFlags=QWidget.RenderFlag.DrawWindowBackground)
    painter.end()
    whole = QRectF(widget.rect())
    texts = (Painted(t, place, clip & whole, ink) for t, place, clip, ink in device.engine.texts)
    return [each for each in texts if _is_seen(each, widget)]


def _is_seen(text: Painted, widget: QWidget) -> bool:
    """Say whether it has letters and is neither cut off as a whole nor below a child."""
    has_letters = any(map(str.isalnum, text.text))
    return (
        has_letters
        and not text.seen.isEmpty()
        and widget.childAt(text.seen.center().toPoint()) is None
    )


def painters_in(window: QWidget) -> Iterator[QWidget]:
    """Yield the widgets of a window that paint text: lists, the article, and parts of our own."""
    for widget in (window, *window.findChildren(QWidget)):
        if not widget.isVisible() or widget.size().isEmpty():
            continue
        parent = widget.parentWidget()
        of_list = widget.objectName() == _QT_VIEWPORT and not isinstance(parent, QLineEdit)
        is_ours = type(widget).__module__.startswith("ui.") and "paintEvent" in vars(type(widget))
        if of_list or (is_ours and not isinstance(widget, QAbstractScrollArea | QLabel)):
            yield widget


def painted_faults(widget: QWidget, *, least_contrast: float) -> Iterator[str]:
    """Yield what is wrong with the text that a widget paints; a contrast of 0 is not looked at."""
    texts = painted_in(widget)
    yield from _cut(texts)
    yield from _over_each_other(texts)
    if least_contrast:
        yield from _faint(texts, widget.grab().toImage(), least_contrast)


def _cut(texts: list[Painted]) -> Iterator[str]:
    for each in texts:
        if (
            each.place.left() < each.clip.left() - _ROUNDING
            or each.place.right() > each.clip.right() + _ROUNDING
        ):
            yield f"painted {each.text[:50]!r} is cut at its side"


def _over_each_other(texts: list[Painted]) -> Iterator[str]:
    for number, one in enumerate(texts):
        for other in texts[number + 1 :]:
            both = (one.letters & one.clip) & (other.letters & other.clip)
            if both.width() > _ROUNDING and both.height() > _ROUNDING:
                yield f"painted {one.text[:50]!r} and {other.text[:50]!r} lie over each other"


def _faint(texts: list[Painted], image: QImage, least: float) -> Iterator[str]:
    ratio = image.devicePixelRatio()
    for each in texts:
        seen = each.seen
        seen.setWidth(min(seen.width(), _LOOKED_AT_PX))
        corner = QPointF(seen.left() * ratio, seen.top() * ratio).toPoint()
        size = QSize(round(seen.width() * ratio), round(seen.height() * ratio))
        found = contrast(each.ink, _ground(image, QRect(corner, size) & image.rect()))
        if found < least:
            yield f"painted {each.text[:50]!r} has a contrast of {found:.1f}:1"


def _ground(image: QImage, area: QRect) -> QColor:
    """Return the most common colour of an area."""
    if area.isEmpty():
        return QColor()  # the copy of no area is one of the whole picture
    return QColor.fromRgb(colours_in(image.copy(area)).most_common(1)[0][0])


def colours_in(image: QImage) -> Counter[int]:
    """Count the pixels of each colour (0xAARRGGBB) in a picture, all at once: there are millions.

    A line of such pixels is never filled up, so that what lies in memory are pixels alone.
    """
    if image.isNull():
        return Counter()
    plain = image.convertToFormat(QImage.Format.Format_ARGB32)
    return Counter(memoryview(plain.constBits()).cast("I"))


def contrast(one: QColor, other: QColor) -> float:
    """Return the contrast of two colours, from 1 to 21 (WCAG 2.2)."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: QColor) -> float:
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (colour.redF(), colour.greenF(), colour.blueF())
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


# ---------------------------------------------------------------------- what paint calls say


class _Engine(QPaintEngine):
    """Remembers text, and forgets all else."""

    def __init__(self) -> None:
        super().__init__(QPaintEngine.PaintEngineFeature.AllFeatures)
        self.texts: list[tuple[str, QRectF, QRectF, QColor]] = []
        self._ink = QColor()
        self._transform = QTransform()
        self._clip = _EVERYWHERE

    def begin(self, _device: QPaintDevice) -> bool:
        self.setActive(True)
        return True

    def end(self) -> bool:
        return True

    def type(self) -> QPaintEngine.Type:
        return QPaintEngine.Type.User

    def updateState(self, state: QPaintEngineState) -> None:
        flags = QPaintEngine.DirtyFlag
        dirty = state.state()
        if dirty & flags.DirtyPen:
            self._ink = QColor(state.pen().color())
        if dirty & flags.DirtyTransform:
            self._transform = QTransform(state.transform())
        if dirty & (flags.DirtyClipRegion | flags.DirtyClipPath | flags.DirtyClipEnabled):
            bounds = state.painter().clipBoundingRect()
            self._clip = self._transform.mapRect(bounds) if state.isClipEnabled() else _EVERYWHERE

    def drawTextItem(self, point: QPointF, item: QTextItem) -> None:
        height = item.ascent() + item.descent()
        box = QRectF(point.x(), point.y() - item.ascent(), item.width(), height)
        place = self._transform.mapRect(box)
        self.texts.append((item.text(), place, self._clip, QColor(self._ink)))


def _ignored(*_arguments: object) -> None:
    """Draw nothing."""


_EVERYWHERE = QRectF(-1e6, -1e6, 2e6, 2e6)
_DRAWN: tuple[str, ...] = (
    *("drawPixmap", "drawImage", "drawTiledPixmap", "drawPolygon", "drawRects", "drawLines"),
    *("drawPath", "drawEllipse", "drawPoints"),
)
for _name in _DRAWN:
    _nothing: Callable[..., None] = _ignored
    setattr(_Engine, _name, _nothing)


class _Device(QPaintDevice):
    """A surface that keeps text only."""

    def __init__(self, size: QSize) -> None:
        super().__init__()
        self.engine = _Engine()
        self._size = size

    def paintEngine(self) -> QPaintEngine:
        return self.engine

    def metric(self, metric: QPaintDevice.PaintDeviceMetric) -> int:
        kinds = QPaintDevice.PaintDeviceMetric
        known = {
            kinds.PdmWidth: self._size.width(),
            kinds.PdmHeight: self._size.height(),
            kinds.PdmDepth: 32,
            kinds.PdmDpiX: 96,
            kinds.PdmDpiY: 96,
            kinds.PdmPhysicalDpiX: 96,
            kinds.PdmPhysicalDpiY: 96,
            kinds.PdmDevicePixelRatio: 1,
            kinds.PdmDevicePixelRatioScaled: 0x10000,
        }
        return known.get(metric, 0)
