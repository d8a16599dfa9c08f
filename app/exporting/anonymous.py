"""Leaving out of an export who did something, what they noted, and at what hour.

Times are cut to the day, also inside uids: a UUIDv7 (RFC 9562) begins with the millisecond it was
made in. The rest of a uid is hashed, so that it is the same in every anonymous export and leads
back to no library.
"""

from __future__ import annotations

import hashlib
import uuid
from collections.abc import Generator, Iterable
from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar

from app.exporting.csv_columns import JOINER
from app.model.annotation import Fields
from app.model.draft import Draft
from app.model.record import Record
from app.model.tag import Coder
from app.model.whole import Stamp, Uid, WholeArticle, WholeCodebook, WholeCoder

_Kind = TypeVar("_Kind")

_MILLISECONDS_A_DAY = 24 * 60 * 60 * 1000
_RANDOM_BITS = 80
_STAMPS = ("created", "modified", "captured", "reviewed")
_UIDS = ("uid", "variable", "coder", "from_annotation", "to_annotation", "tag", "version")


def anonymous_uid(uid: str) -> Uid:
    """Return what stands for a uid: of the same day, and of no use for finding the first."""
    day = (uuid.UUID(uid).int >> _RANDOM_BITS) // _MILLISECONDS_A_DAY * _MILLISECONDS_A_DAY
    digest = int.from_bytes(hashlib.sha256(uid.encode()).digest()[: _RANDOM_BITS // 8])
    number = day << _RANDOM_BITS | digest & ~(0xF << 76) & ~(0x3 << 62)
    return Uid(str(uuid.UUID(int=number | 0x7 << 76 | 0x2 << 62)))


def anonymous_stamp(stamp: str) -> Stamp:
    """Return the first moment of the day."""
    return Stamp(f"{stamp[:10]}T00:00:00.000Z")


def anonymous(row: _Kind) -> _Kind:
    """Return a whole row, with all that is in it, without names, notes, hours and file names."""
    assert is_dataclass(row), "only whole rows go out"
    changed = {each.name: _cut(each.name, getattr(row, each.name)) for each in fields(row)}
    if isinstance(row, WholeCoder):
        changed["name"] = alias(row.uid)
    if isinstance(row, WholeArticle | WholeCodebook):
        changed["note"] = None
    return replace(row, **changed)  # type: ignore[type-var]


def _cut(name: str, value: Any) -> Any:
    if name in _STAMPS:
        return value and anonymous_stamp(value)
    if name in _UIDS:
        return anonymous_uid(value)
    if isinstance(value, tuple):
        return tuple(_cut_item(name, each) for each in value)
    if isinstance(value, Fields):
        return replace(value, note="")
    if isinstance(value, Draft):
        return replace(value, original_name="")
    return value


def _cut_item(name: str, value: Any) -> Any:
    if name == "versions":
        return anonymous_uid(value)
    return anonymous(value) if is_dataclass(value) else value


def alias(coder_uid: str) -> str:
    """Return what a coder is called instead: the same in all anonymous exports of a library."""
    return f"Anonymous {anonymous_uid(coder_uid)[-4:]}"


def anonymous_records(
    records: Iterable[Record], coders: Iterable[Coder]
) -> Generator[Record, None, None]:
    """Yield records without names, notes and hours; `coders` are all whom they may name."""
    aliases = {coder.name: alias(coder.uid) for coder in coders}
    for record in records:
        yield record._replace(
            annotation_id=anonymous_uid(record.annotation_id),
            article_id=anonymous_uid(record.article_id),
            captured=anonymous_stamp(record.captured),
            note="",
            coder=aliases[record.coder],
            created=anonymous_stamp(record.created),
            modified=anonymous_stamp(record.modified),
            links=JOINER.join(map(_anonymous_link, filter(None, record.links.split(JOINER)))),
        )


def _anonymous_link(written: str) -> str:
    kind, _, uid = written.partition(":")
    return f"{kind}:{anonymous_uid(uid)}"
