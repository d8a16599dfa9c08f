"""Calm scrolling: the sentence cursor stays in the middle third of the view."""

from __future__ import annotations

from PySide6.QtCore import QEasingCurve, QPropertyAnimation, QRectF
from PySide6.QtWidgets import QStyle, QTextEdit

_DURATION_MS = 140


class CalmScroller:
    """Moves the vertical scroll bar of a view, gliding where the system allows motion."""

    def __init__(self, edit: QTextEdit) -> None:
        self._edit = edit
        self._animation = QPropertyAnimation(edit.verticalScrollBar(), b"value", edit)
        self._animation.setEasingCurve(QEasingCurve.Type.OutCubic)

    def reveal(self, rect: QRectF) -> None:
        """Scroll only as far as brings `rect` (document coordinates) into the middle third."""
        height = self._edit.viewport().height()
        top = float(self._target())
        if rect.top() < top + height / 3:
            self._glide(rect.top() - height / 3)
        elif rect.bottom() > top + 2 * height / 3:
            by_bottom = rect.bottom() - 2 * height / 3
            self._glide(min(by_bottom, rect.top() - height / 8))

    def stop(self) -> None:
        """Stay where the view is: what glided is about to be replaced."""
        self._animation.stop()

    def _target(self) -> int:
        running = self._animation.state() == QPropertyAnimation.State.Running
        value = self._animation.endValue() if running else None
        return int(value) if value is not None else self._edit.verticalScrollBar().value()

    def _glide(self, y: float) -> None:
        bar = self._edit.verticalScrollBar()
        end = max(bar.minimum(), min(bar.maximum(), round(y)))
        self._animation.stop()
        if end == bar.value():
            return
        style = self._edit.style()
        moves = style.styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration, None, self._edit)
        if not moves or not self._edit.isVisible():
            bar.setValue(end)
            return
        self._animation.setDuration(_DURATION_MS)
        self._animation.setStartValue(bar.value())
        self._animation.setEndValue(end)
        self._animation.start()
