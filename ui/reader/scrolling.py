"""Calm scrolling: the sentence cursor stays in the middle third of the view."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEasingCurve, QPropertyAnimation, QRectF
from PySide6.QtWidgets import QStyle, QTextEdit

_DURATION_MS = 120
_EDGE = 1 / 8
"""The share of the view kept free above and below what is larger than its middle third."""


def calm_value(value: float, height: float, top: float, bottom: float) -> float:
    """Return where a view of some height, scrolled to `value`, shows `[top, bottom)` calmly.

    That is the nearest place where it lies in the middle third; what is larger than that lies
    wholly in the view; of what is larger still the beginning is shown, unless it fills the view.
    """
    third, edge = height / 3, height * _EDGE
    if bottom - top <= third:
        lowest, highest = bottom - 2 * third, top - third
    elif bottom - top <= height - 2 * edge:
        lowest, highest = bottom - (height - edge), top - edge
    else:
        fills = top - edge <= value <= bottom - height + edge
        return value if fills else top - edge
    return min(max(value, lowest), highest)


class CalmScroller:
    """Moves the vertical scroll bar of a view, gliding where person and system allow motion."""

    def __init__(self, edit: QTextEdit, may_glide: Callable[[], bool]) -> None:
        self._edit = edit
        self._may_glide = may_glide
        self._animation = QPropertyAnimation(edit.verticalScrollBar(), b"value", edit)
        self._animation.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._animation.setDuration(_DURATION_MS)

    def reveal(self, rect: QRectF) -> None:
        """Scroll only as far as shows `rect` (document coordinates) calmly."""
        height = self._edit.viewport().height()
        self._glide(calm_value(self._target(), height, rect.top(), rect.bottom()))

    def stop(self) -> None:
        """Stay where the view is: what glided is about to be replaced, or a hand takes over."""
        self._animation.stop()

    def _target(self) -> int:
        running = self._animation.state() == QPropertyAnimation.State.Running
        value = self._animation.endValue() if running else None
        return int(value) if value is not None else self._edit.verticalScrollBar().value()

    def _glide(self, y: float) -> None:
        bar = self._edit.verticalScrollBar()
        end = max(bar.minimum(), min(bar.maximum(), round(y)))
        if end == self._target():
            return
        self._animation.stop()
        if not (self._edit.isVisible() and self._may_glide() and self._system_moves()):
            bar.setValue(end)
            return
        self._animation.setStartValue(bar.value())
        self._animation.setEndValue(end)
        self._animation.start()

    def _system_moves(self) -> bool:
        """Say whether the system lets things move: one that is asked for less gives no time."""
        hint = QStyle.StyleHint.SH_Widget_Animation_Duration
        return bool(self._edit.style().styleHint(hint, None, self._edit))
