"""Where things stand on a sheet of paper."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QLocale, QMarginsF, QRectF, QSizeF
from PySide6.QtGui import QGuiApplication, QPageLayout, QPageSize

PAPERS = {
    "A4": QPageSize.PageSizeId.A4,
    "A5": QPageSize.PageSizeId.A5,
    "Letter": QPageSize.PageSizeId.Letter,
    "Legal": QPageSize.PageSizeId.Legal,
}
_LETTER_COUNTRIES = (
    "BZ", "CA", "CL", "CO", "CR", "GT", "MX", "NI", "PA", "PH", "PR", "SV", "US", "VE",
)  # fmt: skip
"""Where paper is measured in inches: the territories of "US-Letter" in CLDR 46."""

_MM_PER_INCH = 25.4
_LEFT, _RIGHT, _TOP, _BOTTOM = 22.0, 16.0, 24.0, 20.0
_HEADER, _FOOTER, _LINE = 12.0, 10.0, 6.0
_NOTES_SHARE, _NOTES_GAP = 0.28, 8.0
_LONGEST_MM = 150.0
"""Without notes lines do not grow longer than this: they could not be followed by the eye."""


@dataclass(frozen=True, slots=True)
class PrintOptions:
    """What a person chooses before printing; `paper` is one of `PAPERS`."""

    paper: str = "A4"
    size_pt: float = 11
    notes: bool = True


def paper_of_locale(locale: QLocale) -> str:
    """Return the paper that is usual where the person lives."""
    country = locale.name().partition("_")[2]
    return "Letter" if country in _LETTER_COUNTRIES else "A4"


def page_layout(options: PrintOptions) -> QPageLayout:
    """Return the paper for a device to print on, of which all may be painted on."""
    layout = QPageLayout(
        QPageSize(PAPERS[options.paper]), QPageLayout.Orientation.Portrait, QMarginsF()
    )
    layout.setMode(QPageLayout.Mode.FullPageMode)
    return layout


def pixels_per_inch() -> float:
    """Return how fonts are measured on the screen; paper is laid out in the same pixels."""
    return QGuiApplication.primaryScreen().logicalDotsPerInch()


@dataclass(frozen=True, slots=True)
class PageGrid:
    """The parts of a page in pixels of the screen, from the paper's top left corner.

    `notes` is None where none are wanted.
    """

    paper: QSizeF
    text: QRectF
    header: QRectF
    footer: QRectF
    notes: QRectF | None


def page_grid(options: PrintOptions) -> PageGrid:
    """Return how a page is divided."""
    scale = pixels_per_inch() / _MM_PER_INCH
    size = QPageSize(PAPERS[options.paper]).size(QPageSize.Unit.Millimeter)
    width, height = size.width(), size.height()
    inner = width - _LEFT - _RIGHT
    beside = inner * _NOTES_SHARE if options.notes else 0.0
    column = inner - beside - _NOTES_GAP if options.notes else min(inner, _LONGEST_MM)

    def box(x: float, y: float, wide: float, high: float) -> QRectF:
        return QRectF(x * scale, y * scale, wide * scale, high * scale)

    high = height - _TOP - _BOTTOM
    return PageGrid(
        paper=QSizeF(width * scale, height * scale),
        text=box(_LEFT, _TOP, column, high),
        header=box(_LEFT, _HEADER, inner, _LINE),
        footer=box(_LEFT, height - _FOOTER - _LINE, inner, _LINE),
        notes=box(width - _RIGHT - beside, _TOP, beside, high) if options.notes else None,
    )
