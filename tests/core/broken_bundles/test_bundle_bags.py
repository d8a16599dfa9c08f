"""Broken bags and zip files: each is named with what is wrong, and nothing of it is kept."""

from __future__ import annotations

import shutil
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from app.library import Library
from tests.core.broken_bundles.harm import Harm, assert_refused, folder_in, sealed_again

NOT_AS_LISTED = "is not what its manifest says"
NO_LINE_OF_OURS = "has a line that no bundle"


def damage_text(bundle: Path) -> None:
    (folder_in(bundle) / "versions" / "1.txt").write_text("forged", encoding="utf-8")


def cut_original_short(bundle: Path) -> None:
    original = next(folder_in(bundle).glob("*.txt"))
    original.write_bytes(original.read_bytes()[:-1])


def remove_text(bundle: Path) -> None:
    (folder_in(bundle) / "versions" / "1.txt").unlink()


def link_text(bundle: Path) -> None:
    path = folder_in(bundle) / "versions" / "1.txt"
    (bundle.parent / "elsewhere.txt").write_bytes(path.read_bytes())
    path.unlink()
    path.symlink_to(bundle.parent / "elsewhere.txt")


def add_file(bundle: Path) -> None:
    (bundle / "data" / "extra.txt").write_text("extra", encoding="utf-8")


def list_also(line: str) -> Harm:
    def harm(bundle: Path) -> None:
        with (bundle / "manifest-sha256.txt").open("a", encoding="utf-8") as file:
            file.write(f"{line}\n")
        (bundle / "tagmanifest-sha256.txt").unlink()

    return harm


def change_manifest(bundle: Path) -> None:
    path = bundle / "manifest-sha256.txt"
    path.write_bytes(path.read_bytes().replace(b"data/links", b"data/link"))


def change_info(bundle: Path) -> None:
    (bundle / "bag-info.txt").write_text("Source-Organization: Us\n", encoding="utf-8")


def drop(name: str) -> Harm:
    return lambda bundle: (bundle / name).unlink()


def empty(name: str) -> Harm:
    def harm(bundle: Path) -> None:
        (bundle / name).write_bytes(b"")

    return harm


ZEROS = "0" * 64
BAGS: dict[str, tuple[Harm, str, str]] = {
    "a text was changed": (damage_text, "1.txt", NOT_AS_LISTED),
    "an imported file was cut short": (cut_original_short, ".txt", NOT_AS_LISTED),
    "a text was removed": (remove_text, "1.txt", "is missing"),
    "a text is a link elsewhere": (link_text, "1.txt", "is missing"),
    "a file was added": (add_file, "data/extra.txt", "stands in no manifest"),
    "a path leads out": (
        list_also(f"{ZEROS}  data/../../secret.txt"),
        "manifest-sha256.txt",
        NO_LINE_OF_OURS,
    ),
    "a path is absolute": (list_also(f"{ZEROS}  /etc/passwd"), "manifest", NO_LINE_OF_OURS),
    "a path has a drive": (list_also(f"{ZEROS}  C:/x.txt"), "manifest", NO_LINE_OF_OURS),
    "a path has a backslash": (list_also(f"{ZEROS}  data\\x.txt"), "manifest", NO_LINE_OF_OURS),
    "a path is hidden in percent signs": (
        list_also(f"{ZEROS}  data/%2e%2e/x"),
        "manifest",
        NO_LINE_OF_OURS,
    ),
    "a hash is too short": (list_also("abc  data/links.json"), "manifest", NO_LINE_OF_OURS),
    "a file is listed twice": (
        list_also(f"{ZEROS}  data/links.json"),
        "manifest-sha256.txt",
        NO_LINE_OF_OURS,
    ),
    "a listed file has another name": (change_manifest, "data/link.json", "is missing"),
    "a tag file was changed": (change_info, "bag-info.txt", NOT_AS_LISTED),
    "the manifest is missing": (drop("manifest-sha256.txt"), "manifest", "is missing"),
    "the manifest is empty": (empty("manifest-sha256.txt"), "data/", "stands in no manifest"),
    "a listed tag file is missing": (drop("bag-info.txt"), "bag-info.txt", "is missing"),
}


@pytest.mark.parametrize("cause", BAGS)
@pytest.mark.parametrize("zipped", [False, True], ids=["folder", "zip"])
def test_a_bag_that_is_not_as_it_says(
    other: Library, bundle: Path, cause: str, zipped: bool
) -> None:
    harm, named, problem = BAGS[cause]
    harm(bundle)
    path = bundle
    if zipped and harm is not link_text:  # packing follows the link
        path = Path(shutil.make_archive(str(bundle), "zip", bundle.parent, bundle.name))
    assert_refused(other, path, named, problem)


def packed(bundle: Path, *more: tuple[str | zipfile.ZipInfo, bytes]) -> Path:
    """Return a bundle as a zip, with other entries behind its own."""
    path = Path(shutil.make_archive(str(bundle), "zip", bundle.parent, bundle.name))
    with zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as archive:
        for name, content in more:
            archive.writestr(name, content)
    return path


def second_top(bundle: Path) -> Path:
    return packed(bundle, ("other/bagit.txt", b"BagIt-Version: 1.0\n"))


def same_name_twice(bundle: Path) -> Path:
    with pytest.warns(UserWarning, match="Duplicate name"):
        return packed(bundle, ("evidence/data/links.json", b"{}"))


def bomb(bundle: Path) -> Path:
    """Have the text unpack to 48 MB of nothing, and the manifest agree with it."""
    content = bytes(48 * 2**20)
    (folder_in(bundle) / "versions" / "1.txt").write_bytes(content)
    sealed_again(bundle)
    return packed(bundle)


def link_inside(bundle: Path) -> Path:
    (bundle / "data" / "link.txt").write_bytes(b"/etc/passwd")
    sealed_again(bundle)
    (bundle / "data" / "link.txt").unlink()
    entry = zipfile.ZipInfo("evidence/data/link.txt")
    entry.external_attr = 0o120777 << 16
    return packed(bundle, (entry, b"/etc/passwd"))


def cut_inside(bundle: Path) -> Path:
    path = packed(bundle)
    data = bytearray(path.read_bytes())
    with zipfile.ZipFile(path) as archive:
        offset = archive.getinfo("evidence/data/codebook.json").header_offset
    data[offset + 80 : offset + 120] = bytes(40)
    path.write_bytes(data)
    return path


def overlapping(bundle: Path) -> Path:
    """Let one entry of the list say that it lies where another one does."""
    path = packed(bundle)
    data = bytearray(path.read_bytes())
    first = data.index(b"PK\x01\x02")
    second = data.index(b"PK\x01\x02", first + 4)
    data[second + 42 : second + 46] = data[first + 42 : first + 46]
    path.write_bytes(data)
    return path


ZIPS: dict[str, tuple[Callable[[Path], Path], str]] = {
    "two bags in one": (second_top, "it holds other things"),
    "one name twice": (same_name_twice, "it holds other things"),
    "a text that unpacks to 48 MB": (bomb, "unpacks to far more than a text would"),
    "a link as an entry": (link_inside, "is a link or a device"),
    "an entry that is damaged": (cut_inside, "is damaged|manifest says"),
    "entries that overlap": (overlapping, "overlap|damaged"),
}


@pytest.mark.parametrize("cause", ZIPS)
def test_a_zip_that_plays_tricks(other: Library, bundle: Path, cause: str) -> None:
    harm, problem = ZIPS[cause]
    assert_refused(other, harm(bundle), "", problem)
