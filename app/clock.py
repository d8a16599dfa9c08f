"""The one place that reads the clock and mints identifiers."""

from __future__ import annotations

from datetime import UTC, datetime

from uuid_utils import uuid7


def now() -> str:
    """Return the present in UTC as ISO 8601 with milliseconds: `2026-11-14T08:30:00.123Z`."""
    return datetime.now(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def new_uid() -> str:
    """Return a fresh UUIDv7 (RFC 9562): unique everywhere and sorted by creation."""
    return str(uuid7())
