"""Pages with images, and what is read of them: what the tests of importing images share."""

from __future__ import annotations

from pathlib import Path

from app.importing import registry
from app.importing.batch import read_sources
from app.model.asset import Asset
from app.model.block import Block, BlockKind
from app.model.draft import Draft
from app.model.report import Source
from tests.core.images_made import png

PICTURE = png(640, 480, shade=90)
OTHER = png(320, 200, shade=10)
NAME = Asset.of(PICTURE, ".png").name
PROSE = (
    "<p>The harbour handled more boxes in the third quarter than in any before it, it was said.</p>"
    "<p>The figures are provisional, as they always are so soon after the end of a quarter.</p>"
)


def page(*images: str) -> str:
    inside = "".join(images)
    return (
        "<html><head><title>Harbour posts record</title></head><body><article>"
        f"<h1>Harbour posts record</h1>{PROSE}{inside}{PROSE}</article></body></html>"
    )


def img(source: str, alt: str = "A crane", more: str = "") -> str:
    return f'<p><img src="{source}" alt="{alt}" {more}></p>'


def images_of(draft: Draft) -> list[Block]:
    return [block for block in draft.body.blocks if block.kind is BlockKind.IMAGE]


def read(data: bytes | str, name: str = "page.html") -> Draft:
    (draft,) = registry.read(data.encode() if isinstance(data, str) else data, name)
    return draft


def read_file(path: Path) -> Draft:
    """Return the draft that a worker, in its own process, makes of a file."""
    (reading,) = read_sources([Source(path=path)])
    (draft,) = reading.drafts
    return draft


def saved(folder: Path, *images: str, files: dict[str, bytes], name: str = "page.html") -> Path:
    for path, data in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(data)
    (folder / name).write_text(page(*images), encoding="utf-8")
    return folder / name
