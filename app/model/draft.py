"""What an importer hands over: an article that is not in the library yet."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Any

from app.model.article import Metadata
from app.model.asset import Asset
from app.model.block import Body, blocks_from_plain, blocks_to_plain
from app.model.span import Span


@dataclass(frozen=True, slots=True)
class Note:
    """What became of a part of a file that is no article: a sentence that names the part.

    `failed` says that it should have become one; else it was passed over, as an entry of a feed
    that holds no text.
    """

    sentence: str
    failed: bool = True


@dataclass(frozen=True, slots=True)
class Draft:
    """One article read from a file or from the clipboard.

    `original_sha256` is of the file's bytes. `mended` counts what normalising changed, by kind.
    `sentences` were computed by `splitter` and `bands`, by which near-copies are found, by
    `sketcher` (each with name and version) in the worker. `remark` is a sentence for the report.
    `notes` tell of other parts of the same file; they come with its first article. `assets` are
    the images that blocks name.
    """

    meta: Metadata
    body: Body
    original_sha256: str = ""
    original_name: str = ""
    media_type: str = ""
    importer: str = ""
    importer_version: str = ""
    mended: dict[str, int] = field(default_factory=dict, hash=False)
    sentences: tuple[Span, ...] = ()
    splitter: str = ""
    bands: tuple[int, ...] = ()
    sketcher: str = ""
    remark: str = ""
    notes: tuple[Note, ...] = ()
    assets: tuple[Asset, ...] = ()

    def to_plain(self) -> dict[str, Any]:
        """Return the draft as JSON-ready data, to cross a process boundary."""
        return {
            "meta": asdict(self.meta),
            "blocks": blocks_to_plain(self.body.blocks),
            "original_sha256": self.original_sha256,
            "original_name": self.original_name,
            "media_type": self.media_type,
            "importer": self.importer,
            "importer_version": self.importer_version,
            "mended": self.mended,
            "sentences": [list(span) for span in self.sentences],
            "splitter": self.splitter,
            "bands": list(self.bands),
            "sketcher": self.sketcher,
            "remark": self.remark,
            "notes": [asdict(note) for note in self.notes],
            "assets": [asset.to_plain() for asset in self.assets],
        }

    @classmethod
    def from_plain(cls, plain: Mapping[str, Any]) -> Draft:
        """Rebuild a draft from `to_plain`; raise KeyError, TypeError or ValueError otherwise."""
        return cls(
            meta=Metadata(**plain["meta"]),
            body=Body(blocks_from_plain(plain["blocks"])),
            original_sha256=plain["original_sha256"],
            original_name=plain["original_name"],
            media_type=plain["media_type"],
            importer=plain["importer"],
            importer_version=plain["importer_version"],
            mended=dict(plain["mended"]),
            sentences=tuple(Span(start, end) for start, end in plain["sentences"]),
            splitter=plain["splitter"],
            bands=tuple(map(int, plain["bands"])),
            sketcher=plain["sketcher"],
            remark=str(plain["remark"]),
            notes=tuple(Note(**note) for note in plain["notes"]),
            assets=tuple(map(Asset.from_plain, plain["assets"])),
        )
