"""Images in a library: kept once, private, checked, gone with the last article that shows them."""

from __future__ import annotations

import stat
import sys
from pathlib import Path

import pytest

from app.errors import NotFoundError
from app.library import Library
from app.model.article import Metadata
from app.model.asset import Asset
from app.model.block import IMAGE_CHARACTER, Block, BlockKind, Body
from app.model.draft import Draft
from app.model.ids import ArticleId
from app.model.report import Source
from tests.core.images_made import png

PICTURE = Asset.of(png(640, 480), ".png")
OTHER = Asset.of(png(320, 200), ".png")


def illustrated(title: str, *assets: Asset, text: str = "It came in at noon.") -> Draft:
    blocks = (
        Block(BlockKind.HEADING, title, level=1),
        *(
            Block(BlockKind.IMAGE, IMAGE_CHARACTER, asset=asset.name, size=(640, 480))
            for asset in assets
        ),
        Block(BlockKind.PARAGRAPH, text),
    )
    return Draft(Metadata(title=title), Body(blocks), assets=assets)


def added(library: Library, draft: Draft) -> ArticleId:
    (article_id,) = library.add_article(draft).articles
    return article_id


def kept(library: Library) -> set[str]:
    return {file.name for file in (library.path / "assets").iterdir()}


def throw_away(library: Library, article_id: ArticleId) -> None:
    library.trash_articles([article_id])
    library.empty_trash()


def test_an_image_is_kept_byte_for_byte_and_named_by_its_block(library: Library) -> None:
    opened = library.open_article(added(library, illustrated("A ship", PICTURE)))
    block = opened.body.blocks[1]
    assert (block.asset, block.size) == (PICTURE.name, (640, 480))
    assert library.asset_path(block.asset).read_bytes() == PICTURE.data
    assert library.check().problems == ()


def test_an_image_of_two_articles_is_one_file_until_both_are_gone(library: Library) -> None:
    first = added(library, illustrated("A ship", PICTURE, OTHER))
    second = added(library, illustrated("Another ship", PICTURE, text="It never came."))
    assert kept(library) == {PICTURE.name, OTHER.name}
    throw_away(library, first)
    assert kept(library) == {PICTURE.name}
    throw_away(library, second)
    assert kept(library) == set()


def test_an_import_undone_keeps_its_images_for_redo(library: Library, tmp_path: Path) -> None:
    (tmp_path / "a.png").write_bytes(PICTURE.data)
    note = tmp_path / "note.md"
    note.write_text("# A ship\n\n![Crane](a.png)\n\nIt came in at noon.\n", encoding="utf-8")
    library.import_sources([Source(path=note)])
    library.undo()
    assert kept(library) == {PICTURE.name}
    library.redo()
    (article_id,) = library.find_articles()
    assert [b.asset for b in library.open_article(article_id).body.blocks if b.asset] == [
        PICTURE.name
    ]


def test_a_version_made_an_article_takes_its_images_along(library: Library, tmp_path: Path) -> None:
    for name, asset, end in (("first", PICTURE, "north"), ("second", OTHER, "south")):
        (tmp_path / f"{name}.png").write_bytes(asset.data)
        (tmp_path / f"{name}.md").write_text(
            f"---\nurl: https://www.tide.example/ship\n---\n# A ship\n\n![]({name}.png)\n\n"
            f"It came in at noon on Monday, with boxes for the {end}.\n",
            encoding="utf-8",
        )
        library.import_sources([Source(path=tmp_path / f"{name}.md")])
    (article_id,) = library.find_articles()
    assert len(library.versions(article_id)) == 2
    library.detach_version(article_id)
    throw_away(library, article_id)
    assert kept(library) == {OTHER.name}
    assert library.check().problems == ()


def test_check_names_what_is_damaged_and_what_is_missing(library: Library) -> None:
    added(library, illustrated("A ship", PICTURE, OTHER))
    library.asset_path(PICTURE.name).write_bytes(b"changed")
    library.asset_path(OTHER.name).unlink()
    assert set(library.check().problems) == {
        f"The image assets/{PICTURE.name} is changed.",
        f"The image assets/{OTHER.name} is missing.",
    }


def test_a_draft_refused_leaves_no_image(library: Library) -> None:
    added(library, illustrated("A ship", PICTURE))
    library.add_article(illustrated("A ship", PICTURE, OTHER))
    assert not [name for name in kept(library) if name.endswith(".new")]


def test_an_image_that_is_not_its_name_is_refused_whole(library: Library) -> None:
    false = Asset(PICTURE.name, OTHER.data)
    with pytest.raises(Exception, match="changed while it was being imported"):
        library.add_article(illustrated("A ship", false))
    assert kept(library) == set()
    assert list(library.find_articles()) == []


@pytest.mark.parametrize("name", ["", "../library.db", "x.png", f"{'0' * 64}.svg", "0" * 64])
def test_a_name_that_is_none_leads_nowhere(library: Library, name: str) -> None:
    with pytest.raises(NotFoundError):
        library.asset_path(name)


@pytest.mark.skipif(sys.platform == "win32", reason="other system: files have no such modes there")
def test_images_are_readable_by_their_owner_only(library: Library) -> None:
    added(library, illustrated("A ship", PICTURE))
    assert stat.S_IMODE(library.asset_path(PICTURE.name).stat().st_mode) == 0o600


def test_more_images_than_files_may_be_open_come_in_together(library: Library) -> None:
    many = [Asset.of(png(10, 10 + number), ".png") for number in range(150)]
    added(library, illustrated("A gallery", *many))
    assert len(kept(library)) == len(many)
