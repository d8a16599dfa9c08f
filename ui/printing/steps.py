"""Long work cut into pieces, so that the window is never kept waiting."""

from __future__ import annotations

from collections.abc import Generator

Steps = Generator[bool, None, None]
"""Work that is done a piece at a turn.

A turn answers True where the next one must wait for the event loop or for a thread.
"""
